/* SPDX-License-Identifier: GPL-2.0 */
/* A package for the target of small drivers that inferred rules are applied to. */
#ifndef BACKFIT_INFER_TRIAL_H
#define BACKFIT_INFER_TRIAL_H

#include "between.h"
#include "infer.h"
#include "plan.h"

/**
 * enum infer_hiding - what the library's shim of an API asks of a file
 * @HIDE_NOTHING: there is none
 * @HIDE_NAME: the target has no such name: whoever uses it must fail without the shim
 * @HIDE_MACRO: the shim's macro stands before the target's own function
 */
enum infer_hiding {
	HIDE_NOTHING,
	HIDE_NAME,
	HIDE_MACRO,
};

/**
 * struct infer_try - a rule on a driver's file
 * @infer: the rule's API
 * @file: the file, relative to the newest tree
 * @path: in the package
 * @patch: what the rule changed in the package's files, a whole path
 * @hiding: what must be hidden of the library
 * @shared: other inferred rules are applied to the file, too
 */
struct infer_try {
	struct infer *infer;
	char *file, *path, *patch;
	enum infer_hiding hiding;
	bool shared;
};

/**
 * struct infer_trial - the package
 * @dir: a temporary folder
 * @package: the package in it
 * @between: both kernels, which stay the caller's, and the library with the rules
 * @plan: the drivers' plan
 * @try: the rules on files
 */
struct infer_trial {
	char *dir, *package;
	struct between between;
	struct plan plan;
	VEC(struct infer_try) try;
};

int infer_trial_make(struct infer_trial *trial, struct infer *const *infer, size_t n,
		     const struct infer_setting *setting);
void infer_trial_free(struct infer_trial *trial);

#endif
