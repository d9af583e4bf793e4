// SPDX-License-Identifier: GPL-2.0
/* Declarations into facts. */
#include <stdlib.h>
#include <string.h>

#include "scan_parts.h"
#include "str.h"

/* A fact that stands behind another header's of its kind and name; the caller fills it in. */
static struct fact *new_further(struct scan *s, const struct fact *first)
{
	struct fact *fact = arena_alloc(facts_arena(s->facts), sizeof(*fact));

	fact->kind = first->kind;
	fact->name = first->name;
	return fact;
}

/* Is the first definition, or a further one, this header's own? */
static bool is_known(struct scan *s, const struct fact *first, const char *file)
{
	return str_equal(first->file, file) ||
	       facts_further_in(s->facts, first->kind, first->name, file);
}

/* An enumerator may be another enum's in another header. */
static struct fact *add_enumerator(struct scan *s, const char *name, const char *file)
{
	const struct fact *first = facts_own(s->facts, FACT_ENUMERATOR, name);
	struct fact *fact;

	if (!first || str_equal(first->file, file))
		return facts_add(s->facts, FACT_ENUMERATOR, name);
	fact = new_further(s, first);
	fact->file = file;
	facts_put_further(s->facts, fact);
	return fact;
}

static void add_members(struct scan *s, struct fact *record, const struct decl_record *r,
			enum fact_kind kind)
{
	struct arena *arena = facts_arena(s->facts);
	struct strbuf sb = { 0 };
	struct fact *all;
	const char *parent;

	strbuf_printf(&sb, "%s %s", fact_kind_name(record->kind), record->name);
	parent = arena_strndup(arena, sb.s, sb.len);
	strbuf_free(&sb);
	record->members = r->members;
	record->member = arena_alloc(arena, r->members * sizeof(*record->member));
	all = kind == FACT_MEMBER ? arena_alloc(arena, r->members * sizeof(*all)) : NULL;
	for (unsigned int i = 0; i < r->members; i++) {
		const struct decl_member *m = &r->member[i];
		const char *file = record->file;
		unsigned int line = 0;
		struct fact *fact;

		if (!scan_place(s, m->at, &file, &line))
			file = record->file;
		fact = all ? &all[i] : add_enumerator(s, m->name, file);
		fact->kind = kind;
		if (all)
			fact->name = m->name;
		fact->parent = parent;
		fact->type = m->type;
		fact->value = m->value;
		fact->flags = (m->flags & DECL_BITFIELD ? FACT_BITFIELD : 0) |
			      (m->flags & DECL_DEPRECATED ? FACT_DEPRECATED : 0);
		fact->file = file;
		fact->line = line;
		record->member[i] = fact;
	}
}

static void add_record(struct scan *s, const struct decl_record *r)
{
	const struct fact *first = facts_own(s->facts, r->kind, r->name);
	struct fact *fact;
	const char *file;
	unsigned int line;

	if (!scan_place(s, r->at, &file, &line) || (first && is_known(s, first, file)))
		return;
	fact = first ? new_further(s, first) : facts_add(s->facts, r->kind, r->name);
	fact->flags = FACT_DEFINED;
	fact->file = file;
	fact->line = line;
	if (first)
		facts_put_further(s->facts, fact);
	add_members(s, fact, r, r->kind == FACT_ENUM ? FACT_ENUMERATOR : FACT_MEMBER);
}

static unsigned int function_flags(const struct decl *d)
{
	unsigned int flags = 0;

	if (d->storage == DECL_STATIC || d->flags & DECL_GNU_INLINE)
		flags |= FACT_STATIC;
	if (d->body != DECL_NONE)
		flags |= FACT_DEFINED;
	if (d->type->variadic)
		flags |= FACT_IS_VARIADIC;
	if (d->flags & DECL_MUST_CHECK)
		flags |= FACT_MUST_CHECK;
	if (d->flags & DECL_DEPRECATED)
		flags |= FACT_DEPRECATED;
	return flags;
}

/* What another header declares besides; of what one header says, a definition counts. */
static void add_further_function(struct scan *s, const struct fact *first, unsigned int flags,
				 struct type *type, const char *file, unsigned int line)
{
	const struct fact *own = facts_further_in(s->facts, FACT_FUNCTION, first->name, file);
	struct fact *fact;

	if (own && (!(flags & FACT_DEFINED) || own->flags & FACT_DEFINED))
		return;
	fact = new_further(s, first);
	fact->flags = flags;
	fact->type = type;
	fact->file = file;
	fact->line = line;
	facts_put_further(s->facts, fact);
}

/* A definition in @file goes before a declaration elsewhere, which stays as a further one. */
static void replace_first_function(struct scan *s, struct fact *old, const char *file)
{
	const struct fact *own = facts_further_in(s->facts, FACT_FUNCTION, old->name, file);

	if (own)
		facts_drop_further(s->facts, own);
	facts_put_further(s->facts, old);
}

static void add_function(struct scan *s, const struct decl *d, struct type *type, const char *file,
			 unsigned int line)
{
	unsigned int flags = function_flags(d), lasting = FACT_MUST_CHECK | FACT_DEPRECATED;
	struct fact *old = (struct fact *)facts_own(s->facts, FACT_FUNCTION, d->name);
	struct fact *fact = old;

	if (old && (s->alone || !(flags & FACT_DEFINED) || old->flags & FACT_DEFINED)) {
		old->flags |= flags & lasting;
		if (!str_equal(old->file, file))
			add_further_function(s, old, flags, type, file, line);
		return;
	}
	if (old && !str_equal(old->file, file))
		replace_first_function(s, old, file);
	fact = facts_add(s->facts, FACT_FUNCTION, d->name);
	fact->flags = flags | (old ? old->flags & (lasting | FACT_STATIC) : 0);
	fact->type = type;
	fact->file = file;
	fact->line = line;
}

static void add_plain(struct scan *s, enum fact_kind kind, const struct decl *d, const char *file,
		      unsigned int line)
{
	const struct fact *first = facts_own(s->facts, kind, d->name);
	struct fact *fact;

	if (first && is_known(s, first, file))
		return;
	fact = first ? new_further(s, first) : facts_add(s->facts, kind, d->name);
	fact->type = d->type;
	fact->flags = (d->storage == DECL_STATIC ? FACT_STATIC : 0) |
		      (d->flags & DECL_DEPRECATED ? FACT_DEPRECATED : 0);
	fact->file = file;
	fact->line = line;
	if (first)
		facts_put_further(s->facts, fact);
}

/* The function type that a declared name has, also by way of a typedef. */
static struct type *function_type(struct scan *s, struct type *type)
{
	for (int i = 0; type && i < 8; i++) {
		if (type->kind == TYPE_FUNCTION)
			return type;
		if (type->kind != TYPE_BASE)
			return NULL;
		type = map_get(&s->typedefs, type->name);
	}
	return NULL;
}

static void add_decl(struct scan *s, const struct decl *d)
{
	struct type *function;
	const char *file;
	unsigned int line;
	bool kept = scan_place(s, d->at, &file, &line);

	if (d->storage == DECL_TYPEDEF) {
		map_set(&s->typedefs, d->name, d->type);
		if (kept)
			add_plain(s, FACT_TYPEDEF, d, file, line);
		return;
	}
	if (!kept)
		return;
	function = function_type(s, d->type);
	if (function)
		add_function(s, d, function, file, line);
	else
		add_plain(s, FACT_VARIABLE, d, file, line);
}

/* Which of its names it declares is not known: so none of them is known to be absent. */
static void mention_names(struct scan *s, const struct scan_file *file)
{
	for (size_t i = 0; i < s->token.n; i++) {
		const struct token *t = &s->token.v[i];
		char *name;

		if (t->kind != TOKEN_NAME)
			continue;
		name = xstrndup(t->s, t->len);
		facts_set_mentioned(s->facts, name, file->name);
		free(name);
	}
}

static void skipped(struct scan *s)
{
	const struct token *first = s->token.v;
	const struct scan_mark *mark = scan_mark_above(s, first->line);

	if (s->token.n < 2 || token_is(first, "asm") || token_is(first, "__asm__"))
		return;
	s->result->skipped++;
	if (mark && mark->file->name && !s->options->again)
		mention_names(s, mark->file);
	if (mark && s->options->skipped)
		s->options->skipped(mark->file->path, s->options->data);
}

/* It is another for each that includes the header: none of them is known here. */
static bool is_of_includers(struct scan *s)
{
	const struct scan_mark *mark = scan_mark_above(s, s->token.v[0].line);

	if (!s->includers)
		return false;
	if (mark && mark->file->name)
		mention_names(s, mark->file);
	return true;
}

void scan_declaration(struct scan *s)
{
	struct decl_parser *p = &s->parser;
	size_t pos = 0;

	p->token = s->token.v;
	p->n = s->token.n;
	s->result->tokens += s->token.n;
	if (is_of_includers(s))
		return;
	/* One that is too long is known to be missing, not taken for absent. */
	if (s->token.n >= SCAN_MOST_TOKENS || s->expander.exhausted || !decl_parse_at(p, &pos)) {
		skipped(s);
		return;
	}
	s->result->declarations++;
	for (size_t i = 0; i < p->record.n; i++)
		add_record(s, &p->record.v[i]);
	for (size_t i = 0; i < p->decl.n; i++)
		add_decl(s, &p->decl.v[i]);
}
