/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The library's shims and compat sources answered for one target, and the
 * facts that they and headers from the newest tree add to the target's.
 */
#ifndef BACKFIT_LAYER_H
#define BACKFIT_LAYER_H

#include "kernel.h"
#include "library.h"
#include "map.h"
#include "question.h"

/**
 * struct answered - one answered file
 * @text: its text
 * @asked: the questions that it asked
 * @leads: the shims that its words lead to; set where @followed
 * @followed: these were looked for
 */
struct answered {
	char *text;
	struct asked asked;
	VEC(const char *) leads;
	bool followed;
};

/**
 * struct layer - shims over a target
 * @dir: a temporary folder that holds backport-include/ and include/
 * @shim: struct answered by path below backport-include/
 * @facts: what they offer, over the target's facts
 * @offer: by name, which of them give it
 * @hidden: set before layer_make(): shims by path as in @shim that do not count
 */
struct layer {
	char *dir;
	struct map shim;
	struct facts *facts;
	struct map offer;
	struct map hidden;
};

int layer_make(struct layer *layer, const struct kernel *newest, const struct kernel *target,
	       struct facts *target_facts, const struct library *library, struct map *carried);
const char *layer_reduced(const struct layer *layer, const struct fact *fact, struct arena *arena);
bool layer_is_carried(const struct layer *layer, const struct fact *fact);
void layer_choose_shims(const struct layer *layer, const struct map *words, struct map *chosen);
void layer_free(struct layer *layer);

struct answered *answer_file(const char *path, const char *name, struct facts *target,
			     const char *newest_dir);
void answered_free(struct answered *answered);
void add_words(struct map *words, const char *text);

#endif
