// SPDX-License-Identifier: GPL-2.0
#include "driver_symbols.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "map.h"
#include "str.h"

static bool has_config(const struct driver *driver, const char *symbol)
{
	for (size_t i = 0; i < driver->configs; i++)
		if (!strcmp(driver->config[i].symbol->name, symbol))
			return true;
	return false;
}

static void add_config(struct driver *driver, struct kconfig_symbol *symbol)
{
	driver->config = xrealloc(driver->config, (driver->configs + 1) * sizeof(*driver->config));
	driver->config[driver->configs++] = (struct driver_config){ .symbol = symbol };
}

/* Every CONFIG_ name in a text, without the prefix and without "_MODULE". */
static void collect_symbols(const char *text, struct map *symbols)
{
	for (const char *p = text; (p = strstr(p, "CONFIG_"));) {
		size_t len;

		p += strlen("CONFIG_");
		len = str_word(p);
		if (len > 7 && !strncmp(p + len - 7, "_MODULE", 7))
			len -= 7;
		map_put_n(symbols, p, len);
		p += len;
	}
}

/* A part's own switch need not depend on the driver when an if-block holds both. */
static bool gates_part(const struct driver *driver, const char *symbol)
{
	for (size_t i = 0; i < driver->modules; i++)
		for (size_t j = 0; j < driver->module[i].n_objects; j++)
			if (str_equal(driver->module[i].condition[j], symbol))
				return true;
	return false;
}

static bool depends_on_own(const struct driver *driver, const struct kconfig_symbol *symbol)
{
	if (gates_part(driver, symbol->name))
		return true;
	for (size_t i = 0; i < driver->configs; i++) {
		const char *own = driver->config[i].symbol->name;

		if (kconfig_mentions(symbol->depends, own) || kconfig_mentions(symbol->within, own))
			return true;
	}
	return false;
}

static struct kconfig_symbol *new_symbol(const char *name)
{
	struct kconfig_symbol *symbol = xcalloc(1, sizeof(*symbol));

	symbol->name = xstrdup(name);
	symbol->type = KCONFIG_TRISTATE;
	return symbol;
}

/* Add the candidates that depend on symbols already there, until none is left that does. */
static void add_dependent(struct driver *driver, struct map *candidates)
{
	for (bool more = true; more;) {
		more = false;
		map_each (candidates, e) {
			struct kconfig_symbol *symbol = e->value;

			if (!symbol || !depends_on_own(driver, symbol))
				continue;
			add_config(driver, symbol);
			e->value = NULL;
			more = true;
		}
	}
	map_each (candidates, e)
		kconfig_free(e->value);
}

/**
 * driver_collect_configs() - find the symbols that are a driver's own
 * @tree: the newest source tree
 * @driver: the driver with its modules, files and folders; gets them
 *
 * These are the symbols that build its modules, and the bool ones that depend
 * on them and that its files or Makefile ask for.
 */
void driver_collect_configs(const char *tree, struct driver *driver)
{
	struct map mentioned = { 0 }, candidates = { 0 };

	for (size_t i = 0; i < driver->modules; i++) {
		const struct driver_module *m = &driver->module[i];
		struct kconfig_symbol *symbol;

		if (!m->symbol || has_config(driver, m->symbol))
			continue;
		symbol = kconfig_find(tree, m->dir, m->symbol);
		add_config(driver, symbol ? symbol : new_symbol(m->symbol));
	}
	for (size_t i = 0; i < driver->files; i++) {
		char *path = path_join(tree, driver->file[i]), *text = file_read(path, NULL);

		if (text)
			collect_symbols(text, &mentioned);
		free(text);
		free(path);
	}
	for (size_t i = 0; i < driver->folders; i++)
		collect_symbols(driver->folder[i].kbuild, &mentioned);
	map_each (&mentioned, e) {
		struct kconfig_symbol *symbol;

		if (has_config(driver, e->key))
			continue;
		symbol = kconfig_find(tree, driver->dir, e->key);
		if (symbol && symbol->type == KCONFIG_BOOL)
			map_set(&candidates, e->key, symbol);
		else
			kconfig_free(symbol);
	}
	add_dependent(driver, &candidates);
	map_free(&candidates);
	map_free(&mentioned);
}
