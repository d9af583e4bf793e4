// SPDX-License-Identifier: GPL-2.0
#include "headers.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"

static void add_file(struct header_list *list, const char *dir, const char *below,
		     const struct stat *st)
{
	struct header_file *h = arena_alloc(&list->arena, sizeof(*h));
	char *path = path_join(dir, below);

	h->path = arena_strdup(&list->arena, path);
	h->size = st->st_size;
	h->mtime = st->st_mtim;
	h->name = arena_strdup(&list->arena, below);
	if (map_has(&list->by_name, below) && str_ends(dir, "/uapi")) {
		char *name = path_join("uapi", below);

		h->name = arena_strdup(&list->arena, name);
		free(name);
	}
	free(path);
	if (map_has(&list->by_path, h->path))
		return;
	map_set(&list->by_path, h->path, h);
	if (!map_has(&list->by_name, h->name))
		map_set(&list->by_name, h->name, h);
	*vec_push(&list->file) = h;
}

/* Folders that are searched by themselves, or that hold no headers for modules. */
static bool is_apart(const char *below, const char *name)
{
	if (*below)
		return !strcmp(below, "generated") && !strcmp(name, "uapi");
	return !strcmp(name, "uapi") || !strcmp(name, "config");
}

static void walk(struct header_list *list, int fd, const char *dir, const char *below)
{
	DIR *d = fdopendir(fd);
	struct dirent *e;
	struct stat st;

	if (!d) {
		close(fd);
		return;
	}
	while ((e = readdir(d))) {
		char *rel;

		if (*e->d_name == '.' || is_apart(below, e->d_name) ||
		    (e->d_type == DT_REG && !str_ends(e->d_name, ".h")) ||
		    fstatat(dirfd(d), e->d_name, &st, 0))
			continue;
		rel = *below ? path_join(below, e->d_name) : xstrdup(e->d_name);
		if (S_ISDIR(st.st_mode)) {
			int inner = openat(dirfd(d), e->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

			if (inner >= 0)
				walk(list, inner, dir, rel);
		} else if (S_ISREG(st.st_mode) && str_ends(rel, ".h")) {
			add_file(list, dir, rel, &st);
		}
		free(rel);
	}
	closedir(d);
}

static void add_dir(struct header_list *list, char *dir)
{
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	for (size_t i = 0; i < list->dir.n && fd >= 0; i++) {
		if (!strcmp(list->dir.v[i], dir)) {
			close(fd);
			fd = -1;
		}
	}
	if (fd < 0) {
		free(dir);
		return;
	}
	*vec_push(&list->dir) = dir;
	walk(list, fd, dir, "");
}

static int by_path(const void *a, const void *b)
{
	const struct header_file *const *x = a, *const *y = b;

	return strcmp((*x)->path, (*y)->path);
}

/**
 * headers_find() - list the headers that a module of a kernel can include
 * @kernel: the kernel; its build, source and srcarch are used
 * @list: an empty list
 */
void headers_find(const struct kernel *kernel, struct header_list *list)
{
	const char *s = kernel->source, *b = kernel->build, *a = kernel->srcarch;

	add_dir(list, xasprintf("%s/arch/%s/include", s, a));
	add_dir(list, xasprintf("%s/arch/%s/include/generated", b, a));
	add_dir(list, xasprintf("%s/include", s));
	add_dir(list, xasprintf("%s/include", b));
	add_dir(list, xasprintf("%s/arch/%s/include/uapi", s, a));
	add_dir(list, xasprintf("%s/arch/%s/include/generated/uapi", b, a));
	add_dir(list, xasprintf("%s/include/uapi", s));
	add_dir(list, xasprintf("%s/include/generated/uapi", b));
	if (list->file.n)
		qsort(list->file.v, list->file.n, sizeof(*list->file.v), by_path);
}

/**
 * headers_fingerprint() - what changes when a header does
 * @list: the headers
 * @out: gets path, size and time of each
 */
void headers_fingerprint(const struct header_list *list, struct strbuf *out)
{
	for (size_t i = 0; i < list->file.n; i++) {
		const struct header_file *h = list->file.v[i];

		strbuf_printf(out, "%s %lld %lld.%ld\n", h->path, (long long)h->size,
			      (long long)h->mtime.tv_sec, h->mtime.tv_nsec);
	}
}

/* What the text of a header says. */

/**
 * struct reading - a header while its text is read
 * @list: where it stands
 * @h: the header
 * @includes: what it includes so far
 * @directives: how many directives came so far
 * @guard: what the first one asks for, where it may be an include guard
 * @guard_len: its length
 */
struct reading {
	struct header_list *list;
	struct header_file *h;
	VEC(const char *) includes;
	unsigned int directives;
	const char *guard;
	size_t guard_len;
};

static bool starts_word(const char *p, const char *end, const char *word)
{
	size_t len = strlen(word);

	return (size_t)(end - p) > len && !memcmp(p, word, len) &&
	       !isalnum((unsigned char)p[len]) && p[len] != '_';
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
		r->h->guarded |= r->guard && starts_word(p, end, "define") &&
				 (size_t)(end - name) >= r->guard_len &&
				 !memcmp(name, r->guard, r->guard_len);
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
	while (name < end && (isalnum((unsigned char)*name) || *name == '_'))
		name++;
	r->guard_len = name - r->guard;
}

static void read_directive(struct reading *r, const char *p, const char *end)
{
	struct header_file *h = r->h;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (starts_word(p, end, "include"))
		read_include(r, p + strlen("include"), end);
	else if (starts_word(p, end, "undef"))
		h->undefines = true;
	else if (starts_word(p, end, "error"))
		h->private |= line_has(p, end, "directly") || line_has(p, end, "nstead") ||
			      line_has(p, end, "on't include") || line_has(p, end, "o not include");
	if (line_has(p, end, "pragma once") || line_has(p, end, "TRACE_HEADER_MULTI_READ"))
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

/**
 * headers_read() - look into each header for what struct header_file tells of its text
 * @list: the headers
 */
void headers_read(struct header_list *list)
{
	for (size_t i = 0; i < list->file.n; i++) {
		struct reading r = { .list = list, .h = list->file.v[i] };
		size_t len;
		char *text = file_read(r.h->path, &len);

		if (!text)
			continue;
		read_text(&r, text, text + len);
		r.h->n_includes = r.includes.n;
		r.h->includes = arena_alloc(&list->arena, r.includes.n * sizeof(*r.includes.v));
		if (r.includes.n)
			memcpy(r.h->includes, r.includes.v, r.includes.n * sizeof(*r.includes.v));
		vec_free(&r.includes);
		free(text);
	}
}

static const char *below_dir(const struct header_list *list, const char *path)
{
	const char *best = NULL;

	for (size_t i = 0; i < list->dir.n; i++) {
		size_t len = strlen(list->dir.v[i]);

		if (str_starts(path, list->dir.v[i]) && path[len] == '/' &&
		    (!best || path + len + 1 > best))
			best = path + len + 1;
	}
	return best;
}

/**
 * headers_name() - how a file is included
 * @list: the headers
 * @path: the file, as the compiler's line markers call it
 *
 * Return: "linux/device.h"; @path itself where no include can name the file.
 * Belongs to @list, or is @path.
 */
const char *headers_name(const struct header_list *list, const char *path)
{
	const struct header_file *h = map_get(&list->by_path, path);
	char *clean;
	const char *below;

	if (h)
		return h->name;
	clean = path_clean(path);
	h = map_get(&list->by_path, clean);
	free(clean);
	if (h)
		return h->name;
	below = below_dir(list, path);
	return below ? below : path;
}

/**
 * headers_free() - give back the list
 * @list: the list; it is empty afterwards
 */
void headers_free(struct header_list *list)
{
	for (size_t i = 0; i < list->dir.n; i++)
		free(list->dir.v[i]);
	vec_free(&list->dir);
	vec_free(&list->file);
	map_free(&list->by_name);
	map_free(&list->by_path);
	arena_free(&list->arena);
}
