// SPDX-License-Identifier: GPL-2.0
/* backfit ask: answers with their evidence. */
#include "commands.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "err.h"
#include "kernel.h"
#include "options.h"
#include "question.h"

static const struct command_line command = {
	.name = "ask",
	.operands = "KERNEL QUESTION...",
	.purpose = "Ask a kernel what it offers to modules. Each answer comes with the declaration "
		   "behind it. Exit 1 if an answer is unknown.",
	.takes = OPT_ARCH | OPT_JSON,
	.min = 2,
	.max = -1,
};

static const char *answer_word(enum answer answer)
{
	return answer == ANSWER_YES ? "yes" : answer == ANSWER_NO ? "no" : "unknown";
}

static void print_answer(const char *question, enum answer answer, const char *evidence,
			 json_t *json)
{
	if (json)
		json_array_append_new(json,
				      json_pack("{s:s, s:s, s:s}", "question", question, "answer",
						answer_word(answer), "evidence", evidence));
	else
		printf("%s: %s\n%s", question, answer_word(answer), evidence);
}

static int ask_all(const struct options *o, struct facts *facts, json_t *json)
{
	int outcome = DONE;

	for (unsigned int i = 1; i < o->operands; i++) {
		struct strbuf error = { 0 }, evidence = { 0 };
		enum answer answer;

		if (question_check(o->operand[i], &error)) {
			report_error("%s: %s", o->operand[i], error.s);
			strbuf_free(&error);
			return BAD_INPUT;
		}
		answer = question_answer(o->operand[i], facts, NULL, &error);
		question_evidence(o->operand[i], facts, &evidence);
		print_answer(o->operand[i], answer, evidence.s ? evidence.s : "", json);
		if (answer == ANSWER_UNKNOWN)
			outcome = INCOMPLETE;
		strbuf_free(&error);
		strbuf_free(&evidence);
	}
	return outcome;
}

/**
 * cmd_ask() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_ask(int argc, char **argv)
{
	struct kernel kernel = { 0 };
	struct facts *facts = NULL;
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);
	json_t *json;

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	json = o.json ? json_array() : NULL;
	if (!kernel_open(&kernel, o.operand[0], o.arch, o.cross))
		facts = kernel_facts(&kernel);
	if (facts)
		outcome = ask_all(&o, facts, json);
	if (json && outcome != BAD_INPUT) {
		json_dumpf(json, stdout, JSON_INDENT(2));
		putchar('\n');
	}
	json_decref(json);
	facts_free(facts);
	kernel_close(&kernel);
	return outcome;
}
