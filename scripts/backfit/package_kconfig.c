// SPDX-License-Identifier: GPL-2.0
/*
 * Each symbol of the package's keeps its entry of the newest tree: prompt, help, conditions.
 * What it selects of the target's becomes a condition, since nothing here can turn on what is
 * in the target. A condition that only asks the target and does not hold there takes the
 * option away; kconf/config.sh then says so, with the line of kconf/why.
 *
 * A driver that is in the package has been planned by facts: all that it calls is there. Where
 * a condition of its Kconfig entry does not hold at generation all the same, that is because
 * the target's configuration does not know the symbol ($(MAYBE_X), see option_expr.c), or
 * because it asks for something that the driver does not need; the facts win.
 */
#include "package_kconfig.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "kconfig_program.h"
#include "option_expr.h"

/* The files while they are written. */
struct options {
	struct contents *c;
	struct option_scope scope;
	struct map menu; /* struct strbuf by folder of the tree */
	struct map done;
	struct strbuf table; /* kconf/options */
	struct strbuf checks; /* kconf/Kconfig.why: does each condition hold? */
	struct strbuf why; /* kconf/why: and what is told where it does not */
	size_t n;
};

/* One option while it is written. */
struct option {
	const struct driver_plan *dp;
	const struct driver_config *config;
	const struct kconfig_symbol *symbol;
	struct strbuf entry, needs;
};

/* What stands behind a word that begins a line, else NULL. */
static const char *behind(const char *line, const char *word)
{
	size_t len = strlen(word);

	if (strncmp(line, word, len) || str_is_word(line[len]))
		return NULL;
	line += len;
	return line + strspn(line, " \t");
}

static bool builds_module(const struct option *o)
{
	return o->config->symbol->type != KCONFIG_BOOL;
}

static void write_if(struct options *w, struct option *o, const char *when)
{
	char *expr = when ? option_expr(&w->scope, when, false) : NULL;

	if (expr)
		strbuf_printf(&o->entry, " if %s", expr);
	free(expr);
	strbuf_putc(&o->entry, '\n');
}

/* "tristate "Intel PRO/1000""; a module that has no prompt gets its name for one. */
static void write_prompt(struct options *w, struct option *o)
{
	static const char *const word[] = { "bool", "tristate", "prompt" };
	const char *text = NULL;

	for (size_t i = 0; i < o->symbol->line.n && !text; i++)
		for (size_t k = 0; k < ARRAY_LEN(word) && !text; k++) {
			text = behind(o->symbol->line.v[i], word[k]);
			if (text && *text != '"' && *text != '\'')
				text = NULL;
		}
	strbuf_printf(&o->entry, "config %s\n\t%s", o->symbol->name,
		      builds_module(o) ? "tristate" : "bool");
	if (text) {
		struct kconfig_value prompt = kconfig_split_if(text);

		strbuf_printf(&o->entry, " %s", prompt.value);
		write_if(w, o, prompt.when);
		free(prompt.value);
		free(prompt.when);
	} else if (builds_module(o)) {
		strbuf_printf(&o->entry, " \"%s\"\n", o->symbol->name);
	} else {
		strbuf_putc(&o->entry, '\n');
	}
}

/* What is told where a condition that asks the target alone does not hold. */
static void write_why(struct options *w, struct option *o, const char *expr, const char *text)
{
	strbuf_printf(&w->checks, "config WHY_%zu\n\tdef_tristate %s\n\n", w->n, expr);
	strbuf_printf(&w->why, "WHY_%zu\t%s\t%s\n", w->n, o->symbol->name, text);
	w->n++;
}

/* Does the package hold on to an option although this condition does not hold? */
static bool must_hold(struct options *w, struct option *o, const char *term, bool *lenient)
{
	*lenient = false;
	if (o->config->value == TRI_N || option_eval(&w->scope, term, false) != TRI_N)
		return true;
	*lenient = true;
	return option_eval(&w->scope, term, true) != TRI_N;
}

static void write_term(struct options *w, struct option *o, const char *term)
{
	bool lenient;
	char *expr, *text;

	if (!must_hold(w, o, term, &lenient)) {
		strbuf_printf(&o->entry,
			      "\t# not asked of the target, for all that is called is there: %s\n",
			      term);
		return;
	}
	expr = option_expr(&w->scope, term, lenient);
	strbuf_printf(&o->entry, "\tdepends on %s\n", expr);
	if (map_has(w->scope.own, term))
		strbuf_printf(&o->needs, " %s", term);
	if (option_asks_target(&w->scope, term) && !option_asks_own(&w->scope, term)) {
		text = xasprintf("it needs %s", term);
		write_why(w, o, expr, text);
		free(text);
	}
	free(expr);
}

static void write_all_terms(struct options *w, struct option *o, const char *expr)
{
	struct option_terms terms = { 0 };

	option_split(&terms, expr);
	for (size_t i = 0; i < terms.text.n; i++)
		write_term(w, o, terms.text.v[i]);
	option_terms_free(&terms);
}

/* "select X if C": X of the target's has to be there where C holds. */
static void write_select(struct options *w, struct option *o, const char *word, const char *rest)
{
	struct kconfig_value v = kconfig_split_if(rest);
	char *name = str_trim(v.value), *term;

	if (map_has(w->scope.own, name)) {
		strbuf_printf(&o->entry, "\t%s %s", word, name);
		write_if(w, o, v.when);
		if (!strcmp(word, "select") && !v.when)
			strbuf_printf(&o->needs, " %s", name);
	} else if (!strcmp(word, "select")) {
		term = v.when ? xasprintf("%s || !(%s)", name, v.when) : xstrdup(name);
		write_term(w, o, term);
		free(term);
	}
	free(v.value);
	free(v.when);
}

/* As it is in the package now; where only the target forbids it, as the newest tree has it. */
static void write_default(struct options *w, struct option *o)
{
	const struct kconfig_symbol *s = o->symbol;
	bool forbidden = o->config->lacking || option_eval(&w->scope, s->depends, false) == TRI_N;

	for (size_t i = 0; i < s->select.n && !forbidden; i++)
		forbidden = kconfig_eval(s->select.v[i].when, &w->scope.value) != TRI_N &&
			    kconfig_eval(s->select.v[i].value, &w->scope.value) == TRI_N;
	if (o->config->value != TRI_N || !forbidden) {
		strbuf_printf(&o->entry, "\tdefault %s\n",
			      o->config->value == TRI_M	  ? "m"
			      : o->config->value == TRI_Y ? "y"
							  : "n");
		return;
	}
	for (size_t i = 0; i < s->value.n; i++) {
		char *value = option_expr(&w->scope, s->value.v[i].value, false);

		strbuf_printf(&o->entry, "\tdefault %s", value);
		write_if(w, o, s->value.v[i].when);
		free(value);
	}
	if (!s->value.n && s->prompt)
		strbuf_puts(&o->entry, "\tdefault y\n");
}

static bool selects(const struct option *o, const char *name)
{
	for (size_t i = 0; i < o->symbol->select.n; i++)
		if (!strcmp(o->symbol->select.v[i].value, name))
			return true;
	return false;
}

/* Does one of the package's symbols depend on another, directly or not? */
static bool depends(struct options *w, const char *name, const char *on, struct map *seen)
{
	const struct driver_config *config = map_get(w->scope.own, name);

	if (!config || map_has(seen, name))
		return false;
	map_put(seen, name);
	map_each (w->scope.own, e) {
		const struct kconfig_symbol *s = config->symbol;

		if ((kconfig_mentions(s->depends, e->key) || kconfig_mentions(s->within, e->key) ||
		     kconfig_mentions(s->menus, e->key)) &&
		    (!strcmp(e->key, on) || depends(w, e->key, on, seen)))
			return true;
	}
	return false;
}

/*
 * Kconfig takes no select of what an option depends on, and no circle: where the module asks
 * for the option itself, it is on with it by default.
 */
static void need_module(struct options *w, struct option *o, const char *name)
{
	struct map seen = { 0 };

	if (!name || !strcmp(name, o->symbol->name) || kconfig_mentions(o->needs.s, name))
		return;
	if (!depends(w, name, o->symbol->name, &seen))
		strbuf_printf(&o->entry, "\t%s %s\n", selects(o, name) ? "select" : "depends on",
			      name);
	map_free(&seen);
	strbuf_printf(&o->needs, " %s", name);
}

/* A driver is not built without what came along for it. */
static void write_brought(struct options *w, struct option *o)
{
	const struct plan *plan = w->c->plan;

	for (size_t i = 0; i < plan->driver.n && builds_module(o); i++) {
		const struct driver_plan *dp = &plan->driver.v[i];

		for (size_t k = 0; k < dp->along_for.n; k++)
			for (size_t m = 0; m < dp->driver.modules; m++)
				if (!strcmp(dp->along_for.v[k], o->dp->driver.name))
					need_module(w, o, dp->driver.module[m].symbol);
	}
}

/* A line for `make defconfig-MODULE`: what an option builds, and what it cannot be without. */
static void write_table(struct options *w, struct option *o)
{
	strbuf_printf(&w->table, "%s\t%s\t", o->symbol->name, builds_module(o) ? "m" : "y");
	for (size_t i = 0; i < o->dp->driver.modules; i++) {
		const struct driver_module *m = &o->dp->driver.module[i];

		if (m->symbol && !strcmp(m->symbol, o->symbol->name))
			strbuf_printf(&w->table, " %s", m->name);
	}
	strbuf_printf(&w->table, "\t%s\n", o->needs.s ? o->needs.s : "");
}

static struct strbuf *menu_of(struct options *w, const char *dir)
{
	struct strbuf *text = map_get(&w->menu, dir);

	if (!text) {
		text = xcalloc(1, sizeof(*text));
		map_set(&w->menu, dir, text);
	}
	return text;
}

static void write_option(struct options *w, const struct driver_plan *dp,
			 const struct driver_config *config)
{
	struct option o = { .dp = dp, .config = config, .symbol = config->symbol };
	struct strbuf *out;
	char *dir = driver_package_path(&dp->driver, dp->driver.dir);

	write_prompt(w, &o);
	if (builds_module(&o))
		strbuf_puts(&o.entry, "\tdepends on m\n");
	if (config->lacking) {
		strbuf_puts(&o.entry, "\tdepends on n\n");
		write_why(w, &o, "n", config->why);
	}
	write_all_terms(w, &o, o.symbol->menus);
	write_all_terms(w, &o, o.symbol->within);
	write_all_terms(w, &o, o.symbol->depends);
	write_default(w, &o);
	for (size_t i = 0; i < o.symbol->line.n; i++) {
		const char *selected = behind(o.symbol->line.v[i], "select");
		const char *implied = behind(o.symbol->line.v[i], "imply");

		if (selected || implied)
			write_select(w, &o, selected ? "select" : "imply",
				     selected ? selected : implied);
	}
	write_brought(w, &o);
	if (o.symbol->help)
		strbuf_printf(&o.entry, "\thelp\n%s", o.symbol->help);
	write_table(w, &o);
	out = menu_of(w, dir);
	strbuf_printf(out, "%s\n", o.entry.s);
	free(dir);
	strbuf_free(&o.entry);
	strbuf_free(&o.needs);
}

static int add(struct contents *c, const char *path, struct strbuf *text)
{
	int err;

	strbuf_puts(text, "");
	err = contents_add(c, path, "generated", NULL, text->s, text->len);
	strbuf_free(text);
	return err;
}

static int write_top(struct options *w)
{
	struct strbuf text = { 0 }, asked = { 0 };

	strbuf_printf(&text,
		      "# SPDX-License-Identifier: GPL-2.0\n"
		      "# Of Linux %s. $(CONFIG_X) is the target's; kconf/target.sh reads it.\n"
		      "mainmenu \"Drivers of Linux %s\"\n\nsource \"kconf/target\"\n\n"
		      "config MODULES\n\tmodules\n\tdef_bool y\n\n",
		      w->c->plan->newest->release, w->c->plan->newest->release);
	map_each (&w->menu, e) {
		struct strbuf *menu = e->value;

		strbuf_printf(&text, "menu \"%s\"\n\n%sendmenu\n\n", e->key, menu->s);
		strbuf_free(menu);
		free(menu);
	}
	strbuf_puts(&text, "source \"kconf/not-offered\"\n");
	map_each (&w->scope.asked, e)
		strbuf_printf(&asked, "%s\n", e->key);
	return add(w->c, "Kconfig", &text) || add(w->c, "kconf/asked", &asked) ? -1 : 0;
}

static int copy_scripts(struct contents *c)
{
	static const char *const name[] = { "Makefile", "config.sh", "target.sh" };
	int err = 0;

	for (size_t i = 0; i < ARRAY_LEN(name) && !err; i++) {
		char *path = path_join("kconf", name[i]);
		char *from = path_join("scripts/package/kconf", name[i]);
		char *full = path_join(c->plan->library->dir, from);

		err = contents_copy(c, path, "library", from, full);
		free(full);
		free(from);
		free(path);
	}
	return err;
}

/**
 * package_write_kconfig() - all that `make menuconfig` and its like need
 * @c: the package, with its symbols
 *
 * Return: 0; -1, reported.
 */
int package_write_kconfig(struct contents *c)
{
	struct options w = { .c = c };
	int err;

	option_scope_init(&w.scope, c->plan, &c->config);
	strbuf_puts(&w.checks, "source \"kconf/target\"\n\n"
			       "config MODULES\n\tmodules\n\tdef_bool y\n\n");
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver_plan *dp = &c->plan->driver.v[i];

		for (size_t k = 0; k < dp->driver.configs; k++) {
			const struct driver_config *config = &dp->driver.config[k];

			/* of several drivers that have a symbol, the one whose value counts */
			if (map_get(&c->config, config->symbol->name) == config &&
			    !map_has(&w.done, config->symbol->name)) {
				map_put(&w.done, config->symbol->name);
				write_option(&w, dp, config);
			}
		}
	}
	err = write_top(&w) || add(c, "kconf/Kconfig.why", &w.checks) ||
	      add(c, "kconf/why", &w.why) || add(c, "kconf/options", &w.table) || copy_scripts(c) ||
	      kconfig_program_copy(c);
	map_free(&w.menu);
	map_free(&w.done);
	option_scope_free(&w.scope);
	return err ? -1 : 0;
}
