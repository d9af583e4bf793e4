// SPDX-License-Identifier: GPL-2.0
/* The rule that a kind of change takes. */
#include <stdlib.h>
#include <string.h>

#include "map.h"
#include "mem.h"
#include "signature.h"
#include "skeleton_parts.h"
#include "type.h"

static void put_typedefs(const struct skeleton *s, struct strbuf *out)
{
	struct map names = { 0 };

	type_typedefs(&names, s->older_type);
	map_each (&names, e)
		strbuf_printf(out, "typedef %s;\n", e->key);
	map_free(&names);
}

static bool is_extack(const struct type *type)
{
	return type->kind == TYPE_POINTER && type->to->kind == TYPE_BASE &&
	       !strcmp(type->to->name, "struct netlink_ext_ack");
}

/* For a parameter that the target does not pass. @locals gets a variable where one will do. */
static char *made_up(struct skeleton *s, unsigned int at, struct strbuf *locals)
{
	const struct type *type = s->newer_type->param[at].type;
	char *name = skeleton_param_name(s, s->newer_type, at), *result;

	if (is_extack(type)) {
		if (!s->reduced.len)
			strbuf_puts(&s->reduced, "the reason of a refusal does not reach the user");
		result = xstrdup("NULL");
	} else if (type->kind == TYPE_POINTER && !(type->to->quals & QUAL_CONST) &&
		   type->to->kind == TYPE_BASE && !skeleton_is_void(type->to) &&
		   skeleton_is_number(type->to, s->newest)) {
		char *declared = type_declaration(type->to, name);

		strbuf_printf(locals, "+\t%s = %s;\n", declared,
			      str_equal(type->to->name, "bool") ||
					      str_equal(type->to->name, "_Bool")
				      ? "false"
				      : "0");
		result = xasprintf("&%s", name);
		free(declared);
	} else {
		char *text = type_declaration(type, name);

		result = xasprintf("<a value for %s>", text);
		free(text);
	}
	free(name);
	return result;
}

/* How the call of the driver's function is returned, and what may get lost by it. */
static void put_call(struct skeleton *s, const char *call, struct strbuf *out)
{
	const struct type *to = s->older_type->to, *from = s->newer_type->to;
	enum type_match match = signature_types(from, s->newest, to, s->target);
	char *type;

	if (skeleton_is_void(from) && skeleton_is_void(to)) {
		strbuf_printf(out, "+\t%s;\n", call);
	} else if (skeleton_is_void(from)) {
		strbuf_printf(out, "+\t%s;\n+\treturn %s;\n", call,
			      skeleton_is_number(to, s->target) ? "0" : "<what to return>");
	} else if (skeleton_is_void(to)) {
		strbuf_printf(out, "+\t%s;\n", call);
	} else if (match == TYPES_CONST_ADDED) {
		type = type_text(to);
		strbuf_printf(out, "+\treturn (%s)%s;\n", type, call);
		free(type);
	} else if (match == TYPES_DIFFER &&
		   !(skeleton_is_number(to, s->target) && skeleton_is_number(from, s->newest))) {
		strbuf_printf(out, "+\treturn <what %s gives, converted>;\n", call);
	} else {
		strbuf_printf(out, "+\treturn %s;\n", call);
	}
}

/* The function of the target's signature that calls the driver's. */
static void put_wrapper(struct skeleton *s, struct strbuf *out)
{
	const struct type *a = s->newer_type, *b = s->older_type;
	const char **word = xcalloc(a->params + b->params + 1, sizeof(char *));
	int *pair = xcalloc(a->params + 1, sizeof(*pair));
	struct strbuf locals = { 0 }, call = { 0 };
	char *returns = type_text(b->to), *start, *name, *text;
	bool blank = !str_ends(returns, "*");

	signature_pairs(a, s->newest, b, s->target, pair);
	for (unsigned int i = 0; i < b->params; i++) {
		name = skeleton_param_name(s, b, i);
		word[i] = type_declaration(b->param[i].type, name);
		free(name);
	}
	start = xasprintf("+static %s%sold(%s", returns, blank ? " " : "", b->params ? "" : "void");
	skeleton_list(out, start, word, b->params, ")\n+{\n");
	free(start);
	strbuf_puts(&call, "fn(");
	for (unsigned int i = 0; i < a->params; i++) {
		if (pair[i] >= 0) {
			name = skeleton_param_name(s, b, pair[i]);
			text = skeleton_converted(a->param[i].type, s->newest,
						  b->param[pair[i]].type, s->target, name);
			free(name);
		} else {
			text = made_up(s, i, &locals);
		}
		strbuf_printf(&call, "%s%s", i ? ", " : "", text);
		free(text);
	}
	strbuf_putc(&call, ')');
	if (locals.len)
		strbuf_printf(out, "%s+\n", locals.s);
	put_call(s, call.s, out);
	strbuf_puts(out, "+}\n+\n");
	for (unsigned int i = 0; i < b->params; i++)
		free((char *)word[i]);
	free(word);
	free(pair);
	free(returns);
	strbuf_free(&locals);
	strbuf_free(&call);
}

/* Nothing is lost where each parameter and the return value has its like. */
static void tell_reduced(struct skeleton *s)
{
	const struct type *a = s->newer_type, *b = s->older_type;
	int *pair = xcalloc(a->params + 1, sizeof(*pair));
	bool whole = skeleton_is_void(a->to) || !skeleton_is_void(b->to);

	signature_pairs(a, s->newest, b, s->target, pair);
	for (unsigned int i = 0; i < a->params; i++)
		whole = whole && pair[i] >= 0;
	free(pair);
	if (whole)
		strbuf_puts(&s->reduced, "no");
}

static void callback_rule(struct skeleton *s)
{
	struct strbuf *out = &s->rule;

	strbuf_puts(out, "@@\n");
	put_typedefs(s, out);
	strbuf_printf(out,
		      "identifier ops, fn !~ \"^backfit_\";\n"
		      "fresh identifier old = \"backfit_\" ## ops ## \"_%s\";\n@@\n",
		      s->newer->name);
	tell_reduced(s);
	put_wrapper(s, out);
	strbuf_printf(out, " %s ops = {\n\t.%s =\n-\tfn\n+\told\n\t,\n };\n", s->newer->parent,
		      s->newer->name);
}

static void renamed_member_rule(struct skeleton *s)
{
	const char *record = s->newer->parent, *name = s->newer->name;

	strbuf_printf(&s->rule,
		      "@@\nidentifier ops;\nexpression value;\n@@\n %s ops = {\n\t.\n-\t%s\n+\t%s\n"
		      "\t= value,\n };\n\n@@\n%s *x;\n@@\n-\tx->%s\n+\tx->%s\n",
		      record, name, s->instead, record, name, s->instead);
	strbuf_puts(&s->reduced, "no");
}

static void dropped_member_rule(struct skeleton *s)
{
	const char *record = s->newer->parent, *name = s->newer->name;

	strbuf_printf(&s->rule,
		      "%s\nidentifier ops%s;\n%s@@\n %s ops = {\n-\t.%s = %s,\n };\n\n@@\n%s *x;\n"
		      "expression value;\n@@\n-\tx->%s = value;\n",
		      s->newer_type ? "@dropped@" : "@@", s->newer_type ? ", fn" : "",
		      s->newer_type ? "" : "expression value;\n", record, name,
		      s->newer_type ? "fn" : "value", record, name);
	if (s->newer_type) {
		char *returns = type_text(s->newer_type->to);

		strbuf_printf(&s->rule,
			      "\n@@\nattribute name __maybe_unused;\nidentifier dropped.fn;\n@@\n"
			      " static\n-%s\n+%s __maybe_unused\n fn(...)\n {\n\t...\n }\n",
			      returns, returns);
		free(returns);
	}
}

static void cast_rule(struct skeleton *s)
{
	const char *record = s->newer->parent, *name = s->newer->name;
	char *type = type_text(s->older->type);
	enum type_match match =
		signature_types(s->newer->type, s->newest, s->older->type, s->target);
	char *cast = xasprintf(match == TYPES_DIFFER ? "<value as a %s>" : "(%s)value", type);

	strbuf_printf(&s->rule,
		      "@cast disable drop_cast@\nidentifier ops;\ntype t;\nexpression value;\n"
		      "position p;\n@@\n %s ops@p = {\n\t.%s = (t)value,\n };\n\n"
		      "@@\nidentifier ops;\nexpression value;\nposition p != cast.p;\n@@\n"
		      " %s ops@p = {\n\t.%s =\n-\tvalue\n+\t%s\n\t,\n };\n\n"
		      "@@\n%s *x;\nidentifier value;\n@@\n x->%s =\n-\tvalue\n+\t%s\n ;\n",
		      record, name, record, name, cast, record, name, cast);
	if (match != TYPES_DIFFER)
		strbuf_puts(&s->reduced, "no");
	free(cast);
	free(type);
}

static void put_arguments(struct strbuf *out, const struct skeleton *s)
{
	for (unsigned int i = 0; i < s->newer_type->params; i++) {
		char *name = skeleton_param_name(s, s->newer_type, i);

		strbuf_printf(out, "%s%s", i ? ", " : "", name);
		free(name);
	}
}

/* What the target's function is given for one of its parameters. */
static char *argument(const struct skeleton *s, const int *pair, unsigned int at)
{
	const struct type *a = s->newer_type, *b = s->older_type;
	unsigned int from = 0;
	char *name, *text;

	while (from < a->params && pair[from] != (int)at)
		from++;
	if (from < a->params) {
		name = skeleton_param_name(s, a, from);
		text = skeleton_converted(b->param[at].type, s->target, a->param[from].type,
					  s->newest, name);
	} else {
		name = skeleton_param_name(s, b, at);
		text = xasprintf("<a value for %s>", name);
	}
	free(name);
	return text;
}

/* The target has a macro of the name: its parameters have names, but no types. */
static void put_macro_arguments(struct strbuf *out, const struct skeleton *s)
{
	for (unsigned int i = 0; i < s->older->params; i++) {
		const char *name = s->older->param[i].name;
		bool known = false;

		for (unsigned int k = 0; k < s->newer_type->params && !known; k++)
			known = str_equal(s->newer_type->param[k].name, name);
		strbuf_printf(out, known ? "%s%s" : "%s<a value for %s>", i ? ", " : "", name);
	}
}

static void put_target_arguments(struct strbuf *out, const struct skeleton *s)
{
	int *pair = xcalloc(s->newer_type->params + 1, sizeof(*pair));

	signature_pairs(s->newer_type, s->newest, s->older_type, s->target, pair);
	for (unsigned int i = 0; i < s->older_type->params; i++) {
		char *text = argument(s, pair, i);

		strbuf_printf(out, "%s%s", i ? ", " : "", text);
		free(text);
	}
	free(pair);
}

/* May what the target's function returns stand where the newest's does? */
static bool returns_alike(const struct skeleton *s)
{
	const struct type *a = s->newer_type->to, *b = s->older_type->to;

	return skeleton_is_void(a) || signature_types(a, s->newest, b, s->target) != TYPES_DIFFER ||
	       (skeleton_is_number(a, s->newest) && skeleton_is_number(b, s->target));
}

static void call_rule(struct skeleton *s)
{
	struct strbuf *out = &s->rule;
	bool macro = !s->older_type, alike = macro || returns_alike(s);

	if (s->newer_type->params) {
		strbuf_puts(out, "@@\nexpression ");
		put_arguments(out, s);
		strbuf_puts(out, ";\n@@\n");
	} else {
		strbuf_puts(out, "@@\n@@\n");
	}
	strbuf_printf(out, "-\t%s(", s->newer->name);
	put_arguments(out, s);
	strbuf_printf(out, ")\n+\t%s%s(", alike ? "" : "<what the newest returns, from> ",
		      s->newer->name);
	if (macro)
		put_macro_arguments(out, s);
	else
		put_target_arguments(out, s);
	strbuf_puts(out, ")\n");
}

static void renamed_rule(struct skeleton *s)
{
	strbuf_printf(&s->rule, "@@\n@@\n-\t%s\n+\t%s\n", s->api,
		      s->instead ? s->instead : "<what the target has for it>");
	if (s->instead)
		strbuf_puts(&s->reduced, "no");
}

/*
 * skeleton_rule() - write the rule, and what it loses where that is known
 * @s: the skeleton
 */
void skeleton_rule(struct skeleton *s)
{
	switch (s->kind) {
	case SKELETON_CALLBACK:
		callback_rule(s);
		break;
	case SKELETON_NO_MEMBER:
		if (s->instead)
			renamed_member_rule(s);
		else
			dropped_member_rule(s);
		break;
	case SKELETON_MEMBER:
		cast_rule(s);
		break;
	case SKELETON_CALL:
		call_rule(s);
		break;
	default:
		renamed_rule(s);
		break;
	}
}
