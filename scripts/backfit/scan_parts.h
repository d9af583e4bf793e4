/* SPDX-License-Identifier: GPL-2.0 */
/* What the parts of the scanner share; no one else includes it. */
#ifndef BACKFIT_SCAN_PARTS_H
#define BACKFIT_SCAN_PARTS_H

#include "decl.h"
#include "expand.h"
#include "map.h"
#include "scan.h"

/* A longer declaration is no declaration: it must not eat all memory. */
#define SCAN_MOST_TOKENS (1u << 20)

/**
 * struct scan_file - a file that the preprocessor read
 * @path: as the line markers call it
 * @name: as facts call it; NULL where its facts are not kept
 * @id: what struct scan_options' @related calls it, or NULL
 * @includer: the first file that included it, or NULL
 */
struct scan_file {
	const char *path;
	const char *name;
	const void *id;
	struct scan_file *includer;
};

/**
 * struct scan_mark - a line marker
 * @text_line: the line of the text that it stands on
 * @file: the file that the text behind it comes from
 * @line: the line there that the next line of the text is
 */
struct scan_mark {
	unsigned int text_line;
	struct scan_file *file;
	unsigned int line;
};

/**
 * struct scan - one run over a text
 * @facts: where to
 * @options: what to keep
 * @result: what is counted
 * @lx: where in the text
 * @expander: the macros; it stands between text and parser where they are not expanded yet
 * @parser: reads the declarations
 * @token: those of the declaration being gathered
 * @mark: the line marker that the declaration began under, and those within it
 * @stack: the files being read, outermost first
 * @files: struct scan_file by path
 * @named: struct scan_file by name
 * @typedefs: struct type by typedef name, also of files whose facts are not kept
 * @alone: headers change no facts from here on
 * @enumerators: within an enum's braces
 * @enumerator_next: the next token there can be an enumerator
 * @includers: the declaration takes a macro of those that include the header
 * @cut: a line of the umbrella was reached: the declaration ends here
 */
struct scan {
	struct facts *facts;
	const struct scan_options *options;
	struct scan_result *result;
	struct lexer lx;
	struct expander expander;
	struct decl_parser parser;
	VEC(struct token) token;
	VEC(struct scan_mark) mark;
	VEC(struct scan_file *) stack;
	struct map files;
	struct map named;
	struct map typedefs;
	bool alone;
	bool enumerators;
	bool enumerator_next;
	bool includers;
	bool cut;
};

/* scan.c: the text */
char scan_next_char(const struct scan *s);

/* scan_place.c: files and lines */
struct scan_file *scan_current_file(const struct scan *s);
const struct scan_mark *scan_mark_above(const struct scan *s, unsigned int text_line);
bool scan_place(const struct scan *s, size_t at, const char **file, unsigned int *line);
void scan_line_marker(struct scan *s, const char *p, const char *end);

/* scan_macro.c: #define and #undef */
bool scan_applies(const struct macro *macro, void *data);
void scan_missed(const struct token *name, void *data);
void scan_define(struct scan *s, const char *p, const char *end);
void scan_undefine(struct scan *s, const char *p, const char *end);

/* scan_fact.c: declarations */
void scan_declaration(struct scan *s);

#endif
