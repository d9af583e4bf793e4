/* SPDX-License-Identifier: GPL-2.0 */
/* The #defines of a source, as it stands there. */
#ifndef BACKFIT_DEFINE_H
#define BACKFIT_DEFINE_H

#include <stdbool.h>

#include "lexer.h"
#include "map.h"
#include "mem.h"

/**
 * struct define - one #define
 * @name: the macro
 * @param: its parameters, each with a value that is not NULL
 * @text: the directive; its first byte in the source
 * @len: its length in bytes
 * @line: its first line
 * @last: its last line
 * @token: its body's tokens
 */
struct define {
	char *name;
	struct map param;
	const char *text;
	size_t len;
	unsigned int line, last;
	VEC(struct token) token;
};

bool define_read(struct define *define, const struct token *directive);
bool define_at(struct define *define, const char *text, size_t len, unsigned int line);
void define_free(struct define *define);

#endif
