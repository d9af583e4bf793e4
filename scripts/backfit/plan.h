/* SPDX-License-Identifier: GPL-2.0 */
/* What drivers need on a target: each gap, and what closes it. */
#ifndef BACKFIT_PLAN_H
#define BACKFIT_PLAN_H

#include "driver.h"
#include "facts.h"
#include "kernel.h"
#include "layer.h"
#include "library.h"
#include "map.h"
#include "question.h"
#include "reach.h"
#include "uses.h"

struct alike;
struct between;
struct bringing;

enum resolution {
	UNRESOLVED,
	BY_SHIM,
	BY_COMPAT,
	BY_EVOLUTION,
	BY_CARRY,
	BY_BUNDLE,
	BY_DRIVER,
	BY_TARGET, /* its own module: in its source all that is shared is the same */
	RESOLUTIONS,
};

/**
 * struct gap_use - where a driver uses an API
 * @file: relative to the tree
 * @line: the line there
 */
struct gap_use {
	const char *file;
	unsigned int line;
};

/**
 * struct gap - one API that a driver uses and that the target lacks or has in
 *	another form
 * @api: its name in the newest form: "kzalloc_obj", "struct ethtool_keee",
 *	"net_device_ops.ndo_hwtstamp_get", "<linux/unaligned.h>"
 * @why: "never declared", "not exported", "other parameters", ...
 * @newer: the newest declaration with its place, or NULL
 * @older: the target's, or NULL
 * @use: where the driver uses it
 * @possibly: the type that the member belongs to could not be told, or whether a
 *	private structure that goes through the symbol is laid out otherwise
 * @resolution: how it is closed
 * @by: what closes it: "backport-include/linux/slab.h:12", an evolution's name, ...
 * @reduced: what is lost, or NULL
 * @inferred: what closes it was inferred: its confidence; or NULL
 * @nearest: names of the target that are like one that it never declares, or NULL
 * @unseen: neither the compiler nor modpost tells of it: structures of the target's module
 *	may be laid out otherwise
 * @definer: the driver of the plan that defines the symbol, or NULL
 * @along: that one would come along by itself, too, if the driver with the gap were the only
 *	one that was asked for
 */
struct gap {
	char *api;
	const char *why;
	char *newer;
	char *older;
	VEC(struct gap_use) use;
	bool possibly;
	enum resolution resolution;
	char *by;
	const char *reduced;
	const char *inferred;
	const char *nearest;
	bool unseen;
	const char *definer;
	bool along;
};

/**
 * struct driver_plan - one driver's part
 * @driver: the driver
 * @dependencies_hold: what Kconfig says that it depends on is configured on the target
 * @uses: what it uses
 * @gap: its gaps, those that need a human first
 * @parts_off: parts of it were turned off for what they need
 * @failed: an evolution could not be applied to one of its files; package_write() sets it
 * @brought: nobody asked for it: it comes along for drivers that share structures with it
 * @along_for: these, by name
 * @replaces: it was brought, and takes the place of this module of the target's; or NULL
 * @cut_off: modules of the target that depend on that one and are not in the plan, "a, b"; ""
 *	also where that is not known; NULL where it replaces none
 */
struct driver_plan {
	struct driver driver;
	bool dependencies_hold;
	struct uses uses;
	VEC(struct gap *) gap;
	bool parts_off;
	bool failed;
	bool brought;
	VEC(const char *) along_for;
	const char *replaces;
	const char *cut_off;
};

/**
 * struct step - one evolution on one file
 * @evolution: which
 * @file: the file, relative to the tree
 * @api: a name in the file that calls for it; each such name is a step
 * @gap: the gap that it closes; NULL where another evolution wrote the name
 */
struct step {
	const struct entry *evolution;
	const char *file;
	const char *api;
	const struct gap *gap;
};

/**
 * struct added_include - an #include that a file needs on the target
 * @file: the file, relative to the tree
 * @header: what to include
 * @api: what is used from it, which the newest headers give by another way
 */
struct added_include {
	const char *file;
	char *header;
	char *api;
};

/**
 * struct plan - what a package is made from
 * @newest: the newest kernel
 * @target: the target
 * @newest_facts: its facts
 * @target_facts: its facts
 * @readers_facts: facts of the same kernels that only what was read from drivers points to
 * @library: what closes gaps
 * @driver: the drivers, and those that bundles add
 * @before: while plan_keep() makes it anew: those of before, less what is taken over
 * @step: the evolutions to run, in an order that After: lines allow
 * @include: #include lines to add before the evolutions run
 * @shim: answered shim headers that the package needs: path below
 *	backport-include/ -> text (char *)
 * @carried: headers of the newest tree that come along: path as included
 *	("linux/string_choices.h") -> file in the newest tree (char *)
 * @compat: answered compat sources: path ("compat/ptp.c") -> text (char *)
 * @bundle: the bundles that come along
 * @given: symbols that the target has without knowing them: "CONFIG_X" -> struct entry *
 * @setting: those of them that the package sets
 * @config: the target's configuration, read once: symbol -> value (char *)
 * @layer: the shims, answered once, and what came along the last time
 * @reach: the newest kernel's include graph, as far as it was asked for
 * @said: what files say that may be needed, struct said by path, once asked for
 * @exporting: headers of the target of which any function is exported, once asked for
 * @old_source: the source tree that the target was built from; NULL where it is not at hand;
 *	the caller's, set before plan_make()
 * @alike: what alike.c compared in it, or NULL
 * @bringing: what bring.c found out of modules that may come along, or NULL
 * @tolerant: a file that an evolution fails on is written without it, and its driver marked;
 *	else nothing is written
 * @unknown: how many drivers were left out because their names lead to none
 * @asked: every question that decided something, and its answer
 * @arena: holds what the plan points to
 */
struct plan {
	struct kernel *newest, *target;
	struct facts *newest_facts, *target_facts;
	VEC(struct facts *) readers_facts;
	const struct library *library;
	VEC(struct driver_plan) driver, before;
	VEC(struct step) step;
	VEC(struct added_include) include;
	struct map shim;
	struct map carried;
	struct map compat;
	VEC(const struct entry *) bundle;
	struct map given;
	VEC(const struct entry *) setting;
	struct map config;
	struct layer layer;
	struct reach reach;
	struct map said;
	struct map exporting;
	const char *old_source;
	struct alike *alike;
	struct bringing *bringing;
	bool tolerant;
	unsigned int unknown;
	struct asked asked;
	struct arena arena;
};

int plan_read(struct plan *plan, struct between *between, const char *const *drivers,
	      unsigned int n, bool keep_going);
int plan_decide(struct plan *plan);
int plan_make(struct plan *plan, struct between *between, const char *const *drivers,
	      unsigned int n, bool keep_going);
int plan_keep(struct plan *plan, const char *const *drivers, unsigned int n);
void plan_drop_driver(struct plan *plan, size_t at);
const struct entry *plan_bundle_with(const struct plan *plan, const char *path);
struct driver_plan *plan_driver(const struct plan *plan, const char *name);
unsigned int plan_unresolved(const struct plan *plan);
void plan_print(const struct plan *plan);
void plan_print_along(const struct driver_plan *dp);
char *plan_json(const struct plan *plan);
void plan_free(struct plan *plan);
const char *resolution_name(enum resolution resolution);

#endif
