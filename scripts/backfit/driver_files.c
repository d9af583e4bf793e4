// SPDX-License-Identifier: GPL-2.0
#include "driver_files.h"

#include <ctype.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "kbuild.h"
#include "lexer.h"
#include "str.h"

/* The walk from a driver's sources to the local headers that they include. */
struct walk {
	const char *tree;
	const struct driver *driver;
	bool quiet;
	struct map seen;
};

/* What the kernel's own include path covers is no driver's header. */
static bool is_kernel_header(const char *path)
{
	return str_starts(path, "include/") || str_starts(path, "arch/") || str_starts(path, "../");
}

static bool take_if_there(struct walk *w, const char *dir, const char *name)
{
	char *joined = path_join(dir, name), *path = path_clean(joined);
	char *full = path_join(w->tree, path);
	bool there = !is_kernel_header(path) && file_exists(full);

	if (there && !map_has(&w->seen, path))
		map_put(&w->seen, path);
	free(full);
	free(path);
	free(joined);
	return there;
}

/* One #include: beside the file that has it, then where -I points. */
static bool follow(struct walk *w, const char *file, const char *name, bool quoted)
{
	char *dir = path_dir(file);
	bool found = quoted && take_if_there(w, dir, name);

	for (size_t i = 0; i < w->driver->include_dirs && !found; i++)
		found = take_if_there(w, w->driver->include_dir[i], name);
	free(dir);
	return found;
}

/* What is made at build time may come ready made, too: kbuild copies "x_shipped" to x. */
static void follow_include(struct walk *w, const char *file, const char *name, bool quoted)
{
	char *shipped = xasprintf("%s_shipped", name);

	if (!follow(w, file, name, quoted))
		follow(w, file, shipped, quoted);
	free(shipped);
}

static void scan_directive(struct walk *w, const char *file, const struct token *t)
{
	const char *p = t->s + 1, *end = t->s + t->len, *close;
	char *name;

	while (p < end && isspace((unsigned char)*p))
		p++;
	if (end - p < 8 || strncmp(p, "include", 7))
		return;
	for (p += 7; p < end && isspace((unsigned char)*p);)
		p++;
	if (p == end || (*p != '"' && *p != '<'))
		return;
	close = memchr(p + 1, *p == '"' ? '"' : '>', end - p - 1);
	if (!close)
		return;
	name = xstrndup(p + 1, close - p - 1);
	follow_include(w, file, name, *p == '"');
	free(name);
}

static int scan_file(struct walk *w, const char *file)
{
	char *full = path_join(w->tree, file), *text;
	struct lexer lx;
	struct token t;
	size_t len;

	text = file_read(full, &len);
	if (!text) {
		report_error("%s: cannot be read", full);
		free(full);
		return -1;
	}
	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		if (t.kind == TOKEN_DIRECTIVE)
			scan_directive(w, file, &t);
	free(text);
	free(full);
	return 0;
}

static bool is_made(const struct driver *driver, const char *dir, const char *object)
{
	for (size_t i = 0; i < driver->folders; i++)
		if (!strcmp(driver->folder[i].dir, dir) &&
		    kbuild_makes_source(driver->folder[i].kbuild, object))
			return true;
	return false;
}

/* The source that an object is made from. */
static int add_source(struct walk *w, const char *dir, const char *object)
{
	static const char *const suffix[] = { "c", "S" };

	for (size_t i = 0; i < ARRAY_LEN(suffix); i++) {
		char *name = xasprintf("%.*s%s", (int)strlen(object) - 1, object, suffix[i]);
		bool there = take_if_there(w, dir, name);

		free(name);
		if (there)
			return 0;
	}
	if (is_made(w->driver, dir, object))
		return 0;
	if (!w->quiet)
		report_error("%s/%s: it has no .c or .S file in the tree (made at build time?), "
			     "so %s cannot be taken along",
			     dir, object, w->driver->name);
	return -1;
}

/* "certs/" and a pattern: those that a rule has put together. */
static void take_matching(struct walk *w, const char *dir, const char *pattern)
{
	char *root = path_join(w->tree, dir), *full = path_join(root, pattern);
	glob_t found = { 0 };

	if (!glob(full, 0, NULL, &found))
		for (size_t i = 0; i < found.gl_pathc; i++)
			take_if_there(w, dir, found.gl_pathv[i] + strlen(root) + 1);
	globfree(&found);
	free(full);
	free(root);
}

/* What programs are made of that make headers at build time, and what these read. */
static void add_made_from(struct walk *w, const struct driver_folder *folder)
{
	struct map files = { 0 };

	kbuild_made_from(folder->kbuild, &files);
	map_each (&files, e) {
		if (strchr(e->key, '*'))
			take_matching(w, folder->dir, e->key);
		else
			take_if_there(w, folder->dir, e->key);
	}
	map_free(&files);
}

static int by_path(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/**
 * driver_collect_files() - find a driver's files
 * @tree: the source tree
 * @driver: its modules and include folders are known; its files are filled in
 * @quiet: nobody asked for the driver by name: an object without a source is not told
 *
 * Return: 0; -1, reported but for @quiet, where an object has no source or a file
 * cannot be read.
 */
int driver_collect_files(const char *tree, struct driver *driver, bool quiet)
{
	struct walk w = { .tree = tree, .driver = driver, .quiet = quiet };
	int err = 0;

	for (size_t i = 0; i < driver->modules && !err; i++)
		for (size_t j = 0; j < driver->module[i].n_objects && !err; j++)
			err = add_source(&w, driver->module[i].dir, driver->module[i].objects[j]);
	for (size_t i = 0; i < driver->folders; i++)
		add_made_from(&w, &driver->folder[i]);
	/* Files found on the way join the end of the map and are scanned in their turn. */
	for (size_t i = 0; i < w.seen.n && !err; i++)
		err = scan_file(&w, w.seen.entry[i].key);
	driver->file = xcalloc(w.seen.n + 1, sizeof(*driver->file));
	for (size_t i = 0; i < w.seen.n; i++)
		driver->file[driver->files++] = xstrdup(w.seen.entry[i].key);
	qsort(driver->file, driver->files, sizeof(*driver->file), by_path);
	map_free(&w.seen);
	return err;
}
