// SPDX-License-Identifier: GPL-2.0
#include "headers.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "fingerprint.h"

/**
 * struct walk - a folder of those that are searched, while it is listed
 * @list: what is found is added to
 * @path: the file or folder at hand
 * @folder: the folder at hand
 * @dir_len: the length of the searched folder's path, with the '/' behind it
 */
struct walk {
	struct header_list *list;
	struct strbuf path;
	const struct open_folder *folder;
	size_t dir_len;
};

static void add_file(struct walk *w, int fd, const char *name)
{
	struct arena *arena = &w->list->arena;
	struct header_file *h;
	struct stat st;
	char *path;

	if (fstatat(fd, name, &st, 0) || !S_ISREG(st.st_mode))
		return;
	h = arena_alloc(arena, sizeof(*h));
	path = arena_strndup(arena, w->path.s, w->path.len);
	h->path = path;
	h->name = path + w->dir_len;
	h->size = st.st_size;
	h->mtime = st.st_mtim;
	*vec_push(&w->list->file) = h;
}

/* Folders that are searched by themselves, or that hold no headers for modules. */
static bool is_apart(const char *below, const char *name)
{
	if (*below)
		return !strcmp(below, "generated/") && !strcmp(name, "uapi");
	return !strcmp(name, "uapi") || !strcmp(name, "config");
}

static void visit(int fd, const struct dirent64 *e, void *data)
{
	struct walk *w = data;
	size_t len = w->path.len;
	unsigned char type;

	if (*e->d_name == '.' || is_apart(w->path.s + w->dir_len, e->d_name))
		return;
	type = entry_type(fd, e);
	if (type == DT_UNKNOWN || (type == DT_REG && !str_ends(e->d_name, ".h")))
		return;
	strbuf_puts(&w->path, e->d_name);
	if (type == DT_REG) {
		add_file(w, fd, e->d_name);
	} else {
		const struct open_folder *outer = w->folder;
		struct open_folder folder;
		int inner = open_folder(&folder, fd, e->d_name, outer);

		strbuf_putc(&w->path, '/');
		w->folder = &folder;
		if (inner >= 0)
			each_entry(inner, visit, w);
		w->folder = outer;
	}
	strbuf_cut(&w->path, len);
}

static void add_dir(struct header_list *list, char *dir)
{
	struct open_folder folder;
	struct walk w = { .list = list, .folder = &folder };
	int fd = open_folder(&folder, AT_FDCWD, dir, NULL);

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
	strbuf_printf(&w.path, "%s/", dir);
	w.dir_len = w.path.len;
	each_entry(fd, visit, &w);
	strbuf_free(&w.path);
}

static int by_path(const void *a, const void *b)
{
	const struct header_file *const *x = a, *const *y = b;

	return strcmp((*x)->path, (*y)->path);
}

static bool is_below_uapi(const struct header_file *h)
{
	static const char uapi[] = "/uapi/";
	size_t before = h->name - h->path;

	return before >= strlen(uapi) && !strncmp(h->name - strlen(uapi), uapi, strlen(uapi));
}

static void index_file(struct header_list *list, struct header_file *h)
{
	if (map_has(&list->by_name, h->name) && is_below_uapi(h)) {
		char *name = path_join("uapi", h->name);

		h->name = arena_strdup(&list->arena, name);
		free(name);
	}
	if (map_has(&list->by_path, h->path))
		return;
	map_set(&list->by_path, h->path, h);
	if (!map_has(&list->by_name, h->name))
		map_set(&list->by_name, h->name, h);
	list->file.v[list->file.n++] = h;
}

/**
 * headers_index() - let headers be found by name and path
 * @list: the headers; nothing is done where that was done before
 *
 * One that two searched folders lead to stands in the list once, afterwards.
 */
void headers_index(struct header_list *list)
{
	size_t all = list->file.n;

	if (list->is_indexed)
		return;
	list->is_indexed = true;
	list->file.n = 0;
	for (size_t i = 0; i < all; i++)
		index_file(list, list->file.v[i]);
	if (list->file.n)
		qsort(list->file.v, list->file.n, sizeof(*list->file.v), by_path);
	for (size_t i = 0; i < list->file.n; i++)
		list->file.v[i]->at = i;
}

/**
 * headers_list() - list the headers that a module of a kernel can include
 * @kernel: the kernel; its build, source and srcarch are used
 * @list: an empty list; headers_index() is still due
 */
void headers_list(const struct kernel *kernel, struct header_list *list)
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
}

/**
 * headers_find() - headers_list() and headers_index()
 * @kernel: the kernel; its build, source and srcarch are used
 * @list: an empty list
 */
void headers_find(const struct kernel *kernel, struct header_list *list)
{
	headers_list(kernel, list);
	headers_index(list);
}

/**
 * headers_fingerprint() - what changes when a header does
 * @list: the headers, as headers_list() gives them
 * @out: gets a line that path, size and time of each come to
 */
void headers_fingerprint(const struct header_list *list, struct strbuf *out)
{
	struct fingerprint sum = { 0 };

	for (size_t i = 0; i < list->file.n; i++)
		fingerprint_add(&sum, list->file.v[i]->path, list->file.v[i]->size,
				list->file.v[i]->mtime);
	fingerprint_print(&sum, "headers", out);
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
 * headers_new() - headers_list() into a list of its own
 * @kernel: the kernel
 * *
 * Return: the list, which the caller gives to headers_delete().
 */
struct header_list *headers_new(const struct kernel *kernel)
{
	struct header_list *list = xcalloc(1, sizeof(*list));

	headers_list(kernel, list);
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
