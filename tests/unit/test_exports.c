// SPDX-License-Identifier: GPL-2.0
/* Exports from Module.symvers, and from the sources of a small tree. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>
#include <cmocka.h>

#include "exports.h"
#include "file.h"
#include "headers.h"
#include "kernel_parts.h"
#include "kernels.h"
#include "str.h"
#include "tree.h"

static const char macros[] =
	"# 1 \"linux/static_call.h\"\n"
	"#define ___PASTE(a, b) a##b\n"
	"#define __PASTE(a, b) ___PASTE(a, b)\n"
	"#define KEY_PREFIX __SCK__\n"
	"#define STATIC_CALL_KEY(name) __PASTE(KEY_PREFIX, name)\n"
	"#define EXPORT_STATIC_CALL_GPL(name) EXPORT_SYMBOL_GPL(STATIC_CALL_KEY(name))\n"
	"#define EXPORT_TRACEPOINT_SYMBOL_GPL(name) EXPORT_SYMBOL_GPL(__tracepoint_##name); "
	"EXPORT_STATIC_CALL_GPL(tp_func_##name)\n"
	"#define EXPORT_OPS(name, ns) const struct ops name; __EXPORT_SYMBOL(name, \"GPL\", #ns)\n"
	"#define EXPORT_IF_TEST(sym)\n"
	"#define SUB_MODULES kvm-amd,kvm-intel\n"
	"#define EXPORT_SYMBOL_FOR_KVM(s) "
	"EXPORT_SYMBOL_FOR_MODULES(s, \"kvm,\" __stringify(SUB_MODULES))\n";

struct tree {
	char *dir;
	struct facts *facts;
};

static int set_up(void **state)
{
	struct tree *t = xcalloc(1, sizeof(*t));

	t->dir = new_tree();
	t->facts = kernel_of(macros, NULL);
	facts_set_config(t->facts, "CONFIG_ON", "y");
	*state = t;
	return 0;
}

static int tear_down(void **state)
{
	struct tree *t = *state;

	facts_free(t->facts);
	drop_tree(t->dir);
	free(t);
	return 0;
}

static void read_tree(struct tree *t)
{
	struct kernel kernel = { .build = t->dir, .source = t->dir, .srcarch = "x86" };

	exports_read(&kernel, t->facts);
}

/* @how: "", "GPL", "GPL NS", " NS"; NULL where it must not be exported */
static void exported(struct tree *t, const char *symbol, const char *how)
{
	const struct export *e = facts_export(t->facts, symbol);
	char *is =
		e ? xasprintf("%s%s%s", e->gpl ? "GPL" : "", *e->space ? " " : "", e->space) : NULL;

	if (!str_equal(is, how))
		fail_msg("%s: \"%s\", not \"%s\"", symbol, is ? is : "not exported",
			 how ? how : "not exported");
	free(is);
}

static void test_symvers(void **state)
{
	struct tree *t = *state;

	put(t->dir, "Module.symvers",
	    "0x00000001\tplain\tvmlinux\tEXPORT_SYMBOL\t\n"
	    "0x00000002\tgpl\tdrivers/x\tEXPORT_SYMBOL_GPL\tNS\n"
	    "0x00000003\tolder\tOLD_NS\tvmlinux\tEXPORT_SYMBOL_GPL\n"
	    "0x00000004\tnamed\tvmlinux\tEXPORT_SYMBOL_GPL\tmodule:a,b-*\n");
	put(t->dir, "kernel/a.c", "EXPORT_SYMBOL(from_source);\n");
	read_tree(t);
	exported(t, "plain", "");
	exported(t, "gpl", "GPL NS");
	exported(t, "older", "GPL OLD_NS");
	exported(t, "named", "GPL module:a,b-*");
	exported(t, "from_source", NULL);
	assert_false(facts_exports_are_guessed(t->facts));
}

static void test_source(void **state)
{
	struct tree *t = *state;

	put(t->dir, "kernel/a.c",
	    "int f(void) { return 1; }\nEXPORT_SYMBOL(f);\n"
	    "EXPORT_SYMBOL_GPL(g); EXPORT_SYMBOL_NS_GPL(h, \"HWMON\");\n"
	    "EXPORT_SYMBOL_NS(old, HWMON_OLD);\n"
	    "/*\n * EXPORT_SYMBOL(in_comment);\n */\n// EXPORT_SYMBOL(in_comment);\n"
	    "EXPORT_SYMBOL_FOR_MODULES(two,\n\t\"a,b\");\nEXPORT_SYMBOL_FOR_KVM(for_kvm);\n"
	    "EXPORT_TRACEPOINT_SYMBOL_GPL(event);\nEXPORT_OPS(pm_ops, OPS);\n"
	    "EXPORT_IF_TEST(only_in_tests);\n"
	    "#ifdef CONFIG_OFF\nEXPORT_SYMBOL(left_out);\n#else\nEXPORT_SYMBOL(kept);\n#endif\n"
	    "#ifndef CONFIG_ON\nEXPORT_SYMBOL(without);\n#endif\n"
	    "#ifdef LOCAL\nEXPORT_SYMBOL(perhaps);\n#endif\n");
	put(t->dir, "arch/x86/lib/memcpy.S", "SYM_FUNC_END(memcpy)\nEXPORT_SYMBOL(memcpy)\n");
	put(t->dir, "arch/arm/lib/a.S", "EXPORT_SYMBOL(of_arm)\n");
	put(t->dir, "tools/a.c", "EXPORT_SYMBOL(of_tools);\n");
	put(t->dir, "kernel/rcu/plugin.h", "EXPORT_SYMBOL_GPL(in_header);\n");
	read_tree(t);
	assert_true(facts_exports_are_guessed(t->facts));
	exported(t, "f", "");
	exported(t, "g", "GPL");
	exported(t, "h", "GPL HWMON");
	exported(t, "old", " HWMON_OLD");
	exported(t, "two", "GPL module:a,b");
	exported(t, "for_kvm", "GPL module:kvm,kvm-amd,kvm-intel");
	exported(t, "__tracepoint_event", "GPL");
	exported(t, "__SCK__tp_func_event", "GPL");
	exported(t, "pm_ops", "GPL OPS");
	exported(t, "memcpy", "");
	exported(t, "in_header", "GPL");
	exported(t, "kept", "");
	exported(t, "perhaps", "");
	exported(t, "in_comment", NULL);
	exported(t, "only_in_tests", NULL);
	exported(t, "left_out", NULL);
	exported(t, "without", NULL);
	exported(t, "of_arm", NULL);
	exported(t, "of_tools", NULL);
	assert_string_equal(facts_export(t->facts, "memcpy")->module, "arch/x86/lib/memcpy.S");
}

/* Macros of a file's own, and of headers beside it and above. */
/* A farm of links is a tree, too; links that lead back do not make it endless. */
static void test_links(void **state)
{
	struct tree *t = *state;
	char *link = xasprintf("%s/kernel/linked.c", t->dir);
	char *back = xasprintf("%s/kernel/back", t->dir);
	char *folder = xasprintf("%s/lib", t->dir);

	put(t->dir, "kernel/a.c", "EXPORT_SYMBOL(f);\n");
	put(t->dir, "elsewhere/linked", "EXPORT_SYMBOL(linked);\n");
	put(t->dir, "include/lib/a.c", "EXPORT_SYMBOL(in_linked_folder);\n");
	assert_int_equal(symlink("../elsewhere/linked", link), 0);
	assert_int_equal(symlink("..", back), 0);
	assert_int_equal(symlink("include/lib", folder), 0);
	read_tree(t);
	exported(t, "f", "");
	exported(t, "linked", "");
	exported(t, "in_linked_folder", "");
	free(folder);
	free(back);
	free(link);
}

static void test_own_macros(void **state)
{
	struct tree *t = *state;

	put(t->dir, "drivers/net/wifi/priv.h",
	    "#ifdef CONFIG_ON\n#define WIFI_EXPORT_SYMBOL(s) EXPORT_SYMBOL_NS_GPL(s, \"WIFI\")\n"
	    "#else\n#define WIFI_EXPORT_SYMBOL(s)\n#endif\n");
	put(t->dir, "drivers/net/wifi/deep/table.c",
	    "#define LOADER(name)\t\t\\\nint load_ ## name(void);\t\\\n"
	    "WIFI_EXPORT_SYMBOL(load_ ## name)\n"
	    "LOADER(power);\nLOADER(regulatory)\nWIFI_EXPORT_SYMBOL(wifi);\n");
	put(t->dir, "drivers/net/other/a.c", "WIFI_EXPORT_SYMBOL(unknown_macro);\n");
	read_tree(t);
	exported(t, "load_power", "GPL WIFI");
	exported(t, "load_regulatory", "GPL WIFI");
	exported(t, "wifi", "GPL WIFI");
	exported(t, "unknown_macro", NULL);
	exported(t, "name", NULL);
}

static void test_default_namespaces(void **state)
{
	struct tree *t = *state;

	put(t->dir, "drivers/crypto/Makefile",
	    "ccflags-y += -I$(src) -DDEFAULT_SYMBOL_NAMESPACE='\"QAT\"'\n");
	put(t->dir, "drivers/crypto/a.c",
	    "EXPORT_SYMBOL_GPL(qat);\nEXPORT_SYMBOL_NS(own, \"OWN\");\n");
	put(t->dir, "drivers/cdx/Makefile", "ccflags-y += -DDEFAULT_SYMBOL_NAMESPACE=CDX\n");
	put(t->dir, "drivers/cdx/a.c", "EXPORT_SYMBOL(cdx);\n");
	put(t->dir, "sound/a.c",
	    "#define DEFAULT_SYMBOL_NAMESPACE \"SND\"\n#include <linux/module.h>\n"
	    "EXPORT_SYMBOL(snd);\n");
	/* too late: the macros have been defined */
	put(t->dir, "sound/late.c",
	    "#include <linux/module.h>\n#define DEFAULT_SYMBOL_NAMESPACE \"LATE\"\n"
	    "EXPORT_SYMBOL(late);\n");
	read_tree(t);
	exported(t, "qat", "GPL QAT");
	exported(t, "own", " OWN");
	exported(t, "cdx", " CDX");
	exported(t, "snd", " SND");
	exported(t, "late", "");
}

/* What no Makefile builds in this configuration is not exported. */
static void test_left_out_by_makefiles(void **state)
{
	struct tree *t = *state;

	put(t->dir, "Kbuild", "obj-y += kernel/\nobj-y\t+= \\\n\tdrivers/\n");
	put(t->dir, "drivers/Makefile",
	    "obj-$(CONFIG_OFF)\t+= zorro/\nobj-$(CONFIG_ON) += on/\n"
	    "# obj-$(CONFIG_OFF) += commented/\nobj-y += commented/\n");
	put(t->dir, "drivers/zorro/Makefile", "obj-y += zorro.o\n");
	put(t->dir, "drivers/zorro/zorro.c", "EXPORT_SYMBOL(zorro);\n");
	put(t->dir, "drivers/commented/a.c", "EXPORT_SYMBOL(commented);\n");
	put(t->dir, "drivers/on/Makefile",
	    "obj-$(CONFIG_OFF) += off.o both.o\nobj-$(CONFIG_ON) += both.o whole.o\n"
	    "whole-y := part.o\nwhole-$(CONFIG_OFF) += leds.o \\\n\tlamps.o\n"
	    "obj-$(CONFIG_OFF) += dead.o\ndead-objs := limb.o\n");
	put(t->dir, "drivers/on/off.c", "EXPORT_SYMBOL(off);\n");
	put(t->dir, "drivers/on/both.c", "EXPORT_SYMBOL(both);\n");
	put(t->dir, "drivers/on/part.c", "EXPORT_SYMBOL(part);\n");
	put(t->dir, "drivers/on/leds.c", "EXPORT_SYMBOL(leds);\n");
	put(t->dir, "drivers/on/lamps.c", "EXPORT_SYMBOL(lamps);\n");
	put(t->dir, "drivers/on/limb.c", "EXPORT_SYMBOL(limb);\n");
	put(t->dir, "drivers/on/included.c", "EXPORT_SYMBOL(included);\n");
	read_tree(t);
	exported(t, "both", "");
	exported(t, "part", "");
	exported(t, "included", "");
	exported(t, "commented", "");
	exported(t, "zorro", NULL);
	exported(t, "off", NULL);
	exported(t, "leds", NULL);
	exported(t, "lamps", NULL);
	exported(t, "limb", NULL);
}

/* Headers only: then nothing is known, and nothing pretends to. */
static void test_no_sources(void **state)
{
	struct tree *t = *state;

	put(t->dir, "include/linux/a.h", "EXPORT_SYMBOL(not_read);\n");
	read_tree(t);
	assert_false(facts_know_exports(t->facts));
}

/* Whether a change of a file makes the kernel another one, whose facts are read anew. */
static bool is_new_kernel(struct tree *t, const char *name, const char *text)
{
	struct kernel kernel = { .build = t->dir, .source = t->dir, .srcarch = "x86" };
	char *before = kernel_make_key(&kernel), *after;
	bool differs;

	headers_delete(kernel.headers);
	put(t->dir, name, text);
	after = kernel_make_key(&kernel);
	headers_delete(kernel.headers);
	differs = strcmp(before, after) != 0;
	free(before);
	free(after);
	return differs;
}

static void test_key_of_sources(void **state)
{
	struct tree *t = *state;

	put(t->dir, "kernel/a.c", "EXPORT_SYMBOL(f);\n");
	put(t->dir, "kernel/b.c", "int b;\n");
	assert_true(is_new_kernel(t, "kernel/a.c", "EXPORT_SYMBOL_GPL(f);\n"));
	assert_true(is_new_kernel(t, "kernel/b.c", "int b; EXPORT_SYMBOL(b);\n"));
	assert_true(is_new_kernel(t, "kernel/deep/er/c.S", "EXPORT_SYMBOL(c)\n"));
	assert_true(is_new_kernel(t, "arch/x86/lib/d.c", "EXPORT_SYMBOL(d);\n"));
	assert_true(is_new_kernel(t, "kernel/Makefile", "obj-n += a.o\n"));
	assert_false(is_new_kernel(t, "kernel/a.o", "\177ELF"));
	assert_false(is_new_kernel(t, "arch/arm/lib/d.c", "EXPORT_SYMBOL(d);\n"));
	assert_false(is_new_kernel(t, "tools/e.c", "EXPORT_SYMBOL(e);\n"));
}

/* Where a list says what is exported, sources are not even looked at. */
static void test_key_of_symvers(void **state)
{
	static const char one[] = "0x1\tf\tvmlinux\tEXPORT_SYMBOL\t\n";
	struct tree *t = *state;

	put(t->dir, "kernel/a.c", "EXPORT_SYMBOL(f);\n");
	assert_true(is_new_kernel(t, "Module.symvers", one));
	assert_false(is_new_kernel(t, "kernel/a.c", "EXPORT_SYMBOL_GPL(f);\n"));
	put(t->dir, "Module.symvers", "0x1\tf\tvmlinux\tEXPORT_SYMBOL\t\n0x2\tg\tvmli");
	assert_true(is_new_kernel(t, "kernel/a.c", "EXPORT_SYMBOL(f);\n"));
	put(t->dir, "Module.symvers", "0x1\tf\tvmlinux\tEXPORT_SYMBOL\t\n0x2\tg\n");
	assert_true(is_new_kernel(t, "kernel/a.c", "EXPORT_SYMBOL_GPL(f);\n"));
	put(t->dir, "Module.symvers", "#!/bin/sh\n0x2\tf\tvmlinux\tEXPORT_SYMBOL\t\n");
	assert_true(is_new_kernel(t, "kernel/a.c", "EXPORT_SYMBOL(f);\n"));
	put(t->dir, "Module.symvers", "");
	assert_true(is_new_kernel(t, "kernel/a.c", "EXPORT_SYMBOL_GPL(f);\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_symvers, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_key_of_sources, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_key_of_symvers, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_source, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_links, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_own_macros, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_default_namespaces, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_left_out_by_makefiles, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_no_sources, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
