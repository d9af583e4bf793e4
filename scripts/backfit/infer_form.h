/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A change without what is one driver's own. A form is a row of tokens with a blank
 * between them, in which $e1 stands for the use's first argument (or, of a member,
 * the record that it is in), $t1 for one that is a type, $e0 for what its
 * result is assigned to.
 */
#ifndef BACKFIT_INFER_FORM_H
#define BACKFIT_INFER_FORM_H

#include "infer_cut.h"
#include "str.h"

/**
 * struct infer_form - one way to read a change
 * @pattern: the newer kernel's code
 * @text: the older one's; "" where nothing is left
 * @open: why @text cannot be made of @pattern, or NULL
 */
struct infer_form {
	char *pattern, *text, *open;
};

/**
 * struct infer_slot - something in the newer code that the older may have, too
 * @span: its tokens
 * @name: what stands for it: "$e1"
 * @inner: @span behind an "&" or "*" that it begins with, else empty; @name then stands
 *	for this
 * @prefix: that "&" or "*"
 * @taken: some of the older code stands for it already
 */
struct infer_slot {
	struct infer_span span;
	char name[12];
	struct infer_span inner;
	const char *prefix;
	bool taken;
};

/* A growing array of them, for vec_push(). */
struct infer_slots {
	struct infer_slot *v;
	size_t n, room;
};

bool infer_is_type_word(const struct infer_token *t);
void infer_slots_add(struct infer_slots *slots, const struct infer_source *source,
		     struct infer_span span, unsigned int number);
void infer_slots_call(struct infer_slots *slots, const struct infer_source *source,
		      struct infer_span call);
bool infer_form_make(struct infer_form *form, const struct infer_pair *pair,
		     const struct infer_cut *cut, struct infer_span site, struct infer_slots *slots,
		     bool carry_constants);
char *infer_form_text(const struct infer_pair *pair, struct infer_span span,
		      struct infer_slots *slots, bool carry_constants, char **open,
		      unsigned int *used);
void infer_form_free(struct infer_form *form);

#endif
