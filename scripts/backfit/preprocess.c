// SPDX-License-Identifier: GPL-2.0
/*
 * One run of the target's compiler over all of its headers, and what becomes of
 * each header there.
 */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "headers.h"
#include "kernel.h"
#include "lexer.h"
#include "proc.h"
#include "scan.h"
#include "str.h"

/* A missing file ends gcc's run; each one costs another run. */
#define MOST_RUNS 12

/**
 * struct pass - one run over headers, and what is learnt from it
 * @kernel: whose
 * @headers: its headers
 * @dir: a temporary folder
 * @umbrella: the file there that includes all headers
 * @empty: the folder there with empty files for what the tree lacks
 * @wanted: headers in the umbrella, by name
 * @read: headers that were entered, by name
 * @unreadable: why (char *), by name
 * @left_out: why (constant texts), by name
 * @spoiled: headers with a declaration that could not be read, by name
 * @prefix: a layer's folder with a slash, or NULL: only its facts are kept
 */
struct pass {
	const struct kernel *kernel;
	struct header_list headers;
	char *dir;
	char *umbrella;
	char *empty;
	struct map wanted;
	struct map read;
	struct map unreadable;
	struct map left_out;
	struct map spoiled;
	char *prefix;
};

/**
 * kernel_preprocess() - run the kernel's compiler as a preprocessor
 * @kernel: the kernel
 * @include_dirs: folders to search before the kernel's own, ending with NULL;
 *	may be NULL
 * @file: the file to preprocess
 * @output: where the text goes, with `#define` lines in it (-dD)
 * @errors: where the messages go
 *
 * Return: the compiler's exit code.
 */
int kernel_preprocess(const struct kernel *kernel, const char *const *include_dirs,
		      const char *file, const char *output, const char *errors)
{
	VEC(const char *) argv = { 0 };
	struct proc proc = { .dir = kernel->build, .out = output, .err = errors };
	int status;

	*vec_push(&argv) = "env";
	*vec_push(&argv) = "LC_ALL=C";
	*vec_push(&argv) = kernel->cc[0];
	for (; include_dirs && *include_dirs; include_dirs++) {
		*vec_push(&argv) = "-I";
		*vec_push(&argv) = *include_dirs;
	}
	for (unsigned int i = 1; i < kernel->ccs; i++)
		*vec_push(&argv) = kernel->cc[i];
	*vec_push(&argv) = "-w";
	*vec_push(&argv) = "-E";
	*vec_push(&argv) = "-dD";
	*vec_push(&argv) = file;
	vec_push(&argv);
	proc.argv = argv.v;
	status = proc_run(&proc);
	vec_free(&argv);
	return status;
}

/* Choosing the headers. */

static bool is_for_other_width(const struct pass *pass, const struct header_file *h)
{
	bool wide = pass->headers.file.n && !strcmp(pass->kernel->srcarch, "x86");
	const char *other;

	/* Only where both widths share a folder is there a wrong one. */
	if (!wide || !str_starts(h->name, "asm/"))
		return false;
	other = "_32.h";
	for (unsigned int i = 0; i < pass->kernel->ccs; i++)
		if (!strcmp(pass->kernel->cc[i], "-m32"))
			other = "_64.h";
	return str_ends(h->name, other);
}

static const char more_than_once[] = "made to be included more than once";

/* Why a header is not included by itself; NULL where it is. */
static const char *reason_to_leave_out(const struct pass *pass, const struct header_file *h)
{
	if (str_starts(h->name, "asm-generic/"))
		return "reached through asm/";
	if (str_starts(h->name, "uapi/"))
		return "reached through the kernel's header of that name";
	if (str_starts(h->name, "generated/"))
		return "reached through others";
	if (h->private)
		return "asks not to be included directly";
	if (!h->guarded && h->undefines)
		return more_than_once;
	if (is_for_other_width(pass, h))
		return "for the other word size";
	return NULL;
}

static void choose(struct pass *pass)
{
	for (size_t i = 0; i < pass->headers.file.n; i++) {
		const struct header_file *h = pass->headers.file.v[i];
		const char *why;

		if (map_get(&pass->headers.by_name, h->name) != h)
			continue;
		why = reason_to_leave_out(pass, h);
		if (why)
			map_set(&pass->left_out, h->name, (void *)why);
		else
			map_set(&pass->wanted, h->name, (void *)h);
	}
}

/* What is missing. */

static bool is_found(struct pass *pass, const struct header_file *h, const char *include)
{
	const char *name = include + 1;
	char *dir, *path, *clean;
	bool found = false;

	if (map_has(&pass->headers.by_name, name))
		return true;
	if (*include == '"') {
		dir = path_dir(h->path);
		path = path_join(dir, name);
		clean = path_clean(path);
		found = map_has(&pass->headers.by_path, clean) || file_exists(clean);
		free(dir);
		free(path);
		free(clean);
	}
	for (size_t i = 0; i < pass->headers.dir.n && !found; i++) {
		path = path_join(pass->headers.dir.v[i], name);
		found = file_exists(path);
		free(path);
	}
	return found;
}

static int provide_empty(struct pass *pass, const char *name)
{
	char *path = path_join(pass->empty, name), *clean = path_clean(path);
	int err = 0;

	/* The folder lies deep enough for names that climb a few levels. */
	if (str_starts(clean, pass->dir) && !file_exists(clean))
		err = file_write(clean, "", 0);
	free(path);
	free(clean);
	if (err)
		report_error("%s: cannot write: %s", pass->dir, strerror(-err));
	return err;
}

static int provide_missing(struct pass *pass)
{
	struct map seen = { 0 };
	int err = 0;

	for (size_t i = 0; i < pass->headers.file.n && !err; i++) {
		const struct header_file *h = pass->headers.file.v[i];

		for (unsigned int k = 0; k < h->n_includes && !err; k++) {
			const char *include = h->includes[k];

			if (*include == '<' && map_has(&seen, include))
				continue;
			map_set(&seen, include, NULL);
			if (*include && include[1] && include[1] != '/' &&
			    !is_found(pass, h, include))
				err = provide_empty(pass, include + 1);
		}
	}
	map_free(&seen);
	return err;
}

/* The umbrella. */

static const char *const basic[] = {
	"linux/types.h",   "linux/kernel.h",	"linux/module.h",    "linux/init.h",
	"linux/errno.h",   "linux/string.h",	"linux/slab.h",	     "linux/list.h",
	"linux/mutex.h",   "linux/spinlock.h",	"linux/sched.h",     "linux/mm.h",
	"linux/fs.h",	   "linux/device.h",	"linux/interrupt.h", "linux/io.h",
	"linux/uaccess.h", "linux/netdevice.h", "linux/pci.h",
};

static void add_line(const struct pass *pass, const char *name, struct map *done,
		     struct strbuf *out)
{
	if (map_has(done, name) || !map_has(&pass->wanted, name))
		return;
	map_set(done, name, NULL);
	strbuf_printf(out, "#include <%s>\n", name);
}

static void add_lines_below(const struct pass *pass, const char *top, struct map *done,
			    struct strbuf *out)
{
	map_each (&pass->wanted, e)
		if (str_starts(e->key, top))
			add_line(pass, e->key, done, out);
}

static int write_umbrella(const struct pass *pass)
{
	struct map done = { 0 };
	struct strbuf sb = { 0 };
	int err;

	for (size_t i = 0; i < ARRAY_LEN(basic); i++)
		add_line(pass, basic[i], &done, &sb);
	add_lines_below(pass, "linux/", &done, &sb);
	add_lines_below(pass, "net/", &done, &sb);
	add_lines_below(pass, "trace/", &done, &sb);
	/* Those with many short names come last: they spoil what is read behind them. */
	map_each (&pass->wanted, e)
		if (!str_starts(e->key, "asm/") && !str_starts(e->key, "dt-bindings/"))
			add_line(pass, e->key, &done, &sb);
	add_lines_below(pass, "asm/", &done, &sb);
	add_lines_below(pass, "dt-bindings/", &done, &sb);
	err = file_write(pass->umbrella, sb.s ? sb.s : "", sb.len);
	if (err)
		report_error("%s: cannot write: %s", pass->umbrella, strerror(-err));
	strbuf_free(&sb);
	map_free(&done);
	return err;
}

/* What the compiler said. */

/* "path:12:5: fatal error: text" in parts; false for other lines. */
static bool split_message(char *line, const char **path, const char **text, bool *fatal)
{
	char *error = strstr(line, " error: "), *colon;

	if (!error)
		return false;
	*text = error + strlen(" error: ");
	*fatal = error - line > 6 && !strncmp(error - 6, " fatal", 6);
	colon = strchr(line, ':');
	if (!colon || colon > error)
		return false;
	*colon = '\0';
	*path = line;
	return true;
}

static void set_unreadable(struct pass *pass, const char *name, char *why)
{
	if (map_has(&pass->unreadable, name))
		free(why);
	else
		map_set(&pass->unreadable, name, why);
}

/*
 * Notes the headers that the compiler complained of. Returns whether a run
 * with what was provided now can do better.
 */
static bool read_messages(struct pass *pass, const char *file)
{
	char *all = file_read(file, NULL), *line, *rest = all;
	bool again = false;

	while ((line = strsep(&rest, "\n"))) {
		const char *path, *text, *name, *end;
		bool fatal;

		if (!split_message(line, &path, &text, &fatal))
			continue;
		name = headers_name(&pass->headers, path);
		end = fatal ? strstr(text, ": No such file") : NULL;
		if (end) {
			char *missing = xstrndup(text, end - text);

			again |= !provide_empty(pass, missing);
			free(missing);
			continue;
		}
		set_unreadable(pass, name, xstrdup(text));
		if (fatal) {
			map_set(&pass->left_out, name, "ends the compiler's run");
			again = true;
		}
	}
	free(all);
	return again;
}

static void first_message(const char *file, struct strbuf *out)
{
	char *all = file_read(file, NULL), *line, *rest = all;

	while ((line = strsep(&rest, "\n")) && !out->len)
		if (*str_trim(line))
			strbuf_puts(out, str_trim(line));
	if (!out->len)
		strbuf_puts(out,
			    "it gave no reason; is there room in the folder for temporary files?");
	free(all);
}

static char *run_compiler(struct pass *pass)
{
	char *output = path_join(pass->dir, "output"), *errors = path_join(pass->dir, "errors");
	struct kernel with_empty = *pass->kernel;
	struct strbuf why = { 0 };
	int status = -1;

	with_empty.cc = xcalloc(pass->kernel->ccs + 3, sizeof(char *));
	memcpy(with_empty.cc, pass->kernel->cc, pass->kernel->ccs * sizeof(char *));
	with_empty.cc[with_empty.ccs++] = "-idirafter";
	with_empty.cc[with_empty.ccs++] = pass->empty;
	for (int i = 0; i < MOST_RUNS; i++) {
		if (write_umbrella(pass))
			break;
		status = kernel_preprocess(&with_empty, NULL, pass->umbrella, output, errors);
		if (!status || !read_messages(pass, errors))
			break;
	}
	/* With messages noted header by header, 1 is no failure of the run. */
	if (status > 1 || (status == 1 && !pass->unreadable.n)) {
		first_message(errors, &why);
		report_error("%s: the compiler %s does not run on its headers: %s",
			     pass->kernel->build, pass->kernel->cc[0], why.s);
		strbuf_free(&why);
		free(output);
		output = NULL;
	}
	free(with_empty.cc);
	free(errors);
	return output;
}

/* What was read. */

static const char *name_for_facts(const char *path, void *data)
{
	struct pass *pass = data;

	if (str_starts(path, pass->dir) || str_ends(path, "/include/generated/autoconf.h"))
		return NULL;
	return headers_name(&pass->headers, path);
}

static void entered(const char *path, const char *from, void *data)
{
	struct pass *pass = data;
	const char *name, *missing;

	if (!str_starts(path, pass->dir)) {
		map_set(&pass->read, headers_name(&pass->headers, path), NULL);
		return;
	}
	missing = path + strlen(pass->empty);
	if (!str_starts(path, pass->empty) || str_starts(from, pass->dir))
		return;
	name = headers_name(&pass->headers, from);
	set_unreadable(pass, name, xasprintf("includes <%s>, which this tree lacks", missing + 1));
}

/* The X of "#define X"; NULL for other directives. */
static char *defined_name(const char *s, size_t len)
{
	const char *end = s + len;
	size_t n = 0;

	for (s++; s < end && (*s == ' ' || *s == '\t'); s++)
		;
	if (end - s < 8 || strncmp(s, "define", 6))
		return NULL;
	for (s += 6; s < end && (*s == ' ' || *s == '\t'); s++)
		;
	while (s + n < end && (isalnum((unsigned char)s[n]) || s[n] == '_'))
		n++;
	return n ? xstrndup(s, n) : NULL;
}

/* The names in a header that could not be read: of them nothing is certain. */
static void tell_names(const struct header_file *h, struct facts *facts)
{
	size_t len;
	char *text = file_read(h->path, &len);
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text ? text : "", text ? len : 0);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		char *name = NULL;

		if (t.kind == TOKEN_NAME)
			name = xstrndup(t.s, t.len);
		else if (t.kind == TOKEN_DIRECTIVE)
			name = defined_name(t.s, t.len);
		if (name)
			facts_set_mentioned(facts, name, h->name);
		free(name);
	}
	free(text);
}

static void tell_headers(struct pass *pass, struct facts *facts)
{
	map_each (&pass->headers.by_name, e) {
		const char *unreadable = map_get(&pass->unreadable, e->key);
		const char *left_out = map_get(&pass->left_out, e->key);

		if (unreadable)
			facts_set_header(facts, e->key, HEADER_UNREADABLE, unreadable);
		else if (map_has(&pass->read, e->key))
			facts_set_header(facts, e->key, HEADER_READ, NULL);
		else
			facts_set_header(facts, e->key, HEADER_LEFT_OUT,
					 left_out ? left_out : "not reached");
		if (unreadable || left_out == more_than_once)
			tell_names(e->value, facts);
	}
}

static void tell_result(const struct scan_result *result, struct facts *facts)
{
	char *text = xasprintf("%lu", result->declarations);

	facts_set_info(facts, "declarations read", text);
	free(text);
	text = xasprintf("%lu", result->skipped);
	facts_set_info(facts, "declarations skipped", text);
	free(text);
}

static int begin_pass(struct pass *pass)
{
	pass->dir = temp_dir("backfit-scan");
	if (!pass->dir) {
		report_error("cannot make a temporary directory: %m; set TMPDIR to one with room");
		return -1;
	}
	pass->umbrella = path_join(pass->dir, "umbrella.c");
	pass->empty = path_join(pass->dir, "empty/1/2/3/4/5/6");
	return make_dirs(pass->empty);
}

static void end_pass(struct pass *pass)
{
	if (pass->dir)
		remove_tree(pass->dir);
	map_each (&pass->unreadable, e)
		free(e->value);
	map_free(&pass->wanted);
	map_free(&pass->read);
	map_free(&pass->unreadable);
	map_free(&pass->left_out);
	map_free(&pass->spoiled);
	headers_free(&pass->headers);
	free(pass->dir);
	free(pass->umbrella);
	free(pass->empty);
	free(pass->prefix);
}

static void note_spoiled(const char *path, void *data)
{
	struct pass *pass = data;
	const char *name = headers_name(&pass->headers, path);

	if (map_has(&pass->headers.by_name, name))
		map_set(&pass->spoiled, name, NULL);
}

static int scan_output(struct pass *pass, const char *output, struct facts *facts,
		       struct scan_options *options, struct scan_result *result)
{
	size_t len;
	char *text = file_read(output, &len);

	if (!text) {
		report_error("%s: cannot read: %s", output, strerror(errno));
		return -1;
	}
	options->umbrella = pass->umbrella;
	options->data = pass;
	scan_stream(facts, text, len, options, result);
	free(text);
	return 0;
}

static const char *name_if_spoiled(const char *path, void *data)
{
	struct pass *pass = data;
	const char *name = headers_name(&pass->headers, path);

	return map_has(&pass->spoiled, name) ? name : NULL;
}

/*
 * Macros of one header can garble another that is read behind it. Those that
 * came out garbled are read once more, by themselves.
 */
static void read_spoiled(struct pass *pass, struct facts *facts, struct scan_result *result)
{
	struct scan_options options = { .name_of = name_if_spoiled };
	struct map all = pass->wanted, few = { 0 };
	struct scan_result again = { 0 };
	char *output;

	for (size_t i = 0; i < ARRAY_LEN(basic); i++)
		if (map_has(&all, basic[i]))
			map_set(&few, basic[i], NULL);
	map_each (&pass->spoiled, e)
		map_set(&few, e->key, NULL);
	pass->wanted = few;
	output = run_compiler(pass);
	if (output && !scan_output(pass, output, facts, &options, &again))
		result->skipped = again.skipped;
	free(output);
	map_free(&few);
	pass->wanted = all;
}

static struct facts *read_headers(struct pass *pass)
{
	struct scan_options options = { .name_of = name_for_facts,
					.entered = entered,
					.skipped = note_spoiled };
	struct scan_result result = { 0 };
	struct facts *facts = NULL;
	char *output;

	headers_find(pass->kernel, &pass->headers);
	headers_read(&pass->headers);
	choose(pass);
	if (provide_missing(pass))
		return NULL;
	output = run_compiler(pass);
	if (!output)
		return NULL;
	facts = facts_new();
	if (scan_output(pass, output, facts, &options, &result)) {
		facts_free(facts);
		facts = NULL;
	} else {
		if (pass->spoiled.n)
			read_spoiled(pass, facts, &result);
		tell_headers(pass, facts);
		tell_result(&result, facts);
	}
	free(output);
	return facts;
}

/**
 * scan_kernel_headers() - read all headers of a kernel
 * @kernel: an open kernel
 *
 * Return: the facts, which the caller gives to facts_free(); NULL after a message.
 */
struct facts *scan_kernel_headers(const struct kernel *kernel)
{
	struct pass pass = { .kernel = kernel };
	struct facts *facts = NULL;

	if (!begin_pass(&pass))
		facts = read_headers(&pass);
	end_pass(&pass);
	return facts;
}

/**
 * scan_umbrella() - the file that a scan gives to the compiler, without running it
 * @kernel: an open kernel
 * @dir: a folder, absolute, which gets umbrella.c and empty files for what the tree lacks
 *
 * For measuring what the compiler alone takes.
 *
 * Return: the folder that the compiler must search last (-idirafter), which
 * the caller frees; NULL after a message.
 */
char *scan_umbrella(const struct kernel *kernel, const char *dir)
{
	struct pass pass = { .kernel = kernel,
			     .dir = xstrdup(dir),
			     .umbrella = path_join(dir, "umbrella.c"),
			     .empty = path_join(dir, "empty/1/2/3/4/5/6") };
	char *empty = NULL;

	headers_find(kernel, &pass.headers);
	headers_read(&pass.headers);
	choose(&pass);
	if (!make_dirs(pass.empty) && !provide_missing(&pass) && !write_umbrella(&pass))
		empty = xstrdup(pass.empty);
	/* The folder is the caller's. */
	free(pass.dir);
	pass.dir = NULL;
	end_pass(&pass);
	return empty;
}

/* Layers. */

static const char *name_in_layer(const char *path, void *data)
{
	struct pass *pass = data;
	void **name;

	if (!str_starts(path, pass->prefix))
		return NULL;
	/* Kept as long as the pass; scan_stream() copies it. */
	name = map_put(&pass->read, path);
	if (!*name)
		*name = xstrdup(path + strlen(pass->prefix));
	return *name;
}

static int report_messages(const char *file)
{
	enum {
		MOST = 10
	};
	char *all = file_read(file, NULL), *line, *rest = all;
	int n = 0;

	while ((line = strsep(&rest, "\n")) && n < MOST) {
		if (strstr(line, "error: ")) {
			report_error("%s", line);
			n++;
		}
	}
	free(all);
	return n;
}

static char *preprocess_layer(struct pass *pass, const char *const *dirs)
{
	char *output = path_join(pass->dir, "output"), *errors = path_join(pass->dir, "errors");
	int status;

	status = write_umbrella(pass)
			 ? -1
			 : kernel_preprocess(pass->kernel, dirs, pass->umbrella, output, errors);
	if (status) {
		if (!report_messages(errors))
			report_error("%s: the compiler does not read these headers", dirs[0]);
		free(output);
		output = NULL;
	}
	free(errors);
	return output;
}

/* The folders below a layer's that are there, in the order that they are searched. */
static int layer_folders(struct pass *pass, const char *dir, char **folder)
{
	static const char *const names[] = { "backport-include", "include" };
	int n = 0;

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		folder[n] = path_join(dir, names[i]);
		if (!list_files(folder[n], ".h", &pass->wanted))
			n++;
		else
			free(folder[n]);
	}
	folder[n] = NULL;
	return n;
}

static void free_names(struct map *map)
{
	map_each (map, e) {
		free(e->value);
		e->value = NULL;
	}
}

/**
 * scan_layer() - read headers that extend a kernel's
 * @kernel: an open kernel
 * @under: its facts, or a layer over them
 * @dir: a folder with backport-include/ or include/ or both, which are laid
 *	out as headers are included, and searched in that order
 *
 * Return: their facts as a layer over @under, which the caller gives to
 * facts_free(); facts' files are called "backport-include/linux/x.h" or
 * "include/linux/x.h". NULL after messages that say which file and line is wrong.
 */
struct facts *scan_layer(const struct kernel *kernel, struct facts *under, const char *dir)
{
	struct pass pass = { .kernel = kernel };
	struct scan_options options = { .name_of = name_in_layer, .data = &pass };
	struct scan_result result = { 0 };
	struct facts *facts = NULL;
	char *real = realpath(dir, NULL), *output = NULL, *text = NULL, *folder[3] = { NULL };
	size_t len;

	if (!real) {
		report_error("%s: no such directory", dir);
		return NULL;
	}
	pass.prefix = xasprintf("%s/", real);
	if (!layer_folders(&pass, real, folder))
		report_error("%s: no backport-include/ and no include/ in it", dir);
	else if (!begin_pass(&pass))
		output = preprocess_layer(&pass, (const char *const *)folder);
	if (output)
		text = file_read(output, &len);
	if (text) {
		facts = facts_layer_over(under);
		options.umbrella = pass.umbrella;
		scan_stream(facts, text, len, &options, &result);
		map_each (&pass.wanted, e)
			facts_set_header(facts, e->key, HEADER_READ, NULL);
	}
	for (int i = 0; folder[i]; i++)
		free(folder[i]);
	free(text);
	free(output);
	free(real);
	free_names(&pass.read);
	end_pass(&pass);
	return facts;
}
