/* SPDX-License-Identifier: GPL-2.0 */
/* The lines of a source tree that export symbols, and what stands around them. */
#ifndef BACKFIT_EXPORT_LINES_H
#define BACKFIT_EXPORT_LINES_H

#include "kernel.h"
#include "map.h"
#include "mem.h"

enum export_line_kind {
	LINE_CONDITION,
	LINE_DEFINE,
	LINE_UNDEF,
	LINE_CALL,
};

/**
 * struct export_line - one line that counts, with its continuation lines
 * @kind: LINE_CONDITION: #if and its kin; LINE_DEFINE: a macro that exports, or
 *	the default namespace; LINE_UNDEF: the end of one; LINE_CALL: EXPORT_...()
 *	or a call of a macro of that file that exports
 * @text: from the directive's word on, or the whole call
 */
struct export_line {
	enum export_line_kind kind;
	char *text;
};

/**
 * struct export_file - a file that has such lines
 * @path: relative to the source tree
 * @line: the lines in the file's order
 */
struct export_file {
	char *path;
	VEC(struct export_line) line;
};

/**
 * struct export_files - all of a source tree
 * @file: sorted by path
 * @makefile: the text of each folder's Kbuild or Makefile; "." for the top
 */
struct export_files {
	VEC(struct export_file) file;
	struct map makefile;
};

void export_lines_read(const struct kernel *kernel, struct export_files *files);
void export_lines_of_text(const char *text, size_t len, struct export_file *file);
void export_files_free(struct export_files *files);

#endif
