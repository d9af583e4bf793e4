// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against the types that the compiled kernel carries about itself:
 *
 *	check-btf [--source DIR] FACTS VMLINUX [MODULE...]
 *
 * FACTS is the file that `backfit scan` names. Every struct, union, enum,
 * typedef and function that both have is compared. A name can stand for
 * several types in a kernel (each .c file may have a struct priv of its own):
 * ours must be one of them, or a further definition that the facts keep of
 * another header.
 *
 * With the kernel's sources (or those of a neighbour) a type that differs is
 * looked for there: where every type that BTF has by that name is found in a
 * file that is no header, "PRIVATE struct x: where" is printed instead, and
 * "TWICE struct x: where" where another header has it.
 *
 * What is an expression in the facts and a number in BTF (arrays of as many
 * elements as a struct has bytes), the kernel's compiler compares.
 *
 * Prints a line for each difference, "DIFFERS struct x: what" or "DIFFERS
 * expression text: what", and the counts; exit 1 if anything differs.
 */
#include <bpf/libbpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "btf_match.h"
#include "btf_private.h"
#include "err.h"
#include "expressions.h"

/**
 * struct tally - how facts of one kind compare
 * @compared: BTF has the name, too
 * @equal: spelled alike
 * @meaning: the same through typedefs
 * @further: BTF has what the facts keep as a further definition, of another header
 * @empty: BTF has the name, but not the members; not compared
 * @proven: none of these, by what the sources prove
 */
struct tally {
	unsigned int compared, equal, meaning, further, empty, proven[PROVEN_TWICE + 1];
};

/**
 * struct difference - a fact that is none of BTF's types of that name
 * @fact: ours
 * @named: theirs
 * @why: what differs
 */
struct difference {
	const struct fact *fact;
	const struct btf_named *named;
	const char *why;
};

/**
 * struct check - the run
 * @facts: ours
 * @file: the kernel's and its modules' types
 * @files: how many
 * @names: of their types
 * @difference: what differs
 * @search: the sources, for those
 * @tally: by kind of fact
 * @header: of the fact that is being compared
 * @expressions: in the facts where BTF has numbers
 * @arena: for what is remembered
 */
struct check {
	struct facts *facts;
	struct btf_file *file;
	unsigned int files;
	struct btf_names names;
	VEC(struct difference) difference;
	struct private_search search;
	struct tally tally[FACT_KINDS];
	const char *header;
	struct expressions expressions;
	struct arena arena;
};

static bool remember(const char *text, long long is, void *data)
{
	struct check *check = data;

	expressions_add(&check->expressions, text, is, check->header, text);
	return true;
}

static void print_expression(const char *of, const char *text, const char *header, const char *why,
			     void *data)
{
	(void)of;
	(void)data;
	printf("DIFFERS expression %s (%s): %s\n", text, header, why);
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

/* Is the fact one of BTF's types of that name? Says in @m why the last is not. */
static bool matches_any(struct btf_match *m, const struct fact *fact, const struct btf_named *named)
{
	for (; named; named = named->next) {
		strbuf_reset(&m->why);
		m->file = named->file;
		if (matches(m, fact, named->id))
			return true;
	}
	return false;
}

static void add_difference(struct check *check, const struct fact *fact,
			   const struct btf_named *named, const char *why)
{
	struct difference *d = vec_push(&check->difference);

	d->fact = fact;
	d->named = named;
	d->why = arena_strdup(&check->arena, why);
	if (check->search.source)
		private_want(&check->search, fact);
}

/* What stands behind a typedef, or the type itself. */
static const struct btf_type *behind_typedef(const struct btf_named *named)
{
	const struct btf_type *t = btf__type_by_id(named->file->btf, named->id);

	return btf_is_typedef(t) ? btf__type_by_id(named->file->btf, t->type) : t;
}

/* Of gcc's transparent unions BTF has the size, but no members. */
static bool has_no_members(const struct btf_named *named)
{
	for (; named; named = named->next) {
		const struct btf_type *t = behind_typedef(named);

		if (!t || !btf_is_union(t) || btf_vlen(t) || !t->size)
			return false;
	}
	return true;
}

static bool matches_further(struct btf_match *m, const struct fact *fact,
			    const struct btf_named *named)
{
	struct fact *const *further;
	unsigned int n = facts_own_further(m->facts, fact->kind, fact->name, &further);

	for (unsigned int i = 0; i < n; i++)
		if (matches_any(m, further[i], named))
			return true;
	return false;
}

static void check_fact(const struct fact *fact, void *data)
{
	struct check *check = data;
	struct tally *tally = &check->tally[fact->kind];
	struct btf_match m = { .facts = check->facts, .dimension = remember, .data = check };
	char *why;
	char *key = xasprintf("%s %s", fact_kind_name(fact->kind), fact->name);
	const struct btf_named *named = btf_names_find(&check->names, key);

	free(key);
	check->header = fact->file;
	/* What has no tag is compared where it is used. */
	if (*fact->name == '<' || !named)
		return;
	if (has_no_members(named)) {
		tally->empty++;
		return;
	}
	tally->compared++;
	if (matches_any(&m, fact, named)) {
		tally->equal++;
	} else {
		m.by_meaning = true;
		if (matches_any(&m, fact, named)) {
			tally->meaning++;
		} else {
			why = xstrdup(m.why.s ? m.why.s : "");
			if (matches_further(&m, fact, named))
				tally->further++;
			else
				add_difference(check, fact, named, why);
			free(why);
		}
	}
	btf_match_free(&m);
}

/* All of BTF's types of the name must be another's; one in a header tells more. */
static enum proven prove(struct check *check, const struct difference *d, struct strbuf *proof)
{
	enum proven all = check->search.source ? PROVEN_PRIVATE : PROVEN_NOTHING;

	for (const struct btf_named *n = d->named; n && all; n = n->next) {
		enum proven one = private_proof(&check->search, d->fact, n, proof);

		all = !one || one == PROVEN_TWICE ? one : all;
	}
	return all;
}

static void print_difference(struct check *check, const struct difference *d)
{
	static const char *const words[] = { "DIFFERS", "PRIVATE", "TWICE" };
	const struct fact *fact = d->fact;
	struct strbuf proof = { 0 };
	enum proven proven = prove(check, d, &proof);

	check->tally[fact->kind].proven[proven]++;
	printf("%s %s %s (%s:%u): %s\n", words[proven], fact_kind_name(fact->kind), fact->name,
	       fact->file, fact->line, proven ? proof.s : d->why);
	strbuf_free(&proof);
}

/* Prints the counts. Returns how many differ. */
static unsigned int print(struct check *check)
{
	unsigned int differ = 0;

	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++) {
		struct tally *t = &check->tally[kind];
		unsigned int n = t->proven[PROVEN_NOTHING];

		if (t->compared)
			printf("%s: %u compared, %u equal, %u by meaning, %u further, %u private, %u twice, %u differ, %u empty\n",
			       fact_kind_name(kind), t->compared, t->equal, t->meaning, t->further,
			       t->proven[PROVEN_PRIVATE], t->proven[PROVEN_TWICE], n, t->empty);
		differ += n;
	}
	return differ;
}

static int open_files(struct check *check, char **path, int paths)
{
	check->facts = facts_open(path[0]);
	if (!check->facts)
		return -1;
	check->expressions.facts = check->facts;
	check->file = xcalloc(paths, sizeof(*check->file));
	for (int i = 1; i < paths; i++) {
		int err = btf_file_open(&check->file[check->files], path[i],
					i > 1 ? &check->file[0] : NULL, &check->names);

		if (err < 0)
			return -1;
		check->files += !err;
	}
	if (paths > 2)
		printf("modules: %u with BTF, %d without\n", check->files - 1,
		       paths - 1 - (int)check->files);
	return 0;
}

static int run(struct check *check)
{
	static const enum fact_kind kinds[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM, FACT_TYPEDEF,
						FACT_FUNCTION };
	int differ;

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		facts_each(check->facts, kinds[i], check_fact, check);
	differ = private_search(&check->search)
			 ? -1
			 : expressions_compare(&check->expressions, print_expression, NULL);
	if (differ < 0)
		return BAD_INPUT;
	for (size_t i = 0; i < check->difference.n; i++)
		print_difference(check, &check->difference.v[i]);
	printf("expressions: %zu compared, %d differ\n", check->expressions.all.n, differ);
	return print(check) || differ ? INCOMPLETE : DONE;
}

int main(int argc, char **argv)
{
	struct check check = { 0 };
	int status = BAD_INPUT, first = 1;

	setenv("LC_ALL", "C", 1);
	libbpf_set_print(NULL);
	if (argc > 2 && !strcmp(argv[1], "--source")) {
		check.search.source = argv[2];
		first = 3;
	}
	if (argc < first + 2)
		fprintf(stderr, "usage: check-btf [--source DIR] FACTS VMLINUX [MODULE...]\n");
	else if (!open_files(&check, argv + first, argc - first))
		status = run(&check);
	for (unsigned int i = check.files; i-- > 0;)
		btf_file_free(&check.file[i]);
	free(check.file);
	btf_names_free(&check.names);
	private_search_free(&check.search);
	vec_free(&check.difference);
	expressions_free(&check.expressions);
	arena_free(&check.arena);
	facts_free(check.facts);
	return status;
}
