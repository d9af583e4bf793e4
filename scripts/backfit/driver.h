/* SPDX-License-Identifier: GPL-2.0 */
/* A driver of the newest tree: its modules, its files, and how kbuild builds them. */
#ifndef BACKFIT_DRIVER_H
#define BACKFIT_DRIVER_H

#include <stdbool.h>
#include <stddef.h>

#include "kconfig.h"
#include "kernel.h"

/**
 * struct driver_module - one module of a driver
 * @name: the module's name, "e1000e"
 * @symbol: the symbol that builds it, "E1000E", without CONFIG_; NULL where it
 *	is always built
 * @dir: the folder whose Makefile builds it, relative to the tree
 * @objects: its objects relative to @dir, "netdev.o"; a module of one file has
 *	that file's
 * @condition: for each object the symbol that it depends on, without CONFIG_,
 *	or NULL
 * @n_objects: how many
 */
struct driver_module {
	char *name;
	char *symbol;
	char *dir;
	char **objects;
	char **condition;
	size_t n_objects;
};

/**
 * struct driver_config - one configuration symbol of a driver's own
 * @symbol: its Kconfig entry
 * @value: what it is in the package, set by driver_configure()
 * @why: why it is off, or NULL
 * @lacking: the target lacks what it needs, and so it stays off
 */
struct driver_config {
	struct kconfig_symbol *symbol;
	enum tristate value;
	char *why;
	bool lacking;
};

/**
 * struct driver_folder - what the package's Kbuild of one folder takes over
 * @dir: the folder, relative to the tree
 * @kbuild: the lines of its Makefile that concern the driver's modules: their
 *	parts, flags and conditions; not the obj- lines
 */
struct driver_folder {
	char *dir;
	char *kbuild;
};

/**
 * struct driver - what the user named, resolved
 * @name: as the user named it
 * @dir: its folder relative to the tree, "drivers/net/ethernet/intel/e1000e";
 *	absolute for a driver from outside the tree, and then @file is, too
 * @module: its modules
 * @modules: how many
 * @file: its files relative to the tree: each module's sources, then the local
 *	headers that they include, directly or not; sorted
 * @files: how many
 * @flags: lines of its Makefile that set flags (ccflags-y, CFLAGS_x.o,
 *	subdir-ccflags-y), as kbuild must see them
 * @n_flags: how many
 * @include_dir: folders that these flags add with -I, relative to the tree
 * @include_dirs: how many
 * @config: its own symbols: those that build its modules, and those that
 *	Kconfig makes depend on them and that its files or Makefile ask for
 * @configs: how many
 * @folder: a folder for each different @dir of its modules
 * @folders: how many
 */
struct driver {
	char *name;
	char *dir;
	struct driver_module *module;
	size_t modules;
	char **file;
	size_t files;
	char **flags;
	size_t n_flags;
	char **include_dir;
	size_t include_dirs;
	struct driver_config *config;
	size_t configs;
	struct driver_folder *folder;
	size_t folders;
};

int driver_find(const struct kernel *newest, const char *name, struct driver *driver);
int driver_find_module(const struct kernel *newest, const char *source, struct driver *driver);
void driver_configure(struct driver *driver, const struct map *target);
void driver_turn_off(struct driver *driver, const char *symbol, char *why);
const char *driver_part_of(const struct driver *driver, const char *file);
bool driver_has_file(const struct driver *driver, const char *file);
bool driver_is_source(const struct driver *driver, const char *file);
bool driver_builds(const struct driver *driver, const char *file);
char *driver_package_path(const struct driver *driver, const char *path);
void driver_free(struct driver *driver);

#endif
