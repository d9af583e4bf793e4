// SPDX-License-Identifier: GPL-2.0
/*
 * A handful of macros are known by their meaning; all others (of tracepoints,
 * static calls, PM operations, a subsystem's own) are expanded as the
 * preprocessor does until only these are left.
 */
#include "export_macros.h"

#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "mem.h"
#include "str.h"

enum {
	MAX_ARGS = 8,
	MAX_DEPTH = 16
};

/* A call taken apart: NAME(arg, arg). */
struct call {
	char *name;
	char *arg[MAX_ARGS];
	unsigned int args;
	const char *end;
};

static void free_call(struct call *c)
{
	for (unsigned int i = 0; i < c->args; i++)
		free(c->arg[i]);
	free(c->name);
}

static char *trimmed(const char *s, size_t len)
{
	char *copy = xstrndup(s, len), *trim = xstrdup(str_trim(copy));

	free(copy);
	return trim;
}

/* Takes the call at the beginning of @text apart; false where it is none. */
static bool parse_call(const char *text, size_t name_len, struct call *c)
{
	const char *s = text + name_len, *from;
	unsigned int depth = 0;
	bool quoted = false;

	*c = (struct call){ .name = xstrndup(text, name_len) };
	while (*s == ' ' || *s == '\t')
		s++;
	if (*s != '(')
		return false;
	for (from = ++s; *s; s++) {
		bool last = *s == ')' && !depth;

		quoted ^= *s == '"';
		if (quoted)
			continue;
		if (last || (*s == ',' && !depth && c->args < MAX_ARGS - 1)) {
			c->arg[c->args++] = trimmed(from, s - from);
			from = s + 1;
		}
		if (last) {
			c->end = s + 1;
			return true;
		}
		depth += *s == '(';
		depth -= *s == ')';
	}
	return false;
}

/* A macro, whether it is the kernel's or the file's own. */
struct macro {
	char *param[MAX_ARGS];
	unsigned int params;
	char *body;
	bool variadic;
};

static void free_macro(struct macro *m)
{
	for (unsigned int i = 0; i < m->params; i++)
		free(m->param[i]);
	free(m->body);
}

static bool macro_of_text(const char *text, size_t name_len, struct macro *m)
{
	struct call c;
	bool has_params = text[name_len] == '(';

	*m = (struct macro){ 0 };
	if (!has_params) {
		m->body = trimmed(text + name_len, strlen(text + name_len));
		return true;
	}
	if (!parse_call(text, name_len, &c)) {
		free_call(&c);
		return false;
	}
	m->params = c.args;
	memcpy(m->param, c.arg, sizeof(m->param));
	m->body = trimmed(c.end, strlen(c.end));
	c.args = 0;
	free_call(&c);
	return true;
}

static bool macro_of_fact(const struct fact *fact, struct macro *m)
{
	*m = (struct macro){ 0 };
	if (!fact || !fact->value || fact->params >= MAX_ARGS)
		return false;
	for (unsigned int i = 0; i < fact->params; i++)
		m->param[m->params++] = xstrdup(fact->param[i].name);
	if (fact->flags & FACT_IS_VARIADIC)
		m->param[m->params++] = xstrdup("__VA_ARGS__");
	m->body = xstrdup(fact->value);
	return true;
}

static bool find_macro(const struct export_macros *m, const char *name, struct macro *macro)
{
	const char *local = m->local ? map_get(m->local, name) : NULL;

	if (local)
		return macro_of_text(local, strlen(name), macro);
	return macro_of_fact(facts_find(m->facts, FACT_MACRO, name), macro);
}

static char *expand_symbol(const struct export_macros *m, const char *text, int depth);

static const char *given(const struct macro *macro, const struct call *c, const struct token *t)
{
	for (unsigned int i = 0; i < macro->params && i < c->args; i++)
		if (token_is(t, macro->param[i]))
			return c->arg[i];
	return NULL;
}

/* The body with the arguments in it; they are expanded first, except beside ##. */
static char *substitute(const struct export_macros *m, const struct macro *macro,
			const struct call *c, int depth)
{
	struct strbuf out = { 0 };
	struct token before = { 0 }, t, next;
	struct lexer lx;

	lexer_init(&lx, macro->body, strlen(macro->body));
	lx.line_start = false;
	for (t = lexer_next(&lx); t.kind != TOKEN_END; before = t, t = next) {
		const char *arg = t.kind == TOKEN_NAME ? given(macro, c, &t) : NULL;
		bool pasted;

		next = lexer_next(&lx);
		if (token_is(&t, "##") || (token_is(&t, "#") && next.kind == TOKEN_NAME))
			continue;
		pasted = token_is(&before, "##") || token_is(&next, "##");
		if (!token_is(&before, "##") && out.len)
			strbuf_putc(&out, ' ');
		if (arg && !pasted) {
			char *full = expand_symbol(m, arg, depth + 1);

			strbuf_puts(&out, full);
			free(full);
		} else if (arg) {
			strbuf_puts(&out, arg);
		} else {
			strbuf_add(&out, t.s, t.len);
		}
	}
	return out.s ? strbuf_take(&out) : xstrdup("");
}

/* What a symbol's text comes to: a name, or a macro that makes one. */
static char *expand_symbol(const struct export_macros *m, const char *text, int depth)
{
	size_t len = str_word(text);
	char *name = xstrndup(text, len), *body, *result = NULL;
	struct call c = { 0 };
	struct macro macro = { 0 };
	bool call = text[len] == '(' || (text[len] == ' ' && text[len + 1] == '(');

	if (len && depth < MAX_DEPTH && (call || !text[len]) && find_macro(m, name, &macro) &&
	    *macro.body && (call || !macro.params) && strcmp(macro.body, name) != 0 &&
	    (!call || parse_call(text, len, &c)) && (call || !macro.body[str_word(macro.body)])) {
		body = substitute(m, &macro, &c, depth);
		result = expand_symbol(m, body, depth + 1);
		free(body);
	}
	free_call(&c);
	free_macro(&macro);
	free(name);
	return result ? result : xstrdup(text);
}

/* A namespace as written: X, "X", "module:" __stringify(X). */
static char *space_text(const struct export_macros *m, const char *text)
{
	struct strbuf out = { 0 };
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, strlen(text));
	lx.line_start = false;
	for (t = lexer_next(&lx); t.kind != TOKEN_END; t = lexer_next(&lx)) {
		char *name, *full;

		if (t.kind == TOKEN_STRING && t.len >= 2) {
			strbuf_add(&out, t.s + 1, t.len - 2);
			continue;
		}
		if (token_is(&t, "(") || token_is(&t, ")") || token_is(&t, "__stringify"))
			continue;
		name = xstrndup(t.s, t.len);
		if (t.kind == TOKEN_NAME && facts_find(m->facts, FACT_MACRO, name)) {
			const char *value = facts_find(m->facts, FACT_MACRO, name)->value;

			full = value && strcmp(value, name) != 0 ? space_text(m, value)
								 : xstrdup(name);
			strbuf_puts(&out, full);
			free(full);
		} else {
			strbuf_puts(&out, name);
		}
		free(name);
	}
	return out.s ? strbuf_take(&out) : xstrdup("");
}

static void add(const struct export_macros *m, const char *symbol, bool gpl, const char *space,
		const char *prefix)
{
	char *name = expand_symbol(m, symbol, 0), *text = space_text(m, space ? space : "");
	char *full = xasprintf("%s%s", prefix, text);
	size_t len = str_word(name);

	if (len && !name[len])
		m->add(name, gpl, full, m->data);
	free(full);
	free(text);
	free(name);
}

/* The macros that are known: true where @c was one of them. */
static bool add_known(const struct export_macros *m, const struct call *c)
{
	static const struct {
		const char *name;
		unsigned int args;
		bool gpl;
		const char *prefix;
	} known[] = {
		{ "EXPORT_SYMBOL", 1, false, "" },
		{ "EXPORT_SYMBOL_GPL", 1, true, "" },
		{ "EXPORT_SYMBOL_GPL_FUTURE", 1, true, "" },
		{ "EXPORT_UNUSED_SYMBOL", 1, false, "" },
		{ "EXPORT_UNUSED_SYMBOL_GPL", 1, true, "" },
		{ "EXPORT_SYMBOL_NS", 2, false, "" },
		{ "EXPORT_SYMBOL_NS_GPL", 2, true, "" },
		{ "EXPORT_SYMBOL_FOR_MODULES", 2, true, "module:" },
		{ "EXPORT_SYMBOL_GPL_FOR_MODULES", 2, true, "module:" },
	};

	for (size_t i = 0; i < ARRAY_LEN(known); i++) {
		if (strcmp(c->name, known[i].name) != 0)
			continue;
		if (c->args >= known[i].args)
			add(m, c->arg[0], known[i].gpl, known[i].args > 1 ? c->arg[1] : m->space,
			    known[i].prefix);
		return true;
	}
	if ((strcmp(c->name, "__EXPORT_SYMBOL") && strcmp(c->name, "_EXPORT_SYMBOL")) ||
	    c->args < 2)
		return false;
	add(m, c->arg[0], strstr(c->arg[1], "GPL") || strstr(c->arg[1], "gpl"),
	    c->args > 2 ? c->arg[2] : m->space, "");
	return true;
}

static void expand_call(const struct export_macros *m, const char *text, size_t len, int depth);

/* Each call in @text that exports something. */
static void expand_calls(const struct export_macros *m, const char *text, int depth)
{
	for (const char *at = text; *at; at += *at != '\0') {
		size_t len = str_word(at);
		char *name = len ? xstrndup(at, len) : NULL;

		if (name && (strstr(name, "EXPORT_") || (m->local && map_has(m->local, name))))
			expand_call(m, at, len, depth);
		free(name);
		at += len;
		if (!*at)
			break;
	}
}

static void expand_call(const struct export_macros *m, const char *text, size_t len, int depth)
{
	struct macro macro = { 0 };
	struct call c;

	if (depth < MAX_DEPTH && parse_call(text, len, &c) && !add_known(m, &c) &&
	    find_macro(m, c.name, &macro)) {
		char *body = substitute(m, &macro, &c, depth);

		expand_calls(m, body, depth + 1);
		free(body);
		free_macro(&macro);
	}
	if (depth < MAX_DEPTH)
		free_call(&c);
}

/**
 * export_expand() - find the symbols that a call exports
 * @m: what is known where it stands; its @add is told of each
 * @call: the call, "EXPORT_SYMBOL(x)"
 */
void export_expand(const struct export_macros *m, const char *call)
{
	expand_call(m, call, str_word(call), 0);
}
