/* SPDX-License-Identifier: GPL-2.0 */
/* Files and folders. Functions that return int give 0, or -errno without a message. */
#ifndef BACKFIT_FILE_H
#define BACKFIT_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "map.h"

struct dirent64;

char *file_read(const char *path, size_t *len);
int file_put(const char *path, const char *data, size_t len);
int file_write(const char *path, const char *data, size_t len);
int file_copy(const char *from, const char *to);
bool file_exists(const char *path);
bool file_exists_in(const char *dir, const char *name);
bool dir_exists(const char *path);
int make_dirs(const char *path);
int make_parent_dirs(const char *path);
int remove_tree(const char *path);
char *path_join(const char *dir, const char *name);
char *path_dir(const char *path);
const char *path_base(const char *path);
char *path_clean(const char *path);
char *temp_dir(const char *prefix);
char *cache_dir(void);
char *file_sha256(const char *path);
char *bytes_sha256(const void *data, size_t len);
int list_files(const char *root, const char *suffix, struct map *out);
/**
 * struct open_folder - an open folder of a walk
 * @outer: the one that it was met in, or NULL
 * @device: with @inode, which it is
 * @inode: its number
 */
struct open_folder {
	const struct open_folder *outer;
	dev_t device;
	ino_t inode;
};

int open_folder(struct open_folder *folder, int fd, const char *name,
		const struct open_folder *outer);
unsigned char entry_type(int fd, const struct dirent64 *entry);
void each_entry(int fd, void (*visit)(int fd, const struct dirent64 *entry, void *data),
		void *data);

#endif
