// SPDX-License-Identifier: GPL-2.0
#include "reach.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

static void add(char ***list, size_t *n, char *s)
{
	*list = xrealloc(*list, (*n + 1) * sizeof(**list));
	(*list)[(*n)++] = s;
}

/* A path of the compiler's command line, which is relative to the build directory. */
static char *from_build(const struct kernel *kernel, const char *path)
{
	char *joined = path_join(kernel->build, path), *clean = path_clean(joined);

	free(joined);
	return clean;
}

/**
 * reach_init() - prepare to read a kernel's include graph
 * @reach: filled in; reach_free() it
 * @kernel: the kernel, whose compile command names the search path
 * @facts: its facts, which decide conditions in headers
 * @first: folders that are searched before the kernel's, absolute
 * @n_first: how many
 */
void reach_init(struct reach *reach, const struct kernel *kernel, struct facts *facts,
		const char *const *first, size_t n_first)
{
	*reach = (struct reach){ .config = { .target = facts } };
	for (size_t i = 0; i < n_first; i++)
		add(&reach->dir, &reach->dirs, xstrdup(first[i]));
	for (unsigned int i = 0; i < kernel->ccs; i++) {
		const char *word = kernel->cc[i];
		const char *next = i + 1 < kernel->ccs ? kernel->cc[i + 1] : NULL;

		if (str_starts(word, "-I") && (word[2] || next))
			add(&reach->dir, &reach->dirs,
			    from_build(kernel, word[2] ? word + 2 : next));
		else if (!strcmp(word, "-include") && next)
			add(&reach->forced, &reach->n_forced, from_build(kernel, next));
	}
}

/**
 * reach_find() - the file that an #include finds
 * @reach: the include graph
 * @header: the header as included
 *
 * Return: its path, which the caller frees; NULL where there is none.
 */
char *reach_find(const struct reach *reach, const char *header)
{
	if (*header == '/')
		return file_exists(header) ? xstrdup(header) : NULL;
	for (size_t i = 0; i < reach->dirs; i++) {
		char *path = path_join(reach->dir[i], header);

		if (file_exists(path))
			return path;
		free(path);
	}
	return NULL;
}

/* The path that a file is included by: below the first folder of the search path that holds it. */
static const char *included_as(const struct reach *reach, const char *path)
{
	for (size_t i = 0; i < reach->dirs; i++) {
		size_t len = strlen(reach->dir[i]);

		if (!strncmp(path, reach->dir[i], len) && path[len] == '/')
			return path + len + 1;
	}
	return path;
}

static void add_includes(struct reach *reach, struct map *out, const char *path)
{
	struct source source;
	char *dir = path_dir(path);

	if (source_read(&source, "", path, &reach->config)) {
		source_free(&source);
		free(dir);
		return;
	}
	for (size_t i = 0; i < source.include.n; i++) {
		const struct source_include *inc = &source.include.v[i];
		char *joined = inc->local ? path_join(dir, inc->path) : NULL;
		char *beside = joined ? path_clean(joined) : NULL;

		map_put(out,
			beside && file_exists(beside) ? included_as(reach, beside) : inc->path);
		free(beside);
		free(joined);
	}
	source_free(&source);
	free(dir);
}

/*
 * What a header includes, from every folder that has it: a shim goes on to the
 * header that it extends.
 */
static const struct map *includes_of(struct reach *reach, const char *header)
{
	struct map *known = map_get(&reach->header, header);

	if (known)
		return known;
	known = xcalloc(1, sizeof(*known));
	map_set(&reach->header, header, known);
	if (*header == '/') {
		add_includes(reach, known, header);
		return known;
	}
	for (size_t i = 0; i < reach->dirs; i++) {
		char *path = path_join(reach->dir[i], header);

		if (file_exists(path))
			add_includes(reach, known, path);
		free(path);
	}
	return known;
}

/**
 * reach_from() - all headers that a file gets
 * @reach: the include graph
 * @includes: what the file includes, as keys
 * @out: gets the headers as included, as keys; may hold some already
 */
void reach_from(struct reach *reach, const struct map *includes, struct map *out)
{
	map_each (includes, e)
		map_put(out, e->key);
	for (size_t i = 0; i < reach->n_forced; i++)
		map_put(out, reach->forced[i]);
	for (size_t i = 0; i < out->n; i++) {
		const struct map *next = includes_of(reach, out->entry[i].key);

		for (size_t k = 0; next->n && k < next->n; k++)
			map_put(out, next->entry[k].key);
	}
}

/**
 * reach_has() - is a header among those that a file gets?
 * @headers: what reach_from() gave
 * @header: the header; "linux/x.h" is also found as "uapi/linux/x.h"
 */
bool reach_has(const struct map *headers, const char *header)
{
	char *uapi = path_join("uapi", header);
	bool has = map_has(headers, header) || map_has(headers, uapi);

	free(uapi);
	return has;
}

/**
 * reach_free() - give back the memory
 * @reach: the include graph; it is empty afterwards
 */
void reach_free(struct reach *reach)
{
	for (size_t i = 0; i < reach->dirs; i++)
		free(reach->dir[i]);
	for (size_t i = 0; i < reach->n_forced; i++)
		free(reach->forced[i]);
	map_each (&reach->header, e) {
		map_free(e->value);
		free(e->value);
	}
	free(reach->dir);
	free(reach->forced);
	map_free(&reach->header);
	*reach = (struct reach){ 0 };
}
