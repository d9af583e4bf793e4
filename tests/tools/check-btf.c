// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against the types that the compiled kernel carries about itself:
 *
 *	check-btf FACTS VMLINUX [MODULE...]
 *
 * FACTS is the file that `backfit scan` names. Every struct, union, enum,
 * typedef and function that both have is compared. A name can stand for
 * several types in a kernel (each .c file may have a struct priv of its own):
 * ours must be one of them.
 *
 * What is an expression in the facts and a number in BTF (arrays of as many
 * elements as a struct has bytes), the kernel's compiler compares.
 *
 * Prints a line for each difference, "DIFFERS struct x: what" or "DIFFERS
 * expression text: what", and the counts; exit 1 if anything differs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "btf_match.h"
#include "compile_unit.h"
#include "err.h"
#include "file.h"

struct tally {
	unsigned int compared, equal, meaning;
};

/**
 * struct expression - what the compiler is to compare
 * @text: the expression
 * @header: where it stands
 * @probe: the comparison
 */
struct expression {
	const char *text, *header;
	struct probe probe;
};

/**
 * struct check - the run
 * @facts: ours
 * @file: the kernel's and its modules' types
 * @files: how many
 * @tally: by kind of fact
 * @header: of the fact that is being compared
 * @expression: struct expression by the comparison, each once
 * @arena: for them
 */
struct check {
	struct facts *facts;
	struct btf_file *file;
	unsigned int files;
	struct tally tally[FACT_KINDS];
	const char *header;
	struct map expression;
	struct arena arena;
};

static bool remember(const char *text, long long is, void *data)
{
	struct check *check = data;
	char *line = xasprintf("_Static_assert((long long)(%s) == %lldLL, \"\");\n", text, is);

	if (!map_has(&check->expression, line)) {
		struct expression *e = arena_alloc(&check->arena, sizeof(*e));

		e->text = arena_strdup(&check->arena, text);
		e->header = check->header;
		e->probe.text = arena_strdup(&check->arena, line);
		map_set(&check->expression, line, e);
	}
	free(line);
	return true;
}

static int compile(struct check *check, const char *dir)
{
	struct compile_unit unit = { .facts = check->facts, .dir = dir, .name = (char *)"btf" };
	struct map seen = { 0 };
	int err;

	unit.include = xcalloc(check->expression.n + 1, sizeof(*unit.include));
	unit.probe = xcalloc(check->expression.n + 1, sizeof(struct probe *));
	map_each (&check->expression, e) {
		struct expression *expression = e->value;

		unit.probe[unit.probes++] = &expression->probe;
		if (!map_has(&seen, expression->header))
			unit.include[unit.includes++] = expression->header;
		map_set(&seen, expression->header, check);
	}
	err = compile_units(&unit, 1);
	compile_unit_free(&unit);
	free(unit.include);
	free(unit.probe);
	map_free(&seen);
	return err;
}

/* Has the expressions compared. Returns how many differ, or -1 after a message. */
static int compare_expressions(struct check *check)
{
	char *dir = temp_dir("check-btf");
	int differ = dir ? compile(check, dir) : -1;

	map_each (&check->expression, e) {
		struct expression *expression = e->value;

		bool wrong = expression->probe.refused || expression->probe.lost;

		if (differ >= 0)
			differ += wrong;
		if (wrong)
			printf("DIFFERS expression %s: %s", expression->text, e->key);
		free(expression->probe.refused);
	}
	if (dir)
		remove_tree(dir);
	free(dir);
	return differ;
}

static bool matches(struct btf_match *m, const struct fact *fact, __u32 id)
{
	const struct btf_type *t = btf__type_by_id(m->file->btf, id);

	switch (fact->kind) {
	case FACT_ENUM:
		return btf_match_enum(m, fact, id);
	case FACT_TYPEDEF:
	case FACT_FUNCTION:
		if (!fact->type)
			return false;
		return btf_match_type(m, fact->type, t->type);
	default:
		return btf_match_record(m, fact, id);
	}
}

/* Is the fact one of BTF's types of that name? Says in @m why the first is not. */
static bool matches_any(struct check *check, struct btf_match *m, const struct fact *fact,
			bool *found)
{
	char *key = xasprintf("%s %s", fact_kind_name(fact->kind), fact->name);
	bool same = false;

	for (unsigned int i = 0; i < check->files && !same; i++) {
		m->file = &check->file[i];
		for (const struct btf_named *n = btf_file_find(m->file, key); n && !same;
		     n = n->next) {
			*found = true;
			same = matches(m, fact, n->id);
		}
	}
	free(key);
	return same;
}

static void check_fact(const struct fact *fact, void *data)
{
	struct check *check = data;
	struct tally *tally = &check->tally[fact->kind];
	struct btf_match m = { .facts = check->facts, .dimension = remember, .data = check };
	bool found = false;

	check->header = fact->file;
	/* What has no tag is compared where it is used. */
	if (*fact->name == '<')
		return;
	if (matches_any(check, &m, fact, &found)) {
		tally->equal++;
	} else if (found) {
		strbuf_reset(&m.why);
		m.by_meaning = true;
		if (matches_any(check, &m, fact, &found))
			tally->meaning++;
		else
			printf("DIFFERS %s %s (%s:%u): %s\n", fact_kind_name(fact->kind),
			       fact->name, fact->file, fact->line, m.why.s ? m.why.s : "");
	}
	tally->compared += found;
	btf_match_free(&m);
}

/* Prints the counts. Returns how many differ. */
static unsigned int print(struct check *check)
{
	unsigned int differ = 0;

	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++) {
		struct tally *t = &check->tally[kind];
		unsigned int n = t->compared - t->equal - t->meaning;

		if (t->compared)
			printf("%s: %u compared, %u equal, %u by meaning, %u differ\n",
			       fact_kind_name(kind), t->compared, t->equal, t->meaning, n);
		differ += n;
	}
	return differ;
}

int main(int argc, char **argv)
{
	static const enum fact_kind kinds[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM, FACT_TYPEDEF,
						FACT_FUNCTION };
	struct check check = { .file = xcalloc(argc, sizeof(*check.file)) };
	int status = BAD_INPUT, differ;

	setenv("LC_ALL", "C", 1);
	if (argc < 3) {
		fprintf(stderr, "usage: check-btf FACTS VMLINUX [MODULE...]\n");
		goto out;
	}
	check.facts = facts_open(argv[1]);
	if (!check.facts)
		goto out;
	for (int i = 2; i < argc; i++, check.files++)
		if (btf_file_open(&check.file[check.files], argv[i],
				  check.files ? &check.file[0] : NULL))
			goto out;
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		facts_each(check.facts, kinds[i], check_fact, &check);
	differ = compare_expressions(&check);
	if (differ < 0)
		goto out;
	printf("expressions: %zu compared, %d differ\n", check.expression.n, differ);
	status = print(&check) || differ ? INCOMPLETE : DONE;
out:
	for (unsigned int i = check.files; i-- > 0;)
		btf_file_free(&check.file[i]);
	free(check.file);
	map_free(&check.expression);
	arena_free(&check.arena);
	facts_free(check.facts);
	return status;
}
