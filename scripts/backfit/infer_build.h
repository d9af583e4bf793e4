/* SPDX-License-Identifier: GPL-2.0 */
/* Files of a trial package compiled: as they are, and in other forms, for errors or for code. */
#ifndef BACKFIT_INFER_BUILD_H
#define BACKFIT_INFER_BUILD_H

#include "infer_trial.h"

/**
 * enum infer_variant - how a file of the trial is compiled
 * @VARIANT_WITH: with the rule
 * @VARIANT_WITHOUT: without it, and without the library's shim
 * @VARIANT_SHIM: without it, but with the shim
 * @VARIANT_NEWER: on the newest kernel, as it is there
 * @VARIANT_OLDER: on the newest kernel, with the rule
 */
enum infer_variant {
	VARIANT_WITH,
	VARIANT_WITHOUT,
	VARIANT_SHIM,
	VARIANT_NEWER,
	VARIANT_OLDER,
	VARIANTS,
};

/**
 * struct infer_object - one compilation
 * @try: the rule and the file
 * @variant: in which form
 * @code: for its machine code, else for errors alone
 * @status: the compiler's, 0 where it compiles
 * @object: the object file, a whole path, where @code
 */
struct infer_object {
	const struct infer_try *try;
	enum infer_variant variant;
	bool code;
	int status;
	char *object;
};

char *infer_build_command(const struct kernel *kernel, const char *source, const char *file);
int infer_build_all(const struct infer_trial *trial);
bool infer_build_made(const struct infer_trial *trial, const struct infer_try *try);
char *infer_build_error(const struct infer_trial *trial, const struct infer_try *try,
			const struct map *names);
void infer_build_run(const struct infer_trial *trial, struct infer_object *object, size_t n);
bool infer_build_same_code(const struct infer_object *a, const struct infer_object *b, bool *same);

#endif
