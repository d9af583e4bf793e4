/* SPDX-License-Identifier: GPL-2.0 */
/* Many APIs' inference, from their names to results. */
#ifndef BACKFIT_INFER_ALL_H
#define BACKFIT_INFER_ALL_H

#include "infer_result.h"

enum {
	INFER_MANY = 50, /* APIs: less of each is tried, and told */
};

/* A growing array of results, for vec_push(). */
struct infer_results {
	struct infer_result *v;
	size_t n, room;
};

int infer_setting_open(struct infer_setting *setting, struct kernel *newest, struct kernel *target,
		       const char *old_source);
unsigned int infer_all(struct infer_results *results, struct infer_setting *setting,
		       const struct map *names);
void infer_results_free(struct infer_results *results);
void infer_setting_close(struct infer_setting *setting);

#endif
