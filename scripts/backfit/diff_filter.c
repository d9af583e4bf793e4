// SPDX-License-Identifier: GPL-2.0
#include "diff_filter.h"

#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "diff_compare.h"

static bool is_exact(const char *pattern)
{
	return !pattern[strcspn(pattern, "*?[")];
}

static const char *without_word(const char *api)
{
	return strchr(api, ' ') ? strchr(api, ' ') + 1 : api;
}

/* The dot before a member's name, or NULL. */
static const char *member_dot(const char *api)
{
	return *api == '<' ? NULL : strchr(without_word(api), '.');
}

/* A name matches as it is written, without "struct ", or as the bare member's. */
static bool matches_itself(const char *pattern, const char *api)
{
	const char *dot = member_dot(api);

	return !fnmatch(pattern, api, 0) || !fnmatch(pattern, without_word(api), 0) ||
	       (dot && !fnmatch(pattern, dot + 1, 0));
}

/* And a member by its record's name. */
static bool name_matches(const char *pattern, const char *api)
{
	const char *dot = member_dot(api);
	char *record;
	bool found = matches_itself(pattern, api);

	if (found || !dot)
		return found;
	record = xstrndup(api, dot - api);
	found = !fnmatch(without_word(pattern), record, 0);
	free(record);
	return found;
}

/**
 * filter_names() - is it asked for by a pattern that no other name could be meant by?
 * @filter: the filter
 * @api: the name
 */
bool filter_names(const struct diff_filter *filter, const char *api)
{
	for (unsigned int i = 0; i < filter->patterns; i++)
		if ((is_exact(filter->pattern[i]) || *filter->pattern[i] == '_') &&
		    matches_itself(filter->pattern[i], api))
			return true;
	return false;
}

static bool pattern_wants(const struct diff_filter *filter, const char *api)
{
	for (unsigned int i = 0; i < filter->patterns; i++)
		if (name_matches(filter->pattern[i], api))
			return true;
	return !filter->patterns;
}

/**
 * filter_wants_header() - is what stands in a header to be told?
 * @filter: the filter
 * @header: the header, with or without "uapi/"
 */
bool filter_wants_header(const struct diff_filter *filter, const char *header)
{
	const char *plain = str_starts(header, "uapi/") ? header + strlen("uapi/") : header;

	for (unsigned int i = 0; i < filter->headers; i++)
		if (!fnmatch(filter->header[i], header, 0) || !fnmatch(filter->header[i], plain, 0))
			return true;
	return !filter->headers;
}

static bool use_wants(const struct diff_filter *filter, const char *api)
{
	const char *dot = *api == '<' ? NULL : strchr(api, '.');
	char *untold;
	bool found;

	if (!filter->used || map_has(filter->used, api))
		return true;
	if (!dot)
		return false;
	untold = xasprintf("?%s", dot);
	found = map_has(filter->used, untold);
	free(untold);
	return found;
}

/**
 * filter_wants_api() - is a name to be told, private or not?
 * @filter: the filter
 * @api: the name
 */
bool filter_wants_api(const struct diff_filter *filter, const char *api)
{
	return pattern_wants(filter, api) && use_wants(filter, api);
}

/**
 * diff_wants() - is a change of this fact to be told?
 * @d: the differ
 * @fact: either side's fact
 */
bool diff_wants(struct differ *d, const struct fact *fact)
{
	const struct diff_filter *f = d->filter;
	char *api;
	bool wanted;

	if (!f->patterns && !f->used)
		return f->all || !api_is_private(fact);
	api = api_name(fact);
	wanted = filter_wants_api(f, api) &&
		 (f->all || filter_names(f, api) || !api_is_private(fact));
	free(api);
	return wanted;
}

/**
 * filter_wants_kind() - is a kind of change to be told?
 * @f: the filter
 * @kind: the kind
 * @api: of what
 */
bool filter_wants_kind(const struct diff_filter *f, enum change_kind kind, const char *api)
{
	if (f->kinds)
		return f->kinds & CHANGE_BIT(kind);
	return kind != CHANGE_BODY || f->all || filter_names(f, api);
}
