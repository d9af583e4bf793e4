/* SPDX-License-Identifier: GPL-2.0 */
/* What all parts of the coverage measurement share. */
#ifndef COVERAGE_H
#define COVERAGE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "map.h"
#include "mem.h"

/**
 * struct coverage - one run
 * @backfit: the program
 * @library: the repository
 * @plain_library: a library that closes nothing
 * @newest: the newest kernel's build directory
 * @source: its source tree
 * @cache: where results stay
 * @work: where packages are built; removed in the end
 * @batch: how many drivers make one package
 * @fresh: take no result of an earlier run
 * @driver: the drivers, sorted
 * @checksum: of files that were asked for, by path
 */
struct coverage {
	const char *backfit, *library, *newest, *source, *cache;
	char *plain_library, *work;
	unsigned int batch;
	bool fresh;
	VEC(char *) driver;
	struct map checksum;
};

/**
 * struct target - one target's part
 * @name: "6.1"
 * @klib: its build directory
 * @old_source: the source tree that it was built from, or NULL
 * @release: as `uname -r` says on it
 * @plan: `backfit plan --json` of all drivers
 * @all: every driver's part of the plan by name, those that come along among them
 * @bundled: objects that its bundles bring, or that come along for what they define
 * @help: outcome of each driver with backfit's help, by driver
 * @plain: outcome of each driver's source as it is
 */
struct target {
	const char *name, *klib, *old_source;
	const char *release;
	json_t *plan, *all;
	struct map bundled;
	json_t *help, *plain;
};

const char *coverage_checksum(struct coverage *c, const char *path);
bool gap_is_open(const json_t *gap);
size_t plan_unresolved_of(const json_t *plan);
char *driver_object(const char *driver);
void along_mark(struct target *t);
void along_of(const struct target *t, const char *driver, struct map *names);
void along_parts(const struct target *t, struct map *part_of);
void along_objects(const json_t *plan, struct map *objects);
void along_blame(const struct target *t, const char *driver, json_t *built, json_t *outcome);
int target_measure(struct coverage *c, struct target *t, json_t *own_warnings);
int coverage_own_warnings(struct coverage *c, const struct target *t, json_t *own_warnings);

#endif
