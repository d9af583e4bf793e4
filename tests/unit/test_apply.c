// SPDX-License-Identifier: GPL-2.0
/* Evolutions on files, what they leave behind, and the patches made of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "apply.h"
#include "leftover.h"
#include "mask.h"
#include "proc.h"
#include "rename.h"
#include "series.h"
#include "str.h"
#include "tree.h"
#include "unparsed.h"

static const char source[] = "/* newapi(1) in a comment */\n"
			     "static int f(struct device *dev)\n"
			     "{\n"
			     "\tconst char *s = \"newapi(2)\";\n"
			     "\n"
			     "\tscoped_guard(mutex, &lock) {\n"
			     "\t\tnewapi(dev, 3);\n"
			     "\t}\n"
			     "\treturn newapi(dev, 4);\n"
			     "}\n";

static const char rule[] = "// SPDX-License-Identifier: GPL-2.0\n"
			   "/// Old for new.\n"
			   "@@ expression d, n; @@\n"
			   "- newapi(d, n)\n"
			   "+ oldapi(d, n, 0)\n";

static void leftovers(void **state)
{
	static const struct {
		const char *text, *api;
		unsigned int line;
	} cases[] = {
		{ "/* f(1) */\nchar *s = \"f\";\n", "f", 0 },
		{ "int a;\nint b = f(1);\n", "f", 2 },
		{ "int b = x->f;\nint c = y.f;\n", "f", 0 },
		{ "#define g(x) \\\n\tf(x)\n", "f", 1 },
		{ "int ff, f_;\n", "f", 0 },
		{ "struct old o;\nstruct s *p;\n", "struct s", 2 },
		{ "struct ss *p;\n", "struct s", 0 },
		{ "#include <linux/a.h>\n#include <linux/b.h>\n", "<linux/b.h>", 2 },
		{ "/* <linux/b.h> */\n", "<linux/b.h>", 0 },
		{ "static struct s v = {\n.m = 1,\n};\n", "s.m", 2 },
		{ "static struct t v = {\n.m = 1,\n};\n", "s.m", 0 },
		{ "static struct s v[] = { {\n.m = 1,\n} };\n", "s.m", 2 },
		{ "static struct s v[] = { [0] = {\n.m = 1,\n} };\n", "s.m", 2 },
		{ "static struct s v = { .in = {\n.m = 1,\n} };\n", "s.m", 0 },
		{ "x = (struct s) { .m = 1 };\n", "s.m", 1 },
		{ "void f(struct s *p)\n{\n\tp->m = 1;\n}\n", "s.m", 3 },
		{ "void f(struct t *p)\n{\n\tp->m = 1;\n}\n", "s.m", 0 },
		{ "void f(struct s *p)\n{\n\tq->p->m = 1;\n}\n", "s.m", 0 },
		{ "{", "s.m", 0 },
		{ "{ .m = 1", "s.m", 0 },
		{ "", "f", 0 },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		assert_int_equal(leftover_line(cases[i].text, strlen(cases[i].text), cases[i].api),
				 cases[i].line);
}

/* A library with one evolution, a folder with one file, and the two put together. */
struct setup {
	char *library, *dir, *path;
	struct entry evolution;
	struct application a;
};

static struct application application(const struct entry *evolution, const char *file,
				      const char *api)
{
	struct application a = { .evolution = evolution, .file = file };

	*vec_push(&a.api) = (struct application_api){ .name = api };
	return a;
}

static void set_up(struct setup *s, const char *text, const char *smpl)
{
	char *macros;

	use_library();
	s->library = new_tree();
	s->dir = new_tree();
	/* what one test leaves in the cache is nothing to another */
	macros = path_join(s->library, "cache");
	setenv("BACKFIT_CACHE", macros, 1);
	free(macros);
	macros = path_join(getenv("BACKFIT_LIBRARY"), "patches/macros.h");
	s->path = path_join(s->library, "patches/macros.h");
	assert_int_equal(file_copy(macros, s->path), 0);
	free(macros);
	free(s->path);
	put(s->library, "patches/area/rule.cocci", smpl);
	put(s->dir, "drivers/f.c", text);
	s->path = path_join(s->library, "patches/area/rule.cocci");
	s->evolution = (struct entry){ .name = "area/rule", .path = s->path };
	s->a = application(&s->evolution, "drivers/f.c", "newapi");
}

static void tear_down(struct setup *s)
{
	application_free(&s->a);
	free(s->path);
	drop_tree(s->library);
	drop_tree(s->dir);
}

static void applied(void **state)
{
	struct setup s;
	char *result;

	(void)state;
	set_up(&s, source, rule);
	assert_int_equal(apply_all(&s.a, 1, s.library, s.dir), 0);
	assert_non_null(s.a.result);
	result = get(s.dir, s.a.result);
	assert_non_null(strstr(result, "\t\toldapi(dev, 3, 0);\n"));
	assert_non_null(strstr(result, "\treturn oldapi(dev, 4, 0);\n"));
	assert_non_null(strstr(result, "\"newapi(2)\""));
	free(result);
	/* The file itself is what the next step's local headers are beside: untouched. */
	result = get(s.dir, "drivers/f.c");
	assert_string_equal(result, source);
	free(result);
	tear_down(&s);
}

/* Each step works on what the one before it left; files go side by side. */
static void in_order(void **state)
{
	static const char second[] = "@@ expression d, n; @@\n- oldapi(d, n, 0)\n+ older(d, n)\n";
	struct entry later = { .name = "area/second" };
	struct application a[3] = { 0 };
	struct setup s;
	char *result;

	(void)state;
	set_up(&s, source, rule);
	put(s.library, "patches/area/second.cocci", second);
	put(s.dir, "drivers/g.c", "int g(void)\n{\n\treturn newapi(1, 2);\n}\n");
	later.path = path_join(s.library, "patches/area/second.cocci");
	a[0] = s.a;
	a[1] = application(&s.evolution, "drivers/g.c", "newapi");
	a[2] = application(&later, "drivers/f.c", "oldapi");
	assert_int_equal(apply_all(a, ARRAY_LEN(a), s.library, s.dir), 0);
	result = get(s.dir, a[2].result);
	assert_non_null(strstr(result, "older(dev, 3);"));
	assert_null(strstr(result, "oldapi("));
	free(result);
	result = get(s.dir, a[1].result);
	assert_non_null(strstr(result, "oldapi(1, 2, 0)"));
	free(result);
	for (size_t i = 1; i < ARRAY_LEN(a); i++)
		application_free(&a[i]);
	s.a.result = a[0].result;
	free(later.path);
	tear_down(&s);
}

static bool was_run(const struct setup *s)
{
	char *said = path_join(s->dir, "batch0.said");
	bool was = file_exists(said);

	remove_tree(said);
	free(said);
	return was;
}

/* What was run ahead is not run again; once that is to end, nothing is begun. */
static void ahead(void **state)
{
	struct application a;
	bool stop = true;
	struct setup s;
	char *result;

	(void)state;
	set_up(&s, source, rule);
	a = application(&s.evolution, "drivers/f.c", "newapi");
	apply_ahead(&a, 1, s.library, s.dir, &stop);
	assert_false(was_run(&s));
	assert_null(a.result);
	stop = false;
	apply_ahead(&a, 1, s.library, s.dir, &stop);
	assert_true(was_run(&s));
	assert_int_equal(apply_all(&s.a, 1, s.library, s.dir), 0);
	assert_false(was_run(&s));
	result = get(s.dir, s.a.result);
	assert_non_null(strstr(result, "\treturn oldapi(dev, 4, 0);\n"));
	free(result);
	application_free(&a);
	tear_down(&s);
}

static void fails(const char *text, const char *smpl, const char *told)
{
	struct capture capture;
	struct setup s;
	char *said;
	int err;

	set_up(&s, text, smpl);
	capture_start(&capture);
	err = apply_all(&s.a, 1, s.library, s.dir);
	said = capture_end(&capture);
	assert_int_equal(err, -1);
	if (!strstr(said, told))
		print_error("told: %s\n", said);
	assert_non_null(strstr(said, told));
	assert_non_null(strstr(said, "drivers/f.c"));
	assert_non_null(strstr(said, "area/rule"));
	free(said);
	tear_down(&s);
}

static void failures(void **state)
{
	(void)state;
	fails("int x;\n", rule, "changes nothing");
	/* It may write a file all the same. */
	fails("int f(int newapi)\n{\n\treturn newapi;\n}\n",
	      "@r@ expression d, n; @@\nnewapi(d, n)\n\n@depends on !r@ @@\n- newapi\n+ newapi\n",
	      "area/rule");
	fails(source, "@@ bad\n", "spatch fails");
	/* A function that spatch cannot parse is passed over without a word. */
	fails("int f(void)\n{\n\treturn newapi(1, 2);\n}\n"
	      "int g(void)\n{\n\tweird_block (x) [ y ] {\n\t\treturn newapi(3, 4);\n\t}}\n}\n",
	      rule, "f.c:8: area/rule: newapi is still used");
}

/* A member of an unknown record may be another one's, which the rule leaves alone. */
static void members_of_unknown_records(void **state)
{
	static const char member[] = "@@ struct s *p; @@\n- p->new\n+ p->old\n";
	static const char other[] = "int f(void *p)\n{\n\treturn get(p)->new;\n}\n";
	struct setup s;

	(void)state;
	fails(other, member, "changes nothing");
	set_up(&s, other, member);
	s.a.api.v[0].name = "?.new";
	assert_int_equal(apply_all(&s.a, 1, s.library, s.dir), 0);
	assert_null(s.a.result);
	tear_down(&s);
}

/* What spatch cannot read is put aside, and is there again afterwards. */
static void parsed_all_the_same(void **state)
{
	static const char *const text[] = {
		"int f(void)\n{\n\tu64 *q __free(kfree) = NULL;\n\n\treturn newapi(1, 2);\n}\n\n"
		"int g(struct s *s)\n{\n\tkfree(s->q);\n\treturn newapi(3, 4);\n}\n",
		"int f(void)\n{\n\tstruct p v = {\n\t\t.a = b,\n\t};\n\tbool x = false;\n"
		"\tint y;\n\n\tscoped_guard(mutex, &b->lock) {\n\t\ty = b->z;\n\n"
		"\t\tif (!VALID(b->a) &&\n\t\t    !VALID(b->c))\n\t\t\tx = true;\n\t}\n\n"
		"\treturn newapi(3, 4);\n}\n",
		"static const struct dev_pm_ops ops = {\n\tSYSTEM_SLEEP_PM_OPS(a, b)\n"
		"\tRUNTIME_PM_OPS(a, b, NULL)\n\t.prepare = newapi(3, 4),\n};\n",
		"int f(void)\n{\n\tDECLARE_BITMAP(used, 256) = {};\n\n\treturn newapi(3, 4);\n}\n",
		"int f(int x)\n{\n\tswitch (x) {\n\tcase REG_6...REG_11:\n"
		"\t\treturn newapi(3, 4);\n\t}\n}\n",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(text); i++) {
		char *wanted = str_replace_all(text[i], "newapi(3, 4)", "oldapi(3, 4, 0)"), *got;
		char *all = str_replace_all(wanted, "newapi(1, 2)", "oldapi(1, 2, 0)");
		struct setup s;

		set_up(&s, text[i], rule);
		assert_int_equal(apply_all(&s.a, 1, s.library, s.dir), 0);
		got = get(s.dir, s.a.result);
		assert_string_equal(got, all);
		free(got);
		free(all);
		free(wanted);
		tear_down(&s);
	}
}

static void masked(void **state)
{
	static const char text[] =
		"/* __free(x), guard(a)(b) and @ */\n"
		"#define M(x) guard(mutex)(x)\n"
		"void f(void) __cond_acquires(0, &l)\n{\n"
		"\tchar *p __free(kfree) = \"guard(a)(b)\", *q __free(kfree) = p;\n"
		"\tguard(mutex)(&l);\n"
		"\tscoped_guard(mutex, &l)\n\t\tx();\n"
		"\tif (BUGLVL(D_TX))\n\t\tx();\n}\n"
		"int a[] = {\n\tX(0) X(1)\n\tY\n\tZ(3)\n\t.b = c.d,\n"
		"\t(struct s){ .x = e.f },\n};\n"
		"static DEF_SCSI_QCMD(queue)\n";
	static const char *const put[] = { "guard_mutex/*",
					   "while /*",
					   "if (buglvl/*",
					   "X(0),/*",
					   "Y,/*",
					   "Z(3),/*",
					   "\n#define M(x) guard(mutex)(x)\n",
					   "\"guard(a)(b)\", *q /*",
					   ".b = c.d,\n",
					   "{ .x = e.f },",
					   "static int queue;/*" };
	struct mask mask;
	unsigned int line = 0;
	char *now, *back;

	(void)state;
	now = mask_text(&mask, text, strlen(text), "@@ @@\n- f()\n");
	for (size_t i = 0; i < ARRAY_LEN(put); i++) {
		if (!strstr(now, put[i]))
			print_error("no '%s' in\n%s\n", put[i], now);
		assert_non_null(strstr(now, put[i]));
	}
	back = mask_undo(&mask, now, &line);
	assert_string_equal(back, text);
	free(back);
	/* A statement that the rule took away took what was put aside with it. */
	*strstr(now, "guard_mutex/*") = 'x';
	assert_null(mask_undo(&mask, now, &line));
	assert_int_equal(line, 6);
	free(now);
	mask_free(&mask);
	/* A rule that speaks of guards sees them. */
	now = mask_text(&mask, text, strlen(text), "- guard(mutex)(l)\n- x __free(kfree)\n");
	assert_non_null(strstr(now, "\tguard(mutex)(&l);"));
	assert_non_null(strstr(now, "*p __free(kfree)"));
	assert_non_null(strstr(now, "while /*"));
	free(now);
	mask_free(&mask);
}

static void unparsed_parts(void **state)
{
	static const char said[] =
		"HANDLING: d/f.c\nparse error \n = File \"d/f.c\", line 8, column "
		"23, charpos = 76\n  around = '{',\n  whole content = x\nbadcount: "
		"4\nbad: }\nbad: \nbad: int g(void)\nBAD:!!!!! x\nbad: }\n"
		"parse error \n = File \"d/f.h\", line 3, column 1, charpos = 7\n"
		"badcount: 1\nBAD:!!!!! y\n"
		" = File \"d/f.c\", line 1, column 1, charpos = 7\nbadcount: 1\n"
		"BAD:!!!!! z";
	struct spans spans = { 0 };

	(void)state;
	unparsed_read(&spans, said, "d/f.c");
	assert_int_equal(spans.n, 2);
	assert_int_equal(spans.v[0].first, 5);
	assert_int_equal(spans.v[0].last, 9);
	assert_int_equal(spans.v[1].first, 1);
	assert_int_equal(spans.v[1].last, 1);
	assert_int_equal(leftover_line_within("f();\n\n\n\n\nf();\n", 13, "f", &spans), 1);
	spans.n = 1;
	assert_int_equal(leftover_line_within("f();\n\n\n\n\nf();\n", 13, "f", &spans), 6);
	assert_int_equal(leftover_line_within("f();\n\n\n\nx();\n", 13, "f", &spans), 0);
	vec_free(&spans);
}

/* Where the old form has the same name, nothing but the parse tells that it was not reached. */
static void unparsed_but_allowed(void **state)
{
	static const char text[] =
		"int f(void)\n{\n\treturn newapi(1, 2);\n}\n"
		"int g(void)\n{\n\tweird_block (x) [ y ] {\n\t\treturn newapi(3, 4);\n\t}}\n}\n";
	static const char turned[] = "@@ @@\n- newapi(1, 2)\n+ newapi(2, 1)\n";
	struct capture capture;
	struct setup s;
	char *said;
	int err;

	(void)state;
	set_up(&s, text, turned);
	s.a.api.v[0].may_stay = true;
	capture_start(&capture);
	err = apply_all(&s.a, 1, s.library, s.dir);
	said = capture_end(&capture);
	assert_int_equal(err, -1);
	assert_true(s.a.failed);
	assert_null(s.a.result);
	assert_non_null(strstr(said, "drivers/f.c:8: area/rule: spatch cannot parse"));
	free(said);
	tear_down(&s);
}

static void said_otherwise(void **state)
{
	static const char optional[] = "// Optional: yes\n@@ @@\n- absent()\n+ x()\n";
	static const char keeps[] =
		"// Keeps: newapi\n@@ expression d; @@\n- newapi(d, 3)\n+ newapi(d, 5)\n";
	struct setup s;

	(void)state;
	set_up(&s, source, optional);
	assert_int_equal(apply_all(&s.a, 1, s.library, s.dir), 0);
	assert_null(s.a.result);
	tear_down(&s);
	set_up(&s, source, keeps);
	assert_int_equal(apply_all(&s.a, 1, s.library, s.dir), 0);
	assert_non_null(s.a.result);
	tear_down(&s);
}

/* Many files of one rule go to one process; one that it fails on costs the others nothing. */
static void many_at_once(void **state)
{
	static const char twice[] = "@@ expression d, n; @@\n- newapi(d, n)\n+ oldapi(d, n, 0)\n\n"
				    "@@ expression d; @@\n(\n- clash(\n+ one(\n  d)\n&\n"
				    "- clash(d)\n+ two(d)\n)\n";
	enum {
		FILES = 40,
		BAD = 7
	};
	struct application a[FILES] = { 0 };
	char *name[FILES], *said;
	struct capture capture;
	struct setup s;
	int err;

	(void)state;
	set_up(&s, source, twice);
	for (size_t i = 0; i < FILES; i++) {
		char *text = xasprintf("int f(void)\n{\n\t%s(1);\n\treturn newapi(1, %zu);\n}\n",
				       i == BAD ? "clash" : "other", i);

		name[i] = xasprintf("drivers/%zu/f.c", i);
		put(s.dir, name[i], text);
		free(text);
		a[i] = application(&s.evolution, name[i], "newapi");
	}
	capture_start(&capture);
	err = apply_all(a, FILES, s.library, s.dir);
	said = capture_end(&capture);
	assert_int_equal(err, -1);
	assert_non_null(strstr(said, "drivers/7/f.c: area/rule: spatch fails on it: EXN"));
	assert_null(strstr(said, "drivers/8/f.c"));
	for (size_t i = 0; i < FILES; i++) {
		char *wanted = xasprintf("return oldapi(1, %zu, 0);", i);
		char *text = i == BAD ? NULL : get(s.dir, a[i].result);

		assert_int_equal(a[i].failed, i == BAD);
		if (text)
			assert_non_null(strstr(text, wanted));
		free(wanted);
		free(text);
		application_free(&a[i]);
		free(name[i]);
	}
	free(said);
	tear_down(&s);
}

/* A spatch in front of the real one, which notes that it ran; PATH as it was, for the end. */
static char *count_runs(const struct setup *s)
{
	char *real = program_path("spatch"), *before = xstrdup(getenv("PATH")), *path;
	char *script = xasprintf("#!/bin/sh\necho >>%s/ran\nexec %s \"$@\"\n", s->dir, real);

	put(s->dir, "bin/spatch", script);
	free(script);
	path = path_join(s->dir, "bin/spatch");
	assert_int_equal(chmod(path, 0755), 0);
	free(path);
	path = xasprintf("%s/bin:%s", s->dir, before);
	setenv("PATH", path, 1);
	free(path);
	free(real);
	return before;
}

static size_t runs_of(struct setup *s, const char *text)
{
	char *ran, *result;
	size_t n;

	put(s->dir, "drivers/f.c", text);
	put(s->dir, "ran", "");
	free(s->a.result);
	s->a.result = NULL;
	assert_int_equal(apply_all(&s->a, 1, s->library, s->dir), 0);
	ran = get(s->dir, "ran");
	result = get(s->dir, s->a.result);
	assert_non_null(strstr(result, "oldapi("));
	assert_null(strstr(result, "newapi(dev"));
	n = strlen(ran);
	free(result);
	free(ran);
	return n;
}

static void damage(const char *path)
{
	char *text = file_read(path, NULL);

	assert_int_equal(file_write(path, text, strlen(text) - 1), 0);
	free(text);
}

/* The same rule on the same text gives the same; what it depends on has it run again. */
static void kept(void **state)
{
	static const char header[] = "#include \"own.h\"\n";
	char *before, *path, *text = xasprintf("%s%s", header, source);
	struct map results = { 0 };
	struct setup s;

	(void)state;
	set_up(&s, source, rule);
	before = count_runs(&s);
	assert_int_equal(runs_of(&s, source), 1);
	assert_int_equal(runs_of(&s, source), 0);
	assert_int_equal(runs_of(&s, text), 1);
	put(s.dir, "drivers/own.h", "struct own;\n");
	assert_int_equal(runs_of(&s, text), 1);
	put(s.dir, "drivers/own.h", "struct owner;\n");
	assert_int_equal(runs_of(&s, text), 1);
	assert_int_equal(runs_of(&s, text), 0);
	path = xasprintf("// What: more of it.\n%s", rule);
	put(s.library, "patches/area/rule.cocci", path);
	free(path);
	assert_int_equal(runs_of(&s, text), 1);
	s.evolution.options = (char[]){ "--no-includes" };
	assert_int_equal(runs_of(&s, text), 1);
	assert_int_equal(runs_of(&s, text), 0);
	/* one that is not whole is none */
	path = path_join(getenv("BACKFIT_CACHE"), "applied");
	assert_int_equal(list_files(path, "", &results), 0);
	assert_int_equal(results.n, 6);
	map_each (&results, e) {
		char *file = path_join(path, e->key);

		damage(file);
		free(file);
	}
	assert_int_equal(runs_of(&s, text), 1);
	setenv("PATH", before, 1);
	map_free(&results);
	free(before);
	free(path);
	free(text);
	tear_down(&s);
}

static void no_spatch(void **state)
{
	char *path = xstrdup(getenv("PATH")), *said;
	struct capture capture;
	struct setup s;
	int err;

	(void)state;
	set_up(&s, source, rule);
	setenv("PATH", "/nonexistent", 1);
	capture_start(&capture);
	err = apply_all(&s.a, 1, s.library, s.dir);
	said = capture_end(&capture);
	setenv("PATH", path, 1);
	assert_int_equal(err, -1);
	assert_non_null(strstr(said, "install coccinelle"));
	free(said);
	free(path);
	tear_down(&s);
}

static void config_renamed(void **state)
{
	static const char text[] = "#ifdef CONFIG_OWN /* CONFIG_OWN */\n"
				   "#if IS_ENABLED(CONFIG_OWN_LEDS) || defined(CONFIG_OWN_MODULE)\n"
				   "/* CONFIG_OWN */ char *s = \"CONFIG_OWN\";\n"
				   "int a = IS_ENABLED(CONFIG_OWN), b = CONFIG_OWNER;\n";
	static const char wanted[] =
		"#ifdef CPTCFG_OWN /* CPTCFG_OWN */\n"
		"#if IS_ENABLED(CONFIG_OWN_LEDS) || defined(CPTCFG_OWN_MODULE)\n"
		"/* CONFIG_OWN */ char *s = \"CONFIG_OWN\";\n"
		"int a = IS_ENABLED(CPTCFG_OWN), b = CONFIG_OWNER;\n";
	struct map symbols = { 0 };
	bool changed = false;
	char *got;

	(void)state;
	map_set(&symbols, "OWN", &symbols);
	got = rename_config(text, strlen(text), &symbols, &changed);
	assert_string_equal(got, wanted);
	assert_true(changed);
	free(got);
	changed = false;
	got = rename_config("int CONFIG_X;\n", 14, &symbols, &changed);
	assert_string_equal(got, "int CONFIG_X;\n");
	assert_false(changed);
	free(got);
	got = rename_config_make("x-$(CONFIG_OWN) += $(CONFIG_OWN_B)", &symbols);
	assert_string_equal(got, "x-$(CPTCFG_OWN) += $(CONFIG_OWN_B)");
	free(got);
	map_free(&symbols);
}

static void trace_path_renamed(void **state)
{
	static const char text[] = "#undef TRACE_INCLUDE_PATH\n"
				   "#define TRACE_INCLUDE_PATH ../../drivers/a/b\n";
	bool changed = false;
	char *got;

	(void)state;
	got = rename_trace_path(text, strlen(text), "drivers/a/b", &changed);
	assert_string_equal(got, "#undef TRACE_INCLUDE_PATH\n#define TRACE_INCLUDE_PATH .\n");
	assert_true(changed);
	free(got);
	changed = false;
	got = rename_trace_path(text, strlen(text), "drivers/b", &changed);
	assert_string_equal(got, text);
	assert_false(changed);
	free(got);
}

static int run_git(const char *dir, const char *const *argv)
{
	return proc_run(&(struct proc){ argv, dir, NULL, NULL, NULL, NULL });
}

/* The series, on the pristine copy, gives exactly what the package holds; twice the same bytes. */
static void series_applies(void **state)
{
	static const char *const init[] = { "git", "init", "-q", ".", NULL };
	static const char *const add[] = { "git", "add", "-A", NULL };
	static const char *const first[] = { "git",    "-c", "user.name=t", "-c", "user.email=t@t",
					     "commit", "-q", "-m",	    "x",  NULL };
	char *made[2], *dir, *text, *first_patch = NULL;
	struct series series;

	(void)state;
	for (int i = 0; i < 2; i++) {
		dir = new_tree();
		made[i] = new_tree();
		put(dir, "drivers/f.c", "one\n");
		put(dir, ".gitignore", "*.c\n");
		assert_int_equal(series_begin(&series, dir, "origin"), 0);
		put(dir, "drivers/f.c", "one\ntwo\n");
		series_change(&series, "drivers/f.c");
		put(dir, "drivers/f.step1.c", "not in the series\n");
		assert_int_equal(series_commit(&series, "area: Add two",
					       "--- a line like a patch's\nMore than seventy-two "
					       "characters in one line must be broken in two "
					       "somewhere.\n"),
				 0);
		put(dir, "drivers/f.c", "one\ntwo\nthree\n");
		series_change(&series, "drivers/f.c");
		assert_int_equal(series_commit(&series, "area: Add three", "Why.\n"), 0);
		assert_int_equal(series_write(&series, made[i]), 0);
		series_free(&series);
		text = get(made[i], "series");
		assert_string_equal(text, "0001-area-Add-two.patch\n0002-area-Add-three.patch\n");
		free(text);
		text = get(made[i], "0001-area-Add-two.patch");
		if (first_patch)
			assert_string_equal(text, first_patch);
		free(first_patch);
		first_patch = text;
		drop_tree(dir);
	}
	free(first_patch);
	dir = new_tree();
	put(dir, "drivers/f.c", "one\n");
	assert_int_equal(run_git(dir, init), 0);
	assert_int_equal(run_git(dir, add), 0);
	assert_int_equal(run_git(dir, first), 0);
	char *one = path_join(made[0], "0001-area-Add-two.patch");
	char *two = path_join(made[0], "0002-area-Add-three.patch");
	const char *am[] = { "git", "-c", "user.name=t", "-c", "user.email=t@t",
			     "am",  "-q", one,		 two,  NULL };
	assert_int_equal(run_git(dir, am), 0);
	text = get(dir, "drivers/f.c");
	assert_string_equal(text, "one\ntwo\nthree\n");
	free(text);
	free(one);
	free(two);
	drop_tree(dir);
	drop_tree(made[0]);
	drop_tree(made[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leftovers),
		cmocka_unit_test(applied),
		cmocka_unit_test(in_order),
		cmocka_unit_test(ahead),
		cmocka_unit_test(failures),
		cmocka_unit_test(members_of_unknown_records),
		cmocka_unit_test(said_otherwise),
		cmocka_unit_test(many_at_once),
		cmocka_unit_test(kept),
		cmocka_unit_test(no_spatch),
		cmocka_unit_test(config_renamed),
		cmocka_unit_test(trace_path_renamed),
		cmocka_unit_test(series_applies),
		cmocka_unit_test(parsed_all_the_same),
		cmocka_unit_test(masked),
		cmocka_unit_test(unparsed_parts),
		cmocka_unit_test(unparsed_but_allowed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
