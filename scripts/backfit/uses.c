// SPDX-License-Identifier: GPL-2.0
/*
 * Two passes over a driver's files. The first collects what the driver itself
 * declares into a layer of facts over the newest tree's. The second walks
 * statements and expressions, with just enough of C's types to know which
 * record a member belongs to: variables and parameters by scope, return types,
 * casts, and the macros that make a pointer out of a type or of a variable.
 * An expression that it cannot type has type NULL, and a member of that is a
 * use without a record.
 */
#include "uses_walk.h"

#include <stdlib.h>

#include "str.h"

static void use_source(struct walker *w, const struct source *s)
{
	w->source = s;
	w->token = s->token.v;
	w->n = s->token.n;
	w->parser.token = w->token;
	w->parser.n = w->n;
}

static void collect_names(struct map *names, const struct source *source)
{
	for (size_t i = 0; i < source->token.n; i++)
		if (source->token.v[i].kind == TOKEN_NAME)
			map_put_n(names, source->token.v[i].s, source->token.v[i].len);
	for (size_t i = 0; i < source->macro.n; i++) {
		const struct source_macro *m = &source->macro.v[i];

		for (size_t k = 0; k < m->body.n; k++)
			if (m->body.v[k].kind == TOKEN_NAME)
				map_put_n(names, m->body.v[k].s, m->body.v[k].len);
	}
}

static void collect_words(struct walker *w)
{
	struct map *includes = arena_alloc(&w->uses->arena, sizeof(*includes));

	collect_names(&w->uses->words, w->source);
	map_set(&w->uses->includes, w->source->path, includes);
	for (size_t i = 0; i < w->source->include.n; i++) {
		const struct source_include *inc = &w->source->include.v[i];
		char *api = xasprintf("<%s>", inc->path);

		map_put(includes, inc->path);
		if (!inc->local)
			uses_add(w, USE_HEADER, api, inc->line, -1);
		free(api);
	}
}

/* Paths and tokens outlive the sources: places point to them. */
static int read_sources(struct uses *uses, struct source *source, const char *root,
			char *const *file, size_t files, const struct source_config *config)
{
	for (size_t i = 0; i < files; i++) {
		int err = source_read(&source[i], root, file[i], config);

		if (err)
			return err;
		free(source[i].path);
		source[i].path = arena_strdup(&uses->arena, file[i]);
	}
	return 0;
}

/**
 * uses_read() - find what a driver uses
 * @uses: filled in; uses_free() it whatever the result
 * @root: the newest tree
 * @file: the driver's files, relative to @root
 * @files: how many
 * @newest: the newest tree's facts
 * @config: what decides conditions in the files
 *
 * Return: 0, or -errno where a file cannot be read.
 */
int uses_read(struct uses *uses, const char *root, char *const *file, size_t files,
	      struct facts *newest, const struct source_config *config)
{
	struct source *source = xcalloc(files, sizeof(*source));
	struct map own = { 0 }, declared = { 0 }, in_sources = { 0 };
	struct walker w = { .uses = uses,
			    .own = &own,
			    .declared = &declared,
			    .in_sources = &in_sources,
			    .statement = DECL_NONE };
	int err;

	*uses = (struct uses){ 0 };
	err = read_sources(uses, source, root, file, files, config);
	w.facts = facts_layer_over(newest);
	w.arena = facts_arena(w.facts);
	w.parser = (struct decl_parser){ .arena = w.arena,
					 .is_type_name = uses_own_type_name,
					 .data = &w };
	w.all = source;
	w.sources = err ? 0 : files;
	for (size_t i = 0; i < files && !err; i++) {
		use_source(&w, &source[i]);
		uses_collect_own(&w);
		if (str_ends(file[i], ".c"))
			collect_names(&in_sources, &source[i]);
	}
	for (size_t i = 0; i < files && !err; i++) {
		use_source(&w, &source[i]);
		collect_words(&w);
		for (size_t pos = 0; pos < w.n;)
			pos = uses_walk_top(&w, pos);
		uses_walk_macros(&w);
	}
	for (size_t i = 0; i < files && !err; i++) {
		use_source(&w, &source[i]);
		uses_walk_macro_members(&w);
	}
	vec_free(&w.local);
	decl_parser_free(&w.parser);
	facts_free(w.facts);
	map_free(&w.walked);
	map_free(&own);
	map_free(&declared);
	map_free(&in_sources);
	for (size_t i = 0; i < files; i++) {
		source[i].path = NULL;
		source_free(&source[i]);
	}
	free(source);
	return err;
}

/**
 * uses_free() - give back the memory
 * @uses: what uses_read() filled in; it is empty afterwards
 */
void uses_free(struct uses *uses)
{
	map_each (&uses->by_api, e)
		vec_free(&((struct use *)e->value)->place);
	map_each (&uses->includes, e)
		map_free(e->value);
	map_free(&uses->by_api);
	map_free(&uses->words);
	map_free(&uses->defined);
	map_free(&uses->own);
	map_free(&uses->includes);
	arena_free(&uses->arena);
}
