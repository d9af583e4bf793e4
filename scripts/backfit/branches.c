// SPDX-License-Identifier: GPL-2.0
/*
 * What a name's neighbours are tells what is done with it: a type before it and
 * "(" behind it outside of all braces declare a function, and so on. That is no
 * reader of C, and need not be: it is asked only about names of which the real
 * one has said already that this configuration lacks them or has them inline.
 */
#include "branches.h"

#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "str.h"

enum {
	MAX_BRACES = 40,
	MAX_IFS = 60
};

enum brace_kind {
	BRACE_BODY,
	BRACE_RECORD,
	BRACE_ENUM,
	BRACE_LINKAGE,
};

struct brace {
	enum brace_kind kind;
	struct token tag;
};

/**
 * struct branch - one #if that is open
 * @own: the condition of the branch that the text is in
 * @now: does that text count?
 * @before: is any branch before this one taken?
 * @braces: open where the #if stands: each branch begins with as many
 * @parens: the same
 */
struct branch {
	struct if_condition own, now, before;
	unsigned int braces, parens;
};

/**
 * struct reading - the walk through one header
 * @before: the two tokens before @t, the nearer one first
 * @t: the token that is looked at
 * @next: the one behind it
 * @found: a function whose body, if it has one, is not read to its end yet
 * @trivial: nothing in that body does anything
 */
struct reading {
	struct lexer lx;
	const char *header;
	const struct name_filter *wanted;
	struct facts *facts;
	place_visitor visit;
	void *data;
	struct token before[2], t, next;
	struct brace brace[MAX_BRACES];
	unsigned int braces, parens;
	struct branch branch[MAX_IFS];
	unsigned int branches;
	struct token guard;
	bool is_extern;
	struct place found;
	bool is_open, trivial;
};

/* Conditions. */

static struct if_condition here(const struct reading *r)
{
	struct if_condition c = { .holds = HOLDS };

	for (unsigned int i = 0; i < r->branches && i < MAX_IFS; i++)
		c = condition_and(c, r->branch[i].now);
	return c;
}

static void open_branch(struct reading *r, struct if_condition c)
{
	if (r->branches < MAX_IFS)
		r->branch[r->branches] =
			(struct branch){ c, c, { .holds = HOLDS_NOT }, r->braces, r->parens };
	r->branches++;
}

/* The next branch of an #if: taken where none before it was and @c holds. */
static void next_branch(struct reading *r, struct if_condition c)
{
	struct branch *b = &r->branch[r->branches - 1];

	if (!r->branches || r->branches > MAX_IFS)
		return;
	b->before = condition_or(b->before, b->own);
	b->own = c;
	b->now = condition_and(condition_not(b->before), c);
	r->braces = b->braces;
	r->parens = b->parens;
}

static const char *skip_blanks(const char *s, const char *end)
{
	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	return s;
}

static bool word_is(const char *s, size_t len, const char *word)
{
	return strlen(word) == len && !memcmp(s, word, len);
}

static void close_found(struct reading *r)
{
	if (!r->is_open)
		return;
	r->is_open = false;
	r->found.trivial = r->trivial;
	r->visit(&r->found, r->data);
}

/* Is @t, in a body, something that a stub has, too? */
static bool is_idle(const struct token *t, const struct token *next)
{
	static const char *const calls[] = {
		"ERR_PTR", "ERR_CAST",	"WARN_ON",     "WARN_ON_ONCE", "WARN",	      "WARN_ONCE",
		"BUG",	   "BUILD_BUG", "might_sleep", "pr_warn_once", "pr_err_once", "while",
		"if",	   "return",	"sizeof",      "pr_warn",      "pr_err",      "pr_debug"
	};
	static const char *const acts[] = { "->", ".",	"++", "--", "+=",
					    "-=", "|=", "&=", "[",  "goto" };

	if (t->kind == TOKEN_NAME && token_is(next, "(")) {
		for (size_t i = 0; i < ARRAY_LEN(calls); i++)
			if (token_is(t, calls[i]))
				return true;
		return false;
	}
	/* What is handed back through a pointer is a constant, too. */
	if (token_is(t, "="))
		return next->kind == TOKEN_NUMBER || token_is(next, "NULL") ||
		       token_is(next, "false") || token_is(next, "-");
	for (size_t i = 0; i < ARRAY_LEN(acts); i++)
		if (token_is(t, acts[i]))
			return false;
	return true;
}

/* Does a macro's body do nothing? */
static bool is_idle_text(const char *s, size_t len)
{
	struct token t, next;
	struct lexer lx;

	lexer_init(&lx, s, len);
	lx.line_start = false;
	for (t = lexer_next(&lx); t.kind != TOKEN_END; t = next) {
		next = lexer_next(&lx);
		if (!is_idle(&t, &next))
			return false;
	}
	return true;
}

static const char *wanted_name(const struct reading *r, const char *s, size_t len)
{
	return name_filter_find(r->wanted, s, len);
}

static void read_define(struct reading *r, const char *s, const char *end)
{
	size_t len = str_word_to(s, end);
	const char *name = wanted_name(r, s, len), *body = s + len;
	struct place place = { .header = r->header, .line = r->t.line, .kind = FACT_MACRO };

	/* "#ifndef X, #define X" is a guard, or a default for what is not there. */
	if (r->guard.s && r->guard.len == len && !memcmp(r->guard.s, s, len) && r->branches &&
	    r->branches <= MAX_IFS)
		r->branch[r->branches - 1].own = r->branch[r->branches - 1].now =
			(struct if_condition){ .holds = HOLDS };
	if (!name)
		return;
	if (body < end && *body == '(')
		while (body < end && *body++ != ')')
			;
	place.name = name;
	place.condition = here(r);
	place.trivial = is_idle_text(body, end - body);
	r->visit(&place, r->data);
}

static void read_directive(struct reading *r)
{
	const char *s = r->t.s + 1, *end = r->t.s + r->t.len;
	struct token guard = { 0 };
	size_t len;
	const char *rest;

	s = skip_blanks(s, end);
	len = str_word_to(s, end);
	rest = skip_blanks(s + len, end);
	if (word_is(s, len, "if")) {
		open_branch(r, condition_of(rest, end - rest, r->facts));
	} else if (word_is(s, len, "ifdef")) {
		open_branch(r, condition_of_name(rest, str_word_to(rest, end), r->facts));
	} else if (word_is(s, len, "ifndef")) {
		guard = (struct token){ .s = rest, .len = str_word_to(rest, end) };
		open_branch(r, condition_not(condition_of_name(rest, guard.len, r->facts)));
	} else if (word_is(s, len, "elif")) {
		next_branch(r, condition_of(rest, end - rest, r->facts));
	} else if (word_is(s, len, "else")) {
		next_branch(r, (struct if_condition){ .holds = HOLDS });
	} else if (word_is(s, len, "endif")) {
		r->branches -= r->branches > 0;
	} else if (word_is(s, len, "define")) {
		read_define(r, rest, end);
	}
	r->guard = guard;
}

/* Declarations. */

static const struct brace *innermost(const struct reading *r)
{
	unsigned int n = r->braces;

	while (n && n <= MAX_BRACES && r->brace[n - 1].kind == BRACE_LINKAGE)
		n--;
	return n && n <= MAX_BRACES ? &r->brace[n - 1] : NULL;
}

static bool is_tag_word(const struct token *t)
{
	return token_is(t, "struct") || token_is(t, "union") || token_is(t, "enum");
}

static bool is_type_end(const struct token *t)
{
	return (t->kind == TOKEN_NAME && !is_tag_word(t) && !token_is(t, "return") &&
		!token_is(t, "goto")) ||
	       token_is(t, "*");
}

static bool ends_name(const struct token *t)
{
	return token_is(t, ";") || token_is(t, ",") || token_is(t, "[") || token_is(t, "=");
}

/* "(*name)": a pointer to a function. */
static bool is_pointer_name(const struct reading *r)
{
	return token_is(&r->before[0], "*") && token_is(&r->before[1], "(") &&
	       token_is(&r->next, ")");
}

/* What the text outside of all braces does with the name at @t; FACT_KINDS for nothing. */
static enum fact_kind declared_outside(const struct reading *r)
{
	if (is_tag_word(&r->before[0]))
		return !token_is(&r->next, "{")		   ? FACT_KINDS
		       : token_is(&r->before[0], "struct") ? FACT_STRUCT
		       : token_is(&r->before[0], "union")  ? FACT_UNION
							   : FACT_ENUM;
	if (is_pointer_name(r))
		return FACT_TYPEDEF;
	if (r->parens)
		return FACT_KINDS;
	if (token_is(&r->next, "(") && is_type_end(&r->before[0]))
		return FACT_FUNCTION;
	if (ends_name(&r->next) && (is_type_end(&r->before[0]) || token_is(&r->before[0], "}")))
		return r->is_extern ? FACT_VARIABLE : FACT_TYPEDEF;
	if (r->is_extern && is_type_end(&r->before[0]) && r->next.kind == TOKEN_NAME &&
	    r->next.len > 2 && !memcmp(r->next.s, "__", 2))
		return FACT_VARIABLE;
	return FACT_KINDS;
}

static enum fact_kind declared_here(const struct reading *r)
{
	const struct brace *in = innermost(r);

	if (!in)
		return declared_outside(r);
	if (in->kind == BRACE_ENUM)
		return token_is(&r->next, ",") || token_is(&r->next, "=") || token_is(&r->next, "}")
			       ? FACT_ENUMERATOR
			       : FACT_KINDS;
	if (in->kind != BRACE_RECORD)
		return FACT_KINDS;
	if (is_tag_word(&r->before[0]))
		return token_is(&r->next, "{") ? declared_outside(r) : FACT_KINDS;
	if (is_pointer_name(r))
		return FACT_MEMBER;
	return (ends_name(&r->next) || token_is(&r->next, ":")) && !r->parens &&
			       (is_type_end(&r->before[0]) || token_is(&r->before[0], "}") ||
				token_is(&r->before[0], ","))
		       ? FACT_MEMBER
		       : FACT_KINDS;
}

/* The tag of the nearest record around that has one. */
static char *record_around(const struct reading *r)
{
	for (unsigned int i = r->braces < MAX_BRACES ? r->braces : MAX_BRACES; i-- > 0;)
		if (r->brace[i].kind == BRACE_RECORD && r->brace[i].tag.len)
			return xstrndup(r->brace[i].tag.s, r->brace[i].tag.len);
	return NULL;
}

static void read_name(struct reading *r)
{
	const char *name = wanted_name(r, r->t.s, r->t.len);
	enum fact_kind kind = name ? declared_here(r) : FACT_KINDS;
	char *record;

	if (kind == FACT_KINDS)
		return;
	close_found(r);
	record = kind == FACT_MEMBER ? record_around(r) : NULL;
	r->found = (struct place){ .name = name,
				   .header = r->header,
				   .line = r->t.line,
				   .kind = kind,
				   .record = record,
				   .condition = here(r) };
	if (kind == FACT_FUNCTION) {
		r->is_open = true;
		r->trivial = false;
	} else {
		r->visit(&r->found, r->data);
	}
	free(record);
}

static void open_brace(struct reading *r)
{
	struct brace b = { .kind = BRACE_BODY };

	if (is_tag_word(&r->before[0]) || is_tag_word(&r->before[1])) {
		bool tagged = !is_tag_word(&r->before[0]);
		const struct token *word = &r->before[tagged];

		b.kind = token_is(word, "enum") ? BRACE_ENUM : BRACE_RECORD;
		if (tagged)
			b.tag = r->before[0];
	} else if (r->before[0].kind == TOKEN_STRING) {
		b.kind = BRACE_LINKAGE;
	}
	if (r->braces < MAX_BRACES)
		r->brace[r->braces] = b;
	r->braces++;
	/* The body of the function that was found begins: idle until it is not. */
	if (r->is_open && b.kind == BRACE_BODY && !r->parens && token_is(&r->before[0], ")"))
		r->trivial = true;
}

static void read_punct(struct reading *r)
{
	if (token_is(&r->t, "{")) {
		open_brace(r);
	} else if (token_is(&r->t, "}")) {
		r->braces -= r->braces > 0;
		if (!innermost(r) && !token_is(&r->next, ";"))
			close_found(r);
	} else if (token_is(&r->t, "(")) {
		r->parens++;
	} else if (token_is(&r->t, ")")) {
		r->parens -= r->parens > 0;
	} else if (token_is(&r->t, ";") && !innermost(r)) {
		close_found(r);
		r->is_extern = false;
		r->parens = 0;
	}
}

static void look_at(struct reading *r)
{
	const struct brace *in = innermost(r);

	if (r->t.kind == TOKEN_NAME) {
		if (token_is(&r->t, "extern"))
			r->is_extern = true;
		if (r->is_open && in && in->kind == BRACE_BODY)
			r->trivial &= is_idle(&r->t, &r->next);
		else
			read_name(r);
	} else if (r->t.kind == TOKEN_PUNCT) {
		if (r->is_open && in && in->kind == BRACE_BODY)
			r->trivial &= is_idle(&r->t, &r->next);
		read_punct(r);
	}
}

/**
 * branches_of_text() - find where a header's text declares names
 * @text: the text
 * @len: its length
 * @header: the header as it is included
 * @wanted: the names
 * @facts: what is defined and configured
 * @visit: shown each place, in the text's order
 * @data: given to @visit
 */
void branches_of_text(const char *text, size_t len, const char *header,
		      const struct name_filter *wanted, struct facts *facts, place_visitor visit,
		      void *data)
{
	struct reading r = {
		.header = header, .wanted = wanted, .facts = facts, .visit = visit, .data = data
	};

	lexer_init(&r.lx, text, len);
	for (r.next = lexer_next(&r.lx); r.next.kind != TOKEN_END;) {
		r.t = r.next;
		r.next = lexer_next(&r.lx);
		if (r.t.kind == TOKEN_DIRECTIVE) {
			read_directive(&r);
			continue;
		}
		look_at(&r);
		r.before[1] = r.before[0];
		r.before[0] = r.t;
	}
	close_found(&r);
}
