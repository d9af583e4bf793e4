// SPDX-License-Identifier: GPL-2.0
/*
 * scan-ways KERNEL: reads a kernel's headers in three ways that must give the
 * same facts, and counts what differs.
 *
 * A name may be defined in several headers: each header's definition is held
 * against the same header's, whichever was found first. Prints for each other way
 * one line "WAY: N facts, D differ", and each fact that differs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts.h"
#include "kernel.h"
#include "scan.h"
#include "str.h"

/**
 * struct comparison - two readings of one kernel
 * @other: the other reading
 * @swapped: the second comparison, which looks only for what the first lacks
 * @facts: facts that were looked at
 * @differ: facts that are not the same
 */
struct comparison {
	struct facts *other;
	bool swapped;
	unsigned long facts, differ;
};

static char *text_of(const struct fact *f)
{
	char *type = f->type ? type_declaration(f->type, "") : xstrdup("");
	struct strbuf sb = { 0 };

	strbuf_printf(&sb, "%u %s %s", f->flags, type, f->value ? f->value : "");
	for (unsigned int i = 0; i < f->params; i++)
		strbuf_printf(&sb, ",%s", f->param[i].name ? f->param[i].name : "");
	for (unsigned int i = 0; i < f->members; i++) {
		char *member = f->member[i]->type
				       ? type_declaration(f->member[i]->type, f->member[i]->name)
				       : xstrdup(f->member[i]->name);

		strbuf_printf(&sb, "; %s %u %s", member, f->member[i]->flags,
			      f->member[i]->value ? f->member[i]->value : "");
		free(member);
	}
	free(type);
	return strbuf_take(&sb);
}

/* What the other reading has of that kind and name in that header. */
static const struct fact *same_of(struct facts *other, const struct fact *fact)
{
	const struct fact *const *definition;
	unsigned int n = facts_definitions(other, fact->kind, fact->name, &definition);

	for (unsigned int i = 0; i < n; i++)
		if (str_equal(definition[i]->file, fact->file))
			return definition[i];
	return NULL;
}

static void compare(const struct fact *fact, void *data)
{
	struct comparison *c = data;
	const struct fact *other;
	char *a, *b;

	/* Their names hold numbers that __COUNTER__ gave. */
	if (strstr(fact->name, "__UNIQUE_ID_"))
		return;
	other = same_of(c->other, fact);
	c->facts++;
	if (!other) {
		c->differ++;
		printf("  %s: %s %s is found %s%s\n", fact->file, fact_kind_name(fact->kind),
		       fact->name, c->swapped ? "only that way" : "only the usual way",
		       facts_own(c->other, fact->kind, fact->name) ? " in this header" : "");
		return;
	}
	if (c->swapped)
		return;
	a = text_of(fact);
	b = text_of(other);
	if (strcmp(a, b)) {
		c->differ++;
		printf("  %s:%u: %s %s differs\n", fact->file, fact->line,
		       fact_kind_name(fact->kind), fact->name);
	}
	free(a);
	free(b);
}

static int compare_way(const struct kernel *kernel, struct facts *usual, unsigned int how,
		       const char *name)
{
	struct facts *other = scan_kernel_headers_otherwise(kernel, how);
	struct comparison there = { .other = other }, back = { .other = usual, .swapped = true };

	if (!other)
		return 2;
	for (int kind = 0; kind < FACT_ENUMERATOR; kind++) {
		facts_each_own(usual, kind, compare, &there);
		facts_each_further(usual, kind, compare, &there);
		facts_each_own(other, kind, compare, &back);
		facts_each_further(other, kind, compare, &back);
	}
	printf("%s: %lu facts, %lu differ\n", name, there.facts, there.differ + back.differ);
	facts_free(other);
	return 0;
}

int main(int argc, char **argv)
{
	struct kernel kernel;
	const char *arch = NULL, *cross = NULL;
	struct facts *usual;
	int outcome = 2;

	for (int i = 2; i + 1 < argc; i += 2)
		*(strcmp(argv[i], "--arch") ? &cross : &arch) = argv[i + 1];
	if (argc % 2) {
		fprintf(stderr, "usage: scan-ways KERNEL [--arch ARCH] [--cross-compile PREFIX]\n");
		return 2;
	}
	if (kernel_open(&kernel, argv[1], arch, cross))
		return 2;
	usual = scan_kernel_headers(&kernel);
	if (usual) {
		outcome = compare_way(&kernel, usual, SCAN_BY_COMPILER, "by the compiler");
		if (!outcome)
			outcome = compare_way(&kernel, usual, SCAN_BACKWARDS, "backwards");
	}
	facts_free(usual);
	kernel_close(&kernel);
	return outcome;
}
