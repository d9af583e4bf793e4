// SPDX-License-Identifier: GPL-2.0
#include "exports.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "built.h"
#include "condition.h"
#include "err.h"
#include "export_lines.h"
#include "export_macros.h"
#include "file.h"
#include "map.h"
#include "str.h"

enum {
	MAX_IFS = 40
};

/* Module.symvers. */

/* False where the line, which is changed, is no export. */
static bool parse_symvers_line(char *line, struct export *export)
{
	char *field[5] = { 0 };
	unsigned int n = 0;

	for (char *p = line; p && n < 5; n++) {
		field[n] = p;
		p = strchr(p, '\t');
		if (p)
			*p++ = '\0';
	}
	if (n < 4 || !*field[1])
		return false;
	export->name = field[1];
	/* For a while the namespace stood before the module. */
	if (str_starts(field[3], "EXPORT_")) {
		export->module = field[2];
		export->gpl = strstr(field[3], "_GPL");
		export->space = field[4] ? field[4] : "";
	} else if (field[4] && str_starts(field[4], "EXPORT_")) {
		export->space = field[2];
		export->module = field[3];
		export->gpl = strstr(field[4], "_GPL");
	} else {
		return false;
	}
	return true;
}

static bool read_symvers_line(struct facts *facts, char *line)
{
	struct export export = { .space = "" };

	if (!parse_symvers_line(line, &export))
		return false;
	facts_add_export(facts, &export);
	return true;
}

/**
 * exports_of_symvers() - take exports from the text of a Module.symvers
 * @facts: get the exports; where the text is not whole, they are not said to
 *	be all that there are
 * @text: the text, which is changed
 *
 * Return: 0, or the number of the first line that is no export: the text was
 * cut short, or is something else.
 */
unsigned int exports_of_symvers(struct facts *facts, char *text)
{
	unsigned int n = 0, bad = 0;
	char *line;

	while ((line = strsep(&text, "\n"))) {
		n++;
		/* The last line ends, too: behind it there is only nothing. */
		if (text ? !read_symvers_line(facts, line) : *line)
			bad = bad ? bad : n;
	}
	if (!bad)
		facts_set_info(facts, "exports", "Module.symvers");
	return bad;
}

/**
 * exports_are_listed() - whether a kernel's exports come from its Module.symvers
 * @build: its build directory
 *
 * Looks only at both ends of the file: a list that was cut short does not end
 * in a whole line, and another file begins otherwise.
 *
 * Return: whether there is one, and it seems whole; else its sources are read.
 */
bool exports_are_listed(const char *build)
{
	char *path = path_join(build, "Module.symvers"), *text = file_read(path, NULL), *last;
	struct export export;
	bool listed = false;

	if (text && *text && text[strlen(text) - 1] == '\n') {
		text[strlen(text) - 1] = '\0';
		last = strrchr(text, '\n');
		listed = !last || parse_symvers_line(last + 1, &export);
		text[strcspn(text, "\n")] = '\0';
		listed = listed && parse_symvers_line(text, &export);
	}
	free(text);
	free(path);
	return listed;
}

/* Sources. */

/**
 * struct reading - the way through a file's lines
 * @facts: get the exports
 * @shared: macros of headers outside include/, "folder:name"
 * @local: macros of this file
 * @file: the file
 * @space: the default namespace where the way stands, or NULL
 * @makefile_space: the one that the folder's Makefile gives, or NULL
 * @built: knows which files the configuration leaves out
 * @found: how many exports were found in all
 */
struct reading {
	struct facts *facts;
	struct map shared;
	struct map local;
	const struct export_file *file;
	const char *space, *makefile_space;
	struct built built;
	struct {
		struct if_condition own, now, before;
	} branch[MAX_IFS];
	unsigned int branches;
	unsigned long found;
};

/*
 * What is left out for sure: a configuration symbol decides. A file's own
 * macros, which are not read, may decide otherwise than seems here.
 */
static bool is_left_out(const struct reading *r)
{
	for (unsigned int i = 0; i < r->branches && i < MAX_IFS; i++) {
		const struct if_condition *c = &r->branch[i].now;

		for (unsigned int k = 0; c->holds == HOLDS_NOT && k < c->causes; k++)
			if (c->cause[k].len > 7 && !memcmp(c->cause[k].s, "CONFIG_", 7))
				return true;
	}
	return false;
}

static const char *behind_word(const char *s)
{
	s += str_word(s);
	return s + strspn(s, " \t");
}

static void open_branch(struct reading *r, struct if_condition c)
{
	if (r->branches < MAX_IFS) {
		r->branch[r->branches].own = r->branch[r->branches].now = c;
		r->branch[r->branches].before = (struct if_condition){ .holds = HOLDS_NOT };
	}
	r->branches++;
}

static void next_branch(struct reading *r, struct if_condition c)
{
	unsigned int i = r->branches - 1;

	if (!r->branches || i >= MAX_IFS)
		return;
	r->branch[i].before = condition_or(r->branch[i].before, r->branch[i].own);
	r->branch[i].own = c;
	r->branch[i].now = condition_and(condition_not(r->branch[i].before), c);
}

static void see_condition(struct reading *r, const char *text)
{
	const char *rest = behind_word(text);

	if (str_starts(text, "ifdef"))
		open_branch(r, condition_of_name(rest, str_word(rest), r->facts));
	else if (str_starts(text, "ifndef"))
		open_branch(r, condition_not(condition_of_name(rest, str_word(rest), r->facts)));
	else if (str_starts(text, "if"))
		open_branch(r, condition_of(rest, strlen(rest), r->facts));
	else if (str_starts(text, "elif"))
		next_branch(r, condition_of(rest, strlen(rest), r->facts));
	else if (str_starts(text, "else"))
		next_branch(r, (struct if_condition){ .holds = HOLDS });
	else if (str_starts(text, "endif"))
		r->branches -= r->branches > 0;
}

/* A macro of a header beside the file, or above it. */
static void find_shared(struct reading *r, const char *call)
{
	char *name = xstrndup(call, str_word(call)), *dir = path_dir(r->file->path);

	while (!map_has(&r->local, name) && !facts_find(r->facts, FACT_MACRO, name)) {
		char *key = xasprintf("%s:%s", dir, name), *above;
		void *text = map_get(&r->shared, key);

		free(key);
		if (text)
			map_set(&r->local, name, text);
		if (text || !strchr(dir, '/'))
			break;
		above = path_dir(dir);
		free(dir);
		dir = above;
	}
	free(dir);
	free(name);
}

/* The same for all that a macro's body calls to export something. */
static void find_shared_within(struct reading *r, const char *body)
{
	const char *at = body;

	while ((at = strstr(at, "EXPORT_"))) {
		const char *begin = at;

		while (begin > body && str_is_word(begin[-1]))
			begin--;
		find_shared(r, begin);
		at += str_word(at);
	}
}

static void see_define(struct reading *r, const char *text)
{
	const char *name = behind_word(text);
	size_t len = str_word(name);
	char *dir, *key;

	if (str_starts(name, "DEFAULT_SYMBOL_NAMESPACE")) {
		r->space = behind_word(name);
		return;
	}
	map_put_n(&r->local, name, len)[0] = (void *)name;
	find_shared_within(r, behind_word(name));
	if (!str_ends(r->file->path, ".h"))
		return;
	dir = path_dir(r->file->path);
	key = xasprintf("%s:%.*s", dir, (int)len, name);
	map_set(&r->shared, key, (void *)name);
	free(key);
	free(dir);
}

static void add_export(const char *symbol, bool gpl, const char *space, void *data)
{
	struct reading *r = data;
	struct export export = {
		.name = symbol, .module = r->file->path, .gpl = gpl, .space = space
	};

	if (!facts_export(r->facts, symbol))
		facts_add_export(r->facts, &export);
	r->found++;
}

static void see_call(struct reading *r, const char *text)
{
	struct export_macros m = { .facts = r->facts,
				   .local = &r->local,
				   .space = r->space,
				   .add = add_export,
				   .data = r };

	if (is_left_out(r))
		return;
	find_shared(r, text);
	export_expand(&m, text);
}

/* "ccflags-y += -DDEFAULT_SYMBOL_NAMESPACE='"X"'", in its several spellings, as "X". */
static const char *makefile_space(struct reading *r, const char *path)
{
	static const char flag[] = "DEFAULT_SYMBOL_NAMESPACE=";
	char *dir = path_dir(path);
	const char *text = map_get(r->built.makefile, dir);
	const char *at = text ? strstr(text, flag) : NULL;

	free(dir);
	if (!at)
		return NULL;
	at += strlen(flag);
	at += strspn(at, "\\'\"");
	return arena_strndup(facts_arena(r->facts), at, str_word(at));
}

static void read_file(struct reading *r, const struct export_file *file)
{
	if (built_is_left_out(&r->built, file->path))
		return;
	r->file = file;
	r->space = r->makefile_space = makefile_space(r, file->path);
	r->branches = 0;
	for (size_t i = 0; i < file->line.n; i++) {
		const struct export_line *line = &file->line.v[i];

		if (line->kind == LINE_CONDITION)
			see_condition(r, line->text);
		else if (line->kind == LINE_CALL)
			see_call(r, line->text);
		else if (is_left_out(r))
			continue;
		else if (line->kind == LINE_DEFINE)
			see_define(r, line->text);
		else
			r->space = r->makefile_space;
	}
	map_free(&r->local);
}

/**
 * exports_of_source() - take exports from a source tree's EXPORT_SYMBOL lines
 * @kernel: the kernel; its source and srcarch are used
 * @facts: its facts with all that its headers define and its configuration; get the exports
 *
 * Nothing is added where the tree has none, as one of headers only.
 */
void exports_of_source(const struct kernel *kernel, struct facts *facts)
{
	struct export_files files = { 0 };
	struct reading r = { .facts = facts };

	export_lines_read(kernel, &files);
	r.built = (struct built){ .makefile = &files.makefile, .facts = facts };
	/* headers first: their macros are used by the others */
	for (int headers = 1; headers >= 0; headers--)
		for (size_t i = 0; i < files.file.n; i++)
			if (str_ends(files.file.v[i].path, ".h") == headers)
				read_file(&r, &files.file.v[i]);
	if (r.found)
		facts_set_info(facts, "exports", "source");
	built_free(&r.built);
	map_free(&r.shared);
	export_files_free(&files);
}

/**
 * exports_read() - find out what a kernel exports to modules
 * @kernel: the kernel
 * @facts: its facts, with all that its headers define and its configuration
 *
 * From its Module.symvers; where it has none that is whole, from its sources; where it has
 * neither, nothing is known.
 */
void exports_read(const struct kernel *kernel, struct facts *facts)
{
	char *path = path_join(kernel->build, "Module.symvers"), *text = file_read(path, NULL);
	unsigned int bad = text && *text ? exports_of_symvers(facts, text) : 0;

	/* What is missing in one that was cut short must not pass for not exported. */
	if (bad)
		report_warning("%s: line %u is no export; it was cut short or is another file, "
			       "and does not count: make it anew with the kernel",
			       path, bad);
	if (bad || !text || !*text)
		exports_of_source(kernel, facts);
	free(text);
	free(path);
}
