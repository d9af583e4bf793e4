/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The text of headers, with all branches of their #if lines: where it declares
 * a name, and whether this configuration sees that place.
 */
#ifndef BACKFIT_BRANCHES_H
#define BACKFIT_BRANCHES_H

#include "condition.h"
#include "facts.h"
#include "name_filter.h"

/**
 * struct place - where a header's text declares a name
 * @name: the name, as wanted
 * @header: the header as it is included
 * @line: the line there
 * @kind: what is declared, as far as the text alone tells
 * @record: members: the tag of the record that it stands in, else NULL
 * @condition: of all the #if lines around it
 * @trivial: functions and macros: it does nothing, or gives a constant
 *
 * It is valid only while it is shown.
 */
struct place {
	const char *name;
	const char *header;
	unsigned int line;
	enum fact_kind kind;
	const char *record;
	struct if_condition condition;
	bool trivial;
};

typedef void (*place_visitor)(const struct place *place, void *data);

void branches_of_text(const char *text, size_t len, const char *header,
		      const struct name_filter *wanted, struct facts *facts, place_visitor visit,
		      void *data);

#endif
