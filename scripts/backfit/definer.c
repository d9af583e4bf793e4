// SPDX-License-Identifier: GPL-2.0
/*
 * A header of the newest tree that comes along brings declarations of functions
 * whose code stays behind, unless a driver of the plan exports them, compat.ko
 * has them, or the target does. What compiles then does not link. Where the target
 * exports a function of that name, but a structure of such a header goes through it,
 * it links all the same, to code which may have that structure laid out otherwise.
 */
#include "definer.h"

#include <stdlib.h>
#include <string.h>

#include "export_lines.h"
#include "file.h"
#include "lexer.h"
#include "str.h"

static bool has_word(const char *text, const char *name)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, strlen(text));
	lx.line_start = false;
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		if (token_is(&t, name))
			return true;
	return false;
}

static bool file_exports(const struct plan *plan, const char *path, const char *name)
{
	struct export_file lines = { 0 };
	size_t len = 0;
	char *full = path_join(plan->newest->source, path), *text = file_read(full, &len);
	bool found = false;

	if (text && memmem(text, len, name, strlen(name)))
		export_lines_of_text(text, len, &lines);
	for (size_t i = 0; i < lines.line.n; i++) {
		found |= lines.line.v[i].kind == LINE_CALL && has_word(lines.line.v[i].text, name);
		free(lines.line.v[i].text);
	}
	vec_free(&lines.line);
	free(text);
	free(full);
	return found;
}

static const struct driver_plan *exporting_driver(const struct plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];

		for (size_t k = 0; k < dp->driver.files && map_has(&dp->uses.words, name); k++)
			if (file_exports(plan, dp->driver.file[k], name))
				return dp;
	}
	return NULL;
}

static bool compat_gives(const struct library *library, const char *name)
{
	for (size_t i = 0; i < library->compat.n; i++)
		for (size_t k = 0; k < library->compat.v[i].n_provides; k++)
			if (!strcmp(library->compat.v[i].provides[k], name))
				return true;
	return false;
}

/* Is it a record that a header which comes along defines? */
static bool is_carried(const char *name, void *data)
{
	const struct plan *plan = data;
	const struct fact *record = facts_record(plan->newest_facts, name);

	return record && (record->flags & FACT_DEFINED) && record->file &&
	       map_has(&plan->carried, record->file);
}

/**
 * definer_shared() - a structure that the target's code may have laid out otherwise
 * @plan: the plan with the headers that come along
 * @name: the name of a function or variable that the target exports
 *
 * Return: the name of a record that goes through it, as "struct x", and that a header
 * which comes along defines, so that no header of the target tells how its own code sees
 * it; NULL where there is none. It belongs to the newest kernel's facts.
 */
const char *definer_shared(const struct plan *plan, const char *name)
{
	const struct fact *fact = facts_linked(plan->newest_facts, name);

	return fact && plan->carried.n && facts_export(plan->target_facts, name)
		       ? type_name_in(fact->type, is_carried, (void *)plan)
		       : NULL;
}

/* Code to link to, which understands what it is given as the newest kernel's does. */
static bool target_has(const struct plan *plan, const char *name)
{
	return facts_export(plan->target_facts, name) && !definer_shared(plan, name);
}

/* A function or variable that a module would be linked to, and that the target does not have. */
static bool is_left_behind(const struct plan *plan, const struct fact *fact)
{
	return (fact->kind == FACT_FUNCTION || fact->kind == FACT_VARIABLE) &&
	       !(fact->flags & (FACT_STATIC | FACT_DEFINED)) && fact->file &&
	       str_starts(fact->file, "include/") && !plan_bundle_with(plan, fact->file) &&
	       facts_know_exports(plan->target_facts) && !target_has(plan, fact->name) &&
	       !compat_gives(plan->library, fact->name);
}

/**
 * definer_is_left_behind() - does a header that comes along only declare something?
 * @plan: the plan with the headers that come along
 * @name: the name of a function or variable
 *
 * Return: true where a module that uses it would have to be linked to another one that
 * the target lacks, or has in a form of which nothing tells whether it is the same; false
 * also where it is not known what the target exports.
 */
bool definer_is_left_behind(const struct plan *plan, const char *name)
{
	const struct fact *fact = facts_linked(plan->newest_facts, name);

	return fact && fact->file && map_has(&plan->carried, fact->file) &&
	       !(fact->flags & (FACT_STATIC | FACT_DEFINED)) &&
	       facts_know_exports(plan->target_facts) &&
	       !facts_exports_are_guessed(plan->target_facts) && !target_has(plan, name) &&
	       !compat_gives(plan->library, name);
}

/**
 * definer_is_missing() - is something declared along that nothing defines?
 * @plan: the plan with its drivers
 * @fact: a fact of what comes along
 *
 * Return: true for a function or variable that a module would be linked to, and
 * that neither the target exports, as definer_is_left_behind() says, nor anything in
 * the plan defines; false where
 * it is not known what the target exports.
 */
bool definer_is_missing(const struct plan *plan, const struct fact *fact)
{
	return is_left_behind(plan, fact) && !exporting_driver(plan, fact->name);
}

/**
 * definer_of() - the driver that defines what is declared along
 * @plan: the plan with its drivers
 * @fact: a fact of what comes along
 *
 * Return: the driver of the plan without which the fact's user would not link;
 * NULL where it needs none.
 */
const struct driver_plan *definer_of(const struct plan *plan, const struct fact *fact)
{
	return is_left_behind(plan, fact) ? exporting_driver(plan, fact->name) : NULL;
}
