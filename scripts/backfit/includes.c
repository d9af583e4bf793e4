// SPDX-License-Identifier: GPL-2.0
#include "includes.h"

#include <stdlib.h>
#include <string.h>

#include "along.h"
#include "file.h"
#include "gap.h"
#include "meant.h"
#include "str.h"

/* The folders that are searched before the target's. */
enum {
	SHIMS,
	CARRIED,
};

/* Local headers are read as part of the file that includes them. */
static void whole_includes(const struct driver_plan *dp, const char *file, struct map *files,
			   struct map *includes)
{
	const struct map *direct = map_get(&dp->uses.includes, file);
	char *dir = path_dir(file);

	map_put(files, file);
	for (size_t i = 0; direct && i < direct->n; i++) {
		const char *name = direct->entry[i].key;
		char *joined = path_join(dir, name), *local = path_clean(joined);

		if (!driver_has_file(&dp->driver, local))
			map_put(includes, name);
		else if (!map_has(files, local))
			whole_includes(dp, local, files, includes);
		free(joined);
		free(local);
	}
	free(dir);
}

static bool used_in(const struct use *use, const struct map *files)
{
	for (size_t i = 0; i < use->place.n; i++)
		if (map_has(files, use->place.v[i].file))
			return true;
	return false;
}

static void add_include(struct plan *plan, const char *file, const char *header, const char *api)
{
	for (size_t i = 0; i < plan->include.n; i++)
		if (!strcmp(plan->include.v[i].file, file) &&
		    !strcmp(plan->include.v[i].header, header))
			return;
	*vec_push(&plan->include) = (struct added_include){ arena_strdup(&plan->arena, file),
							    arena_strdup(&plan->arena, header),
							    arena_strdup(&plan->arena, api) };
}

/**
 * visible_init() - prepare to read the include graphs
 * @visible: filled in; visible_free() it
 * @plan: the plan, with its kernels
 * @layer: shims over the target
 */
void visible_init(struct visible *visible, struct plan *plan, const struct layer *layer)
{
	char *shims = path_join(layer->dir, "backport-include");
	char *carried = path_join(layer->dir, "include");
	const char *const first[] = { [SHIMS] = shims, [CARRIED] = carried };

	*visible = (struct visible){ .plan = plan, .layer = layer };
	reach_init(&visible->target, plan->target, plan->target_facts, first, ARRAY_LEN(first));
	free(shims);
	free(carried);
}

/**
 * visible_free() - give back the memory
 * @visible: the include graphs
 */
void visible_free(struct visible *visible)
{
	reach_free(&visible->target);
}

/**
 * visible_headers() - the headers that any file of a driver gets
 * @visible: the include graphs
 * @dp: the driver
 * @newest: gets those of the newest tree; header_set_free() it
 * @target: gets those of the target with the layer over it
 */
void visible_headers(struct visible *visible, const struct driver_plan *dp,
		     struct header_set *newest, struct header_set *target)
{
	struct map files = { 0 }, includes = { 0 };

	map_each (&dp->uses.includes, e)
		whole_includes(dp, e->key, &files, &includes);
	reach_from(&visible->plan->reach, &includes, newest);
	reach_from(&visible->target, &includes, target);
	map_free(&files);
	map_free(&includes);
}

/**
 * visible_fact() - can a fact be what a name means, where these headers are seen?
 * @headers: the headers that are seen
 * @fact: the fact
 *
 * Return: true also for a fact of which the header is not included by name.
 */
bool visible_fact(const struct header_set *headers, const struct fact *fact)
{
	const char *header = fact && fact->file ? includable_header(fact) : NULL;

	return !header || reach_has(headers, header);
}

/*
 * The newest headers include each other in other ways than the target's: a
 * file may use what its own #include lines no longer give it.
 */
static void add_includes_of(struct visible *v, const struct driver_plan *dp, const char *file)
{
	struct map files = { 0 }, includes = { 0 };
	struct header_set newest = { 0 }, target = { 0 };
	const struct gap_sight sight = { &newest, &target };
	struct plan *plan = v->plan;

	whole_includes(dp, file, &files, &includes);
	reach_from(&plan->reach, &includes, &newest);
	reach_from(&v->target, &includes, &target);
	map_each (&dp->uses.by_api, e) {
		const struct use *use = e->value;
		struct comparison c;
		const char *header;

		if (use->kind == USE_HEADER || use->kind == USE_SYMBOL || use->kind == USE_MEMBER ||
		    !used_in(use, &files) || (use->kind == USE_TYPE && use->opaque))
			continue;
		c = gap_compare(use, plan->newest_facts, v->layer->facts, &sight);
		if (c.why || !c.older || !c.older->file || !visible_fact(&newest, c.newer))
			continue;
		header = includable_header(c.older);
		if (header && !reach_has(&target, header))
			add_include(plan, file, header, use->api);
	}
	map_free(&files);
	map_free(&includes);
	header_set_free(&newest);
	header_set_free(&target);
}

/**
 * visible_add_includes() - find which files need an #include more on the target
 * @visible: the include graphs, of which from now on only what the package has counts;
 *	their plan gets what is found
 */
void visible_add_includes(struct visible *visible)
{
	struct plan *plan = visible->plan;

	/* a shim that is not in the package includes nothing */
	reach_limit(&visible->target, SHIMS, &plan->shim);
	reach_limit(&visible->target, CARRIED, &plan->carried);
	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];

		map_each (&dp->uses.includes, e)
			if (driver_is_source(&dp->driver, e->key))
				add_includes_of(visible, dp, e->key);
	}
}
