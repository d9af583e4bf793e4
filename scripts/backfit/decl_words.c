// SPDX-License-Identifier: GPL-2.0
/* The words of C, told apart by their first letter and then one by one. */
#include "decl_parse.h"

#include <string.h>

struct keyword {
	const char *s;
	size_t len;
	enum word word;
};

#define KEYWORD(text, word)                  \
	{                                    \
		text, sizeof(text) - 1, word \
	}

/* By their first letter, so that most names are told apart at once. */
static const struct keyword *const keywords[128] = {
	['_'] =
		(const struct keyword[]){
			KEYWORD("_Alignas", WORD_ALIGNAS),
			KEYWORD("_Atomic", WORD_PASSED_OVER),
			KEYWORD("_Bool", WORD_BOOL),
			KEYWORD("_Generic", WORD_STATEMENT),
			KEYWORD("_Noreturn", WORD_PASSED_OVER),
			KEYWORD("_Static_assert", WORD_STATIC_ASSERT),
			KEYWORD("_Thread_local", WORD_PASSED_OVER),
			KEYWORD("__alignof__", WORD_STATEMENT),
			KEYWORD("__asm", WORD_ASM),
			KEYWORD("__asm__", WORD_ASM),
			KEYWORD("__attribute", WORD_ATTRIBUTE),
			KEYWORD("__attribute__", WORD_ATTRIBUTE),
			KEYWORD("__auto_type", WORD_AUTO_TYPE),
			KEYWORD("__const", WORD_CONST),
			KEYWORD("__const__", WORD_CONST),
			KEYWORD("__extension__", WORD_PASSED_OVER),
			KEYWORD("__inline", WORD_INLINE),
			KEYWORD("__inline__", WORD_INLINE),
			KEYWORD("__int128", WORD_INT128),
			KEYWORD("__int128_t", WORD_INT128),
			KEYWORD("__restrict", WORD_RESTRICT),
			KEYWORD("__restrict__", WORD_RESTRICT),
			KEYWORD("__seg_fs", WORD_SEG_FS),
			KEYWORD("__seg_gs", WORD_SEG_GS),
			KEYWORD("__signed", WORD_SIGNED),
			KEYWORD("__signed__", WORD_SIGNED),
			KEYWORD("__thread", WORD_PASSED_OVER),
			KEYWORD("__typeof", WORD_TYPEOF),
			KEYWORD("__typeof__", WORD_TYPEOF),
			KEYWORD("__typeof_unqual__", WORD_TYPEOF),
			KEYWORD("__volatile", WORD_VOLATILE),
			KEYWORD("__volatile__", WORD_VOLATILE),
			{ 0 },
		},
	['a'] =
		(const struct keyword[]){
			KEYWORD("asm", WORD_ASM),
			KEYWORD("auto", WORD_PASSED_OVER),
			{ 0 },
		},
	['b'] =
		(const struct keyword[]){
			KEYWORD("break", WORD_STATEMENT),
			{ 0 },
		},
	['c'] =
		(const struct keyword[]){
			KEYWORD("case", WORD_STATEMENT),
			KEYWORD("char", WORD_CHAR),
			KEYWORD("const", WORD_CONST),
			KEYWORD("continue", WORD_STATEMENT),
			{ 0 },
		},
	['d'] =
		(const struct keyword[]){
			KEYWORD("default", WORD_STATEMENT),
			KEYWORD("do", WORD_STATEMENT),
			KEYWORD("double", WORD_DOUBLE),
			{ 0 },
		},
	['e'] =
		(const struct keyword[]){
			KEYWORD("else", WORD_STATEMENT),
			KEYWORD("enum", WORD_ENUM),
			KEYWORD("extern", WORD_EXTERN),
			{ 0 },
		},
	['f'] =
		(const struct keyword[]){
			KEYWORD("float", WORD_FLOAT),
			KEYWORD("for", WORD_STATEMENT),
			{ 0 },
		},
	['g'] =
		(const struct keyword[]){
			KEYWORD("goto", WORD_STATEMENT),
			{ 0 },
		},
	['i'] =
		(const struct keyword[]){
			KEYWORD("if", WORD_STATEMENT),
			KEYWORD("inline", WORD_INLINE),
			KEYWORD("int", WORD_INT),
			{ 0 },
		},
	['l'] =
		(const struct keyword[]){
			KEYWORD("long", WORD_LONG),
			{ 0 },
		},
	['r'] =
		(const struct keyword[]){
			KEYWORD("register", WORD_REGISTER),
			KEYWORD("restrict", WORD_RESTRICT),
			KEYWORD("return", WORD_STATEMENT),
			{ 0 },
		},
	['s'] =
		(const struct keyword[]){
			KEYWORD("short", WORD_SHORT),
			KEYWORD("signed", WORD_SIGNED),
			KEYWORD("sizeof", WORD_STATEMENT),
			KEYWORD("static", WORD_STATIC),
			KEYWORD("static_assert", WORD_STATIC_ASSERT),
			KEYWORD("struct", WORD_STRUCT),
			KEYWORD("switch", WORD_STATEMENT),
			{ 0 },
		},
	['t'] =
		(const struct keyword[]){
			KEYWORD("typedef", WORD_TYPEDEF),
			KEYWORD("typeof", WORD_TYPEOF),
			KEYWORD("typeof_unqual", WORD_TYPEOF),
			{ 0 },
		},
	['u'] =
		(const struct keyword[]){
			KEYWORD("union", WORD_UNION),
			KEYWORD("unsigned", WORD_UNSIGNED),
			{ 0 },
		},
	['v'] =
		(const struct keyword[]){
			KEYWORD("void", WORD_VOID),
			KEYWORD("volatile", WORD_VOLATILE),
			{ 0 },
		},
	['w'] =
		(const struct keyword[]){
			KEYWORD("while", WORD_STATEMENT),
			{ 0 },
		},
};

/**
 * decl_word() - which of C's words is this name?
 * @s: the name, which needs no final NUL
 * @len: its length
 *
 * Return: the word; WORD_OTHER for names that mean nothing to C itself.
 */
enum word decl_word(const char *s, size_t len)
{
	const struct keyword *k;

	if ((unsigned char)s[0] >= ARRAY_LEN(keywords))
		return WORD_OTHER;
	for (k = keywords[(unsigned char)s[0]]; k && k->s; k++)
		if (k->len == len && !memcmp(k->s, s, len))
			return k->word;
	return WORD_OTHER;
}
