// SPDX-License-Identifier: GPL-2.0
#include "contents.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "err.h"
#include "file.h"

/**
 * contents_error() - tell why a file of a package could not be written
 * @path: the file
 * @err: -errno; 0 tells nothing
 *
 * Return: 0 for 0, else -1.
 */
int contents_error(const char *path, int err)
{
	if (err == -ENOSPC || err == -EDQUOT)
		report_error("%s: no space is left there; the package was not written", path);
	else if (err)
		report_error("%s: %s; the package was not written", path, strerror(-err));
	return err ? -1 : 0;
}

/* What the manifest says of a file. */
static void record(struct contents *c, const char *path, const char *origin, const char *from,
		   const char *data, size_t len)
{
	struct content *file = map_get(&c->file, path);

	if (!file) {
		file = xcalloc(1, sizeof(*file));
		file->origin = origin;
		file->from = from ? xstrdup(from) : NULL;
		map_set(&c->file, path, file);
	}
	free(file->sha256);
	file->sha256 = bytes_sha256(data, len);
}

/**
 * contents_add() - write a file of the package
 * @c: the package
 * @path: the file's path in it
 * @origin: "tree", "library" or "generated"
 * @from: where it came from, or NULL
 * @data: its bytes
 * @len: how many
 *
 * A file written again keeps what it was recorded with.
 *
 * Return: 0; -1, reported.
 */
int contents_add(struct contents *c, const char *path, const char *origin, const char *from,
		 const char *data, size_t len)
{
	char *full = path_join(c->dir, path);
	int err = contents_error(full, file_put(full, data, len));

	free(full);
	record(c, path, origin, from, data, len);
	return err;
}

/**
 * contents_copy() - copy a file into the package
 * @c: the package
 * @path: the file's path in it
 * @origin: "tree" or "library"
 * @from: where it came from, as the manifest says it
 * @full: the file to copy
 *
 * Return: 0; -1, reported.
 */
int contents_copy(struct contents *c, const char *path, const char *origin, const char *from,
		  const char *full)
{
	size_t len;
	char *data = file_read(full, &len), *to;
	struct stat st;
	int err;

	if (!data) {
		report_error("%s: %s", full, strerror(errno));
		return -1;
	}
	err = contents_add(c, path, origin, from, data, len);
	free(data);
	to = path_join(c->dir, path);
	if (!err && !stat(full, &st) && (st.st_mode & 0100))
		err = contents_error(to, chmod(to, 0755) ? -errno : 0);
	free(to);
	return err;
}

/**
 * contents_move() - as contents_copy(), of a file that nobody needs where it is
 * @c: the package
 * @path: the file's path in it
 * @origin: "tree", "library" or "generated"
 * @from: what is recorded as the file's source
 * @full: where the file is, on the package's file system
 *
 * Return: 0; -1, reported.
 */
int contents_move(struct contents *c, const char *path, const char *origin, const char *from,
		  const char *full)
{
	char *to = path_join(c->dir, path), *data;
	size_t len;
	int err = make_parent_dirs(to);

	data = file_read(full, &len);
	if (data)
		record(c, path, origin, from, data, len);
	if (!err && (!data || rename(full, to)))
		err = -errno;
	err = contents_error(full, err);
	free(data);
	free(to);
	return err;
}

/**
 * contents_free() - give back what a package's making has used
 * @c: the package
 */
void contents_free(struct contents *c)
{
	map_each (&c->file, e) {
		struct content *file = e->value;

		free(file->from);
		free(file->pristine);
		free(file->sha256);
		free(file);
	}
	for (size_t i = 0; i < c->application.n; i++) {
		free((char *)c->application.v[i].file);
		application_free(&c->application.v[i]);
	}
	vec_free(&c->application);
	map_free(&c->file);
	map_free(&c->config);
	series_free(&c->series);
	free(c->dir);
	free(c->work);
	free(c->scratch);
}
