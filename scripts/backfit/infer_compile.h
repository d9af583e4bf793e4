/* SPDX-License-Identifier: GPL-2.0 */
/* Drivers compiled for the target, with an inferred rule and without it. */
#ifndef BACKFIT_INFER_COMPILE_H
#define BACKFIT_INFER_COMPILE_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

struct infer;
struct infer_setting;

/**
 * enum infer_code - the machine code of the newer and the older form, where one kernel has both
 * @INFER_CODE_NONE: no kernel has both, or it could not be compared
 * @INFER_CODE_SAME: it is the same, but for line numbers
 * @INFER_CODE_OTHER: it is not
 */
enum infer_code {
	INFER_CODE_NONE,
	INFER_CODE_SAME,
	INFER_CODE_OTHER,
};

/**
 * struct infer_built - what came of one driver's file
 * @file: the file, relative to the newest tree
 * @older: it is the older kernel's file, with the newer code written into it
 * @compiles: with the rule
 * @compiles_without: without it, too
 * @shared: other inferred rules are applied to the file, too
 * @shim: the library has a shim for the API, which was hidden
 * @on_target: the machine code of both forms on the target, where the shim gives the newer
 * @on_newest: that on the newest kernel, where it still has the older form
 * @error: the compiler's first one, or NULL
 */
struct infer_built {
	char *file;
	bool older, compiles, compiles_without, shared, shim;
	enum infer_code on_target, on_newest;
	char *error;
};

/**
 * struct infer_compiled - what came of all
 * @built: each driver's file
 * @why_none: why none was tried, or NULL
 */
struct infer_compiled {
	VEC(struct infer_built) built;
	const char *why_none;
};

unsigned int infer_compiled_proof(const struct infer_compiled *compiled);
unsigned int infer_compiled_older(const struct infer_compiled *compiled);
const struct infer_built *infer_compiled_broken(const struct infer_compiled *compiled);
void infer_compile(struct infer *const *infer, size_t n, const struct infer_setting *setting);
void infer_compiled_free(struct infer_compiled *compiled);

#endif
