// SPDX-License-Identifier: GPL-2.0
#include "alike.h"

#include <stdlib.h>
#include <string.h>

#include "bring.h"
#include "describe.h"
#include "shared_items.h"
#include "str.h"

/**
 * struct alike - what was compared for a plan
 * @newer: private headers of the newest tree
 * @older: those of the target's source
 * @shared: struct shared_items by "DRIVER:SYMBOL"
 */
struct alike {
	struct header_tree newer, older;
	struct map shared;
};

static struct alike *alike_of(struct plan *plan)
{
	if (!plan->alike) {
		plan->alike = xcalloc(1, sizeof(*plan->alike));
		plan->alike->newer.root = plan->newest->source;
		plan->alike->older.root = plan->old_source;
	}
	return plan->alike;
}

/**
 * alike_free() - give back what was compared for a plan
 * @plan: the plan
 */
void alike_free(struct plan *plan)
{
	if (!plan->alike)
		return;
	map_each (&plan->alike->shared, e) {
		shared_items_free(e->value);
		free(e->value);
	}
	map_free(&plan->alike->shared);
	header_tree_free(&plan->alike->newer);
	header_tree_free(&plan->alike->older);
	free(plan->alike);
	plan->alike = NULL;
}

static const struct shared_items *shared_of(struct plan *plan, const struct driver_plan *dp,
					    const char *symbol)
{
	struct alike *a = alike_of(plan);
	char *key = xasprintf("%s:%s", dp->driver.name, symbol);
	struct shared_items *shared = map_get(&a->shared, key);

	if (!shared) {
		shared = xcalloc(1, sizeof(*shared));
		shared_items_compare(shared, &a->newer, &a->older, &dp->driver, symbol,
				     plan->target_facts);
		map_set(&a->shared, key, shared);
	}
	free(key);
	return shared;
}

/* A symbol that the package sets otherwise than the target; NULL for none. */
static const char *set_otherwise(const struct plan *plan, const struct shared_items *shared)
{
	static const char *const word[] = { [TRI_N] = "n", [TRI_M] = "m", [TRI_Y] = "y" };

	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver *driver = &plan->driver.v[i].driver;

		for (size_t k = 0; k < driver->configs; k++) {
			const char *symbol = driver->config[k].symbol->name;
			char *name = xasprintf("CONFIG_%s", symbol);
			bool asked = map_has(&shared->config, name);
			const char *there = map_get(&plan->config, symbol);

			free(name);
			if (asked && strcmp(there ? there : "n", word[driver->config[k].value]))
				return symbol;
		}
	}
	return NULL;
}

/* Is a name another one in the package than in the target? @called: before a parenthesis. */
static bool is_given_anew(struct facts *layer, const char *name, bool called)
{
	static const enum fact_kind tag[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM };
	static const enum fact_kind plain[] = { FACT_MACRO, FACT_TYPEDEF, FACT_ENUMERATOR };
	const char *blank = strchr(name, ' ');
	const enum fact_kind *kind = blank ? tag : plain;

	for (size_t i = 0; i < ARRAY_LEN(tag); i++) {
		const struct fact *fact = facts_own(layer, kind[i], blank ? blank + 1 : name);

		if (!fact || !fact_is_ours(fact))
			continue;
		if (blank ? fact->flags & FACT_DEFINED
			  : !(fact->flags & FACT_FUNCTION_LIKE) || called)
			return true;
	}
	return false;
}

/* What the package's shims, or headers that come along, give anew; NULL for nothing. */
static const char *given_anew(const struct plan *plan, const struct shared_items *shared)
{
	if (!plan->layer.facts)
		return NULL;
	map_each (&shared->left, e)
		if (is_given_anew(plan->layer.facts, e->key, e->value))
			return e->key;
	return NULL;
}

static bool is_comparable(const struct plan *plan, const struct use *use)
{
	return plan->old_source && use->kind == USE_SYMBOL && use->passes &&
	       facts_export(plan->target_facts, use->api);
}

/**
 * alike_why_not() - why the target's module may not be taken for the newest tree's
 * @plan: the plan
 * @dp: a driver of it
 * @use: what it links to, and shares structures with
 *
 * Return: the reason, the plan's; NULL where nothing differs, or where nothing could be compared.
 */
const char *alike_why_not(struct plan *plan, const struct driver_plan *dp, const struct use *use)
{
	const struct shared_items *shared;
	const char *name;

	if (!is_comparable(plan, use))
		return NULL;
	shared = shared_of(plan, dp, use->api);
	if (shared->differs)
		return shared->differs;
	name = set_otherwise(plan, shared);
	if (name)
		return arena_take(&plan->arena,
				  xasprintf("it depends on CONFIG_%s, which the target has set "
					    "otherwise",
					    name));
	name = given_anew(plan, shared);
	return name ? arena_take(
			      &plan->arena,
			      xasprintf("the package gives %s anew, which it is made from", name))
		    : NULL;
}

/**
 * alike_is_same() - is what a driver shares with another module the same in the target's source?
 * @plan: the plan
 * @dp: a driver of it
 * @use: what it links to
 *
 * Return: false also where that is not known, or where the target does not export the symbol.
 */
bool alike_is_same(struct plan *plan, const struct driver_plan *dp, const struct use *use)
{
	return is_comparable(plan, use) && !alike_why_not(plan, dp, use);
}

/**
 * alike_compared() - what was found to be the same
 * @plan: the plan
 * @dp: a driver of it
 * @symbol: what it links to
 *
 * Return: "struct a, struct b, X and 3 more", which the caller frees.
 */
char *alike_compared(struct plan *plan, const struct driver_plan *dp, const char *symbol)
{
	enum {
		MOST = 6
	};
	const struct map *compared = &shared_of(plan, dp, symbol)->compared;
	struct strbuf text = { 0 };
	size_t n = 0;

	for (int records = 1; records >= 0; records--)
		for (size_t i = 0; i < compared->n; i++) {
			const char *name = compared->entry[i].key;

			if (!!strchr(name, ' ') == records && n++ < MOST)
				strbuf_printf(&text, "%s%s", text.len ? ", " : "", name);
		}
	if (n > MOST)
		strbuf_printf(&text, " and %zu more", n - MOST);
	return strbuf_take(&text);
}

/* Evolutions that edit what was compared. */

static bool stands_in(const struct gap_use *use, const struct shared_items *shared)
{
	map_each (&shared->compared, e) {
		const struct item_list *list = e->value;

		for (size_t i = 0; list && i < list->n; i++) {
			const struct header_item *item = list->v[i];

			if (use->line >= item->first && use->line <= item->last &&
			    !strcmp(use->file, item->path))
				return true;
		}
	}
	return false;
}

/* An evolution that is called for within what was compared; NULL for none. */
static const char *edited_by(const struct plan *plan, const struct shared_items *shared)
{
	for (size_t i = 0; i < plan->step.n; i++) {
		const struct step *step = &plan->step.v[i];

		for (size_t k = 0; step->gap && k < step->gap->use.n; k++)
			if (!strcmp(step->gap->use.v[k].file, step->file) &&
			    stands_in(&step->gap->use.v[k], shared))
				return step->evolution->name;
	}
	return NULL;
}

static void open_edited(struct plan *plan, const struct driver_plan *dp, struct gap *gap)
{
	const char *evolution = edited_by(plan, shared_of(plan, dp, gap->api));
	const struct driver_plan *definer;

	if (!evolution)
		return;
	definer = bring_definer_in_plan(plan, dp, gap->api);
	gap->resolution = definer ? BY_DRIVER : UNRESOLVED;
	gap->by = definer ? arena_strdup(&plan->arena, definer->driver.name) : NULL;
	gap->definer = gap->by;
	gap->why = arena_take(&plan->arena,
			      xasprintf("%s; %s edits it in the package", gap->why, evolution));
}

/**
 * alike_open_edited() - what an evolution edits in the package is the target's no longer
 * @plan: the plan with its gaps and steps
 */
void alike_open_edited(struct plan *plan)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		for (size_t k = 0; k < plan->driver.v[i].gap.n; k++)
			if (plan->driver.v[i].gap.v[k]->resolution == BY_TARGET)
				open_edited(plan, &plan->driver.v[i], plan->driver.v[i].gap.v[k]);
}

static bool reads_alike(const struct header_items *a, const struct header_items *b,
			const char *name)
{
	const struct item_list *x = map_get(&a->by_name, name), *y = map_get(&b->by_name, name);
	bool same = x && y && x->n == y->n;

	for (size_t i = 0; same && i < x->n; i++)
		same = header_item_equal(x->v[i], y->v[i]);
	return same || (!x && !y);
}

static bool stands_in_header(const struct item_list *list, const char *header)
{
	for (size_t i = 0; list && i < list->n; i++)
		if (!strcmp(list->v[i]->path, header))
			return true;
	return false;
}

static const char *edited_of(const struct shared_items *shared, const char *header,
			     const struct header_items *a, const struct header_items *b)
{
	map_each (&shared->compared, e)
		if (stands_in_header(e->value, header) && !reads_alike(a, b, e->key))
			return e->key;
	return NULL;
}

/**
 * alike_edited() - did an evolution edit what the target's module shares with a driver?
 * @plan: the plan
 * @header: the header, relative to the newest tree
 * @root: the folder that has
 * @before: its text before, and
 * @after: its text afterwards, paths relative to that folder
 *
 * Return: "struct x, which DRIVER shares with the target's module", which the caller frees;
 * NULL where it did not.
 */
char *alike_edited(const struct plan *plan, const char *header, const char *root,
		   const char *before, const char *after)
{
	struct header_items *a = header_items_read(root, before);
	struct header_items *b = header_items_read(root, after);
	char *found = NULL;

	for (size_t i = 0; i < plan->driver.n && a && b && plan->alike; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];

		for (size_t k = 0; k < dp->gap.n && !found; k++) {
			char *key = xasprintf("%s:%s", dp->driver.name, dp->gap.v[k]->api);
			const struct shared_items *shared = map_get(&plan->alike->shared, key);
			const char *name = NULL;

			if (shared && dp->gap.v[k]->resolution == BY_TARGET)
				name = edited_of(shared, header, a, b);
			if (name)
				found = xasprintf("%s, which %s shares with the target's module",
						  name, dp->driver.name);
			free(key);
		}
	}
	header_items_free(a);
	header_items_free(b);
	return found;
}
