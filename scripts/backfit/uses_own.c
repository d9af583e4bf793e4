// SPDX-License-Identifier: GPL-2.0
/* What a driver's files declare themselves: facts over the newest tree's. */
#include "uses_walk.h"

#include <stdlib.h>

#include "str.h"

/**
 * uses_own_type_name() - is this a typedef's name, the driver's own or not?
 * @name: the name, which needs no final NUL
 * @len: its length
 * @data: the walker: a variable in scope hides a typedef
 */
bool uses_own_type_name(const char *name, size_t len, void *data)
{
	struct walker *w = data;
	struct token t = { TOKEN_NAME, name, len, 0 };

	if (uses_find_local(w, &t))
		return false;
	return facts_find(w->facts, FACT_TYPEDEF, text_of(w, &t)) != NULL;
}

/* Note what is defined here, for where the target's headers have it, too. */
static struct own_thing *own_thing(struct walker *w, enum fact_kind kind, const char *name,
				   size_t at)
{
	struct own_thing *own = arena_alloc(&w->uses->arena, sizeof(*own));

	own->kind = kind;
	own->name = arena_strdup(&w->uses->arena, name);
	own->file = w->source->path;
	own->line = at < w->n ? w->token[at].line : 0;
	map_set(&w->uses->own, name, own);
	return own;
}

/**
 * uses_own_record() - note a structure, union or enum of the driver's own
 * @w: the walker
 * @r: what was declared
 * @outside: it stands outside functions, where it could clash with a header's
 */
void uses_own_record(struct walker *w, const struct decl_record *r, bool outside)
{
	struct fact *fact = facts_add(w->facts, r->kind, r->name);
	const char *word = r->kind == FACT_STRUCT  ? "struct"
			   : r->kind == FACT_UNION ? "union"
						   : "enum";
	char *key = xasprintf("%s %s", word, r->name);

	map_put(w->own, key);
	if (outside && r->members)
		own_thing(w, r->kind, key, r->at);
	free(key);
	fact->flags |= FACT_DEFINED;
	fact->file = w->source->path;
	fact->member = arena_alloc(w->arena, r->members * sizeof(*fact->member));
	for (unsigned int i = 0; i < r->members; i++) {
		struct fact *m = arena_alloc(w->arena, sizeof(*m));

		m->kind = r->kind == FACT_ENUM ? FACT_ENUMERATOR : FACT_MEMBER;
		m->name = r->member[i].name;
		m->type = r->member[i].type;
		m->file = w->source->path;
		fact->member[fact->members++] = m;
		if (r->kind != FACT_ENUM)
			continue;
		map_put(w->own, r->member[i].name);
		if (outside)
			own_thing(w, FACT_ENUMERATOR, r->member[i].name, r->member[i].at);
	}
}

static void own_name(struct walker *w, const struct decl *d)
{
	bool is_function = d->type && d->type->kind == TYPE_FUNCTION;
	struct fact *fact;

	/* an API's function declared once more is not the driver's */
	if (d->storage == DECL_EXTERN && facts_any(w->facts, d->name))
		return;
	fact = facts_add(w->facts,
			 d->storage == DECL_TYPEDEF ? FACT_TYPEDEF
			 : is_function		    ? FACT_FUNCTION
						    : FACT_VARIABLE,
			 d->name);
	fact->type = d->type;
	fact->file = w->source->path;
	map_put(w->own, d->name);
	if (d->storage == DECL_TYPEDEF ||
	    (is_function ? d->body != DECL_NONE : d->storage != DECL_EXTERN))
		own_thing(w, fact->kind, d->name, d->at)->is_static = d->storage == DECL_STATIC;
	if (d->storage == DECL_TYPEDEF || (d->storage == DECL_STATIC && d->body == DECL_NONE))
		return;
	if (is_function ? d->body == DECL_NONE : d->storage == DECL_EXTERN)
		map_put(w->declared, d->name);
	else
		map_put(&w->uses->defined, d->name);
}

/* What a macro is given outside functions, it may well define: EXPORT_GPL_DEV_PM_OPS(name). */
static void defined_by_macro(struct walker *w, size_t from, size_t to)
{
	for (; from < to && from < w->n; from++)
		if (w->token[from].kind == TOKEN_NAME)
			map_put_n(&w->uses->defined, w->token[from].s, w->token[from].len);
}

static void own_macros(struct walker *w)
{
	for (size_t i = 0; i < w->source->macro.n; i++) {
		const struct source_macro *m = &w->source->macro.v[i];
		struct fact *fact = facts_add(w->facts, FACT_MACRO, m->name);
		struct strbuf body = { 0 };

		for (size_t k = 0; k < m->body.n; k++) {
			strbuf_add(&body, m->body.v[k].s, m->body.v[k].len);
			strbuf_putc(&body, ' ');
		}
		fact->flags |= m->function_like ? FACT_FUNCTION_LIKE : 0;
		fact->value = arena_strndup(w->arena, body.len ? body.s : "", body.len);
		fact->params = m->params;
		fact->param = arena_alloc(w->arena, m->params * sizeof(*fact->param));
		for (unsigned int k = 0; k < m->params; k++)
			fact->param[k].name = arena_strdup(w->arena, m->param[k]);
		fact->file = w->source->path;
		map_put(w->own, m->name);
		strbuf_free(&body);
	}
}

/**
 * uses_collect_own() - the first pass: what the file declares outside functions
 * @w: the walker, at the file
 */
void uses_collect_own(struct walker *w)
{
	own_macros(w);
	for (size_t pos = 0; pos < w->n;) {
		size_t from = pos;

		if (!is_name(w, pos) || !decl_parse_at(&w->parser, &pos)) {
			pos = opens(w, from) ? skip_balanced(w, from) + 1 : from + 1;
			defined_by_macro(w, from, pos);
			continue;
		}
		for (size_t i = 0; i < w->parser.record.n; i++)
			uses_own_record(w, &w->parser.record.v[i], true);
		for (size_t i = 0; i < w->parser.decl.n; i++)
			own_name(w, &w->parser.decl.v[i]);
		if (is(w, pos, "{"))
			pos = skip_balanced(w, pos) + 1;
		if (pos == from)
			pos++;
	}
}
