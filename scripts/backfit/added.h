/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The files that a package adds (shims, headers that come along, compat
 * sources), each read once, and which parts of them a driver calls for.
 */
#ifndef BACKFIT_ADDED_H
#define BACKFIT_ADDED_H

#include "layer.h"
#include "map.h"
#include "needs.h"
#include "source.h"
#include "uses.h"

/**
 * struct added_file - one of them
 * @path: below the layer's folder: "backport-include/linux/slab.h"
 * @source: what of it is sure to be compiled
 * @newer: what it uses, with types as the newest kernel has them
 * @older: the same with the target's types, those of shims among them
 * @word: the identifiers in it, as keys
 * @function: the functions that it declares or defines
 * @compat: it is a source of compat.ko, of which all is linked
 */
struct added_file {
	char *path;
	struct source source;
	struct uses newer, older;
	struct map word;
	VEC(const struct fact *) function;
	bool compat;
};

/**
 * struct added - those that one driver needs
 * @file: struct added_file by path; they belong to the cache
 * @compiled: identifiers in what the compiler gets to see: all code, and the
 *	bodies of those macros that it, or the driver, names
 * @linked: identifiers in what may get into a module: the driver's words, and
 *	in turn those of the functions and macros that they name
 */
struct added {
	struct map file;
	struct map compiled, linked;
};

int added_find(struct added *added, struct map *cache, const struct needs *needs,
	       const struct driver_plan *dp);
bool added_is_compiled(const struct added *added, const struct added_file *file, unsigned int line);
bool added_is_linked(const struct added *added, const struct added_file *file, unsigned int line);
void added_free(struct added *added);
void added_free_cache(struct map *cache);

#endif
