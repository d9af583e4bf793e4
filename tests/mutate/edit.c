// SPDX-License-Identifier: GPL-2.0
/* Mutations as edits of a copy of the target. */
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "extract.h"
#include "file.h"
#include "mem.h"
#include "mutate.h"
#include "str.h"
#include "value.h"

/**
 * header_of_tree() - the file that a header's name leads to
 * @tree: the kernel
 * @name: as facts have it, "linux/slab.h"
 *
 * Return: its path, which the caller frees; NULL for none.
 */
char *header_of_tree(const struct kernel *tree, const char *name)
{
	static const char *const below[] = { "include",
					     "arch/%s/include",
					     "arch/%s/include/generated",
					     "include/uapi",
					     "arch/%s/include/uapi",
					     "include/generated/uapi",
					     "arch/%s/include/generated/uapi" };

	for (size_t i = 0; i < 2 * ARRAY_LEN(below); i++) {
		const char *root = i % 2 ? tree->build : tree->source;
		char *folder = str_replace_all(below[i / 2], "%s", tree->srcarch);
		char *path = xasprintf("%s/%s/%s", root, folder, name);

		free(folder);
		if (file_exists(path))
			return path;
		free(path);
	}
	return NULL;
}

/* The first header of a shim's own #include lines that the target has. */
static char *header_of_shim(const struct world *w, const struct kernel *tree, const char *shim)
{
	char *below = shim ? path_join("backport-include", shim) : NULL;
	char *path = below ? path_join(w->library.dir, below) : NULL;
	char *text = path ? file_read(path, NULL) : NULL, *rest = text, *line, *found = NULL;

	while (!found && (line = strsep(&rest, "\n"))) {
		char *name = str_starts(line, "#include <") ? line + strlen("#include <") : NULL;

		if (!name)
			continue;
		name[strcspn(name, ">")] = '\0';
		found = header_of_tree(tree, name);
	}
	free(text);
	free(path);
	free(below);
	return found;
}

/**
 * mutation_home() - the file of the target's in which what the newest kernel has would be put
 * @w: the world
 * @m: the mutation
 * @tree: the copy
 *
 * Return: its path, which the caller frees; NULL where there is none.
 */
char *mutation_home(const struct world *w, const struct mutation *m, const struct kernel *tree)
{
	const char *shim = shim_header(m);
	char *path = m->fact && m->fact->file ? header_of_tree(tree, m->fact->file) : NULL;

	if (!path && shim)
		path = header_of_tree(tree, shim);
	return path ? path : header_of_shim(w, tree, shim);
}

static int append(const struct world *w, const struct mutation *m, const struct kernel *tree,
		  const char *added, const char **why)
{
	char *path = mutation_home(w, m, tree), *text = path ? file_read(path, NULL) : NULL;
	int err = -1;

	if (text)
		err = file_replace(path, text_before_last_endif(text, added));
	else
		*why = "the target has no header for it";
	free(text);
	free(path);
	return err;
}

/* "struct x;" for each that a declaration has. */
static void name_structures(const char *declaration, struct strbuf *out)
{
	static const char *const words[] = { "struct ", "union " };

	for (const char *p = declaration; *p; p += str_word(p) ? str_word(p) : 1)
		for (size_t i = 0; i < ARRAY_LEN(words); i++)
			if (str_starts(p, words[i])) {
				const char *tag = p + strlen(words[i]);

				strbuf_printf(out, "%s%.*s;\n", words[i], (int)str_word(tag), tag);
			}
}

static int add_function(const struct world *w, const struct mutation *m, const struct kernel *tree,
			const char **why)
{
	const struct fact *fn = m->fact;
	bool plain = m->form == AS_FUNCTION || m->form == GPL_FUNCTION || m->form == OTHER_HEADER;
	char *name = plain ? xstrdup(fn->name) : xasprintf("vendor_%s", fn->name);
	char *declaration = type_declaration(fn->type, name);
	struct strbuf text = { 0 };
	int err;

	name_structures(declaration, &text);
	strbuf_printf(&text, "%s;\n", declaration);
	if (m->form == AS_INLINE) {
		char *body = call_forwarded(fn, name, fn->name, "static inline ");

		strbuf_puts(&text, body);
		free(body);
	} else if (m->form == AS_MACRO_CALL) {
		strbuf_printf(&text, "#define %s(", fn->name);
		for (unsigned int i = 0; i < fn->type->params; i++)
			strbuf_printf(&text, "%sarg%u", i ? ", " : "", i);
		strbuf_printf(&text, ") %s(", name);
		for (unsigned int i = 0; i < fn->type->params; i++)
			strbuf_printf(&text, "%sarg%u", i ? ", " : "", i);
		strbuf_puts(&text, ")\n");
	}
	if (m->form == OTHER_HEADER) {
		char *below = xasprintf("include/linux/vendor-%s.h", fn->name);
		char *path = path_join(tree->source, below);
		char *include = xasprintf("#include <linux/vendor-%s.h>\n", fn->name);
		char *guarded = xasprintf("#ifndef VENDOR_%s_H\n#define VENDOR_%s_H\n%s#endif\n",
					  fn->name, fn->name, text.s);

		err = file_replace(path, guarded);
		err = err ? err : append(w, m, tree, include, why);
		free(include);
		free(path);
		free(below);
	} else {
		err = append(w, m, tree, text.s, why);
	}
	if (!err)
		err = tree_export(tree, name, m->form == GPL_FUNCTION);
	strbuf_free(&text);
	free(declaration);
	free(name);
	return err;
}

static int add_macro(const struct world *w, const struct mutation *m, const struct kernel *tree,
		     const char **why)
{
	const struct fact *macro = m->fact;
	struct strbuf text = { 0 };
	int err;

	strbuf_printf(&text, "#define %s", macro->name);
	if (macro->flags & FACT_FUNCTION_LIKE) {
		strbuf_putc(&text, '(');
		for (unsigned int i = 0; i < macro->params; i++)
			strbuf_printf(&text, "%s%s", i ? ", " : "", macro->param[i].name);
		if (macro->flags & FACT_IS_VARIADIC)
			strbuf_puts(&text, macro->params ? ", ..." : "...");
		strbuf_putc(&text, ')');
	}
	strbuf_printf(&text, " %s\n", macro->value ? macro->value : "");
	err = append(w, m, tree, text.s, why);
	strbuf_free(&text);
	return err;
}

static int add_constant(const struct world *w, const struct mutation *m, const struct kernel *tree,
			const char **why)
{
	long value = 0;
	char *text;
	int err;

	constant_value(w->newest_facts, m->fact->name, &value);
	text = m->form == AS_CONSTANT ? xasprintf("#define %s %ld\n", m->fact->name, value)
				      : xasprintf("enum { %s = %ld };\n", m->fact->name, value);
	err = append(w, m, tree, text, why);
	free(text);
	return err;
}

static int add_variable(const struct world *w, const struct mutation *m, const struct kernel *tree,
			const char **why)
{
	char *declaration = type_declaration(m->fact->type, m->fact->name);
	char *text = xasprintf("extern %s;\n", declaration);
	int err = append(w, m, tree, text, why);

	free(declaration);
	free(text);
	return err ? err : tree_export(tree, m->fact->name, false);
}

/* The newest header's own text of it. */
static int add_type(const struct world *w, const struct mutation *m, const struct kernel *tree,
		    const char **why)
{
	char *path = header_of_tree(&w->newest, m->fact->file);
	size_t len = 0;
	char *text = path ? file_read(path, &len) : NULL;
	struct strbuf out = { 0 }, missing = { 0 };
	char *item = strchr(m->subject->arg[0], ' ') || m->fact->kind == FACT_ENUM
			     ? xstrdup(m->subject->arg[0])
			     : xasprintf("typedef %s", m->subject->arg[0]);
	int err = -1;

	if (text &&
	    !extract_items(text, len, true, (const char *const[]){ item }, 1, &out, &missing) &&
	    !missing.len)
		err = append(w, m, tree, out.s, why);
	else
		*why = "its text is not found";
	strbuf_free(&out);
	strbuf_free(&missing);
	free(item);
	free(text);
	free(path);
	return err;
}

static char *member_text(const struct fact *member)
{
	char *declaration = type_declaration(member->type, member->name);
	char *text = member->flags & FACT_BITFIELD ? xasprintf("%s:%s", declaration, member->value)
						   : xstrdup(declaration);

	free(declaration);
	return text;
}

static int change_text(const char *header, const struct kernel *tree,
		       char *(*change)(const char *text, const void *data), const void *data,
		       const char **why)
{
	char *path = header ? header_of_tree(tree, header) : NULL;
	char *text = path ? file_read(path, NULL) : NULL;
	char *changed = text ? change(text, data) : NULL;
	int err = changed ? file_replace(path, changed) : -1;

	if (!changed)
		*why = "its place is not found";
	free(text);
	free(path);
	return err;
}

/* What the callbacks below put where. */
struct spot {
	const char *name;
	unsigned int line;
	const char *text;
};

static char *put_member(const char *text, const void *data)
{
	const struct spot *p = data;

	return text_in_struct(text, p->name, p->line, p->text);
}

static char *put_declaration(const char *text, const void *data)
{
	const struct spot *p = data;

	return text_other_declaration(text, p->name, p->line, p->text);
}

static char *put_name(const char *text, const void *data)
{
	const struct spot *p = data;

	return text_without_word(text, p->name, p->text);
}

static int add_member(const struct world *w, const struct mutation *m, const struct kernel *tree,
		      const char **why)
{
	const struct fact *record = facts_record(w->target_facts, m->subject->arg[0]);
	char *member = member_text(m->fact);
	char *text = m->form == MEMBER_INNER ? xasprintf("\tstruct {\n\t\t%s;\n\t};\n", member)
					     : xasprintf("\t%s;\n", member);
	int err = change_text(record->file, tree, put_member,
			      &(struct spot){ record->name, record->line, text }, why);

	free(text);
	free(member);
	return err;
}

static int change_declaration(const struct world *w, const struct mutation *m,
			      const struct kernel *tree, const char **why)
{
	bool member = m->form == MEMBER_CHANGED;
	const struct fact *old =
		member ? facts_member(w->target_facts, m->subject->arg[0], m->subject->arg[1])
		       : facts_find(w->target_facts, FACT_FUNCTION, m->fact->name);
	char *declaration =
		member ? member_text(m->fact) : type_declaration(m->fact->type, m->fact->name);
	char *text = xasprintf("%s;", declaration);
	int err = change_text(old->file, tree, put_declaration,
			      &(struct spot){ m->fact->name, old->line, text }, why);

	if (!err && !member && !facts_export(w->target_facts, m->fact->name))
		err = tree_export(tree, m->fact->name, false);
	free(declaration);
	free(text);
	return err;
}

static int take_member(const struct world *w, const struct mutation *m, const struct kernel *tree,
		       const char **why)
{
	char *other = xasprintf("vendor_old_%s", m->fact->name);
	struct strbuf text = { 0 };
	char *declaration = type_declaration(m->fact->type, other);
	int err;

	(void)w;
	strbuf_printf(&text, "%s;", declaration);
	err = change_text(m->fact->file, tree, put_declaration,
			  &(struct spot){ m->fact->name, m->fact->line, text.s }, why);
	strbuf_free(&text);
	free(declaration);
	free(other);
	return err;
}

static int take_api(const struct world *w, const struct mutation *m, const struct kernel *tree,
		    const char **why)
{
	char *other = xasprintf("vendor_gone_%s", m->fact->name);
	int err = change_text(m->fact->file, tree, put_name,
			      &(struct spot){ m->fact->name, 0, other }, why);

	(void)w;
	if (!err)
		err = tree_unexport(tree, m->fact->name);
	free(other);
	return err;
}

/* A header that takes what the newest header of its name declares from where it is. */
struct forwarding {
	const struct world *w;
	const char *header;
	struct map from;
};

static void note_home(const struct fact *fact, void *data)
{
	struct forwarding *f = data;
	const struct fact *there;

	if (!str_equal(fact->file, f->header) || fact->kind == FACT_MEMBER)
		return;
	there = facts_find(f->w->target_facts, fact->kind, fact->name);
	if (there && there->file)
		map_put(&f->from, there->file);
}

static char *forwarding_text(const struct world *w, const char *header)
{
	struct forwarding f = { .w = w, .header = header };
	struct strbuf sb = { 0 };

	for (enum fact_kind kind = 0; kind < FACT_MEMBER; kind++)
		facts_each(w->newest_facts, kind, note_home, &f);
	if (f.from.n)
		strbuf_puts(&sb, "#pragma once\n");
	map_each (&f.from, e)
		strbuf_printf(&sb, "#include <%s>\n", e->key);
	map_free(&f.from);
	return f.from.n || sb.len ? strbuf_take(&sb) : NULL;
}

static int add_header(const struct world *w, const struct mutation *m, const struct kernel *tree,
		      const char **why)
{
	const char *name = m->subject->arg[0];
	char *from = header_of_tree(&w->newest, name);
	char *text = !from			? NULL
		     : m->form == HEADER_COPIED ? file_read(from, NULL)
						: forwarding_text(w, name);
	char *folder = str_starts(name, "asm/")
			       ? xasprintf("%s/arch/%s/include", tree->source, tree->srcarch)
			       : path_join(tree->source, "include");
	char *path = path_join(folder, name);
	int err = text ? file_replace(path, text) : -1;

	if (!text)
		*why = "nothing of the header is on the target";
	free(from);
	free(folder);
	free(path);
	return err;
}

/**
 * mutation_apply() - edit a copy of the target
 * @w: the world
 * @m: the mutation
 * @tree: the copy, whose files may be links
 * @why: gets the reason where it cannot be done
 *
 * Return: 0, or -1.
 */
int mutation_apply(const struct world *w, const struct mutation *m, const struct kernel *tree,
		   const char **why)
{
	const char *config;

	*why = "a file cannot be written";
	switch (m->form) {
	case AS_MACRO:
		return add_macro(w, m, tree, why);
	case AS_CONSTANT:
	case AS_ENUMERATOR:
		return add_constant(w, m, tree, why);
	case AS_VARIABLE:
		return add_variable(w, m, tree, why);
	case TYPE_ADDED:
		return add_type(w, m, tree, why);
	case MEMBER_ADDED:
	case MEMBER_INNER:
		return add_member(w, m, tree, why);
	case MEMBER_CHANGED:
	case SIGNATURE_CHANGED:
		return change_declaration(w, m, tree, why);
	case MEMBER_GONE:
		return take_member(w, m, tree, why);
	case API_GONE:
		return take_api(w, m, tree, why);
	case HEADER_COPIED:
	case HEADER_FORWARDS:
		return add_header(w, m, tree, why);
	case CONFIG_TURNED:
		config = facts_config(w->target_facts, m->subject->arg[0]);
		return tree_turn_config(tree, m->subject->arg[0],
					!config || str_equal(config, "n"));
	default:
		return add_function(w, m, tree, why);
	}
}
