/* SPDX-License-Identifier: GPL-2.0 */
/* A new evolution, filled in from the facts as far as they know. */
#ifndef BACKFIT_SKELETON_H
#define BACKFIT_SKELETON_H

#include <stdbool.h>

#include "facts.h"
#include "str.h"

/**
 * enum skeleton_kind - what changed, and so what kind of rule it takes
 * @SKELETON_CALLBACK: a callback has another signature: a function between
 * @SKELETON_NO_MEMBER: the target lacks the member: it is left out, or has another name
 * @SKELETON_MEMBER: the member has another type: a cast
 * @SKELETON_NO_FUNCTION: the target lacks the function: another one is called
 * @SKELETON_CALL: the function takes other arguments: the call changes
 * @SKELETON_OTHER: a type, macro, constant or variable: another name
 */
enum skeleton_kind {
	SKELETON_CALLBACK,
	SKELETON_NO_MEMBER,
	SKELETON_MEMBER,
	SKELETON_NO_FUNCTION,
	SKELETON_CALL,
	SKELETON_OTHER,
};

/**
 * struct skeleton - the files that a new evolution begins with
 * @newest: the newest kernel's facts
 * @target: the target's
 * @newer: the API on the newest kernel
 * @older: on the target, or NULL
 * @newer_type: the function type of a function or callback there, or NULL
 * @older_type: the same on the target
 * @kind: what changed
 * @instead: what the target seems to have instead, or NULL
 * @api: the API as Provides: has it
 * @name: "<area>/<evolution>"
 * @when: the condition
 * @purpose: what the rule does
 * @reduced: what is lost, "no", or "" where a human must tell
 * @rule: the rule
 * @form: the test's first form
 */
struct skeleton {
	struct facts *newest, *target;
	const struct fact *newer, *older;
	const struct type *newer_type, *older_type;
	enum skeleton_kind kind;
	char *instead;
	char *api, *name;
	struct strbuf when, purpose, reduced, rule, form;
};

int skeleton_make(struct skeleton *skeleton, struct facts *newest, struct facts *target,
		  const char *api, const char *name);
char *skeleton_text(const struct skeleton *skeleton);
void skeleton_free(struct skeleton *skeleton);

#endif
