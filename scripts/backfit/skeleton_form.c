// SPDX-License-Identifier: GPL-2.0
/* The first form of a new evolution's test: a driver of a few lines that uses the API. */
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "mem.h"
#include "skeleton_parts.h"
#include "type.h"

/* "static int demo_open(struct x *x)" and a body, of the newest kernel's signature. */
static void put_callback(const struct skeleton *s, const char *prefix, struct strbuf *out)
{
	const struct type *t = s->newer_type;
	const char **word = xcalloc(t->params + 1, sizeof(char *));
	char *returns = type_text(t->to), *name, *start;
	bool nothing = !strcmp(returns, "void"), pointer = str_ends(returns, "*");

	for (unsigned int i = 0; i < t->params; i++) {
		name = skeleton_param_name(s, t, i);
		word[i] = type_declaration(t->param[i].type, name);
		free(name);
	}
	start = xasprintf("static %s%s%s_%s(%s", returns, pointer ? "" : " ", prefix,
			  s->newer->name, t->params ? "" : "void");
	skeleton_list(out, start, word, t->params, ")\n{\n");
	strbuf_printf(out, "\t%s_note(\"%s\");\n", prefix, s->newer->name);
	if (!nothing)
		strbuf_printf(out, "\n\treturn %s;\n", pointer ? "NULL" : "0");
	strbuf_puts(out, "}\n\n");
	for (unsigned int i = 0; i < t->params; i++)
		free((char *)word[i]);
	free(word);
	free(returns);
	free(start);
}

/* Tables: the plain one, one of a function of another file, one under #ifdef, another structure. */
static void member_form(const struct skeleton *s, struct strbuf *out)
{
	const char *record = s->newer->parent, *name = s->newer->name;

	if (s->newer_type)
		put_callback(s, "demo", out);
	strbuf_printf(out,
		      "static const %s demo_ops = {\n\t.other = demo_other,\n"
		      "\t.%s = demo_%s, /* this stays */\n};\n\n"
		      "/* of another file, on one line */\n"
		      "const %s far_ops = { .%s = far_%s };\n\n"
		      "static %s switched_ops = {\n#ifdef CONFIG_DEMO\n\t.%s = switched_%s,\n"
		      "#endif\n\t.other = demo_other,\n};\n\n"
		      "/* another structure's */\n"
		      "static const struct demo demo = {\n\t.%s = demo_%s,\n};\n",
		      record, name, name, record, name, name, record, name, name, name, name);
	if (s->kind == SKELETON_CALLBACK)
		return;
	strbuf_printf(out,
		      "\nvoid demo_init(%s *ops)\n{\n\tops->other = demo_other;\n"
		      "\tops->%s = demo_%s;\n}\n",
		      record, name, name);
}

static void put_args(const struct skeleton *s, struct strbuf *out)
{
	for (unsigned int i = 0; i < s->newer_type->params; i++) {
		char *name = skeleton_param_name(s, s->newer_type, i);

		strbuf_printf(out, "%s%s", i ? ", " : "", name);
		free(name);
	}
}

/* A call by itself, in a condition, two on a line, as a macro's argument; the name alone. */
static void call_form(const struct skeleton *s, struct strbuf *out)
{
	const struct type *t = s->newer_type;
	const char *name = s->newer->name;
	const char **word = xcalloc(t->params + 1, sizeof(char *));
	struct strbuf args = { 0 };
	char *param;

	for (unsigned int i = 0; i < t->params; i++) {
		param = skeleton_param_name(s, t, i);
		word[i] = type_declaration(t->param[i].type, param);
		free(param);
	}
	put_args(s, &args);
	skeleton_list(out, t->params ? "static int demo(" : "static int demo(void", word, t->params,
		      ")\n{\n");
	for (unsigned int i = 0; i < t->params; i++)
		free((char *)word[i]);
	free(word);
	strbuf_printf(out, "\t%s(%s); /* this stays */\n", name, args.s ? args.s : "");
	strbuf_printf(out, "#ifdef CONFIG_DEMO\n\t%s(%s);\n#endif\n", name, args.s ? args.s : "");
	param = type_text(t->to);
	if (strcmp(param, "void"))
		strbuf_printf(out,
			      "\tif (WARN_ON(!%s(%s)))\n\t\treturn -EINVAL;\n"
			      "\tdemo_two(%s(%s), %s(%s));\n",
			      name, args.s ? args.s : "", name, args.s ? args.s : "", name,
			      args.s ? args.s : "");
	strbuf_puts(out, "\n\treturn 0;\n}\n");
	if (s->kind == SKELETON_NO_FUNCTION)
		strbuf_printf(out, "\nstatic void *const demo_function = %s;\n", name);
	free(param);
	strbuf_free(&args);
}

/*
 * skeleton_form() - write the first form
 * @s: the skeleton
 */
void skeleton_form(struct skeleton *s)
{
	struct strbuf *out = &s->form;

	strbuf_printf(out, "// SPDX-License-Identifier: GPL-2.0\n#include <%s>\n\n",
		      api_header(s->newer));
	if (s->newer->kind == FACT_MEMBER)
		member_form(s, out);
	else if (s->newer_type)
		call_form(s, out);
	else
		strbuf_printf(out, "void demo(void)\n{\n\tdemo_use(%s); /* this stays */\n}\n",
			      s->api);
}
