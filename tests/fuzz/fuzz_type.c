// SPDX-License-Identifier: GPL-2.0
/*
 * Types and questions, whatever their text. A type's own text is read back as
 * that type, and then is a fixed point; a type compares equal with itself; a
 * question that is checked as right is answered without an error, and one that
 * is not never is.
 */
#include <string.h>

#include "fuzz.h"
#include "question.h"
#include "scan.h"
#include "type.h"

static const char kernel[] =
	"# 1 \"linux/x.h\"\n"
	"typedef unsigned int u32; typedef int (*cb_t)(u32, void *);\n"
	"struct inner { int x; union { long a; struct { char b, c; }; }; };\n"
	"struct device { int id; const char *name; cb_t call; struct inner; int (*f)(int, ...); };\n"
	"enum colour { RED, GREEN = 5 };\n"
	"#define container_of(p, t, m) ((t *)(p))\n"
	"#define any(...) f(__VA_ARGS__)\n"
	"int f(int a, struct device *d);\n"
	"extern int v;\n";

static void check_type(const char *text)
{
	struct arena arena = { 0 };
	const struct type *type = type_from_text(&arena, text), *second;
	char *once, *twice;

	if (type) {
		once = type_text(type);
		second = type_from_text(&arena, once);
		must(second, "'%s' is written as '%s', which is no type", text, once);
		twice = type_text(second);
		must(!strcmp(once, twice), "'%s', then '%s'", once, twice);
		must(types_compare(type, NULL, second, NULL) == TYPES_EQUAL,
		     "'%s' is not what it is", once);
		free(once);
		free(twice);
	}
	arena_free(&arena);
}

static void check_question(const char *text, struct facts *facts)
{
	struct strbuf wrong = { 0 }, error = { 0 };
	struct evidence evidence = { 0 };
	struct asked asked = { 0 };
	int err = question_check(text, &wrong);
	enum answer first = question_answer(text, facts, &asked, &error);

	must(!!err == (wrong.len > 0), "checked without a reason");
	must(!!err == (error.len > 0), "checked and answered by two grammars: '%s'", text);
	if (!err) {
		must(question_answer(text, facts, &asked, &error) == first, "asked twice");
		question_evidence(text, facts, &evidence);
	}
	map_each (&asked.by_text, e) {
		const struct question *q = e->value;
		struct strbuf again = { 0 };
		char *whole = q->is_number ? xasprintf("%s == 0", q->text) : xstrdup(q->text);

		must(!question_check(whole, &again), "'%s' is no question: %s", whole, again.s);
		free(whole);
		strbuf_free(&again);
	}
	asked_free(&asked);
	strbuf_free(&wrong);
	strbuf_free(&error);
	evidence_free(&evidence);
}

/**
 * LLVMFuzzerTestOneInput() - read some text as a type and as a question
 * @data: the text
 * @size: its length
 *
 * Return: 0, as libFuzzer wants it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct facts *facts = facts_new();
	char *text = xstrndup((const char *)data, size);

	scan_text(facts, kernel, strlen(kernel));
	check_type(text);
	check_question(text, facts);
	facts_free(facts);
	free(text);
	return 0;
}
