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

#include "describe.h"
#include "mem.h"

enum {
	MAX_ARGS = 4
};

/* What a question's function works with and fills in. */
struct asking {
	struct facts *facts;
	char *arg[MAX_ARGS];
	struct question *q;
	struct strbuf *evidence; /* NULL where nobody wants it */
};

struct question_kind {
	const char *name;
	unsigned int args;
	bool is_number;
	void (*ask)(struct asking *a);
};

static void yes_if(struct asking *a, bool yes)
{
	a->q->answer = yes ? ANSWER_YES : ANSWER_NO;
}

static void tell(struct asking *a, const char *what, const char *text)
{
	if (a->evidence)
		strbuf_printf(a->evidence, "    %s%s\n", what, text);
}

static void tell_fact(struct asking *a, const struct fact *fact)
{
	char *text;

	if (!a->evidence || !fact)
		return;
	text = fact_declaration(fact);
	strbuf_printf(a->evidence, "    %s:%u: %s\n", fact->file, fact->line, text);
	free(text);
}

/*
 * A name that no header declares: no, unless a header that could not be read
 * speaks of it.
 */
static void answer_absent(struct asking *a, const char *name)
{
	const char *header = facts_mentioned(a->facts, name);

	a->q->answer = header ? ANSWER_UNKNOWN : ANSWER_NO;
	if (header)
		tell(a, "not read, but names it: ", header);
	else
		tell(a, "declared in no header: ", name);
}

static bool is_inline(const struct fact *fact)
{
	return fact->flags & FACT_STATIC;
}

static void ask_function(struct asking *a)
{
	const struct fact *fact = facts_find(a->facts, FACT_FUNCTION, a->arg[0]);

	tell_fact(a, fact);
	if (!fact) {
		answer_absent(a, a->arg[0]);
	} else if (is_inline(fact) || facts_export(a->facts, a->arg[0])) {
		yes_if(a, true);
	} else if (facts_know_exports(a->facts)) {
		yes_if(a, false);
		tell(a, "declared, but not exported to modules: ", a->arg[0]);
	} else {
		yes_if(a, true);
		tell(a, "this tree has no Module.symvers; taken as exported: ", a->arg[0]);
	}
}

static void ask_fact(struct asking *a, enum fact_kind kind)
{
	const struct fact *fact = facts_find(a->facts, kind, a->arg[0]);

	tell_fact(a, fact);
	if (fact)
		yes_if(a, true);
	else
		answer_absent(a, a->arg[0]);
}

static void ask_macro(struct asking *a)
{
	ask_fact(a, FACT_MACRO);
}

static void ask_enumerator(struct asking *a)
{
	ask_fact(a, FACT_ENUMERATOR);
}

static void ask_callable(struct asking *a)
{
	const struct fact *macro = facts_find(a->facts, FACT_MACRO, a->arg[0]);

	if (macro && (macro->flags & FACT_FUNCTION_LIKE)) {
		tell_fact(a, macro);
		yes_if(a, true);
	} else {
		ask_function(a);
	}
}

static void ask_declared(struct asking *a)
{
	ask_fact(a, FACT_FUNCTION);
	if (a->q->answer == ANSWER_NO)
		ask_fact(a, FACT_VARIABLE);
}

static void ask_variable(struct asking *a)
{
	ask_fact(a, FACT_VARIABLE);
	if (a->q->answer == ANSWER_YES && facts_know_exports(a->facts))
		yes_if(a, facts_export(a->facts, a->arg[0]));
}

static void ask_constant(struct asking *a)
{
	const struct fact *macro = facts_find(a->facts, FACT_MACRO, a->arg[0]);

	if (macro && !(macro->flags & FACT_FUNCTION_LIKE)) {
		tell_fact(a, macro);
		yes_if(a, true);
	} else {
		ask_enumerator(a);
	}
}

static void ask_type(struct asking *a)
{
	static const struct {
		const char *word;
		enum fact_kind kind;
	} tagged[] = {
		{ "struct ", FACT_STRUCT },
		{ "union ", FACT_UNION },
		{ "enum ", FACT_ENUM },
	};
	const char *name = a->arg[0];
	enum fact_kind kind = FACT_TYPEDEF;
	const struct fact *fact;

	for (size_t i = 0; i < ARRAY_LEN(tagged); i++) {
		if (!str_starts(a->arg[0], tagged[i].word))
			continue;
		kind = tagged[i].kind;
		name += strlen(tagged[i].word);
	}
	fact = facts_find(a->facts, kind, name);
	tell_fact(a, fact);
	if (!fact || (kind != FACT_TYPEDEF && !(fact->flags & FACT_DEFINED)))
		answer_absent(a, name);
	else
		yes_if(a, true);
}

static const struct fact *find_member(struct asking *a)
{
	const struct fact *member = facts_member(a->facts, a->arg[0], a->arg[1]);

	tell_fact(a, member);
	if (member)
		yes_if(a, true);
	else if (facts_record(a->facts, a->arg[0]))
		yes_if(a, false);
	else
		answer_absent(a, a->arg[0]);
	if (!member && a->q->answer == ANSWER_NO)
		tell(a, "no such member in ", a->arg[0]);
	return member;
}

static void ask_member(struct asking *a)
{
	find_member(a);
}

static void ask_header(struct asking *a)
{
	const char *why = NULL;
	enum header_state state = facts_header(a->facts, a->arg[0], &why);

	yes_if(a, state != HEADER_MISSING);
	if (state != HEADER_MISSING)
		tell(a, "present: ", a->arg[0]);
	if (why)
		tell(a, "not read: ", why);
}

/*
 * Without Module.symvers, as in a vendor's tree that was never built in full, a
 * declaration is all there is; ask_function() goes by it as well.
 */
static void ask_declared_export(struct asking *a)
{
	const struct fact *fact = facts_find(a->facts, FACT_FUNCTION, a->arg[0]);

	if (!fact)
		fact = facts_find(a->facts, FACT_VARIABLE, a->arg[0]);
	tell_fact(a, fact);
	if (!fact) {
		answer_absent(a, a->arg[0]);
		return;
	}
	yes_if(a, !is_inline(fact));
	if (!is_inline(fact))
		tell(a, "this tree has no Module.symvers; taken as exported: ", a->arg[0]);
}

static void ask_export(struct asking *a)
{
	const struct export *e = facts_export(a->facts, a->arg[0]);

	if (!facts_know_exports(a->facts)) {
		ask_declared_export(a);
		return;
	}
	yes_if(a, e);
	if (e)
		tell(a, e->gpl ? "exported to GPL modules by " : "exported by ", e->module);
}

static void ask_config(struct asking *a)
{
	const char *value = facts_config(a->facts, a->arg[0]);

	yes_if(a, value && (str_equal(value, "y") || str_equal(value, "m")));
	tell(a, a->arg[0], value ? (str_equal(value, "m") ? "=m" : "=y") : " is not set");
}

static void number_is(struct asking *a, long n)
{
	a->q->number = n;
	a->q->answer = ANSWER_YES;
}

static void ask_params(struct asking *a)
{
	const struct fact *fact = facts_callable(a->facts, a->arg[0]);

	tell_fact(a, fact);
	if (!fact) {
		answer_absent(a, a->arg[0]);
		if (a->q->answer == ANSWER_NO)
			number_is(a, -1);
	} else if (fact->kind == FACT_MACRO && !fact->params && (fact->flags & FACT_IS_VARIADIC)) {
		a->q->answer = ANSWER_UNKNOWN;
		tell(a, "a macro that passes on any parameters: ", a->arg[0]);
	} else {
		number_is(a, fact->kind == FACT_MACRO ? fact->params : fact->type->params);
	}
}

static void ask_member_params(struct asking *a)
{
	const struct type *t = fact_callback(a->facts, find_member(a));

	if (a->q->answer == ANSWER_UNKNOWN)
		return;
	number_is(a, t ? (long)t->params : -1);
}

/* Yes where @type, which may be NULL, means what the text of argument @n says. */
static void compare_type(struct asking *a, const struct type *type, unsigned int n)
{
	const struct type *wanted = type_from_text(facts_arena(a->facts), a->arg[n]);

	if (a->q->answer == ANSWER_UNKNOWN)
		return;
	yes_if(a, type && wanted && types_compare(type, a->facts, wanted, a->facts) == TYPES_EQUAL);
}

static const struct type *function_type(struct asking *a)
{
	const struct fact *fact = facts_find(a->facts, FACT_FUNCTION, a->arg[0]);

	tell_fact(a, fact);
	if (!fact)
		answer_absent(a, a->arg[0]);
	return fact ? fact->type : NULL;
}

static const struct type *nth_param(const struct type *t, const char *number)
{
	unsigned long n = strtoul(number, NULL, 10);

	return t && n >= 1 && n <= t->params ? t->param[n - 1].type : NULL;
}

static void ask_returns(struct asking *a)
{
	const struct type *t = function_type(a);

	compare_type(a, t ? t->to : NULL, 1);
}

static void ask_param_is(struct asking *a)
{
	compare_type(a, nth_param(function_type(a), a->arg[1]), 2);
}

static void ask_member_is(struct asking *a)
{
	const struct fact *member = find_member(a);

	compare_type(a, member ? member->type : NULL, 2);
}

static void ask_member_returns(struct asking *a)
{
	const struct type *t = fact_callback(a->facts, find_member(a));

	compare_type(a, t ? t->to : NULL, 2);
}

static void ask_member_param_is(struct asking *a)
{
	compare_type(a, nth_param(fact_callback(a->facts, find_member(a)), a->arg[2]), 3);
}

static const struct question_kind kinds[] = {
	{ "HAVE_FUNCTION", 1, false, ask_function },
	{ "HAVE_MACRO", 1, false, ask_macro },
	{ "CALLABLE", 1, false, ask_callable },
	{ "DECLARED", 1, false, ask_declared },
	{ "HAVE_VARIABLE", 1, false, ask_variable },
	{ "HAVE_TYPE", 1, false, ask_type },
	{ "HAVE_MEMBER", 2, false, ask_member },
	{ "HAVE_ENUMERATOR", 1, false, ask_enumerator },
	{ "HAVE_CONSTANT", 1, false, ask_constant },
	{ "HAVE_HEADER", 1, false, ask_header },
	{ "HAVE_EXPORT", 1, false, ask_export },
	{ "HAVE_CONFIG", 1, false, ask_config },
	{ "PARAMS", 1, true, ask_params },
	{ "MEMBER_PARAMS", 2, true, ask_member_params },
	{ "RETURNS", 2, false, ask_returns },
	{ "PARAM_IS", 3, false, ask_param_is },
	{ "MEMBER_IS", 3, false, ask_member_is },
	{ "MEMBER_RETURNS", 3, false, ask_member_returns },
	{ "MEMBER_PARAM_IS", 4, false, ask_member_param_is },
};

/*
 * The reader of one expression. @facts is NULL where it is only checked, @skip
 * counts the reasons not to ask: a value on the left has decided already.
 */
struct reader {
	const char *p;
	struct facts *facts;
	struct asked *asked;
	struct strbuf *evidence;
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

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (strlen(kinds[i].name) == len && !strncmp(kinds[i].name, r->p, len)) {
			r->p += len;
			return &kinds[i];
		}
	}
	fail(r, "no such question");
	return NULL;
}

static char *canonical(const struct question_kind *kind, char *const *arg)
{
	struct strbuf sb = { 0 };

	strbuf_printf(&sb, "%s(", kind->name);
	for (unsigned int i = 0; i < kind->args; i++)
		strbuf_printf(&sb, "%s%s", i ? ", " : "", arg[i]);
	strbuf_putc(&sb, ')');
	return strbuf_take(&sb);
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
	kind->ask(&a);
	if (r->evidence) {
		strbuf_printf(r->evidence, "  %s: ", text);
		if (q.answer == ANSWER_UNKNOWN)
			strbuf_puts(r->evidence, "unknown\n");
		else if (q.is_number)
			strbuf_printf(r->evidence, "%ld\n", q.number);
		else
			strbuf_puts(r->evidence, q.answer == ANSWER_YES ? "yes\n" : "no\n");
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

static enum answer read_question(struct reader *r)
{
	const struct question_kind *kind = read_kind(r);
	struct question q = { .answer = ANSWER_UNKNOWN };
	char *arg[MAX_ARGS] = { 0 };
	unsigned int n;

	if (!kind)
		return ANSWER_UNKNOWN;
	n = read_args(r, arg);
	if (!r->failed && n != kind->args)
		fail(r, "wrong number of arguments");
	for (unsigned int i = 0; i < kind->args && !r->failed; i++)
		if (!*arg[i])
			fail(r, "empty argument");
	if (!r->failed && r->facts && !r->skip)
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
 * @facts: what is asked
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
 * @out: gets a line for each question, and the declarations behind it
 */
void question_evidence(const char *expression, struct facts *facts, struct strbuf *out)
{
	struct strbuf error = { 0 };
	struct reader r = { .p = expression, .facts = facts, .evidence = out, .error = &error };

	evaluate(&r);
	strbuf_free(&error);
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
