/* SPDX-License-Identifier: GPL-2.0 */
/* One run of a kernel's compiler over headers; only scan_*.c and pass_*.c include it. */
#ifndef BACKFIT_PASS_H
#define BACKFIT_PASS_H

#include "header_graph.h"
#include "headers.h"
#include "kernel.h"
#include "map.h"
#include "scan.h"
#include "str.h"

/* Nothing but this says that the compiler came to the end. */
#define PASS_LAST_LINE "int backfit_umbrella_ends;"

enum {
	PASS_CUT_SHORT = 1000,
	PASS_WITHOUT_END,
	PASS_SILENT,
	PASS_OTHER_FORM,
};

enum pass_way {
	PASS_UNEXPANDED,
	PASS_EXPANDED,
	PASS_MISREAD,
};

/**
 * struct shared_guard - an include guard of several headers
 * @header: one of them
 * @guard: the macro
 */
struct shared_guard {
	const struct header_file *header;
	const char *guard;
};

/**
 * struct pass - one run over headers, and what is learnt from it
 * @kernel: whose
 * @include_dirs: folders to search before the kernel's own, ending with NULL; or NULL
 * @headers: its headers; NULL for a layer's pass
 * @dir: a temporary folder
 * @errors: the file there with the compiler's messages
 * @umbrella: the file there that includes all headers
 * @empty: the folder there with empty files for what the tree lacks
 * @wanted: headers in the umbrella, by name
 * @line: their names, by line of the umbrella as it was last written
 * @finished: those that an earlier run read, by name
 * @read: headers that were entered, by name
 * @unreadable: why (char *), by name
 * @graph: which of the headers have to do with each other; NULL for a layer's pass
 * @guards: struct header_file by include guard
 * @shared_guard: headers with a guard that an unrelated header has, too
 * @apart: headers that are read behind all others, so that they change no
 *	one's facts; why (constant texts), by name
 * @left_out: why (constant texts), by name
 * @fragments: headers that only call macros of those that include them, by name
 * @spoiled: headers with a declaration that could not be read, by name
 * @outside: clean names (char *) of files in folders beside include/, by name
 * @no_expansion: the compiler leaves macros to us (-fdirectives-only)
 * @backwards: the umbrella has them in the opposite order, but for the basic ones
 * @prefix: a layer's folder with a slash, or NULL: only its facts are kept
 */
struct pass {
	const struct kernel *kernel;
	const char *const *include_dirs;
	struct header_list *headers;
	char *dir;
	char *errors;
	char *umbrella;
	char *empty;
	struct map wanted;
	VEC(const char *) line;
	struct map finished;
	struct map read;
	struct map unreadable;
	struct header_graph *graph;
	struct map guards;
	VEC(struct shared_guard) shared_guard;
	struct map apart;
	struct map left_out;
	struct map fragments;
	struct map spoiled;
	struct map outside;
	bool no_expansion;
	bool backwards;
	char *prefix;
};

/* pass_choose.c: which headers are read */
extern const char pass_spoiler[];
void pass_choose(struct pass *pass);

/* pass_umbrella.c: the file that includes them */
void pass_note_shared_guard(struct pass *pass, const struct header_file *h, const char *guard);
int pass_provide_empty(struct pass *pass, const char *name);
int pass_provide_missing(struct pass *pass);
void pass_note_undefs(struct pass *pass);
int pass_write_umbrella(struct pass *pass);
extern const char *const pass_basic[];
extern const size_t pass_basics;
void pass_keep_basic(const struct pass *pass, struct map *few);

/* pass_way.c: whether the compiler leaves macros to us */
extern const char pass_way_text[];
enum pass_way pass_way_of(const char *umbrella, const char *text, size_t len);

/* pass_compile.c: the compiler, and what it says */
int pass_begin(struct pass *pass);
int pass_run_once(struct pass *pass, struct facts *facts, struct scan_options *options,
		  struct scan_result *result);
bool pass_read_messages(struct pass *pass);
void pass_report_failure(const struct pass *pass, int status);
void pass_set_unreadable(struct pass *pass, const char *name, char *why);
void pass_end(struct pass *pass);

#endif
