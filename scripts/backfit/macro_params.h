/* SPDX-License-Identifier: GPL-2.0 */
/* What a macro does with an argument that is a bare name. */
#ifndef BACKFIT_MACRO_PARAMS_H
#define BACKFIT_MACRO_PARAMS_H

#include <stdbool.h>

#include "facts.h"
#include "lexer.h"
#include "map.h"

bool macro_param_is_member(struct facts *facts, const struct fact *macro, unsigned int n);
bool macro_param_is_pasted(struct facts *facts, const struct fact *macro, unsigned int n);
const struct type *macro_param_type(struct facts *facts, const struct fact *macro, unsigned int n);
const struct type *macro_member_type(struct facts *facts, const struct fact *macro, unsigned int n);
bool macro_chooses_by_type(const struct fact *macro);
bool macro_is_braced(struct facts *facts, const struct fact *macro);
void macro_pasted_names(struct facts *facts, const struct fact *macro, unsigned int n,
			const struct token *arg, struct map *names);

#endif
