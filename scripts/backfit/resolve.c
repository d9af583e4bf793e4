// SPDX-License-Identifier: GPL-2.0
#include "resolve.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "alike.h"
#include "bring.h"
#include "clash.h"
#include "definer.h"
#include "describe.h"
#include "err.h"
#include "exporter.h"
#include "file.h"
#include "includes.h"
#include "inferred.h"
#include "str.h"
#include "usable.h"
#include "when.h"

/**
 * entry_provides() - does an evolution or bundle close gaps of an API?
 * @entry: the evolution or bundle
 * @api: the API's name as plans write it; "?.member" is a member of any record
 */
bool entry_provides(const struct entry *entry, const char *api)
{
	for (size_t i = 0; i < entry->n_provides; i++) {
		const char *name = entry->provides[i];

		if (!strcmp(name, api))
			return true;
		if (str_starts(api, "?.") && strchr(name, '.') && str_ends(name, api + 1))
			return true;
	}
	return false;
}

/* The first one counts, as the library has them in order; but what is tried comes first. */
static void note_name(struct resolver *resolver, const char *api, const struct entry *e)
{
	void **slot = map_put(&resolver->evolution, api);

	if (!*slot || e->trial)
		*slot = (void *)e;
}

/* What entry_provides() says of it, by name. */
static void note_provided(struct resolver *resolver, const struct entry *e)
{
	for (size_t i = 0; i < e->n_provides; i++) {
		note_name(resolver, e->provides[i], e);
		for (const char *dot = strchr(e->provides[i], '.'); dot;
		     dot = strchr(dot + 1, '.')) {
			char *of_any = xasprintf("?%s", dot);

			note_name(resolver, of_any, e);
			free(of_any);
		}
	}
}

/**
 * resolver_init() - ask which evolutions hold on the target
 * @resolver: filled in; resolver_free() it whatever the result
 * @plan: the plan
 * @layer: shims over the target
 *
 * Return: 0, or -EINVAL where a condition cannot be answered, reported.
 */
int resolver_init(struct resolver *resolver, struct plan *plan, struct layer *layer)
{
	const struct library *lib = plan->library;
	int err = 0;

	*resolver = (struct resolver){ .plan = plan, .layer = layer };
	for (size_t i = 0; i < lib->evolution.n; i++) {
		const struct entry *e = &lib->evolution.v[i];
		bool holds;

		if (when_holds(e, plan->target_facts, NULL, &holds))
			err = -EINVAL;
		else if (holds)
			note_provided(resolver, e);
	}
	return err;
}

/**
 * resolver_free() - give back the memory
 * @resolver: the resolver
 */
void resolver_free(struct resolver *resolver)
{
	map_free(&resolver->evolution);
}

/**
 * resolver_evolution() - the evolution that closes an API's gap on the target
 * @resolver: the resolver
 * @api: the API's name as plans write it
 *
 * Return: the evolution, or NULL.
 */
const struct entry *resolver_evolution(const struct resolver *resolver, const char *api)
{
	return map_get(&resolver->evolution, api);
}

static char *place_of(struct arena *arena, const struct fact *fact)
{
	return arena_take(arena, xasprintf("%s:%u", fact->file, fact->line));
}

/* What is declared along, and nothing of the package defines. */
static void leave_undefined(struct resolver *r, struct gap *gap, const struct driver_plan *dp,
			    const struct use *use)
{
	const char *shared = definer_shared(r->plan, use->api);
	const char *refusal = shared ? bring_refusal(r->plan, dp, use) : NULL;

	gap->why = WHY_NOT_DEFINED;
	if (!shared)
		return;
	gap->possibly = true;
	gap->unseen = true;
	gap->why = arena_take(&r->plan->arena,
			      xasprintf("%s of a header that comes along passes through it, the "
					"target's may differ%s%s",
					shared, refusal ? "; " : "", refusal ? refusal : ""));
}

/* @fact, of shims or of what comes along, closes the gap. */
static void close_with_fact(struct resolver *r, struct gap *gap, const struct driver_plan *dp,
			    const struct use *use, const struct fact *fact)
{
	struct arena *arena = &r->plan->arena;
	const struct driver_plan *definer;
	const struct entry *bundle;

	if (fact && definer_is_missing(r->plan, fact)) {
		leave_undefined(r, gap, dp, use);
		return;
	}
	gap->by = fact ? place_of(arena, fact) : "backport-include";
	gap->resolution = BY_SHIM;
	if (!fact || !fact->file)
		return;
	gap->reduced = layer_reduced(r->layer, fact, arena);
	bundle = plan_bundle_with(r->plan, fact->file);
	definer = definer_of(r->plan, fact);
	if (definer) {
		gap->unseen = definer_shared(r->plan, use->api);
		gap->why = gap->unseen ? "structures of a header that comes along pass through it"
				       : WHY_OTHER_DRIVER;
		gap->resolution = BY_DRIVER;
		gap->by = arena_strdup(arena, definer->driver.name);
		gap->definer = gap->by;
		gap->along = bring_comes_by_itself(r->plan, dp, use);
	} else if (bundle) {
		gap->resolution = BY_BUNDLE;
		gap->by = bundle->name;
		gap->reduced = bundle->reduced;
	} else if (str_starts(fact->file, "include/") || layer_is_carried(r->layer, fact)) {
		gap->resolution = BY_CARRY;
	} else if (fact->kind == FACT_FUNCTION && !(fact->flags & FACT_STATIC)) {
		gap->resolution = BY_COMPAT;
	}
}

static void close_with_entry(struct gap *gap, const struct entry *e, enum resolution resolution)
{
	gap->resolution = resolution;
	gap->by = e->name;
	gap->reduced = e->reduced;
	gap->inferred = inferred_is(e->name) ? e->confidence : NULL;
}

static const struct entry *bundle_providing(const struct plan *plan, const char *api)
{
	for (size_t i = 0; i < plan->bundle.n; i++)
		if (entry_provides(plan->bundle.v[i], api))
			return plan->bundle.v[i];
	return NULL;
}

/* A shim may rename a macro to a function of compat.ko: the gap's comment is at the macro. */
static const struct fact *shown_fact(struct resolver *r, const struct use *use,
				     const struct fact *closing)
{
	const struct fact *macro;

	if (use->kind != USE_NAME ||
	    (closing && closing->kind == FACT_FUNCTION && !(closing->flags & FACT_STATIC)))
		return closing;
	macro = facts_find(r->layer->facts, FACT_MACRO, use->api);
	return macro && fact_is_ours(macro) ? macro : closing;
}

static void close_header(struct resolver *r, struct gap *gap, const char *path)
{
	const char *from = map_get(&r->plan->carried, path);
	const struct entry *bundle = from ? plan_bundle_with(r->plan, from) : NULL;

	if (map_has(&r->layer->shim, path)) {
		gap->resolution = BY_SHIM;
		gap->by = arena_take(&r->plan->arena, xasprintf("backport-include/%s", path));
	} else if (bundle) {
		close_with_entry(gap, bundle, BY_BUNDLE);
	} else if (from) {
		gap->resolution = BY_CARRY;
		gap->by = arena_strdup(&r->plan->arena, from);
	}
}

/**
 * new_gap() - the gap of a use, which nothing closes yet
 * @arena: the plan's, which holds the gap
 * @use: the use
 * @c: what a comparison with the target found
 */
struct gap *new_gap(struct arena *arena, const struct use *use, const struct comparison *c)
{
	struct gap *gap = arena_alloc(arena, sizeof(*gap));

	gap->api = arena_strdup(arena, c->record_missing ? use->record : use->api);
	gap->why = c->why;
	gap->newer = fact_place(c->newer);
	gap->older = fact_place(c->older);
	gap->possibly = use->kind == USE_MEMBER && !use->record;
	for (size_t i = 0; i < use->place.n; i++) {
		const struct use_place *p = &use->place.v[i];

		if (!gap->use.n || gap->use.v[gap->use.n - 1].file != p->file ||
		    gap->use.v[gap->use.n - 1].line != p->line)
			*vec_push(&gap->use) =
				(struct gap_use){ arena_strdup(arena, p->file), p->line };
	}
	return gap;
}

/* The driver's Makefile may have folders of its own searched (-I), which come along with it. */
static bool is_drivers_own(const struct plan *plan, const struct driver *driver, const char *path)
{
	bool found = false;

	for (size_t i = 0; i < driver->include_dirs && !found; i++) {
		char *dir = path_join(plan->newest->source, driver->include_dir[i]);
		char *full = path_join(dir, path);

		found = file_exists(full);
		free(full);
		free(dir);
	}
	return found;
}

static struct gap *resolve_header(struct resolver *r, const struct driver_plan *dp,
				  const struct use *use)
{
	char *path = xstrndup(use->api + 1, strlen(use->api) - 2);
	struct comparison c = { .why = WHY_NO_HEADER };
	struct gap *gap = NULL;

	if (facts_header(r->plan->target_facts, path, NULL) == HEADER_MISSING &&
	    !is_drivers_own(r->plan, &dp->driver, path)) {
		gap = new_gap(&r->plan->arena, use, &c);
		close_header(r, gap, path);
	}
	free(path);
	return gap;
}

/*
 * What modules cannot link to on the newest kernel either, its drivers do not
 * use: it stands in a branch or a macro that nobody compiles.
 */
static bool is_unlinkable(const struct plan *plan, const struct use *use,
			  const struct comparison *c)
{
	return use->kind == USE_NAME && c->why &&
	       !strcmp(c->why, usable_phrase(USABLE_NOT_EXPORTED)) &&
	       usable_name(plan->newest_facts, use->api).reason == USABLE_NOT_EXPORTED;
}

/*
 * The target's module has the symbol, but records that no public header defines go
 * through it: nothing tells whether they are laid out alike there, and neither the
 * compiler nor modpost would see that they are not.
 */
static const char *why_shared(struct plan *plan, const struct use *use, const char *differs)
{
	if (!use->passes)
		return "structures of the drivers' own pass through it";
	if (differs)
		return arena_take(&plan->arena,
				  xasprintf("%s of the drivers' own passes through it, and %s",
					    use->passes, differs));
	return arena_take(&plan->arena,
			  xasprintf("%s of the drivers' own passes through it, the target's may "
				    "differ",
				    use->passes));
}

/* Nothing of the package defines it: where it stands, and why that does not come along. */
static void leave_symbol_open(struct plan *plan, const struct driver_plan *dp,
			      const struct use *use, struct gap *gap)
{
	const char *refusal = bring_refusal(plan, dp, use);

	gap->newer = exporter_beside(plan->newest, dp->driver.dir, use->api);
	if (refusal)
		gap->why = arena_take(&plan->arena, xasprintf("%s; %s", gap->why, refusal));
}

/* The target's module has it, and in the target's source all that is shared is the same. */
static struct gap *leave_to_target(struct plan *plan, const struct driver_plan *dp,
				   const struct use *use)
{
	struct comparison c = { .why = arena_take(&plan->arena,
						  xasprintf("%s of the drivers' own passes "
							    "through it",
							    use->passes)) };
	struct gap *gap = new_gap(&plan->arena, use, &c);
	char *compared = alike_compared(plan, dp, use->api);

	gap->resolution = BY_TARGET;
	gap->by =
		arena_take(&plan->arena,
			   xasprintf("%s; the same in its source: %s",
				     facts_export(plan->target_facts, use->api)->module, compared));
	gap->unseen = true;
	free(compared);
	return gap;
}

/* What another module of the newest tree exports: the target's, or one that is in the package. */
static struct gap *resolve_symbol(struct resolver *r, const struct driver_plan *dp,
				  const struct use *use)
{
	struct comparison c = { .why = WHY_OTHER_DRIVER };
	const struct driver_plan *definer;
	struct plan *plan = r->plan;
	bool bundled = bundle_providing(plan, use->api);
	bool absent = bring_is_absent(plan, use->api);
	struct gap *gap;

	if (!absent && !bundled && !use->passes)
		return NULL;
	if (!absent)
		c.why = why_shared(plan, use, alike_why_not(plan, dp, use));
	if (!bundled && alike_is_same(plan, dp, use))
		return leave_to_target(plan, dp, use);
	definer = bring_definer_in_plan(plan, dp, use->api);
	if (!definer && bring_is_exported_nowhere(plan, use->api))
		return NULL;
	gap = new_gap(&plan->arena, use, &c);
	gap->possibly = !absent && !bundled;
	gap->unseen = !absent;
	if (!definer) {
		const struct entry *evolution = resolver_evolution(r, use->api);

		/* What is there, but may be laid out otherwise, no rule tells. */
		if (absent && evolution)
			close_with_entry(gap, evolution, BY_EVOLUTION);
		else
			leave_symbol_open(plan, dp, use, gap);
		return gap;
	}
	gap->resolution = BY_DRIVER;
	gap->by = arena_strdup(&plan->arena, definer->driver.name);
	gap->definer = gap->by;
	gap->along = bring_comes_by_itself(plan, dp, use);
	for (size_t i = 0; i < plan->bundle.n; i++)
		for (size_t k = 0; k < plan->bundle.v[i]->n_source; k++)
			if (driver_has_file(&definer->driver, plan->bundle.v[i]->source[k]))
				close_with_entry(gap, plan->bundle.v[i], BY_BUNDLE);
	return gap;
}

/*
 * A use that no comparison finds fault with may still mean something else on
 * the target: then an evolution whose condition holds knows it. (Not of a member
 * of an unknown record, which may be any that has one of that name.)
 */
static bool is_known_to_differ(const struct use *use, const struct comparison *c,
			       const struct entry *evolution)
{
	return !c->why && evolution && *evolution->when && (use->kind != USE_MEMBER || use->record);
}

static void note_exporting(const char *file, void *data)
{
	struct plan *plan = data;

	map_put(&plan->exporting, file);
}

/*
 * A header of which nothing is exported belongs to something that the target
 * was configured without. A driver whose dependencies hold all the same has
 * its uses of it compiled out, as on a newest kernel without it.
 */
static bool is_compiled_out(struct resolver *r, const struct driver_plan *dp,
			    const struct comparison *c)
{
	struct plan *plan = r->plan;

	if (!dp->dependencies_hold || !c->why || strcmp(c->why, usable_phrase(USABLE_NOT_EXPORTED)))
		return false;
	if (!plan->exporting.n)
		facts_each_exporting(plan->target_facts, note_exporting, plan);
	return !map_has(&plan->exporting, c->older->file);
}

/*
 * A name that the target has, too, but that a shim gives anew: there it means
 * less, or something else, in a way that no declaration shows.
 */
static bool is_overridden(const struct resolver *r, const struct use *use)
{
	static const enum fact_kind kinds[] = { FACT_MACRO, FACT_FUNCTION };

	for (size_t i = 0; i < ARRAY_LEN(kinds) && use->kind == USE_NAME; i++) {
		const struct fact *fact = facts_own(r->layer->facts, kinds[i], use->api);

		if (fact && fact->file && str_starts(fact->file, "backport-include/"))
			return true;
	}
	return false;
}

/*
 * A name means what the headers say that the driver sees on the newest tree;
 * what another header declares under that name is not what it uses.
 */
static bool is_other_name(const struct use *use, const struct comparison *c,
			  const struct gap_sight *sight)
{
	return use->kind == USE_NAME && sight && !visible_fact(sight->newest, c->newer);
}

/* The stack of the plan that brings the header which declares what is used; NULL for none. */
static const struct entry *stack_of(const struct plan *plan, const struct comparison *c)
{
	const struct entry *bundle =
		c->newer && c->newer->file ? plan_bundle_with(plan, c->newer->file) : NULL;

	return bundle && !bundle->n_provides ? bundle : NULL;
}

/* What nothing closes may be in a stack, which comes only where it is asked for. */
static void propose_stack(struct resolver *r, struct gap *gap, const struct comparison *c)
{
	const struct library *lib = r->plan->library;

	for (size_t i = 0; i < lib->bundle.n && c->newer && c->newer->file; i++) {
		const struct entry *bundle = &lib->bundle.v[i];
		bool holds = false;

		for (size_t k = 0; k < bundle->n_header && !bundle->n_provides; k++)
			if (!strcmp(bundle->header[k], c->newer->file) &&
			    !when_holds(bundle, r->plan->target_facts, NULL, &holds) && holds)
				gap->why = arena_take(&r->plan->arena,
						      xasprintf("%s; it needs %s: name %s, too",
								gap->why, bundle->name,
								bundle->source[0]));
	}
}

/**
 * resolve_use() - is a use a gap on the target, and what closes it?
 * @resolver: the resolver
 * @dp: the driver
 * @use: the use
 * @sight: the headers that the driver sees; NULL where the name is known to mean
 *	what the newest tree has
 *
 * Return: the gap, which belongs to the plan; NULL where the target has what
 * is used.
 */
struct gap *resolve_use(struct resolver *resolver, const struct driver_plan *dp,
			const struct use *use, const struct gap_sight *sight)
{
	struct plan *plan = resolver->plan;
	struct comparison bare, shimmed;
	const char *api;
	bool by_evolution;
	const struct entry *evolution, *bundle;
	struct gap *gap;

	if (use->kind == USE_HEADER)
		return resolve_header(resolver, dp, use);
	if (use->kind == USE_SYMBOL)
		return resolve_symbol(resolver, dp, use);
	bare = gap_compare(use, plan->newest_facts, plan->target_facts, sight);
	if (bare.record_missing && strchr(use->record, '<'))
		return NULL; /* part of a record that is a gap itself */
	if (is_compiled_out(resolver, dp, &bare) || is_unlinkable(plan, use, &bare))
		return NULL;
	api = bare.record_missing ? use->record : use->api;
	bundle = stack_of(plan, &bare);
	if (bundle && !is_other_name(use, &bare, sight)) {
		gap = bare.why ? new_gap(&plan->arena, use, &bare) : NULL;
		if (gap)
			close_with_entry(gap, bundle, BY_BUNDLE);
		return gap;
	}
	evolution = resolver_evolution(resolver, api);
	by_evolution = is_known_to_differ(use, &bare, evolution) ||
		       (bare.why && evolution && evolution->trial);
	if (!bare.why && !by_evolution && !is_overridden(resolver, use))
		return NULL;
	if (is_other_name(use, &bare, sight))
		return NULL;
	if (use->kind == USE_TYPE && use->opaque && bare.why && !bare.older && !use->in_list)
		return NULL; /* "struct x *p;" says that there is a struct x */
	if (use->kind == USE_TYPE && use->opaque && bare.why && !bare.older)
		bare.why = "only named on the target";
	if (!bare.why)
		bare.why = by_evolution ? "it does something else on the target"
					: "another form takes its place";
	gap = new_gap(&plan->arena, use, &bare);
	shimmed = gap_compare(use, plan->newest_facts, resolver->layer->facts, sight);
	bundle = bundle_providing(plan, api);
	if (!shimmed.why && !by_evolution)
		close_with_fact(resolver, gap, dp, use, shown_fact(resolver, use, shimmed.older));
	if (gap->resolution == UNRESOLVED && evolution)
		close_with_entry(gap, evolution, BY_EVOLUTION);
	else if (gap->resolution == UNRESOLVED && bundle)
		close_with_entry(gap, bundle, BY_BUNDLE);
	if (gap->resolution == UNRESOLVED)
		propose_stack(resolver, gap, &bare);
	return gap;
}

/*
 * A function that the newest tree's headers declare for others to call, and that no header
 * of the target knows. Mostly these are modules that came with it; an evolution whose
 * condition holds tells of one that the kernel itself would call.
 */
static bool is_for_others(const struct plan *plan, const struct own_thing *own,
			  const struct gap_sight *sight)
{
	const struct fact *newer = facts_find(plan->newest_facts, FACT_FUNCTION, own->name);

	return own->kind == FACT_FUNCTION && !own->is_static && newer &&
	       visible_fact(sight->newest, newer) &&
	       !facts_find(plan->target_facts, FACT_FUNCTION, own->name);
}

/**
 * resolve_own() - is what a driver defines itself a gap on the target?
 * @resolver: the resolver
 * @own: what it defines
 * @sight: the headers that the driver sees
 *
 * Return: the gap, which belongs to the plan; NULL where no header of the target
 * has another thing of that name, and no evolution tells that something is amiss.
 */
struct gap *resolve_own(struct resolver *resolver, const struct own_thing *own,
			const struct gap_sight *sight)
{
	struct plan *plan = resolver->plan;
	struct comparison c = clash_compare(own, plan->newest_facts, plan->target_facts, sight);
	struct use_place place = { .file = own->file, .line = own->line, .args = -1 };
	struct use use = { .kind = USE_NAME, .api = own->name, .place = { &place, 1, 1 } };
	const struct entry *evolution;
	struct gap *gap;

	if (!c.why) {
		c.older = clash_with_shim(own, resolver->layer->facts, sight);
		c.why = c.older ? "a shim in a header that it includes defines it, too" : NULL;
	}
	evolution = resolver_evolution(resolver, own->name);
	if (!c.why && evolution && is_for_others(plan, own, sight))
		c.why = "nothing of the target declares it, nor calls it";
	if (!c.why || (c.older && c.older->file && map_has(&plan->carried, c.older->file)))
		return NULL; /* or the newest tree's header comes along */
	gap = new_gap(&plan->arena, &use, &c);
	if (evolution)
		close_with_entry(gap, evolution, BY_EVOLUTION);
	return gap;
}
