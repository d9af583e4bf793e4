// SPDX-License-Identifier: GPL-2.0
#include "header_items.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

/* What stands for a directive's first and last byte among an item's tokens. */
static const char hash[] = "#", line_end[] = "\n";

/**
 * token_is_hash() - does a directive begin here?
 * @t: a token of an item
 */
bool token_is_hash(const struct token *t)
{
	return t->s == hash;
}

/**
 * token_is_line_end() - does a directive end here?
 * @t: a token of an item
 */
bool token_is_line_end(const struct token *t)
{
	return t->s == line_end;
}

/**
 * struct cutter - what cuts a header
 * @items: what it becomes
 * @level: one list of tokens for each condition that is open
 * @guarded: the outermost condition is the header's guard, which is none
 * @pragma: each #pragma so far
 * @cur: the declaration that is being read, or NULL
 * @depth: parentheses, brackets and braces that are open in it
 * @assigned: a '=' was seen in it
 * @in_body: the braces that are open are a function's body
 */
struct cutter {
	struct header_items *items;
	VEC(struct token_list) level;
	bool guarded;
	struct token_list pragma;
	struct header_item *cur;
	unsigned int depth;
	bool assigned, in_body;
};

static void add_tokens(struct token_list *to, const struct token_list *from)
{
	for (size_t i = 0; i < from->n; i++)
		*vec_push(to) = from->v[i];
}

static void add_line(struct token_list *to, const struct token *d)
{
	struct lexer lx;
	struct token t;

	*vec_push(to) = (struct token){ TOKEN_PUNCT, hash, 1, d->line };
	lexer_init(&lx, d->s + 1, d->len - 1);
	lx.line = d->line;
	lx.line_start = false;
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		*vec_push(to) = t;
	*vec_push(to) = (struct token){ TOKEN_PUNCT, line_end, 1, d->line };
}

static struct header_item *new_item(struct cutter *c, unsigned int line)
{
	struct header_item *item = xcalloc(1, sizeof(*item));

	item->path = c->items->path;
	item->first = item->last = line;
	for (size_t i = c->guarded; i < c->level.n; i++)
		add_tokens(&item->context, &c->level.v[i]);
	add_tokens(&item->context, &c->pragma);
	*vec_push(&c->items->item) = item;
	return item;
}

static void name_item(struct cutter *c, struct header_item *item, char *name)
{
	struct item_list *list = map_get(&c->items->by_name, name);

	if (!list) {
		list = xcalloc(1, sizeof(*list));
		map_set(&c->items->by_name, name, list);
	}
	if (!list->n || list->v[list->n - 1] != item)
		*vec_push(list) = item;
	free(name);
}

static bool is(const struct header_item *item, size_t at, const char *text)
{
	return at < item->token.n && token_is(&item->token.v[at], text);
}

static bool is_name(const struct header_item *item, size_t at)
{
	return at < item->token.n && item->token.v[at].kind == TOKEN_NAME;
}

static bool is_record_word(const struct token *t)
{
	return token_is(t, "struct") || token_is(t, "union") || token_is(t, "enum");
}

/* Where a line of the preprocessor that begins at @at has its end; @at where none begins. */
static size_t past_line(const struct header_item *item, size_t at)
{
	if (!token_is_hash(&item->token.v[at]))
		return at;
	while (at < item->token.n && !token_is_line_end(&item->token.v[at]))
		at++;
	return at;
}

/* Before the closing parenthesis @at: where the opening one is; 0 where there is none. */
static size_t opening(const struct header_item *item, size_t at)
{
	int depth = 0;

	for (; at > 0; at--) {
		depth += is(item, at, ")") - is(item, at, "(");
		if (!depth)
			return at;
	}
	return 0;
}

/* The word struct, union or enum that the brace @at belongs to, or -1: attributes may stand between. */
static ptrdiff_t record_word(const struct header_item *item, size_t at)
{
	while (at-- > 0) {
		const struct token *t = &item->token.v[at];

		if (token_is(t, ")")) {
			at = opening(item, at);
			if (!at || !is_name(item, at - 1) ||
			    strncmp(item->token.v[at - 1].s, "__", 2))
				return -1;
		} else if (is_record_word(t)) {
			return at;
		} else if (t->kind != TOKEN_NAME) {
			return -1;
		}
	}
	return -1;
}

static void name_enumerators(struct cutter *c, struct header_item *item, size_t at)
{
	bool starts = true;
	int depth = 0;

	for (; at < item->token.n; at++) {
		const struct token *t = &item->token.v[at];

		if (token_is_hash(t)) {
			at = past_line(item, at);
			continue;
		}
		depth += token_is(t, "{") || token_is(t, "(");
		depth -= token_is(t, "}") || token_is(t, ")");
		if (!depth)
			return;
		if (starts && t->kind == TOKEN_NAME)
			name_item(c, item, xstrndup(t->s, t->len));
		starts = depth == 1 && (token_is(t, "{") || token_is(t, ","));
	}
}

static void name_records(struct cutter *c, struct header_item *item)
{
	for (size_t i = 1; i < item->token.n && i < item->body; i++) {
		const struct token *tag = &item->token.v[i - 1];
		ptrdiff_t word = is(item, i, "{") ? record_word(item, i) : -1;

		if (word < 0)
			continue;
		if (is_name(item, i - 1) && word != (ptrdiff_t)i - 1)
			name_item(c, item,
				  xasprintf("%.*s %.*s", (int)item->token.v[word].len,
					    item->token.v[word].s, (int)tag->len, tag->s));
		if (is(item, word, "enum"))
			name_enumerators(c, item, i);
	}
}

/* May what stands before it be the name of a function or a variable? */
static bool ends_name(const struct header_item *item, size_t at)
{
	return is(item, at, "(") || is(item, at, "[") || is(item, at, ";") || is(item, at, ",") ||
	       is(item, at, "=");
}

/* What no declaration gives a name. */
static bool is_base(const struct token *t)
{
	static const char *const word[] = { "typedef", "int",	   "char",   "long",  "short",
					    "void",    "unsigned", "signed", "const", "volatile" };

	for (size_t i = 0; i < ARRAY_LEN(word); i++)
		if (token_is(t, word[i]))
			return true;
	return false;
}

/* "(*name)", which is no parameter but what is declared. */
static bool is_pointed(const struct header_item *item, size_t at)
{
	return at > 1 && is(item, at - 1, "*") && is(item, at - 2, "(") && is(item, at + 1, ")");
}

/* The names outside braces and parentheses that are no tags, and "(*name)". */
static void find_declared(const struct header_item *item, struct token_list *names)
{
	bool is_typedef = is(item, 0, "typedef");
	int depth = 0;

	for (size_t i = 0; i < item->token.n && i < item->body; i++) {
		const struct token *t = &item->token.v[i];

		if (token_is_hash(t)) {
			i = past_line(item, i);
			continue;
		}
		depth += token_is(t, "{") || token_is(t, "(");
		depth -= token_is(t, "}") || token_is(t, ")");
		if (t->kind != TOKEN_NAME || is_record_word(t) || is_base(t))
			continue;
		if (depth == 1 ? is_pointed(item, i)
			       : !depth && !(i && is_record_word(&item->token.v[i - 1])) &&
					 (is_typedef || ends_name(item, i + 1)))
			*vec_push(names) = *t;
	}
}

static bool is_attribute(const struct token *t)
{
	return t->len > 2 && !memcmp(t->s, "__", 2);
}

/*
 * Of a typedef: the last name, and what stands behind it and may be an attribute or the name
 * itself. Where a comma or a "(*name)" makes that uncertain, rather too many than too few: a
 * name without an item is taken for a public one.
 */
static void name_typedef(struct cutter *c, struct header_item *item, const struct token_list *names)
{
	size_t from = names->n;

	while (from > 1 && is_attribute(&names->v[from - 1]))
		from--;
	for (size_t i = 0; i < names->n; i++) {
		const struct token *t = &names->v[i];
		size_t at = 0;

		while (at < item->token.n && item->token.v[at].s != t->s)
			at++;
		if (i + 1 >= from || is_pointed(item, at) || is(item, at + 1, ",") ||
		    is(item, at + 1, "["))
			name_item(c, item, xstrndup(t->s, t->len));
	}
}

static void name_declared(struct cutter *c, struct header_item *item)
{
	struct token_list names = { 0 };

	find_declared(item, &names);
	if (is(item, 0, "typedef"))
		name_typedef(c, item, &names);
	for (size_t i = 0; i < names.n && !is(item, 0, "typedef"); i++)
		name_item(c, item, xasprintf("%.*s()", (int)names.v[i].len, names.v[i].s));
	vec_free(&names);
}

static void end_declaration(struct cutter *c)
{
	struct header_item *item = c->cur;

	c->cur = NULL;
	c->depth = 0;
	c->assigned = c->in_body = false;
	if (!item)
		return;
	if (!item->body)
		item->body = item->token.n;
	name_records(c, item);
	name_declared(c, item);
}

static void take_token(struct cutter *c, const struct token *t)
{
	struct header_item *item;

	if (!c->cur && token_is(t, ";"))
		return;
	if (!c->cur)
		c->cur = new_item(c, t->line);
	item = c->cur;
	*vec_push(&item->token) = *t;
	item->last = t->line;
	if (token_is(t, "{") && !c->depth && !c->assigned && !item->body &&
	    record_word(item, item->token.n - 1) < 0) {
		c->in_body = true;
		item->body = item->token.n - 1;
	}
	c->assigned |= token_is(t, "=") && !c->depth;
	if (token_is(t, "{") || token_is(t, "(") || token_is(t, "["))
		c->depth++;
	else if (c->depth && (token_is(t, "}") || token_is(t, ")") || token_is(t, "]")))
		c->depth--;
	if (!c->depth && (token_is(t, ";") || (c->in_body && token_is(t, "}"))))
		end_declaration(c);
}

static void take_include(struct cutter *c, const char *s, size_t len)
{
	const char *start = memchr(s, '"', len), *end;

	end = start ? memchr(start + 1, '"', s + len - start - 1) : NULL;
	if (end)
		map_put_n(&c->items->include, start + 1, end - start - 1);
}

static void take_define(struct cutter *c, const struct token *d, struct lexer *lx)
{
	struct token t = lexer_next(lx);
	struct header_item *item;

	if (t.kind != TOKEN_NAME)
		return;
	item = new_item(c, d->line);
	item->is_macro = true;
	item->has_params = lx->p < lx->end && *lx->p == '(';
	/* "x (a)" and "x(a)" are not the same */
	if (item->has_params)
		*vec_push(&item->token) = (struct token){ TOKEN_PUNCT, hash, 1, d->line };
	name_item(c, item, xstrndup(t.s, t.len));
	while ((t = lexer_next(lx)).kind != TOKEN_END) {
		*vec_push(&item->token) = t;
		item->last = t.line;
	}
	item->body = item->token.n;
}

static void open_level(struct cutter *c, const struct token *d)
{
	struct token_list *level = vec_push(&c->level);

	*level = (struct token_list){ 0 };
	add_line(level, d);
}

static void close_level(struct cutter *c)
{
	if (!c->level.n)
		return;
	c->level.n--;
	vec_free(&c->level.v[c->level.n]);
	c->guarded = c->guarded && c->level.n;
}

static void take_pragma(struct cutter *c, const struct token *d, struct token what)
{
	if (!token_is(&what, "once"))
		add_line(&c->pragma, d);
}

static void take_directive(struct cutter *c, const struct token *d)
{
	struct lexer lx;
	struct token word;

	lexer_init(&lx, d->s + 1, d->len - 1);
	lx.line = d->line;
	lx.line_start = false;
	word = lexer_next(&lx);
	if (c->cur) {
		add_line(&c->cur->token, d);
		c->cur->last = d->line;
	}
	if (token_is(&word, "if") || token_is(&word, "ifdef") || token_is(&word, "ifndef"))
		open_level(c, d);
	else if (c->level.n && (token_is(&word, "elif") || token_is(&word, "else")))
		add_line(&c->level.v[c->level.n - 1], d);
	else if (token_is(&word, "endif"))
		close_level(c);
	else if (token_is(&word, "include"))
		take_include(c, word.s, d->s + d->len - word.s);
	else if (token_is(&word, "define") || token_is(&word, "undef"))
		take_define(c, d, &lx);
	else if (token_is(&word, "pragma"))
		take_pragma(c, d, lexer_next(&lx));
}

/* "#ifndef X" "#define X" as the first two lines: a guard. Where the text goes on; @text for none. */
static const char *past_guard(struct cutter *c, const char *text, size_t len, unsigned int *line)
{
	struct lexer lx, first, second;
	struct token a, b, x, y;

	lexer_init(&lx, text, len);
	a = lexer_next(&lx);
	b = lexer_next(&lx);
	if (a.kind != TOKEN_DIRECTIVE || b.kind != TOKEN_DIRECTIVE)
		return text;
	lexer_init(&first, a.s + 1, a.len - 1);
	lexer_init(&second, b.s + 1, b.len - 1);
	first.line_start = second.line_start = false;
	x = lexer_next(&first);
	y = lexer_next(&second);
	if (!token_is(&x, "ifndef") || !token_is(&y, "define"))
		return text;
	x = lexer_next(&first);
	y = lexer_next(&second);
	if (x.len != y.len || memcmp(x.s, y.s, x.len) || lexer_next(&second).kind != TOKEN_END)
		return text;
	open_level(c, &a);
	c->guarded = true;
	*line = lx.line;
	return lx.p;
}

/**
 * header_items_read() - cut a header
 * @root: the tree
 * @path: the header, relative to it
 *
 * Return: the header, which header_items_free() frees; NULL where it cannot be read.
 */
struct header_items *header_items_read(const char *root, const char *path)
{
	char *full = path_join(root, path), *text;
	struct cutter c = { 0 };
	unsigned int line = 1;
	struct lexer lx;
	struct token t;
	const char *from;
	size_t len;

	text = file_read(full, &len);
	free(full);
	if (!text)
		return NULL;
	c.items = xcalloc(1, sizeof(*c.items));
	c.items->path = xstrdup(path);
	c.items->text = text;
	from = past_guard(&c, text, len, &line);
	lexer_init(&lx, from, text + len - from);
	lx.line = line;
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_DIRECTIVE)
			take_directive(&c, &t);
		else
			take_token(&c, &t);
	}
	end_declaration(&c);
	while (c.level.n)
		close_level(&c);
	vec_free(&c.level);
	vec_free(&c.pragma);
	return c.items;
}

static bool same_tokens(const struct token_list *a, const struct token_list *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (a->v[i].len != b->v[i].len || memcmp(a->v[i].s, b->v[i].s, a->v[i].len))
			return false;
	return true;
}

/**
 * header_item_equal() - do two items read alike, token for token?
 * @a: one
 * @b: the other
 *
 * Return: false also where they stand under conditions that do not read alike.
 */
bool header_item_equal(const struct header_item *a, const struct header_item *b)
{
	return a->is_macro == b->is_macro && same_tokens(&a->token, &b->token) &&
	       same_tokens(&a->context, &b->context);
}

/**
 * header_items_free() - give back what header_items_read() made
 * @items: it, or NULL
 */
void header_items_free(struct header_items *items)
{
	if (!items)
		return;
	map_each (&items->by_name, e) {
		struct item_list *list = e->value;

		vec_free(list);
		free(list);
	}
	map_free(&items->by_name);
	map_free(&items->include);
	for (size_t i = 0; i < items->item.n; i++) {
		vec_free(&items->item.v[i]->token);
		vec_free(&items->item.v[i]->context);
		free(items->item.v[i]);
	}
	vec_free(&items->item);
	free(items->text);
	free(items->path);
	free(items);
}
