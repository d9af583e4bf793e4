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
	for (size_t i = 0; i < n_first; i++)
		vec_push(&reach->only);
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

/* The file of a header in a folder that is searched; NULL where it has none that counts. */
static char *file_in(const struct reach *reach, size_t dir, const char *header)
{
	const struct map *only = dir < reach->only.n ? reach->only.v[dir] : NULL;
	char *path;

	if (only && !map_has(only, header))
		return NULL;
	path = path_join(reach->dir[dir], header);
	if (!file_exists(path)) {
		free(path);
		path = NULL;
	}
	return path;
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
		char *path = file_in(reach, i, header);

		if (path)
			return path;
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

/* The number of a header less one; it gets one where it has none yet. */
static unsigned int number_of(struct reach *reach, const char *header)
{
	void **number = map_put(&reach->number, header);

	if (!*number) {
		vec_push(&reach->node);
		*number = (void *)(uintptr_t)reach->node.n;
	}
	return (uintptr_t)*number - 1;
}

static void add_next(struct reach *reach, unsigned int from, const char *header)
{
	unsigned int to = number_of(reach, header);
	const struct reach_node *node = &reach->node.v[from];

	for (size_t i = 0; i < node->next.n; i++)
		if (node->next.v[i] == to)
			return;
	*vec_push(&reach->node.v[from].next) = to;
}

static void add_includes(struct reach *reach, unsigned int from, const char *path)
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

		add_next(reach, from,
			 beside && file_exists(beside) ? included_as(reach, beside) : inc->path);
		free(beside);
		free(joined);
	}
	source_free(&source);
	free(dir);
}

/*
 * Read what a header includes, from every folder that has it: a shim goes on
 * to the header that it extends.
 */
static void read_node(struct reach *reach, unsigned int number)
{
	/* the table of names grows while it is read */
	char *header = xstrdup(reach->number.entry[number].key);

	reach->node.v[number].read = true;
	if (*header == '/')
		add_includes(reach, number, header);
	for (size_t i = 0; i < reach->dirs && *header != '/'; i++) {
		char *path = file_in(reach, i, header);

		if (path)
			add_includes(reach, number, path);
		free(path);
	}
	free(header);
}

/**
 * reach_limit() - leave headers of a folder out of account from now on
 * @reach: the include graph, of which what was read of other headers is kept
 * @dir: the folder's number among those given to reach_init() first
 * @only: the headers in it that still count, as included; must stay as long as @reach
 */
void reach_limit(struct reach *reach, size_t dir, const struct map *only)
{
	for (size_t i = 0; i < reach->number.n; i++) {
		char *path = file_in(reach, dir, reach->number.entry[i].key);

		if (path && !map_has(only, reach->number.entry[i].key)) {
			reach->node.v[i].next.n = 0;
			reach->node.v[i].read = false;
		}
		free(path);
	}
	reach->only.v[dir] = only;
}

/**
 * header_set_add() - put a header into a set
 * @headers: the set
 * @number: the header's number less one
 */
void header_set_add(struct header_set *headers, unsigned int number)
{
	while (headers->has.n <= number)
		vec_push(&headers->has);
	if (!headers->has.v[number])
		*vec_push(&headers->list) = number;
	headers->has.v[number] = true;
}

/**
 * reach_from() - all headers that a file gets
 * @reach: the include graph, which must stay as long as @out
 * @includes: what the file includes, as keys
 * @out: gets the headers; may hold some of this graph already; header_set_free() it
 */
void reach_from(struct reach *reach, const struct map *includes, struct header_set *out)
{
	map_each (includes, e)
		header_set_add(out, number_of(reach, e->key));
	for (size_t i = 0; i < reach->n_forced; i++)
		header_set_add(out, number_of(reach, reach->forced[i]));
	for (size_t i = 0; i < out->list.n; i++) {
		unsigned int number = out->list.v[i];

		if (!reach->node.v[number].read)
			read_node(reach, number);
		for (size_t k = 0; k < reach->node.v[number].next.n; k++)
			header_set_add(out, reach->node.v[number].next.v[k]);
	}
	out->number = &reach->number;
}

static bool has_exactly(const struct header_set *headers, const char *header)
{
	uintptr_t number = headers->number ? (uintptr_t)map_get(headers->number, header) : 0;

	return number && number <= headers->has.n && headers->has.v[number - 1];
}

/**
 * reach_has() - is a header among those that a file gets?
 * @headers: what reach_from() gave
 * @header: the header; "linux/x.h" is also found as "uapi/linux/x.h"
 */
bool reach_has(const struct header_set *headers, const char *header)
{
	char *uapi;
	bool has;

	if (has_exactly(headers, header))
		return true;
	uapi = path_join("uapi", header);
	has = has_exactly(headers, uapi);
	free(uapi);
	return has;
}

/**
 * header_set_free() - give back the memory of a set
 * @headers: the set; it is empty afterwards
 */
void header_set_free(struct header_set *headers)
{
	vec_free(&headers->has);
	vec_free(&headers->list);
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
	for (size_t i = 0; i < reach->node.n; i++)
		vec_free(&reach->node.v[i].next);
	free(reach->dir);
	free(reach->forced);
	vec_free(&reach->node);
	vec_free(&reach->only);
	map_free(&reach->number);
	*reach = (struct reach){ 0 };
}
