/* SPDX-License-Identifier: GPL-2.0 */
/* Headers that give C code nothing of their own. */
#ifndef BACKFIT_HEADER_ROLE_H
#define BACKFIT_HEADER_ROLE_H

#include <stdbool.h>
#include <stddef.h>

#include "facts.h"

bool header_is_for_assembler(const char *text, size_t len);
bool header_is_fragment(const char *text, size_t len, struct facts *facts);

#endif
