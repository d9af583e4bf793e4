/* SPDX-License-Identifier: GPL-2.0 */
/* Results of inference, kept: a run that was broken off goes on there. */
#ifndef BACKFIT_INFER_KEPT_H
#define BACKFIT_INFER_KEPT_H

#include "infer_result.h"

/**
 * struct infer_kept - where they are
 * @dir: the folder; it names what all of them were made from
 */
struct infer_kept {
	char *dir;
};

void infer_kept_open(struct infer_kept *kept, const struct infer_setting *setting);
bool infer_kept_load(const struct infer_kept *kept, const char *api, struct infer_result *result);
void infer_kept_store(const struct infer_kept *kept, const struct infer_result *result);
void infer_kept_close(struct infer_kept *kept);

#endif
