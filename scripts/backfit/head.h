/* SPDX-License-Identifier: GPL-2.0 */
/* The lines with which a file of the library says what it is for. */
#ifndef BACKFIT_HEAD_H
#define BACKFIT_HEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

/* The key of an evolution's purpose, which has no word but a third slash. */
#define HEAD_PURPOSE "///"

/**
 * struct head_line - "Key: value"
 * @key: the key, HEAD_PURPOSE for the line behind three slashes
 * @value: the value, with the indented lines that go on with it
 * @line: where it begins, from 1
 */
struct head_line {
	char *key;
	char *value;
	unsigned int line;
};

/**
 * struct head - all of them
 * @line: in the file's order
 * @sentence: the first line that is no such line, or NULL
 * @lines: how many lines the head is long
 */
struct head {
	VEC(struct head_line) line;
	char *sentence;
	unsigned int lines;
};

void head_read(struct head *head, const char *text, bool marked);
const struct head_line *head_find(const struct head *head, const char *key);
void head_free(struct head *head);

#endif
