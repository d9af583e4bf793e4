// SPDX-License-Identifier: GPL-2.0
/* Names of drivers resolved into modules, files and symbols. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "driver.h"
#include "tree.h"

static const char makefile[] = "ccflags-y += -I$(src)/inc -I$(srctree)/drivers/common\n"
			       "obj-$(CONFIG_ONE) += one.o\n"
			       "obj-$(CONFIG_TWO) += two.o\n"
			       "obj-$(CONFIG_LAST_D) += lastd.o\n"
			       "two-y := main.o \\\n\tsub/deep.o\n"
			       "two-$(CONFIG_TWO_LEDS) += leds.o\n"
			       "two-$(CONFIG_DEBUG_FS) += debug.o\n"
			       "lastd-y := d1.o\n"
			       "ifeq ($(CONFIG_TWO_EXTRA),y)\n"
			       "two-y += extra.o\n"
			       "endif\n"
			       "ifdef CONFIG_ONE\n"
			       "one-flags := 1\n"
			       "else\n"
			       "endif\n"
			       "ifneq ($(CONFIG_NOTHING),)\n"
			       "obj-y += nothing.o\n"
			       "endif\n"
			       "obj-$(CONFIG_BUILTIN) += builtin.o\n"
			       "obj-$(CONFIG_GATE) += below/\n"
			       "CFLAGS_one.o := -DONE\n"
			       "CFLAGS_leds.o := -DLEDS\n"
			       "obj-$(CONFIG_MADE) += made.o\n";

static const char kconfig[] =
	"config ONE\n\ttristate \"One\"\n\tdepends on PCI\n"
	"config TWO\n\ttristate \"Two\"\n\thelp\n\t  config ONE\n\t  is no entry here.\n"
	"config TWO_LEDS\n\tbool \"LEDs\"\n\tdepends on TWO && LEDS_CLASS\n"
	"config TWO_EXTRA\n\tdef_bool LEDS_TRIGGER\n\tdepends on TWO\n"
	"config TWO_SELECTS\n\tbool \"Selects\"\n\tdepends on TWO\n\tselect FF_MEMLESS\n"
	"config TWO_CHOICE\n\tbool \"Choice\"\n\tdefault y if FAST\n\tdepends on TWO!=n\n"
	"config OTHER\n\tbool \"Not of these\"\n"
	"config BUILTIN\n\tbool \"Builtin\"\n"
	"config LAST_D\n\ttristate\n"
	"config GATE\n\ttristate\n";

static const char several[] = "ifdef CONFIG_RUST\n"
			      "obj-$(CONFIG_ONE) += one_rust.o\n"
			      "else\n"
			      "obj-$(CONFIG_ONE) += plain.o\n"
			      "endif\n"
			      "obj-$(CONFIG_BUILTIN) += shared.o\n"
			      "obj-$(CONFIG_LAST_D) += shared.o\n"
			      "obj-$(CONFIG_TWO) += shared.o\n"
			      "ifdef CONFIG_TWO\n"
			      "\tccflags-y += -DINDENTED\n"
			      "endif\n";

static const char gathered[] = "more-$(CONFIG_TWO) += of_two.o\n"
			       "obj-$(CONFIG_ONE) += of_one.o $(more-y)\n";

static char *make_tree(void)
{
	char *tree = new_tree();

	use_library();
	put(tree, "drivers/Makefile", "obj-y += a/\nsubdir-ccflags-y += -DABOVE -I$(src)/shared\n");
	put(tree, "drivers/a/Makefile", makefile);
	put(tree, "drivers/a/Kconfig", kconfig);
	put(tree, "drivers/a/one.c",
	    "#include <linux/module.h>\n#include \"one.h\"\n#include <common.h>\n"
	    "/* #include \"commented.h\" */\n#include \"linux/quoted.h\"\n");
	put(tree, "drivers/a/one.h", "#include \"../b/other.h\"\n#include \"made.inc\"\n");
	put(tree, "drivers/a/made.inc_shipped", "");
	put(tree, "drivers/a/commented.h", "");
	put(tree, "drivers/b/other.h", "#include \"near.h\"\n#include \"one.h\"\n");
	put(tree, "drivers/b/near.h", "");
	put(tree, "drivers/shared/shared.h", "");
	put(tree, "drivers/common/common.h", "");
	put(tree, "include/linux/quoted.h", "");
	put(tree, "drivers/a/main.c",
	    "#include \"in.h\"\n#include <shared.h>\n#ifdef CONFIG_TWO_SELECTS\n#endif\n"
	    "#if IS_ENABLED(CONFIG_TWO_CHOICE) && CONFIG_OTHER\n#endif\n");
	put(tree, "drivers/a/inc/in.h", "");
	put(tree, "drivers/a/sub/deep.c", "");
	put(tree, "drivers/a/leds.c", "");
	put(tree, "drivers/a/debug.c", "");
	put(tree, "drivers/a/extra.c", "");
	put(tree, "drivers/a/d1.c", "");
	put(tree, "drivers/a/nothing.c", "");
	put(tree, "drivers/a/builtin.c", "");
	put(tree, "drivers/a/unbuilt.c", "");
	put(tree, "drivers/c/Makefile", several);
	put(tree, "drivers/c/Kconfig", kconfig);
	put(tree, "drivers/c/plain.c", "");
	put(tree, "drivers/c/shared.c", "");
	put(tree, "drivers/d/Makefile", gathered);
	put(tree, "drivers/d/of_one.c", "");
	put(tree, "drivers/d/of_two.c", "");
	put(tree, "build/include/config/auto.conf", "CONFIG_OTHER=y\nCONFIG_TWO=m\n");
	put(tree, "drivers/a/below/Makefile", "obj-y += leaf.o\n");
	put(tree, "drivers/a/below/leaf.c", "");
	return tree;
}

static bool has_file(const struct driver *d, const char *file)
{
	for (size_t i = 0; i < d->files; i++)
		if (!strcmp(d->file[i], file))
			return true;
	return false;
}

static const struct driver_config *config_of(const struct driver *d, const char *name)
{
	for (size_t i = 0; i < d->configs; i++)
		if (!strcmp(d->config[i].symbol->name, name))
			return &d->config[i];
	return NULL;
}

static void find(const char *tree, const char *name, struct driver *d)
{
	struct kernel newest = { .source = (char *)tree };

	assert_int_equal(driver_find(&newest, name, d), 0);
}

static void single_file(void **state)
{
	char *tree = make_tree();
	struct driver d;

	(void)state;
	find(tree, "drivers/a/one.c", &d);
	assert_int_equal(d.modules, 1);
	assert_string_equal(d.module[0].name, "one");
	assert_string_equal(d.module[0].symbol, "ONE");
	assert_string_equal(d.dir, "drivers/a");
	assert_int_equal(d.files, 6);
	assert_true(has_file(&d, "drivers/a/made.inc_shipped"));
	assert_true(has_file(&d, "drivers/a/one.c"));
	assert_true(has_file(&d, "drivers/a/one.h"));
	assert_true(has_file(&d, "drivers/b/other.h"));
	assert_true(has_file(&d, "drivers/b/near.h"));
	assert_true(has_file(&d, "drivers/common/common.h"));
	driver_free(&d);
	drop_tree(tree);
}

static void kbuild_lines(void **state)
{
	char *tree = make_tree();
	struct driver d;

	(void)state;
	find(tree, "drivers/a/one.c", &d);
	assert_int_equal(d.folders, 1);
	assert_string_equal(d.folder[0].kbuild,
			    "ccflags-y += -DABOVE -I$(BACKFIT_TOP)/drivers/shared\n"
			    "ccflags-y += -I$(src)/inc -I$(BACKFIT_TOP)/drivers/common\n"
			    "ifdef CONFIG_ONE\none-flags := 1\nelse\nendif\n"
			    "CFLAGS_one.o := -DONE\n");
	driver_free(&d);
	drop_tree(tree);
}

static void object_of_module(void **state)
{
	char *tree = make_tree();
	struct driver d;

	(void)state;
	find(tree, "drivers/a/sub/deep.c", &d);
	assert_int_equal(d.modules, 1);
	assert_string_equal(d.module[0].name, "two");
	assert_int_equal(d.module[0].n_objects, 5);
	assert_true(has_file(&d, "drivers/a/main.c"));
	assert_true(has_file(&d, "drivers/a/extra.c"));
	assert_true(has_file(&d, "drivers/a/inc/in.h"));
	assert_true(has_file(&d, "drivers/shared/shared.h"));
	for (size_t i = 0; i < d.module[0].n_objects; i++) {
		bool leds = !strcmp(d.module[0].objects[i], "leds.o");
		bool debug = !strcmp(d.module[0].objects[i], "debug.o");

		if (leds)
			assert_string_equal(d.module[0].condition[i], "TWO_LEDS");
		else if (debug)
			assert_string_equal(d.module[0].condition[i], "DEBUG_FS");
		else
			assert_null(d.module[0].condition[i]);
	}
	driver_free(&d);
	drop_tree(tree);
}

/* make's automatic variables end in D and F: names that do must not be lost with them. */
static void name_in_d(void **state)
{
	char *tree = make_tree();
	struct driver d;

	(void)state;
	find(tree, "LAST_D", &d);
	assert_int_equal(d.modules, 1);
	assert_string_equal(d.module[0].name, "lastd");
	assert_true(has_file(&d, "drivers/a/d1.c"));
	driver_free(&d);
	drop_tree(tree);
}

/* A list of objects may be gathered under a condition of its own, and named where it is built. */
static void gathered_objects(void **state)
{
	char *tree = make_tree();
	struct driver d;

	(void)state;
	find(tree, "drivers/d/of_two.c", &d);
	assert_int_equal(d.modules, 1);
	assert_string_equal(d.module[0].name, "of_two");
	driver_free(&d);
	drop_tree(tree);
}

static void folder_with_gate(void **state)
{
	char *tree = make_tree();
	struct driver d;

	(void)state;
	find(tree, "drivers/a/below", &d);
	assert_int_equal(d.modules, 1);
	assert_string_equal(d.module[0].name, "leaf");
	assert_string_equal(d.module[0].symbol, "GATE");
	driver_free(&d);
	find(tree, "CONFIG_GATE", &d);
	assert_int_equal(d.modules, 1);
	assert_string_equal(d.module[0].dir, "drivers/a/below");
	driver_free(&d);
	drop_tree(tree);
}

static void outside_the_tree(void **state)
{
	char *tree = make_tree(), *out = new_tree(), *path;
	struct driver d;

	(void)state;
	put(out, "Kbuild", "obj-m += ext.o\next-y := a.o b.o\n");
	put(out, "a.c", "#include \"inc/a.h\"\n");
	put(out, "b.c", "");
	put(out, "inc/a.h", "");
	find(tree, out, &d);
	assert_int_equal(d.modules, 1);
	assert_int_equal(d.files, 3);
	path = driver_package_path(&d, d.file[0]);
	assert_true(!strncmp(path, "external/backfit-test-", 22));
	assert_non_null(strstr(path, "/a.c"));
	free(path);
	driver_free(&d);
	drop_tree(out);
	drop_tree(tree);
}

static void wrong_name(const char *tree, const char *name, const char *told)
{
	struct kernel newest = { .source = (char *)tree };
	struct capture capture;
	struct driver d;
	char *text;
	int err;

	capture_start(&capture);
	err = driver_find(&newest, name, &d);
	text = capture_end(&capture);
	assert_int_equal(err, -1);
	if (!strstr(text, told))
		print_error("%s: told \"%s\", not \"%s\"\n", name, text, told);
	assert_non_null(strstr(text, told));
	/* One line says it all. */
	assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
	free(text);
}

static void module_of_several_symbols(void **state)
{
	char *tree = make_tree(), *build = path_join(tree, "build");
	struct kernel newest = { .source = tree };
	struct driver d;

	(void)state;
	find(tree, "drivers/c/plain.c", &d);
	assert_string_equal(d.module[0].symbol, "ONE");
	driver_free(&d);
	/* one that makes a module, and that this kernel is configured with */
	find(tree, "drivers/c/shared.c", &d);
	assert_string_equal(d.module[0].symbol, "LAST_D");
	driver_free(&d);
	newest.build = build;
	assert_int_equal(driver_find(&newest, "drivers/c/shared.c", &d), 0);
	assert_int_equal(d.modules, 1);
	assert_string_equal(d.module[0].symbol, "TWO");
	/* flags may be indented with a tab, as a rule's lines */
	assert_non_null(strstr(d.folder[0].kbuild, "-DINDENTED"));
	driver_free(&d);
	free(build);
	drop_tree(tree);
}

static void wrong_names(void **state)
{
	char *tree = make_tree();

	(void)state;
	wrong_name(tree, "drivers/a/missing.c", "no such file or folder");
	wrong_name(tree, "drivers/a/unbuilt.c", "no Makefile line");
	wrong_name(tree, "drivers/a/one.h", "neither a .c file nor a folder");
	wrong_name(tree, "drivers/b", "no Makefile");
	wrong_name(tree, "drivers/a/builtin.c", "only be built into the kernel");
	wrong_name(tree, "NO_SUCH_SYMBOL", "no Makefile of");
	wrong_name(tree, "MADE", "made.o: it has no .c");
	put(tree, "drivers/a/Makefile", "obj-m := x.o\n$(error broken here)\n");
	wrong_name(tree, "drivers/a/one.c", "broken here");
	drop_tree(tree);
}

static void configured(void **state)
{
	static const struct {
		const char *symbol;
		enum tristate value;
	} expected[] = {
		{ "TWO", TRI_M },	  { "TWO_LEDS", TRI_Y },   { "TWO_EXTRA", TRI_N },
		{ "TWO_SELECTS", TRI_N }, { "TWO_CHOICE", TRI_N },
	};
	char *tree = make_tree();
	struct map target = { 0 };
	struct driver d;

	(void)state;
	map_set(&target, "LEDS_CLASS", "m");
	find(tree, "TWO", &d);
	driver_configure(&d, &target);
	for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
		const struct driver_config *config = config_of(&d, expected[i].symbol);

		assert_non_null(config);
		assert_int_equal(config->value, expected[i].value);
		assert_int_equal(config->why != NULL, expected[i].value == TRI_N);
	}
	assert_null(config_of(&d, "OTHER"));
	assert_null(config_of(&d, "ONE"));
	assert_true(driver_builds(&d, "drivers/a/leds.c"));
	assert_true(driver_builds(&d, "drivers/a/inc/in.h"));
	/* The other way round: what was missing is there, what was there is not. */
	map_set(&target, "LEDS_CLASS", "n");
	map_set(&target, "LEDS_TRIGGER", "y");
	map_set(&target, "FF_MEMLESS", "m");
	map_set(&target, "FAST", "y");
	driver_configure(&d, &target);
	for (size_t i = 1; i < ARRAY_LEN(expected); i++)
		assert_int_equal(config_of(&d, expected[i].symbol)->value,
				 expected[i].value == TRI_N ? TRI_Y : TRI_N);
	assert_false(driver_builds(&d, "drivers/a/leds.c"));
	/* What the target itself says of a symbol that it knows comes first. */
	map_set(&target, "TWO_CHOICE", "n");
	driver_configure(&d, &target);
	assert_int_equal(config_of(&d, "TWO_CHOICE")->value, TRI_N);
	driver_free(&d);
	map_free(&target);
	drop_tree(tree);
}

static void kconfig_expressions(void **state)
{
	static const struct {
		const char *expression;
		enum tristate value;
	} expected[] = {
		{ "Y", TRI_Y },
		{ "M", TRI_M },
		{ "ABSENT", TRI_N },
		{ "!M", TRI_M },
		{ "!ABSENT", TRI_Y },
		{ "Y && M", TRI_M },
		{ "M || Y && N", TRI_M },
		{ "(M || Y) && N", TRI_N },
		{ "M=m", TRI_Y },
		{ "M != m", TRI_N },
		{ "Y!=n", TRI_Y },
		{ "!(Y=n)", TRI_Y },
		{ "NAME = \"x y\"", TRI_N },
		{ "", TRI_N },
		{ "Y &&", TRI_N },
		{ "((((Y", TRI_Y },
		{ "@@@", TRI_N },
	};
	struct map values = { 0 };

	(void)state;
	map_set(&values, "Y", "y");
	map_set(&values, "M", "m");
	map_set(&values, "N", "n");
	for (size_t i = 0; i < ARRAY_LEN(expected); i++)
		assert_int_equal(kconfig_eval(expected[i].expression, &values), expected[i].value);
	assert_int_equal(kconfig_eval(NULL, &values), TRI_Y);
	map_free(&values);
}

static const char making[] = "obj-$(CONFIG_ONE) += one.o\n"
			     "obj-$(CONFIG_TWO) += two.o\n"
			     "one-y := main.o\n"
			     "hostprogs += gen\n"
			     "quiet_cmd_gen = GEN     $@\n"
			     "      cmd_gen = $(obj)/gen $< > $@\n"
			     "$(obj)/made.h: $(src)/made.map $(obj)/gen\n"
			     "\t$(call cmd,gen)\n"
			     "$(obj)/main.o: $(obj)/made.h\n";

/* What makes a header at build time comes along with the module that needs the header only. */
static void test_made_at_build_time(void **state)
{
	static const char source[] = "int x;\n";
	char *dir = new_tree();
	struct kernel newest = { .source = dir };
	struct driver driver;

	(void)state;
	put(dir, "drivers/x/Makefile", making);
	put(dir, "drivers/x/Kconfig", "config ONE\n\ttristate\nconfig TWO\n\ttristate\n");
	put(dir, "drivers/x/main.c", source);
	put(dir, "drivers/x/two.c", source);
	put(dir, "drivers/x/gen.c", "#include \"gen.h\"\n");
	put(dir, "drivers/x/gen.h", source);
	put(dir, "drivers/x/made.map", "1 2\n");
	assert_int_equal(driver_find(&newest, "drivers/x/main.c", &driver), 0);
	assert_int_equal(driver.files, 4);
	assert_true(driver_has_file(&driver, "drivers/x/gen.c"));
	assert_true(driver_has_file(&driver, "drivers/x/gen.h"));
	assert_true(driver_has_file(&driver, "drivers/x/made.map"));
	assert_false(driver_is_source(&driver, "drivers/x/gen.c"));
	assert_non_null(strstr(driver.folder[0].kbuild, "hostprogs += gen\n"));
	assert_non_null(strstr(driver.folder[0].kbuild, "$(obj)/gen\n\t$(call cmd,gen)\n"));
	driver_free(&driver);
	assert_int_equal(driver_find(&newest, "drivers/x/two.c", &driver), 0);
	assert_int_equal(driver.files, 1);
	assert_null(strstr(driver.folder[0].kbuild, "hostprogs"));
	driver_free(&driver);
	drop_tree(dir);
}

static const char making_source[] = "obj-$(CONFIG_ONE) += one.o\n"
				    "one-y := main.o\n"
				    "one-$(CONFIG_TWO) += keys.o\n"
				    "$(obj)/keys.c: $(sort $(wildcard $(src)/certs/*.hex))\n"
				    "\t@cat $^ >$@\n";

/* A source that is made at build time is none that lacks, and what it is made from comes along. */
static void test_made_source(void **state)
{
	char *dir = new_tree();
	struct kernel newest = { .source = dir };
	struct driver driver;

	(void)state;
	put(dir, "drivers/x/Makefile", making_source);
	put(dir, "drivers/x/Kconfig", "config ONE\n\ttristate\nconfig TWO\n\tbool\n");
	put(dir, "drivers/x/main.c", "int x;\n");
	put(dir, "drivers/x/certs/a.hex", "0x30,\n");
	put(dir, "drivers/x/certs/a.txt", "no\n");
	assert_int_equal(driver_find(&newest, "drivers/x/main.c", &driver), 0);
	assert_int_equal(driver.files, 2);
	assert_true(driver_has_file(&driver, "drivers/x/certs/a.hex"));
	assert_non_null(strstr(driver.folder[0].kbuild, "*.hex))\n\t@cat $^ >$@\n"));
	driver_free(&driver);
	drop_tree(dir);
}

/* "stem-objs-$(CONFIG_X)" is a variable of the Makefile's own, and lists parts. */
static void test_parts_of_objs(void **state)
{
	char *tree = new_tree();
	struct driver d;

	(void)state;
	use_library();
	put(tree, "drivers/o/Makefile",
	    "obj-$(CONFIG_LAN) += lan.o\nlan-objs-$(CONFIG_LAN_L3) += l3.o\n"
	    "lan-objs := core.o $(lan-objs-y)\n");
	put(tree, "drivers/o/Kconfig", "config LAN\n\ttristate\nconfig LAN_L3\n\tbool\n");
	put(tree, "drivers/o/core.c", "");
	put(tree, "drivers/o/l3.c", "");
	find(tree, "drivers/o/core.c", &d);
	assert_true(has_file(&d, "drivers/o/core.c"));
	assert_true(has_file(&d, "drivers/o/l3.c"));
	assert_non_null(config_of(&d, "LAN_L3"));
	driver_free(&d);
	drop_tree(tree);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_made_at_build_time),
		cmocka_unit_test(test_made_source),
		cmocka_unit_test(test_parts_of_objs),
		cmocka_unit_test(single_file),
		cmocka_unit_test(kbuild_lines),
		cmocka_unit_test(object_of_module),
		cmocka_unit_test(name_in_d),
		cmocka_unit_test(gathered_objects),
		cmocka_unit_test(folder_with_gate),
		cmocka_unit_test(outside_the_tree),
		cmocka_unit_test(module_of_several_symbols),
		cmocka_unit_test(wrong_names),
		cmocka_unit_test(configured),
		cmocka_unit_test(kconfig_expressions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
