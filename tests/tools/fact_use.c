// SPDX-License-Identifier: GPL-2.0
#include "fact_use.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "type.h"

const char *const unspoken_why[UNSPOKENS] = {
	[UNSPOKEN_TYPE] = "a type that C cannot name",
	[UNSPOKEN_OWNER] = "a record that C cannot name",
	[UNSPOKEN_NAMELESS] = "an embedded record without a name",
	[UNSPOKEN_VARIADIC] = "a named variadic parameter",
};

static bool record_expr(struct facts *facts, const char *name, struct strbuf *out);

/* What leads from something of @type to the record without a tag in it; false where it is not there. */
static bool reach(const struct type *type, const char *record, struct strbuf *out)
{
	for (; type; type = type->to) {
		if (type->kind == TYPE_BASE)
			return !strcmp(type->name, record);
		if (type->kind == TYPE_FUNCTION)
			return false;
		strbuf_puts(out, "[0]");
	}
	return false;
}

/* "struct <device.inner>": an expression of that type, by way of struct device. */
static bool inner_expr(struct facts *facts, const char *record, const char *outer,
		       const char *member, struct strbuf *out)
{
	static const char *const forms[] = { "struct ", "union ", "struct <", "union <" };

	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		struct strbuf sb = { 0 };
		const struct fact *m;
		char *name = xasprintf("%s%s%s", forms[i], outer, i < 2 ? "" : ">");
		bool ok;

		m = facts_member(facts, name, member);
		ok = m && m->type && record_expr(facts, name, &sb);
		if (ok) {
			strbuf_printf(&sb, ".%s", member);
			ok = reach(m->type, record, &sb);
		}
		if (ok)
			strbuf_puts(out, sb.s);
		strbuf_free(&sb);
		free(name);
		if (ok)
			return true;
	}
	return false;
}

/* "struct <atomic_t>": an expression of that type, by way of the typedef or variable of that name. */
static bool named_expr(struct facts *facts, const char *record, const char *name,
		       struct strbuf *out)
{
	static const enum fact_kind kinds[] = { FACT_TYPEDEF, FACT_VARIABLE };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		const struct fact *fact = facts_find(facts, kinds[i], name);
		struct strbuf sb = { 0 };
		bool ok;

		if (!fact || !fact->type)
			continue;
		strbuf_printf(&sb, kinds[i] == FACT_TYPEDEF ? "(*(%s *)0)" : "%s", name);
		ok = reach(fact->type, record, &sb);
		if (ok)
			strbuf_puts(out, sb.s);
		strbuf_free(&sb);
		if (ok)
			return true;
	}
	return false;
}

/* An expression of the type of a record: "(*(struct device *)0)". */
static bool record_expr(struct facts *facts, const char *name, struct strbuf *out)
{
	const char *tag = strchr(name, ' ');
	const char *dot;
	char *outer, *member;
	bool ok;

	if (!tag++)
		return false;
	if (*tag != '<') {
		strbuf_printf(out, "(*(%s *)0)", name);
		return true;
	}
	outer = xstrndup(tag + 1, strlen(tag) - 2);
	dot = strrchr(outer, '.');
	if (!dot) {
		ok = named_expr(facts, name, outer, out);
	} else {
		member = xstrdup(dot + 1);
		outer[dot - outer] = '\0';
		ok = inner_expr(facts, name, outer, member, out);
		free(member);
	}
	free(outer);
	return ok;
}

/* A copy in which records without a tag have names that C understands; NULL where one has none. */
static struct type *spoken(struct facts *facts, struct arena *arena, const struct type *type)
{
	struct type *copy = arena_alloc(arena, sizeof(*copy));

	*copy = *type;
	if (type->kind == TYPE_BASE) {
		struct strbuf sb = { 0 };

		if (!strchr(type->name, '<'))
			return copy;
		strbuf_puts(&sb, "typeof(");
		if (!record_expr(facts, type->name, &sb)) {
			strbuf_free(&sb);
			return NULL;
		}
		strbuf_puts(&sb, ")");
		copy->name = arena_strdup(arena, sb.s);
		strbuf_free(&sb);
		return copy;
	}
	copy->to = spoken(facts, arena, type->to);
	if (!copy->to)
		return NULL;
	copy->param = arena_alloc(arena, type->params * sizeof(*copy->param));
	for (unsigned int i = 0; i < type->params; i++) {
		copy->param[i].type = spoken(facts, arena, type->param[i].type);
		if (!copy->param[i].type)
			return NULL;
	}
	return copy;
}

/* "same type" as an assertion about @expr, which is a type or an expression. */
static enum unspoken assert_type(struct facts *facts, const char *expr, const struct type *type,
				 struct strbuf *out)
{
	struct arena arena = { 0 };
	struct type *named = spoken(facts, &arena, type);
	char *text = named ? type_text(named) : NULL;

	if (text)
		strbuf_printf(
			out,
			"_Static_assert(__builtin_types_compatible_p(typeof(%s), typeof(%s)), \"\");",
			expr, text);
	free(text);
	arena_free(&arena);
	return text ? SPOKEN : UNSPOKEN_TYPE;
}

/* A macro of the same name must not stand before what is asked for. */
static void hide_macro(const char *name, struct strbuf *out)
{
	strbuf_printf(out, "_Pragma(\"push_macro(\\\"%s\\\")\")\n#undef %s\n", name, name);
}

static void show_macro(const char *name, struct strbuf *out)
{
	strbuf_printf(out, "\n_Pragma(\"pop_macro(\\\"%s\\\")\")\n", name);
}

static enum unspoken without_macro(struct facts *facts, const struct fact *fact, struct strbuf *out)
{
	bool hidden = facts_find(facts, FACT_MACRO, fact->name);
	enum unspoken said;

	if (hidden)
		hide_macro(fact->name, out);
	/* Not a function's address: what it points to would be const for __attribute__((const)). */
	said = assert_type(facts, fact->name, fact->type, out);
	if (hidden)
		show_macro(fact->name, out);
	return said;
}

static enum unspoken member_use(struct facts *facts, const struct fact *fact, struct strbuf *out)
{
	struct strbuf expr = { 0 };
	enum unspoken said;

	if (!*fact->name)
		return UNSPOKEN_NAMELESS;
	if (!record_expr(facts, fact->parent, &expr)) {
		strbuf_free(&expr);
		return UNSPOKEN_OWNER;
	}
	strbuf_printf(&expr, ".%s", fact->name);
	if (fact->flags & FACT_BITFIELD) {
		/* sizeof is not for bit-fields: what it cannot take is one. */
		strbuf_printf(out, "_Static_assert(sizeof(%s + 0) > 0, \"\");", expr.s);
		said = SPOKEN;
	} else {
		said = assert_type(facts, expr.s, fact->type, out);
	}
	strbuf_free(&expr);
	return said;
}

static enum unspoken enumerator_use(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "_Static_assert((long long)(%s) == (long long)(%s), \"\");", fact->name,
		      fact->value && *fact->value ? fact->value : fact->name);
	return SPOKEN;
}

static bool is_last_named(const struct fact *macro)
{
	return macro->flags & FACT_IS_VARIADIC && !strstr(macro->value, "__VA_ARGS__");
}

static void define_macro(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "#define %s", fact->name);
	if (fact->flags & FACT_FUNCTION_LIKE) {
		strbuf_puts(out, "(");
		for (unsigned int i = 0; i < fact->params; i++)
			strbuf_printf(out, "%s%s", i ? ", " : "", fact->param[i].name);
		if (fact->flags & FACT_IS_VARIADIC)
			strbuf_puts(out, fact->params ? ", ..." : "...");
		strbuf_puts(out, ")");
	}
	strbuf_printf(out, " %s\n", fact->value);
}

/* The macro, called with as many letters as it has parameters, as a string. */
static void call_macro(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "BACKFIT_TEXT(%s(", fact->name);
	for (unsigned int i = 0; i < fact->params; i++)
		strbuf_puts(out, i ? ", a" : "a");
	if (fact->flags & FACT_IS_VARIADIC)
		strbuf_puts(out, fact->params ? ", a, a" : "a, a");
	strbuf_puts(out, "))");
}

/* Macros that expand to something else each time. */
static const char *const changing[] = { "__COUNTER__", "__LINE__" };

static void hold_still(struct strbuf *out)
{
	for (size_t i = 0; i < ARRAY_LEN(changing); i++)
		strbuf_printf(out, "_Pragma(\"push_macro(\\\"%s\\\")\")\n#undef %s\n#define %s 0\n",
			      changing[i], changing[i], changing[i]);
}

static void let_go(struct strbuf *out)
{
	for (size_t i = 0; i < ARRAY_LEN(changing); i++)
		strbuf_printf(out, "_Pragma(\"pop_macro(\\\"%s\\\")\")\n", changing[i]);
}

/*
 * A macro may be defined twice where both definitions are the same, which
 * compares the whole of it; and it is called, its expansion being a string.
 * Whether a space stood before "##" the compiler does not tell, but minds:
 * then what both definitions expand to is compared, and must not count on.
 */
static enum unspoken macro_use(const struct fact *fact, struct strbuf *out)
{
	bool called = fact->flags & FACT_FUNCTION_LIKE;

	/* Its parameters' names are not all known where the last is "args...". */
	strbuf_printf(out, "#ifndef %s\n#error no such macro\n#endif\n", fact->name);
	if (called && !is_last_named(fact) && strstr(fact->value, "##")) {
		hold_still(out);
		strbuf_puts(out, "_Static_assert(!__builtin_strcmp(");
		call_macro(fact, out);
		strbuf_printf(out, ",\n#undef %s\n", fact->name);
		define_macro(fact, out);
		call_macro(fact, out);
		strbuf_puts(out, "), \"\");\n");
		let_go(out);
		return SPOKEN;
	}
	if (!is_last_named(fact))
		define_macro(fact, out);
	if (called) {
		strbuf_puts(out, "_Static_assert(sizeof(");
		call_macro(fact, out);
		strbuf_puts(out, *fact->value ? ") > 0, \"\");" : ") == 1, \"\");");
	}
	return SPOKEN;
}

static enum unspoken record_use(struct facts *facts, const struct fact *fact, struct strbuf *out)
{
	char *name = xasprintf("%s %s", fact_kind_name(fact->kind), fact->name);
	struct strbuf expr = { 0 };
	enum unspoken said = SPOKEN;

	if (fact->kind == FACT_ENUM && *fact->name == '<' && fact->members)
		strbuf_puts(&expr, fact->member[0]->name);
	else if (!record_expr(facts, name, &expr))
		said = UNSPOKEN_OWNER;
	if (said == SPOKEN)
		strbuf_printf(out, "_Static_assert(sizeof(%s) + 1 > 0, \"\");", expr.s);
	strbuf_free(&expr);
	free(name);
	return said;
}

/**
 * fact_use() - lines of C that compile where a fact is true
 * @facts: where it comes from
 * @fact: the fact
 * @out: the lines are added to it, with a final newline
 *
 * Return: SPOKEN, or why there are none.
 */
enum unspoken fact_use(struct facts *facts, const struct fact *fact, struct strbuf *out)
{
	enum unspoken said = SPOKEN;
	struct strbuf use = { 0 };

	switch (fact->kind) {
	case FACT_FUNCTION:
	case FACT_VARIABLE:
	case FACT_TYPEDEF:
		said = without_macro(facts, fact, &use);
		break;
	case FACT_MEMBER:
		said = member_use(facts, fact, &use);
		break;
	case FACT_ENUMERATOR:
		said = enumerator_use(fact, &use);
		break;
	case FACT_MACRO:
		said = macro_use(fact, &use);
		break;
	default:
		said = record_use(facts, fact, &use);
		break;
	}
	if (said == SPOKEN) {
		strbuf_puts(out, use.s);
		strbuf_putc(out, '\n');
	}
	strbuf_free(&use);
	return said;
}

/**
 * fact_absent_use() - lines of C that compile where a name is free
 * @facts: those that lack it
 * @kind: what it would be
 * @parent: a member's record, "struct device"; else NULL
 * @name: its name
 * @out: the lines are added to it
 *
 * What is not there may be declared as something that nothing else is. (To use
 * it and be refused would do as well, but the compiler looks for a long time
 * for what might have been meant.) A member cannot be declared: it is used.
 *
 * Return: what the compiler must do.
 */
enum absent_use fact_absent_use(struct facts *facts, enum fact_kind kind, const char *parent,
				const char *name, struct strbuf *out)
{
	struct strbuf expr = { 0 };

	switch (kind) {
	case FACT_MACRO:
		strbuf_printf(out, "#ifdef %s\n#error such a macro\n#endif\n", name);
		return ABSENT_TAKEN;
	case FACT_STRUCT:
	case FACT_UNION:
	case FACT_ENUM:
		hide_macro(name, out);
		strbuf_printf(out, "struct %s { int backfit; };\n", name);
		show_macro(name, out);
		return ABSENT_TAKEN;
	case FACT_MEMBER:
		if (!record_expr(facts, parent, &expr)) {
			strbuf_free(&expr);
			return ABSENT_UNSAID;
		}
		hide_macro(name, out);
		strbuf_printf(
			out,
			"_Static_assert(sizeof(__builtin_choose_expr(1, 0, %s.%s)) > 0, \"\");\n",
			expr.s, name);
		show_macro(name, out);
		strbuf_free(&expr);
		return ABSENT_REFUSED;
	default:
		hide_macro(name, out);
		strbuf_printf(out, "extern struct backfit_nowhere_else %s;\n", name);
		show_macro(name, out);
		return ABSENT_TAKEN;
	}
}
