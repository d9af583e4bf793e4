// SPDX-License-Identifier: GPL-2.0
/* Kconfig of the newest tree, as a package's own says it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "driver.h"
#include "kconfig.h"
#include "option_expr.h"
#include "tree.h"

static struct plan plan;
static struct map own;
static struct driver_config one = { .value = TRI_M }, two = { .value = TRI_N };

static int set_up(void **state)
{
	static struct option_scope scope;

	map_set(&own, "ONE", &one);
	map_set(&own, "8139TWO", &two);
	map_set(&plan.config, "PCI", "y");
	map_set(&plan.config, "MII", "m");
	map_set(&plan.config, "OFF", "n");
	map_set(&plan.given, "CONFIG_HAS_IOPORT", "");
	option_scope_init(&scope, &plan, &own);
	*state = &scope;
	return 0;
}

static int tear_down(void **state)
{
	option_scope_free(*state);
	map_free(&own);
	map_free(&plan.config);
	map_free(&plan.given);
	return 0;
}

static void whose_symbols(void **state)
{
	static const struct {
		const char *from, *to;
	} expected[] = {
		{ "PCI && ONE", "$(CONFIG_PCI) && ONE" },
		{ "8139TWO || !MII", "8139TWO || !$(CONFIG_MII)" },
		{ "HAS_IOPORT", "y" },
		{ "RFKILL = n", "$(CONFIG_RFKILL) = n" },
		{ "NR > 64 && m", "$(CONFIG_NR) > 64 && m" },
		{ "ARCH = \"um PCI\"", "$(CONFIG_ARCH) = \"um PCI\"" },
		{ "$(cc-option,-f(x)) && PCI", "y && $(CONFIG_PCI)" },
	};
	struct option_scope *scope = *state;
	char *lenient = option_expr(scope, "NEW", true);

	for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
		char *text = option_expr(scope, expected[i].from, false);

		assert_string_equal(text, expected[i].to);
		free(text);
	}
	assert_string_equal(lenient, "$(MAYBE_NEW)");
	free(lenient);
	assert_true(map_has(&scope->asked, "PCI"));
	assert_false(map_has(&scope->asked, "ONE"));
	assert_false(map_has(&scope->asked, "HAS_IOPORT"));
	assert_true(option_asks_own(scope, "PCI && ONE"));
	assert_false(option_asks_own(scope, "PCI && HAS_IOPORT"));
	assert_false(option_asks_target(scope, "ONE && HAS_IOPORT && 3"));
}

static void values(void **state)
{
	struct option_scope *scope = *state;

	assert_int_equal(option_eval(scope, "PCI && ONE", false), TRI_M);
	assert_int_equal(option_eval(scope, "NEW && PCI", false), TRI_N);
	assert_int_equal(option_eval(scope, "NEW && PCI", true), TRI_Y);
	/* named and off is not the same as not named */
	assert_int_equal(option_eval(scope, "OFF", true), TRI_N);
	assert_int_equal(option_eval(scope, "HAS_IOPORT", false), TRI_Y);
	assert_int_equal(option_eval(scope, NULL, false), TRI_Y);
}

static void terms(void **state)
{
	static const char *const expected[] = { "A", "B || C && D", "E = \"x && y\"", "!(F && G)" };
	struct option_terms terms = { 0 };

	(void)state;
	option_split(&terms, "(A && (B || C && D)) && (E = \"x && y\") && !(F && G)");
	assert_int_equal(terms.text.n, ARRAY_LEN(expected));
	for (size_t i = 0; i < terms.text.n; i++)
		assert_string_equal(terms.text.v[i], expected[i]);
	option_terms_free(&terms);
	option_split(&terms, NULL);
	assert_int_equal(terms.text.n, 0);
	option_terms_free(&terms);
}

/* What an entry says of itself, and what the menus around it say. */
static void entries(void **state)
{
	char *tree = new_tree();
	struct kconfig_symbol *in, *after;

	(void)state;
	put(tree, "drivers/a/Kconfig",
	    "menu \"A\"\n\tdepends on HAS_A\n\n"
	    "config IN\n\ttristate \"In\" if EXPERT\n\tdepends on PCI\n\tselect CRC32 if X\n"
	    "\thelp\n\t  Helps.\n\n\t  depends on nothing\n"
	    "endmenu\n\n"
	    "config AFTER\n\tbool \"After\"\n");
	in = kconfig_find(tree, "drivers/a", "IN");
	after = kconfig_find(tree, "drivers/a", "AFTER");
	assert_non_null(in);
	assert_non_null(after);
	assert_string_equal(in->menus, "((HAS_A))");
	assert_string_equal(in->depends, "(PCI)");
	assert_int_equal(in->line.n, 3);
	assert_string_equal(in->line.v[0], "tristate \"In\" if EXPERT");
	assert_string_equal(in->help, "\t  Helps.\n\n\t  depends on nothing\n");
	assert_null(after->menus);
	assert_null(after->help);
	kconfig_free(in);
	kconfig_free(after);
	remove_tree(tree);
	free(tree);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(whose_symbols, set_up, tear_down),
		cmocka_unit_test_setup_teardown(values, set_up, tear_down),
		cmocka_unit_test(terms),
		cmocka_unit_test(entries),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
