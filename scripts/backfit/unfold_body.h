/* SPDX-License-Identifier: GPL-2.0 */
/* What a macro's body is, and which parts of it a semantic patch is to see. For unfold.c. */
#ifndef BACKFIT_UNFOLD_BODY_H
#define BACKFIT_UNFOLD_BODY_H

#include "define.h"
#include "unfold.h"

/**
 * enum body_form - what it is when the macro is used
 * @BODY_OTHER: nothing that could be written out
 * @BODY_OUTSIDE: functions, variables: what stands outside functions
 * @BODY_STATEMENTS: what stands within one
 * @BODY_INITIALIZER: items of an initializer
 */
enum body_form {
	BODY_OTHER,
	BODY_OUTSIDE,
	BODY_STATEMENTS,
	BODY_INITIALIZER,
};

/**
 * struct body_range - an initializer within a body
 * @first: its first token
 * @last: its last token
 * @braced: these are its braces
 * @record: the record that it initializes; its first bytes
 * @len: how many bytes of @record are its name
 */
struct body_range {
	size_t first, last;
	bool braced;
	const char *record;
	size_t len;
};

/**
 * struct body - a body
 * @form: what it is
 * @range: the initializers that matter; none but for BODY_INITIALIZER
 */
struct body {
	enum body_form form;
	VEC(struct body_range) range;
};

bool body_names(const struct define *define, const struct unfold_api *api);
void body_read(struct body *body, const struct define *define, const struct unfold_api *api,
	       size_t apis);
bool body_is_expression(const struct define *define);
bool body_ends_function(const struct define *define);
void body_free(struct body *body);

#endif
