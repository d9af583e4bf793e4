// SPDX-License-Identifier: GPL-2.0
/*
 * The scanner fed with anything. Besides not crashing:
 *
 * - what it makes of the bytes is well formed, and a type's text is read back
 *   as the same type (files of facts keep types as text);
 * - a declaration before the bytes is found, and one behind them, too, once a
 *   line of the umbrella came in between: no header hides the next one;
 * - what the bytes declare does not depend on a declaration before them.
 */
#include <stdbool.h>
#include <string.h>

#include "facts.h"
#include "fuzz.h"
#include "scan.h"
#include "str.h"

#define FIRST "int backfit_first;\n"
#define LAST "\n\n# 7 \"umbrella.c\" 2\n# 1 \"last.h\" 1\nint backfit_last;\n"

static void check_type(const struct fact *fact, struct facts *facts)
{
	char *text = type_declaration(fact->type, NULL), *again;
	const struct type *type = type_from_text(facts_arena(facts), text);

	must(type, "'%s' of '%s' is not read back", text, fact->name);
	again = type_declaration(type, NULL);
	must(!strcmp(text, again), "'%s' of '%s' is read back as '%s'", text, fact->name, again);
	free(again);
	free(text);
}

static void look_at(const struct fact *fact, void *data)
{
	struct facts *facts = data;

	must(fact->name && fact->file, "a fact without name or file");
	for (unsigned int i = 0; i < fact->members; i++)
		must(fact->member[i]->name && fact->member[i]->parent, "a member of nothing");
	for (unsigned int i = 0; fact->kind != FACT_ENUM && i < fact->members; i++)
		check_type(fact->member[i], facts);
	if (!fact->type)
		return;
	check_type(fact, facts);
	types_compare(fact->type, facts, fact->type, facts);
	type_is_scalar(fact->type, facts);
}

static struct facts *scan(const char *before, const uint8_t *data, size_t size, const char *behind,
			  bool expand)
{
	struct scan_options options = { .umbrella = "umbrella.c", .expand = expand };
	struct scan_result result = { 0 };
	struct facts *facts = facts_new();
	struct strbuf sb = { 0 };

	strbuf_puts(&sb, before);
	strbuf_add(&sb, (const char *)data, size);
	strbuf_puts(&sb, behind);
	scan_stream(facts, sb.s ? sb.s : "", sb.len, &options, &result);
	strbuf_free(&sb);
	return facts;
}

static void is_in(const struct fact *fact, void *data)
{
	const struct fact *other = facts_own(data, fact->kind, fact->name);

	must(other, "'%s' depends on what stood before it", fact->name);
	must(other->params == fact->params && other->members == fact->members &&
		     other->flags == fact->flags,
	     "'%s' reads otherwise behind another declaration", fact->name);
}

/**
 * LLVMFuzzerTestOneInput() - scan some bytes
 * @data: the bytes
 * @size: how many
 *
 * Return: 0, as libFuzzer wants it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct facts *facts = scan("", data, size, LAST, false), *between;

	for (int kind = 0; kind < FACT_MEMBER; kind++)
		facts_each(facts, kind, look_at, facts);
	/* The preprocessor leaves no comment, and an open one hides what follows, as in C. */
	if (!memmem(data, size, "/*", 2) && !memmem(data, size, "backfit_", 8)) {
		between = scan(FIRST, data, size, LAST, false);
		must(facts_own(between, FACT_VARIABLE, "backfit_first"), "the first is not found");
		must(facts_own(between, FACT_VARIABLE, "backfit_last"), "the last is not found");
		facts_each(facts, FACT_MACRO, is_in, between);
		facts_each(facts, FACT_FUNCTION, is_in, between);
		facts_each(facts, FACT_STRUCT, is_in, between);
		facts_free(between);
	}
	facts_free(facts);
	/* The same with its macros unexpanded; any #define may hide the last line then. */
	facts = scan("", data, size, LAST, true);
	for (int kind = 0; kind < FACT_MEMBER; kind++)
		facts_each(facts, kind, look_at, facts);
	facts_free(facts);
	return 0;
}
