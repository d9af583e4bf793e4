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
	for (size_t i = 0; i < list->file.n; i++)
		list->file.v[i]->at = i;
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
	map_free(&list->macro);
	vec_free(&list->use);
	arena_free(&list->arena);
	*list = (struct header_list){ 0 };
}

/**
 * headers_new() - headers_find() into a list of its own
 * @kernel: the kernel
 *
 * Return: the list, which the caller gives to headers_delete().
 */
struct header_list *headers_new(const struct kernel *kernel)
{
	struct header_list *list = xcalloc(1, sizeof(*list));

	headers_find(kernel, list);
	return list;
}

/**
 * headers_delete() - give back what headers_new() gave
 * @list: the list, or NULL
 */
void headers_delete(struct header_list *list)
{
	if (list)
		headers_free(list);
	free(list);
}
