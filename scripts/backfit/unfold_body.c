// SPDX-License-Identifier: GPL-2.0
#include "unfold_body.h"

#include <string.h>

static bool is(const struct define *d, size_t i, const char *text)
{
	return i < d->token.n && token_is(&d->token.v[i], text);
}

static bool is_n(const struct define *d, size_t i, const char *text, size_t len)
{
	return i < d->token.n && d->token.v[i].len == len && !memcmp(d->token.v[i].s, text, len);
}

static bool is_name(const struct define *d, size_t i)
{
	return i < d->token.n && d->token.v[i].kind == TOKEN_NAME;
}

static bool opens(const struct define *d, size_t i)
{
	return is(d, i, "(") || is(d, i, "{") || is(d, i, "[");
}

static bool closes(const struct define *d, size_t i)
{
	return is(d, i, ")") || is(d, i, "}") || is(d, i, "]");
}

/* The bracket that the one at @i closes; the body is balanced. */
static size_t opening(const struct define *d, size_t i)
{
	size_t depth = 0;

	for (;; i--) {
		depth += closes(d, i);
		if ((opens(d, i) && --depth == 0) || !i)
			return i;
	}
}

static size_t closing(const struct define *d, size_t i)
{
	size_t depth = 0;

	for (; i < d->token.n; i++) {
		depth += opens(d, i);
		if (closes(d, i) && --depth == 0)
			break;
	}
	return i;
}

static bool is_balanced(const struct define *d)
{
	VEC(char) open = { 0 };
	bool good = true;

	for (size_t i = 0; i < d->token.n && good; i++) {
		if (opens(d, i)) {
			char c = *d->token.v[i].s;

			*vec_push(&open) = c == '(' ? ')' : c == '{' ? '}' : ']';
		} else if (closes(d, i)) {
			good = open.n && open.v[--open.n] == *d->token.v[i].s;
		}
	}
	good &= !open.n;
	vec_free(&open);
	return good;
}

static bool names_record(const struct define *d, size_t i, const char *tag, size_t len)
{
	return i && is_n(d, i, tag, len) &&
	       (is(d, i - 1, "struct") || is(d, i - 1, "union") || is(d, i - 1, "enum"));
}

static bool names_member(const struct define *d, size_t i, const char *member)
{
	return i && is(d, i, member) && (is(d, i - 1, ".") || is(d, i - 1, "->"));
}

/**
 * body_names() - does a body use an API?
 * @define: the body's #define
 * @api: the API; of a member the record's name is enough
 */
bool body_names(const struct define *define, const struct unfold_api *api)
{
	const char *dot = strchr(api->name, '.'), *blank = strchr(api->name, ' ');
	const char *tag = blank ? blank + 1 : api->name;
	size_t len = dot ? (size_t)(dot - api->name) : strlen(tag);
	bool found = false;

	for (size_t i = 0; i < define->token.n && !found && *api->name != '<'; i++) {
		if (dot)
			found = names_member(define, i, dot + 1);
		if (dot || blank)
			found |= names_record(define, i, tag, len);
		else
			found = is(define, i, tag);
	}
	return found;
}

/* The brace that the token at @i stands in; false where it stands in none. */
static bool enclosing(const struct define *d, size_t i, size_t *brace)
{
	size_t depth = 0;

	while (i--) {
		depth += closes(d, i);
		if (opens(d, i) && depth-- == 0) {
			*brace = i;
			return is(d, i, "{");
		}
	}
	return false;
}

static void add_range(struct body *body, const struct body_range *range)
{
	for (size_t i = 0; i < body->range.n; i++)
		if (range->first <= body->range.v[i].last && range->last >= body->range.v[i].first)
			return;
	*vec_push(&body->range) = *range;
	/* in the order in which they stand there */
	for (size_t i = body->range.n; i-- > 1 && range->first < body->range.v[i - 1].first;) {
		body->range.v[i] = body->range.v[i - 1];
		body->range.v[i - 1] = *range;
	}
}

/* ".member = " at @i, an item of an initializer: which? */
static void add_initializer(struct body *body, const struct define *d, size_t i, const char *record,
			    size_t len)
{
	struct body_range range = { .last = d->token.n - 1, .record = record, .len = len };

	if (i > 1 && !is(d, i - 2, "{") && !is(d, i - 2, ",") && !is(d, i - 2, ")"))
		return;
	range.braced = enclosing(d, i - 1, &range.first);
	if (range.braced)
		range.last = closing(d, range.first);
	/* a literal tells its type itself */
	if (!range.braced || !range.first || !is(d, range.first - 1, ")"))
		add_range(body, &range);
}

static void find_initializers(struct body *body, const struct define *d,
			      const struct unfold_api *api)
{
	const char *dot = strchr(api->name, '.');

	if (!dot || (api->macro && !map_has(api->macro, d->name)))
		return;
	for (size_t i = 1; i + 1 < d->token.n; i++)
		if (is(d, i - 1, ".") && is(d, i, dot + 1) && is(d, i + 1, "="))
			add_initializer(body, d, i, api->name, dot - api->name);
}

static bool is_control(const struct define *d, size_t i)
{
	static const char *const word[] = { "if",     "while",	"for",	  "switch", "do",
					    "return", "sizeof", "typeof", "else",   "case" };
	bool found = false;

	for (size_t k = 0; k < ARRAY_LEN(word); k++)
		found |= is(d, i, word[k]);
	return found;
}

/* "int f(int x)" before the brace at @i */
static bool is_function_body(const struct define *d, size_t i)
{
	size_t open;

	if (!i || !is(d, i - 1, ")"))
		return false;
	open = opening(d, i - 1);
	/* a name may be pasted: "int f_ ## x(int y)" */
	while (open > 2 && is(d, open - 2, "##"))
		open -= 2;
	return open > 1 && is_name(d, open - 1) && !is_control(d, open - 1) &&
	       (is_name(d, open - 2) || is(d, open - 2, "*")) && !is_control(d, open - 2);
}

static bool is_outside(const struct define *d)
{
	if (!is_name(d, 0) || is_control(d, 0))
		return false;
	for (size_t i = 1; i < d->token.n; i++) {
		if (is(d, i, "{") && is_function_body(d, i))
			return true;
		if (is(d, i, "{") && is(d, i - 1, "=") && i > 2)
			return true;
		if (opens(d, i))
			i = closing(d, i);
	}
	return false;
}

static bool has_statements(const struct define *d)
{
	for (size_t i = 0; i < d->token.n; i++)
		if (is(d, i, ";") || is(d, i, "{"))
			return true;
	return false;
}

/**
 * body_read() - what is a macro's body?
 * @body: filled in; body_free() it
 * @define: the #define, which must stay
 * @api: what in it a semantic patch is to see
 * @apis: how many
 */
void body_read(struct body *body, const struct define *define, const struct unfold_api *api,
	       size_t apis)
{
	*body = (struct body){ 0 };
	if (!define->token.n || !is_balanced(define))
		return;
	if (is_outside(define)) {
		body->form = BODY_OUTSIDE;
		return;
	}
	for (size_t i = 0; i < apis; i++)
		find_initializers(body, define, &api[i]);
	if (body->range.n)
		body->form = BODY_INITIALIZER;
	else if (has_statements(define))
		body->form = BODY_STATEMENTS;
}

/**
 * body_is_expression() - can the body be an expression?
 * @define: the #define
 */
bool body_is_expression(const struct define *define)
{
	return is_balanced(define) && !has_statements(define);
}

/**
 * body_ends_function() - is the body's last token a function's closing brace?
 * @define: the #define, whose body is balanced and not empty
 */
bool body_ends_function(const struct define *define)
{
	size_t last = define->token.n - 1;

	return is(define, last, "}") && is_function_body(define, opening(define, last));
}

/**
 * body_free() - give back what body_read() made
 * @body: the body
 */
void body_free(struct body *body)
{
	vec_free(&body->range);
}
