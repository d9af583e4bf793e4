/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_KUNIT_TEST_H
#define _BACKPORT_KUNIT_TEST_H

#if !HAVE_EXPORT(kunit_try_catch_run)
/*
 * What Kconfig says of them: numbers and strings are not among the package's own symbols.
 *
 * Upstream: not found (lib/kunit/Kconfig), by v7.3
 */
#ifndef CONFIG_KUNIT_DEFAULT_TIMEOUT
#define CONFIG_KUNIT_DEFAULT_TIMEOUT 300
#endif
#ifndef CONFIG_KUNIT_DEFAULT_FILTER_GLOB
#define CONFIG_KUNIT_DEFAULT_FILTER_GLOB ""
#endif
#ifndef CONFIG_KUNIT_DEFAULT_FILTER
#define CONFIG_KUNIT_DEFAULT_FILTER ""
#endif
#ifndef CONFIG_KUNIT_DEFAULT_FILTER_ACTION
#define CONFIG_KUNIT_DEFAULT_FILTER_ACTION ""
#endif
#endif

#include_next <kunit/test.h>

#if !HAVE_EXPORT(kunit_try_catch_run)
#include <linux/moduleparam.h>

extern const struct kernel_param_ops backport_kunit_suites_ops;
extern const struct kernel_param_ops backport_kunit_init_suites_ops;

/**
 * struct backport_kunit_suites - the suites of a module
 * @kunit_suites: those of kunit_test_suites()
 * @num_kunit_suites: how many
 * @kunit_init_suites: those of kunit_test_init_section_suites()
 * @num_kunit_init_suites: how many
 *
 * The members of struct module that it has where the kernel was configured with KUnit.
 */
struct backport_kunit_suites {
	struct kunit_suite **kunit_suites;
	int num_kunit_suites;
	struct kunit_suite **kunit_init_suites;
	int num_kunit_init_suites;
};

void backport_kunit_suites_live(struct module *mod, void (*init)(struct module *mod));
void backport_kunit_suites_going(struct module *mod, void (*exit)(struct module *mod));
void backport_kunit_suites_drop_all(void);
struct backport_kunit_suites *backport_kunit_suites_of(struct module *mod);

static inline struct kunit_suite **backport_kunit_suites_end(struct module *mod)
{
	struct backport_kunit_suites *suites = backport_kunit_suites_of(mod);

	return suites->kunit_suites + suites->num_kunit_suites;
}

static inline struct kunit_suite **backport_kunit_init_suites_end(struct module *mod)
{
	struct backport_kunit_suites *suites = backport_kunit_suites_of(mod);

	return suites->kunit_init_suites + suites->num_kunit_init_suites;
}

/* what one kunit_test_suites() names */
struct backport_kunit_array {
	struct kunit_suite **suite;
	unsigned int n;
};

/*
 * The target's loader looks for no suites, but hands a module's parameters on to who
 * asks: a parameter that nobody can see or set leads to them.
 */
#define BACKPORT_KUNIT_SUITES(array, marker, ...)				\
	static struct kunit_suite *array[] = { __VA_ARGS__ };			\
	static const struct backport_kunit_array CONCATENATE(array, _all) = {	\
		array, ARRAY_SIZE(array),					\
	};									\
	static const struct kernel_param __used __section("__param")		\
	__aligned(__alignof__(struct kernel_param)) CONCATENATE(array, _param) = { \
		.name = "kunit_suites",						\
		.mod = THIS_MODULE,						\
		.ops = &marker,							\
		.level = -1,							\
		.arg = (void *)&CONCATENATE(array, _all),			\
	}

/**
 * __kunit_test_suites - suites that run when the module is loaded
 *
 * Upstream: 3d6e44623841 ("kunit: unify module and builtin suite definitions"), v6.0
 */
#undef __kunit_test_suites
#define __kunit_test_suites(unique_array, ...)					\
	BACKPORT_KUNIT_SUITES(unique_array, backport_kunit_suites_ops, __VA_ARGS__)

/**
 * __kunit_init_test_suites - suites that take what is gone once the module is loaded
 *
 * Upstream: d81f0d7b8b23 ("kunit: add KUNIT_INIT_TABLE to init linker section"), v6.8
 */
#undef __kunit_init_test_suites
#define __kunit_init_test_suites(unique_array, ...)				\
	BACKPORT_KUNIT_SUITES(unique_array, backport_kunit_init_suites_ops, __VA_ARGS__)
#endif
#endif
