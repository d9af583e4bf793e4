// SPDX-License-Identifier: GPL-2.0
#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mem.h"
#include "str.h"

/**
 * file_read() - read a whole file
 * @path: the file
 * @len: set to its size in bytes; may be NULL
 *
 * Return: the bytes with a NUL behind them, which the caller frees; NULL with
 * errno set where it cannot be read.
 */
char *file_read(const char *path, size_t *len)
{
	struct strbuf sb = { 0 };
	char buf[65536];
	ssize_t got;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return NULL;
	while ((got = read(fd, buf, sizeof(buf))) > 0)
		strbuf_add(&sb, buf, got);
	if (got < 0) {
		int err = errno;

		close(fd);
		strbuf_free(&sb);
		errno = err;
		return NULL;
	}
	close(fd);
	if (len)
		*len = sb.len;
	return strbuf_take(&sb);
}

static int write_all(int fd, const char *data, size_t len)
{
	while (len) {
		ssize_t put = write(fd, data, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return -errno;
		data += put;
		len -= put;
	}
	return 0;
}

/* The folder is there as a rule: to make all above it costs more than to write. */
static int open_to_write(const char *path)
{
	const int how = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
	int fd = open(path, how, 0644), err;

	if (fd >= 0 || errno != ENOENT)
		return fd < 0 ? -errno : fd;
	err = make_parent_dirs(path);
	if (err)
		return err;
	fd = open(path, how, 0644);
	return fd < 0 ? -errno : fd;
}

/**
 * file_put() - write a file that nobody reads meanwhile
 * @path: the file; folders above it are made
 * @data: its bytes
 * @len: how many
 *
 * For temporary files: what stood there before is overwritten, which costs less
 * than a new file.
 *
 * Return: 0, or -errno; then the file may stand there in part.
 */
int file_put(const char *path, const char *data, size_t len)
{
	int fd = open_to_write(path), err;

	if (fd < 0)
		return fd;
	err = write_all(fd, data, len);
	if (close(fd) && !err)
		err = -errno;
	return err;
}

/**
 * file_write() - write a file so that it is there whole or not at all
 * @path: the file; folders above it are made
 * @data: its bytes
 * @len: how many
 *
 * Return: 0, or -errno; then what stood at @path before still stands there.
 */
int file_write(const char *path, const char *data, size_t len)
{
	char *aside = xasprintf("%s.%d.tmp", path, (int)getpid());
	int err = file_put(aside, data, len);

	if (!err && rename(aside, path))
		err = -errno;
	if (err)
		unlink(aside);
	free(aside);
	return err;
}

/**
 * file_copy() - copy a file's bytes and its permission to be executed
 * @from: the file
 * @to: where to; folders above it are made
 *
 * Return: 0 or -errno.
 */
int file_copy(const char *from, const char *to)
{
	struct stat st;
	size_t len;
	char *data = file_read(from, &len);
	int err;

	if (!data)
		return -errno;
	err = file_write(to, data, len);
	free(data);
	if (!err && !stat(from, &st) && (st.st_mode & 0100) && chmod(to, 0755))
		err = -errno;
	return err;
}

/**
 * file_exists() - is there a regular file (or a link to one)?
 * @path: its path
 */
bool file_exists(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISREG(st.st_mode);
}

/**
 * file_exists_in() - the same, in a folder
 * @dir: the folder
 * @name: the file's path below it
 */
bool file_exists_in(const char *dir, const char *name)
{
	char *path = path_join(dir, name);
	bool found = file_exists(path);

	free(path);
	return found;
}

/**
 * dir_exists() - is there a folder (or a link to one)?
 * @path: its path
 */
bool dir_exists(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISDIR(st.st_mode);
}

/**
 * make_dirs() - make a folder and all above it
 * @path: the folder; it may exist
 *
 * Return: 0 or -errno.
 */
int make_dirs(const char *path)
{
	char *copy = xstrdup(path);
	int err = 0;

	for (char *p = copy + 1; *p && !err; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		if (mkdir(copy, 0777) && errno != EEXIST)
			err = -errno;
		*p = '/';
	}
	if (!err && mkdir(copy, 0777) && errno != EEXIST)
		err = -errno;
	free(copy);
	return err;
}

/**
 * make_parent_dirs() - make the folders above a file
 * @path: the file
 *
 * Return: 0 or -errno.
 */
int make_parent_dirs(const char *path)
{
	char *dir = path_dir(path);
	int err = make_dirs(dir);

	free(dir);
	return err;
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

/**
 * remove_tree() - remove a folder and all in it
 * @path: the folder; it need not exist
 *
 * Return: 0 or -errno.
 */
int remove_tree(const char *path)
{
	if (nftw(path, remove_one, 32, FTW_DEPTH | FTW_PHYS) && errno != ENOENT)
		return -errno;
	return 0;
}

/**
 * path_join() - a path below a folder
 * @dir: the folder
 * @name: the path below it; taken alone where it is absolute
 *
 * Return: the path, which the caller frees.
 */
char *path_join(const char *dir, const char *name)
{
	if (*name == '/' || !*dir)
		return xstrdup(name);
	return xasprintf("%s%s%s", dir, str_ends(dir, "/") ? "" : "/", name);
}

/**
 * path_dir() - the folder that holds a file
 * @path: the file
 *
 * Return: the folder ("." where @path names none), which the caller frees.
 */
char *path_dir(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return xstrdup(".");
	return slash == path ? xstrdup("/") : xstrndup(path, slash - path);
}

/**
 * path_base() - the last part of a path
 * @path: the path
 *
 * Return: a pointer into @path.
 */
const char *path_base(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/**
 * path_clean() - take "." and ".." and doubled slashes out of a path
 * @path: the path; the file system is not asked
 *
 * Return: the same path in its shortest form, which the caller frees.
 */
char *path_clean(const char *path)
{
	VEC(struct {
		const char *s;
		size_t len;
	})
	part = { 0 };
	struct strbuf sb = { 0 };
	bool absolute = *path == '/';

	for (const char *p = path; *p;) {
		size_t len = strcspn(p, "/");

		if (len == 2 && !strncmp(p, "..", 2) && part.n &&
		    !(part.v[part.n - 1].len == 2 && !strncmp(part.v[part.n - 1].s, "..", 2))) {
			part.n--;
		} else if (len && !(len == 1 && *p == '.')) {
			vec_push(&part);
			part.v[part.n - 1].s = p;
			part.v[part.n - 1].len = len;
		}
		p += len + (p[len] == '/');
	}
	if (absolute)
		strbuf_putc(&sb, '/');
	for (size_t i = 0; i < part.n; i++) {
		if (i)
			strbuf_putc(&sb, '/');
		strbuf_add(&sb, part.v[i].s, part.v[i].len);
	}
	vec_free(&part);
	if (!sb.len)
		strbuf_putc(&sb, '.');
	return strbuf_take(&sb);
}

/**
 * temp_dir() - make a new folder for temporary files
 * @prefix: how its name begins
 *
 * Return: its path, which the caller removes and frees; NULL with errno set.
 */
char *temp_dir(const char *prefix)
{
	const char *top = getenv("TMPDIR");
	char *path = xasprintf("%s/%s-XXXXXX", top && *top ? top : "/tmp", prefix);

	if (mkdtemp(path))
		return path;
	free(path);
	return NULL;
}

/**
 * cache_dir() - where facts and downloads are kept
 *
 * Return: $BACKFIT_CACHE, or .cache below the current folder; the caller frees
 * it. The folder need not exist.
 */
char *cache_dir(void)
{
	const char *dir = getenv("BACKFIT_CACHE");

	return xstrdup(dir && *dir ? dir : ".cache");
}

/**
 * bytes_sha256() - a checksum of bytes in memory
 * @data: the bytes
 * @len: how many
 *
 * Return: 64 hexadecimal digits, which the caller frees.
 */
char *bytes_sha256(const void *data, size_t len)
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	unsigned int n = 0;
	struct strbuf sb = { 0 };

	EVP_Digest(data, len, sum, &n, EVP_sha256(), NULL);
	for (unsigned int i = 0; i < n; i++)
		strbuf_printf(&sb, "%02x", sum[i]);
	return strbuf_take(&sb);
}

/**
 * file_sha256() - a file's checksum
 * @path: the file
 *
 * Return: 64 hexadecimal digits, which the caller frees; NULL with errno set
 * where the file cannot be read.
 */
char *file_sha256(const char *path)
{
	size_t len;
	char *data = file_read(path, &len), *sum;

	if (!data)
		return NULL;
	sum = bytes_sha256(data, len);
	free(data);
	return sum;
}

static int by_key(const void *a, const void *b)
{
	return strcmp(((const struct map_entry *)a)->key, ((const struct map_entry *)b)->key);
}

static int list_below(const char *root, const char *below, const char *suffix, struct map *out)
{
	char *dir = path_join(root, below);
	DIR *d = opendir(dir);
	int err = d ? 0 : -errno;
	struct dirent *e;

	while (d && !err && (e = readdir(d))) {
		char *rel, *full;

		if (*e->d_name == '.')
			continue;
		rel = *below ? path_join(below, e->d_name) : xstrdup(e->d_name);
		full = path_join(root, rel);
		if (dir_exists(full))
			err = list_below(root, rel, suffix, out);
		else if (str_ends(rel, suffix))
			map_put(out, rel);
		free(rel);
		free(full);
	}
	if (d)
		closedir(d);
	free(dir);
	return err;
}

/**
 * list_files() - all files below a folder, sorted
 * @root: the folder
 * @suffix: how their names end, "" for all; hidden ones are left out
 * @out: an empty map, which gets their paths relative to @root as keys
 *
 * Return: 0 or -errno.
 */
int list_files(const char *root, const char *suffix, struct map *out)
{
	struct map found = { 0 };
	int err = list_below(root, "", suffix, &found);

	if (found.n)
		qsort(found.entry, found.n, sizeof(*found.entry), by_key);
	map_each (&found, e)
		map_put(out, e->key);
	map_free(&found);
	return err;
}

/**
 * open_folder() - open a folder that a walk met
 * @folder: filled in
 * @fd: the folder that it was met in, or AT_FDCWD
 * @name: its name
 * @outer: what the walk is in, or NULL
 *
 * Return: the open folder; -1 where it cannot be opened, or where a link leads
 * back to one that the walk is in.
 */
int open_folder(struct open_folder *folder, int fd, const char *name,
		const struct open_folder *outer)
{
	int inner = openat(fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct stat st;

	if (inner < 0)
		return -1;
	if (fstat(inner, &st)) {
		close(inner);
		return -1;
	}
	*folder = (struct open_folder){ .outer = outer, .device = st.st_dev, .inode = st.st_ino };
	for (; outer; outer = outer->outer) {
		if (outer->device == st.st_dev && outer->inode == st.st_ino) {
			close(inner);
			return -1;
		}
	}
	return inner;
}

/**
 * entry_type() - what an entry of a folder is, or leads to
 * @fd: the folder
 * @entry: the entry; a link, or of a file system that does not tell, costs a look
 *
 * Return: DT_REG, DT_DIR, or DT_UNKNOWN for what is neither.
 */
unsigned char entry_type(int fd, const struct dirent64 *entry)
{
	struct stat st;

	if (entry->d_type == DT_REG || entry->d_type == DT_DIR)
		return entry->d_type;
	if ((entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN) ||
	    fstatat(fd, entry->d_name, &st, 0))
		return DT_UNKNOWN;
	return S_ISREG(st.st_mode) ? DT_REG : S_ISDIR(st.st_mode) ? DT_DIR : DT_UNKNOWN;
}

/**
 * each_entry() - see what is in a folder
 * @fd: the folder, open for reading; it is closed
 * @visit: told of each entry, in no order, "." and ".." among them
 * @data: for @visit
 *
 * Without readdir(), whose buffers cost more than the answers where tens of
 * thousands of folders are seen.
 */
void each_entry(int fd, void (*visit)(int fd, const struct dirent64 *entry, void *data), void *data)
{
	_Alignas(struct dirent64) char entries[8192];
	ssize_t got;

	while ((got = getdents64(fd, entries, sizeof(entries))) > 0) {
		for (ssize_t at = 0; at < got;) {
			const struct dirent64 *e = (const struct dirent64 *)(entries + at);

			visit(fd, e, data);
			at += e->d_reclen;
		}
	}
	close(fd);
}
