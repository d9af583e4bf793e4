// SPDX-License-Identifier: GPL-2.0
#include <stdlib.h>
#include <string.h>

#include "driver.h"
#include "file.h"
#include "str.h"

static void set(struct driver_config *config, enum tristate value, char *why)
{
	free(config->why);
	config->value = value;
	config->why = why;
	config->lacking = false;
}

/* The first thing that a symbol selects and that the target does not have. */
static const char *missing_select(const struct kconfig_symbol *symbol, const struct map *values)
{
	for (size_t i = 0; i < symbol->select.n; i++) {
		const struct kconfig_value *s = &symbol->select.v[i];

		if (kconfig_eval(s->when, values) != TRI_N &&
		    kconfig_eval(s->value, values) == TRI_N)
			return s->value;
	}
	return NULL;
}

static enum tristate default_of(const struct kconfig_symbol *symbol, const struct map *values)
{
	for (size_t i = 0; i < symbol->value.n; i++)
		if (kconfig_eval(symbol->value.v[i].when, values) != TRI_N)
			return kconfig_eval(symbol->value.v[i].value, values);
	return symbol->prompt && !symbol->value.n ? TRI_Y : TRI_N;
}

/* A part: as the target has it, where it knows it; else on where it can work and is meant to be. */
static void decide_part(struct driver_config *config, const struct map *target,
			const struct map *values)
{
	const struct kconfig_symbol *symbol = config->symbol;
	const char *known = map_get(target, symbol->name);
	const char *missing = missing_select(symbol, values);

	if (kconfig_eval(symbol->depends, values) == TRI_N)
		set(config, TRI_N,
		    xasprintf("the target does not have what it depends on: %s", symbol->depends));
	else if (missing)
		set(config, TRI_N, xasprintf("the target does not have CONFIG_%s", missing));
	else if (known && !strcmp(known, "n"))
		set(config, TRI_N, xstrdup("the target has it turned off"));
	else if (!known && default_of(symbol, values) == TRI_N)
		set(config, TRI_N, xstrdup("it is off by default on this target"));
	else
		set(config, TRI_Y, NULL);
}

/**
 * driver_configure() - choose values for a driver's own symbols
 * @driver: the driver
 * @target: the target's configuration, from kconfig_load()
 *
 * What builds a module is m. A bool part is y where all that it depends on and
 * selects is there on the target, unless the target itself has it turned off
 * or Kconfig's default is n; else it is n with the reason in its @why.
 */
void driver_configure(struct driver *driver, const struct map *target)
{
	static const char *const text[] = { "n", "m", "y" };
	struct map values = { 0 };
	size_t parts = 0;

	for (size_t i = 0; i < driver->configs; i++) {
		struct driver_config *config = &driver->config[i];

		set(config, config->symbol->type == KCONFIG_BOOL ? TRI_N : TRI_M, NULL);
		parts += config->symbol->type == KCONFIG_BOOL;
	}
	if (!parts)
		return;
	map_each (target, e)
		map_set(&values, e->key, e->value);
	for (size_t i = 0; i < driver->configs; i++)
		map_set(&values, driver->config[i].symbol->name,
			(char *)text[driver->config[i].value]);
	/* Parts may depend on parts: as many rounds as there are symbols settle them all. */
	for (size_t round = 0; round < driver->configs; round++) {
		for (size_t i = 0; i < driver->configs; i++) {
			struct driver_config *config = &driver->config[i];

			if (config->symbol->type != KCONFIG_BOOL)
				continue;
			decide_part(config, target, &values);
			map_set(&values, config->symbol->name, (char *)text[config->value]);
		}
	}
	map_free(&values);
}

static bool is_off(const struct driver *driver, const char *symbol)
{
	for (size_t i = 0; symbol && i < driver->configs; i++)
		if (!strcmp(driver->config[i].symbol->name, symbol))
			return driver->config[i].value == TRI_N;
	return false;
}

/* Is that object of a module made from @file? */
static bool is_source_of(const struct driver_module *m, size_t object, const char *file)
{
	char *joined = path_join(m->dir, m->objects[object]);
	char *path = path_clean(joined);
	size_t len = strlen(path) - 1;
	bool same = !strncmp(path, file, len) && strlen(file) == len + 1;

	free(path);
	free(joined);
	return same;
}

/**
 * driver_is_source() - is an object of one of its modules made from a file?
 * @driver: the driver
 * @file: one of its files
 *
 * Return: false for headers, and for .c files that others include.
 */
bool driver_is_source(const struct driver *driver, const char *file)
{
	for (size_t i = 0; i < driver->modules; i++)
		for (size_t j = 0; j < driver->module[i].n_objects; j++)
			if (is_source_of(&driver->module[i], j, file))
				return true;
	return false;
}

/**
 * driver_builds() - is a file compiled with the driver's configuration?
 * @driver: the driver, after driver_configure()
 * @file: one of its files
 *
 * Return: false for the source of an object that only a symbol asks for which
 * is off in the package; true for all other files, headers among them.
 */
bool driver_builds(const struct driver *driver, const char *file)
{
	bool named = false;

	for (size_t i = 0; i < driver->modules; i++) {
		const struct driver_module *m = &driver->module[i];

		for (size_t j = 0; j < m->n_objects; j++) {
			bool same = is_source_of(m, j, file);

			if (same && !is_off(driver, m->condition[j]))
				return true;
			named |= same;
		}
	}
	return !named;
}

/**
 * driver_part_of() - the symbol without which a file is not compiled
 * @driver: the driver
 * @file: one of its files
 *
 * Return: the symbol of an optional part of a module, without CONFIG_; NULL for
 * a file that the module cannot do without, or a header.
 */
const char *driver_part_of(const struct driver *driver, const char *file)
{
	for (size_t i = 0; i < driver->modules; i++) {
		const struct driver_module *m = &driver->module[i];

		for (size_t j = 0; j < m->n_objects; j++)
			if (is_source_of(m, j, file))
				return m->condition[j];
	}
	return NULL;
}

/**
 * driver_turn_off() - leave an optional part out of the package
 * @driver: the driver, after driver_configure()
 * @symbol: the part's symbol, without CONFIG_
 * @why: what users are told, an allocated string that the driver takes over
 */
void driver_turn_off(struct driver *driver, const char *symbol, char *why)
{
	for (size_t i = 0; i < driver->configs; i++) {
		if (!strcmp(driver->config[i].symbol->name, symbol)) {
			set(&driver->config[i], TRI_N, why);
			driver->config[i].lacking = true;
			return;
		}
	}
	free(why);
}

/**
 * driver_has_file() - is a file one of a driver's?
 * @driver: the driver
 * @file: the file, relative to the tree
 */
bool driver_has_file(const struct driver *driver, const char *file)
{
	for (size_t i = 0; i < driver->files; i++)
		if (!strcmp(driver->file[i], file))
			return true;
	return false;
}
