// SPDX-License-Identifier: GPL-2.0
#include "package_kbuild.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "given.h"
#include "package_compat.h"
#include "package_dkms.h"
#include "rename.h"
#include "version.h"

static const char spdx[] = "# SPDX-License-Identifier: GPL-2.0\n";
static const char top[] = "BACKFIT_TOP ?= $(abspath $(KBUILD_EXTMOD))\n";

static int add_text(struct contents *c, const char *path, struct strbuf *text)
{
	int err = contents_add(c, path, "generated", NULL, text->s, text->len);

	strbuf_free(text);
	return err;
}

/* One folder's Kbuild while drivers add to it. */
struct folder {
	struct strbuf text;
	struct map line; /* its logical lines, so that none comes twice */
	struct strbuf module; /* "a.o b.o", the modules that are built here */
};

static struct folder *folder_of(struct map *folders, const char *dir)
{
	struct folder *f = map_get(folders, dir);

	if (!f) {
		f = xcalloc(1, sizeof(*f));
		strbuf_printf(&f->text, "%s%sinclude $(BACKFIT_TOP)/flags.mk\n\n", spdx, top);
		map_set(folders, dir, f);
	}
	return f;
}

static bool is_condition(const char *line)
{
	return str_starts(line, "ifeq") || str_starts(line, "ifneq") || str_starts(line, "ifdef") ||
	       str_starts(line, "ifndef") || str_starts(line, "else") || str_starts(line, "endif");
}

/* Two drivers of one folder bring the same flags; each line is wanted once. */
static void add_line(struct folder *f, const char *line, size_t len)
{
	char *copy = xstrndup(line, len);

	if (is_condition(copy) || !map_has(&f->line, copy)) {
		map_put(&f->line, copy);
		strbuf_printf(&f->text, "%s\n", copy);
	}
	free(copy);
}

static void add_lines(struct folder *f, const char *text)
{
	while (*text) {
		size_t len = strcspn(text, "\n");

		while (text[len] && len && text[len - 1] == '\\')
			len += 1 + strcspn(text + len + 1, "\n");
		/* a rule is one with what it runs */
		while (str_starts(text, "$(obj)/") && text[len] && text[len + 1] == '\t')
			len += 1 + strcspn(text + len + 1, "\n");
		add_line(f, text, len);
		text += len + (text[len] == '\n');
	}
}

/* Which object tells modinfo where the module comes from: the one with the licence, else any. */
static const char *main_object(const struct contents *c, const struct driver *driver,
			       const struct driver_module *m)
{
	for (size_t i = 0; i < m->n_objects; i++) {
		char *name = xasprintf("%s/%.*sc", m->dir, (int)strlen(m->objects[i]) - 1,
				       m->objects[i]);
		char *clean = path_clean(name), *path = driver_package_path(driver, clean);
		char *full = path_join(c->dir, path), *text = file_read(full, NULL);
		bool found = text && strstr(text, "MODULE_LICENSE");

		free(text);
		free(full);
		free(path);
		free(clean);
		free(name);
		if (found)
			return m->objects[i];
	}
	return m->objects[0];
}

/* "x.o", or "dir/x.o" where the folder's Makefile makes a module of a file further down. */
static char *built_name(const struct driver_module *m)
{
	char *name = xasprintf("%s.o", m->name), *below = xasprintf("/%s", name);

	if (m->n_objects == 1 && str_ends(m->objects[0], below)) {
		free(name);
		name = xstrdup(m->objects[0]);
	}
	free(below);
	return name;
}

static void add_module(const struct contents *c, struct map *folders, const struct driver *driver,
		       const struct driver_module *m)
{
	char *dir = driver_package_path(driver, m->dir);
	struct folder *f = folder_of(folders, dir);
	char *name = built_name(m);
	char *line = m->symbol ? xasprintf("obj-$(CPTCFG_%s) += %s", m->symbol, name)
			       : xasprintf("obj-m += %s", name);

	add_line(f, line, strlen(line));
	free(line);
	strbuf_printf(&f->module, "%s%s", f->module.len ? " " : "", name);
	free(name);
	line = xasprintf("CFLAGS_%s += -include $(BACKFIT_TOP)/backport-include/backport/"
			 "provenance.h",
			 main_object(c, driver, m));
	add_line(f, line, strlen(line));
	free(line);
	free(dir);
}

/* A trace header that now has "." for its path is found through its folder. */
static bool has_trace_header(const struct contents *c, const char *dir)
{
	size_t len = strlen(dir);

	map_each (&c->file, e) {
		char *full, *text;
		bool found;

		if (strncmp(e->key, dir, len) || e->key[len] != '/' || !str_ends(e->key, ".h"))
			continue;
		full = path_join(c->dir, e->key);
		text = file_read(full, NULL);
		found = text && strstr(text, "define TRACE_INCLUDE_PATH");
		free(text);
		free(full);
		if (found)
			return true;
	}
	return false;
}

static void collect_folders(struct contents *c, struct map *folders)
{
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver *d = &c->plan->driver.v[i].driver;

		for (size_t j = 0; j < d->modules; j++)
			add_module(c, folders, d, &d->module[j]);
		for (size_t j = 0; j < d->folders; j++) {
			char *dir = driver_package_path(d, d->folder[j].dir);
			char *text = rename_config_make(d->folder[j].kbuild, &c->config);

			add_lines(folder_of(folders, dir), text);
			if (has_trace_header(c, dir))
				add_lines(folder_of(folders, dir), "ccflags-y += -I$(src)");
			free(text);
			free(dir);
		}
	}
}

/*
 * Only the package's modules are built, whatever a folder's own Makefile makes up of
 * variables, and only in the package's folders; for `make BACKFIT_WITHOUT=x.o`: the others are linked without a broken one.
 */
static void end_folder(struct folder *f)
{
	if (f->module.len)
		strbuf_printf(&f->text, "\nobj-m := $(filter %s,$(obj-m))", f->module.s);
	strbuf_puts(&f->text, "\nobj-m := $(filter-out $(BACKFIT_WITHOUT),$(obj-m))\n"
			      "subdir-y :=\nsubdir-m :=\n");
}

static int write_folders(struct contents *c, struct map *folders, struct strbuf *kbuild)
{
	int err = 0;

	map_each (folders, e) {
		struct folder *f = e->value;
		char *path = path_join(e->key, "Kbuild");

		end_folder(f);
		strbuf_printf(kbuild, "obj-m += %s/\n", e->key);
		if (!err)
			err = add_text(c, path, &f->text);
		strbuf_free(&f->text);
		strbuf_free(&f->module);
		map_free(&f->line);
		free(f);
		free(path);
	}
	return err;
}

static int write_top_kbuild(struct contents *c)
{
	struct map folders = { 0 };
	struct strbuf kbuild = { 0 };
	int err = 0;

	strbuf_printf(&kbuild,
		      "%s%s\n# The questions alone, for check-target.sh.\n"
		      "ifdef BACKFIT_CHECK\nobj-m := questions.o \\\n"
		      "\t$(patsubst $(BACKFIT_TOP)/%%.c,%%.o,$(wildcard "
		      "$(BACKFIT_TOP)/declared-*.c))\n"
		      "ccflags-y := $(call cc-option,-ferror-limit=0) "
		      "$(call cc-option,-fdiagnostics-show-note-include-stack)\n"
		      "CFLAGS_questions.o := -w -fms-extensions -Wno-incompatible-pointer-types "
		      "-Wno-int-conversion\nelse\n",
		      spdx, top);
	if (c->plan->compat.n) {
		/* Before the drivers, which modpost then finds its symbols for. */
		strbuf_puts(&kbuild, "obj-m += compat/\n");
		err = package_write_compat(c);
	}
	collect_folders(c, &folders);
	err = write_folders(c, &folders, &kbuild) || err;
	map_free(&folders);
	strbuf_puts(&kbuild, "endif\n");
	if (err)
		strbuf_free(&kbuild);
	return err ? -1 : add_text(c, "Kbuild", &kbuild);
}

static int write_config(struct contents *c)
{
	struct strbuf config = { 0 }, autoconf = { 0 };

	strbuf_printf(&config,
		      "%s# The package's own configuration; m and y build, the rest "
		      "does not.\n",
		      spdx);
	map_each (&c->config, e) {
		const struct driver_config *dc = e->value;

		if (dc->value == TRI_N) {
			if (dc->why)
				strbuf_printf(&config, "# %s\n", dc->why);
			strbuf_printf(&config, "# CPTCFG_%s is not set\n", e->key);
			continue;
		}
		strbuf_printf(&config, "CPTCFG_%s=%c\n", e->key, dc->value == TRI_M ? 'm' : 'y');
		strbuf_printf(&autoconf, "#define CPTCFG_%s%s 1\n", e->key,
			      dc->value == TRI_M ? "_MODULE" : "");
	}
	given_define(c->plan, &autoconf);
	if (!autoconf.len)
		strbuf_putc(&autoconf, '\n');
	if (add_text(c, ".config", &config)) {
		strbuf_free(&autoconf);
		return -1;
	}
	return add_text(c, "backport-include/backport/autoconf.h", &autoconf);
}

static const char *release_of(const struct kernel *kernel)
{
	return kernel->release && *kernel->release ? kernel->release : "an unnamed kernel";
}

/* No header is included: a driver defines things before its first #include. */
static int write_provenance(struct contents *c)
{
	struct strbuf text = { 0 };

	strbuf_printf(&text,
		      "/* SPDX-License-Identifier: GPL-2.0 */\n"
		      "/* What modinfo says of where a module comes from. */\n"
		      "static const char backfit_provenance[]\n"
		      "__attribute__((__used__, __section__(\".modinfo\"), __aligned__(1))) =\n"
		      "\t\"backport=Backfit " BACKFIT_VERSION ", from Linux %s, for %s\";\n",
		      release_of(c->plan->newest), release_of(c->plan->target));
	return add_text(c, "backport-include/backport/provenance.h", &text);
}

static bool has_flag(const struct kernel *kernel, const char *flag)
{
	for (unsigned int i = 0; i < kernel->ccs; i++)
		if (!strcmp(kernel->cc[i], flag))
			return true;
	return false;
}

/* The C that the newest tree is written in, where the target's kbuild asks for another. */
static void write_dialect(const struct contents *c, struct strbuf *out)
{
	static const char *const flag[] = { "-fms-extensions", "-funsigned-char" };
	const struct kernel *newest = c->plan->newest, *target = c->plan->target;

	strbuf_puts(out, "BACKFIT_DIALECT :=");
	for (unsigned int i = 0; i < newest->ccs; i++)
		if (str_starts(newest->cc[i], "-std=") && !has_flag(target, newest->cc[i]))
			strbuf_printf(out, " %s", newest->cc[i]);
	for (size_t i = 0; i < ARRAY_LEN(flag); i++)
		if (has_flag(newest, flag[i]) && !has_flag(target, flag[i]))
			strbuf_printf(out, " %s", flag[i]);
	strbuf_putc(out, '\n');
}

static int write_package_mk(struct contents *c)
{
	char *compat = package_compat_name(c->plan);
	struct strbuf text = { 0 };
	char *name;

	strbuf_printf(&text, "%s# What this package is, for its Makefile and scripts.\n", spdx);
	name = package_name(c);
	strbuf_printf(&text, "BACKFIT_NAME := %s\nBACKFIT_FROM := %s\nBACKFIT_FOR := %s\n", name,
		      release_of(c->plan->newest), release_of(c->plan->target));
	free(name);
	write_dialect(c, &text);
	if (compat)
		strbuf_printf(&text, "# module: compat/%s.ko\n", compat);
	free(compat);
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver *d = &c->plan->driver.v[i].driver;

		for (size_t j = 0; j < d->modules; j++) {
			char *dir = driver_package_path(d, d->module[j].dir);

			strbuf_printf(&text, "# module: %s/%s.ko\n", dir, d->module[j].name);
			free(dir);
		}
	}
	return add_text(c, "package.mk", &text);
}

static int copy_templates(struct contents *c)
{
	static const char *const name[] = { "Makefile", "flags.mk", "check-target.sh", "install.sh",
					    "ready.sh" };
	int err = 0;

	for (size_t i = 0; i < ARRAY_LEN(name) && !err; i++) {
		char *from = path_join("scripts/package", name[i]);
		char *full = path_join(c->plan->library->dir, from);

		err = contents_copy(c, name[i], "library", from, full);
		free(full);
		free(from);
	}
	return err;
}

/**
 * package_write_kbuild() - all that makes the drivers' files a package
 * @c: the package; the drivers' files are in it
 *
 * Return: 0; -1, reported.
 */
int package_write_kbuild(struct contents *c)
{
	return copy_templates(c) || write_package_mk(c) || write_config(c) || write_provenance(c) ||
			       write_top_kbuild(c)
		       ? -1
		       : 0;
}
