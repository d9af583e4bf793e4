// SPDX-License-Identifier: GPL-2.0
#include "clang_read.h"

#include <stdio.h>
#include <string.h>

#include "clang_parts.h"
#include "err.h"
#include "file.h"

/**
 * struct unit - one unit while it is read
 * @reader: with what
 * @reading: gets what is seen
 * @types: of this unit
 * @unit: libclang's
 * @entered: the headers that it entered, those with errors with a value
 */
struct unit {
	struct clang_reader *reader;
	struct reading *reading;
	struct clang_types types;
	CXTranslationUnit unit;
	struct map entered;
};

/* Words of gcc's command that change what headers say, and that clang has, too. */
static const char *const flags[] = { "-O2",
				     "-std=",
				     "-fshort-wchar",
				     "-funsigned-char",
				     "-fno-strict-aliasing",
				     "-fms-extensions",
				     "-fno-common",
				     "-fno-PIE",
				     "-m64",
				     "-m32",
				     "-mno-sse",
				     "-mno-mmx",
				     "-mno-sse2",
				     "-mno-3dnow",
				     "-mno-avx",
				     "-mno-80387",
				     "-mno-red-zone",
				     "-mcmodel=",
				     "-mlittle-endian",
				     "-mgeneral-regs-only",
				     "-mabi=aapcs-linux",
				     "-marm",
				     "-march=",
				     "-msoft-float",
				     NULL };

/**
 * clang_reader_open() - libclang for a kernel
 * @reader: zeroed
 * @kernel: lives longer than the reader
 *
 * Headers ask which compiler reads them. What they say to the kernel's own is
 * wanted: clang is told to call itself so.
 *
 * Return: 0, or -1 after a message.
 */
int clang_reader_open(struct clang_reader *reader, const struct reader_kernel *kernel)
{
	char *target = xasprintf("--target=%s", kernel->machine);
	char *version = xasprintf("-fgnuc-version=%s", kernel->version);
	/* What clang of Debian 12 does not know yet means the same without a qualifier. */
	const char *const words[] = { "clang",
				      target,
				      version,
				      "-U__clang__",
				      "-w",
				      "-ferror-limit=0",
				      "-D__typeof_unqual__=__typeof__" };

	reader->kernel = kernel;
	reader->dir = temp_dir("check-clang");
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		reader_words_add(&reader->words, words[i]);
	reader_words_flags(&reader->words, kernel, flags);
	reader_words_headers(&reader->words, kernel);
	reader->index = clang_createIndex(0, 0);
	free(target);
	free(version);
	return reader->dir && reader->index ? 0 : -1;
}

/* Where something stands; false for what is in no header, or was seen before. */
static bool place(struct unit *u, CXCursor cursor, struct seen *seen)
{
	CXFile file;
	unsigned int line;
	CXString path;
	const char *name;
	bool again;

	clang_getExpansionLocation(clang_getCursorLocation(cursor), &file, &line, NULL, NULL);
	if (!file)
		return false;
	path = clang_getFileName(file);
	name = headers_name(&u->reader->kernel->list, clang_getCString(path));
	/* Read without offence by an earlier unit. */
	again = map_has(&u->reading->file, name) && !map_get(&u->reading->file, name);
	seen->file = map_key(map_put(&u->reading->name, name));
	seen->doubtful = map_get(&u->entered, name);
	seen->line = line;
	clang_disposeString(path);
	return !again;
}

static void add_function(struct unit *u, CXCursor cursor, struct seen *seen)
{
	seen->kind = FACT_FUNCTION;
	seen->type = clang_type(&u->types, clang_getCursorType(cursor));
	if (clang_Cursor_getStorageClass(cursor) == CX_SC_Static ||
	    clang_Cursor_isFunctionInlined(cursor))
		seen->flags |= FACT_STATIC;
	reading_add(u->reading, seen);
}

/* Where the parameters' names of a macro end; -1 where it is no macro like a function. */
static int read_params(struct unit *u, const CXToken *token, unsigned int n, struct seen *seen)
{
	struct strbuf names = { 0 };
	const char *before = "";
	size_t last = 0;
	unsigned int i;

	for (i = 2; i < n; i++) {
		CXString s = clang_getTokenSpelling(u->unit, token[i]);
		const char *text = clang_getCString(s);
		bool end = !strcmp(text, ")");

		if (!strcmp(text, "...")) {
			seen->flags |= FACT_IS_VARIADIC;
			/* The facts do not keep the name of "args...". */
			if (*before)
				strbuf_cut(&names, last);
		} else if (str_word(text)) {
			last = names.len;
			strbuf_printf(&names, "%s%s", names.len ? "," : "", text);
		}
		before = str_word(text) ? "name" : "";
		clang_disposeString(s);
		if (end)
			break;
	}
	seen->param = arena_strdup(&u->reading->arena, names.s ? names.s : "");
	strbuf_free(&names);
	return i + 1;
}

/* A token's text has the ends of lines that it goes over. */
static void write_token(const char *text, struct strbuf *out)
{
	for (; *text; text++) {
		if (text[0] == '\\' && text[1] == '\n')
			text++;
		else
			strbuf_putc(out, *text);
	}
}

/* A parameter list has no blank before it. */
static bool has_params(struct unit *u, const CXToken *token, unsigned int n)
{
	unsigned int end, start;
	CXString s;
	bool opens;

	if (n < 2)
		return false;
	s = clang_getTokenSpelling(u->unit, token[1]);
	opens = !strcmp(clang_getCString(s), "(");
	clang_disposeString(s);
	clang_getSpellingLocation(clang_getRangeEnd(clang_getTokenExtent(u->unit, token[0])), NULL,
				  NULL, NULL, &end);
	clang_getSpellingLocation(clang_getTokenLocation(u->unit, token[1]), NULL, NULL, NULL,
				  &start);
	return opens && end == start;
}

static void add_macro(struct unit *u, CXCursor cursor, struct seen *seen)
{
	CXToken *token = NULL;
	unsigned int n = 0, first = 1;
	struct strbuf body = { 0 };

	seen->kind = FACT_MACRO;
	clang_tokenize(u->unit, clang_getCursorExtent(cursor), &token, &n);
	if (has_params(u, token, n)) {
		seen->flags |= FACT_FUNCTION_LIKE;
		first = read_params(u, token, n, seen);
	} else {
		seen->param = "";
	}
	for (unsigned int i = first; i < n; i++) {
		CXString s = clang_getTokenSpelling(u->unit, token[i]);

		if (clang_getTokenKind(token[i]) != CXToken_Comment)
			write_token(clang_getCString(s), &body);
		clang_disposeString(s);
	}
	if (token)
		clang_disposeTokens(u->unit, token, n);
	seen->text = arena_strdup(&u->reading->arena, body.s ? body.s : "");
	strbuf_free(&body);
	reading_add(u->reading, seen);
}

static void add_record(struct unit *u, CXCursor cursor, struct seen *seen)
{
	struct seen record = { 0 };

	if (!clang_isCursorDefinition(cursor))
		return;
	clang_record(&u->types, cursor, &record);
	record.file = seen->file;
	record.line = seen->line;
	record.doubtful = seen->doubtful;
	if (record.kind == FACT_ENUM && !*record.name && record.members) {
		char *name = xasprintf("<%s>", record.member[0].name);

		record.name = arena_strdup(&u->reading->arena, name);
		free(name);
	}
	/* What else has no tag is compared where it is used. */
	if (*record.name)
		reading_add(u->reading, &record);
}

static void add_typed(struct unit *u, CXCursor cursor, struct seen *seen)
{
	bool is_typedef = clang_getCursorKind(cursor) == CXCursor_TypedefDecl;

	seen->kind = is_typedef ? FACT_TYPEDEF : FACT_VARIABLE;
	seen->type = clang_type(&u->types, is_typedef ? clang_getTypedefDeclUnderlyingType(cursor)
						      : clang_getCursorType(cursor));
	reading_add(u->reading, seen);
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
	struct unit *u = data;
	struct seen seen = { 0 };
	enum CXCursorKind kind = clang_getCursorKind(cursor);

	(void)parent;
	if (kind == CXCursor_FieldDecl || kind == CXCursor_MacroExpansion ||
	    kind == CXCursor_InclusionDirective || !place(u, cursor, &seen))
		return CXChildVisit_Continue;
	if (clang_isDeclaration(kind) && clang_isInvalidDeclaration(cursor))
		return CXChildVisit_Continue;
	seen.name = clang_text(&u->reading->arena, clang_getCursorSpelling(cursor));
	switch (kind) {
	case CXCursor_FunctionDecl:
		add_function(u, cursor, &seen);
		return CXChildVisit_Continue;
	case CXCursor_VarDecl:
	case CXCursor_TypedefDecl:
		add_typed(u, cursor, &seen);
		return CXChildVisit_Continue;
	case CXCursor_MacroDefinition:
		add_macro(u, cursor, &seen);
		return CXChildVisit_Continue;
	case CXCursor_EnumDecl:
		add_record(u, cursor, &seen);
		return CXChildVisit_Continue;
	case CXCursor_StructDecl:
	case CXCursor_UnionDecl:
		add_record(u, cursor, &seen);
		return CXChildVisit_Recurse;
	default:
		return CXChildVisit_Continue;
	}
}

static void note_inclusion(CXFile file, CXSourceLocation *stack, unsigned int depth,
			   CXClientData data)
{
	struct unit *u = data;
	CXString path = clang_getFileName(file);

	(void)stack;
	if (depth)
		map_put(&u->entered,
			headers_name(&u->reader->kernel->list, clang_getCString(path)));
	clang_disposeString(path);
}

/* Headers that clang takes offence at. */
static void note_errors(struct unit *u)
{
	for (unsigned int i = 0; i < clang_getNumDiagnostics(u->unit); i++) {
		CXDiagnostic d = clang_getDiagnostic(u->unit, i);
		CXFile file;

		clang_getExpansionLocation(clang_getDiagnosticLocation(d), &file, NULL, NULL, NULL);
		if (clang_getDiagnosticSeverity(d) >= CXDiagnostic_Error && file) {
			CXString path = clang_getFileName(file), s = clang_getDiagnosticSpelling(d);
			const char *name =
				headers_name(&u->reader->kernel->list, clang_getCString(path));

			map_set(&u->entered, name,
				arena_strdup(&u->reading->arena, clang_getCString(s)));
			clang_disposeString(path);
			clang_disposeString(s);
		}
		clang_disposeDiagnostic(d);
	}
}

/* Macros that a header takes back: clang does not tell. */
static void note_undefined(struct unit *u, const char *name)
{
	const struct header_file *h = map_get(&u->reader->kernel->list.by_name, name);
	char *text = h ? file_read(h->path, NULL) : NULL;

	for (const char *p = text; p && (p = strchr(p, '#'));) {
		p++;
		p += strspn(p, " \t");
		if (str_starts(p, "undef") && strchr(" \t", p[5])) {
			p += 5 + strspn(p + 5, " \t");
			map_put_n(&u->reading->undefined, p, str_word(p));
		}
	}
	free(text);
}

/* A header is read where one unit took no offence at it. */
static void note_headers(struct unit *u, struct map *bad)
{
	map_each (&u->entered, e) {
		bool known = map_has(&u->reading->file, e->key);
		void **why = map_put(&u->reading->file, e->key);

		if (!known)
			note_undefined(u, e->key);
		if (!known || *why)
			*why = e->value;
		if (*why && bad)
			map_set(bad, e->key, *why);
	}
}

static int parse(struct unit *u, const char *source)
{
	struct clang_reader *r = u->reader;
	enum CXErrorCode err;

	reader_words_add(&r->words, source);
	err = clang_parseTranslationUnit2FullArgv(
		r->index, NULL, (const char *const *)r->words.word.v, r->words.word.n, NULL, 0,
		CXTranslationUnit_SkipFunctionBodies | CXTranslationUnit_KeepGoing |
			CXTranslationUnit_DetailedPreprocessingRecord,
		&u->unit);
	free(r->words.word.v[--r->words.word.n]);
	if (err)
		report_error("%s: libclang gives up with %d", source, err);
	return err ? -1 : 0;
}

/**
 * clang_read() - have a unit of headers read
 * @reader: the reader
 * @header: the headers in their order
 * @headers: how many
 * @reading: gets what stands in headers that no earlier unit read without offence
 * @bad: gets the headers that clang took offence at, or NULL
 *
 * Return: 0, or -1 after a message.
 */
int clang_read(struct clang_reader *reader, const char *const *header, unsigned int headers,
	       struct reading *reading, struct map *bad)
{
	struct unit u = { .reader = reader,
			  .reading = reading,
			  .types = { .arena = &reading->arena } };
	char *source = path_join(reader->dir, "headers.c");
	struct strbuf text = { 0 };
	int err;

	for (unsigned int i = 0; i < headers; i++)
		/* Some end in a call of a macro, which would take the next one's first words. */
		strbuf_printf(&text, "#include <%s>\n;\n", header[i]);
	err = file_write(source, text.s, text.len);
	strbuf_free(&text);
	if (err)
		report_error("%s: cannot write: %s", source, strerror(-err));
	if (!err)
		err = parse(&u, source);
	free(source);
	if (err)
		return -1;
	clang_getInclusions(u.unit, note_inclusion, &u);
	note_errors(&u);
	clang_visitChildren(clang_getTranslationUnitCursor(u.unit), visit, &u);
	note_headers(&u, bad);
	clang_disposeTranslationUnit(u.unit);
	map_free(&u.types.known);
	map_free(&u.entered);
	return 0;
}

/**
 * clang_reader_free() - give back what a reader has
 * @reader: the reader
 */
void clang_reader_free(struct clang_reader *reader)
{
	if (reader->index)
		clang_disposeIndex(reader->index);
	if (reader->dir)
		remove_tree(reader->dir);
	free(reader->dir);
	reader_words_free(&reader->words);
}
