// SPDX-License-Identifier: GPL-2.0
#include "describe.h"

#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "str.h"

enum {
	LONGEST_MACRO = 100,
	MAX_ALIASES = 8
};

static void put_macro(struct strbuf *sb, const struct fact *fact)
{
	const char *body = fact->value ? fact->value : "";
	int len = strlen(body);

	strbuf_printf(sb, "#define %s", fact->name);
	if (fact->flags & FACT_FUNCTION_LIKE) {
		strbuf_putc(sb, '(');
		for (unsigned int i = 0; i < fact->params; i++)
			strbuf_printf(sb, "%s%s", i ? ", " : "", fact->param[i].name);
		if (fact->flags & FACT_IS_VARIADIC)
			strbuf_puts(sb, fact->params ? ", ..." : "...");
		strbuf_putc(sb, ')');
	}
	strbuf_printf(sb, "%s%.*s%s", len ? " " : "", len > LONGEST_MACRO ? LONGEST_MACRO : len,
		      body, len > LONGEST_MACRO ? "..." : "");
}

/**
 * fact_declaration() - a fact as one line of C
 * @fact: the fact
 *
 * Return: its declaration without a final semicolon, which the caller frees.
 */
char *fact_declaration(const struct fact *fact)
{
	static const char *const words[FACT_KINDS] = {
		[FACT_STRUCT] = "struct", [FACT_UNION] = "union", [FACT_ENUM] = "enum"
	};
	struct strbuf sb = { 0 };
	char *text;

	switch (fact->kind) {
	case FACT_MACRO:
		put_macro(&sb, fact);
		break;
	case FACT_STRUCT:
	case FACT_UNION:
	case FACT_ENUM:
		strbuf_printf(&sb, "%s %s", words[fact->kind], fact->name);
		if (fact->members)
			strbuf_printf(&sb, " { %u %s }", fact->members,
				      fact->kind == FACT_ENUM ? "enumerators" : "members");
		break;
	case FACT_ENUMERATOR:
		strbuf_printf(&sb, "%s: %s", fact->parent ? fact->parent : "enum", fact->name);
		if (fact->value)
			strbuf_printf(&sb, " = %s", fact->value);
		break;
	default:
		text = fact->type ? type_declaration(fact->type, fact->name) : xstrdup(fact->name);
		if (fact->kind == FACT_TYPEDEF)
			strbuf_puts(&sb, "typedef ");
		if (fact->kind == FACT_FUNCTION && (fact->flags & FACT_STATIC))
			strbuf_puts(&sb, "static inline ");
		if (fact->kind == FACT_MEMBER && fact->parent)
			strbuf_printf(&sb, "%s: ", fact->parent);
		strbuf_puts(&sb, text);
		free(text);
	}
	return strbuf_take(&sb);
}

/**
 * fact_place() - a fact's declaration and where it stands
 * @fact: the fact, or NULL
 *
 * Return: "linux/slab.h:12: declaration", which the caller frees; NULL for NULL.
 */
char *fact_place(const struct fact *fact)
{
	char *text, *place;

	if (!fact)
		return NULL;
	text = fact_declaration(fact);
	place = xasprintf("%s:%u: %s", fact->file ? fact->file : "?", fact->line, text);
	free(text);
	return place;
}

/*
 * What a macro that only passes its call on passes it on to: the name before
 * "(__VA_ARGS__)", or the one name that the body is. NULL for any other.
 */
static char *alias_of(const struct fact *macro)
{
	struct token t, before = { 0 };
	struct lexer lx;
	char *name = NULL;
	unsigned int n = 0;

	if (!macro->value)
		return NULL;
	lexer_init(&lx, macro->value, strlen(macro->value));
	for (t = lexer_next(&lx); t.kind != TOKEN_END; t = lexer_next(&lx), n++) {
		if (!(macro->flags & FACT_FUNCTION_LIKE) && t.kind == TOKEN_NAME && !n)
			name = xstrndup(t.s, t.len);
		if (token_is(&t, "(") && before.kind == TOKEN_NAME && !macro->params &&
		    (macro->flags & FACT_IS_VARIADIC) && str_starts(lx.p, "__VA_ARGS__)")) {
			free(name);
			return xstrndup(before.s, before.len);
		}
		before = t;
	}
	if (n == 1)
		return name;
	free(name);
	return NULL;
}

/**
 * callable_by() - what a call of a name calls
 * @find: finds the macro or function of a name; NULL for none
 * @data: given to @find
 * @name: the name
 *
 * A macro goes before a function of the same name, as the preprocessor has it;
 * macros that only pass a call on are followed to what they call.
 *
 * Return: a function-like macro or a function; NULL where there is neither.
 */
const struct fact *callable_by(const struct fact *(*find)(enum fact_kind kind, const char *name,
							  void *data),
			       void *data, const char *name)
{
	char *follow = xstrdup(name);
	const struct fact *fact = NULL;

	for (unsigned int i = 0; i < MAX_ALIASES && follow; i++) {
		const struct fact *macro = find(FACT_MACRO, follow, data);
		char *next = macro ? alias_of(macro) : NULL;
		bool to_itself = next && !strcmp(next, follow);

		if (!macro || to_itself) {
			fact = find(FACT_FUNCTION, follow, data);
			free(next);
			break;
		}
		if (macro->flags & FACT_FUNCTION_LIKE)
			fact = macro;
		free(follow);
		follow = next;
	}
	free(follow);
	return fact;
}

static const struct fact *find_first(enum fact_kind kind, const char *name, void *facts)
{
	return facts_find(facts, kind, name);
}

/**
 * facts_callable() - callable_by() of what counts first by its name
 * @facts: the facts
 * @name: the name
 *
 * Return: a function-like macro or a function; NULL where there is neither.
 */
const struct fact *facts_callable(struct facts *facts, const char *name)
{
	return callable_by(find_first, facts, name);
}

/**
 * fact_callback() - the function type of a member that points to a function
 * @facts: the facts that it is from
 * @member: the member, or NULL
 *
 * Return: the function type, or NULL where it is no such member.
 */
const struct type *fact_callback(struct facts *facts, const struct fact *member)
{
	const struct type *t = member && member->type
				       ? type_resolve(facts_arena(facts), member->type, facts)
				       : NULL;

	if (t && t->kind == TYPE_POINTER)
		t = type_resolve(facts_arena(facts), t->to, facts);
	return t && t->kind == TYPE_FUNCTION ? t : NULL;
}

/**
 * fact_is_ours() - does a fact come from a shim or from what comes along?
 * @fact: the fact
 */
bool fact_is_ours(const struct fact *fact)
{
	return fact->file &&
	       (str_starts(fact->file, "backport-include/") || str_starts(fact->file, "include/"));
}
