// SPDX-License-Identifier: GPL-2.0
/*
 * A file that moved keeps its name: one that only the newer tree has is the same as
 * the one that only the older tree has, if no other of that name is in either.
 * Reading all files takes half a minute, so the words of each are kept in the cache.
 */
#include "infer_trees.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "err.h"
#include "file.h"
#include "infer_source.h"
#include "lexer.h"
#include "proc.h"
#include "str.h"

static const char *const places[] = { "block", "crypto",   "drivers", "fs",
				      "net",   "security", "sound",   "virt" };

static const char magic[] = "backfit-infer-index 1";

enum {
	MOST_THREADS = 16,
};

/* What threads take from. */
struct queue {
	void (*work)(size_t i, void *data);
	void *data;
	size_t n;
	atomic_size_t next;
	const char *what;
};

/* A bar moves with every 64 files of many thousand, a log has a line for each tenth. */
static bool is_step(size_t done, size_t all)
{
	return done % 64 == 0 || done == all || done * 10 / all != (done - 1) * 10 / all;
}

static void *take(void *data)
{
	struct queue *q = data;
	size_t i;

	while ((i = atomic_fetch_add(&q->next, 1)) < q->n) {
		q->work(i, q->data);
		if (q->what && is_step(i + 1, q->n))
			report_progress(q->what, i + 1, q->n);
	}
	return NULL;
}

/**
 * infer_each() - do something many times, side by side
 * @n: how many times
 * @work: does it for one number, from several threads
 * @data: for @work
 * @what: what the user is told that is done, or NULL
 */
void infer_each(size_t n, void (*work)(size_t i, void *data), void *data, const char *what)
{
	struct queue q = { .work = work, .data = data, .n = n, .what = what };
	pthread_t thread[MOST_THREADS];
	unsigned int threads = proc_workers(), started = 0;

	threads = threads < MOST_THREADS ? threads : MOST_THREADS;
	while (started + 1 < threads && !pthread_create(&thread[started], NULL, take, &q))
		started++;
	take(&q);
	while (started)
		pthread_join(thread[--started], NULL);
}

static void list_place(const char *root, const char *place, const char *suffix, struct map *out)
{
	char *dir = path_join(root, place);
	struct map found = { 0 };

	if (dir_exists(dir))
		list_files(dir, suffix, &found);
	map_each (&found, e) {
		char *path = path_join(place, e->key);

		map_put(out, path);
		free(path);
	}
	map_free(&found);
	free(dir);
}

/* All C files of a tree, relative to it. */
static void list_tree(const char *root, struct map *out)
{
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		list_place(root, places[i], ".c", out);
		list_place(root, places[i], ".h", out);
	}
}

/* By base name: the one path of @files that @others lack, "" where there are several. */
static void lone_names(const struct map *files, const struct map *others, struct map *out)
{
	map_each (files, e) {
		const char *base = path_base(e->key);

		if (!map_has(others, e->key))
			map_set(out, base, map_has(out, base) ? "" : e->key);
	}
}

static void add_files(struct infer_trees *trees, const char *newer, const char *older)
{
	*vec_push(&trees->files) =
		(struct infer_files){ .newer = arena_strdup(&trees->arena, newer),
				      .older = arena_strdup(&trees->arena, older) };
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct infer_files *)a)->newer,
		      ((const struct infer_files *)b)->newer);
}

static void pair_files(struct infer_trees *trees)
{
	struct map newer = { 0 }, older = { 0 }, lone_newer = { 0 }, lone_older = { 0 };

	list_tree(trees->newer, &newer);
	list_tree(trees->older, &older);
	lone_names(&newer, &older, &lone_newer);
	lone_names(&older, &newer, &lone_older);
	map_each (&newer, e)
		if (map_has(&older, e->key))
			add_files(trees, e->key, e->key);
	map_each (&lone_newer, e) {
		const char *there = map_get(&lone_older, e->key), *here = e->value;

		if (there && *there && *here)
			add_files(trees, here, there);
	}
	if (trees->files.n)
		qsort(trees->files.v, trees->files.n, sizeof(*trees->files.v), by_path);
	map_free(&newer);
	map_free(&older);
	map_free(&lone_newer);
	map_free(&lone_older);
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static uint32_t unique(uint32_t *v, uint32_t n)
{
	uint32_t kept = 0;

	if (n)
		qsort(v, n, sizeof(*v), by_number);
	for (uint32_t i = 0; i < n; i++)
		if (!kept || v[kept - 1] != v[i])
			v[kept++] = v[i];
	return kept;
}

/* Words of directives count, too: those of #include lines are headers. */
static void read_words(size_t i, void *data)
{
	struct infer_trees *trees = data;
	struct infer_files *files = &trees->files.v[i];
	char *path = path_join(trees->newer, files->newer), *text;
	VEC(uint32_t) word = { 0 };
	struct lexer lx;
	struct token t;
	size_t len;

	text = file_read(path, &len);
	lexer_init(&lx, text ? text : "", text ? len : 0);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		const char *p = t.kind == TOKEN_DIRECTIVE ? memchr(t.s, '<', t.len) : NULL;
		const char *q = p ? memchr(p, '>', t.s + t.len - p) : NULL;

		if (q)
			*vec_push(&word) = infer_hash(p, q + 1 - p);
		else if (t.kind == TOKEN_NAME)
			*vec_push(&word) = infer_hash(t.s, t.len);
	}
	files->words = unique(word.v, word.n);
	files->word = word.v;
	free(text);
	free(path);
}

/* The words go to the arena, which one thread alone may use. */
static void keep_words(struct infer_trees *trees)
{
	for (size_t i = 0; i < trees->files.n; i++) {
		struct infer_files *f = &trees->files.v[i];
		uint32_t *word = arena_alloc(&trees->arena, f->words * sizeof(*word) + 1);

		if (f->words)
			memcpy(word, f->word, f->words * sizeof(*word));
		free(f->word);
		f->word = word;
	}
}

static char *index_path(const struct infer_trees *trees)
{
	char *cache = cache_dir(), *path = xasprintf("%s/infer/%s.index", cache, trees->key);

	free(cache);
	return path;
}

static void save(const struct infer_trees *trees)
{
	char *path = index_path(trees), *aside = xasprintf("%s.new", path);
	struct strbuf out = { 0 };

	strbuf_printf(&out, "%s\n", magic);
	for (size_t i = 0; i < trees->files.n; i++) {
		const struct infer_files *f = &trees->files.v[i];

		strbuf_printf(&out, "%s\t%s\t%u\n", f->newer, f->older, f->words);
	}
	strbuf_putc(&out, '\n');
	for (size_t i = 0; i < trees->files.n; i++)
		strbuf_add(&out, (const char *)trees->files.v[i].word,
			   trees->files.v[i].words * sizeof(uint32_t));
	if (make_parent_dirs(path) || file_write(aside, out.s, out.len) || rename(aside, path))
		report_warning("%s: cannot be written: %s; the trees will be read again", path,
			       strerror(errno));
	strbuf_free(&out);
	free(aside);
	free(path);
}

/* Numbers behind the blank line; false where the file is not whole. */
static bool load_words(struct infer_trees *trees, const char *p, const char *end)
{
	for (size_t i = 0; i < trees->files.n; i++) {
		struct infer_files *f = &trees->files.v[i];
		size_t size = f->words * sizeof(uint32_t);

		if ((size_t)(end - p) < size)
			return false;
		f->word = arena_alloc(&trees->arena, size + 1);
		if (size)
			memcpy(f->word, p, size);
		p += size;
	}
	return p == end;
}

static bool parse(struct infer_trees *trees, char *text, size_t len)
{
	char *p = text, *end = text + len;

	if (len < sizeof(magic) || !str_starts(text, magic))
		return false;
	for (p += sizeof(magic); p < end && *p != '\n';) {
		char *newline = memchr(p, '\n', end - p), *tab, *tab2;

		if (!newline)
			return false;
		*newline = '\0';
		tab = strchr(p, '\t');
		tab2 = tab ? strchr(tab + 1, '\t') : NULL;
		if (!tab2)
			return false;
		*tab = *tab2 = '\0';
		add_files(trees, p, tab + 1);
		trees->files.v[trees->files.n - 1].words = strtoul(tab2 + 1, NULL, 10);
		p = newline + 1;
	}
	return p < end && load_words(trees, p + 1, end);
}

static bool load(struct infer_trees *trees)
{
	char *path = index_path(trees);
	size_t len = 0;
	char *text = file_read(path, &len);
	bool good = text && parse(trees, text, len);

	if (!good)
		trees->files.n = 0;
	free(text);
	free(path);
	return good;
}

/* Trees are known by where they are and by their Makefile, which each release changes. */
static char *key_of(const char *newer, const char *older)
{
	const char *const tree[] = { newer, older };
	struct strbuf from = { 0 };
	char *sum, *key;

	for (size_t i = 0; i < 2; i++) {
		char *makefile = path_join(tree[i], "Makefile");
		struct stat st = { 0 };

		stat(makefile, &st);
		strbuf_printf(&from, "%s %lld %lld\n", tree[i], (long long)st.st_size,
			      (long long)st.st_mtime);
		free(makefile);
	}
	sum = bytes_sha256(from.s, from.len);
	key = xstrndup(sum, 24);
	free(sum);
	strbuf_free(&from);
	return key;
}

/**
 * infer_trees_open() - find the files that two trees have in common
 * @trees: filled in; infer_trees_free() it whatever the result
 * @newer: the newer tree
 * @older: the older one
 *
 * Return: 0; -ENOENT, reported, where they have none in common.
 */
int infer_trees_open(struct infer_trees *trees, const char *newer, const char *older)
{
	trees->newer = path_clean(newer);
	trees->older = path_clean(older);
	trees->key = key_of(trees->newer, trees->older);
	if (load(trees))
		return 0;
	pair_files(trees);
	if (!trees->files.n) {
		report_error("%s and %s have no driver in common: both must be whole source "
			     "trees (see --old-source)",
			     newer, older);
		return -ENOENT;
	}
	infer_each(trees->files.n, read_words, trees, "reading files");
	keep_words(trees);
	save(trees);
	return 0;
}

static bool has(const struct infer_files *f, uint32_t hash)
{
	return f->words && bsearch(&hash, f->word, f->words, sizeof(hash), by_number);
}

/**
 * infer_files_have() - does a file have a word?
 * @files: the file
 * @word: the word
 */
bool infer_files_have(const struct infer_files *files, const char *word)
{
	return has(files, infer_hash(word, strlen(word)));
}

/**
 * infer_trees_free() - give back what infer_trees_open() filled in
 * @trees: the trees
 */
void infer_trees_free(struct infer_trees *trees)
{
	vec_free(&trees->files);
	arena_free(&trees->arena);
	free(trees->newer);
	free(trees->older);
	free(trees->key);
	*trees = (struct infer_trees){ 0 };
}
