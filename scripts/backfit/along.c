// SPDX-License-Identifier: GPL-2.0
#include "along.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "bring.h"
#include "describe.h"
#include "err.h"
#include "file.h"
#include "gap.h"
#include "resolve.h"
#include "source_names.h"
#include "str.h"
#include "when.h"

static char *value_letter(enum tristate value)
{
	static char letter[][2] = { [TRI_N] = "n", [TRI_M] = "m", [TRI_Y] = "y" };

	return letter[value];
}

/* Does a driver's entry want what the target was configured without? */
static bool wants_more(const struct kconfig_symbol *symbol, const struct map *config)
{
	if (kconfig_eval(symbol->depends, config) == TRI_N ||
	    kconfig_eval(symbol->within, config) == TRI_N ||
	    kconfig_eval(symbol->menus, config) == TRI_N)
		return true;
	for (size_t i = 0; i < symbol->select.n; i++) {
		const struct kconfig_value *select = &symbol->select.v[i];

		if (kconfig_eval(select->when, config) != TRI_N &&
		    kconfig_eval(select->value, config) == TRI_N)
			return true;
	}
	return false;
}

/**
 * along_load_config() - the target's configuration, into a plan
 * @plan: the plan, which may have it already; what it has unnamed (given.h) counts, too
 *
 * Return: 0, or -errno, reported.
 */
int along_load_config(struct plan *plan)
{
	int err;

	if (plan->config.n)
		return 0;
	err = kconfig_load(plan->target->build, &plan->config);
	if (err)
		report_error("%s: its configuration cannot be read: %s", plan->target->build,
			     strerror(-err));
	map_each (&plan->given, e)
		if (!map_has(&plan->config, e->key + strlen("CONFIG_")))
			map_set(&plan->config, e->key + strlen("CONFIG_"), xstrdup("y"));
	return err;
}

/*
 * The package's own configuration decides which files of the driver are built,
 * and with what the target has for all else, whether it can work at all.
 */
static int configure(struct plan *plan, struct driver_plan *dp)
{
	int err = along_load_config(plan);

	if (err)
		return err;
	driver_configure(&dp->driver, &plan->config);
	dp->dependencies_hold = true;
	for (size_t i = 0; i < dp->driver.configs; i++) {
		const struct kconfig_symbol *symbol = dp->driver.config[i].symbol;

		if (symbol->type != KCONFIG_BOOL && wants_more(symbol, &plan->config))
			dp->dependencies_hold = false;
	}
	return 0;
}

/* A file of the driver's that an #include leads to; NULL for none. */
static char *included_file(const struct driver *driver, const char *from,
			   const struct source_include *include)
{
	char *dir = path_dir(from);

	for (size_t i = 0; i <= driver->include_dirs; i++) {
		const char *place = i ? driver->include_dir[i - 1] : dir;
		char *joined = path_join(place, include->path), *path = path_clean(joined);

		free(joined);
		if ((i || include->local) && driver_has_file(driver, path)) {
			free(dir);
			return path;
		}
		free(path);
	}
	free(dir);
	return NULL;
}

/*
 * The files that are compiled: the sources, and what these and their headers include where it
 * counts on the target.
 */
static int find_compiled(struct plan *plan, const struct driver *driver,
			 const struct source_config *config, struct map *compiled)
{
	int err = 0;

	for (size_t i = 0; i < driver->files; i++)
		if (driver_is_source(driver, driver->file[i]) &&
		    driver_builds(driver, driver->file[i]))
			map_put(compiled, driver->file[i]);
	/* the map grows while it is walked */
	for (size_t i = 0; i < compiled->n && compiled->n < driver->files && !err; i++) {
		struct source source;

		err = source_read(&source, plan->newest->source, compiled->entry[i].key, config);
		for (size_t k = 0; k < source.include.n; k++) {
			char *path =
				included_file(driver, compiled->entry[i].key, &source.include.v[k]);

			if (path)
				map_put(compiled, path);
			free(path);
		}
		source_free(&source);
	}
	return err;
}

/* What its own files and flags define: a condition on that is not decided by headers. */
static int find_defined(const struct plan *plan, const struct driver *driver, struct map *defined)
{
	int err = 0;

	for (size_t i = 0; i < driver->files && !err; i++)
		err = source_names_defined(plan->newest->source, driver->file[i], defined);
	for (size_t i = 0; i < driver->n_flags; i++)
		source_names_of_flags(driver->flags[i], defined);
	return err;
}

/**
 * along_read_uses() - find what a driver uses, with its configuration as it is now
 * @plan: the plan
 * @dp: the driver, configured
 *
 * Return: 0, or -errno, reported.
 */
int along_read_uses(struct plan *plan, struct driver_plan *dp)
{
	struct map own = { 0 };
	struct map compiled = { 0 }, defined = { 0 };
	struct source_config config = { .target = plan->target_facts,
					.newest = plan->newest_facts,
					.defined = &defined,
					.own = &own,
					.given = &plan->given };
	char **file = xcalloc(dp->driver.files, sizeof(*file));
	size_t files = 0;
	int err;

	for (size_t i = 0; i < dp->driver.configs; i++)
		map_set(&own, dp->driver.config[i].symbol->name,
			value_letter(dp->driver.config[i].value));
	err = find_defined(plan, &dp->driver, &defined);
	if (!err)
		err = find_compiled(plan, &dp->driver, &config, &compiled);
	for (size_t i = 0; i < dp->driver.files; i++)
		if (map_has(&compiled, dp->driver.file[i]))
			file[files++] = dp->driver.file[i];
	uses_free(&dp->uses);
	if (!err)
		err = uses_read(&dp->uses, plan->newest->source, file, files, plan->newest_facts,
				&config);
	if (err)
		report_error("%s: its files cannot be read: %s", dp->driver.name, strerror(-err));
	free(file);
	map_free(&compiled);
	map_free(&defined);
	map_free(&own);
	return err;
}

/**
 * along_has_source() - is a source a driver's of the plan?
 * @plan: the plan
 * @source: the file, relative to the newest tree
 */
bool along_has_source(const struct plan *plan, const char *source)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		if (driver_has_file(&plan->driver.v[i].driver, source))
			return true;
	return false;
}

/* Take a driver over from the plan as it was, with what it uses; parts may be on again. */
static bool take_again(struct plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->before.n; i++) {
		struct driver_plan *dp = &plan->before.v[i];

		if (!dp->driver.name || strcmp(dp->driver.name, name) || dp->parts_off)
			continue;
		dp->along_for.n = 0;
		dp->brought = false;
		dp->replaces = dp->cut_off = NULL;
		*vec_push(&plan->driver) = *dp;
		*dp = (struct driver_plan){ 0 };
		return true;
	}
	return false;
}

/**
 * along_add_driver() - add a driver to a plan, with what it uses
 * @plan: the plan
 * @name: as the user, or a bundle, names it
 *
 * Return: 0, or a negative error, reported.
 */
int along_add_driver(struct plan *plan, const char *name)
{
	struct driver_plan *dp;
	int err;

	if (take_again(plan, name))
		return 0;
	dp = vec_push(&plan->driver);
	err = driver_find(plan->newest, name, &dp->driver);
	if (err) {
		plan->driver.n--;
		return err;
	}
	err = configure(plan, dp);
	if (!err)
		err = along_read_uses(plan, dp);
	if (err) {
		uses_free(&dp->uses);
		driver_free(&dp->driver);
		plan->driver.n--;
	}
	return err;
}

/**
 * as_included() - how a header of the tree is included
 * @path: "include/linux/x.h" or "include/uapi/linux/x.h"
 *
 * Return: "linux/x.h", a pointer into @path.
 */
const char *as_included(const char *path)
{
	path += str_starts(path, "include/") ? strlen("include/") : 0;
	return path + (str_starts(path, "uapi/") ? strlen("uapi/") : 0);
}

static int add_bundle(struct plan *plan, const struct entry *bundle)
{
	int err = 0;

	*vec_push(&plan->bundle) = bundle;
	for (size_t i = 0; i < bundle->n_header; i++)
		map_set(&plan->carried, as_included(bundle->header[i]), bundle->header[i]);
	for (size_t i = 0; i < bundle->n_source && !err; i++)
		if (!along_has_source(plan, bundle->source[i]))
			err = along_add_driver(plan, bundle->source[i]);
	return err;
}

static bool has_bundle(const struct plan *plan, const struct entry *bundle)
{
	for (size_t i = 0; i < plan->bundle.n; i++)
		if (plan->bundle.v[i] == bundle)
			return true;
	return false;
}

static bool is_missed(const struct plan *plan, const struct use *use)
{
	return use && (use->kind == USE_HEADER || use->kind == USE_SYMBOL ||
		       gap_compare(use, plan->newest_facts, plan->target_facts, NULL).why);
}

/*
 * Does a driver use, and miss on the target, something that the bundle brings? What a
 * bundle names of a module's symbols that no public header declares takes structures of
 * the driver's own, of which no fact tells whether the target's module has them alike.
 */
static bool calls_for(struct plan *plan, const struct driver_plan *dp, const struct entry *bundle)
{
	for (size_t i = 0; i < bundle->n_source && !bundle->n_provides; i++)
		if (driver_has_file(&dp->driver, bundle->source[i]))
			return true;
	for (size_t i = 0; i < bundle->n_provides; i++) {
		const char *name = bundle->provides[i];

		if (is_missed(plan, map_get(&dp->uses.by_api, name)))
			return true;
		for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.')) {
			char *of_any = xasprintf("?%s", dot);
			bool missed = is_missed(plan, map_get(&dp->uses.by_api, of_any));

			free(of_any);
			if (missed)
				return true;
		}
	}
	return false;
}

/* As along_needs_bundle(), by way of no more than so many other bundles. */
static bool needs_by(struct plan *plan, const struct driver_plan *dp, const struct entry *bundle,
		     size_t others)
{
	if (calls_for(plan, dp, bundle))
		return true;
	for (size_t b = 0; b < plan->bundle.n && others; b++) {
		const struct entry *other = plan->bundle.v[b];

		if (other == bundle || !calls_for(plan, dp, other))
			continue;
		for (size_t i = 0; i < plan->driver.n; i++)
			for (size_t k = 0; k < other->n_source; k++)
				if (driver_has_file(&plan->driver.v[i].driver, other->source[k]) &&
				    needs_by(plan, &plan->driver.v[i], bundle, others - 1))
					return true;
	}
	return false;
}

/**
 * along_needs_bundle() - is it for this driver, too, that a bundle comes along?
 * @plan: the plan
 * @dp: a driver of it
 * @bundle: a bundle of it
 *
 * Return: true also where only what another bundle brings calls for it.
 */
bool along_needs_bundle(struct plan *plan, const struct driver_plan *dp, const struct entry *bundle)
{
	return needs_by(plan, dp, bundle, plan->bundle.n);
}

/**
 * along_add_bundles() - add the bundles that the drivers call for
 * @plan: the plan with its drivers
 *
 * Goes on until none is called for any more: a bundle's sources may call for
 * another.
 *
 * Return: 0, or a negative error, reported.
 */
int along_add_bundles(struct plan *plan)
{
	const struct library *lib = plan->library;
	bool again = true;

	while (again) {
		again = false;
		for (size_t b = 0; b < lib->bundle.n; b++) {
			const struct entry *bundle = &lib->bundle.v[b];
			bool wanted = false, holds;
			int err;

			if (has_bundle(plan, bundle))
				continue;
			for (size_t i = 0; i < plan->driver.n && !wanted; i++)
				wanted = calls_for(plan, &plan->driver.v[i], bundle);
			if (!wanted)
				continue;
			err = when_holds(bundle, plan->target_facts, &plan->asked, &holds);
			if (!err && holds)
				err = add_bundle(plan, bundle);
			if (err)
				return err;
			again |= holds;
		}
	}
	return 0;
}

/* The path in the newest tree of a header as it is included, or NULL. */
static char *newest_header(const struct plan *plan, const char *header)
{
	static const char *const places[] = { "include", "include/uapi" };

	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		char *path = path_join(places[i], header);
		char *full = path_join(plan->newest->source, path);
		bool found = file_exists(full);

		free(full);
		if (found)
			return path;
		free(path);
	}
	return NULL;
}

static int carry_headers(struct plan *plan, const struct map *includes);

/* What an #include line of the header @path leads to: in quotes, first what stands beside it. */
static char *included_header(const struct plan *plan, const char *path,
			     const struct source_include *include)
{
	char *dir = path_dir(as_included(path)), *beside = path_join(dir, include->path), *found;

	found = include->local ? newest_header(plan, beside) : NULL;
	free(dir);
	if (!found) {
		free(beside);
		return xstrdup(include->path);
	}
	free(found);
	return beside;
}

/* What a file that comes along, or a shim, includes must be there, too. */
static int carry_for(struct plan *plan, const char *root, const char *path)
{
	struct source_config config = { .target = plan->target_facts, .given = &plan->given };
	struct map includes = { 0 };
	struct source source;
	int err = source_read(&source, root, path, &config);

	for (size_t i = 0; i < source.include.n; i++) {
		char *header = included_header(plan, path, &source.include.v[i]);

		map_put(&includes, header);
		free(header);
	}
	source_free(&source);
	if (!err)
		err = carry_headers(plan, &includes);
	map_free(&includes);
	return err;
}

/* Headers that the target lacks and that no shim gives, and what they include in turn. */
static int carry_headers(struct plan *plan, const struct map *includes)
{
	int err = 0;

	for (size_t i = 0; i < includes->n && !err; i++) {
		const char *header = includes->entry[i].key;
		char *path;

		if (facts_header(plan->target_facts, header, NULL) != HEADER_MISSING ||
		    map_has(&plan->library->shim, header) || map_has(&plan->carried, header))
			continue;
		path = newest_header(plan, header);
		if (!path)
			continue;
		map_set(&plan->carried, header, arena_strdup(&plan->arena, path));
		err = carry_for(plan, plan->newest->source, path);
		free(path);
	}
	return err;
}

/**
 * along_add_headers() - let the headers come along that the target lacks
 * @plan: the plan with its drivers and bundles
 *
 * Those of all shims are among them; needs_choose_files() keeps what is needed.
 *
 * Return: 0, or -errno where one cannot be read.
 */
int along_add_headers(struct plan *plan)
{
	char *shims = path_join(plan->library->dir, "backport-include");
	size_t bundled = plan->carried.n;
	int err = 0;

	for (size_t i = 0; i < plan->driver.n && !err; i++)
		map_each (&plan->driver.v[i].uses.includes, e)
			err = err ? err : carry_headers(plan, e->value);
	for (size_t i = 0; i < bundled && !err; i++)
		err = carry_for(plan, plan->newest->source, plan->carried.entry[i].value);
	map_each (&plan->library->shim, e)
		err = err ? err : carry_for(plan, shims, e->key);
	if (err)
		report_error("headers that come along cannot be read: %s", strerror(-err));
	free(shims);
	return err;
}

/**
 * along_make_layer() - settle what comes along, and read what the shims then offer
 * @plan: the plan with its drivers; gets the bundles and headers that they call for
 * @layer: as for layer_make()
 *
 * Return: 0, or a negative error, reported.
 */
int along_make_layer(struct plan *plan, struct layer *layer)
{
	size_t before;
	int err;

	do {
		before = plan->driver.n;
		err = along_add_bundles(plan);
		if (!err)
			err = bring_definers(plan);
		if (!err && plan->driver.n == before)
			err = along_add_headers(plan);
		if (!err && plan->driver.n == before)
			err = bring_definers(plan); /* of what the headers only declare */
	} while (!err && plan->driver.n > before);
	for (size_t i = 0; i < plan->bundle.n && !err; i++)
		for (size_t k = 0; k < plan->bundle.v[i]->n_header; k++)
			if (!plan->bundle.v[i]->n_provides)
				map_put(&layer->hidden, as_included(plan->bundle.v[i]->header[k]));
	if (!err)
		err = layer_make(layer, plan->newest, plan->target, plan->target_facts,
				 plan->library, &plan->carried);
	return err;
}

struct clash {
	const struct plan *plan;
	struct map *clashing;
};

/* C takes a declaration of a function or variable twice, where both say the same. */
static bool is_declared_alike(const struct plan *plan, const struct fact *fact,
			      const struct fact *old)
{
	if ((fact->kind != FACT_FUNCTION && fact->kind != FACT_VARIABLE) ||
	    ((fact->flags | old->flags) & FACT_STATIC))
		return false;
	return types_compare(fact->type, plan->newest_facts, old->type, plan->target_facts) ==
	       TYPES_EQUAL;
}

/*
 * A carried header must not define what the target has elsewhere. (A bundle's
 * replaces the target's, and is meant to.)
 */
static void find_clash(const struct fact *fact, void *data)
{
	struct clash *c = data;
	struct header_clashes *clashes;
	const struct fact *old;
	const char *path;

	if (!fact->file || !str_starts(fact->file, "include/"))
		return;
	path = as_included(fact->file);
	old = facts_find(c->plan->target_facts, fact->kind, fact->name);
	if (!old || facts_header(c->plan->target_facts, path, NULL) != HEADER_MISSING)
		return;
	if ((fact->kind == FACT_STRUCT || fact->kind == FACT_UNION || fact->kind == FACT_ENUM) &&
	    !((fact->flags & FACT_DEFINED) && (old->flags & FACT_DEFINED)))
		return;
	if (fact->kind == FACT_MACRO && str_equal(fact->value, old->value))
		return;
	if (is_declared_alike(c->plan, fact, old))
		return;
	clashes = map_get(c->clashing, path);
	if (!clashes) {
		clashes = xcalloc(1, sizeof(*clashes));
		map_set(c->clashing, path, clashes);
	}
	*vec_push(&clashes->old) = old;
}

/**
 * along_find_clashes() - find headers that cannot come along
 * @plan: the plan
 * @layer: what comes along, read
 * @clashing: gets, by header as included, what the target has elsewhere (struct
 *	header_clashes), which keeps it from drivers that see both; along_free_clashes()
 */
void along_find_clashes(const struct plan *plan, const struct layer *layer, struct map *clashing)
{
	struct clash clash = { plan, clashing };

	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++)
		facts_each_own(layer->facts, kind, find_clash, &clash);
}

/**
 * along_free_clashes() - free what along_find_clashes() found
 * @clashing: it; empty afterwards
 */
void along_free_clashes(struct map *clashing)
{
	map_each (clashing, e) {
		struct header_clashes *clashes = e->value;

		vec_free(&clashes->old);
		free(clashes);
	}
	map_free(clashing);
}
