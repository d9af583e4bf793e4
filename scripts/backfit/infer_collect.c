// SPDX-License-Identifier: GPL-2.0
#include "infer_collect.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "infer_callback.h"

/* The uses whose word has one hash, in a chain. */
struct wanted {
	uint32_t hash;
	size_t use;
};

struct collector {
	const struct infer_trees *trees;
	const struct infer_use *use;
	struct infer_examples *examples;
	struct wanted *wanted; /* sorted by hash */
	size_t n;
	size_t *file; /* those with one of the words */
	pthread_mutex_t lock;
};

static int by_hash(const void *a, const void *b)
{
	const struct wanted *x = a, *y = b;

	return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* The first of those with a hash; @c->n where there is none. */
static size_t first_wanted(const struct collector *c, uint32_t hash)
{
	size_t from = 0, to = c->n;

	while (from < to) {
		size_t mid = (from + to) / 2;

		if (c->wanted[mid].hash < hash)
			from = mid + 1;
		else
			to = mid;
	}
	return from < c->n && c->wanted[from].hash == hash ? from : c->n;
}

static bool read_source(struct infer_source *source, const char *tree, const char *file)
{
	char *path = path_join(tree, file);
	size_t len = 0;
	char *text = file_read(path, &len);

	free(path);
	if (text)
		infer_source_read(source, text, len);
	return text;
}

static void collect_use(struct collector *c, const struct infer_files *files,
			struct infer_source *newer, const struct infer_source *older, size_t use)
{
	struct infer_examples found = { 0 };

	/* Where its record is not spoken of, a member is most likely another's. */
	if (c->use[use].record && !infer_files_have(files, c->use[use].record))
		return;
	if (c->use[use].callback)
		infer_callback_examples(&found, files, newer, older, &c->use[use]);
	else
		infer_examples_in(&found, files, newer, older, &c->use[use]);
	pthread_mutex_lock(&c->lock);
	c->examples[use].same += found.same;
	for (size_t i = 0; i < found.n; i++)
		*vec_push(&c->examples[use]) = found.v[i];
	pthread_mutex_unlock(&c->lock);
	vec_free(&found);
}

static void collect_file(size_t i, void *data)
{
	struct collector *c = data;
	const struct infer_files *files = &c->trees->files.v[c->file[i]];
	struct infer_source newer = { 0 }, older = { 0 };

	if (read_source(&newer, c->trees->newer, files->newer) &&
	    read_source(&older, c->trees->older, files->older))
		for (uint32_t w = 0; w < files->words; w++)
			for (size_t k = first_wanted(c, files->word[w]);
			     k < c->n && c->wanted[k].hash == files->word[w]; k++)
				collect_use(c, files, &newer, &older, c->wanted[k].use);
	infer_source_free(&newer);
	infer_source_free(&older);
}

static bool has_wanted(const struct collector *c, const struct infer_files *files)
{
	for (uint32_t w = 0; w < files->words; w++)
		if (first_wanted(c, files->word[w]) < c->n)
			return true;
	return false;
}

static int by_place(const void *a, const void *b)
{
	const struct infer_example *x = a, *y = b;

	if (x->files != y->files)
		return x->files < y->files ? -1 : 1;
	return x->line < y->line ? -1 : x->line > y->line;
}

/**
 * infer_collect() - find examples
 * @trees: both trees, which must stay
 * @use: what is looked for
 * @n: how many
 * @examples: for each use its examples, sorted by file and line; infer_examples_free() them
 */
void infer_collect(const struct infer_trees *trees, const struct infer_use *use, size_t n,
		   struct infer_examples *examples)
{
	struct collector c = { .trees = trees, .use = use, .examples = examples, .n = n };
	size_t files = 0;

	c.wanted = xcalloc(n + 1, sizeof(*c.wanted));
	c.file = xcalloc(trees->files.n + 1, sizeof(*c.file));
	pthread_mutex_init(&c.lock, NULL);
	for (size_t i = 0; i < n; i++)
		c.wanted[i] = (struct wanted){ infer_hash(use[i].word, strlen(use[i].word)), i };
	qsort(c.wanted, n, sizeof(*c.wanted), by_hash);
	for (size_t i = 0; i < trees->files.n; i++)
		if (has_wanted(&c, &trees->files.v[i]))
			c.file[files++] = i;
	infer_each(files, collect_file, &c, n > 100 ? "reading examples" : NULL);
	for (size_t i = 0; i < n; i++)
		if (examples[i].n)
			qsort(examples[i].v, examples[i].n, sizeof(*examples[i].v), by_place);
	pthread_mutex_destroy(&c.lock);
	free(c.wanted);
	free(c.file);
}
