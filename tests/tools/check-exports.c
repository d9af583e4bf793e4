// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against the list of what modules may link to:
 *
 *	check-exports FACTS
 *
 * FACTS is the file that `backfit scan` names. Every exported name must be a
 * function or a variable of the facts. That no header declares the others is
 * proved by the compiler, among all headers: what is not declared can be
 * declared as something that nothing else is. As many of the found ones must
 * be refused there, or the proof is none. Where the missing names stand in the
 * headers' texts all the same is told.
 *
 * Prints the counts and a line for each name that is declared after all; exit
 * 1 if there is any.
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
	IN_CODE,
	STANDINGS,
};

static const char *const standing_name[STANDINGS] = {
	[NOWHERE] = "in no header",
	[IN_COMMENT] = "in comments and strings only",
	[IN_DIRECTIVE] = "in macros only",
	[IN_CODE] = "where this configuration does not go, or not as a declaration",
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

struct check {
	struct facts *facts;
	struct arena arena;
	struct map missing;
	VEC(const char *) include;
	VEC(struct probe *) probe;
	VEC(struct probe *) control;
	unsigned int found, macros;
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
		struct probe *control = arena_alloc(&check->arena, sizeof(*control));

		control->text = declaration(check, export->name);
		*vec_push(&check->control) = control;
		check->found++;
		return;
	}
	missing = arena_alloc(&check->arena, sizeof(*missing));
	missing->name = export->name;
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

static void read_text(struct check *check, const char *path)
{
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
			stands(check, t.s, t.len, IN_CODE, path);
	}
	free(text);
}

static void read_texts(struct check *check)
{
	const char *const roots[] = { facts_info(check->facts, "source"),
				      facts_info(check->facts, "build") };
	char *arch = xasprintf("arch/%s/include", facts_info(check->facts, "arch"));
	const char *const below[] = { "include", arch };
	struct map files = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(roots); i++)
		for (size_t j = 0; j < ARRAY_LEN(below); j++) {
			char *dir = path_join(roots[i], below[j]);

			if (dir_exists(dir))
				list_files(dir, ".h", &files);
			free(dir);
		}
	map_each (&files, e)
		read_text(check, e->key);
	map_free(&files);
	free(arch);
}

/* The compiler. */

static void take_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct check *check = data;

	(void)why;
	if (state == HEADER_READ)
		*vec_push(&check->include) = path;
}

/* Every so many of the found names, as many as are missing. */
static void add_controls(struct check *check, unsigned int wanted)
{
	for (size_t i = 0; i < check->control.n && wanted; i += check->control.n / wanted + 1)
		*vec_push(&check->probe) = check->control.v[i];
}

static int compile(struct check *check)
{
	struct compile_unit unit = { .facts = check->facts, .name = (char *)"exports" };
	char *dir = temp_dir("check-exports");
	int err = -1;

	facts_each_header(check->facts, take_header, check);
	map_each (&check->missing, e)
		*vec_push(&check->probe) = &((struct missing *)e->value)->probe;
	add_controls(check, 500);
	if (dir) {
		unit.dir = dir;
		unit.include = check->include.v;
		unit.includes = check->include.n;
		unit.probe = check->probe.v;
		unit.probes = check->probe.n;
		err = compile_units(&unit, 1);
		compile_unit_free(&unit);
		remove_tree(dir);
	}
	free(dir);
	return err;
}

/* Prints all. Returns whether every missing name is explained. */
static bool print(struct check *check)
{
	unsigned int standing[STANDINGS] = { 0 }, declared = 0, refused = 0, controls;

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
	controls = check->probe.n - check->missing.n;
	for (size_t i = check->missing.n; i < check->probe.n; i++) {
		bool seen = check->probe.v[i]->refused && !check->probe.v[i]->lost;

		refused += seen;
		if (!seen)
			printf("NO CONTROL %s", strchr(check->probe.v[i]->text, '\n') + 1);
	}
	printf("exports: %u found, %zu declared in no header, %u missed\n", check->found,
	       check->missing.n - declared, declared);
	for (int i = 0; i < STANDINGS; i++)
		printf("  %u stand %s\n", standing[i], standing_name[i]);
	printf("  %u have a macro of their name\n", check->macros);
	printf("control: %u of %u declared names refused\n", refused, controls);
	return !declared && refused == controls;
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
	facts_each_export(check.facts, check_export, &check);
	if (!check.found) {
		report_error("%s: holds no exports", argv[1]);
	} else {
		read_texts(&check);
		if (!compile(&check))
			status = print(&check) ? DONE : INCOMPLETE;
	}
	for (size_t i = 0; i < check.probe.n; i++)
		free(check.probe.v[i]->refused);
	vec_free(&check.include);
	vec_free(&check.probe);
	vec_free(&check.control);
	map_free(&check.missing);
	facts_free(check.facts);
	arena_free(&check.arena);
	return status;
}
