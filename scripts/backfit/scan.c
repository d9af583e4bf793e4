// SPDX-License-Identifier: GPL-2.0
#include "scan.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "decl.h"
#include "map.h"
#include "str.h"

/* A longer declaration is no declaration: it must not eat all memory. */
#define MOST_TOKENS (1u << 20)

/**
 * struct scan_file - a file that the preprocessor read
 * @path: as the line markers call it
 * @name: as facts call it; NULL where its facts are not kept
 * @includer: the first file that included it, or NULL
 */
struct scan_file {
	const char *path;
	const char *name;
	struct scan_file *includer;
};

/**
 * struct mark - a line marker
 * @text_line: the line of the text that it stands on
 * @file: the file that the text behind it comes from
 * @line: the line there that the next line of the text is
 */
struct mark {
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
 * @parser: reads the declarations
 * @token: those of the declaration being gathered
 * @mark: the line marker that the declaration began under, and those within it
 * @stack: the files being read, outermost first
 * @files: struct scan_file by path
 * @named: struct scan_file by name
 * @typedefs: struct type by typedef name, also of files whose facts are not kept
 * @cut: a line of the umbrella was reached: the declaration ends here
 */
struct scan {
	struct facts *facts;
	const struct scan_options *options;
	struct scan_result *result;
	struct lexer lx;
	struct decl_parser parser;
	VEC(struct token) token;
	VEC(struct mark) mark;
	VEC(struct scan_file *) stack;
	struct map files;
	struct map named;
	struct map typedefs;
	bool cut;
};

/* Files and lines. */

static struct scan_file *file_of(struct scan *s, const char *path, size_t len)
{
	void **place;
	struct scan_file *file;

	/* No path holds a NUL, whatever the text does. */
	len = strnlen(path, len);
	place = map_put_n(&s->files, path, len);
	file = *place;

	if (file)
		return file;
	file = arena_alloc(facts_arena(s->facts), sizeof(*file));
	*place = file;
	file->path = arena_strndup(facts_arena(s->facts), path, len);
	if (*file->path == '<' ||
	    (s->options->umbrella && !strcmp(file->path, s->options->umbrella)))
		file->name = NULL;
	else if (s->options->name_of)
		file->name = s->options->name_of(file->path, s->options->data);
	else
		file->name = file->path;
	if (file->name) {
		file->name = arena_strdup(facts_arena(s->facts), file->name);
		map_set(&s->named, file->name, file);
	}
	return file;
}

static struct scan_file *current_file(const struct scan *s)
{
	return s->mark.n ? s->mark.v[s->mark.n - 1].file : NULL;
}

/* The last marker that stands above a line of the text. */
static const struct mark *mark_above(const struct scan *s, unsigned int text_line)
{
	size_t low = 0, high = s->mark.n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (s->mark.v[middle].text_line < text_line)
			low = middle;
		else
			high = middle;
	}
	return high ? &s->mark.v[low] : NULL;
}

/* Sets where a token stands. False where facts of that file are not kept. */
static bool place(const struct scan *s, size_t at, const char **file, unsigned int *line)
{
	unsigned int text_line = s->token.v[at].line;
	const struct mark *mark = mark_above(s, text_line);

	if (!mark) {
		*file = "";
		*line = text_line;
		return true;
	}
	*file = mark->file->name;
	*line = mark->line + (text_line - mark->text_line - 1);
	return *file;
}

static void enter(struct scan *s, struct scan_file *file)
{
	struct scan_file *from = current_file(s);

	if (!file->includer && from != file)
		file->includer = from;
	*vec_push(&s->stack) = file;
	if (s->options->entered)
		s->options->entered(file->path, from ? from->path : "", s->options->data);
}

static void leave_to(struct scan *s, const struct scan_file *file)
{
	size_t n = s->stack.n;

	/* The outermost file was never entered: nothing is open when it goes on. */
	while (n && s->stack.v[n - 1] != file)
		n--;
	s->stack.n = n;
}

/* `# 12 "linux/x.h" 1 3`: the line, the file, 1 for entering and 2 for leaving one. */
static void line_marker(struct scan *s, const char *p, const char *end)
{
	unsigned int line = 0;
	const char *path;
	struct scan_file *file;
	struct mark *mark;

	for (; p < end && isdigit((unsigned char)*p); p++)
		line = line * 10 + (*p - '0');
	while (p < end && *p == ' ')
		p++;
	if (p == end || *p != '"')
		return;
	path = ++p;
	while (p < end && *p != '"')
		p += *p == '\\' && end - p > 1 ? 2 : 1;
	file = file_of(s, path, (p < end ? p : end) - path);
	if (end - p > 2 && p[2] == '1')
		enter(s, file);
	else if (end - p > 2 && p[2] == '2')
		leave_to(s, file);
	if (s->options->umbrella && !strcmp(file->path, s->options->umbrella))
		s->cut = true;
	mark = vec_push(&s->mark);
	*mark = (struct mark){ s->lx.line, file, line };
}

/* Macros. */

static size_t name_len(const char *p, const char *end)
{
	const char *from = p;

	while (p < end && (isalnum((unsigned char)*p) || *p == '_' || *p == '$' || *p & 0x80))
		p++;
	return p - from;
}

static void macro_params(struct scan *s, struct fact *fact, const char *p, const char *end)
{
	VEC(struct type_param) param = { 0 };

	fact->flags |= FACT_FUNCTION_LIKE;
	while (p < end) {
		size_t len;

		while (p < end && (*p == ' ' || *p == ','))
			p++;
		len = name_len(p, end);
		if (end - p >= (long)len + 3 && !strncmp(p + len, "...", 3)) {
			fact->flags |= FACT_IS_VARIADIC;
			break;
		}
		if (!len)
			break;
		vec_push(&param)->name = arena_strndup(facts_arena(s->facts), p, len);
		p += len;
	}
	if (param.n) {
		fact->param = arena_alloc(facts_arena(s->facts), param.n * sizeof(*param.v));
		memcpy(fact->param, param.v, param.n * sizeof(*param.v));
		fact->params = param.n;
	}
	vec_free(&param);
}

static bool includes(const struct scan_file *outer, const struct scan_file *inner)
{
	for (int i = 0; inner && i < 200; i++, inner = inner->includer)
		if (inner == outer)
			return true;
	return false;
}

/* Is a file included by the command line, and so before all others? */
static bool is_given(const struct scan_file *file)
{
	for (int i = 0; file && i < 200; i++, file = file->includer)
		if (*file->path == '<')
			return true;
	return false;
}

/*
 * May the current file say something about a macro that was defined elsewhere?
 * It may where the definition is its own, or where one of the two files
 * includes the other. A header that has nothing to do with the other only
 * happened to be read after it.
 */
static bool is_its_business(struct scan *s, const struct fact *macro)
{
	struct scan_file *here = current_file(s);
	struct scan_file *there = map_get(&s->named, macro->file);

	if (!here)
		return true;
	if (!there)
		return false;
	if (is_given(there) || includes(there, here) || includes(here, there))
		return true;
	/* No compiler goes deeper: beyond that, a text's markers only eat time. */
	for (size_t i = 0; i < s->stack.n && i < 200; i++)
		if (s->stack.v[s->stack.n - 1 - i] == there)
			return true;
	return false;
}

static void read_macro(struct scan *s, struct fact *fact, const char *p, const char *end)
{
	const struct mark *mark = s->mark.n ? &s->mark.v[s->mark.n - 1] : NULL;

	fact->file = mark ? mark->file->name : "";
	fact->line = mark ? mark->line + (s->lx.line - mark->text_line - 1) : s->lx.line;
	if (p < end && *p == '(') {
		const char *close = memchr(p, ')', end - p);

		if (!close)
			close = end;
		macro_params(s, fact, p + 1, close);
		p = close < end ? close + 1 : end;
	}
	while (p < end && isspace((unsigned char)*p))
		p++;
	while (end > p && isspace((unsigned char)end[-1]))
		end--;
	fact->value = arena_strndup(facts_arena(s->facts), p, end - p);
}

static void define(struct scan *s, const char *p, const char *end)
{
	const struct scan_file *here = current_file(s);
	size_t len = name_len(p, end);
	char *name = xstrndup(p, len);
	const struct fact *old = facts_own(s->facts, FACT_MACRO, name);
	bool ours = !old || is_its_business(s, old);

	if (len && ours && here && !here->name)
		facts_drop(s->facts, FACT_MACRO, name);
	else if (len && ours)
		read_macro(s, facts_add(s->facts, FACT_MACRO, name), p + len, end);
	free(name);
}

static void undefine(struct scan *s, const char *p, const char *end)
{
	char *name = xstrndup(p, name_len(p, end));
	const struct fact *fact = facts_own(s->facts, FACT_MACRO, name);
	const struct scan_file *here = current_file(s);

	if (fact && is_its_business(s, fact))
		facts_drop(s->facts, FACT_MACRO, name);
	if (!fact && here && here->name && facts_find(s->facts, FACT_MACRO, name))
		facts_hide(s->facts, FACT_MACRO, name);
	free(name);
}

static bool word_at(const char **p, const char *end, const char *word)
{
	size_t len = strlen(word);

	if ((size_t)(end - *p) <= len || memcmp(*p, word, len) || (*p)[len] != ' ')
		return false;
	*p += len + 1;
	return true;
}

/* A line that begins with '#'; the text stands at its '#'. */
static void directive(struct scan *s)
{
	const char *p = s->lx.p + 1, *end = s->lx.p;

	for (;;) {
		end = memchr(end, '\n', s->lx.end - end);
		if (!end) {
			end = s->lx.end;
			break;
		}
		if (end[-1] != '\\')
			break;
		s->lx.line++;
		end++;
	}
	while (p < end && *p == ' ')
		p++;
	if (p < end && isdigit((unsigned char)*p))
		line_marker(s, p, end);
	else if (word_at(&p, end, "define"))
		define(s, p, end);
	else if (word_at(&p, end, "undef"))
		undefine(s, p, end);
	s->lx.p = end;
}

/* Over white space and directives to the next token. */
static void skip_between(struct scan *s)
{
	struct lexer *lx = &s->lx;

	for (; lx->p < lx->end; lx->p++) {
		if (*lx->p == '\n') {
			lx->line++;
			lx->line_start = true;
		} else if (*lx->p == '#' && lx->line_start) {
			directive(s);
			if (lx->p == lx->end)
				return;
			lx->p--;
		} else if (!isspace((unsigned char)*lx->p)) {
			return;
		}
	}
}

static void skip_quoted(struct lexer *lx)
{
	char quote = *lx->p;

	for (lx->p++; lx->p < lx->end && *lx->p != quote && *lx->p != '\n'; lx->p++)
		if (*lx->p == '\\' && lx->end - lx->p > 1 && lx->p[1] != '\n')
			lx->p++;
	/* A quote that the line does not close is left for the caller to count. */
	if (lx->p < lx->end && *lx->p == '\n')
		lx->p--;
}

/* Behind the '}' that closes a '{' just read: a function's body, an initializer. */
static void skip_braces(struct scan *s)
{
	struct lexer *lx = &s->lx;
	unsigned long open = 1;

	for (; lx->p < lx->end && !s->cut; lx->p++) {
		switch (*lx->p) {
		case '{':
			open++;
			break;
		case '}':
			if (!--open) {
				lx->p++;
				return;
			}
			break;
		case '"':
		case '\'':
			skip_quoted(lx);
			if (lx->p == lx->end)
				return;
			break;
		case '\n':
			lx->line++;
			lx->line_start = true;
			lx->p++;
			skip_between(s);
			lx->p--;
			break;
		}
	}
}

/* Declarations into facts. */

static void add_members(struct scan *s, struct fact *record, const struct decl_record *r,
			enum fact_kind kind)
{
	struct arena *arena = facts_arena(s->facts);
	struct strbuf sb = { 0 };
	struct fact *all;
	const char *parent;

	strbuf_printf(&sb, "%s %s", fact_kind_name(record->kind), record->name);
	parent = arena_strndup(arena, sb.s, sb.len);
	strbuf_free(&sb);
	record->members = r->members;
	record->member = arena_alloc(arena, r->members * sizeof(*record->member));
	all = kind == FACT_MEMBER ? arena_alloc(arena, r->members * sizeof(*all)) : NULL;
	for (unsigned int i = 0; i < r->members; i++) {
		const struct decl_member *m = &r->member[i];
		struct fact *fact = all ? &all[i] : facts_add(s->facts, kind, m->name);

		fact->kind = kind;
		if (all)
			fact->name = m->name;
		fact->parent = parent;
		fact->type = m->type;
		fact->value = m->value;
		fact->flags = (m->flags & DECL_BITFIELD ? FACT_BITFIELD : 0) |
			      (m->flags & DECL_DEPRECATED ? FACT_DEPRECATED : 0);
		if (!place(s, m->at, &fact->file, &fact->line))
			fact->file = record->file;
		record->member[i] = fact;
	}
}

static void add_record(struct scan *s, const struct decl_record *r)
{
	struct fact *fact;
	const char *file;
	unsigned int line;

	if (!place(s, r->at, &file, &line) || facts_own(s->facts, r->kind, r->name))
		return;
	fact = facts_add(s->facts, r->kind, r->name);
	fact->flags = FACT_DEFINED;
	fact->file = file;
	fact->line = line;
	add_members(s, fact, r, r->kind == FACT_ENUM ? FACT_ENUMERATOR : FACT_MEMBER);
}

static unsigned int function_flags(const struct decl *d)
{
	unsigned int flags = 0;

	if (d->storage == DECL_STATIC || d->flags & DECL_GNU_INLINE)
		flags |= FACT_STATIC;
	if (d->body != DECL_NONE)
		flags |= FACT_DEFINED;
	if (d->type->variadic)
		flags |= FACT_IS_VARIADIC;
	if (d->flags & DECL_MUST_CHECK)
		flags |= FACT_MUST_CHECK;
	if (d->flags & DECL_DEPRECATED)
		flags |= FACT_DEPRECATED;
	return flags;
}

static void add_function(struct scan *s, const struct decl *d, struct type *type, const char *file,
			 unsigned int line)
{
	unsigned int flags = function_flags(d), lasting = FACT_MUST_CHECK | FACT_DEPRECATED;
	struct fact *old = (struct fact *)facts_own(s->facts, FACT_FUNCTION, d->name);
	struct fact *fact = old;

	if (old && (!(flags & FACT_DEFINED) || old->flags & FACT_DEFINED)) {
		old->flags |= flags & lasting;
		return;
	}
	fact = facts_add(s->facts, FACT_FUNCTION, d->name);
	fact->flags = flags | (old ? old->flags & (lasting | FACT_STATIC) : 0);
	fact->type = type;
	fact->file = file;
	fact->line = line;
}

static void add_plain(struct scan *s, enum fact_kind kind, const struct decl *d, const char *file,
		      unsigned int line)
{
	struct fact *fact;

	if (facts_own(s->facts, kind, d->name))
		return;
	fact = facts_add(s->facts, kind, d->name);
	fact->type = d->type;
	fact->flags = (d->storage == DECL_STATIC ? FACT_STATIC : 0) |
		      (d->flags & DECL_DEPRECATED ? FACT_DEPRECATED : 0);
	fact->file = file;
	fact->line = line;
}

/* The function type that a declared name has, also by way of a typedef. */
static struct type *function_type(struct scan *s, struct type *type)
{
	for (int i = 0; type && i < 8; i++) {
		if (type->kind == TYPE_FUNCTION)
			return type;
		if (type->kind != TYPE_BASE)
			return NULL;
		type = map_get(&s->typedefs, type->name);
	}
	return NULL;
}

static void add_decl(struct scan *s, const struct decl *d)
{
	struct type *function;
	const char *file;
	unsigned int line;
	bool kept = place(s, d->at, &file, &line);

	if (d->storage == DECL_TYPEDEF) {
		map_set(&s->typedefs, d->name, d->type);
		if (kept)
			add_plain(s, FACT_TYPEDEF, d, file, line);
		return;
	}
	if (!kept)
		return;
	function = function_type(s, d->type);
	if (function)
		add_function(s, d, function, file, line);
	else
		add_plain(s, FACT_VARIABLE, d, file, line);
}

static void skipped(struct scan *s)
{
	const struct token *first = s->token.v;
	const struct mark *mark = mark_above(s, first->line);

	if (s->token.n < 2 || token_is(first, "asm") || token_is(first, "__asm__"))
		return;
	s->result->skipped++;
	if (mark && s->options->skipped)
		s->options->skipped(mark->file->path, s->options->data);
}

static void read_declaration(struct scan *s)
{
	struct decl_parser *p = &s->parser;
	size_t pos = 0;

	p->token = s->token.v;
	p->n = s->token.n;
	s->result->tokens += s->token.n;
	/* One that is too long is known to be missing, not taken for absent. */
	if (s->token.n >= MOST_TOKENS || !decl_parse_at(p, &pos)) {
		skipped(s);
		return;
	}
	s->result->declarations++;
	for (size_t i = 0; i < p->record.n; i++)
		add_record(s, &p->record.v[i]);
	for (size_t i = 0; i < p->decl.n; i++)
		add_decl(s, &p->decl.v[i]);
}

/* Gathering the tokens of one declaration. */

/**
 * struct gathering - what is known of the declaration so far
 * @round: open brackets of the kinds ( and [
 * @curly: open braces
 * @record: "struct", "union" or "enum" came, and nothing yet that could not
 *	stand before the braces of its members
 * @tag: a name came behind that
 * @initializer: a '=' came
 */
struct gathering {
	unsigned long round;
	unsigned long curly;
	bool record;
	bool tag;
	bool initializer;
};

static void gather_name(struct gathering *g, const struct token *t)
{
	if (g->round || g->curly || (!g->record && !strchr("sue", t->s[0])))
		return;
	if (token_is(t, "struct") || token_is(t, "union") || token_is(t, "enum")) {
		g->record = true;
		g->tag = false;
	} else if (g->record && t->s[0] == '_' &&
		   (token_is(t, "__attribute__") || token_is(t, "__attribute"))) {
		return;
	} else {
		g->record = g->record && !g->tag;
		g->tag = true;
	}
}

/* Does '{' here open what is of no interest? */
static bool opens_body(const struct gathering *g)
{
	return !g->round && !g->curly && (!g->record || g->initializer);
}

/* One punctuation character. True where the declaration is complete. */
static bool gather_punct(struct scan *s, struct gathering *g, const struct token *t)
{
	switch (t->s[0]) {
	case '(':
	case '[':
		g->round++;
		return false;
	case ')':
	case ']':
		g->round -= g->round > 0;
		return false;
	case '{':
		if (!opens_body(g)) {
			g->curly++;
			return false;
		}
		skip_braces(s);
		*vec_push(&s->token) = (struct token){ TOKEN_PUNCT, "}", 1, s->lx.line };
		return !g->initializer;
	case '}':
		/* One too many closes nothing, and what comes behind it begins anew. */
		s->cut = !g->curly;
		g->curly -= g->curly > 0;
		g->record = false;
		return false;
	case ';':
		return !g->round && !g->curly;
	case ':':
		/* An enum's underlying type goes before its braces. */
		g->tag = false;
		return false;
	case '=':
		g->initializer |= !g->round && !g->curly;
		return false;
	default:
		g->record = g->record && (g->round || g->curly);
		return false;
	}
}

static void begin_declaration(struct scan *s, struct gathering *g)
{
	*g = (struct gathering){ 0 };
	s->token.n = 0;
	s->cut = false;
	if (s->mark.n > 1) {
		s->mark.v[0] = s->mark.v[s->mark.n - 1];
		s->mark.n = 1;
	}
}

/*
 * The next token. Most are one of a few characters that stand for themselves,
 * and telling them here saves the lexer a search.
 */
static struct token next_token(struct scan *s)
{
	struct lexer *lx = &s->lx;
	struct token t;

again:
	skip_between(s);
	if (lx->p == lx->end)
		return lexer_next(lx);
	switch (*lx->p) {
	case '(':
	case ')':
	case '[':
	case ']':
	case '{':
	case '}':
	case ',':
	case ';':
		t = (struct token){ TOKEN_PUNCT, lx->p++, 1, lx->line };
		lx->line_start = false;
		return t;
	default:
		break;
	}
	t = lexer_next(lx);
	if (t.kind != TOKEN_DIRECTIVE)
		return t;
	/* It came behind a line that a backslash joined, which only the lexer passes over. */
	lx->p = t.s;
	lx->line = t.line;
	lx->line_start = true;
	goto again;
}

/* Gathers one declaration's tokens. False at the end of the text. */
static bool gather(struct scan *s)
{
	struct gathering g;

	begin_declaration(s, &g);
	for (;;) {
		struct token t = next_token(s);

		if (s->cut)
			begin_declaration(s, &g);
		if (t.kind == TOKEN_END)
			return false;
		if (s->token.n < MOST_TOKENS)
			*vec_push(&s->token) = t;
		if (t.kind == TOKEN_NAME)
			gather_name(&g, &t);
		else if (t.kind == TOKEN_PUNCT && t.len == 1 && gather_punct(s, &g, &t))
			return true;
	}
}

static bool is_typedef(const char *name, size_t len, void *data)
{
	struct scan *s = data;

	return map_get_n(&s->typedefs, name, len);
}

static enum decl_attribute no_macros_left(const char *name, size_t len, void *data)
{
	(void)name;
	(void)len;
	(void)data;
	return DECL_NO_ATTRIBUTE;
}

/**
 * scan_stream() - read facts from the output of `-E -dD`
 * @facts: where they are added
 * @text: the text; any bytes will do
 * @len: its length in bytes
 * @options: what to keep
 * @result: what was met is added to it
 */
void scan_stream(struct facts *facts, const char *text, size_t len,
		 const struct scan_options *options, struct scan_result *result)
{
	struct scan s = { .facts = facts, .options = options, .result = result };

	s.parser.arena = facts_arena(facts);
	s.parser.is_type_name = is_typedef;
	s.parser.attribute = no_macros_left;
	s.parser.data = &s;
	lexer_init(&s.lx, text, len);
	while (gather(&s))
		if (!s.cut)
			read_declaration(&s);
	decl_parser_free(&s.parser);
	vec_free(&s.token);
	vec_free(&s.mark);
	vec_free(&s.stack);
	map_free(&s.files);
	map_free(&s.named);
	map_free(&s.typedefs);
}

/**
 * scan_text() - as scan_stream(), keeping all, under the paths that it names
 * @facts: where facts are added
 * @text: the text
 * @len: its length in bytes
 */
void scan_text(struct facts *facts, const char *text, size_t len)
{
	struct scan_options options = { 0 };
	struct scan_result result = { 0 };

	scan_stream(facts, text, len, &options, &result);
}
