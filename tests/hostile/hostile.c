// SPDX-License-Identifier: GPL-2.0
/*
 * What no kernel has, in great amounts: each case is a text that repeats one
 * piece, given to the scanner, to the reader of types or to that of questions,
 * in a process of its own with bounded memory and time. Twice as much of it may
 * cost about twice as much, never four times; and a declaration in the next
 * header is found whatever came before it.
 *
 *	hostile [--small] [CASE...]
 *
 * --small takes a hundredth, for a program with address checks, and then holds
 * nothing against the clock. Prints a line for each case and "N passed, N failed".
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "facts.h"
#include "mem.h"
#include "question.h"
#include "scan.h"
#include "str.h"

#define NEXT_HEADER "\n\n# 7 \"umbrella.c\" 2\n# 1 \"next.h\" 1\nint in_next_header;\n"
#define MEGABYTE (1024.0 * 1024)

enum reader {
	AS_HEADER,
	AS_TYPE,
	AS_QUESTION,
};

/**
 * struct hostile - one case
 * @name: its name
 * @reader: who gets the text
 * @before: how the text begins
 * @piece: what is repeated; '@' in it stands for the number of the repetition
 * @behind: how it ends
 * @times: how many repetitions
 * @found: a name that must then be known, where no declaration was told to be
 *	skipped; or NULL
 */
struct hostile {
	const char *name;
	enum reader reader;
	const char *before, *piece, *behind;
	unsigned long times;
	const char *found;
};

enum {
	THOUSAND = 1000,
	MILLION = 1000 * 1000
};

static const struct hostile cases[] = {
	{ "declarations on one line of 100 MB", AS_HEADER, "",
	  "static inline int f@(void) { return 0 + sizeof(int); }", "", 2 * MILLION, "f77" },
	{ "a name of 100 MB", AS_HEADER, "int x", "xxxxxxxxxx", ";", 10 * MILLION, NULL },
	{ "a string of 100 MB", AS_HEADER, "char *s = \"", "xxxxxxxxxx", "\";", 10 * MILLION, "s" },
	{ "a number of 100 MB", AS_HEADER, "int a[1", "1111111111", "];", 10 * MILLION, "a" },
	{ "100 MB of blanks", AS_HEADER, "int", "          ", "x;", 10 * MILLION, "x" },
	{ "100 MB of new lines", AS_HEADER, "int", "\n\n\n\n\n\n\n\n\n\n", "x;", 10 * MILLION,
	  "x" },
	{ "joined lines", AS_HEADER, "int", "\\\n", "x;", MILLION, "x" },
	{ "NUL bytes", AS_HEADER, "", NULL, "", 10 * MILLION, NULL },
	{ "bytes that are no C", AS_HEADER, "", "\x01\x7f\x02\x03@`\xff\xfe", "", MILLION, NULL },

	{ "open braces", AS_HEADER, "", "{", "", MILLION, NULL },
	{ "open braces of an initializer", AS_HEADER, "int a[] = ", "{", "", MILLION, NULL },
	{ "braces of an initializer", AS_HEADER, "int a[] = { ", "{1},", "};", MILLION, "a" },
	{ "open brackets", AS_HEADER, "", "(", "", MILLION, NULL },
	{ "open square brackets", AS_HEADER, "int a", "[", "", MILLION, NULL },
	{ "closing braces", AS_HEADER, "", "}", "", MILLION, NULL },
	{ "closing brackets", AS_HEADER, "int a", ")", ";", MILLION, NULL },
	{ "brackets that do not fit", AS_HEADER, "", "([{)]}", "", MILLION, NULL },
	{ "functions that begin and never end", AS_HEADER, "", "void f@(void) {", "", MILLION,
	  NULL },
	{ "structures that begin and never end", AS_HEADER, "", "struct s@ { int a; ", "",
	  300 * THOUSAND, NULL },
	{ "nameless structures that never end", AS_HEADER, "", "struct { ", "", MILLION, NULL },
	{ "enumerations that never end", AS_HEADER, "", "enum e@ { A@ = (", "", 300 * THOUSAND,
	  NULL },
	{ "bodies that are empty", AS_HEADER, "", "void f@(void){}", "", MILLION, "f77" },

	{ "a structure with a million members", AS_HEADER, "struct big {", "int m@;", "};", MILLION,
	  "big" },
	{ "an enumeration with a million names", AS_HEADER, "enum big {", "E@,", "};", MILLION,
	  "E77" },
	{ "enumerators with expressions", AS_HEADER, "enum big { E0,", "F@ = ((E0+1)<<3)|2,", "};",
	  300 * THOUSAND, "F77" },
	{ "an expression of a million terms", AS_HEADER, "enum big { E0 = 1", "+1", "};", MILLION,
	  "E0" },
	{ "signs before a number", AS_HEADER, "enum big { E0 = ", "-", "1};", MILLION, NULL },
	{ "members that are none", AS_HEADER, "struct odd {", "? a ! b;", "int last;};",
	  300 * THOUSAND, "odd" },
	{ "members that end too early", AS_HEADER, "struct odd {", "int a(int;", "};",
	  300 * THOUSAND, NULL },
	{ "a function with a million parameters", AS_HEADER, "int f(", "int p@,", "int last);",
	  300 * THOUSAND, "f" },
	{ "a million names in one declaration", AS_HEADER, "int ", "v@,", "last;", 500 * THOUSAND,
	  "last" },
	{ "asterisks", AS_HEADER, "int ", "*", "x;", MILLION, NULL },
	{ "brackets around a name", AS_HEADER, "int ", "(", "x;", MILLION, NULL },
	{ "arrays of arrays", AS_HEADER, "int x", "[1]", ";", 300 * THOUSAND, NULL },
	{ "functions of functions", AS_HEADER, "int x", "(int)", ";", 300 * THOUSAND, NULL },
	{ "typeof of typeof", AS_HEADER, "", "typeof(", "int x;", MILLION, NULL },
	{ "attributes", AS_HEADER, "int x ", "__attribute__((a(1)))", ";", 150 * THOUSAND, "x" },
	{ "open attributes", AS_HEADER, "int x ", "__attribute__((", ";", MILLION, NULL },
	{ "asm labels", AS_HEADER, "int x ", "asm(\"x\")", ";", 250 * THOUSAND, "x" },
	{ "words before a name", AS_HEADER, "", "const static unsigned ", "x;", 300 * THOUSAND,
	  "x" },
	{ "unknown words before a name", AS_HEADER, "", "word@ ", ";", MILLION, NULL },
	{ "typedefs of typedefs", AS_HEADER, "typedef int t0;", "typedef t0 t@;", "", MILLION,
	  "t77" },
	{ "quotes that stay open", AS_HEADER, "", "\"x\n'y\n", "", MILLION, NULL },
	{ "no end of a declaration", AS_HEADER, "int x", " + y", "", MILLION, NULL },

	{ "a million definitions of one macro", AS_HEADER, "", "#define M @\n", "", MILLION, "M" },
	{ "a million macros", AS_HEADER, "", "#define M@ @\n", "", MILLION, "M77" },
	{ "definitions taken back", AS_HEADER, "", "#define M @\n#undef M\n", "", MILLION, NULL },
	{ "a macro's body of 100 MB", AS_HEADER, "#define M ", "xxxxxxxxx ", "\n", 10 * MILLION,
	  "M" },
	{ "a macro's body of a million lines", AS_HEADER, "#define M ", "x \\\n", "\n", MILLION,
	  "M" },
	{ "a macro with a million parameters", AS_HEADER, "#define M(", "p@,", "last) 1\n", MILLION,
	  "M" },
	{ "directives that are none", AS_HEADER, "", "#frobnicate @\n#\n", "", MILLION, NULL },

	{ "a million files", AS_HEADER, "", "# 1 \"f@.h\" 1\nint v@;\n# 2 \"g.h\" 2\n", "",
	  500 * THOUSAND, "v77" },
	{ "files within files", AS_HEADER, "", "# 1 \"f@.h\" 1\nint v@;\n", "", 500 * THOUSAND,
	  "v77" },
	{ "files within files and macros", AS_HEADER, "# 1 \"m.h\" 1\n#define M 0\n",
	  "# 1 \"f@.h\" 1\n#define M @\n#undef M\n", "", 100 * THOUSAND, NULL },
	{ "files within files and macros of another", AS_HEADER,
	  "# 1 \"top.h\"\n# 1 \"m.h\" 1\n#define M 0\n# 2 \"top.h\" 2\n",
	  "# 1 \"f@.h\" 1\n#define M @\n", "", 100 * THOUSAND, "M" },
	{ "files left that were not entered", AS_HEADER, "",
	  "# 1 \"f@.h\" 1\n# 1 \"h.h\" 1\n# 9 \"g@.h\" 2\n", "", 300 * THOUSAND, NULL },
	{ "markers in one declaration", AS_HEADER, "struct s {", "int m@;\n# @ \"f.h\"\n", "};",
	  200 * THOUSAND, "s" },
	{ "a path of 100 MB", AS_HEADER, "# 1 \"", "xxxxxxxxx/", "\" 1\nint x;", 10 * MILLION,
	  "x" },
	{ "line numbers beyond all bounds", AS_HEADER, "",
	  "# 99999999999999999999@ \"f.h\"\nint v@;\n", "", 300 * THOUSAND, "v77" },

	{ "a type of asterisks", AS_TYPE, "int ", "*", "", MILLION, NULL },
	{ "a type of brackets", AS_TYPE, "int ", "(", "", MILLION, NULL },
	{ "a type of brackets and asterisks", AS_TYPE, "int ", "(*", "", MILLION, NULL },
	{ "a type of arrays", AS_TYPE, "int ", "[@]", "", MILLION, NULL },
	{ "a type of functions", AS_TYPE, "int ", "(*)(", "", MILLION, NULL },
	{ "a type of words", AS_TYPE, "", "const ", "int", MILLION, NULL },
	{ "a function type of many parameters", AS_TYPE, "int (", "int,", "int)", 300 * THOUSAND,
	  NULL },
	{ "a type of blanks", AS_TYPE, "int", "          ", "*", MILLION, NULL },
	{ "typeof in typeof", AS_TYPE, "", "typeof(", "int", MILLION, NULL },

	{ "a question of exclamation marks", AS_QUESTION, "", "!", "HAVE_MACRO(M)", MILLION, NULL },
	{ "a question of brackets", AS_QUESTION, "", "(", "HAVE_MACRO(M)", MILLION, NULL },
	{ "a question of many", AS_QUESTION, "HAVE_MACRO(M)", " || HAVE_MACRO(M@)", "",
	  300 * THOUSAND, NULL },
	{ "a name of 10 MB", AS_QUESTION, "HAVE_MACRO(", "xxxxxxxxxx", ")", MILLION, NULL },
	{ "a million arguments", AS_QUESTION, "PARAM_IS(f, 1", ", int", ")", MILLION, NULL },
	{ "an argument of brackets", AS_QUESTION, "RETURNS(f, int ", "(", ")", MILLION, NULL },
	{ "an argument of asterisks", AS_QUESTION, "RETURNS(f, int ", "*", ")", MILLION, NULL },
	{ "a number of many digits", AS_QUESTION, "PARAMS(f) == 1", "0", "", MILLION, NULL },
};

/* What a reading cost. */
struct cost {
	double seconds;
	double megabytes;
	double peak;
	int found;
};

static void put_piece(struct strbuf *sb, const char *piece, unsigned long n)
{
	if (!piece)
		strbuf_putc(sb, '\0');
	while (piece && *piece) {
		size_t len = strcspn(piece, "@");

		strbuf_add(sb, piece, len);
		piece += len;
		if (*piece == '@') {
			strbuf_printf(sb, "%lu", n);
			piece++;
		}
	}
}

static void make_text(const struct hostile *h, unsigned long times, struct strbuf *sb)
{
	strbuf_puts(sb, h->before);
	for (unsigned long i = 0; i < times; i++)
		put_piece(sb, h->piece, i);
	strbuf_puts(sb, h->behind);
	if (h->reader == AS_HEADER)
		strbuf_puts(sb, NEXT_HEADER);
}

static double cpu_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return now.tv_sec + now.tv_nsec / 1e9;
}

static int read_header(const struct hostile *h, const struct strbuf *text)
{
	struct scan_options options = { .umbrella = "umbrella.c" };
	struct scan_result result = { 0 };
	struct facts *facts = facts_new();

	scan_stream(facts, text->s, text->len, &options, &result);
	if (!facts_own(facts, FACT_VARIABLE, "in_next_header"))
		return 1;
	/* A declaration beyond all bounds need not be read, but must be told of. */
	if (result.skipped)
		return 0;
	/* Types stay: that they can be freed at all is looked at by the fuzz targets. */
	return h->found && !facts_any(facts, h->found) ? 2 : 0;
}

static int read_type(const struct strbuf *text)
{
	struct arena arena = { 0 };
	const struct type *type = type_from_text(&arena, text->s);
	char *again = type ? type_text(type) : NULL;
	int bad = type && !type_from_text(&arena, again);

	if (type)
		types_compare(type, NULL, type, NULL);
	free(again);
	arena_free(&arena);
	return bad;
}

static int read_question(const struct strbuf *text)
{
	static const char kernel[] = "#define M 1\nint f(int a);\n";
	struct evidence evidence = { 0 };
	struct strbuf error = { 0 };
	struct facts *facts = facts_new();

	scan_text(facts, kernel, strlen(kernel));
	if (question_check(text->s, &error))
		return error.len > 200;
	question_answer(text->s, facts, NULL, &error);
	question_evidence(text->s, facts, &evidence);
	evidence_free(&evidence);
	facts_free(facts);
	return error.len > 0;
}

static void read_text(const struct hostile *h, unsigned long times, int to)
{
	struct strbuf text = { 0 };
	struct cost cost = { 0 };
	struct rusage before, after;

	make_text(h, times, &text);
	getrusage(RUSAGE_SELF, &before);
	cost.seconds = -cpu_seconds();
	cost.found = h->reader == AS_HEADER ? read_header(h, &text)
		     : h->reader == AS_TYPE ? read_type(&text)
					    : read_question(&text);
	cost.seconds += cpu_seconds();
	getrusage(RUSAGE_SELF, &after);
	cost.megabytes = text.len / MEGABYTE;
	cost.peak = (after.ru_maxrss - before.ru_maxrss) / 1024.0;
	strbuf_free(&text);
	if (write(to, &cost, sizeof(cost)) != sizeof(cost))
		_exit(1);
	_exit(0);
}

/* In a process of its own. False where it did not come to an end. */
static bool run(const struct hostile *h, unsigned long times, bool small, struct cost *cost)
{
	struct rlimit memory = { 4ul << 30, 4ul << 30 };
	int fd[2], status;
	ssize_t got;
	pid_t pid;

	if (pipe(fd))
		return false;
	fflush(stdout);
	pid = fork();
	if (!pid) {
		close(fd[0]);
		/* Address checks reserve more than any limit allows. */
		if (!small)
			setrlimit(RLIMIT_AS, &memory);
		alarm(120);
		read_text(h, times, fd[1]);
	}
	close(fd[1]);
	got = read(fd[0], cost, sizeof(*cost));
	close(fd[0]);
	waitpid(pid, &status, 0);
	if (WIFSIGNALED(status))
		printf("FAIL %s: ended by signal %d, %s\n", h->name, WTERMSIG(status),
		       strsignal(WTERMSIG(status)));
	else if (got != sizeof(*cost))
		printf("FAIL %s: ended with %d\n", h->name, WEXITSTATUS(status));
	return got == sizeof(*cost) && !status;
}

static const char *verdict(const struct cost *part, const struct cost *whole)
{
	/* The clock is coarse, and short runs tell nothing of growth. */
	if (whole->found == 1)
		return "the next header is hidden by it";
	if (whole->found)
		return "what it declares is not found";
	if (whole->seconds > 0.3 + whole->megabytes / 5)
		return "slower than 5 MB/s";
	/* In proportion it is 8 times, squared 64: a machine that is busy with else makes no 24. */
	if (whole->seconds > 2 && whole->seconds > 24 * part->seconds)
		return "eight times as much costs more than 24 times as long";
	if (whole->peak > 64 + 48 * whole->megabytes)
		return "takes too much memory";
	return NULL;
}

static bool try(const struct hostile *h, bool small)
{
	struct cost part = { 0 }, whole = { 0 };
	unsigned long times = small ? h->times / 100 : h->times;
	const char *wrong;

	if (!run(h, times / 8, small, &part) || !run(h, times, small, &whole))
		return false;
	wrong = verdict(&part, &whole);
	if (small && !whole.found)
		wrong = NULL;
	printf("%s%s: %.1f MB in %.2f s (an eighth: %.2f s), %.0f MB of memory%s%s\n",
	       wrong ? "FAIL " : "ok   ", h->name, whole.megabytes, whole.seconds, part.seconds,
	       whole.peak, wrong ? ": " : "", wrong ? wrong : "");
	return !wrong;
}

static bool is_wanted(const struct hostile *h, int n, char **names)
{
	for (int i = 0; i < n; i++)
		if (strstr(h->name, names[i]))
			return true;
	return !n;
}

int main(int argc, char **argv)
{
	bool small = argc > 1 && !strcmp(argv[1], "--small");
	unsigned int passed = 0, failed = 0;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		if (!is_wanted(&cases[i], argc - 1 - small, argv + 1 + small))
			continue;
		if (try(&cases[i], small))
			passed++;
		else
			failed++;
	}
	printf("%u passed, %u failed\n", passed, failed);
	return failed > 0;
}
