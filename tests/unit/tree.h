/* SPDX-License-Identifier: GPL-2.0 */
/* Small trees of files for tests, in a temporary folder. */
#ifndef TESTS_TREE_H
#define TESTS_TREE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "file.h"
#include "mem.h"

/* The repository: tests are run in tests/unit. */
static inline void use_library(void)
{
	char *top = realpath("../..", NULL);

	assert_non_null(top);
	setenv("BACKFIT_LIBRARY", top, 1);
	free(top);
}

/* A new folder, which the test removes and frees. */
static inline char *new_tree(void)
{
	char *tree = temp_dir("backfit-test");

	assert_non_null(tree);
	return tree;
}

static inline void put(const char *tree, const char *path, const char *text)
{
	char *full = path_join(tree, path);

	assert_int_equal(file_write(full, text, strlen(text)), 0);
	free(full);
}

static inline char *get(const char *tree, const char *path)
{
	char *full = path_join(tree, path), *text = file_read(full, NULL);

	free(full);
	return text;
}

static inline void drop_tree(char *tree)
{
	remove_tree(tree);
	free(tree);
}

/* What a function tells on standard error, in one string; the caller frees it. */
struct capture {
	int saved;
	char path[64];
};

static inline void capture_start(struct capture *c)
{
	int fd;

	strcpy(c->path, "/tmp/backfit-stderr-XXXXXX");
	fd = mkstemp(c->path);
	fflush(stderr);
	c->saved = dup(STDERR_FILENO);
	dup2(fd, STDERR_FILENO);
	close(fd);
}

static inline char *capture_end(struct capture *c)
{
	char *text;

	fflush(stderr);
	dup2(c->saved, STDERR_FILENO);
	close(c->saved);
	text = file_read(c->path, NULL);
	unlink(c->path);
	return text;
}

#endif
