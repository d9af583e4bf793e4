// SPDX-License-Identifier: GPL-2.0
/*
 * Line by line: an #if or #elif that asks questions becomes `#if 1` or
 * `#if 0` with the questions in a comment; a BACKFIT_CARRY line in a branch
 * that is compiled becomes the definitions that it names. Everything else, and
 * the number of lines up to the first carried definition, stays as it is.
 */
#include "answer.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "extract.h"
#include "file.h"
#include "mem.h"
#include "question_kinds.h"
#include "str.h"

#define CARRY "BACKFIT_CARRY("

/*
 * One level of #if: whether the branch that we are in can be compiled, as far
 * as questions tell, and whether a branch before it was sure to be.
 */
struct level {
	bool live;
	bool taken;
};

struct answering {
	const char *name;
	unsigned int line;
	struct facts *target;
	const char *newest_dir;
	struct asked *asked;
	VEC(struct level) level;
	struct strbuf out;
	bool failed;
};

static bool is_live(const struct answering *a)
{
	for (size_t i = 0; i < a->level.n; i++)
		if (!a->level.v[i].live)
			return false;
	return true;
}

/* The directive's word and what follows it; NULL where the line is none. */
static const char *directive(const char *line, const char **rest)
{
	static const char *const words[] = { "ifdef", "ifndef", "if", "elif", "else", "endif" };

	while (*line == ' ' || *line == '\t')
		line++;
	if (*line++ != '#')
		return NULL;
	while (*line == ' ' || *line == '\t')
		line++;
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		size_t len = strlen(words[i]);

		if (!strncmp(line, words[i], len) && !isalnum((unsigned char)line[len])) {
			*rest = line + len;
			return words[i];
		}
	}
	return NULL;
}

/*
 * Does the expression ask us, rather than the preprocessor? A word that only looks
 * like a question is taken for one, so that a misspelt one does not go by.
 */
static bool asks(const char *expression)
{
	for (const char *at = expression; *at;) {
		size_t len = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
					"0123456789_");

		if (len &&
		    (str_starts(at, "HAVE_") || str_starts(at, "MEMBER_") ||
		     (at[len + strspn(at + len, " ")] == '(' && question_kind_named(at, len))))
			return true;
		at += len + !len;
	}
	return false;
}

/* The expression without continuation marks and comments. */
static char *plain_expression(const char *rest)
{
	struct strbuf sb = { 0 };

	for (const char *p = rest; *p; p++) {
		if (p[0] == '/' && p[1] == '*') {
			const char *end = strstr(p + 2, "*/");

			p = end ? end + 1 : p + strlen(p) - 1;
		} else if (*p == '\\' && p[1] == '\n') {
			strbuf_putc(&sb, ' ');
			p++;
		} else {
			strbuf_putc(&sb, *p == '\n' || *p == '\t' ? ' ' : *p);
		}
	}
	return strbuf_take(&sb);
}

static enum answer get_answer(struct answering *a, const char *expression)
{
	struct strbuf error = { 0 };
	enum answer answer = question_answer(expression, a->target, a->asked, &error);

	if (answer == ANSWER_UNKNOWN) {
		report_error("%s:%u: %s: %s", a->name, a->line,
			     error.len ? error.s : "the target's headers leave it unknown",
			     expression);
		a->failed = true;
	}
	strbuf_free(&error);
	return answer;
}

static void put_answered(struct answering *a, const char *word, enum answer answer,
			 char *expression, const char *line)
{
	strbuf_printf(&a->out, "#%s %d /* %s */\n", word, answer == ANSWER_YES,
		      str_trim(expression));
	for (const char *p = strchr(line, '\n'); p && p[1]; p = strchr(p + 1, '\n'))
		strbuf_putc(&a->out, '\n');
}

static void do_if(struct answering *a, const char *word, const char *rest, const char *line)
{
	char *expression = plain_expression(rest);
	bool ours = asks(expression), elif = *word == 'e';
	struct level *level;
	enum answer answer;

	if (elif && !a->level.n) {
		report_error("%s:%u: #elif without #if", a->name, a->line);
		a->failed = true;
		free(expression);
		return;
	}
	level = elif ? &a->level.v[a->level.n - 1] : vec_push(&a->level);
	level->live = !level->taken;
	if (ours && is_live(a)) {
		answer = get_answer(a, expression);
		level->live = answer == ANSWER_YES;
		level->taken |= answer == ANSWER_YES;
		put_answered(a, word, answer, expression, line);
	} else if (ours) {
		put_answered(a, word, ANSWER_NO, expression, line);
	} else {
		strbuf_puts(&a->out, line);
	}
	free(expression);
}

static void do_directive(struct answering *a, const char *word, const char *rest, const char *line)
{
	if (!strcmp(word, "if") || !strcmp(word, "elif")) {
		do_if(a, word, rest, line);
		return;
	}
	strbuf_puts(&a->out, line);
	if (*word == 'i')
		*vec_push(&a->level) = (struct level){ true, false };
	else if (!a->level.n)
		return;
	else if (!strcmp(word, "else"))
		a->level.v[a->level.n - 1].live = !a->level.v[a->level.n - 1].taken;
	else
		a->level.n--;
}

/* Split "path, item, item)" in place; how many words there were. */
static unsigned int split(char *s, const char **word, unsigned int most)
{
	unsigned int n = 0;
	char *save, *w;

	for (w = strtok_r(s, ",)", &save); w && n < most; w = strtok_r(NULL, ",)", &save)) {
		w = str_trim(w);
		if (*w)
			word[n++] = w;
	}
	return n;
}

static void do_carry(struct answering *a, const char *args)
{
	enum {
		MOST = 64
	};
	char *copy = plain_expression(args), *path, *text;
	const char *word[MOST];
	unsigned int n = split(copy, word, MOST);
	struct strbuf missing = { 0 };
	size_t len;

	path = path_join(a->newest_dir, n ? word[0] : "");
	text = n > 1 ? file_read(path, &len) : NULL;
	if (!text) {
		report_error("%s:%u: BACKFIT_CARRY: %s", a->name, a->line,
			     n > 1 ? "the newest tree has no such file" : "no item is named");
		a->failed = true;
	} else {
		strbuf_printf(&a->out, "/* From %s of the newest tree. */\n", word[0]);
		if (extract_items(text, len, str_ends(word[0], ".c"), word + 1, n - 1, &a->out,
				  &missing)) {
			report_error("%s:%u: BACKFIT_CARRY: %s does not define %s", a->name,
				     a->line, word[0], missing.s);
			a->failed = true;
		}
		strbuf_printf(&a->out, "/* End of %s. */\n", word[0]);
	}
	strbuf_free(&missing);
	free(text);
	free(path);
	free(copy);
}

/* One line with the lines that continue it; for BACKFIT_CARRY up to its ")". */
static size_t line_length(const char *p)
{
	const char *start = p + strspn(p, " \t");
	const char *end;

	if (str_starts(start, CARRY) && (end = strchr(start, ')'))) {
		const char *newline = strchr(end, '\n');

		return newline ? (size_t)(newline + 1 - p) : strlen(p);
	}
	end = p;
	do {
		end = strchr(end, '\n');
		if (!end)
			return strlen(p);
		end++;
	} while (end - p >= 2 && end[-2] == '\\');
	return end - p;
}

static void do_line(struct answering *a, const char *line)
{
	const char *rest, *word = directive(line, &rest);
	const char *start = line + strspn(line, " \t");

	if (word)
		do_directive(a, word, rest, line);
	else if (str_starts(start, CARRY) && is_live(a))
		do_carry(a, start + strlen(CARRY));
	else if (!str_starts(start, CARRY))
		strbuf_puts(&a->out, line);
	for (const char *p = line; *p; p++)
		a->line += *p == '\n';
}

/**
 * answer_text() - answer the questions in a shim header or compat source
 * @text: its text
 * @name: its path, for messages
 * @target: the target's facts, which are asked
 * @newest_dir: the newest source tree, which BACKFIT_CARRY takes from
 * @asked: remembers what was asked
 *
 * Return: the answered text, which the caller frees; NULL where a question is
 * wrong or its answer unknown, or something to be carried is missing, which
 * has been reported.
 */
char *answer_text(const char *text, const char *name, struct facts *target, const char *newest_dir,
		  struct asked *asked)
{
	struct answering a = {
		.name = name, .line = 1, .target = target, .newest_dir = newest_dir, .asked = asked
	};

	while (*text) {
		size_t len = line_length(text);
		char *line = xstrndup(text, len);

		do_line(&a, line);
		free(line);
		text += len;
	}
	vec_free(&a.level);
	if (!a.failed)
		return strbuf_take(&a.out);
	strbuf_free(&a.out);
	return NULL;
}
