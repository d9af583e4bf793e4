// SPDX-License-Identifier: GPL-2.0
/* What changes are called. */
#include "diff.h"

#include <string.h>

static const struct {
	const char *name;
	enum change_kind kind;
} kind_names[CHANGE_KINDS] = {
	{ "gone", CHANGE_GONE },
	{ "new", CHANGE_NEW },
	{ "parameters", CHANGE_PARAMETERS },
	{ "return", CHANGE_RETURN },
	{ "member", CHANGE_MEMBER },
	{ "callback", CHANGE_CALLBACK },
	{ "enumerator", CHANGE_ENUMERATOR },
	{ "macro", CHANGE_MACRO },
	{ "header", CHANGE_HEADER },
	{ "const", CHANGE_CONST },
	{ "inline", CHANGE_INLINE },
	{ "export", CHANGE_EXPORT },
	{ "type", CHANGE_TYPE },
	{ "attribute", CHANGE_ATTRIBUTE },
	{ "body", CHANGE_BODY },
};

/**
 * change_kind_name() - what a kind of change is called
 * @kind: the kind
 */
const char *change_kind_name(enum change_kind kind)
{
	return kind_names[kind].name;
}

/**
 * change_kind_from() - a kind of change by its name
 * @name: the name
 * @len: its length
 * @kind: set to the kind
 *
 * Return: whether there is one.
 */
bool change_kind_from(const char *name, size_t len, enum change_kind *kind)
{
	for (size_t i = 0; i < CHANGE_KINDS; i++)
		if (strlen(kind_names[i].name) == len && !memcmp(kind_names[i].name, name, len)) {
			*kind = kind_names[i].kind;
			return true;
		}
	return false;
}

/**
 * change_what_name() - what a changed API is
 * @change: the change
 *
 * Return: "function", "member", ..., or "header".
 */
const char *change_what_name(const struct change *change)
{
	return change->what == FACT_KINDS ? "header" : fact_kind_name(change->what);
}
