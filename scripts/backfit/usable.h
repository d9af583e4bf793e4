/* SPDX-License-Identifier: GPL-2.0 */
/* Can a module use what a kernel has under a name, and if not, why? */
#ifndef BACKFIT_USABLE_H
#define BACKFIT_USABLE_H

#include <stddef.h>

#include "facts.h"
#include "str.h"

struct header_texts;

enum answer {
	ANSWER_NO,
	ANSWER_YES,
	ANSWER_UNKNOWN,
};

/**
 * enum usable_reason - why something can be used, or not
 * @USABLE_FINE: it can
 * @USABLE_STUB: it can, but does nothing: the configuration leaves out the real one
 * @USABLE_ABSENT: no header that a module can include declares it
 * @USABLE_CONFIG_OFF: a header declares it, but not in this configuration
 * @USABLE_OPAQUE: a type that is only named; its members are no module's business
 * @USABLE_NOT_EXPORTED: declared, but modules cannot link to it
 * @USABLE_OTHER_MODULES: exported to some modules only, by name
 * @USABLE_OTHER_SIGNATURE: it is there, but of another type than was asked for
 * @USABLE_UNREADABLE: a header that could not be read speaks of it
 * @USABLE_EXPORTS_UNKNOWN: declared; what the kernel exports is not known
 */
enum usable_reason {
	USABLE_FINE,
	USABLE_STUB,
	USABLE_ABSENT,
	USABLE_CONFIG_OFF,
	USABLE_OPAQUE,
	USABLE_NOT_EXPORTED,
	USABLE_OTHER_MODULES,
	USABLE_OTHER_SIGNATURE,
	USABLE_UNREADABLE,
	USABLE_EXPORTS_UNKNOWN,
};

/**
 * struct usable - what is known of the use of a name
 * @name: the name; of a record or enum without "struct "
 * @record: members: the record as it was asked for, else NULL
 * @tagged: it was asked for as a struct, union or enum
 * @answer: can a module use it?
 * @reason: why
 * @fact: what the name means, or NULL
 * @export: what is known of its export, or NULL
 * @condition: stubs and what the configuration leaves out: what would have to
 *	be set, "CONFIG_A or CONFIG_B", or not to be, "!CONFIG_A"; else NULL
 * @header: a header that speaks of it: the one that could not be read, or that
 *	declares it in another configuration; else NULL
 * @line: the line there, or 0
 *
 * All texts belong to the facts.
 */
struct usable {
	const char *name;
	const char *record;
	bool tagged;
	enum answer answer;
	enum usable_reason reason;
	const struct fact *fact;
	const struct export *export;
	const char *condition;
	const char *header;
	unsigned int line;
};

struct usable usable_absent(struct facts *facts, const char *name);
struct usable usable_fact(struct facts *facts, const struct fact *fact);
struct usable usable_kind(struct facts *facts, enum fact_kind kind, const char *name);
struct usable usable_name(struct facts *facts, const char *name);
struct usable usable_member(struct facts *facts, const char *record, const char *member);
void usable_want_type(struct usable *u, struct facts *facts, const struct type *type,
		      struct facts *type_facts);
void usable_look_in(struct facts *facts, struct header_texts *texts, struct usable *const *u,
		    size_t n);
void usable_look(struct facts *facts, struct usable *const *u, size_t n);
const char *usable_phrase(enum usable_reason reason);
void usable_explain(struct facts *facts, const struct usable *u, struct strbuf *out);

#endif
