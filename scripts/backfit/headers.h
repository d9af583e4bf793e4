/* SPDX-License-Identifier: GPL-2.0 */
/* The headers of a kernel: which there are, and what their text says of them. */
#ifndef BACKFIT_HEADERS_H
#define BACKFIT_HEADERS_H

#include <stdbool.h>
#include <sys/stat.h>

#include "kernel.h"
#include "map.h"
#include "mem.h"
#include "str.h"

/**
 * struct header_file - one header
 * @name: as it is included, "linux/device.h"; "uapi/linux/if.h" where another
 *	header hides it under its plain name
 * @path: its file, absolute
 * @at: its place in struct header_list's @file
 * @size: in bytes
 * @mtime: when it was last changed
 * @includes: what its #include lines name, as written with < or " in front
 * @n_includes: how many
 * @undefs: lines that take back what it defines; NULL where no one asked for them
 * @guard: the macro by which it does the next, or NULL
 * @once: of a header that is read many times (of tracepoints): the macros by
 *	which parts of it are read once only
 * @n_once: how many
 * @guarded: it takes care to be read once only
 * @undefines: it has an #undef
 * @private: it has an #error line that asks not to be included directly
 * @assembler: it is for the assembler only
 */
struct header_file {
	const char *name;
	const char *path;
	unsigned int at;
	off_t size;
	struct timespec mtime;
	const char **includes;
	unsigned int n_includes;
	const char *undefs;
	const char *guard;
	const char **once;
	unsigned int n_once;
	bool guarded;
	bool undefines;
	bool private;
	bool assembler;
};

enum header_use_kind {
	HEADER_DEFINES,
	HEADER_UNDEFINES,
	HEADER_TESTS,
};

/**
 * struct header_use - a header speaks of a macro
 * @header: the header's place in struct header_list's @file
 * @macro: the macro's number
 * @kind: what it does with it; its include guard is none of these
 */
struct header_use {
	unsigned int header;
	unsigned int macro;
	enum header_use_kind kind;
};

/**
 * struct header_list - all headers
 * @arena: where they live
 * @dir: the folders that kbuild searches, in its order, absolute
 * @file: the headers, sorted by path
 * @by_name: struct header_file by name
 * @by_path: struct header_file by path
 * @macro: numbers of macros plus 1, by name
 * @use: what headers do with macros, header by header
 * @is_indexed: headers_index() was called; before, @file has no order
 * @is_read: headers_read() was called
 */
struct header_list {
	struct arena arena;
	VEC(char *) dir;
	VEC(struct header_file *) file;
	struct map by_name;
	struct map by_path;
	struct map macro;
	VEC(struct header_use) use;
	bool is_indexed;
	bool is_read;
};

void headers_list(const struct kernel *kernel, struct header_list *list);
void headers_index(struct header_list *list);
void headers_find(const struct kernel *kernel, struct header_list *list);
struct header_list *headers_new(const struct kernel *kernel);
void headers_read(struct header_list *list);
void headers_forget_macros(struct header_list *list);
void headers_fingerprint(const struct header_list *list, struct strbuf *out);
const char *headers_name(const struct header_list *list, const char *path);
void headers_free(struct header_list *list);
void headers_delete(struct header_list *list);

#endif
