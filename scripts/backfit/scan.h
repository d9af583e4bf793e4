/* SPDX-License-Identifier: GPL-2.0 */
/* What the preprocessor leaves of a kernel's headers, read into facts. */
#ifndef BACKFIT_SCAN_H
#define BACKFIT_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "facts.h"

struct kernel;

/**
 * struct scan_options - what a scan keeps, and whom it tells
 * @name_of: the name under which facts from a file are kept, or NULL for none
 *	of them; not set: the file's path as it stands
 * @entered: told of each file that another one includes; may be NULL
 * @skipped: told of each file with a declaration that could not be read; may be NULL
 * @umbrella: the file that only includes others: no declaration goes on over
 *	one of its lines; may be NULL
 * @data: given to these functions
 */
struct scan_options {
	const char *(*name_of)(const char *path, void *data);
	void (*entered)(const char *path, const char *from, void *data);
	void (*skipped)(const char *path, void *data);
	const char *umbrella;
	void *data;
};

/**
 * struct scan_result - what a scan met besides facts
 * @declarations: how many declarations it read
 * @skipped: how many it could not read
 * @tokens: how many tokens it looked at
 */
struct scan_result {
	unsigned long declarations;
	unsigned long skipped;
	unsigned long tokens;
};

void scan_text(struct facts *facts, const char *text, size_t len);
void scan_stream(struct facts *facts, const char *text, size_t len,
		 const struct scan_options *options, struct scan_result *result);
struct facts *scan_kernel_headers(const struct kernel *kernel);
char *scan_umbrella(const struct kernel *kernel, const char *dir);
struct facts *scan_layer(const struct kernel *kernel, struct facts *under, const char *dir);

#endif
