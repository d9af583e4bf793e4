// SPDX-License-Identifier: GPL-2.0
/* libclang's types and records, as a reading has them. */
#include <string.h>

#include "clang_parts.h"

/**
 * clang_text() - what libclang says, in an arena
 * @arena: the arena
 * @s: disposed of
 *
 * Return: the text.
 */
const char *clang_text(struct arena *arena, CXString s)
{
	const char *text = clang_getCString(s);
	const char *copy = arena_strdup(arena, text ? text : "");

	clang_disposeString(s);
	return copy;
}

static const char *tag_kind(CXCursor decl)
{
	switch (clang_getCursorKind(decl)) {
	case CXCursor_StructDecl:
		return "struct";
	case CXCursor_UnionDecl:
		return "union";
	default:
		return "enum";
	}
}

/* Each record without a tag once: it stands where many things name it. */
static const struct seen *nameless(struct clang_types *t, CXCursor decl)
{
	char *key = xasprintf("%u", clang_hashCursor(decl));
	struct clang_known *known;

	for (known = map_get(&t->known, key); known; known = known->next)
		if (clang_equalCursors(known->decl, decl))
			break;
	if (!known) {
		void **place = map_put(&t->known, key);

		known = arena_alloc(t->arena, sizeof(*known));
		known->decl = decl;
		known->next = *place;
		*place = known;
		clang_record(t, decl, &known->seen);
	}
	free(key);
	return &known->seen;
}

static void read_tagged(struct clang_types *t, CXType type, struct seen_type *out)
{
	CXCursor decl = clang_getTypeDeclaration(type);
	const char *tag = clang_text(t->arena, clang_getCursorSpelling(decl));
	char *name = xasprintf("%s %s", tag_kind(decl), tag);

	out->name = arena_strdup(t->arena, name);
	free(name);
	if (!*tag)
		out->record = nameless(t, decl);
}

static void read_function(struct clang_types *t, CXType type, struct seen_type *out)
{
	int n = clang_getNumArgTypes(type);

	out->kind = TYPE_FUNCTION;
	out->to = clang_type(t, clang_getResultType(type));
	out->params = n > 0 ? n : 0;
	out->param = arena_alloc(t->arena, (out->params + 1) * sizeof(*out->param));
	for (unsigned int i = 0; i < out->params; i++)
		out->param[i] = clang_type(t, clang_getArgType(type, i));
	out->variadic = type.kind == CXType_FunctionProto && clang_isFunctionTypeVariadic(type);
}

/* The address spaces of x86's segments have numbers here. */
static unsigned int space_of(CXType type)
{
	switch (clang_getAddressSpace(type)) {
	case 256:
		return QUAL_SEG_GS;
	case 257:
		return QUAL_SEG_FS;
	default:
		return 0;
	}
}

/* The name behind "const volatile" and an address space. */
static const char *unqualified(const char *text)
{
	static const char space[] = "__attribute__((";

	for (;;) {
		const char *end = str_starts(text, space) ? strstr(text, ")) ") : NULL;

		if (end)
			text = end + strlen(")) ");
		else if (str_starts(text, "const ") || str_starts(text, "volatile "))
			text = strchr(text, ' ') + 1;
		else
			return text;
	}
}

/**
 * clang_type() - a type, by its meaning
 * @t: where types live
 * @type: libclang's
 *
 * Return: the type.
 */
const struct seen_type *clang_type(struct clang_types *t, CXType type)
{
	struct seen_type *out = arena_alloc(t->arena, sizeof(*out));
	CXType meant = clang_getCanonicalType(type);

	out->text = clang_text(t->arena, clang_getTypeSpelling(meant));
	out->quals = (clang_isConstQualifiedType(meant) ? QUAL_CONST : 0) |
		     (clang_isVolatileQualifiedType(meant) ? QUAL_VOLATILE : 0) |
		     (clang_isRestrictQualifiedType(meant) ? QUAL_RESTRICT : 0) | space_of(meant);
	switch (meant.kind) {
	case CXType_Pointer:
		out->kind = TYPE_POINTER;
		out->to = clang_type(t, clang_getPointeeType(meant));
		break;
	case CXType_ConstantArray:
	case CXType_IncompleteArray:
	case CXType_VariableArray:
		out->kind = TYPE_ARRAY;
		out->count = clang_getArraySize(meant);
		out->to = clang_type(t, clang_getArrayElementType(meant));
		break;
	case CXType_FunctionProto:
	case CXType_FunctionNoProto:
		read_function(t, meant, out);
		break;
	case CXType_Record:
	case CXType_Enum:
		read_tagged(t, meant, out);
		break;
	default:
		out->name = str_word(out->text) ? unqualified(out->text) : "?";
		break;
	}
	return out;
}

/* Of an enum, whether its values have a sign. */
struct members {
	struct clang_types *types;
	bool is_signed;
	VEC(struct seen_member) member;
};

static enum CXVisitorResult add_field(CXCursor field, CXClientData data)
{
	struct members *m = data;
	const char *name = clang_text(m->types->arena, clang_getCursorSpelling(field));
	CXType type = clang_getCursorType(field);
	CXCursor decl = clang_getTypeDeclaration(clang_getCanonicalType(type));
	struct seen_member *member;

	if (!*name && clang_Cursor_isBitField(field))
		return CXVisit_Continue;
	if (!*name && clang_Cursor_isAnonymousRecordDecl(decl)) {
		clang_Type_visitFields(clang_getCanonicalType(type), add_field, m);
		return CXVisit_Continue;
	}
	member = vec_push(&m->member);
	member->name = name;
	member->type = clang_type(m->types, type);
	member->width = clang_getFieldDeclBitWidth(field);
	return CXVisit_Continue;
}

static enum CXChildVisitResult add_enumerator(CXCursor cursor, CXCursor parent, CXClientData data)
{
	struct members *m = data;
	struct seen_member *member;

	(void)parent;
	if (clang_getCursorKind(cursor) != CXCursor_EnumConstantDecl)
		return CXChildVisit_Continue;
	member = vec_push(&m->member);
	member->name = clang_text(m->types->arena, clang_getCursorSpelling(cursor));
	member->value = m->is_signed ? clang_getEnumConstantDeclValue(cursor)
				     : (long long)clang_getEnumConstantDeclUnsignedValue(cursor);
	member->width = -1;
	return CXChildVisit_Continue;
}

static bool is_signed(CXType type)
{
	enum CXTypeKind kind = clang_getCanonicalType(type).kind;

	return kind != CXType_UInt && kind != CXType_ULong && kind != CXType_ULongLong &&
	       kind != CXType_UChar && kind != CXType_UShort;
}

/**
 * clang_record() - a struct, union or enum with its members
 * @t: where types live
 * @decl: its definition
 * @out: gets it
 */
void clang_record(struct clang_types *t, CXCursor decl, struct seen *out)
{
	struct members m = { .types = t };

	out->name = clang_text(t->arena, clang_getCursorSpelling(decl));
	out->flags = FACT_DEFINED;
	switch (clang_getCursorKind(decl)) {
	case CXCursor_EnumDecl:
		out->kind = FACT_ENUM;
		m.is_signed = is_signed(clang_getEnumDeclIntegerType(decl));
		clang_visitChildren(decl, add_enumerator, &m);
		break;
	default:
		out->kind =
			clang_getCursorKind(decl) == CXCursor_UnionDecl ? FACT_UNION : FACT_STRUCT;
		clang_Type_visitFields(clang_getCursorType(decl), add_field, &m);
		break;
	}
	out->members = m.member.n;
	out->member = arena_alloc(t->arena, (m.member.n + 1) * sizeof(*out->member));
	if (m.member.n)
		memcpy(out->member, m.member.v, m.member.n * sizeof(*out->member));
	vec_free(&m.member);
}
