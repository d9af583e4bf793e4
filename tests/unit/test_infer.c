// SPDX-License-Identifier: GPL-2.0
/* From two states of a driver to the change between them, step by step. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "infer_align.h"
#include "infer_callback.h"
#include "infer_example.h"
#include "infer_hybrid.h"
#include "infer_prove.h"
#include "infer_rule.h"
#include "infer_vote.h"
#include "tree.h"

static void read_text(struct infer_source *source, const char *text)
{
	infer_source_read(source, xstrdup(text), strlen(text));
}

static const struct infer_files one_file = { .newer = "drivers/a.c", .older = "drivers/b.c" };

/* The examples of @word that two texts give. */
static void find(struct infer_examples *out, const char *newer, const char *older,
		 const struct infer_use *use)
{
	struct infer_source n, o;

	read_text(&n, newer);
	read_text(&o, older);
	infer_examples_in(out, &one_file, &n, &o, use);
	infer_source_free(&n);
	infer_source_free(&o);
}

/* The first (or only) reading of the one use in a function. */
static void expect(const char *word, const char *newer, const char *older, const char *pattern,
		   const char *text)
{
	struct infer_use use = { .kind = INFER_NAME, .word = word };
	char *n = xasprintf("int f(void)\n{\n%s\n}\n", newer);
	char *o = xasprintf("int f(void)\n{\n%s\n}\n", older);
	struct infer_examples found = { 0 };

	find(&found, n, o, &use);
	assert_int_equal(found.n, 1);
	assert_int_equal(found.v[0].outcome, INFER_CHANGED);
	assert_true(found.v[0].forms > 0);
	assert_string_equal(found.v[0].form[0].pattern, pattern);
	assert_string_equal(found.v[0].form[0].text, text);
	infer_examples_free(&found);
	free(n);
	free(o);
}

static void test_items(void **state)
{
	struct infer_source s;
	const struct infer_item *item;

	(void)state;
	read_text(&s, "#include <linux/x.h>\n#define A 1\nstatic int f(int a)\n{\n\treturn a;\n}\n"
		      "static const struct ops o = {\n\t.a = f,\n};\nMODULE_ALIAS(\"x\");\n"
		      "struct q { int x; };\nint g(void);\nMODULE_ALIAS(\"y\");\n");
	item = infer_source_item(&s, INFER_FUNCTION, "f");
	assert_non_null(item);
	item = infer_source_item(&s, INFER_INITIALIZER, "o");
	assert_non_null(item);
	assert_string_equal(item->type, "ops");
	assert_non_null(infer_source_item(&s, INFER_OTHER, "MODULE_ALIAS"));
	assert_non_null(infer_source_item(&s, INFER_OTHER, "MODULE_ALIAS#2"));
	assert_null(infer_source_item(&s, INFER_FUNCTION, "g"));
	assert_int_equal(s.item.v[0].kind, INFER_INCLUDE);
	infer_source_free(&s);
}

static void test_pieces(void **state)
{
	struct infer_pieces pieces = { 0 };
	struct infer_source s;

	(void)state;
	read_text(&s, "int f(void)\n{\n\tint a = 1;\n\n\tif (a)\n\t\tgo(a);\n\telse\n\t\tstop();\n"
		      "\tfor_each(a) {\n\t\ta++;\n\t}\nout:\n\treturn a;\n}\n"
		      "struct o v = {\n\t.a = 1,\n\t.b = { 2, 3 },\n};\n");
	infer_pieces_read(&pieces, &s, infer_source_item(&s, INFER_FUNCTION, "f"));
	/* head { int; if() go; else stop; for_each() { a++; } out: return; } */
	assert_int_equal(pieces.n, 14);
	infer_pieces_read(&pieces, &s, infer_source_item(&s, INFER_INITIALIZER, "v"));
	/* head { .a .b={ 2 3 } ; */
	assert_int_equal(pieces.n, 8);
	vec_free(&pieces);
	infer_source_free(&s);
}

/* What never ends, or ends too often, is read all the same. */
static void test_broken(void **state)
{
	static const char *const texts[] = {
		"",	  "{",	      "}",	 "int f(", "f() { ( }", ")))", "struct x = {{{",
		"int a[", "#include", "f(){;;}", "= = =",  "f() { case"
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		for (size_t j = 0; j < ARRAY_LEN(texts); j++) {
			struct infer_use use = { .kind = INFER_NAME, .word = "f" };
			struct infer_examples found = { 0 };

			find(&found, texts[i], texts[j], &use);
			infer_examples_free(&found);
		}
}

static void test_renamed(void **state)
{
	(void)state;
	expect("new_name", "	new_name(&x->t);", "	old_name(&x->t);", "new_name", "old_name");
	expect("new_name", "	if (new_name(a) < 0)\n		return 1;",
	       "	if (old_name(a) < 0)\n		return 1;", "new_name", "old_name");
	/* a constant */
	expect("NEW_ONE", "	call(x, A | NEW_ONE);", "	call(x, A | OLD_ONE);", "NEW_ONE",
	       "OLD_ONE");
}

static void test_arguments(void **state)
{
	(void)state;
	expect("make", "	p = make(\"a\");", "	p = make(THIS_MODULE, \"a\");",
	       "make ( $e1 )", "make ( THIS_MODULE , $e1 )");
	expect("add", "	add(dev, n, w);", "	add(dev, n);", "add ( $e1 , $e2 , $e3 )",
	       "add ( $e1 , $e2 )");
	expect("swap_args", "	swap_args(a->x, b);", "	swap_args(b, a->x);",
	       "swap_args ( $e1 , $e2 )", "swap_args ( $e2 , $e1 )");
	expect("zalloc_obj", "	p = zalloc_obj(*p);", "	p = zalloc(sizeof(*p), GFP_KERNEL);",
	       "zalloc_obj ( * $e1 )", "zalloc ( sizeof ( * $e1 ) , GFP_KERNEL )");
	expect("zalloc_obj", "	p = zalloc_obj(struct foo);",
	       "	p = zalloc(sizeof(struct foo), GFP_KERNEL);", "zalloc_obj ( $t1 )",
	       "zalloc ( sizeof ( $t1 ) , GFP_KERNEL )");
	/* within another call, beside another change */
	expect("inner", "	outer(a, inner(b), c);", "	outer2(a, inner_old(b, 0), c);",
	       "inner ( $e1 )", "inner_old ( $e1 , 0 )");
	/* what the address is of is what the older code has */
	expect("priv_of", "	x = priv_of(&a->b);", "	x = a->b.priv;", "priv_of ( & $e1 )",
	       "$e1 . priv");
}

static void test_beside(void **state)
{
	struct infer_use use = { .kind = INFER_NAME, .word = "setup" };
	struct infer_examples found = { 0 };

	(void)state;
	find(&found, "void f(void)\n{\n\tsetup(&p->t, fn, MODE);\n\tgo(p);\n}\n",
	     "void f(void)\n{\n\tinit(&p->t, MODE);\n\tp->t.function = fn;\n\tgo(p);\n}\n", &use);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.v[0].form[0].pattern, "setup ( & $e1 , $e2 , $e3 )");
	assert_string_equal(found.v[0].form[0].text, "init ( & $e1 , $e3 )");
	assert_int_equal(found.v[0].beside.n, 1);
	assert_string_equal(found.v[0].beside.v[0], ">$e1 . function = $e2 ;");
	infer_examples_free(&found);
}

/* A value that the newer call has not cannot be made up. */
/* A constant stands for itself once, in order: what is there twice is the older code's own. */
static void test_constants(void **state)
{
	(void)state;
	expect("call", "	call(a, 0, 0);", "	call(a, 0, 0, 0);",
	       "call ( $e1 , $e2 , $e3 )", "call ( $e1 , $e2 , $e3 , 0 )");
	expect("call", "	call(&a, NULL, b, NULL);", "	call(a, NULL, b, NULL);",
	       "call ( & $e1 , $e2 , $e3 , $e4 )", "call ( $e1 , $e2 , $e3 , $e4 )");
	/* and what is no constant as often as it is there */
	expect("call", "	call(a, b);", "	old(a, a, b);", "call ( $e1 , $e2 )",
	       "old ( $e1 , $e1 , $e2 )");
}

/* What is declared is no expression that another rule may have something else for. */
static void test_declaration(void **state)
{
	struct infer_use use = { .kind = INFER_NAME, .word = "call" };
	struct infer_examples found = { 0 };

	(void)state;
	find(&found, "void f(void)\n{\n	struct a *b = call(c);\n	go();\n}\n",
	     "void f(void)\n{\n	go();\n}\n", &use);
	assert_int_equal(found.n, 1);
	assert_int_equal(found.v[0].outcome, INFER_CHANGED);
	assert_non_null(found.v[0].form[0].open);
	infer_examples_free(&found);
}

static void test_open(void **state)
{
	struct infer_use use = { .kind = INFER_NAME, .word = "call" };
	struct infer_examples found = { 0 };

	(void)state;
	find(&found, "int f(struct d *dev)\n{\n\tcall(x);\n}\n",
	     "int f(struct d *dev)\n{\n\tcall(x, dev);\n}\n", &use);
	assert_int_equal(found.n, 1);
	assert_non_null(found.v[0].form[0].open);
	infer_examples_free(&found);
	find(&found, "int f(void)\n{\n\tcall(x);\n}\n", "int f(void)\n{\n\tcall(x);\n\tz();\n}\n",
	     &use);
	assert_int_equal(found.n, 1);
	assert_int_equal(found.v[0].outcome, INFER_SAME);
	infer_examples_free(&found);
}

static void test_member(void **state)
{
	struct infer_use use = { .kind = INFER_MEMBER, .word = "fresh", .record = "ops" };
	struct infer_examples found = { 0 };

	(void)state;
	find(&found,
	     "static struct ops o = {\n\t.a = 1,\n\t.fresh = fn,\n};\n"
	     "static struct other p = {\n\t.fresh = fn,\n};\n",
	     "static struct ops o = {\n\t.a = 1,\n\t.stale = fn,\n};\n"
	     "static struct other p = {\n\t.stale = fn,\n};\n",
	     &use);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.v[0].form[0].pattern, ". fresh");
	assert_string_equal(found.v[0].form[0].text, ". stale");
	infer_examples_free(&found);
	find(&found, "void f(void)\n{\n\tgo(a->b[1].o->fresh);\n}\n",
	     "void f(void)\n{\n\tgo(a->b[1].o->stale);\n}\n", &use);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.v[0].form[0].pattern, "$e1 -> fresh");
	assert_string_equal(found.v[0].form[0].text, "$e1 -> stale");
	infer_examples_free(&found);
}

static void test_header(void **state)
{
	struct infer_use use = { .kind = INFER_HEADER, .word = "<linux/un.h>" };
	struct infer_examples found = { 0 };

	(void)state;
	find(&found, "#include <linux/a.h>\n#include <linux/un.h>\n",
	     "#include <asm/un.h>\n#include <linux/a.h>\n", &use);
	assert_int_equal(found.n, 1);
	assert_string_equal(found.v[0].form[0].text, "#include <asm/un.h>");
	infer_examples_free(&found);
	find(&found, "#include <linux/un.h>\n", "#include <linux/a.h>\n", &use);
	assert_string_equal(found.v[0].form[0].text, "");
	assert_int_equal(found.v[0].beside.n, 1);
	assert_string_equal(found.v[0].beside.v[0], ">#include <linux/a.h>");
	infer_examples_free(&found);
}

/* A header of another base name that most older files include is what it was. */
static void test_header_other(void **state)
{
	struct infer_use use = { .kind = INFER_HEADER, .word = "<linux/un.h>" };
	const struct infer_example *list[2];
	struct infer_examples found = { 0 };
	struct facts *facts = facts_new();
	struct strbuf rule = { 0 };
	struct infer_vote vote;

	(void)state;
	find(&found, "#include <linux/un.h>\n", "#include <linux/deux.h>\n#include <b.h>\n", &use);
	find(&found, "#include <linux/un.h>\n", "#include <linux/deux.h>\n", &use);
	list[0] = &found.v[0];
	list[1] = &found.v[1];
	infer_vote_make(&vote, list, 2, facts);
	assert_int_equal(vote.cluster.n, 1);
	assert_true(infer_rule_write(&rule, &use, &vote.cluster.v[0]));
	assert_string_equal(rule.s, "\n@@\n@@\n-#include <linux/un.h>\n+#include <linux/deux.h>\n");
	strbuf_free(&rule);
	infer_vote_free(&vote);
	infer_examples_free(&found);
	facts_free(facts);
}

static void test_general(void **state)
{
	char *text, *pattern = infer_general("x ( & $e1 , $e2 )", "y ( & $e1 )", &text);

	(void)state;
	assert_string_equal(pattern, "x ( $e1 , $e2 )");
	assert_string_equal(text, "y ( $e1 )");
	free(pattern);
	free(text);
	pattern = infer_general("x ( & $e1 )", "y ( & $e1 , $e1 . z )", &text);
	assert_string_equal(pattern, "x ( & $e1 )");
	free(pattern);
	free(text);
	pattern = infer_general("x ( * $e1 , & $e2 )", "y ( sizeof ( * $e1 ) )", &text);
	assert_string_equal(pattern, "x ( $e1 , $e2 )");
	assert_string_equal(text, "y ( sizeof ( $e1 ) )");
	free(pattern);
	free(text);
	pattern = infer_general("x ( * $e1 , $e2 )", "y ( $e1 , $e2 )", &text);
	assert_string_equal(pattern, "x ( * $e1 , $e2 )");
	free(pattern);
	free(text);
}

static struct facts *some_facts(void)
{
	struct facts *facts = facts_new();

	facts_add(facts, FACT_FUNCTION, "old_call");
	facts_add(facts, FACT_FUNCTION, "other_call");
	return facts;
}

/* What most examples show comes first; what the target lacks is no form. */
static void test_vote(void **state)
{
	static const char *const older[] = { "	old_call(a);", "	old_call(b->c);",
					     "	other_call(d, 1);", "	no_such(e);" };
	static const char *const newer[] = { "	call(a);", "	call(b->c);", "	call(d);",
					     "	call(e);" };
	struct infer_use use = { .kind = INFER_NAME, .word = "call" };
	const struct infer_example *list[4];
	struct infer_examples found = { 0 };
	struct facts *facts = some_facts();
	struct infer_vote vote;
	struct strbuf rule = { 0 };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(older); i++) {
		char *n = xasprintf("void f(void)\n{\n%s\n}\n", newer[i]);
		char *o = xasprintf("void f(void)\n{\n%s\n}\n", older[i]);

		find(&found, n, o, &use);
		free(n);
		free(o);
	}
	assert_int_equal(found.n, 4);
	for (size_t i = 0; i < 4; i++)
		list[i] = &found.v[i];
	infer_vote_make(&vote, list, 4, facts);
	assert_int_equal(vote.changed, 4);
	assert_int_equal(vote.open, 1);
	assert_int_equal(vote.cluster.n, 2);
	assert_string_equal(vote.cluster.v[0].pattern, "call");
	assert_string_equal(vote.cluster.v[0].text, "old_call");
	assert_int_equal(vote.cluster.v[0].example.n, 2);
	assert_true(infer_rule_write(&rule, &use, &vote.cluster.v[0]));
	assert_string_equal(rule.s, "\n@@\n@@\n-call\n+old_call\n");
	strbuf_reset(&rule);
	assert_true(infer_rule_write(&rule, &use, &vote.cluster.v[1]));
	assert_string_equal(rule.s, "\n@@\nexpression e1;\n@@\n-call(e1)\n+other_call(e1, 1)\n");
	strbuf_free(&rule);
	infer_vote_free(&vote);
	infer_examples_free(&found);
	facts_free(facts);
}

/* A callback's function in both kernels, and one that the older sets as another member. */
static void test_callback(void **state)
{
	struct infer_use use = {
		.kind = INFER_MEMBER, .word = "remove", .record = "drv", .callback = true
	};
	struct infer_examples found = { 0 };
	struct infer_source n, o;

	(void)state;
	read_text(&n, "static void a(struct d *d)\n{\n}\nstatic void b(struct d *d)\n{\n}\n"
		      "static void c(struct d *d)\n{\n}\n"
		      "static struct drv x = {\n\t.remove = a,\n};\n"
		      "static struct drv y = {\n\t.remove = &b,\n};\n"
		      "static struct other z = {\n\t.remove = c,\n};\n");
	read_text(&o, "static int a(struct d *dev, int flags)\n{\n\treturn 0;\n}\n"
		      "static void b(struct d *d)\n{\n}\nstatic int c(struct d *d)\n{\n}\n"
		      "static struct drv x = {\n\t.remove = a,\n};\n"
		      "static struct drv y = {\n\t.remove_new = b,\n};\n"
		      "static struct other z = {\n\t.remove = c,\n};\n");
	infer_callback_examples(&found, &one_file, &n, &o, &use);
	assert_int_equal(found.n, 2);
	assert_string_equal(found.v[0].item, "a");
	assert_int_equal(found.v[0].outcome, INFER_CHANGED);
	assert_string_equal(found.v[0].form[0].text, " dev flags");
	assert_string_equal(found.v[1].item, "b");
	assert_int_equal(found.v[1].outcome, INFER_OTHERWISE);
	assert_string_equal(found.v[1].form[0].text, ". remove_new");
	infer_examples_free(&found);
	infer_source_free(&n);
	infer_source_free(&o);
}

static const char *plain(const char *name, void *data)
{
	(void)data;
	return name + 1;
}

static void test_code(void **state)
{
	static const char *const pair[][2] = {
		{ "f ( & $e1 , * $e2 , ! x )", "f(&e1, *e2, !x)" },
		{ "$e0 = g ( sizeof ( * $e1 ) , a | b ) ;", "e0 = g(sizeof(*e1), a | b);" },
		{ "$e1 -> a . b [ 1 ] = - 1 ;", "e1->a.b[1] = -1;" },
		{ "f ( \"a b , c\" , a - b )", "f(\"a b , c\", a - b)" },
		{ "return ( a ) ;", "return (a);" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(pair); i++) {
		char *code = infer_code(pair[i][0], plain, NULL);

		assert_string_equal(code, pair[i][1]);
		free(code);
	}
}

static void judge(struct infer_proof *proof, const char *newer, const char *made, const char *older)
{
	struct infer_source n, m, o;

	*proof = (struct infer_proof){ 0 };
	read_text(&n, newer);
	read_text(&m, made);
	read_text(&o, older);
	infer_judge(proof, &one_file, &n, &m, &o);
	infer_source_free(&n);
	infer_source_free(&m);
	infer_source_free(&o);
}

/* A rule's change counts where it is the older code, whatever else differs there. */
static void test_judge(void **state)
{
	static const char newer[] = "void f(void)\n{\n\ta = call(x);\n\tz();\n}\n";
	static const char made[] = "void f(void)\n{\n\ta = old(x, 0);\n\tz();\n}\n";
	struct infer_proof proof;

	(void)state;
	judge(&proof, newer, made, "void f(void)\n{\n\ta = old(x,\n\t\t0);\n}\n");
	assert_int_equal(proof.equal, 1);
	assert_int_equal(proof.different, 0);
	infer_proof_free(&proof);
	judge(&proof, newer, made, "void f(void)\n{\n\tb.a = old(x, 0);\n}\n");
	assert_int_equal(proof.equal, 1);
	infer_proof_free(&proof);
	judge(&proof, newer, made, "void f(void)\n{\n\ta = old(x, 1);\n\tz();\n}\n");
	assert_int_equal(proof.equal, 0);
	assert_int_equal(proof.different, 1);
	assert_int_equal(proof.different_place.v[0].line, 3);
	infer_proof_free(&proof);
	/* arguments differ by another change; then only what was written counts */
	judge(&proof, newer, "void f(void)\n{\n\ta = old(x);\n\tz();\n}\n",
	      "void f(void)\n{\n\ta = old(y);\n\tz();\n}\n");
	assert_int_equal(proof.equal, 1);
	infer_proof_free(&proof);
	judge(&proof, newer, "void f(void)\n{\n\ta = old(x);\n\tz();\n}\n",
	      "void f(void)\n{\n\ta = call(y);\n\tz();\n}\n");
	assert_int_equal(proof.different, 1);
	infer_proof_free(&proof);
	judge(&proof, newer, made, "void g(void)\n{\n}\n");
	assert_int_equal(proof.unlike, 1);
	infer_proof_free(&proof);
	judge(&proof, newer, newer, "void f(void)\n{\n}\n");
	assert_int_equal(proof.equal + proof.different + proof.unlike, 0);
	infer_proof_free(&proof);
}

/* What is left out is evidence only where nothing else is there instead. */
static void test_judge_dropped(void **state)
{
	static const char newer[] = "void f(void)\n{\n\tcall(x);\n\tz();\n}\n";
	static const char made[] = "void f(void)\n{\n\tz();\n}\n";
	struct infer_proof proof;

	(void)state;
	judge(&proof, newer, made, made);
	assert_int_equal(proof.equal, 1);
	infer_proof_free(&proof);
	judge(&proof, newer, made, "void f(void)\n{\n\tz();\n\tinstead(1, 2, 3);\n}\n");
	assert_int_equal(proof.equal, 0);
	assert_int_equal(proof.unlike, 1);
	infer_proof_free(&proof);
	judge(&proof, newer, made, newer);
	assert_int_equal(proof.different, 1);
	infer_proof_free(&proof);
}

/* The sites are counted without spatch: one is not reached. */
static void test_sites(void **state)
{
	struct infer_use use = { .kind = INFER_NAME, .word = "call" };
	struct infer_proof proof = { 0 };
	struct infer_source n, m;

	(void)state;
	read_text(&n, "void f(void)\n{\n\tcall(x);\n\ty.call = 1;\n\tcall(z);\n}\n");
	read_text(&m, "void f(void)\n{\n\told(x);\n\ty.call = 1;\n\tcall(z);\n}\n");
	infer_count_sites(&proof, &use, &n, &m);
	assert_int_equal(proof.sites, 2);
	assert_int_equal(proof.reached, 1);
	infer_source_free(&n);
	infer_source_free(&m);
}

/* A function's head may call its parameters otherwise; its types count. */
static void test_judge_head(void **state)
{
	static const char newer[] = "static void f(struct a *a)\n{\n\tgo();\n}\n";
	static const char made[] = "static int f(struct a *a, int x)\n{\n\tgo();\n}\n";
	struct infer_proof proof;

	(void)state;
	judge(&proof, newer, made, "static int f(struct a *b, int flags)\n{\n\tgo();\n}\n");
	assert_int_equal(proof.equal, 1);
	infer_proof_free(&proof);
	judge(&proof, newer, made, "static int f(struct a *b, long flags)\n{\n\tgo();\n}\n");
	assert_int_equal(proof.equal, 0);
	assert_int_equal(proof.different, 1);
	infer_proof_free(&proof);
}

/* The older file with @newer's use of @use in it. */
static void expect_swap(const struct infer_use *use, const char *newer, const char *older,
			const char *expected)
{
	struct infer_examples found = { 0 };
	struct infer_source n, o;
	char *text;

	read_text(&n, newer);
	read_text(&o, older);
	if (use->callback)
		infer_callback_examples(&found, &one_file, &n, &o, use);
	else
		infer_examples_in(&found, &one_file, &n, &o, use);
	assert_int_equal(found.n, 1);
	assert_true(found.v[0].swap.there);
	text = infer_hybrid_text(newer, older, &found.v[0].swap);
	assert_string_equal(text, expected);
	free(text);
	/* files that are others by now */
	assert_null(infer_hybrid_text("", older, &found.v[0].swap));
	infer_source_free(&n);
	infer_source_free(&o);
	infer_examples_free(&found);
}

/* The newer code of one use gets into the older file, and nothing else of the newer one. */
static void test_swap(void **state)
{
	struct infer_use call = { .kind = INFER_NAME, .word = "call" };
	struct infer_use header = { .kind = INFER_HEADER, .word = "<linux/un.h>" };
	struct infer_use member = { .kind = INFER_MEMBER, .word = "x", .record = "ops" };
	struct infer_use callback = {
		.kind = INFER_MEMBER, .word = "stop", .record = "ops", .callback = true
	};

	(void)state;
	expect_swap(&call, "int f(void)\n{\n	return call(a) + z();\n}\n",
		    "int f(void)\n{\n	return old(a, 1) + y();\n}\n",
		    "int f(void)\n{\n	return call(a) + y();\n}\n");
	expect_swap(&call, "int f(void)\n{\n	call(a);\n	go();\n}\n",
		    "int f(void)\n{\n	go();\n}\n", "int f(void)\n{\n	call(a);\ngo();\n}\n");
	expect_swap(&member, "static struct ops o = {\n	.x = 1,\n	.y = 2,\n};\n",
		    "static struct ops o = {\n	.y = 2,\n};\n",
		    "static struct ops o = {\n	.x = 1,\n.y = 2,\n};\n");
	expect_swap(&header, "#include <linux/un.h>\n", "#include <asm/un.h>\n#include <b.h>\n",
		    "#include <linux/un.h>\n#include <b.h>\n");
	expect_swap(&header, "#include <linux/un.h>\n", "#include <b.h>\n",
		    "#include <linux/un.h>\n#include <b.h>\n");
	expect_swap(&callback,
		    "static void f(int a)\n{\n}\nstatic struct ops o = {\n	.stop = f,\n};\n",
		    "static int f(int a)\n{\n	return 0;\n}\n"
		    "static struct ops o = {\n	.stop = f,\n};\n",
		    "static void f(int a)\n{\n	return 0;\n}\n"
		    "static struct ops o = {\n	.stop = f,\n};\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_items),	    cmocka_unit_test(test_pieces),
		cmocka_unit_test(test_broken),	    cmocka_unit_test(test_renamed),
		cmocka_unit_test(test_arguments),   cmocka_unit_test(test_beside),
		cmocka_unit_test(test_open),	    cmocka_unit_test(test_member),
		cmocka_unit_test(test_header),	    cmocka_unit_test(test_general),
		cmocka_unit_test(test_vote),	    cmocka_unit_test(test_code),
		cmocka_unit_test(test_judge),	    cmocka_unit_test(test_callback),
		cmocka_unit_test(test_judge_head),  cmocka_unit_test(test_judge_dropped),
		cmocka_unit_test(test_sites),	    cmocka_unit_test(test_constants),
		cmocka_unit_test(test_declaration), cmocka_unit_test(test_header_other),
		cmocka_unit_test(test_swap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
