/* SPDX-License-Identifier: GPL-2.0 */
/* Two facts of one name, held against each other: part of diff.c's work. */
#ifndef BACKFIT_DIFF_COMPARE_H
#define BACKFIT_DIFF_COMPARE_H

#include "diff.h"

/**
 * struct differ - what the differences are found with
 * @diff: gets them
 * @filter: which are wanted
 * @done: names whose two sides are of different kinds, once looked at
 * @enums: enums that one side lacks: "yes" where it lacks all enumerators, too
 */
struct differ {
	struct diff *diff;
	const struct diff_filter *filter;
	struct map done, enums;
};

/* Compares what two kernels say of one name. */
typedef void (*definition_visitor)(struct differ *d, const struct fact *newer,
				   const struct fact *older);

bool diff_wants(struct differ *d, const struct fact *fact);
bool diff_usable(struct facts *facts, const struct fact *fact);
void diff_add(struct differ *d, enum change_kind kind, const struct fact *newer,
	      const struct fact *older, const char *words);
void diff_compare(struct differ *d, const struct fact *newer, const struct fact *older);
void diff_compare_headers(struct differ *d, const struct fact *newer, const struct fact *older);
void diff_compare_forms(struct differ *d, const struct fact *newer, const struct fact *older);
void diff_compare_members(struct differ *d, const struct fact *newer, const struct fact *older);
void diff_lone(struct differ *d, const struct fact *fact, bool is_newer);
void diff_compare_records(struct differ *d, const struct fact *newer, const struct fact *older);
void diff_definitions(struct differ *d, const struct fact *newer, const struct fact *older,
		      definition_visitor visit);
bool diff_has_moved(const struct differ *d, const struct fact *newer, const struct fact *older);

#endif
