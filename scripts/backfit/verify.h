/* SPDX-License-Identifier: GPL-2.0 */
/* A package built and linked, and what failed laid to the gap that it comes from. */
#ifndef BACKFIT_VERIFY_H
#define BACKFIT_VERIFY_H

#include <jansson.h>
#include <stdbool.h>

#include "map.h"
#include "mem.h"

/**
 * struct verify_error - one error of the build
 * @text: as the compiler or modpost says it, without the package's path
 * @gap: the gap that it names, with how it was closed; NULL for none
 */
struct verify_error {
	char *text;
	char *gap;
};

/**
 * struct verify_module - one module
 * @path: its .ko in the package
 * @built: all its objects were compiled
 * @linked: it is there, with every symbol found
 * @error: what failed
 */
struct verify_module {
	char *path;
	bool built, linked;
	VEC(struct verify_error) error;
};

/**
 * struct verify - the outcome
 * @klib: the build directory that it was built against
 * @module: each module
 * @other: errors that belong to no module
 */
struct verify {
	char *klib;
	VEC(struct verify_module) module;
	VEC(struct verify_error) other;
};

/**
 * struct verify_with - against what to build
 * @klib: the build directory; NULL for the one of the manifest
 * @arch: ARCH; NULL for the manifest's
 * @cross: CROSS_COMPILE; NULL for the manifest's
 * @jobs: how many compilers side by side; 0 for as many as processors
 */
struct verify_with {
	const char *klib, *arch, *cross;
	unsigned int jobs;
};

int verify_package(const char *package, const struct verify_with *with, struct verify *verify);
bool verify_passed(const struct verify *verify);
void verify_print(const struct verify *verify);
json_t *verify_json(const struct verify *verify);
void verify_free(struct verify *verify);

#endif
