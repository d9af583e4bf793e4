// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against the list of what modules may link to:
 *
 *	check-exports FACTS
 *
 * FACTS is the file that `backfit scan` names. Every exported name must be a
 * function or a variable of the facts, or declared in no header: what the
 * kernel's preprocessor makes of all headers holds the name nowhere, or in
 * bodies and records only, or the compiler takes it for something that nothing
 * else is. Every name that is found must be in that text, or it proves nothing.
 *
 * Prints how many of the missing names stand where in the headers' own texts,
 * and a line for each name that is declared after all; exit 1 if there is any.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile_unit.h"
#include "err.h"
#include "file.h"
#include "lexer.h"
#include "str.h"

/* Where a name stands in headers; a later one outweighs those before it. */
enum standing {
	NOWHERE,
	IN_COMMENT,
	IN_DIRECTIVE,
	IN_TEXT,
	IN_LEFT_OUT,
	IN_BODY,
	OUTSIDE,
	STANDINGS,
};

static const char *const standing_name[STANDINGS] = {
	[NOWHERE] = "in no header",
	[IN_COMMENT] = "in comments, strings and assembler only",
	[IN_DIRECTIVE] = "in macros only",
	[IN_TEXT] = "in a branch of another configuration",
	[IN_LEFT_OUT] = "in a header that was left out or could not be read",
	[IN_BODY] = "in bodies and records only",
	[OUTSIDE] = "outside of bodies, where the compiler finds no declaration",
};

/**
 * struct missing - an export that is neither a function nor a variable
 * @name: the name
 * @standing: where it stands
 * @where: the file, for the last of them
 * @probe: what the compiler is given
 */
struct missing {
	const char *name;
	enum standing standing;
	char *where;
	struct probe probe;
};

/**
 * struct check - the run
 * @facts: the kernel's
 * @arena: for texts
 * @missing: exports that facts lack
 * @found: the others; the value is set where the name was seen
 * @outside: headers that have missing ones outside of bodies, perhaps declared
 * @include: headers that were read, those read alone last
 * @alone: those
 * @probe: what is put to the compiler
 * @macros: how many missing ones are macros
 * @dir: for files
 */
struct check {
	struct facts *facts;
	struct arena arena;
	struct map missing, found, outside;
	VEC(const char *) include;
	VEC(const char *) alone;
	VEC(struct probe *) probe;
	unsigned int macros;
	char *dir;
};

static const char *declaration(struct check *check, const char *name)
{
	char *text = xasprintf("#undef %s\nextern struct backfit_nowhere_else %s;\n", name, name);
	const char *kept = arena_strdup(&check->arena, text);

	free(text);
	return kept;
}

static void check_export(const struct export *export, void *data)
{
	struct check *check = data;
	struct missing *missing;

	if (facts_find(check->facts, FACT_FUNCTION, export->name) ||
	    facts_find(check->facts, FACT_VARIABLE, export->name)) {
		map_set(&check->found, export->name, NULL);
		return;
	}
	missing = arena_alloc(&check->arena, sizeof(*missing));
	missing->name = arena_strdup(&check->arena, export->name);
	missing->probe.text = declaration(check, export->name);
	check->macros += facts_find(check->facts, FACT_MACRO, export->name) != NULL;
	map_set(&check->missing, export->name, missing);
}

/* The headers' texts. */

static void stands(struct check *check, const char *s, size_t len, enum standing standing,
		   const char *path)
{
	struct missing *missing = map_get_n(&check->missing, s, len);

	if (!missing || missing->standing >= standing)
		return;
	missing->standing = standing;
	missing->where = arena_strdup(&check->arena, path);
}

/* All words of a text, whatever stands around them. */
static void words(struct check *check, const char *s, size_t len, enum standing standing,
		  const char *path)
{
	for (size_t i = 0; i < len;) {
		size_t from = i;

		while (i < len && (isalnum((unsigned char)s[i]) || s[i] == '_'))
			i++;
		if (i > from)
			stands(check, s + from, i - from, standing, path);
		else
			i++;
	}
}

static bool was_read(struct check *check, const char *path)
{
	const char *name = strstr(path, "/include/");
	enum header_state state;

	if (!name)
		return true;
	name += strlen("/include/");
	if (str_starts(name, "generated/"))
		name += strlen("generated/");
	state = facts_header(check->facts, name, NULL);
	return state == HEADER_READ || state == HEADER_READ_ALONE;
}

static void read_text(struct check *check, const char *path)
{
	enum standing code = was_read(check, path) ? IN_TEXT : IN_LEFT_OUT;
	struct lexer lx;
	struct token t;
	size_t len;
	char *text = file_read(path, &len);

	if (!text)
		return;
	words(check, text, len, IN_COMMENT, path);
	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_DIRECTIVE)
			words(check, t.s, t.len, IN_DIRECTIVE, path);
		else if (t.kind == TOKEN_NAME)
			stands(check, t.s, t.len, code, path);
	}
	free(text);
}

/* Returns how many. */
static unsigned int read_below(struct check *check, const char *root, const char *below)
{
	char *dir = path_join(root, below);
	struct map files = { 0 };
	unsigned int n;

	if (dir_exists(dir))
		list_files(dir, ".h", &files);
	n = files.n;
	map_each (&files, e) {
		char *path = path_join(dir, e->key);

		read_text(check, path);
		free(path);
	}
	map_free(&files);
	free(dir);
	return n;
}

static int read_texts(struct check *check)
{
	const char *source = facts_info(check->facts, "source");
	const char *build = facts_info(check->facts, "build");
	char *arch = xasprintf("arch/%s/include", facts_info(check->facts, "arch"));
	unsigned int n = read_below(check, source, "include") + read_below(check, source, arch);

	if (strcmp(source, build))
		n += read_below(check, build, "include") + read_below(check, build, arch);
	free(arch);
	if (!n)
		report_error("%s: no headers to read", source);
	return n ? 0 : -1;
}

/* The preprocessor's text. */

static void take_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct check *check = data;

	(void)why;
	if (state == HEADER_READ)
		*vec_push(&check->include) = path;
	else if (state == HEADER_READ_ALONE)
		*vec_push(&check->alone) = path;
}

/* Braces and brackets around what is read: in "(" are parameters, in "{" bodies. */
static void read_expanded(struct check *check, const char *text, size_t len)
{
	struct lexer lx;
	struct token t;
	unsigned int at = 0;
	int depth = 0;

	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		char *found;

		if (t.kind == TOKEN_DIRECTIVE && memmem(t.s, t.len, "\"between\"", 9))
			depth = 0;
		/* "# 7 "include"" is before the seventh header; with a 2, behind it. */
		if (t.kind == TOKEN_DIRECTIVE && t.s[t.len - 1] == '"' &&
		    memmem(t.s, t.len, "\"include\"", 9))
			at = strtoul(t.s + 1, NULL, 10);
		if (token_is(&t, "{"))
			depth++;
		if (token_is(&t, "}") && depth)
			depth--;
		if (t.kind != TOKEN_NAME)
			continue;
		stands(check, t.s, t.len, depth ? IN_BODY : OUTSIDE, "all headers");
		if (!depth && at && at <= check->include.n && check->include.v[at - 1] &&
		    map_get_n(&check->missing, t.s, t.len))
			map_set(&check->outside, check->include.v[at - 1], check);
		found = xstrndup(t.s, t.len);
		if (map_has(&check->found, found))
			map_set(&check->found, found, check);
		free(found);
	}
}

static int expand(struct check *check)
{
	struct compile_unit unit = { .facts = check->facts, .name = (char *)"expand" };
	char *path = path_join(check->dir, "expand.i"), *text;
	size_t len;
	int err;

	facts_each_header(check->facts, take_header, check);
	for (size_t i = 0; i < check->alone.n; i++)
		*vec_push(&check->include) = check->alone.v[i];
	unit.dir = check->dir;
	unit.include = check->include.v;
	unit.includes = check->include.n;
	err = compile_unit_expand(&unit, path);
	text = err ? NULL : file_read(path, &len);
	if (text)
		read_expanded(check, text, len);
	else
		err = -1;
	free(text);
	free(path);
	compile_unit_free(&unit);
	return err;
}

/* What stands outside of bodies may be declared there: the compiler knows. */
static int compile(struct check *check)
{
	struct compile_unit unit = { .facts = check->facts, .name = (char *)"exports" };
	int err;

	map_each (&check->missing, e) {
		struct missing *missing = e->value;

		if (missing->standing == OUTSIDE)
			*vec_push(&check->probe) = &missing->probe;
	}
	if (!check->probe.n)
		return 0;
	check->include.n = 0;
	map_each (&check->outside, e)
		*vec_push(&check->include) = e->key;
	unit.dir = check->dir;
	unit.include = check->include.v;
	unit.includes = check->include.n;
	unit.probe = check->probe.v;
	unit.probes = check->probe.n;
	err = compile_units(&unit, 1);
	compile_unit_free(&unit);
	return err;
}

/* Prints all. Returns whether every missing name is explained. */
static bool print(struct check *check)
{
	unsigned int standing[STANDINGS] = { 0 }, declared = 0, unseen = 0;

	map_each (&check->missing, e) {
		const struct missing *missing = e->value;

		standing[missing->standing]++;
		if (!missing->probe.refused && !missing->probe.lost)
			continue;
		declared++;
		printf("MISSED %s (%s): %s\n", missing->name,
		       missing->where ? missing->where : "in no header",
		       missing->probe.refused ? missing->probe.refused : "not compiled");
	}
	map_each (&check->found, e) {
		unseen += !e->value;
		if (!e->value)
			printf("NOT SEEN %s\n", e->key);
	}
	printf("exports: %zu found, %zu declared in no header, %u missed, %u not seen\n",
	       check->found.n, check->missing.n - declared, declared, unseen);
	for (int i = 0; i < STANDINGS; i++)
		if (standing[i])
			printf("  %u stand %s\n", standing[i], standing_name[i]);
	printf("  %u have a macro of their name\n", check->macros);
	return !declared && !unseen;
}

int main(int argc, char **argv)
{
	struct check check = { 0 };
	int status = BAD_INPUT;

	if (argc != 2) {
		fprintf(stderr, "usage: check-exports FACTS\n");
		return BAD_INPUT;
	}
	setenv("LC_ALL", "C", 1);
	check.facts = facts_open(argv[1]);
	if (!check.facts)
		return BAD_INPUT;
	check.dir = temp_dir("check-exports");
	facts_each_export(check.facts, check_export, &check);
	if (!check.found.n) {
		report_error("%s: holds no exports", argv[1]);
	} else if (check.dir && !expand(&check) && !compile(&check) && !read_texts(&check)) {
		status = print(&check) ? DONE : INCOMPLETE;
	}
	if (check.dir && !getenv("KEEP"))
		remove_tree(check.dir);
	for (size_t i = 0; i < check.probe.n; i++)
		free(check.probe.v[i]->refused);
	vec_free(&check.include);
	vec_free(&check.alone);
	vec_free(&check.probe);
	map_free(&check.missing);
	map_free(&check.found);
	map_free(&check.outside);
	facts_free(check.facts);
	arena_free(&check.arena);
	free(check.dir);
	return status;
}
