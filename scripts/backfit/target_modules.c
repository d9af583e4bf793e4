// SPDX-License-Identifier: GPL-2.0
/*
 * Module.symvers says what a module exports, but not who uses it; depmod's
 * modules.dep does, of the modules that are installed.
 */
#include "target_modules.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

/**
 * module_name() - the name that the kernel knows a module by
 * @path: "drivers/hid/hid-a.ko.xz", "drivers/hid/hid-a" or "hid-a"
 *
 * Return: "hid_a", which the caller frees.
 */
char *module_name(const char *path)
{
	const char *base = path_base(path), *end = strstr(base, ".ko");
	char *name = end ? xstrndup(base, end - base) : xstrdup(base);

	for (char *p = name; *p; p++)
		if (*p == '-')
			*p = '_';
	return name;
}

static void add_name(struct map *lists, const char *key, const char *name)
{
	void **list = map_put(lists, key);

	if (!*list)
		*list = xcalloc(1, sizeof(struct module_names));
	*vec_push(&((struct module_names *)*list)->name) = xstrdup(name);
}

/* "0x4c9d28b0	sdhci_add_host	drivers/mmc/host/sdhci	EXPORT_SYMBOL_GPL	" */
static void take_export(struct target_modules *m, char *line)
{
	char *save = NULL, *symbol, *path, *name;

	strtok_r(line, "\t", &save);
	symbol = strtok_r(NULL, "\t", &save);
	path = strtok_r(NULL, "\t", &save);
	if (!path || !strcmp(path, "vmlinux"))
		return;
	name = module_name(path);
	if (!map_has(&m->module, name))
		map_set(&m->module, name, xstrdup(path));
	add_name(&m->exports, name, symbol);
	free(name);
}

/* Its path from "kernel/drivers/a/b.ko.xz", unless Module.symvers had one. */
static void add_path(struct target_modules *m, const char *name, const char *file)
{
	const char *path = str_starts(file, "kernel/") ? file + strlen("kernel/") : NULL;
	const char *end = path ? strstr(path, ".ko") : NULL;

	if (end && !map_has(&m->module, name))
		map_set(&m->module, name, xstrndup(path, end - path));
}

/* "kernel/a/b.ko: kernel/c/d.ko kernel/e/f.ko": all that the first depends on, by whatever way. */
static void take_dependencies(struct target_modules *m, char *line)
{
	char *save = NULL, *colon = strchr(line, ':'), *user;

	if (!colon)
		return;
	*colon = '\0';
	user = module_name(line);
	add_path(m, user, line);
	for (char *w = strtok_r(colon + 1, " ", &save); w; w = strtok_r(NULL, " ", &save)) {
		char *used = module_name(w);

		add_name(&m->users, used, user);
		free(used);
	}
	free(user);
}

static void each_line(char *text, struct target_modules *m,
		      void (*take)(struct target_modules *m, char *line))
{
	char *save = NULL;

	for (char *l = strtok_r(text, "\n", &save); l; l = strtok_r(NULL, "\n", &save))
		take(m, l);
}

/* The target's root is the first folder above its build directory with modules of its release. */
static char *read_modules_dep(const struct kernel *target)
{
	char *dir = xstrdup(target->build), *text = NULL;

	while (target->release && !text) {
		char *path = xasprintf("%s/lib/modules/%s/modules.dep", strcmp(dir, "/") ? dir : "",
				       target->release);
		char *up = path_dir(dir);
		bool last = !strcmp(up, dir) || !strcmp(up, ".");

		text = file_read(path, NULL);
		free(path);
		free(dir);
		dir = up;
		if (last)
			break;
	}
	free(dir);
	return text;
}

/**
 * target_modules_read() - read what is known of a target's modules
 * @modules: filled in, for target_modules_free(); empty where the target has neither list
 * @target: the target
 */
void target_modules_read(struct target_modules *modules, const struct kernel *target)
{
	char *path = path_join(target->build, "Module.symvers");
	char *symvers = file_read(path, NULL), *dep = read_modules_dep(target);

	*modules = (struct target_modules){ .users_known = dep != NULL };
	if (symvers)
		each_line(symvers, modules, take_export);
	if (dep)
		each_line(dep, modules, take_dependencies);
	free(dep);
	free(symvers);
	free(path);
}

static void *by_name(const struct map *map, const char *name)
{
	char *key = module_name(name);
	void *value = map_get(map, key);

	free(key);
	return value;
}

/**
 * target_module_path() - where a module of the target stands
 * @modules: the target's
 * @name: the module's name or path
 *
 * Return: "drivers/mmc/host/sdhci", which belongs to @modules; NULL where none is known.
 */
const char *target_module_path(const struct target_modules *modules, const char *name)
{
	return by_name(&modules->module, name);
}

/**
 * target_module_exports() - what a module of the target exports
 * @modules: the target's
 * @name: the module's name or path
 *
 * Return: the symbols, which belong to @modules; NULL for none.
 */
const struct module_names *target_module_exports(const struct target_modules *modules,
						 const char *name)
{
	return by_name(&modules->exports, name);
}

/**
 * target_module_users() - which modules of the target depend on one of them
 * @modules: the target's
 * @name: the module's name or path
 *
 * Return: their names, every '-' an '_', which belong to @modules; NULL for none, or where
 * @modules->users_known is not set.
 */
const struct module_names *target_module_users(const struct target_modules *modules,
					       const char *name)
{
	return by_name(&modules->users, name);
}

static void free_lists(struct map *lists)
{
	map_each (lists, e) {
		struct module_names *list = e->value;

		for (size_t i = 0; i < list->name.n; i++)
			free(list->name.v[i]);
		vec_free(&list->name);
		free(list);
	}
	map_free(lists);
}

/**
 * target_modules_free() - give back the memory
 * @modules: what target_modules_read() filled in; it is empty afterwards
 */
void target_modules_free(struct target_modules *modules)
{
	map_free_texts(&modules->module);
	free_lists(&modules->exports);
	free_lists(&modules->users);
	*modules = (struct target_modules){ 0 };
}
