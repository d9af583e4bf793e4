/* SPDX-License-Identifier: GPL-2.0 */
/* The rules of a semantic patch, and which of them spatch says to have changed something. */
#ifndef BACKFIT_SMPL_H
#define BACKFIT_SMPL_H

#include <stdbool.h>

#include "mem.h"

/**
 * struct smpl_rule - one rule
 * @name: as spatch calls it: its name, or "rule starting on line 12"
 * @line: where it begins
 * @changes: it has lines that begin with - or +
 * @used: it changed something; set by smpl_mark_used()
 */
struct smpl_rule {
	char *name;
	unsigned int line;
	bool changes;
	bool used;
};

/* All of a file's, in order. */
struct smpl_rules {
	VEC(struct smpl_rule) rule;
};

void smpl_read(struct smpl_rules *rules, const char *text);
bool smpl_mark_used(struct smpl_rules *rules, const char *log);
unsigned int smpl_error_line(const char *log);
void smpl_free(struct smpl_rules *rules);

#endif
