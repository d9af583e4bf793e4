// SPDX-License-Identifier: GPL-2.0
#include "verify.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "manifest.h"
#include "proc.h"
#include "str.h"

enum {
	SHOWN = 5
};

/* The build's log being read. */
struct reading {
	struct verify *verify;
	json_t *manifest;
	const char *package;
	VEC(char *) pending; /* errors whose object is not told yet */
};

static const char *string_of(json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

/* Does an API's name stand in a message, between quotes? Members need both their names. */
static bool names_api(const char *message, const char *api)
{
	const char *dot = *api == '<' ? NULL : strchr(api, '.');
	char *name, *needle;
	bool found;

	if (dot) {
		char *record = xstrndup(api, dot - api);

		found = strstr(message, record) && names_api(message, dot + 1);
		free(record);
		return found;
	}
	name = *api == '<' ? xstrndup(api + 1, strlen(api) - 2) : xstrdup(api);
	needle = xasprintf("'%s'", name);
	found = strstr(message, needle);
	free(needle);
	/* modpost and the preprocessor write their names otherwise. */
	needle = xasprintf(*api == '<' ? "%s:" : "\"%s\"", name);
	found = found || strstr(message, needle);
	free(needle);
	/* 'struct s' is also told as "struct s *" and the like. */
	if (!found && strchr(name, ' ')) {
		const char *hit = strstr(message, name);
		unsigned char next = hit ? hit[strlen(name)] : 0;

		found = hit && !isalnum(next) && next != '_';
	}
	free(name);
	return found;
}

static char *gap_of(json_t *manifest, const char *message)
{
	size_t i, j;
	json_t *driver, *gap;

	json_array_foreach(json_object_get(manifest, "drivers"), i, driver)
	{
		json_array_foreach(json_object_get(driver, "gaps"), j, gap)
		{
			const char *api = string_of(gap, "api"), *by = string_of(gap, "by");

			if (api && names_api(message, api))
				return xasprintf("%s: %s%s%s", api, string_of(gap, "resolution"),
						 by ? " by " : "", by ? by : "");
		}
	}
	return NULL;
}

/* Does an object (its path in the package, without suffix) belong to a module of that path? */
static struct verify_module *module_of(struct reading *r, const char *object)
{
	struct verify_module *near = NULL;
	size_t len = strcspn(object, ".");
	char *dir = path_dir(object);

	for (size_t i = 0; i < r->verify->module.n; i++) {
		struct verify_module *m = &r->verify->module.v[i];
		char *module_dir = path_dir(m->path);
		size_t n = strlen(m->path) - strlen(".ko");

		if (n == len && !strncmp(m->path, object, n))
			near = m;
		else if (!near && !strcmp(dir, module_dir))
			near = m;
		free(module_dir);
		if (near && n == len && !strncmp(m->path, object, n))
			break;
	}
	free(dir);
	return near;
}

static void add_error(struct reading *r, struct verify_module *m, const char *text)
{
	struct verify_error *e;

	/* A header's error comes again with each file that includes it. */
	for (size_t i = 0; m && i < m->error.n; i++)
		if (!strcmp(m->error.v[i].text, text))
			return;
	e = m ? vec_push(&m->error) : vec_push(&r->verify->other);
	e->text = xstrdup(text);
	e->gap = gap_of(r->manifest, text);
}

/* Errors that came before make told which object they broke. */
static void settle_pending(struct reading *r, struct verify_module *m)
{
	for (size_t i = 0; i < r->pending.n; i++) {
		add_error(r, m, r->pending.v[i]);
		free(r->pending.v[i]);
	}
	r->pending.n = 0;
}

/* The package's own path says nothing that the user does not know. */
static char *without_path(const struct reading *r, const char *line)
{
	struct strbuf sb = { 0 };
	size_t len = strlen(r->package);
	const char *hit;

	for (; (hit = strstr(line, r->package)); line = hit + len + (hit[len] == '/'))
		strbuf_add(&sb, line, hit - line);
	strbuf_puts(&sb, line);
	return strbuf_take(&sb);
}

/* 'ERROR: modpost: "symbol" [path/module.ko] undefined!' */
static bool take_undefined(struct reading *r, const char *line)
{
	const char *open, *close;
	char *path;

	if (!strstr(line, "undefined!") || !(open = strchr(line, '[')) ||
	    !(close = strchr(open, ']')))
		return false;
	path = xstrndup(open + 1, close - open - 1);
	add_error(r, module_of(r, path), line);
	free(path);
	return true;
}

/* "make[3]: *** [FILE:LINE: drivers/x/y.o] Error 1" tells what the errors before it broke. */
static bool take_broken(struct reading *r, const char *line)
{
	const char *open = strstr(line, "*** ["), *close, *object;
	char *inner, *last;

	if (!open)
		return false;
	open += strlen("*** [");
	close = strstr(open, "] Error");
	if (!close)
		return false;
	inner = xstrndup(open, close - open);
	last = strrchr(inner, ' ');
	object = last ? last + 1 : inner;
	if (str_ends(object, ".o")) {
		/* Without a compiler's message, make's own line is all there is. */
		if (!r->pending.n)
			*vec_push(&r->pending) = xstrdup(line);
		settle_pending(r, module_of(r, object));
	}
	free(inner);
	return true;
}

static bool is_error(const char *line)
{
	return strstr(line, " error: ") || strstr(line, "ERROR: modpost:") ||
	       strstr(line, "FATAL: modpost:") || strstr(line, "backfit: ") == line ||
	       strstr(line, ": not found") ||
	       (str_starts(line, "  ") && strstr(line, ", as the package assumes"));
}

static void read_line(struct reading *r, const char *raw)
{
	char *line = without_path(r, raw);

	if (!take_undefined(r, line) && !take_broken(r, line) && is_error(line))
		*vec_push(&r->pending) = xstrdup(line);
	free(line);
}

static void take_modules(struct reading *r)
{
	size_t i, j;
	json_t *driver, *module;
	char *compat = path_join(r->package, "compat/Kbuild");

	if (file_exists(compat))
		vec_push(&r->verify->module)->path = xstrdup("compat/compat.ko");
	free(compat);
	json_array_foreach(json_object_get(r->manifest, "drivers"), i, driver)
	{
		json_array_foreach(json_object_get(driver, "modules"), j, module)
		{
			const char *path = string_of(module, "path");
			bool known = !path;

			for (size_t k = 0; !known && k < r->verify->module.n; k++)
				known = !strcmp(r->verify->module.v[k].path, path);
			if (!known)
				vec_push(&r->verify->module)->path = xstrdup(path);
		}
	}
}

/* What an earlier build left must not be taken for this one's. */
static void remove_built(const struct reading *r)
{
	for (size_t i = 0; i < r->verify->module.n; i++) {
		char *ko = path_join(r->package, r->verify->module.v[i].path);

		remove_tree(ko);
		/* "x.ko" and then "x.o" */
		ko[strlen(ko) - 2] = 'o';
		ko[strlen(ko) - 1] = '\0';
		remove_tree(ko);
		free(ko);
	}
}

static void look_at_modules(struct reading *r)
{
	for (size_t i = 0; i < r->verify->module.n; i++) {
		struct verify_module *m = &r->verify->module.v[i];
		char *path = path_join(r->package, m->path);

		m->linked = file_exists(path) && !m->error.n;
		path[strlen(path) - 2] = 'o';
		path[strlen(path) - 1] = '\0';
		m->built = file_exists(path);
		free(path);
	}
}

static const char *or_manifest(const char *given, json_t *target, const char *key)
{
	return given ? given : string_of(target, key);
}

static int run_make(struct reading *r, const struct verify_with *with, const char *without,
		    const char *log)
{
	json_t *target = json_object_get(r->manifest, "target");
	const char *arch = or_manifest(with->arch, target, "arch");
	const char *cross = or_manifest(with->cross, target, "cross_compile");
	const char *cc = with->arch || with->cross ? NULL : string_of(target, "compiler");
	VEC(char *) word = { 0 };
	VEC(const char *) argv = { 0 };
	int status;

	*vec_push(&word) = xasprintf("-j%u", with->jobs ? with->jobs : proc_workers());
	*vec_push(&word) = xasprintf("KLIB_BUILD=%s", r->verify->klib);
	*vec_push(&word) = xasprintf("BACKFIT_WITHOUT=%s", without);
	if (arch)
		*vec_push(&word) = xasprintf("ARCH=%s", arch);
	if (cross)
		*vec_push(&word) = xasprintf("CROSS_COMPILE=%s", cross);
	if (cc)
		*vec_push(&word) = xasprintf("CC=%s", cc);
	const char *const fixed[] = { "env",	    "-u",	 "KBUILD_MODPOST_WARN",
				      "-u",	    "MAKEFLAGS", "-u",
				      "MAKELEVEL",  "-u",	 "LANGUAGE",
				      "LC_ALL=C",   "LANG=C",	 "LC_MESSAGES=C",
				      "LC_CTYPE=C", "make",	 "-k",
				      "-Otarget",   "-C",	 r->package };
	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&argv) = fixed[i];
	for (size_t i = 0; i < word.n; i++)
		*vec_push(&argv) = word.v[i];
	*vec_push(&argv) = NULL;
	status = proc_run(&(struct proc){ argv.v, NULL, NULL, log, "&1" });
	for (size_t i = 0; i < word.n; i++)
		free(word.v[i]);
	vec_free(&word);
	vec_free(&argv);
	return status;
}

static int build_once(struct reading *r, const struct verify_with *with, const char *without,
		      const char *log)
{
	int status = run_make(r, with, without, log);
	char *text = file_read(log, NULL), *save = NULL;

	for (char *l = text ? strtok_r(text, "\n", &save) : NULL; l;
	     l = strtok_r(NULL, "\n", &save))
		read_line(r, l);
	settle_pending(r, NULL);
	look_at_modules(r);
	free(text);
	return status;
}

/* The modules that have errors, where there are others; as BACKFIT_WITHOUT wants them. */
static char *broken_modules(const struct verify *verify)
{
	struct strbuf names = { 0 };
	size_t sound = 0;

	for (size_t i = 0; i < verify->module.n; i++) {
		const struct verify_module *m = &verify->module.v[i];
		const char *base = path_base(m->path);

		sound += m->built && !m->error.n;
		if (!m->built || m->error.n)
			strbuf_printf(&names, "%s%.*so", names.len ? " " : "",
				      (int)strlen(base) - 2, base);
	}
	if (sound && names.len && !verify->other.n)
		return strbuf_take(&names);
	strbuf_free(&names);
	return NULL;
}

static int build(struct reading *r, const struct verify_with *with)
{
	char *temp = temp_dir("backfit-verify"), *log, *without = xstrdup("");
	int status, first;

	if (!temp) {
		report_error("no temporary folder: %s", strerror(errno));
		return -1;
	}
	log = path_join(temp, "log");
	first = status = build_once(r, with, without, log);
	/* kbuild links nothing while one module is broken: what of the others? */
	while (status) {
		char *more = broken_modules(r->verify);

		if (!more || !strcmp(more, without)) {
			free(more);
			break;
		}
		free(without);
		without = more;
		status = build_once(r, with, without, log);
	}
	if (first && verify_passed(r->verify))
		add_error(r, NULL, "make failed without telling why");
	remove_tree(temp);
	free(without);
	free(log);
	free(temp);
	return 0;
}

/**
 * verify_package() - build a package and see what comes of each module
 * @package: its folder
 * @with: against what
 * @verify: filled in; verify_free() it after success
 *
 * The package is built in place. Undefined symbols are errors.
 *
 * Return: 0 where it was tried, whatever came of it; -1, reported, where it
 * cannot be tried.
 */
int verify_package(const char *package, const struct verify_with *with, struct verify *verify)
{
	struct reading r = { .verify = verify, .manifest = manifest_read(package) };
	const char *klib;
	char *real;
	int err = -1;

	*verify = (struct verify){ 0 };
	if (!r.manifest)
		return -1;
	klib = or_manifest(with->klib, json_object_get(r.manifest, "target"), "build");
	real = realpath(package, NULL);
	if (!klib || !dir_exists(klib)) {
		report_error("%s: no such build directory; name one with --klib",
			     klib ? klib : "(none)");
	} else if (real) {
		verify->klib = realpath(klib, NULL);
		r.package = real;
		take_modules(&r);
		remove_built(&r);
		err = build(&r, with);
	}
	vec_free(&r.pending);
	free(real);
	json_decref(r.manifest);
	if (err)
		verify_free(verify);
	return err;
}

/**
 * verify_passed() - is every module linked, and nothing else wrong?
 * @verify: the outcome
 */
bool verify_passed(const struct verify *verify)
{
	for (size_t i = 0; i < verify->module.n; i++)
		if (!verify->module.v[i].linked)
			return false;
	return !verify->other.n;
}

static void print_errors(const struct verify_error *error, size_t n, bool all)
{
	for (size_t i = 0; i < n && (all || i < SHOWN); i++) {
		printf("  %s\n", error[i].text);
		if (!all)
			printf("    %s\n",
			       error[i].gap ? error[i].gap : "not in the plan: a bug of backfit");
	}
	if (!all && n > SHOWN)
		printf("  and %zu more errors\n", n - SHOWN);
}

/**
 * verify_print() - the outcome for a reader
 * @verify: the outcome
 */
void verify_print(const struct verify *verify)
{
	size_t linked = 0;

	print_errors(verify->other.v, verify->other.n, true);
	for (size_t i = 0; i < verify->module.n; i++) {
		const struct verify_module *m = &verify->module.v[i];

		linked += m->linked;
		printf("%s: %s\n", m->path,
		       m->linked  ? "linked"
		       : m->built ? "built, not linked"
				  : "not built");
		print_errors(m->error.v, m->error.n, false);
	}
	printf("%zu of %zu modules linked against %s\n", linked, verify->module.n, verify->klib);
}

static json_t *errors_json(const struct verify_error *error, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(
			list, json_pack("{s:s, s:o}", "error", error[i].text, "gap",
					error[i].gap ? json_string(error[i].gap) : json_null()));
	return list;
}

/**
 * verify_json() - the outcome as JSON
 * @verify: the outcome
 *
 * Return: an object, which the caller drops with json_decref().
 */
json_t *verify_json(const struct verify *verify)
{
	json_t *modules = json_array();

	for (size_t i = 0; i < verify->module.n; i++) {
		const struct verify_module *m = &verify->module.v[i];

		json_array_append_new(modules,
				      json_pack("{s:s, s:b, s:b, s:o}", "path", m->path, "built",
						(int)m->built, "linked", (int)m->linked, "errors",
						errors_json(m->error.v, m->error.n)));
	}
	return json_pack("{s:s, s:b, s:o, s:o}", "klib", verify->klib, "passed",
			 (int)verify_passed(verify), "modules", modules, "errors",
			 errors_json(verify->other.v, verify->other.n));
}

static void free_errors(struct verify_error *error, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		free(error[i].text);
		free(error[i].gap);
	}
	free(error);
}

/**
 * verify_free() - give back what verify_package() gave
 * @verify: the outcome
 */
void verify_free(struct verify *verify)
{
	for (size_t i = 0; i < verify->module.n; i++) {
		free(verify->module.v[i].path);
		free_errors(verify->module.v[i].error.v, verify->module.v[i].error.n);
	}
	vec_free(&verify->module);
	free_errors(verify->other.v, verify->other.n);
	free(verify->klib);
	*verify = (struct verify){ 0 };
}
