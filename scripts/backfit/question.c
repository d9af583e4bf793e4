// SPDX-License-Identifier: GPL-2.0
/*
 * An expression is evaluated while it is read: a function per level of the
 * grammar, three values (no, yes, unknown) as Kleene has them. What cannot
 * change the result any more is read but not asked, so that only questions
 * that decided something are remembered.
 */
#include "question.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "question_kinds.h"
#include "question_several.h"

/*
 * The reader of one expression, @whole, which it stands in at @p. @facts is NULL where it is only checked or held
 * against given answers, @skip counts the reasons not to ask: a value on the left has decided already.
 */
struct reader {
	const char *p, *whole;
	struct facts *facts;
	struct asked *asked;
	struct evidence *evidence;
	struct strbuf *error;
	unsigned int depth, skip;
	bool failed;
};

enum {
	MAX_DEPTH = 100
};

static void fail(struct reader *r, const char *what)
{
	if (!r->failed)
		strbuf_printf(r->error, "%s at \"%.40s\"", what, r->p);
	r->failed = true;
}

static void skip_space(struct reader *r)
{
	while (isspace((unsigned char)*r->p))
		r->p++;
}

static bool take(struct reader *r, const char *text)
{
	skip_space(r);
	if (!str_starts(r->p, text))
		return false;
	r->p += strlen(text);
	return true;
}

/* Text with each run of white space made one blank, none at the ends. */
static char *squeeze(const char *s, size_t len)
{
	struct strbuf sb = { 0 };

	for (size_t i = 0; i < len; i++) {
		if (!isspace((unsigned char)s[i]))
			strbuf_putc(&sb, s[i]);
		else if (sb.len && sb.s[sb.len - 1] != ' ')
			strbuf_putc(&sb, ' ');
	}
	if (sb.len && sb.s[sb.len - 1] == ' ')
		sb.s[--sb.len] = '\0';
	return strbuf_take(&sb);
}

/* Read "(a, b)" into at most MAX_ARGS arguments; how many there were. */
static unsigned int read_args(struct reader *r, char **arg)
{
	unsigned int n = 0, depth = 0;
	const char *start;

	if (!take(r, "(")) {
		fail(r, "( expected");
		return 0;
	}
	for (start = r->p; *r->p; r->p++) {
		bool last = *r->p == ')' && !depth;

		if (last || (*r->p == ',' && !depth)) {
			if (n < MAX_ARGS)
				arg[n] = squeeze(start, r->p - start);
			n++;
			start = r->p + 1;
		}
		if (last) {
			r->p++;
			return n;
		}
		depth += (*r->p == '(') - (*r->p == ')');
	}
	fail(r, ") missing");
	return n < MAX_ARGS ? n : MAX_ARGS;
}

static const struct question_kind *read_kind(struct reader *r)
{
	size_t len = strspn(r->p, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

	const struct question_kind *kind = question_kind_named(r->p, len);

	if (kind)
		r->p += len;
	else
		fail(r, "no such question");
	return kind;
}

static char *canonical(const struct question_kind *kind, char *const *arg)
{
	struct strbuf sb = { 0 };

	strbuf_printf(&sb, "%s(", kind->name);
	for (unsigned int i = 0; i < MAX_ARGS && arg[i]; i++)
		strbuf_printf(&sb, "%s%s", i ? ", " : "", arg[i]);
	strbuf_putc(&sb, ')');
	return strbuf_take(&sb);
}

static void tell_answer(const struct question *q, struct strbuf *out)
{
	strbuf_printf(out, "  %s: ", q->text);
	if (q->answer == ANSWER_UNKNOWN)
		strbuf_puts(out, "unknown\n");
	else if (q->is_number)
		strbuf_printf(out, "%ld\n", q->number);
	else
		strbuf_puts(out, q->answer == ANSWER_YES ? "yes\n" : "no\n");
}

/* The question with its answer, from what was asked before or from the facts. */
static struct question ask(struct reader *r, const struct question_kind *kind, char **arg)
{
	char *text = canonical(kind, arg);
	struct question *known = r->asked ? map_get(&r->asked->by_text, text) : NULL;
	struct question q = { text, kind->is_number, ANSWER_NO, 0 };
	struct asking a = { r->facts, { 0 }, &q, r->evidence };

	if (known) {
		q = *known;
		free(text);
		return q;
	}
	memcpy(a.arg, arg, sizeof(a.arg));
	if (r->facts)
		question_ask(kind, &a);
	else
		q.answer = ANSWER_UNKNOWN;
	if (r->evidence) {
		/* where it is all that was asked, its answer is told already */
		if (!str_equal(text, r->whole))
			tell_answer(&q, &r->evidence->text);
	}
	if (r->asked) {
		struct question *keep = xmalloc(sizeof(*keep));

		*keep = q;
		map_set(&r->asked->by_text, text, keep);
	} else {
		free(text);
		q.text = NULL;
	}
	return q;
}

static enum answer compare_number(struct reader *r, const struct question *q)
{
	static const char *const op[] = { "==", "!=", "<=", ">=", "<", ">" };
	size_t i = 0;
	long n = q->number, with;
	char *end;

	while (i < ARRAY_LEN(op) && !take(r, op[i]))
		i++;
	skip_space(r);
	with = strtol(r->p, &end, 10);
	if (i == ARRAY_LEN(op) || end == r->p) {
		fail(r, "a comparison with a number expected");
		return ANSWER_UNKNOWN;
	}
	r->p = end;
	if (q->answer == ANSWER_UNKNOWN)
		return ANSWER_UNKNOWN;
	switch (i) {
	case 0:
		return n == with;
	case 1:
		return n != with;
	case 2:
		return n <= with;
	case 3:
		return n >= with;
	case 4:
		return n < with;
	default:
		return n > with;
	}
}

static void check_argument(struct reader *r, char kind, const char *arg)
{
	const char *wanted = *arg ? question_argument_wrong(kind, arg) : NULL;

	if (!*arg) {
		fail(r, "empty argument");
	} else if (wanted) {
		strbuf_printf(r->error, "%s expected, not \"%.40s\"", wanted, arg);
		r->failed = true;
	}
}

/* Some headers have a comma in their names ("qcom,gcc-sc7180.h"): it parts no arguments. */
static unsigned int join_header(const struct question_kind *kind, char **arg, unsigned int n)
{
	unsigned int at = strlen(kind->args);
	char *joined;

	if (at && kind->args[at - 1] == 'h')
		at--;
	else if (!kind->about)
		return n;
	while (n > at + 1 && n <= MAX_ARGS) {
		joined = xasprintf("%s,%s", arg[at], arg[at + 1]);
		free(arg[at]);
		free(arg[at + 1]);
		arg[at] = joined;
		n--;
		memmove(&arg[at + 1], &arg[at + 2], (MAX_ARGS - at - 2) * sizeof(*arg));
		arg[MAX_ARGS - 1] = NULL;
	}
	return n;
}

static enum answer read_question(struct reader *r)
{
	const struct question_kind *kind = read_kind(r);
	struct question q = { .answer = ANSWER_UNKNOWN };
	char *arg[MAX_ARGS] = { 0 };
	unsigned int n;

	if (!kind)
		return ANSWER_UNKNOWN;
	n = join_header(kind, arg, read_args(r, arg));
	if (!r->failed && n != strlen(kind->args) && (n != strlen(kind->args) + 1 || !kind->about))
		fail(r, "wrong number of arguments");
	/* The one behind all others says which header's definition is meant. */
	for (unsigned int i = 0; i < n && !r->failed; i++)
		check_argument(r, kind->args[i] ? kind->args[i] : 'h', arg[i]);
	if (!r->failed && (r->facts || r->asked) && !r->skip)
		q = ask(r, kind, arg);
	for (unsigned int i = 0; i < MAX_ARGS; i++)
		free(arg[i]);
	if (r->failed)
		return ANSWER_UNKNOWN;
	return kind->is_number ? compare_number(r, &q) : q.answer;
}

static enum answer read_or(struct reader *r);

static enum answer read_unary(struct reader *r)
{
	enum answer a = ANSWER_UNKNOWN;

	if (++r->depth > MAX_DEPTH) {
		fail(r, "nested too deeply");
	} else if (take(r, "!")) {
		a = read_unary(r);
		if (a != ANSWER_UNKNOWN)
			a = a == ANSWER_NO ? ANSWER_YES : ANSWER_NO;
	} else if (take(r, "(")) {
		a = read_or(r);
		if (!r->failed && !take(r, ")"))
			fail(r, ") expected");
	} else {
		skip_space(r);
		a = read_question(r);
	}
	r->depth--;
	return a;
}

/* One level of && (where @decides is no) or || (where it is yes). */
static enum answer read_chain(struct reader *r, const char *op, enum answer decides,
			      enum answer (*read)(struct reader *r))
{
	enum answer a = read(r);

	while (!r->failed && take(r, op)) {
		bool decided = a == decides;
		enum answer b;

		r->skip += decided;
		b = read(r);
		r->skip -= decided;
		if (decided)
			continue;
		if (b == decides || a != ANSWER_UNKNOWN)
			a = b;
	}
	return a;
}

static enum answer read_and(struct reader *r)
{
	return read_chain(r, "&&", ANSWER_NO, read_unary);
}

static enum answer read_or(struct reader *r)
{
	return read_chain(r, "||", ANSWER_YES, read_and);
}

static enum answer evaluate(struct reader *r)
{
	enum answer a = read_or(r);

	skip_space(r);
	if (!r->failed && *r->p)
		fail(r, "end of the question expected");
	return r->failed ? ANSWER_UNKNOWN : a;
}

/**
 * question_check() - does an expression follow the grammar?
 * @expression: the expression
 * @error: gets what is wrong, appended
 *
 * Return: 0, or -EINVAL.
 */
int question_check(const char *expression, struct strbuf *error)
{
	struct reader r = { .p = expression, .error = error };

	evaluate(&r);
	return r.failed ? -EINVAL : 0;
}

/**
 * question_answer() - answer an expression of questions
 * @expression: the expression
 * @facts: what is asked; NULL where only what @asked knows counts, and all else is unknown
 * @asked: remembers each question that decided something; may be NULL
 * @error: gets what is wrong with the expression, appended; nothing where the
 *	answer is just not known
 *
 * Return: the answer; ANSWER_UNKNOWN also for a wrong expression.
 */
enum answer question_answer(const char *expression, struct facts *facts, struct asked *asked,
			    struct strbuf *error)
{
	struct reader r = { .p = expression, .facts = facts, .asked = asked, .error = error };

	return evaluate(&r);
}

/**
 * question_evidence() - say why an expression is answered as it is
 * @expression: an expression that question_check() accepts
 * @facts: what is asked
 * @out: its text gets a line for each question, and the declarations behind it
 */
void question_evidence(const char *expression, struct facts *facts, struct evidence *out)
{
	struct strbuf error = { 0 };
	struct reader r = { .p = expression,
			    .whole = expression,
			    .facts = facts,
			    .evidence = out,
			    .error = &error };

	evaluate(&r);
	strbuf_free(&error);
}

/**
 * evidence_free() - give back evidence
 * @evidence: what was told; it is empty afterwards
 */
void evidence_free(struct evidence *evidence)
{
	strbuf_free(&evidence->text);
	near_names_free(&evidence->names);
	header_texts_free(&evidence->texts);
}

/**
 * asked_free() - forget all questions
 * @asked: what was asked; it is empty afterwards
 */
void asked_free(struct asked *asked)
{
	map_each (&asked->by_text, e) {
		struct question *q = e->value;

		free(q->text);
		free(q);
	}
	map_free(&asked->by_text);
}
