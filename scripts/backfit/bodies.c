// SPDX-License-Identifier: GPL-2.0
#include "bodies.h"

#include <stdlib.h>

#include "file.h"
#include "str.h"
#include "unfold.h"

static const char why_unreached[] = "inside a macro's body, which no semantic patch reaches";

static const char *text_of(const struct plan *plan, struct map *texts, const char *file)
{
	if (!map_has(texts, file)) {
		char *path = path_join(plan->newest->source, file);

		map_set(texts, file, file_read(path, NULL));
		free(path);
	}
	return map_get(texts, file);
}

static bool is_reached(const struct plan *plan, struct map *texts, const struct gap *gap)
{
	bool reached = true;

	for (size_t i = 0; i < gap->use.n && reached; i++) {
		const char *text = text_of(plan, texts, gap->use.v[i].file);

		reached = !text || unfold_reaches(text, strlen(text), gap->use.v[i].line, gap->api);
	}
	return reached;
}

/**
 * bodies_open_gaps() - open what no evolution reaches again
 * @plan: the plan
 * @dp: a driver of it, with its gaps
 */
void bodies_open_gaps(const struct plan *plan, struct driver_plan *dp)
{
	struct map texts = { 0 };

	for (size_t i = 0; i < dp->gap.n; i++) {
		struct gap *gap = dp->gap.v[i];

		if (gap->resolution != BY_EVOLUTION || is_reached(plan, &texts, gap))
			continue;
		gap->resolution = UNRESOLVED;
		gap->why = why_unreached;
		gap->by = NULL;
		gap->reduced = NULL;
	}
	map_free_texts(&texts);
}
