// SPDX-License-Identifier: GPL-2.0
#include "driver.h"

#include <stdlib.h>
#include <string.h>

#include "driver_files.h"
#include "driver_finder.h"
#include "driver_symbols.h"
#include "file.h"
#include "kbuild.h"
#include "str.h"

static void add_string(char ***list, size_t *n, const char *s)
{
	for (size_t i = 0; i < *n; i++)
		if (!strcmp((*list)[i], s))
			return;
	*list = xrealloc(*list, (*n + 1) * sizeof(**list));
	(*list)[(*n)++] = xstrdup(s);
}

/* subdir-ccflags-y of the folders above reach this one, too. */
static void inherit_flags(struct finder *f, const char *dir, struct strbuf *kbuild,
			  struct map *flags)
{
	char *up = path_dir(dir);

	while (*dir != '/' && strcmp(up, ".")) {
		char *makefile = kbuild_makefile(f->tree, up), *text, *next;
		struct kbuild *above = NULL;

		text = makefile ? file_read(makefile, NULL) : NULL;
		if (text && strstr(text, "subdir-ccflags"))
			above = finder_kbuild(f, up);
		if (above && above->inherited) {
			char *line = xasprintf("ccflags-y += %s", above->inherited);

			strbuf_printf(kbuild, "%s\n", line);
			map_put(flags, line);
			for (size_t i = 0; i < above->include_dir.n; i++)
				add_string(&f->driver->include_dir, &f->driver->include_dirs,
					   above->include_dir.v[i]);
			free(line);
		}
		free(text);
		free(makefile);
		next = path_dir(up);
		free(up);
		up = next;
	}
	free(up);
}

static void describe_folder(struct finder *f, const char *dir)
{
	struct driver *driver = f->driver;
	struct kbuild *kbuild = finder_kbuild(f, dir);
	struct map stems = { 0 }, objects = { 0 }, flags = { 0 };
	struct strbuf text = { 0 };
	char *filtered;

	for (size_t i = 0; i < driver->folders; i++)
		if (!strcmp(driver->folder[i].dir, dir))
			return;
	for (size_t i = 0; i < driver->modules; i++) {
		const struct driver_module *m = &driver->module[i];

		if (strcmp(m->dir, dir))
			continue;
		map_put(&stems, m->name);
		for (size_t j = 0; j < m->n_objects; j++)
			map_put(&objects, m->objects[j]);
	}
	inherit_flags(f, dir, &text, &flags);
	filtered = kbuild_filter(kbuild, &stems, &objects, &flags);
	strbuf_puts(&text, filtered);
	free(filtered);
	for (size_t i = 0; i < kbuild->include_dir.n; i++)
		add_string(&driver->include_dir, &driver->include_dirs, kbuild->include_dir.v[i]);
	map_each (&flags, e)
		add_string(&driver->flags, &driver->n_flags, e->key);
	driver->folder = xrealloc(driver->folder, (driver->folders + 1) * sizeof(*driver->folder));
	driver->folder[driver->folders++] =
		(struct driver_folder){ xstrdup(dir), strbuf_take(&text) };
	map_free(&stems);
	map_free(&objects);
	map_free(&flags);
}

static int by_name(const void *a, const void *b)
{
	const struct driver_module *m = a, *n = b;
	int order = strcmp(m->name, n->name);

	return order ? order : strcmp(m->dir, n->dir);
}

static int find(const struct kernel *newest, const char *name, struct driver *driver, bool quiet)
{
	struct finder f;
	int err;

	*driver = (struct driver){ .name = xstrdup(name) };
	finder_init(&f, newest, driver);
	f.quiet = quiet;
	err = finder_find(&f, name);
	driver->module = f.module.v;
	driver->modules = f.module.n;
	/* make gives its variables in no order that stays the same. */
	if (driver->modules)
		qsort(driver->module, driver->modules, sizeof(*driver->module), by_name);
	if (!err && !driver->dir)
		driver->dir = xstrdup(driver->module[0].dir);
	for (size_t i = 0; i < driver->modules && !err; i++)
		describe_folder(&f, driver->module[i].dir);
	if (!err && f.failed)
		err = -1;
	if (!err)
		err = driver_collect_files(f.tree, driver, quiet);
	if (!err)
		driver_collect_configs(f.tree, driver);
	finder_free(&f);
	if (err)
		driver_free(driver);
	return err;
}

/**
 * driver_find() - resolve what a user named into modules and files
 * @newest: the newest kernel; its source tree is read
 * @name: a .c file or a folder of its tree, a folder elsewhere, or a Kconfig
 *	symbol with or without CONFIG_
 * @driver: filled in; driver_free() it after success
 *
 * Return: 0; -1, told in one line, where the name leads to no module.
 */
int driver_find(const struct kernel *newest, const char *name, struct driver *driver)
{
	return find(newest, name, driver, false);
}

/**
 * driver_find_module() - the module of a source file, for which nobody asked by name
 * @newest: the newest kernel; its source tree is read
 * @source: the .c file, relative to its tree
 * @driver: filled in; driver_free() it after success
 *
 * Return: 0; -1, told only where a Makefile cannot be read, where no module is made of it.
 */
int driver_find_module(const struct kernel *newest, const char *source, struct driver *driver)
{
	return find(newest, source, driver, true);
}

static void free_strings(char **list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(list[i]);
	free(list);
}

/**
 * driver_free() - give back what driver_find() gave
 * @driver: the driver
 */
void driver_free(struct driver *driver)
{
	for (size_t i = 0; i < driver->modules; i++) {
		struct driver_module *m = &driver->module[i];

		free(m->name);
		free(m->symbol);
		free(m->dir);
		free_strings(m->objects, m->n_objects);
		free_strings(m->condition, m->n_objects);
	}
	for (size_t i = 0; i < driver->configs; i++) {
		kconfig_free(driver->config[i].symbol);
		free(driver->config[i].why);
	}
	for (size_t i = 0; i < driver->folders; i++) {
		free(driver->folder[i].dir);
		free(driver->folder[i].kbuild);
	}
	free(driver->module);
	free(driver->config);
	free(driver->folder);
	free_strings(driver->file, driver->files);
	free_strings(driver->flags, driver->n_flags);
	free_strings(driver->include_dir, driver->include_dirs);
	free(driver->name);
	free(driver->dir);
	*driver = (struct driver){ 0 };
}

/**
 * driver_package_path() - where a file of a driver stands in a package
 * @driver: the driver
 * @path: the file or folder, as @driver->file and @driver->dir have it
 *
 * Return: the path relative to the package, which the caller frees: that of
 * the tree, or, for a driver from elsewhere, one below "external/".
 */
char *driver_package_path(const struct driver *driver, const char *path)
{
	size_t len = strlen(driver->dir);

	if (*path != '/')
		return xstrdup(path);
	if (strncmp(path, driver->dir, len))
		return xasprintf("external%s", path);
	return xasprintf("external/%s%s", path_base(driver->dir), path + len);
}
