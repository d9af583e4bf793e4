// SPDX-License-Identifier: GPL-2.0
/* Two declarations side by side and one below the other, and how wide a line is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>
#include <pty.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "columns.h"

static char *const both[2] = { "6.1", "newest" };
static char *const nowhere[2] = { "", "" };

/* What columns_print() prints; the caller frees it. */
static char *printed(char *const place[2], char *const text[2], unsigned int width)
{
	char *said = calloc(1, 4096);
	FILE *file = tmpfile();
	int out = dup(STDOUT_FILENO);

	assert_non_null(said);
	assert_non_null(file);
	fflush(stdout);
	dup2(fileno(file), STDOUT_FILENO);
	columns_print(both, place, text, width);
	fflush(stdout);
	dup2(out, STDOUT_FILENO);
	close(out);
	rewind(file);
	assert_true(fread(said, 1, 4095, file) < 4095);
	fclose(file);
	return said;
}

static void test_below_each_other(void **state)
{
	char *const place[2] = { "linux/a.h:7", "" };
	char *const text[2] = { "int f(void)", "int f(int x)" };
	char *said = printed(place, text, 80);

	(void)state;
	assert_string_equal(said, "  6.1          linux/a.h:7: int f(void)\n"
				  "  newest       int f(int x)\n");
	free(said);
}

/* 101 columns are the first that have room for two: 48 for each. */
static void test_side_by_side(void **state)
{
	char *const text[2] = { "int f(void)", "int f(int x)" };
	char *said = printed(nowhere, text, 101);
	char *narrow = printed(nowhere, text, 100);

	(void)state;
	assert_string_equal(said,
			    "  6.1                                              | newest\n"
			    "  int f(void)                                      | int f(int x)\n");
	assert_null(strchr(narrow, '|'));
	free(narrow);
	free(said);
}

/* Each piece is cut between words, what goes on is indented, an empty side has no line. */
static void test_long_ones_are_cut(void **state)
{
	char word[61] = "";
	char *const text[2] = {
		"int a_function(struct device *dev, unsigned long flags, void *data)", word
	};
	char *said, *line, *rest;
	unsigned int n = 0, letters = 0;

	(void)state;
	memset(word, 'w', sizeof(word) - 1);
	said = printed(nowhere, text, 101);
	assert_non_null(strstr(said, "\n  int a_function(struct device *dev, unsigned long"));
	assert_non_null(strstr(said, "\n      flags, void *data)"));
	for (line = strtok_r(said, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest), n++) {
		assert_true(strlen(line) <= 101);
		for (const char *c = line; *c; c++)
			letters += *c == 'w' && c > line + 50;
	}
	assert_int_equal(n, 3);
	/* none is lost; one more is in "newest" */
	assert_int_equal(letters, 60 + 1);
	free(said);
}

static void test_one_side_is_longer(void **state)
{
	char *const place[2] = { "linux/a.h:7", "linux/b.h:9" };
	char *const text[2] = {
		"int a_function(struct device *dev, unsigned long flags, void *data)", "int f(void)"
	};
	char *said = printed(place, text, 101);

	(void)state;
	assert_non_null(strstr(said, "  6.1  linux/a.h:7"));
	assert_non_null(strstr(said, "| newest  linux/b.h:9\n"));
	/* where the right side has ended no bar and no blanks are behind the left one */
	assert_non_null(strstr(said, "\n      flags, void *data)\n"));
	free(said);
}

static void test_width_without_terminal(void **state)
{
	static const struct {
		const char *columns;
		unsigned int width;
	} want[] = {
		{ "132", 132 }, { "0", 80 },	 { "-5", 80 },
		{ "wide", 80 }, { "10000", 80 }, { "9999", 9999 },
	};
	FILE *file = tmpfile();
	int out = dup(STDOUT_FILENO);
	unsigned int unset;

	(void)state;
	assert_non_null(file);
	fflush(stdout);
	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++) {
		unsigned int width;

		setenv("COLUMNS", want[i].columns, 1);
		dup2(fileno(file), STDOUT_FILENO);
		width = columns_of_terminal();
		dup2(out, STDOUT_FILENO);
		assert_int_equal(width, want[i].width);
	}
	unsetenv("COLUMNS");
	dup2(fileno(file), STDOUT_FILENO);
	unset = columns_of_terminal();
	dup2(out, STDOUT_FILENO);
	close(out);
	fclose(file);
	assert_int_equal(unset, 80);
}

/* A terminal knows better than the environment, unless it does not know. */
static void test_width_of_terminal(void **state)
{
	struct winsize size = { .ws_row = 24, .ws_col = 117 };
	unsigned int known, unknown;
	int ours, theirs, out = dup(STDOUT_FILENO);

	(void)state;
	if (openpty(&ours, &theirs, NULL, NULL, &size))
		skip();
	setenv("COLUMNS", "90", 1);
	fflush(stdout);
	dup2(theirs, STDOUT_FILENO);
	known = columns_of_terminal();
	size.ws_col = 0;
	ioctl(theirs, TIOCSWINSZ, &size);
	unknown = columns_of_terminal();
	dup2(out, STDOUT_FILENO);
	unsetenv("COLUMNS");
	close(ours);
	close(theirs);
	close(out);
	assert_int_equal(known, 117);
	assert_int_equal(unknown, 90);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_below_each_other),
		cmocka_unit_test(test_side_by_side),
		cmocka_unit_test(test_long_ones_are_cut),
		cmocka_unit_test(test_one_side_is_longer),
		cmocka_unit_test(test_width_without_terminal),
		cmocka_unit_test(test_width_of_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
