/* SPDX-License-Identifier: GPL-2.0 */
/* What the preprocessor leaves of a kernel's headers, read into facts. */
#ifndef BACKFIT_SCAN_H
#define BACKFIT_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "facts.h"

struct kernel;

/* From where the umbrella defines this on, headers add facts, but change none. */
#define SCAN_ALONE "BACKFIT_READ_ALONE"

enum scan_how {
	SCAN_BACKWARDS = 1, /* the last header first */
	SCAN_BY_COMPILER = 2, /* the compiler expands all macros, not the scanner */
};

/**
 * struct scan_options - what a scan keeps, and whom it tells
 * @name_of: the name under which facts from a file are kept, or NULL for none
 *	of them; not set: the file's path as it stands
 * @entered: told of each file that another one includes; may be NULL
 * @skipped: told of each file with a declaration that could not be read; may be NULL
 * @identify: what @related calls a file, or NULL for a file that it does not
 *	know; may be NULL
 * @related: have two files to do with each other, so that macros of one are
 *	meant in the other? Set if @identify is
 * @includes: does the first of two files include the second, by whatever way?
 *	Set if @identify is
 * @find: what @related calls the file that facts call so, which perhaps an
 *	earlier text had; or NULL. Set if @identify is
 * @umbrella: the file that only includes others: no declaration goes on over
 *	one of its lines; may be NULL
 * @expand: the text has its macros still (-fdirectives-only): they are expanded here
 * @again: what could not be read is read once more later: nothing is said of its names yet
 * @data: given to these functions
 */
struct scan_options {
	const char *(*name_of)(const char *path, void *data);
	void (*entered)(const char *path, const char *from, void *data);
	void (*skipped)(const char *path, void *data);
	const void *(*identify)(const char *path, void *data);
	bool (*related)(const void *a, const void *b, void *data);
	bool (*includes)(const void *outer, const void *inner, void *data);
	const void *(*find)(const char *name, void *data);
	const char *umbrella;
	bool expand;
	bool again;
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

struct scan;

struct scan *scan_begin(struct facts *facts, const struct scan_options *options,
			struct scan_result *result);
void scan_feed(struct scan *scan, const char *text, size_t len);
void scan_end(struct scan *scan);
void scan_text(struct facts *facts, const char *text, size_t len);
void scan_stream(struct facts *facts, const char *text, size_t len,
		 const struct scan_options *options, struct scan_result *result);
struct facts *scan_kernel_headers(const struct kernel *kernel);
struct facts *scan_kernel_headers_otherwise(const struct kernel *kernel, unsigned int how);
char *scan_umbrella(const struct kernel *kernel, const char *dir);
struct map;

struct facts *scan_layer(const struct kernel *kernel, struct facts *under, const char *dir,
			 struct map *broken);

#endif
