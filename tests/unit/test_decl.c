// SPDX-License-Identifier: GPL-2.0
/* Declarations, preprocessed or as a driver has them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "decl.h"
#include "str.h"

/**
 * struct parsed - a text's tokens and a parser over them
 * @arena: the parser's
 * @token: the tokens
 * @parser: the parser
 * @pos: where it stands
 */
struct parsed {
	struct arena arena;
	VEC(struct token) token;
	struct decl_parser parser;
	size_t pos;
};

static void start(struct parsed *p, const char *text)
{
	struct lexer lx;
	struct token t;

	*p = (struct parsed){ 0 };
	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		*vec_push(&p->token) = t;
	p->parser.arena = &p->arena;
	p->parser.token = p->token.v;
	p->parser.n = p->token.n;
}

static void stop(struct parsed *p)
{
	decl_parser_free(&p->parser);
	vec_free(&p->token);
	arena_free(&p->arena);
}

/* All names that a declaration declares, as "type name; type name". */
static void reads(const char *text, const char *expected)
{
	struct strbuf got = { 0 };
	struct parsed p;

	start(&p, text);
	if (!decl_parse_at(&p.parser, &p.pos))
		fail_msg("no declaration: %s", text);
	for (size_t i = 0; i < p.parser.decl.n; i++) {
		char *one = type_declaration(p.parser.decl.v[i].type, p.parser.decl.v[i].name);

		strbuf_printf(&got, "%s%s", i ? "; " : "", one);
		free(one);
	}
	assert_string_equal(got.s ? got.s : "", expected);
	strbuf_free(&got);
	stop(&p);
}

static void is_none(const char *text)
{
	struct parsed p;

	start(&p, text);
	if (decl_parse_at(&p.parser, &p.pos))
		fail_msg("passed for a declaration: %s", text);
	assert_int_equal(p.pos, 0);
	assert_int_equal(p.parser.decl.n, 0);
	stop(&p);
}

static void plain_declarations(void **state)
{
	(void)state;
	reads("int x;", "int x");
	reads("extern unsigned long volatile jiffies;", "volatile unsigned long jiffies");
	reads("static const struct foo *const a, **b, c[2][N + 1];",
	      "const struct foo *const a; const struct foo **b; const struct foo c[2][N+1]");
	reads("int (*handler)(int, void *);", "int (*handler)(int, void *)");
	reads("void (*signal(int sig, void (*f)(int)))(int);",
	      "void (*signal(int sig, void (*f)(int)))(int)");
	reads("void *(kmalloc)(size_t n);", "void *kmalloc(size_t n)");
	reads("int f(void), g(int a[3]);", "int f(void); int g(int *a)");
	reads("typeof(int *) p;", "int *p");
	reads("__typeof__(x->y) z;", "typeof(x->y) z");
	reads("char s[sizeof(long) * 2];", "char s[sizeof(long)*2]");
	reads("char s[(1 << 4) | 3];", "char s[19]");
	reads("typedef unsigned int u32;", "unsigned int u32");
	reads("unsigned __int128 wide;", "unsigned __int128 wide");
	reads("int printk(const char *fmt, ...) __attribute__((format(printf, 1, 2)));",
	      "int printk(const char *fmt, ...)");
	reads("extern int f(void) __asm__(\"g\") __attribute__((cold));", "int f(void)");
	reads("[[nodiscard]] int f(void);", "int f(void)");
	reads("_Static_assert(sizeof(int) == 4, \"int\");", "");
}

static void drivers_own_words(void **state)
{
	(void)state;
	reads("static int __init my_init(void) { return 0; }", "int my_init(void)");
	reads("void __iomem *base;", "void *base");
	reads("foo_t x;", "foo_t x");
	reads("foo_t *x = y;", "foo_t *x");
	reads("u8 buf[4] __aligned(8) = { 1, 2 };", "u8 buf[4]");
	reads("static struct x table[] SOME_MACRO(1, 2) = { };", "struct x table[]");
	reads("static int f(struct x *y) __must_hold(&y->lock) { }", "int f(struct x *y)");
}

static void statements_are_none(void **state)
{
	static const char *const none[] = {
		"return x;",
		"goto out;",
		"foo(bar);",
		"a = b;",
		"a->b = c;",
		"x++;",
		"*p = 1;",
		"if (x) y;",
		"module_init(f);",
		"static DEFINE_MUTEX(lock);",
		"label: x;",
		";",
		"else x;",
		"case A: b;",
		"sizeof x;",
		"do x; while (y);",
		"a * b + c;",
		"",
		"}",
		"int",
		"int x",
		"struct",
		"struct x {",
		"struct x { int a;",
		"int f(",
		"enum {",
		"int x = {",
		"typedef",
		"(",
		"int (*",
		"struct x { int a : ",
		"int a[",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(none); i++)
		is_none(none[i]);
}

static void where_parts_stand(void **state)
{
	struct parsed p;

	(void)state;
	start(&p, "static inline int __must_check f(int a) { return a; } int x = 3, y;");
	assert_true(decl_parse_at(&p.parser, &p.pos));
	assert_int_equal(p.parser.decl.v[0].storage, DECL_STATIC);
	assert_int_equal(p.parser.decl.v[0].flags, DECL_INLINE | DECL_MUST_CHECK);
	assert_int_equal(p.pos, p.parser.decl.v[0].body);
	assert_true(token_is(&p.token.v[p.pos], "{"));
	assert_true(token_is(&p.token.v[p.parser.decl.v[0].at], "f"));
	p.pos += 5;
	assert_true(decl_parse_at(&p.parser, &p.pos));
	assert_int_equal(p.parser.decl.n, 2);
	assert_true(token_is(&p.token.v[p.parser.decl.v[0].init], "3"));
	assert_int_equal(p.parser.decl.v[1].init, DECL_NONE);
	assert_int_equal(p.pos, p.token.n);
	stop(&p);
}

/* All records of a declaration: "kind name: members|..." */
static void has_records(const char *text, const char *expected)
{
	struct strbuf got = { 0 };
	struct parsed p;

	start(&p, text);
	assert_true(decl_parse_at(&p.parser, &p.pos));
	for (size_t i = 0; i < p.parser.record.n; i++) {
		const struct decl_record *r = &p.parser.record.v[i];

		strbuf_printf(&got, "%s%s %s:", i ? " | " : "", fact_kind_name(r->kind), r->name);
		for (unsigned int k = 0; k < r->members; k++) {
			const struct decl_member *m = &r->member[k];
			char *one = m->type ? type_declaration(m->type, m->name)
					    : xasprintf("%s=%s", m->name, m->value);

			strbuf_printf(&got, "%s%s%s", k ? "; " : " ", one,
				      m->flags & DECL_BITFIELD ? " (bits)" : "");
			free(one);
		}
		if (r->partly)
			strbuf_puts(&got, " (partly)");
	}
	assert_string_equal(got.s ? got.s : "", expected);
	strbuf_free(&got);
	stop(&p);
}

static void records(void **state)
{
	(void)state;
	has_records("struct s { int a, *b; char c[2]; };", "struct s: int a; int *b; char c[2]");
	has_records("struct s { unsigned a:1, b:2, :0; long c:sizeof(int) > 2 ? 3 : 4; };",
		    "struct s: unsigned int a (bits); unsigned int b (bits); long c (bits)");
	has_records("struct s { int a; union { int b; struct { int c; }; }; int d; };",
		    "struct s: int a; int b; int c; int d");
	has_records("struct s { struct { int a; } in; } __attribute__((packed));",
		    "struct <s.in>: int a | struct s: struct <s.in> in");
	has_records("typedef struct { struct { int a; } in; } t;",
		    "struct <t.in>: int a | struct <t>: struct <t.in> in");
	has_records("struct s { struct o { int a; } x; struct o y; };",
		    "struct o: int a | struct s: struct o x; struct o y");
	has_records("struct s { struct base; int a; };", "struct s: struct base; int a");
	has_records("struct s { struct base { int z; }; int a; };",
		    "struct base: int z | struct s: struct base; int a");
	has_records("struct s { int (*f)(struct s *, int n); _Static_assert(1, \"\"); };",
		    "struct s: int (*f)(struct s *, int n)");
	has_records("struct s { enum { A, B } mode; };",
		    "enum <s.mode>: A=0; B=1 | struct s: enum <s.mode> mode");
	has_records("struct s { int a; SOME_MEMBERS(b) int c; };", "struct s: int a (partly)");
	has_records("struct s { DECLARE_BITMAP(bits, 9); DECLARE_FLEX_ARRAY(u8, data); };",
		    "struct s: unsigned long bits[]; u8 data[]");
	has_records("struct s;", "");
}

static const struct type *known_type(const char *name, size_t len, void *data)
{
	static const struct type u16 = { .kind = TYPE_BASE, .name = "unsigned short" };
	static const struct type u64 = { .kind = TYPE_BASE, .name = "unsigned long long" };

	(void)data;
	if (len == 3 && !strncmp(name, "u16", 3))
		return &u16;
	return len == 3 && !strncmp(name, "u64", 3) ? &u64 : NULL;
}

static bool is_known(const char *name, size_t len, void *data)
{
	return known_type(name, len, data);
}

/* The value of the first enumerator, with long of @bits. */
static void is_worth(const char *expression, unsigned int bits, const char *expected)
{
	char *text = xasprintf("enum e { A = %s };", expression);
	struct parsed p;

	start(&p, text);
	p.parser.is_type_name = is_known;
	p.parser.typedef_type = known_type;
	p.parser.long_bits = bits;
	assert_true(decl_parse_at(&p.parser, &p.pos));
	assert_int_equal(p.parser.record.n, 1);
	assert_string_equal(p.parser.record.v[0].member[0].value, expected);
	stop(&p);
	free(text);
}

/* What a typedef stands for, with long of @bits. */
static void stands_for(const char *declaration, unsigned int bits, const char *expected)
{
	struct parsed p;
	char *text;

	start(&p, declaration);
	p.parser.is_type_name = is_known;
	p.parser.long_bits = bits;
	assert_true(decl_parse_at(&p.parser, &p.pos));
	assert_int_equal(p.parser.decl.v[0].flags, 0);
	text = type_text(p.parser.decl.v[0].type);
	assert_string_equal(text, expected);
	free(text);
	stop(&p);
}

static void modes(void **state)
{
	(void)state;
	stands_for("typedef int t __attribute__((mode(QI)));", 64, "signed char");
	stands_for("typedef unsigned int t __attribute__((mode(HI)));", 64, "unsigned short");
	stands_for("typedef long t __attribute__((mode(SI)));", 64, "int");
	stands_for("typedef int t __attribute__((mode(DI)));", 64, "long");
	stands_for("typedef unsigned int t __attribute__((__mode__(__DI__)));", 32,
		   "unsigned long long");
	stands_for("typedef int t __attribute__((mode(DI)));", 0, "int");
	stands_for("typedef int __attribute__((mode(TI))) t;", 64, "__int128");
	stands_for("typedef int *t __attribute__((mode(__word__)));", 64, "long *");
	stands_for("typedef int t __attribute__((mode(__pointer__)));", 32, "int");
	stands_for("typedef int t __attribute__((unknown(DI)));", 64, "int");
	stands_for("typedef u16 t __attribute__((mode(DI)));", 64, "u16");
}

/* In the types of C, with what the kernel's macros make of constants. */
static void constants(void **state)
{
	(void)state;
	is_worth("(-((int)(~0U >> 1)) - 1)", 64, "-2147483648");
	is_worth("((unsigned short)~0U)", 64, "65535");
	is_worth("(u16)0x12345", 64, "9029");
	is_worth("(u16)-1", 64, "65535");
	is_worth("(u64)-32", 64, "18446744073709551584");
	is_worth("-32 >> 1", 64, "-16");
	is_worth("0xffffffff + 1", 64, "0");
	is_worth("~0UL", 32, "4294967295");
	is_worth("~0UL", 64, "18446744073709551615");
	is_worth("sizeof(long) * 8", 32, "32");
	is_worth("sizeof(long) * 8", 64, "64");
	is_worth("sizeof(long)", 0, "sizeof(long)");
	is_worth("sizeof(void *)", 32, "4");
	is_worth("sizeof(u64) + sizeof(\"ab\")", 64, "11");
	is_worth("sizeof(struct s)", 64, "sizeof(struct s)");
	is_worth("4 > 2 ? 7 : UNKNOWN(3)", 64, "7");
	is_worth("4 < 2 ? UNKNOWN ? 1 : 2 : 8", 64, "8");
	is_worth("UNKNOWN ? 1 : 2", 64, "UNKNOWN?1:2");
	is_worth("((__typeof__(1UL))~0)", 64, "18446744073709551615");
	is_worth(
		"(__builtin_constant_p(512) ? ((512) < 2 ? 0 : 63 - __builtin_clzll(512)) : f(512)) + 1",
		64, "10");
	is_worth("__builtin_choose_expr(0, 1, 2)", 64, "2");
	is_worth("1 << 32", 64, "1<<32");
	is_worth("'\\n'", 64, "10");
	is_worth("(_Bool)4", 64, "1");
	is_worth("-1 < 1U", 64, "0");
}

static void widths(void **state)
{
	struct parsed p;
	const struct decl_record *r;

	(void)state;
	start(&p,
	      "struct s { unsigned a : 3, b : sizeof(struct x); int c : 4 __attribute__((packed));"
	      " int : 0; int d : 1 ? 2 : 3; int e; };");
	assert_true(decl_parse_at(&p.parser, &p.pos));
	r = &p.parser.record.v[0];
	assert_int_equal(r->members, 5);
	assert_string_equal(r->member[0].value, "3");
	assert_string_equal(r->member[1].value, "sizeof(struct x)");
	assert_string_equal(r->member[2].value, "4");
	assert_string_equal(r->member[3].value, "2");
	assert_null(r->member[4].value);
	stop(&p);
}

static void enumerators(void **state)
{
	(void)state;
	has_records("enum e { A, B = 5, C, D = -1, E, };", "enum e: A=0; B=5; C=6; D=-1; E=0");
	has_records("enum { A = 1 << 3, B = A | 1, C = (B + 1) * 2, D = 'a', E = ~0 };",
		    "enum <A>: A=8; B=9; C=20; D=97; E=-1");
	has_records("enum e { A = OTHER, B, C };", "enum e: A=OTHER; B=A + 1; C=B + 1");
	has_records("enum e { A = ~0U, B = 1 / 0, C = 3 };", "enum e: A=4294967295; B=1/0; C=3");
	has_records("enum e : unsigned char { A } __attribute__((packed));", "enum e: A=0");
	has_records("enum e { A __attribute__((deprecated)) = 2, B };", "enum e: A=2; B=3");
}

static void type_names(void **state)
{
	struct parsed p;
	struct type *type;
	char *text;

	(void)state;
	start(&p, "(struct x **) y");
	p.pos = 1;
	assert_true(decl_parse_type_name(&p.parser, &p.pos, &type));
	assert_true(token_is(&p.token.v[p.pos], ")"));
	text = type_text(type);
	assert_string_equal(text, "struct x **");
	free(text);
	p.pos++;
	assert_false(decl_parse_type_name(&p.parser, &p.pos, &type));
	stop(&p);
}

/* @n times @open, then @middle, then @n times @close. */
static void deep(const char *open, const char *middle, const char *close, size_t n)
{
	struct strbuf text = { 0 };
	struct parsed p;

	for (size_t i = 0; i < n; i++)
		strbuf_puts(&text, open);
	strbuf_puts(&text, middle);
	for (size_t i = 0; i < n; i++)
		strbuf_puts(&text, close);
	start(&p, text.s);
	decl_parse_at(&p.parser, &p.pos);
	stop(&p);
	strbuf_free(&text);
}

static void depth_is_bounded(void **state)
{
	enum {
		FAR = 200000
	};

	(void)state;
	deep("struct { ", "int a;", "} x; ", FAR);
	deep("int (", "x", ")", FAR);
	deep("int f(int (*)(", "void", "))", FAR);
	deep("typeof(", "int", ") ", FAR);
	deep("enum e { A = (", "1", ")", FAR);
	deep("int x", "", "[1]", FAR);
	deep("int *", "x", ";", FAR);
	deep("struct { union { ", "", "", FAR);
	deep("enum { A = 1 + -", "1", "};", FAR);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_declarations),
		cmocka_unit_test(drivers_own_words),
		cmocka_unit_test(statements_are_none),
		cmocka_unit_test(where_parts_stand),
		cmocka_unit_test(records),
		cmocka_unit_test(enumerators),
		cmocka_unit_test(modes),
		cmocka_unit_test(constants),
		cmocka_unit_test(widths),
		cmocka_unit_test(type_names),
		cmocka_unit_test(depth_is_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
