// SPDX-License-Identifier: GPL-2.0
/*
 * Like is compared with like: of a name that several headers define, what one
 * header says with what the same header says on the other kernel.
 */
#include "diff_compare.h"

#include <limits.h>
#include <stdlib.h>

#include "api.h"
#include "meant.h"

/**
 * struct side - all definitions of a name on one kernel
 * @fact: they, the first one first
 * @n: how many
 * @paired: whether each has found its other form
 */
struct side {
	const struct fact *const *fact;
	unsigned int n;
	bool *paired;
};

static struct side side_of(struct facts *facts, const struct fact *first)
{
	struct side side;

	side.n = facts_definitions(facts, first->kind, first->name, &side.fact);
	side.paired = xcalloc(side.n + 1, sizeof(*side.paired));
	return side;
}

/*
 * Visits pairs of definitions that @alike says yes to, each definition once, but
 * no more than @most. Returns how many.
 */
static unsigned int pair_up(struct differ *d, struct side *newer, struct side *older,
			    unsigned int most,
			    bool (*alike)(const struct fact *a, const struct fact *b),
			    definition_visitor visit)
{
	unsigned int n = 0;

	for (unsigned int i = 0; i < newer->n && n < most; i++)
		for (unsigned int k = 0; k < older->n && !newer->paired[i]; k++) {
			if (older->paired[k] || !alike(newer->fact[i], older->fact[k]))
				continue;
			newer->paired[i] = older->paired[k] = true;
			visit(d, newer->fact[i], older->fact[k]);
			n++;
		}
	return n;
}

static bool any(const struct fact *a, const struct fact *b)
{
	(void)a;
	(void)b;
	return true;
}

static bool has_header(struct facts *facts, const struct fact *fact)
{
	return facts_header(facts, fact->file ? fact->file : "", NULL) != HEADER_MISSING;
}

/*
 * What is left over of a header that the other kernel has, too; other headers are
 * told as such, and what one says that is read alone is no one's loss.
 */
static void tell_rest(struct differ *d, const struct side *side, bool is_newer)
{
	struct facts *other = is_newer ? d->diff->target : d->diff->newest;
	struct facts *own = is_newer ? d->diff->newest : d->diff->target;

	for (unsigned int i = 0; i < side->n; i++) {
		const struct fact *fact = side->fact[i];

		if (side->paired[i] || !has_header(other, fact) || api_is_anonymous(fact) ||
		    facts_header(own, fact->file, NULL) == HEADER_READ_ALONE)
			continue;
		diff_add(d, is_newer ? CHANGE_NEW : CHANGE_GONE, is_newer ? fact : NULL,
			 is_newer ? NULL : fact, "other headers define it, too");
	}
}

static bool is_several(struct facts *facts, const struct fact *fact)
{
	struct fact *const *further;

	return facts_own_further(facts, fact->kind, fact->name, &further);
}

/**
 * diff_definitions() - hold all definitions of one kind and name against each other
 * @d: the differ
 * @newer: the newer kernel's first one
 * @older: the older kernel's first one
 * @visit: compares two
 *
 * Of functions and variables only the first ones are compared: several headers
 * may declare one.
 */
void diff_definitions(struct differ *d, const struct fact *newer, const struct fact *older,
		      definition_visitor visit)
{
	struct side a, b;

	if (newer->kind == FACT_FUNCTION || newer->kind == FACT_VARIABLE ||
	    (!is_several(d->diff->newest, newer) && !is_several(d->diff->target, older))) {
		visit(d, newer, older);
		return;
	}
	a = side_of(d->diff->newest, newer);
	b = side_of(d->diff->target, older);
	/* One may have moved, but not where others stayed: what is new there is new. */
	if (!pair_up(d, &a, &b, UINT_MAX, api_same_header, visit) &&
	    !pair_up(d, &a, &b, 1, definitions_equal, visit))
		pair_up(d, &a, &b, 1, any, visit);
	tell_rest(d, &a, true);
	tell_rest(d, &b, false);
	free(a.paired);
	free(b.paired);
}

/* Does the header of @there define what @fact is, too? */
static bool is_had_there(struct facts *facts, const struct fact *fact, const struct fact *there)
{
	const struct fact *const *definition;
	unsigned int n = facts_definitions(facts, fact->kind, fact->name, &definition);

	for (unsigned int i = 0; i < n; i++)
		if (api_same_header(definition[i], there))
			return true;
	return false;
}

/**
 * diff_has_moved() - is a name no longer declared where it was?
 * @d: the differ
 * @newer: the newer kernel's
 * @older: the older kernel's
 *
 * Return: false where one header declares it on both kernels.
 */
bool diff_has_moved(const struct differ *d, const struct fact *newer, const struct fact *older)
{
	return !api_same_header(newer, older) && !is_had_there(d->diff->target, older, newer) &&
	       !is_had_there(d->diff->newest, newer, older);
}
