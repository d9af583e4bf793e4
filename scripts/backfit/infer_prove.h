/* SPDX-License-Identifier: GPL-2.0 */
/* A rule tried on the newer kernel's files: does it give what the older one has? */
#ifndef BACKFIT_INFER_PROVE_H
#define BACKFIT_INFER_PROVE_H

#include "infer_example.h"
#include "map.h"

/**
 * struct infer_place - where a change that a rule made differs from the older kernel's
 * @files: the file
 * @item: what it is in
 * @line: in the newer file
 * @older_line: in the older one, 0 for none
 */
struct infer_place {
	const struct infer_files *files;
	char *item;
	unsigned int line, older_line;
};

/**
 * struct infer_proof - what came of a rule on files
 * @equal: changes that gave the older kernel's code, but for layout
 * @different: changes that gave something else where it can be compared
 * @other: changes where the older kernel's drivers have one of several right forms, and
 *	not this one; infer_other_forms() counts them apart from @different
 * @unlike: changes where the older kernel's code has no counterpart
 * @failed: files that spatch could not be run on
 * @why_failed: what it said of the first of them, or NULL
 * @sites: uses in these files, as the lexer counts them: statements with the word, or
 *	a callback's functions
 * @reached: those of them that the rule changed
 * @files: files with such uses
 * @whole: those of them in which all were changed
 * @equal_place: where those of @equal are
 * @different_place: those of @different
 */
struct infer_proof {
	unsigned int equal, different, other, unlike, failed, sites, reached, files, whole;
	char *why_failed;
	VEC(struct infer_place) equal_place, different_place;
};

int infer_prove(struct infer_proof *proof, const struct infer_trees *trees, const char *rule,
		const char *name, const struct infer_use *use,
		const struct infer_files *const *file, size_t n, const char *library);
char **infer_apply(const char *rule, const char *name, const char *const *text, size_t n,
		   const char *library);
void infer_judge(struct infer_proof *proof, const struct infer_files *files,
		 const struct infer_source *newer, const struct infer_source *made,
		 const struct infer_source *older);
void infer_count_sites(struct infer_proof *proof, const struct infer_use *use,
		       const struct infer_source *newer, const struct infer_source *made);
void infer_proof_free(struct infer_proof *proof);

#endif
