// SPDX-License-Identifier: GPL-2.0
/* backfit ask: answers with their evidence. */
#include "commands.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "kernel.h"
#include "options.h"
#include "question.h"

static const struct command_line command = {
	.name = "ask",
	.operands = "KERNEL [QUESTION...]",
	.purpose =
		"Ask a kernel what it offers to modules. Each answer comes with the declaration "
		"behind it, or with the reason why there is none. A plain NAME asks USABLE(NAME). "
		"Exit 1 if an answer is unknown. The questions are in backfit-questions(7).",
	.takes = OPT_ARCH | OPT_JSON | OPT_FILE | OPT_QUIET,
	.min = 1,
	.max = -1,
};

/**
 * struct session - what is asked in one run
 * @question: the questions
 * @where: of each, the line in a file, or 0 for the command line
 * @facts: the kernel's
 * @evidence: serves all questions
 * @json: gets the answers, or NULL
 * @no: how many answers are no
 * @unknown: how many are unknown
 */
struct session {
	VEC(char *) question;
	VEC(unsigned int) where;
	const struct options *o;
	struct facts *facts;
	struct evidence evidence;
	json_t *json;
	unsigned int no, unknown;
};

static void add_question(struct session *s, const char *text, unsigned int line)
{
	bool name = !text[strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				       "_0123456789 ")];

	*vec_push(&s->question) = name && *text ? xasprintf("USABLE(%s)", text) : xstrdup(text);
	*vec_push(&s->where) = line;
}

/* Lines of a file: a question each, without what "#" begins. */
static int read_questions(struct session *s, const char *path)
{
	char *text = file_read(str_equal(path, "-") ? "/dev/stdin" : path, NULL);
	char *rest = text, *line;
	unsigned int number = 0;

	if (!text) {
		report_error("%s: cannot be read: %m; name a file with a question on each line",
			     path);
		return -1;
	}
	while ((line = strsep(&rest, "\n"))) {
		line[strcspn(line, "#")] = '\0';
		line = str_trim(line);
		number++;
		if (*line)
			add_question(s, line, number);
	}
	free(text);
	return 0;
}

static int collect(struct session *s)
{
	for (unsigned int i = 1; i < s->o->operands; i++)
		add_question(s, s->o->operand[i], 0);
	if (s->o->file && read_questions(s, s->o->file))
		return -1;
	if (s->question.n)
		return 0;
	report_error("ask: no question: give some on the command line, or a file with --file");
	return -1;
}

/* All of them before any is answered, so that nothing is printed where one is wrong. */
static int check_all(const struct session *s)
{
	struct strbuf error = { 0 };
	int wrong = 0;

	for (size_t i = 0; i < s->question.n; i++) {
		if (!question_check(s->question.v[i], &error))
			continue;
		if (s->where.v[i])
			report_error("%s:%u: %.100s: %s", s->o->file, s->where.v[i],
				     s->question.v[i], error.s);
		else
			report_error("%.100s: %s", s->question.v[i], error.s);
		strbuf_reset(&error);
		wrong = -1;
	}
	strbuf_free(&error);
	return wrong;
}

static const char *answer_word(enum answer answer)
{
	return answer == ANSWER_YES ? "yes" : answer == ANSWER_NO ? "no" : "unknown";
}

static void print_answer(struct session *s, const char *question, enum answer answer)
{
	const char *evidence;

	if (s->o->quiet && !s->json) {
		puts(answer_word(answer));
		return;
	}
	strbuf_reset(&s->evidence.text);
	if (!s->o->quiet)
		question_evidence(question, s->facts, &s->evidence);
	evidence = s->evidence.text.len ? s->evidence.text.s : "";
	if (s->json)
		json_array_append_new(s->json,
				      json_pack("{s:s, s:s, s:s}", "question", question, "answer",
						answer_word(answer), "evidence", evidence));
	else
		printf("%s: %s\n%s", question, answer_word(answer), evidence);
}

static void ask_all(struct session *s)
{
	struct strbuf error = { 0 };

	for (size_t i = 0; i < s->question.n; i++) {
		const char *question = s->question.v[i];
		enum answer answer = question_answer(question, s->facts, NULL, &error);

		print_answer(s, question, answer);
		s->no += answer == ANSWER_NO;
		s->unknown += answer == ANSWER_UNKNOWN;
		if (s->o->quiet && answer == ANSWER_UNKNOWN)
			report_error("%s: unknown; without --quiet the reason is shown", question);
	}
	strbuf_free(&error);
}

static int outcome_of(const struct session *s)
{
	if (s->o->quiet)
		return s->unknown ? BAD_INPUT : s->no ? INCOMPLETE : DONE;
	return s->unknown ? INCOMPLETE : DONE;
}

static void end_session(struct session *s)
{
	for (size_t i = 0; i < s->question.n; i++)
		free(s->question.v[i]);
	vec_free(&s->question);
	vec_free(&s->where);
	evidence_free(&s->evidence);
	json_decref(s->json);
	/* Answers do not wait until facts are kept for the next time. */
	fflush(stdout);
	facts_free(s->facts);
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
	struct options o;
	struct session s = { .o = &o };
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (!collect(&s) && !check_all(&s) && !kernel_open(&kernel, o.operand[0], o.arch, o.cross))
		s.facts = kernel_facts(&kernel);
	if (s.facts) {
		s.json = o.json ? json_array() : NULL;
		ask_all(&s);
		outcome = outcome_of(&s);
	}
	if (s.json) {
		json_dumpf(s.json, stdout, JSON_INDENT(2));
		putchar('\n');
	}
	end_session(&s);
	kernel_close(&kernel);
	return outcome;
}
