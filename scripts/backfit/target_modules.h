/* SPDX-License-Identifier: GPL-2.0 */
/* The target's own modules: what each exports, and which others depend on it. */
#ifndef BACKFIT_TARGET_MODULES_H
#define BACKFIT_TARGET_MODULES_H

#include <stdbool.h>

#include "kernel.h"
#include "map.h"
#include "mem.h"

/**
 * struct module_names - some names that belong to a module
 * @name: owned by whoever has the list
 */
struct module_names {
	VEC(char *) name;
};

/**
 * struct target_modules - what is known of them
 * @module: by name, every '-' an '_': its path, "drivers/mmc/host/sdhci" (char *)
 * @exports: by that name: struct module_names of what it exports
 * @users: by that name: struct module_names of the modules that depend on it
 * @users_known: a modules.dep of the target's release was found
 */
struct target_modules {
	struct map module;
	struct map exports;
	struct map users;
	bool users_known;
};

void target_modules_read(struct target_modules *modules, const struct kernel *target);
const char *target_module_path(const struct target_modules *modules, const char *name);
const struct module_names *target_module_exports(const struct target_modules *modules,
						 const char *name);
const struct module_names *target_module_users(const struct target_modules *modules,
					       const char *name);
char *module_name(const char *path);
void target_modules_free(struct target_modules *modules);

#endif
