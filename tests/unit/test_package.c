// SPDX-License-Identifier: GPL-2.0
/* A package put in place whole or not at all, and its questions as C. */
#include <setjmp.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <cmocka.h>

#include "declared_check.h"
#include "err.h"
#include "probe.h"
#include "proc.h"
#include "question.h"
#include "scan.h"
#include "staging.h"
#include "str.h"
#include "tree.h"

static const char mark[] = "manifest.json";

static int make_whole(const char *stage, void *data)
{
	char *package = path_join(stage, "package");

	put(package, mark, data);
	put(package, "sub/file", "x");
	put(stage, "work/file", "x");
	free(package);
	return DONE;
}

static int make_half(const char *stage, void *data)
{
	make_whole(stage, data);
	return INCOMPLETE;
}

/* Writes half of it, tells so, and then waits to be killed. */
__attribute__((noreturn)) static int make_endless(const char *stage, void *data)
{
	make_whole(stage, "half");
	put(data, "started", "");
	for (;;)
		pause();
}

static size_t entries(const char *dir)
{
	struct map found = { 0 };
	size_t n;

	assert_int_equal(list_files(dir, "", &found), 0);
	n = found.n;
	map_free(&found);
	return n;
}

static int quietly(const char *out, bool force, int (*make)(const char *, void *), void *data,
		   char **told)
{
	struct capture capture;
	int outcome;
	char *text;

	capture_start(&capture);
	outcome = staging_run(out, mark, force, make, data);
	text = capture_end(&capture);
	if (told)
		*told = text;
	else
		free(text);
	return outcome;
}

static void put_in_place(void **state)
{
	char *dir = new_tree(), *out = path_join(dir, "out"), *text;

	(void)state;
	assert_int_equal(quietly(out, false, make_whole, "first", NULL), DONE);
	text = get(out, mark);
	assert_string_equal(text, "first");
	free(text);
	/* A package that stands there is only replaced when that is asked for. */
	assert_int_equal(quietly(out, false, make_whole, "second", &text), BAD_INPUT);
	assert_non_null(strstr(text, "--force"));
	free(text);
	text = get(out, mark);
	assert_string_equal(text, "first");
	free(text);
	assert_int_equal(quietly(out, true, make_whole, "second", NULL), DONE);
	text = get(out, mark);
	assert_string_equal(text, "second");
	free(text);
	/* Work that fails leaves the old one, and nothing beside it. */
	assert_int_equal(quietly(out, true, make_half, "third", NULL), INCOMPLETE);
	text = get(out, mark);
	assert_string_equal(text, "second");
	free(text);
	assert_int_equal(entries(dir), 2);
	free(out);
	drop_tree(dir);
}

static void not_ours(void **state)
{
	char *dir = new_tree(), *out = path_join(dir, "out"), *file = path_join(dir, "file");
	char *text;

	(void)state;
	put(out, "precious", "x");
	assert_int_equal(quietly(out, true, make_whole, "x", &text), BAD_INPUT);
	assert_non_null(strstr(text, "no package of backfit"));
	free(text);
	text = get(out, "precious");
	assert_string_equal(text, "x");
	free(text);
	put(dir, "file", "x");
	assert_int_equal(quietly(file, true, make_whole, "x", &text), BAD_INPUT);
	assert_non_null(strstr(text, "no folder"));
	free(text);
	/* An empty folder may be filled. */
	remove_tree(out);
	assert_int_equal(make_dirs(out), 0);
	assert_int_equal(quietly(out, false, make_whole, "x", NULL), DONE);
	free(file);
	free(out);
	drop_tree(dir);
}

static void wait_for(const char *dir, const char *name)
{
	char *path = path_join(dir, name);

	for (int i = 0; i < 1000 && !file_exists(path); i++)
		usleep(10000);
	assert_true(file_exists(path));
	free(path);
}

static void killed(int sig, bool cleans_up)
{
	char *dir = new_tree(), *flags = new_tree(), *out = path_join(dir, "out");
	int status;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (!pid) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDERR_FILENO);
		/* The sanitizer's own end-of-program work is no part of this. */
		_exit(staging_run(out, mark, false, make_endless, flags));
	}
	wait_for(flags, "started");
	kill(pid, sig);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), sig);
	if (cleans_up) {
		assert_int_equal(entries(dir), 0);
	} else {
		/* What was left is recognised by the next run, and goes. */
		assert_true(entries(dir) > 0);
		put(dir, "out.99999999.tmp/theirs", "x");
		assert_int_equal(quietly(out, false, make_whole, "x", NULL), DONE);
		assert_int_equal(entries(dir), 3);
	}
	free(out);
	drop_tree(flags);
	drop_tree(dir);
}

static void stopped(void **state)
{
	(void)state;
	killed(SIGTERM, true);
	killed(SIGINT, true);
}

static void killed_hard(void **state)
{
	(void)state;
	killed(SIGKILL, false);
}

/* Does the probe of a question that @facts_of answers compile behind @text? */
static bool compiles(const char *question, const char *facts_of, const char *text)
{
	static const char *const prelude =
		"#define BACKFIT_TEXT(...) #__VA_ARGS__\n"
		"#define BACKFIT_SPELL(...) BACKFIT_TEXT(__VA_ARGS__)\n"
		"#define __ARG_PLACEHOLDER_1 0,\n"
		"#define TAKE(a, b, ...) b\n"
		"#define IS3(x) TAKE(x 1, 0)\n#define IS2(x) IS3(__ARG_PLACEHOLDER_##x)\n"
		"#define IS1(x) IS2(x)\n#define IS_ENABLED(x) IS1(x)\n"
		"struct backfit_absent;\n";
	char *dir = new_tree(), *file = path_join(dir, "t.c"), *all;
	struct facts *facts = facts_new();
	struct asked asked = { 0 };
	struct strbuf error = { 0 };
	struct map headers = { 0 };
	struct probe probe;
	int status;

	scan_text(facts, facts_of, strlen(facts_of));
	assert_int_not_equal(question_answer(question, facts, &asked, &error), ANSWER_UNKNOWN);
	assert_int_equal(asked.by_text.n, 1);
	probe_make(asked.by_text.entry[0].value, facts, NULL, 7, &headers, &probe);
	if (probe.not_asked)
		print_error("%s: %s\n", question, probe.not_asked);
	assert_null(probe.not_asked);
	assert_true(probe.code.len > 0);
	all = xasprintf("%s%s\n%s", prelude, text, probe.code.s);
	put(dir, "t.c", all);
	const char *const argv[] = { "gcc", "-w", "-fms-extensions", "-fsyntax-only", file, NULL };

	status = proc_run(&(struct proc){ argv, NULL, NULL, NULL, NULL, NULL });
	probe_free(&probe);
	asked_free(&asked);
	strbuf_free(&error);
	map_free(&headers);
	facts_free(facts);
	free(all);
	free(file);
	drop_tree(dir);
	return status == 0;
}

/* Each probe holds on what gave its answer, and fails where the answer is another one. */
static void probes(void **state)
{
	static const char empty[] = "int nothing;\n";
	static const struct {
		const char *question, *yes, *other;
	} cases[] = {
		{ "HAVE_FUNCTION(f)", "static inline int f(int a) { return a; }\n", empty },
		{ "HAVE_FUNCTION(f)", empty, "extern int f(int a);\n" },
		{ "CALLABLE(f)", "#define f(x) (x)\n", empty },
		{ "CALLABLE(f)", empty, "#define f(x) (x)\n" },
		{ "DECLARED(f)", "int f(void);\n", empty },
		{ "HAVE_MACRO(M)", "#define M 1\n", empty },
		{ "HAVE_MACRO(M)", empty, "#define M 1\n" },
		{ "HAVE_TYPE(struct s)", "struct s { int a; };\n", "struct s;\n" },
		{ "HAVE_TYPE(struct s)", "struct s;\n", "struct s { int a; };\n" },
		{ "HAVE_TYPE(enum e)", "enum e { A };\n", empty },
		{ "HAVE_TYPE(enum e)", empty, "enum e { A };\n" },
		{ "HAVE_TYPE(t)", "typedef int t;\n", empty },
		{ "HAVE_TYPE(t)", empty, "typedef int t;\n" },
		{ "HAVE_MEMBER(s, m)", "struct s { int m:3; };\n", "struct s { int n; };\n" },
		{ "HAVE_MEMBER(s, m)", "struct s { struct { int m; }; };\n",
		  "struct s { int n; };\n" },
		{ "HAVE_MEMBER(s, m)", "struct s { int n; };\n",
		  "struct s { struct { int m; }; };\n" },
		{ "HAVE_MEMBER(s, m)", empty, "struct s { int m; };\n" },
		{ "HAVE_ENUMERATOR(A)", "enum e { A };\n", empty },
		{ "HAVE_ENUMERATOR(A)", empty, "enum e { A };\n" },
		{ "HAVE_CONSTANT(A)", "#define A 1\n", empty },
		{ "HAVE_CONSTANT(A)", "enum e { A };\n", empty },
		{ "HAVE_CONSTANT(A)", empty, "#define A 1\n" },
		{ "HAVE_CONSTANT(A)", empty, "enum e { A };\n" },
		{ "PARAMS(f) == 2", "int f(int a, char *b);\n", "int f(int a);\n" },
		{ "PARAMS(f) == 2", "int f(int a, char *b);\n", "int f(int a, char *b, int c);\n" },
		{ "PARAMS(f) == 2", "#define f(a, b) do { a; b; } while (0)\n",
		  "#define f(a) a\n" },
		{ "PARAMS(f) == -1", empty, "int f(int a);\n" },
		{ "MEMBER_PARAMS(s, m) == 1", "struct s { void (*m)(int a); };\n",
		  "struct s { void (*m)(int a, int b); };\n" },
		{ "MEMBER_PARAMS(s, m) == -1", "struct s { int n; };\n",
		  "struct s { void (*m)(int a); };\n" },
		{ "RETURNS(f, int)", "int f(struct x *p);\n", "void f(struct x *p);\n" },
		{ "RETURNS(f, int)", "void f(struct x *p);\n", "int f(struct x *p);\n" },
		{ "PARAM_IS(f, 1, const char *)", "int f(const char *p);\n", "int f(char *p);\n" },
		{ "MEMBER_IS(s, m, long)", "struct s { long m; };\n", "struct s { int m; };\n" },
		{ "MEMBER_IS(s, m, long)", "struct s { int m; };\n", "struct s { long m; };\n" },
		{ "MEMBER_RETURNS(s, m, int)", "struct s { int (*m)(void); };\n",
		  "struct s { void (*m)(void); };\n" },
		{ "MEMBER_PARAM_IS(s, m, 1, int)", "struct s { int (*m)(int a); };\n",
		  "struct s { int (*m)(char *a); };\n" },
		{ "HAVE_CONFIG(CONFIG_X)", empty, "#define CONFIG_X 1\n" },
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		if (!compiles(cases[i].question, cases[i].yes, cases[i].yes))
			fail_msg("%s (%zu): does not hold where it was asked", cases[i].question,
				 i);
		if (compiles(cases[i].question, cases[i].yes, cases[i].other))
			fail_msg("%s (%zu): holds where the answer is another one",
				 cases[i].question, i);
	}
}

/* Which questions' names the header itself declares, by what the compiler said; "" for none. */
static void declares(const char *header, const char *log, int status, const char *wanted)
{
	char *copy = xstrdup(log);
	struct map found = { 0 };
	struct strbuf is = { 0 };

	strbuf_puts(&is, "");
	assert_int_equal(declared_check_read(copy, header, &found), status);
	map_each (&found, e)
		strbuf_printf(&is, "%s ", e->key);
	assert_string_equal(is.s ? is.s : "", wanted);
	strbuf_free(&is);
	map_free(&found);
	free(copy);
}

/* gcc tells the innermost includer first, and of each file only once. */
static void test_declared_by_gcc(void **state)
{
	static const char log[] =
		"question-4:2: warning: \"A\" redefined\n"
		"In file included from ./include/linux/gfp.h:5,\n"
		"                 from ./include/linux/slab.h:16,\n"
		"                 from header:2:\n"
		"./include/linux/gfp_types.h:335: note: this is the location\n"
		"  335 | #define A from here\n"
		"question-5:5:30: error: 'kfree' redeclared as different kind of symbol\n"
		"./include/linux/slab.h:198:6: note: previous declaration of 'kfree'\n"
		"question-6:5:30: error: 'b' redeclared as different kind of symbol\n"
		"./include/uapi/linux/slab.h:8:6: note: previous declaration of 'b'\n"
		"question-7:1:8: error: 'c' defined as wrong kind of tag\n"
		"./include/linux/slab.h:9:1: warning: something else\n";
	char *whole = xasprintf("%send:1:1: error: static assertion failed: \"end\"\n", log);

	(void)state;
	declares("linux/slab.h", whole, 0, "5 ");
	declares("linux/slab.h", log, -1, "5 ");
	declares("linux/gfp.h", whole, 0, "");
	free(whole);
}

/* clang tells the outermost one first, and all of them each time. */
static void test_declared_by_clang(void **state)
{
	static const char log[] =
		"question-4:2:9: warning: 'A' macro redefined [-Wmacro-redefined]\n"
		"In file included from header:2:\n"
		"In file included from ./include/linux/slab.h:16:\n"
		"./include/linux/gfp.h:335:9: note: previous definition is here\n"
		"question-5:5:30: error: redefinition of 'kfree' as different kind of symbol\n"
		"In file included from header:2:\n"
		"./include/linux/slab.h:198:6: note: previous definition is here\n"
		"end:1:1: error: static assertion failed due to requirement '0': end\n";
	static const char first[] =
		"question-4:1:30: error: redefinition of 'x' as different kind of symbol\n"
		"In file included from <built-in>:3:\n"
		"././include/linux/compiler_types.h:9:6: note: previous definition is here\n"
		"end:1:1: error: static assertion failed\n";

	(void)state;
	declares("linux/slab.h", log, 0, "5 ");
	declares("linux/gfp.h", log, 0, "");
	declares("linux/compiler_types.h", first, 0, "4 ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_declared_by_gcc),
		cmocka_unit_test(test_declared_by_clang),
		cmocka_unit_test(put_in_place),
		cmocka_unit_test(not_ours),
		cmocka_unit_test(stopped),
		cmocka_unit_test(killed_hard),
		cmocka_unit_test(probes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
