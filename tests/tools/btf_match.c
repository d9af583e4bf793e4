// SPDX-License-Identifier: GPL-2.0
#include "btf_match.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEEPEST 60

/**
 * struct shown - a member as BTF has it, those of nameless inner records among the others
 * @name: its name
 * @type: its type's number
 * @width: of a bit-field, in bits; 0 for others
 */
struct shown {
	const char *name;
	__u32 type;
	unsigned int width;
};

struct shown_list {
	VEC(struct shown) member;
};

static const char *name_at(const struct btf_match *m, __u32 offset)
{
	return btf__name_by_offset(m->file->btf, offset);
}

static void append_text(void *text, const char *fmt, va_list args)
{
	char *s;

	if (vasprintf(&s, fmt, args) < 0)
		return;
	strbuf_puts(text, s);
	free(s);
}

/* A type of BTF as C writes it. */
static void write_btf_type(const struct btf_match *m, __u32 id, struct strbuf *out)
{
	LIBBPF_OPTS(btf_dump_emit_type_decl_opts, opts, .field_name = "");
	struct btf_dump *dump = btf_dump__new(m->file->btf, append_text, out, NULL);

	if (!dump || btf_dump__emit_type_decl(dump, id, &opts) || !out->len)
		strbuf_printf(out, "type %u", id);
	btf_dump__free(dump);
}

/* Keeps the innermost difference: that is the one which says something. */
static bool differ(struct btf_match *m, const struct type *ours, __u32 id)
{
	char *text;
	struct strbuf theirs = { 0 };

	if (m->why.len)
		return false;
	text = ours ? type_text(ours) : xstrdup("nothing");
	write_btf_type(m, id, &theirs);
	strbuf_printf(&m->why, "'%s' is '%s'", text, theirs.s);
	strbuf_free(&theirs);
	free(text);
	return false;
}

/* Behind qualifiers, which are gathered, and behind typedefs where the meaning counts. */
static const struct btf_type *unqualified(const struct btf_match *m, __u32 *id, unsigned int *quals)
{
	const struct btf_type *t = btf__type_by_id(m->file->btf, *id);

	for (; t; t = btf__type_by_id(m->file->btf, *id)) {
		switch (btf_kind(t)) {
		case BTF_KIND_CONST:
			*quals |= QUAL_CONST;
			break;
		case BTF_KIND_VOLATILE:
			*quals |= QUAL_VOLATILE;
			break;
		case BTF_KIND_RESTRICT:
			*quals |= QUAL_RESTRICT;
			break;
		case BTF_KIND_TYPE_TAG:
			break;
		case BTF_KIND_TYPEDEF:
			if (!m->by_meaning)
				return t;
			break;
		default:
			return t;
		}
		*id = t->type;
	}
	return t;
}

static __u32 unqualified_id(const struct btf_match *m, __u32 id)
{
	unsigned int quals = 0;

	unqualified(m, &id, &quals);
	return id;
}

/* gcc has these names without a typedef. */
static const char *plain_integer(const char *name)
{
	if (!strcmp(name, "__uint128_t"))
		return "unsigned __int128";
	return strcmp(name, "__int128_t") ? name : "__int128";
}

static bool same_integer(const struct type *ours, const char *name)
{
	struct arena arena = { 0 };
	struct type *theirs = type_from_text(&arena, name);
	struct type *plain = type_from_text(&arena, plain_integer(ours->name));
	bool same =
		theirs && plain && theirs->kind == TYPE_BASE && !strcmp(theirs->name, plain->name);

	arena_free(&arena);
	return same || !strcmp(ours->name, name);
}

/* "struct device" against a kind and a name; records without a tag by their members. */
static bool match_tagged(struct btf_match *m, const struct type *ours, const struct btf_type *t,
			 __u32 id, enum fact_kind kind)
{
	const char *kind_name = fact_kind_name(kind), *name = name_at(m, t->name_off);
	size_t len = strlen(kind_name);
	const char *tag = ours->name + len + 1;
	const struct fact *fact;

	/* Of arm64's ABI. */
	if (!strcmp(ours->name, "__builtin_va_list") && !strcmp(name, "__va_list"))
		return true;
	if (strncmp(ours->name, kind_name, len) || ours->name[len] != ' ')
		return differ(m, ours, id);
	if (*tag != '<')
		return !strcmp(tag, name) || differ(m, ours, id);
	fact = facts_find(m->facts, kind, tag);
	if (*name || !fact)
		return differ(m, ours, id);
	return kind == FACT_ENUM ? btf_match_enum(m, fact, id) : btf_match_record(m, fact, id);
}

static bool match_base(struct btf_match *m, const struct type *ours, const struct btf_type *t,
		       __u32 id)
{
	switch (t ? btf_kind(t) : BTF_KIND_UNKN) {
	case BTF_KIND_UNKN:
		return !strcmp(ours->name, "void") || differ(m, ours, id);
	case BTF_KIND_INT:
	case BTF_KIND_FLOAT:
		return same_integer(ours, name_at(m, t->name_off)) || differ(m, ours, id);
	case BTF_KIND_TYPEDEF:
		return !strcmp(ours->name, name_at(m, t->name_off)) || differ(m, ours, id);
	case BTF_KIND_STRUCT:
		return match_tagged(m, ours, t, id, FACT_STRUCT);
	case BTF_KIND_UNION:
		return match_tagged(m, ours, t, id, FACT_UNION);
	case BTF_KIND_ENUM:
	case BTF_KIND_ENUM64:
		return match_tagged(m, ours, t, id, FACT_ENUM);
	case BTF_KIND_FWD:
		return match_tagged(m, ours, t, id, btf_kflag(t) ? FACT_UNION : FACT_STRUCT);
	default:
		return differ(m, ours, id);
	}
}

static bool is_number(const char *text)
{
	return *text && !text[strspn(text, "0123456789")];
}

/*
 * BTF has one dimension where C has several, their product. Where a dimension
 * is no number yet, the product is an expression for the compiler.
 */
static bool match_array(struct btf_match *m, const struct type *ours, const struct btf_type *t,
			__u32 id)
{
	__u32 theirs = btf_array(t)->nelems, product = 1;
	struct strbuf text = { 0 };
	const struct type *element = ours;
	bool known = true, same;

	for (; element->kind == TYPE_ARRAY; element = element->to) {
		strbuf_printf(&text, "%s(%s)", text.len ? "*" : "",
			      *element->size ? element->size : "0");
		product *= strtoul(element->size, NULL, 10);
		known = known && (!*element->size || is_number(element->size));
	}
	same = known ? product == theirs : m->dimension(text.s, theirs, m->data);
	strbuf_free(&text);
	return same ? btf_match_type(m, element, btf_array(t)->type) : differ(m, ours, id);
}

/*
 * What the compiler makes of a parameter: its own qualifiers do not count, an
 * array or a function is a pointer, also by way of a typedef; the qualifiers
 * of an array are its elements'. A va_list is an array of a secret struct on
 * some architectures.
 */
static bool match_param_meaning(struct btf_match *m, const struct type *ours, __u32 id)
{
	const struct type *t = type_resolve(&m->arena, ours, m->facts);
	struct type plain = *t, target, pointer = { .kind = TYPE_POINTER, .to = &plain };
	__u32 theirs = unqualified_id(m, id);
	const struct btf_type *btf = btf__type_by_id(m->file->btf, theirs);

	plain.quals = 0;
	if (t->kind == TYPE_FUNCTION)
		return btf_match_type(m, &pointer, theirs);
	if (t->kind == TYPE_ARRAY) {
		target = *t->to;
		target.quals |= t->quals;
		pointer.to = &target;
		return btf_match_type(m, &pointer, theirs);
	}
	if (t->kind == TYPE_BASE && !strcmp(t->name, "__builtin_va_list") && btf_is_ptr(btf)) {
		btf = btf__type_by_id(m->file->btf, btf->type);
		return btf_is_struct(btf) && !strcmp(name_at(m, btf->name_off), "__va_list_tag");
	}
	return btf_match_type(m, &plain, theirs);
}

static bool match_param(struct btf_match *m, const struct type *ours, __u32 id)
{
	return m->by_meaning ? match_param_meaning(m, ours, id) : btf_match_type(m, ours, id);
}

static bool match_function(struct btf_match *m, const struct type *ours, const struct btf_type *t,
			   __u32 id)
{
	const struct btf_param *param = btf_params(t);
	unsigned int n = btf_vlen(t);
	bool variadic = n && !param[n - 1].type && !param[n - 1].name_off;

	n -= variadic;
	if (n != ours->params || variadic != ours->variadic)
		return differ(m, ours, id);
	for (unsigned int i = 0; i < n; i++)
		if (!match_param(m, ours->param[i].type, param[i].type))
			return false;
	return btf_match_type(m, ours->to, t->type);
}

static bool match_shape(struct btf_match *m, const struct type *ours, __u32 id)
{
	unsigned int quals = 0;
	__u32 outer = id;
	const struct btf_type *t = unqualified(m, &id, &quals);

	if (m->by_meaning)
		ours = type_resolve(&m->arena, ours, m->facts);
	/* Of address spaces and calling conventions BTF knows nothing. */
	if (ours->kind != TYPE_ARRAY && ours->kind != TYPE_FUNCTION &&
	    quals != (ours->quals & (QUAL_CONST | QUAL_VOLATILE | QUAL_RESTRICT)))
		return differ(m, ours, outer);
	switch (ours->kind) {
	case TYPE_BASE:
		return match_base(m, ours, id ? t : NULL, id);
	case TYPE_POINTER:
		if (!id || !btf_is_ptr(t))
			return differ(m, ours, id);
		return btf_match_type(m, ours->to, t->type);
	case TYPE_ARRAY:
		if (!id || !btf_is_array(t))
			return differ(m, ours, id);
		return match_array(m, ours, t, id);
	case TYPE_FUNCTION:
		if (!id || !btf_is_func_proto(t))
			return differ(m, ours, id);
		return match_function(m, ours, t, id);
	}
	return false;
}

/**
 * btf_match_type() - is this the type?
 * @m: the comparison
 * @ours: a type of the facts
 * @id: BTF's
 *
 * Return: whether both are spelled alike: the same typedefs, qualifiers,
 * pointers, dimensions; records without a tag have the same members.
 */
bool btf_match_type(struct btf_match *m, const struct type *ours, __u32 id)
{
	bool same;

	if (m->depth == DEEPEST)
		return differ(m, ours, id);
	m->depth++;
	same = match_shape(m, ours, id);
	m->depth--;
	return same;
}

/* The members of a record as facts list them. */
static void list_members(const struct btf_match *m, const struct btf_type *record,
			 struct shown_list *out)
{
	const struct btf_member *member = btf_members(record);

	for (unsigned int i = 0; i < btf_vlen(record); i++) {
		__u32 id = unqualified_id(m, member[i].type);
		const struct btf_type *t = btf__type_by_id(m->file->btf, id);
		struct shown *shown;

		if (!*name_at(m, member[i].name_off) && btf_is_composite(t) &&
		    !*name_at(m, t->name_off)) {
			list_members(m, t, out);
			continue;
		}
		shown = vec_push(&out->member);
		shown->name = name_at(m, member[i].name_off);
		shown->type = member[i].type;
		shown->width = btf_member_bitfield_size(record, i);
	}
}

static bool match_member(struct btf_match *m, const struct fact *ours, const struct shown *theirs)
{
	const char *width = ours->flags & FACT_BITFIELD ? ours->value : NULL;

	if (strcmp(ours->name, theirs->name)) {
		strbuf_printf(&m->why, "member '%s' is '%s'", ours->name, theirs->name);
		return false;
	}
	if (!ours->type) {
		strbuf_printf(&m->why, "member '%s' has a type that cannot be read", ours->name);
		return false;
	}
	if (!btf_match_type(m, ours->type, theirs->type)) {
		strbuf_printf(&m->why, " (member '%s')", ours->name);
		return false;
	}
	if (!width && !theirs->width)
		return true;
	if (width && theirs->width &&
	    (is_number(width) ? strtoul(width, NULL, 10) == theirs->width
			      : m->dimension(width, theirs->width, m->data)))
		return true;
	strbuf_printf(&m->why, "member '%s' has %s bits, not %u", ours->name, width ? width : "all",
		      theirs->width);
	return false;
}

/**
 * btf_match_record() - the same members in the same order, of the same types?
 * @m: the comparison
 * @ours: a struct or union
 * @id: BTF's
 *
 * Return: whether they are.
 */
bool btf_match_record(struct btf_match *m, const struct fact *ours, __u32 id)
{
	struct shown_list theirs = { 0 };
	bool same = true;

	list_members(m, btf__type_by_id(m->file->btf, id), &theirs);
	for (unsigned int i = 0; i < ours->members && i < theirs.member.n && same; i++)
		same = match_member(m, ours->member[i], &theirs.member.v[i]);
	if (same && ours->members != theirs.member.n) {
		const char *next = ours->members > theirs.member.n
					   ? ours->member[theirs.member.n]->name
					   : theirs.member.v[ours->members].name;

		same = false;
		strbuf_printf(&m->why,
			      "%u members are %zu, the first of which one side lacks is '%s'",
			      ours->members, theirs.member.n, next);
	}
	vec_free(&theirs.member);
	return same;
}

static const char *enumerator(const struct btf_match *m, const struct btf_type *t, unsigned int i,
			      long long *value)
{
	if (btf_kind(t) == BTF_KIND_ENUM64) {
		const struct btf_enum64 *e = &btf_enum64(t)[i];

		*value = (long long)btf_enum64_value(e);
		return name_at(m, e->name_off);
	}
	*value = btf_enum(t)[i].val;
	return name_at(m, btf_enum(t)[i].name_off);
}

/* Values beyond 31 bits have no sign in BTF's older form, and in no form beyond 63. */
static bool same_value(struct btf_match *m, const char *ours, long long theirs, bool wide)
{
	char *end, *narrow;
	unsigned long long value = strtoull(ours, &end, 0);
	bool same;

	if (!*end)
		return *ours && (value == (unsigned long long)theirs ||
				 (!wide && (int)value == (int)theirs));
	narrow = xasprintf("%s(%s)", wide ? "" : "(int)", ours);
	same = m->dimension(narrow, theirs, m->data);
	free(narrow);
	return same;
}

/**
 * btf_match_enum() - the same enumerators of the same values?
 * @m: the comparison
 * @ours: an enum
 * @id: BTF's
 *
 * Return: whether they are.
 */
bool btf_match_enum(struct btf_match *m, const struct fact *ours, __u32 id)
{
	const struct btf_type *t = btf__type_by_id(m->file->btf, id);
	bool wide = btf_kind(t) == BTF_KIND_ENUM64;

	if (ours->members != btf_vlen(t)) {
		strbuf_printf(&m->why, "%u enumerators are %u", ours->members, btf_vlen(t));
		return false;
	}
	for (unsigned int i = 0; i < ours->members; i++) {
		const struct fact *e = ours->member[i];
		long long value;
		const char *name = enumerator(m, t, i, &value);

		if (!strcmp(e->name, name) && e->value && same_value(m, e->value, value, wide))
			continue;
		strbuf_printf(&m->why, "'%s = %s' is '%s = %lld'", e->name,
			      e->value ? e->value : "", name, value);
		return false;
	}
	return true;
}

/**
 * btf_match_free() - give back what comparing allocated
 * @m: the comparison
 */
void btf_match_free(struct btf_match *m)
{
	strbuf_free(&m->why);
	arena_free(&m->arena);
}
