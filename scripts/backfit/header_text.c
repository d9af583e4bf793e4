// SPDX-License-Identifier: GPL-2.0
/* What the text of headers says, as far as one can tell without a preprocessor. */
#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "file.h"
#include "header_role.h"
#include "headers.h"
#include "str.h"

/**
 * struct reading - a header while its text is read
 * @list: where it stands
 * @h: the header
 * @includes: what it includes so far
 * @directives: how many directives came so far
 * @guard: what the first one asks for, where it may be an include guard
 * @guard_len: its length
 * @many: it is read many times, as those of tracepoints are
 * @asked: what the last directive asked for by #ifndef, or NULL
 * @asked_len: its length
 * @once: the macros by which parts of it are read once
 * @depth: how many conditions are open
 * @user: the depth of the innermost condition on __KERNEL__, or 0
 * @skip: its branch now is the one for user space
 */
struct reading {
	struct header_list *list;
	struct header_file *h;
	VEC(const char *) includes;
	unsigned int directives;
	const char *guard;
	size_t guard_len;
	bool many;
	const char *asked;
	size_t asked_len;
	VEC(const char *) once;
	unsigned int depth;
	unsigned int user;
	bool skip;
};

static bool starts_word(const char *p, const char *end, const char *word)
{
	size_t len = strlen(word);

	return (size_t)(end - p) > len && !memcmp(p, word, len) && !str_is_word(p[len]);
}

static bool line_has(const char *p, const char *end, const char *words)
{
	return memmem(p, end - p, words, strlen(words));
}

static void read_include(struct reading *r, const char *p, const char *end)
{
	const char *close;

	while (p < end && isspace((unsigned char)*p))
		p++;
	if (p == end || (*p != '<' && *p != '"'))
		return;
	close = memchr(p + 1, *p == '<' ? '>' : '"', end - p - 1);
	if (close)
		*vec_push(&r->includes) = arena_strndup(&r->list->arena, p, close - p);
}

/* `#ifndef X` and then at once `#define X`. */
static void read_guard(struct reading *r, const char *p, const char *end)
{
	const char *name = p;

	if (r->directives > 1)
		return;
	if (r->directives) {
		name += strlen("define");
		while (name < end && isspace((unsigned char)*name))
			name++;
		if (!r->guard_len || !starts_word(p, end, "define") ||
		    str_word_to(name, end) != r->guard_len || memcmp(name, r->guard, r->guard_len))
			return;
		r->h->guarded = true;
		r->h->guard = arena_strndup(&r->list->arena, r->guard, r->guard_len);
		return;
	}
	if (starts_word(p, end, "ifndef"))
		name += strlen("ifndef");
	else if (starts_word(p, end, "if") && line_has(p, end, "!defined"))
		name = (const char *)memmem(p, end - p, "!defined", 8) + 8;
	else
		return;
	while (name < end && (isspace((unsigned char)*name) || *name == '('))
		name++;
	r->guard = name;
	r->guard_len = str_word_to(name, end);
}

static bool is_blank(const char *p, const char *end)
{
	while (p < end && isspace((unsigned char)*p))
		p++;
	return p == end;
}

static const char *behind_word(const char *p, const char *end, const char *word)
{
	p += strlen(word);
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p;
}

/* `#ifndef X` and at once `#define X` within a header that is read many times. */
static void note_once(struct reading *r, const char *p, const char *end)
{
	const char *asked = r->asked, *name;

	r->asked = NULL;
	if (starts_word(p, end, "ifndef")) {
		r->asked = behind_word(p, end, "ifndef");
		r->asked_len = str_word_to(r->asked, end);
	} else if (r->many && asked && starts_word(p, end, "define")) {
		name = behind_word(p, end, "define");
		if (str_word_to(name, end) == r->asked_len && !memcmp(name, asked, r->asked_len) &&
		    is_blank(name + r->asked_len, end))
			*vec_push(&r->once) = arena_strndup(&r->list->arena, name, r->asked_len);
	}
}

static void note_use(struct reading *r, enum header_use_kind kind, const char *name, size_t len)
{
	void **place = map_put_n(&r->list->macro, name, len);

	if (!*place)
		*place = (void *)(uintptr_t)r->list->macro.n;
	*vec_push(&r->list->use) = (struct header_use){ r->h->at, (uintptr_t)*place - 1, kind };
}

/* `#define X`, `#undef X`: the X. */
static void note_name(struct reading *r, enum header_use_kind kind, const char *p, const char *end)
{
	size_t len;

	while (p < end && isspace((unsigned char)*p))
		p++;
	len = str_word_to(p, end);
	if (len && !(r->directives == 1 && r->guard_len == len && !memcmp(p, r->guard, len)))
		note_use(r, kind, p, len);
}

/* The names that a condition speaks of. */
static void note_tests(struct reading *r, const char *p, const char *end)
{
	while (p < end) {
		size_t len = str_word_to(p, end);

		/* What kbuild configures is no header's to define. */
		if (len && !isdigit((unsigned char)*p) && !(len == 7 && !memcmp(p, "defined", 7)) &&
		    !(len > 7 && !memcmp(p, "CONFIG_", 7)))
			note_use(r, HEADER_TESTS, p, len);
		p += len ? len : 1;
	}
}

/* Follows `#ifdef __KERNEL__`: what is for user space, only, defines nothing here. */
static void follow_condition(struct reading *r, const char *p, const char *end)
{
	if (starts_word(p, end, "if") || starts_word(p, end, "ifdef") ||
	    starts_word(p, end, "ifndef")) {
		r->depth++;
		if (!r->user && line_has(p, end, "__KERNEL__") && !line_has(p, end, "|") &&
		    !line_has(p, end, "&")) {
			r->user = r->depth;
			r->skip = starts_word(p, end, "ifndef") || line_has(p, end, "!");
		}
	} else if (end - p >= 4 && !memcmp(p, "else", 4) && r->user == r->depth) {
		r->skip = r->user && !r->skip;
	} else if (end - p >= 5 && !memcmp(p, "endif", 5) && r->depth) {
		if (r->user == r->depth) {
			r->user = 0;
			r->skip = false;
		}
		r->depth--;
	}
}

static void note_macros(struct reading *r, const char *p, const char *end)
{
	static const char *const conditions[] = { "if", "ifdef", "ifndef", "elif" };

	if (starts_word(p, end, "define"))
		note_name(r, HEADER_DEFINES, p + strlen("define"), end);
	else if (starts_word(p, end, "undef"))
		note_name(r, HEADER_UNDEFINES, p + strlen("undef"), end);
	for (size_t i = 0; i < ARRAY_LEN(conditions) && r->directives; i++)
		if (starts_word(p, end, conditions[i]))
			note_tests(r, p + strlen(conditions[i]), end);
}

static void read_directive(struct reading *r, const char *p, const char *end)
{
	struct header_file *h = r->h;
	bool many = line_has(p, end, "TRACE_HEADER_MULTI_READ");

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (starts_word(p, end, "include"))
		read_include(r, p + strlen("include"), end);
	else if (starts_word(p, end, "undef"))
		h->undefines = true;
	else if (starts_word(p, end, "error"))
		h->private |= line_has(p, end, "directly") || line_has(p, end, "nstead") ||
			      line_has(p, end, "on't include") || line_has(p, end, "o not include");
	follow_condition(r, p, end);
	if (!r->skip)
		note_macros(r, p, end);
	r->many |= many;
	note_once(r, p, end);
	if (many || line_has(p, end, "pragma once"))
		h->guarded = true;
	else
		read_guard(r, p, end);
	r->directives++;
}

/* Behind a comment that begins at @p; @p itself where none does. */
static const char *skip_comment(const char *p, const char *end)
{
	const char *close;

	if (end - p < 2 || p[0] != '/' || p[1] != '*')
		return p;
	close = memmem(p + 2, end - p - 2, "*/", 2);
	return close ? close + 2 : end;
}

static void read_text(struct reading *r, const char *p, const char *end)
{
	while (p < end) {
		const char *line_end;

		while (p < end && isspace((unsigned char)*p))
			p++;
		if (skip_comment(p, end) != p) {
			p = skip_comment(p, end);
			continue;
		}
		line_end = memchr(p, '\n', end - p);
		if (!line_end)
			line_end = end;
		if (p < end && *p == '#') {
			while (line_end < end && line_end[-1] == '\\') {
				const char *next = memchr(line_end + 1, '\n', end - line_end - 1);

				line_end = next ? next : end;
			}
			read_directive(r, p + 1, line_end);
		} else {
			/* A comment that starts here may go on over more lines. */
			const char *open = memmem(p, line_end - p, "/*", 2);

			if (open)
				line_end = skip_comment(open, end);
		}
		p = line_end;
	}
}

static const char **keep_names(struct header_list *list, const char **name, size_t n)
{
	const char **kept = arena_alloc(&list->arena, n * sizeof(*kept));

	if (n)
		memcpy(kept, name, n * sizeof(*kept));
	return kept;
}

/**
 * headers_read() - look into each header for what struct header_file tells of its text
 * @list: the headers; nothing is done where they were read before; headers_index()
 *	is done where it was not
 */
void headers_read(struct header_list *list)
{
	if (list->is_read)
		return;
	list->is_read = true;
	headers_index(list);
	for (size_t i = 0; i < list->file.n; i++) {
		struct reading r = { .list = list, .h = list->file.v[i] };
		size_t len;
		char *text = file_read(r.h->path, &len);

		if (!text)
			continue;
		read_text(&r, text, text + len);
		r.h->assembler =
			str_starts(r.h->name, "asm/") && header_is_for_assembler(text, len);
		r.h->n_includes = r.includes.n;
		r.h->includes = keep_names(list, r.includes.v, r.includes.n);
		r.h->n_once = r.once.n;
		r.h->once = keep_names(list, r.once.v, r.once.n);
		vec_free(&r.includes);
		vec_free(&r.once);
		free(text);
	}
}

/**
 * headers_forget_macros() - give back what headers_read() told of macros
 * @list: the headers; headers_read() reads them anew
 */
void headers_forget_macros(struct header_list *list)
{
	map_free(&list->macro);
	vec_free(&list->use);
	list->is_read = false;
}
