// SPDX-License-Identifier: GPL-2.0
/*
 * A shim's code is compiled wherever the shim is included, its macros only
 * where something expands them, and an inline function that nobody calls asks
 * nothing of the linker.
 */
#include "added.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "said.h"
#include "str.h"

static void take_function(const struct fact *fact, void *data)
{
	struct added_file *file = data;

	if (fact->file && !strcmp(fact->file, file->path))
		*vec_push(&file->function) = fact;
}

static void put_word(struct map *words, const struct token *t)
{
	if (t->kind == TOKEN_NAME)
		map_put_n(words, t->s, t->len);
}

static int read_file(struct added_file *file, const struct needs *needs)
{
	const struct layer *layer = needs->layer;
	struct plan *plan = needs->plan;
	struct source_config config = { .target = plan->target_facts, .sure = true };
	char *const path[] = { file->path };
	int err = source_read(&file->source, layer->dir, file->path, &config);

	if (!err)
		err = uses_read(&file->newer, layer->dir, path, 1, plan->newest_facts, &config);
	if (!err)
		err = uses_read(&file->older, layer->dir, path, 1, layer->facts, &config);
	if (err)
		report_error("%s: %s", file->path, strerror(-err));
	for (size_t i = 0; i < file->source.token.n; i++)
		put_word(&file->word, &file->source.token.v[i]);
	facts_each_own(layer->facts, FACT_FUNCTION, take_function, file);
	return err;
}

static int add_file(struct added *added, struct map *cache, const struct needs *needs,
		    const char *folder, const char *name, bool compat)
{
	char *path = path_join(folder, name);
	struct added_file *file = map_get(cache, path);
	int err = 0;

	if (file) {
		free(path);
	} else {
		file = xcalloc(1, sizeof(*file));
		file->path = path;
		file->compat = compat;
		map_set(cache, path, file);
		err = read_file(file, needs);
	}
	map_set(&added->file, file->path, file);
	return err;
}

/* Compat sources are not in the layer, as their functions are declared in shims. */
static int put_compat(const struct needs *needs, const char *name, const char *text)
{
	char *path = path_join(needs->layer->dir, name);
	int err = file_write(path, text, strlen(text));

	if (err)
		report_error("%s: %s", path, strerror(-err));
	free(path);
	return err;
}

static int add_files(struct added *added, struct map *cache, const struct needs *needs)
{
	int err = 0;

	map_each (&needs->shims, e)
		if (map_has(&needs->layer->shim, e->key))
			err = err ? err
				  : add_file(added, cache, needs, "backport-include", e->key,
					     false);
	map_each (&needs->carried, e)
		err = err ? err : add_file(added, cache, needs, "include", e->key, false);
	map_each (&needs->compat, e) {
		err = err ? err : put_compat(needs, e->key, e->value);
		err = err ? err : add_file(added, cache, needs, "", e->key, true);
	}
	return err;
}

static void put_macros(struct map *words, const struct source *source)
{
	for (size_t i = 0; i < source->macro.n; i++) {
		const struct source_macro *m = &source->macro.v[i];

		for (size_t k = 0; map_has(words, m->name) && k < m->body.n; k++)
			put_word(words, &m->body.v[k]);
	}
}

static void put_written(struct map *words, struct plan *plan, const struct entry *evolution)
{
	map_each (&said_in_file(&plan->said, evolution->path)->written, e)
		map_put_n(words, e->key, e->len);
}

/* What the driver itself says, and what evolutions may write into it. */
static void put_driver(struct map *words, struct plan *plan, const struct driver_plan *dp)
{
	map_each (&dp->uses.words, e)
		map_put_n(words, e->key, e->len);
	for (size_t i = 0; i < plan->step.n; i++)
		if (driver_has_file(&dp->driver, plan->step.v[i].file))
			put_written(words, plan, plan->step.v[i].evolution);
}

static void find_compiled(struct added *added)
{
	size_t before;

	map_each (&added->file, e) {
		const struct added_file *file = e->value;

		map_each (&file->word, w)
			map_put_n(&added->compiled, w->key, w->len);
	}
	do {
		before = added->compiled.n;
		map_each (&added->file, e)
			put_macros(&added->compiled, &((struct added_file *)e->value)->source);
	} while (added->compiled.n != before);
}

/* The function of a header that a line stands in: the last one that begins before it. */
static const char *function_at(const struct added_file *file, unsigned int line)
{
	const struct fact *found = NULL;

	for (size_t i = 0; i < file->function.n; i++) {
		const struct fact *fact = file->function.v[i];

		if (fact->line <= line && (!found || fact->line >= found->line))
			found = fact;
	}
	return found ? found->name : NULL;
}

/* The words of one header's functions that are linked. */
static void put_functions(struct added *added, const struct added_file *file)
{
	const char *function = NULL;
	unsigned int line = 0;

	for (size_t i = 0; i < file->source.token.n; i++) {
		const struct token *t = &file->source.token.v[i];

		if (t->line != line)
			function = function_at(file, t->line);
		line = t->line;
		if (file->compat || (function && map_has(&added->linked, function)))
			put_word(&added->linked, t);
	}
}

static void find_linked(struct added *added)
{
	size_t before;

	do {
		before = added->linked.n;
		map_each (&added->file, e) {
			const struct added_file *file = e->value;

			put_functions(added, file);
			put_macros(&added->linked, &file->source);
		}
	} while (added->linked.n != before);
}

/**
 * added_find() - what a package adds for one driver, and what of it counts
 * @added: filled in; added_free() it whatever the result
 * @cache: files that were read for other drivers of the plan, struct added_file
 *	by path; gets those that are read; added_free_cache() it in the end
 * @needs: what the driver needs
 * @dp: the driver
 *
 * Return: 0, or a negative error, reported.
 */
int added_find(struct added *added, struct map *cache, const struct needs *needs,
	       const struct driver_plan *dp)
{
	int err;

	*added = (struct added){ 0 };
	err = add_files(added, cache, needs);
	if (err)
		return err;
	put_driver(&added->compiled, needs->plan, dp);
	put_driver(&added->linked, needs->plan, dp);
	find_compiled(added);
	find_linked(added);
	return 0;
}

static const struct source_macro *macro_at(const struct added_file *file, unsigned int line)
{
	for (size_t i = 0; i < file->source.macro.n; i++) {
		const struct source_macro *m = &file->source.macro.v[i];

		if (m->body.n && m->line <= line && line <= m->body.v[m->body.n - 1].line)
			return m;
	}
	return NULL;
}

/**
 * added_is_compiled() - does the compiler get to see a line of an added file?
 * @added: what is added for a driver
 * @file: the file
 * @line: the line
 *
 * Return: false for a macro that nothing expands.
 */
bool added_is_compiled(const struct added *added, const struct added_file *file, unsigned int line)
{
	const struct source_macro *macro = macro_at(file, line);

	return !macro || map_has(&added->compiled, macro->name);
}

/**
 * added_is_linked() - may what a line of an added file calls get into a module?
 * @added: what is added for a driver
 * @file: the file
 * @line: the line
 */
bool added_is_linked(const struct added *added, const struct added_file *file, unsigned int line)
{
	const struct source_macro *macro = macro_at(file, line);
	const char *name = macro ? macro->name : function_at(file, line);

	return (file->compat && !macro) || (name && map_has(&added->linked, name));
}

/**
 * added_free() - give back the memory
 * @added: what added_find() filled in; its files stay in the cache
 */
void added_free(struct added *added)
{
	map_free(&added->file);
	map_free(&added->compiled);
	map_free(&added->linked);
}

/**
 * added_free_cache() - give back the files
 * @cache: what added_find() put into it
 */
void added_free_cache(struct map *cache)
{
	map_each (cache, e) {
		struct added_file *file = e->value;

		source_free(&file->source);
		uses_free(&file->newer);
		uses_free(&file->older);
		vec_free(&file->function);
		map_free(&file->word);
		free(file->path);
		free(file);
	}
	map_free(cache);
}
