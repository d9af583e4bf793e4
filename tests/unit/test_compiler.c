// SPDX-License-Identifier: GPL-2.0
/* Which compiler a kernel's modules are built with, here. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "compiler.h"
#include "kernel.h"
#include "tree.h"

/* A build directory that was configured with a compiler of that name. */
static char *configured_with(const char *compiler)
{
	char *tree = new_tree(),
	     *text = xasprintf("CONFIG_X=y\nCONFIG_CC_VERSION_TEXT=\"%s (Debian 1) 1\"\n",
			       compiler);

	put(tree, "include/config/auto.conf", text);
	free(text);
	return tree;
}

static void put_program(const char *tree, const char *name)
{
	char *path = path_join(tree, name);

	put(tree, name, "#!/bin/sh\n");
	assert_int_equal(chmod(path, 0755), 0);
	free(path);
}

/* Finds the compiler with only @tree in PATH, and for what make needs, the system. */
static void expect(char *tree, const char *cross, const char *wanted, bool told)
{
	struct kernel kernel = { .build = tree, .srcarch = "arm64", .cross = (char *)cross };
	char *path = xstrdup(getenv("PATH")), *first = xasprintf("%s:%s", tree, path), *found;
	bool instead;

	setenv("PATH", first, 1);
	found = compiler_find(&kernel, &instead);
	setenv("PATH", path, 1);
	assert_string_equal(found, wanted);
	assert_int_equal(instead, told);
	free(found);
	free(first);
	free(path);
}

static void test_as_configured(void **state)
{
	char *tree = configured_with("gcc-77");

	(void)state;
	put_program(tree, "gcc-77");
	expect(tree, NULL, "gcc-77", false);
	drop_tree(tree);
}

static void test_plain_one_instead(void **state)
{
	char *tree = configured_with("gcc-77");

	(void)state;
	expect(tree, NULL, "gcc", true);
	drop_tree(tree);
}

/* That the plain name exists here says nothing about the one with the prefix. */
static void test_prefix(void **state)
{
	char *tree = configured_with("gcc-77");

	(void)state;
	put_program(tree, "gcc-77");
	expect(tree, "far-", "far-gcc", true);
	put_program(tree, "far-gcc-77");
	expect(tree, "far-", "far-gcc-77", false);
	drop_tree(tree);
}

static void test_configured_with_prefix(void **state)
{
	char *tree = configured_with("far-gcc");

	(void)state;
	put_program(tree, "far-gcc");
	expect(tree, "far-", "far-gcc", false);
	drop_tree(tree);
}

/* What a distribution's own variables name counts, where it exists. */
static void test_own_variables(void **state)
{
	char *tree = configured_with("gcc-77");
	char *own = path_join(tree, "bin/gcc-77");

	(void)state;
	put(tree, ".kernelvariables",
	    "override CROSS_COMPILE := $(dir $(realpath $(lastword $(MAKEFILE_LIST))))bin/\n"
	    "CC = $(if $(NEVER),ccache) $(CROSS_COMPILE)gcc-77\n");
	expect(tree, NULL, "gcc", true);
	put_program(tree, "bin/gcc-77");
	expect(tree, NULL, own, false);
	free(own);
	drop_tree(tree);
}

/* What clang says of itself is no name; and make must be told of it. */
static void test_clang(void **state)
{
	char *tree = new_tree(), *own = path_join(tree, "bin/clang-9");

	(void)state;
	put(tree, "include/config/auto.conf",
	    "CONFIG_X=y\nCONFIG_CC_VERSION_TEXT=\"Vendor clang version 77.0.6 (like gcc)\"\n");
	expect(tree, NULL, "clang", true);
	put_program(tree, "clang-77");
	expect(tree, NULL, "clang-77", true);
	/* It compiles for other machines by itself. */
	expect(tree, "far-", "clang-77", true);
	put(tree, ".kernelvariables", "CC = bin/gcc-77\n");
	expect(tree, NULL, "clang-77", true);
	put(tree, ".kernelvariables",
	    "CC = $(dir $(realpath $(lastword $(MAKEFILE_LIST))))bin/clang-9\n");
	put_program(tree, "bin/clang-9");
	expect(tree, NULL, own, false);
	free(own);
	drop_tree(tree);
}

static void test_nothing_configured(void **state)
{
	char *tree = new_tree();

	(void)state;
	expect(tree, "far-", "far-gcc", false);
	drop_tree(tree);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_as_configured),
		cmocka_unit_test(test_plain_one_instead),
		cmocka_unit_test(test_prefix),
		cmocka_unit_test(test_configured_with_prefix),
		cmocka_unit_test(test_own_variables),
		cmocka_unit_test(test_clang),
		cmocka_unit_test(test_nothing_configured),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
