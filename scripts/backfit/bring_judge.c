// SPDX-License-Identifier: GPL-2.0
/*
 * Which module of the newest tree a driver links to, and whether that may come along: where
 * it takes the place of one of the target's, whatever else on the target depends on that one
 * is cut off. That may only happen to modules that are its siblings, and where the kernel
 * then refuses to load them.
 */
#include "bring_judge.h"

#include <stdlib.h>
#include <string.h>

#include "bring.h"
#include "exporter.h"
#include "file.h"
#include "str.h"
#include "target_modules.h"

/**
 * struct bringing - what was found out on the way
 * @by_symbol: struct definer, NULL for none, by "FOLDER:SYMBOL"
 * @by_source: the same by the file that exports the symbol
 * @target: the target's modules
 */
struct bringing {
	struct map by_symbol;
	struct map by_source;
	struct target_modules target;
};

static struct bringing *bringing_of(struct plan *plan)
{
	if (!plan->bringing) {
		plan->bringing = xcalloc(1, sizeof(*plan->bringing));
		target_modules_read(&plan->bringing->target, plan->target);
	}
	return plan->bringing;
}

/**
 * bring_free() - give back what was found out for a plan
 * @plan: the plan
 */
void bring_free(struct plan *plan)
{
	if (!plan->bringing)
		return;
	map_free(&plan->bringing->by_symbol);
	map_free(&plan->bringing->by_source);
	target_modules_free(&plan->bringing->target);
	free(plan->bringing);
	plan->bringing = NULL;
}

/**
 * bring_is_absent() - does no module of the target have a symbol?
 * @plan: the plan
 * @symbol: the symbol
 *
 * Return: false also where that is not known.
 */
bool bring_is_absent(const struct plan *plan, const char *symbol)
{
	return facts_know_exports(plan->target_facts) &&
	       !facts_exports_are_guessed(plan->target_facts) &&
	       !facts_export(plan->target_facts, symbol);
}

/**
 * bring_is_exported_nowhere() - does the newest kernel export a symbol nowhere?
 * @plan: the plan
 * @symbol: the symbol; then no module calls it there either
 */
bool bring_is_exported_nowhere(const struct plan *plan, const char *symbol)
{
	return facts_know_exports(plan->newest_facts) && !facts_export(plan->newest_facts, symbol);
}

/**
 * bring_definer_in_plan() - the driver of a plan that defines what another one links to
 * @plan: the plan
 * @dp: the other one
 * @symbol: the symbol
 *
 * Return: the driver, or NULL.
 */
const struct driver_plan *bring_definer_in_plan(const struct plan *plan,
						const struct driver_plan *dp, const char *symbol)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		if (&plan->driver.v[i] != dp && map_has(&plan->driver.v[i].uses.defined, symbol))
			return &plan->driver.v[i];
	return NULL;
}

/* What the definer is, and what it meets with on the target. */

static bool is_same_module(const char *a, const char *b)
{
	char *x = module_name(a), *y = module_name(b);
	bool same = !strcmp(x, y);

	free(x);
	free(y);
	return same;
}

/* The target's module of that symbol gives way to the definer, or the two are in each other's way. */
static void meet_export(struct plan *plan, struct definer *d, const struct driver *driver,
			const char *symbol)
{
	const struct export *export = facts_export(plan->target_facts, symbol);
	bool is_file;

	if (!export || !export->module || d->refused)
		return;
	is_file = facts_exports_are_guessed(plan->target_facts);
	if (!strcmp(export->module, "vmlinux"))
		d->refused =
			arena_take(&plan->arena, xasprintf("the target has %s built in", symbol));
	else if (is_file ? !driver_has_file(driver, export->module)
			 : !is_same_module(export->module, d->module))
		d->refused = arena_take(&plan->arena,
					xasprintf("the target has %s in %s, and two modules "
						  "cannot export it",
						  symbol, export->module));
	else if (!d->replaced)
		d->replaced = arena_strdup(&plan->arena, is_file ? d->module : export->module);
}

static bool is_public(const struct plan *plan, const char *symbol)
{
	return facts_linked(plan->newest_facts, symbol) || facts_linked(plan->target_facts, symbol);
}

/* Is a symbol of Kconfig set to y on the target? */
static bool is_configured(const struct plan *plan, const char *symbol)
{
	char *name = xasprintf("CONFIG_%s", symbol);
	bool yes = str_equal(facts_config(plan->target_facts, name), "y");

	free(name);
	return yes;
}

static void meet_target(struct plan *plan, struct definer *d, const struct driver *driver)
{
	const struct driver_module *m = &driver->module[0];
	const struct target_modules *target = &bringing_of(plan)->target;
	const struct module_names *exports = target_module_exports(target, m->name);
	const char *path = target_module_path(target, m->name);
	struct map symbols = { 0 };

	if (m->symbol && is_configured(plan, m->symbol))
		d->refused = arena_take(
			&plan->arena,
			xasprintf("the target has it built in (CONFIG_%s=y)", m->symbol));
	if (path)
		d->replaced = arena_strdup(&plan->arena, path);
	exporter_symbols(plan->newest, plan->newest_facts, driver, &symbols);
	map_each (&symbols, e)
		meet_export(plan, d, driver, e->key);
	for (size_t i = 0; exports && i < exports->name.n; i++)
		map_put(&symbols, exports->name.v[i]);
	map_each (&symbols, e)
		d->is_public |= facts_export(plan->target_facts, e->key) && is_public(plan, e->key);
	map_free(&symbols);
}

static struct definer *look_at(struct plan *plan, const char *source)
{
	struct bringing *b = bringing_of(plan);
	struct definer *d = map_get(&b->by_source, source);
	struct driver driver;

	if (d || map_has(&b->by_source, source))
		return d;
	if (!exporter_find(plan->newest, source, &driver)) {
		d = arena_alloc(&plan->arena, sizeof(*d));
		*d = (struct definer){ .source = arena_strdup(&plan->arena, driver.name),
				       .module =
					       arena_strdup(&plan->arena, driver.module[0].name) };
		meet_target(plan, d, &driver);
		driver_free(&driver);
	}
	map_set(&b->by_source, source, d);
	return d;
}

/**
 * bring_definer() - the module of the newest tree that a driver there links to
 * @plan: the plan
 * @dp: the driver
 * @symbol: what it links to
 *
 * Return: the module, the plan's; NULL where no single one exports the symbol.
 */
const struct definer *bring_definer(struct plan *plan, const struct driver_plan *dp,
				    const char *symbol)
{
	struct bringing *b = bringing_of(plan);
	char *key = xasprintf("%s:%s", dp->driver.dir, symbol), *source;
	struct definer *d = map_get(&b->by_symbol, key);

	if (!map_has(&b->by_symbol, key)) {
		source = exporter_source(plan->newest, plan->newest_facts, dp->driver.dir, symbol);
		d = source ? look_at(plan, source) : NULL;
		map_set(&b->by_symbol, key, d);
		free(source);
	}
	free(key);
	return d;
}

/* Who else depends on the target's module. */

static bool has_module(const struct driver *driver, const char *name)
{
	for (size_t i = 0; i < driver->modules; i++)
		if (is_same_module(driver->module[i].name, name))
			return true;
	return false;
}

/* Is a module of the target replaced anyway? @dp: only by that driver's; NULL: by any of the plan. */
static bool is_in_package(const struct plan *plan, const struct driver_plan *dp, const char *name)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		if ((!dp || dp == &plan->driver.v[i]) &&
		    has_module(&plan->driver.v[i].driver, name))
			return true;
	return false;
}

/**
 * bring_cut_off() - the modules of the target that a replacement cuts off
 * @plan: the plan
 * @dp: the driver that alone is in the package; NULL: the whole plan is
 * @d: the module that takes the place of one of the target's
 * @most: name no more than so many
 *
 * Return: "a, b", "" for none, which the caller frees.
 */
char *bring_cut_off(struct plan *plan, const struct driver_plan *dp, const struct definer *d,
		    size_t most)
{
	const struct module_names *users =
		target_module_users(&bringing_of(plan)->target, d->replaced);
	struct strbuf text = { 0 };
	size_t n = 0;

	for (size_t i = 0; users && i < users->name.n; i++) {
		const char *name = users->name.v[i];

		if (is_same_module(name, d->module) || is_in_package(plan, dp, name))
			continue;
		if (++n <= most)
			strbuf_printf(&text, "%s%s", n > 1 ? ", " : "", name);
	}
	if (n > most)
		strbuf_printf(&text, " and %zu more", n - most);
	return text.s ? strbuf_take(&text) : xstrdup("");
}

/*
 * The word before the parenthesis that a symbol stands behind: whoever asks for a symbol by
 * name at run time depends on no module, and nobody compares versions for it.
 */
static bool is_asked_by_name_at(const char *text, unsigned int line, const char *symbol)
{
	static const char *const ask[] = { "dvb_attach", "symbol_get", "symbol_request" };
	const char *at = text, *p;

	while (at && --line)
		at = str_next_line(at);
	at = at ? strstr(at, symbol) : NULL;
	if (!at)
		return false;
	for (p = at; p > text && strchr(" \t\n(", p[-1]);)
		p--;
	for (size_t i = 0; i < ARRAY_LEN(ask); i++) {
		size_t len = strlen(ask[i]);

		if (memchr(p, '(', at - p) && p - text >= (ptrdiff_t)len &&
		    !memcmp(p - len, ask[i], len))
			return true;
	}
	return false;
}

static bool is_asked_by_name(const struct plan *plan, const struct use *use)
{
	bool found = false;

	for (size_t i = 0; i < use->place.n && !found; i++) {
		char *path = path_join(plan->newest->source, use->place.v[i].file);
		char *text = file_read(path, NULL);

		found = text && is_asked_by_name_at(text, use->place.v[i].line, use->api);
		free(text);
		free(path);
	}
	return found;
}

/* Why the definer cannot come for the driver; NULL: it can. @alone: nothing else is in the package. */
static const char *refusal(struct plan *plan, const struct driver_plan *dp, const struct use *use,
			   const struct definer *d, bool alone)
{
	enum {
		MOST = 4
	};
	bool known = bringing_of(plan)->target.users_known;
	const char *because = NULL;
	char *others;

	if (!d)
		return "no single module of the newest tree exports it";
	if (d->refused)
		return arena_take(&plan->arena,
				  xasprintf("%s of the newest tree cannot take its place: %s",
					    d->source, d->refused));
	if (!d->replaced)
		return NULL;
	others = bring_cut_off(plan, alone ? dp : NULL, d, MOST);
	if (is_asked_by_name(plan, use)) {
		because = "which others may ask for by name at run time, where nothing is "
			  "compared";
	} else if (!known || *others) {
		if (d->is_public)
			because = "which is there for all the kernel's modules";
		else if (!is_configured(plan, "MODVERSIONS"))
			because = "and without CONFIG_MODVERSIONS nothing keeps other modules from "
				  "it";
	}
	if (because)
		because =
			arena_take(&plan->arena,
				   xasprintf("it needs %s of the newest tree, which would replace "
					     "the target's %s, %s%s%s%s; name it, too, to bring it",
					     d->source, d->replaced, because, *others ? " (" : "",
					     others, *others ? ")" : ""));
	free(others);
	return because;
}

/**
 * bring_refusal() - why the module that defines a symbol does not come along
 * @plan: the plan
 * @dp: the driver that links to the symbol
 * @use: its use of the symbol
 *
 * Return: the reason, the plan's; NULL where it can come along.
 */
const char *bring_refusal(struct plan *plan, const struct driver_plan *dp, const struct use *use)
{
	return refusal(plan, dp, use, bring_definer(plan, dp, use->api), false);
}

/**
 * bring_comes_by_itself() - would the module that defines a symbol come along for a driver
 *	if that were the only one in the package?
 * @plan: the plan
 * @dp: the driver that links to the symbol
 * @use: its use of the symbol
 */
bool bring_comes_by_itself(struct plan *plan, const struct driver_plan *dp, const struct use *use)
{
	return !refusal(plan, dp, use, bring_definer(plan, dp, use->api), true);
}
