// SPDX-License-Identifier: GPL-2.0
/* C that uses an API as a driver of the newest kernel would. */
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "mem.h"
#include "mutate.h"
#include "str.h"

/**
 * by_evolution() - is that who asks an evolution?
 * @by: as struct subject has it
 */
bool by_evolution(const char *by)
{
	return !str_starts(by, "backport-include/") && !str_starts(by, "compat/");
}

/**
 * shim_header() - the shim header that asks, as it is included; NULL for none
 * @m: the mutation
 */
const char *shim_header(const struct mutation *m)
{
	for (size_t i = 0; i < m->subject->by.n; i++)
		if (str_starts(m->subject->by.v[i], "backport-include/"))
			return m->subject->by.v[i] + strlen("backport-include/");
	return NULL;
}

/**
 * call_forwarded() - a function that passes its arguments on to another
 * @function: which arguments it has, and what it returns
 * @callee: what it calls
 * @name: what it is called
 * @head: what stands before it: "static inline "
 *
 * Return: its definition, which the caller frees.
 */
char *call_forwarded(const struct fact *function, const char *callee, const char *name,
		     const char *head)
{
	struct type type = *function->type;
	struct strbuf sb = { 0 };
	char *text, *returned = type_text(type.to);

	type.param = xcalloc(type.params + 1, sizeof(*type.param));
	for (unsigned int i = 0; i < type.params; i++)
		type.param[i] =
			(struct type_param){ xasprintf("arg%u", i), function->type->param[i].type };
	text = type_declaration(&type, name);
	strbuf_printf(&sb, "%s%s\n{\n\t%s%s(", head, text,
		      str_equal(returned, "void") ? "" : "return ", callee);
	for (unsigned int i = 0; i < type.params; i++) {
		strbuf_printf(&sb, "%s%s", i ? ", " : "", type.param[i].name);
		free((char *)type.param[i].name);
	}
	strbuf_puts(&sb, ");\n}\n");
	free(type.param);
	free(returned);
	free(text);
	return strbuf_take(&sb);
}

static void use_callable(const struct mutation *m, size_t n, struct strbuf *out)
{
	char *name = xasprintf("mutation_use_%zu", n);
	char *text = call_forwarded(m->fact, m->fact->name, name, "static ");

	/* a reference, so that the compiler keeps it and modpost sees the symbol */
	strbuf_printf(out, "%sstatic void *mutation_keep_%zu __used = %s;\n", text, n, name);
	free(text);
	free(name);
}

static void use_name(const struct mutation *m, size_t n, struct strbuf *out)
{
	const char *name = m->fact->name;

	switch (m->fact->kind) {
	case FACT_FUNCTION:
		use_callable(m, n, out);
		break;
	case FACT_VARIABLE:
		strbuf_printf(out, "static const void *mutation_use_%zu __used = &%s;\n", n, name);
		break;
	case FACT_ENUMERATOR:
		strbuf_printf(out, "static const long long mutation_use_%zu __used = %s;\n", n,
			      name);
		break;
	case FACT_MACRO:
		strbuf_printf(out, "#ifndef %s\n#error %s is not there\n#endif\n", name, name);
		break;
	case FACT_MEMBER:
		strbuf_printf(out, "typedef typeof(((%s *)0)->%s) mutation_use_%zu;\n",
			      m->fact->parent, name, n);
		break;
	default:
		strbuf_printf(out,
			      "static const unsigned long mutation_use_%zu __used = "
			      "sizeof(%s);\n",
			      n, m->subject->arg[0]);
	}
}

static void include_one(const struct kernel *tree, const char *header, const char *shim,
			struct strbuf *out)
{
	char *path = header ? header_of_tree(tree, header) : NULL;

	if (path || (shim && header && str_equal(header, shim)))
		strbuf_printf(out, "#include <%s>\n", header);
	free(path);
}

/**
 * mutation_includes() - the headers that a user of what a mutation is about includes
 * @m: the mutation
 * @tree: the copy
 * @shims: the shims' headers can be included, also where the tree has none of that name
 * @out: gets the lines
 */
void mutation_includes(const struct mutation *m, const struct kernel *tree, bool shims,
		       struct strbuf *out)
{
	const char *shim = shim_header(m);
	const char *own = m->form == HEADER_COPIED || m->form == HEADER_FORWARDS
				  ? m->subject->arg[0]
			  : m->fact ? m->fact->file
				    : NULL;

	/* the shim's first: some headers cannot be included but by another one */
	include_one(tree, shim, shims ? shim : NULL, out);
	include_one(tree, own, shims ? shim : NULL, out);
}

/**
 * mutation_use() - C that uses what a mutation is about
 * @m: the mutation
 * @n: its number; the compiler's messages call the place "use-@n.c"
 * @out: gets it
 */
void mutation_use(const struct mutation *m, size_t n, struct strbuf *out)
{
	strbuf_printf(out, "#line 1 \"use-%zu.c\"\n", n);
	if (m->fact && m->form != MEMBER_GONE)
		use_name(m, n, out);
}
