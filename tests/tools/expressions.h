/* SPDX-License-Identifier: GPL-2.0 */
/* Expressions in the facts where another has numbers: the kernel's compiler says if they are. */
#ifndef EXPRESSIONS_H
#define EXPRESSIONS_H

#include <stdbool.h>

#include "facts.h"
#include "map.h"
#include "mem.h"

/**
 * struct expressions - what the compiler is to compare
 * @facts: whose kernel, headers and compiler
 * @before: headers that stand before those of the expressions
 * @all: struct expression by the comparison, each once
 * @arena: for them
 *
 * Zero-initialise it but for @facts and @before, and expressions_free() it.
 */
struct expressions {
	struct facts *facts;
	struct map before;
	struct map all;
	struct arena arena;
};

void expressions_add(struct expressions *e, const char *text, long long is, const char *header,
		     const char *of);
int expressions_compare(struct expressions *e,
			void (*differs)(const char *of, const char *text, const char *header,
					const char *why, void *data),
			void *data);
void expressions_free(struct expressions *e);

#endif
