/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What came of runs of spatch, kept: the same rule on the same text gives the
 * same, whichever package it is for, and a run that was broken off goes on.
 */
#ifndef BACKFIT_APPLY_CACHE_H
#define BACKFIT_APPLY_CACHE_H

#include "apply_run.h"

/**
 * struct apply_cache - where results are kept
 * @dir: the folder
 * @base: what all results depend on: the program, the macro file
 * @rule: by rule's path, what those of that rule depend on (char *); NULL where
 *	that cannot be told
 * @part: the folder below @dir that the last new one went to, or NULL
 */
struct apply_cache {
	char *dir, *base;
	struct map rule;
	char *part;
};

void apply_cache_open(struct apply_cache *cache, const char *spatch, const char *macros);
char *apply_cache_key(struct apply_cache *cache, const struct run *run);
bool apply_cache_load(const struct apply_cache *cache, const char *key, struct result *result);
void apply_cache_store(struct apply_cache *cache, const char *key, const struct result *result);
void apply_cache_close(struct apply_cache *cache);

#endif
