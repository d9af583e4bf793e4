// SPDX-License-Identifier: GPL-2.0
/*
 * Each API that stays unresolved is inferred (or was, and is kept). What is proved
 * becomes an evolution like the library's own, in a folder of the cache, and the
 * plan is made anew. Drafts close nothing.
 */
#include "inferred.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "infer_all.h"
#include "str.h"

/**
 * inferred_is() - is an evolution an inferred one?
 * @name: its name
 */
bool inferred_is(const char *name)
{
	return str_starts(name, "inferred/");
}

/* What no rule can be for: members of who knows what, symbols that only another driver has. */
static bool can_be_asked(const struct gap *gap)
{
	return gap->resolution == UNRESOLVED && !gap->unseen && !gap->possibly &&
	       *gap->api != '?' && gap->newer;
}

static void open_gaps(const struct plan *plan, struct map *names)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		for (size_t k = 0; k < plan->driver.v[i].gap.n; k++)
			if (can_be_asked(plan->driver.v[i].gap.v[k]))
				map_put(names, plan->driver.v[i].gap.v[k]->api);
}

/* The rule as a file: by its text, so that packages of two targets do not meet. */
static int add_rule(struct library *library, const struct infer_result *r)
{
	char *root = cache_dir(), *sum = bytes_sha256(r->text, strlen(r->text));
	char *dir = xasprintf("%s/infer/rules-%.16s", root, sum);
	char *path = xasprintf("%s/patches/%s.cocci", dir, r->name);
	char *aside = xasprintf("%s.new", path);
	int err = make_parent_dirs(path);

	if (!err)
		err = file_write(aside, r->text, strlen(r->text));
	if (!err && rename(aside, path))
		err = -errno;
	if (err)
		report_error("%s: cannot be written: %s", path, strerror(-err));
	else
		err = library_add(library, dir, r->name, false);
	free(root);
	free(sum);
	free(dir);
	free(path);
	free(aside);
	return err;
}

/* How many rules there are now; a negative error. */
static int add_rules(struct plan *plan, struct library *library, const struct map *names,
		     const char *old_source)
{
	struct infer_setting setting = { 0 };
	struct infer_results results = { 0 };
	int added = infer_setting_open(&setting, plan->newest, plan->target, old_source);

	if (!added)
		infer_all(&results, &setting, names);
	for (size_t i = 0; i < results.n && added >= 0; i++) {
		int err = 0;

		if (results.v[i].verdict == INFER_PROVED)
			err = add_rule(library, &results.v[i]);
		added = err ? err : added + (results.v[i].verdict == INFER_PROVED);
	}
	infer_results_free(&results);
	infer_setting_close(&setting);
	return added;
}

/**
 * inferred_close() - infer rules for a plan's unresolved gaps
 * @plan: the plan; it is made anew where there is a rule
 * @library: its library, which gets the proved rules
 * @drivers: what the user named
 * @n: how many
 * @old_source: the target's source tree where --to has no drivers in it, or NULL
 *
 * Return: 0; a negative number, reported, where nothing could be inferred at all.
 */
int inferred_close(struct plan *plan, struct library *library, const char *const *drivers,
		   unsigned int n, const char *old_source)
{
	struct map names = { 0 };
	int added = 0;

	open_gaps(plan, &names);
	if (names.n) {
		report_doing("looking for rules for unresolved gaps: %zu", names.n);
		added = add_rules(plan, library, &names, old_source);
	}
	map_free(&names);
	return added > 0 ? plan_keep(plan, drivers, n) : added;
}
