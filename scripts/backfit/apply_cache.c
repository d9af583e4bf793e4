// SPDX-License-Identifier: GPL-2.0
#include "apply_cache.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "file.h"
#include "proc.h"
#include "str.h"

/* Raised when the same run is to give, or is told as, something else. */
#define FORMAT "backfit run 1"

enum {
	UNUSED_DAYS = 60, /* a result that nobody asked for is forgotten after so many */
	DAY = 24 * 60 * 60,
};

static void add_part(struct strbuf *sum, const char *name, const char *text)
{
	strbuf_printf(sum, "%s %zu\n", name, strlen(text));
	strbuf_puts(sum, text);
}

static void add_file(struct strbuf *sum, const char *path)
{
	char *text = file_read(path, NULL);

	add_part(sum, "file", text ? text : "");
	free(text);
}

/* A program is known by its file: to ask it for its version takes as long as a short run. */
static void add_program(struct strbuf *sum, const char *name)
{
	char *path = program_path(name);
	struct stat st;

	strbuf_printf(sum, "%s\n", path ? path : name);
	if (path && !stat(path, &st))
		strbuf_printf(sum, "%lld %lld.%09ld\n", (long long)st.st_size,
			      (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec);
	free(path);
}

/**
 * apply_cache_open() - where results are kept
 * @cache: filled in; apply_cache_close() it
 * @spatch: the program that makes them
 * @macros: the macro file that it is told of
 */
void apply_cache_open(struct apply_cache *cache, const char *spatch, const char *macros)
{
	struct strbuf sum = { 0 };
	char *root = cache_dir();

	*cache = (struct apply_cache){ .dir = path_join(root, "applied") };
	strbuf_puts(&sum, FORMAT "\n");
	add_program(&sum, spatch);
	add_file(&sum, macros);
	cache->base = bytes_sha256(sum.s, sum.len);
	strbuf_free(&sum);
	free(root);
}

/* What the results of a rule depend on; NULL where its options name what we do not know. */
static const char *key_of_rule(struct apply_cache *cache, const struct rule *rule)
{
	if (!map_has(&cache->rule, rule->path)) {
		struct strbuf sum = { 0 };
		const char *options = rule->options ? rule->options : "";
		bool known = !*options || !strcmp(options, "--no-includes");

		add_part(&sum, "base", cache->base);
		add_part(&sum, "options", options);
		add_part(&sum, "rule", rule->text);
		map_set(&cache->rule, rule->path, known ? bytes_sha256(sum.s, sum.len) : NULL);
		strbuf_free(&sum);
	}
	return map_get(&cache->rule, rule->path);
}

/* The headers beside a file that its text asks for, and those that these ask for. */
static void find_headers(struct map *found, const char *dir, const char *file, const char *text)
{
	char *folder = path_dir(file);

	for (const char *p = text; *p; p += strcspn(p, "\n"), p += *p == '\n') {
		const char *word = p + strspn(p, " \t"), *open, *close;
		char *name, *path, *full, *header;

		if (*word != '#' || !str_starts(word + 1 + strspn(word + 1, " \t"), "include"))
			continue;
		open = word + strcspn(word, "\"\n");
		close = *open == '"' ? open + 1 + strcspn(open + 1, "\"\n") : open;
		if (*close != '"')
			continue;
		name = xasprintf("%s/%.*s", folder, (int)(close - open - 1), open + 1);
		path = path_clean(name);
		full = path_join(dir, path);
		header = map_has(found, path) ? NULL : file_read(full, NULL);
		if (header) {
			map_set(found, path, header);
			find_headers(found, dir, path, header);
		}
		free(full);
		free(path);
		free(name);
	}
	free(folder);
}

/**
 * apply_cache_key() - what a run's result depends on
 * @cache: the cache
 * @run: the run
 *
 * Return: the key, which the caller frees; NULL where a result of this rule is
 * not to be kept.
 */
char *apply_cache_key(struct apply_cache *cache, const struct run *run)
{
	const char *rule = key_of_rule(cache, run->rule);
	struct strbuf sum = { 0 };
	struct map headers = { 0 };
	char *key;

	if (!rule)
		return NULL;
	add_part(&sum, "rule", rule);
	add_part(&sum, run->a->file, run_text(run));
	if (!run->rule->options || !*run->rule->options)
		find_headers(&headers, run->dir, run->file, run_text(run));
	map_each (&headers, e)
		add_part(&sum, e->key, e->value);
	map_free_texts(&headers);
	key = bytes_sha256(sum.s, sum.len);
	strbuf_free(&sum);
	return key;
}

static char *part_of(const struct apply_cache *cache, const char *key)
{
	return xasprintf("%s/%.1s", cache->dir, key);
}

static char *path_of(const struct apply_cache *cache, const char *key)
{
	return xasprintf("%s/%.1s/%s", cache->dir, key, key + 1);
}

/* Return: whether the text is a whole one that apply_cache_store() wrote. */
static bool read_result(const char *text, size_t size, struct result *result)
{
	unsigned long spans, len;
	const char *p = text;
	char *end;

	if (!str_starts(p, FORMAT "\n"))
		return false;
	p += strlen(FORMAT "\n");
	spans = strtoul(p, &end, 10);
	while (end > p && *end == ' ' && result->unparsed.n < spans) {
		struct span *span = vec_push(&result->unparsed);

		p = end;
		span->first = strtoul(p, &end, 10);
		span->last = *end == '-' ? strtoul(end + 1, &end, 10) : 0;
	}
	if (result->unparsed.n != spans || *end != '\n')
		return false;
	if (str_starts(end + 1, "unchanged\n"))
		return true;
	p = end + 1;
	len = strtoul(p, &end, 10);
	if (end == p || *end != '\n' || (size_t)(end + 1 - text) + len != size)
		return false;
	result->text = xstrndup(end + 1, len);
	return true;
}

/**
 * apply_cache_load() - the result of a run
 * @cache: the cache
 * @key: the run's, or NULL
 * @result: filled in; result_free() it
 *
 * Return: whether it is there, whole.
 */
bool apply_cache_load(const struct apply_cache *cache, const char *key, struct result *result)
{
	char *path = key ? path_of(cache, key) : NULL, *text;
	size_t size = 0;
	bool found;

	*result = (struct result){ 0 };
	text = path ? file_read(path, &size) : NULL;
	found = text && read_result(text, size, result);
	if (found)
		/* the time of last use; one that cannot be noted does no harm */
		utimensat(AT_FDCWD, path, NULL, 0);
	else
		result_free(result);
	free(text);
	free(path);
	return found;
}

/**
 * apply_cache_store() - keep the result of a run
 * @cache: the cache
 * @key: the run's, or NULL
 * @result: the result
 *
 * A failure is not kept: it may be one of the machine's. A result that cannot
 * be kept is a result all the same.
 */
void apply_cache_store(struct apply_cache *cache, const char *key, const struct result *result)
{
	struct strbuf text = { 0 };
	char *path;

	if (!key || result->failure)
		return;
	strbuf_printf(&text, "%s\n%zu", FORMAT, result->unparsed.n);
	for (size_t i = 0; i < result->unparsed.n; i++)
		strbuf_printf(&text, " %u-%u", result->unparsed.v[i].first,
			      result->unparsed.v[i].last);
	if (result->text)
		strbuf_printf(&text, "\n%zu\n%s", strlen(result->text), result->text);
	else
		strbuf_puts(&text, "\nunchanged\n");
	path = path_of(cache, key);
	if (!file_write(path, text.s, text.len)) {
		free(cache->part);
		cache->part = part_of(cache, key);
	}
	free(path);
	strbuf_free(&text);
}

/* Of what stands beside the newest result, forget what is of no use any more. */
static void forget_unused(const char *part)
{
	time_t oldest = time(NULL) - (time_t)UNUSED_DAYS * DAY;
	struct map files = { 0 };

	list_files(part, "", &files);
	map_each (&files, e) {
		char *path = path_join(part, e->key);
		struct stat st;

		if (!stat(path, &st) && st.st_mtim.tv_sec < oldest)
			unlink(path);
		free(path);
	}
	map_free(&files);
}

/**
 * apply_cache_close() - give back what a cache holds
 * @cache: the cache; what is kept in it stays
 *
 * Each time something was put there, one part of it is rid of what was not
 * asked for in a long time.
 */
void apply_cache_close(struct apply_cache *cache)
{
	if (cache->part)
		forget_unused(cache->part);
	map_free_texts(&cache->rule);
	free(cache->part);
	free(cache->base);
	free(cache->dir);
	*cache = (struct apply_cache){ 0 };
}
