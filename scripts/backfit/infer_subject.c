// SPDX-License-Identifier: GPL-2.0
#include "infer_subject.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "describe.h"
#include "signature.h"
#include "str.h"
#include "type.h"

static bool is_header(const char *api)
{
	return *api == '<' && str_ends(api, ".h>");
}

static bool has_header(struct facts *facts, const char *api)
{
	char *path = xstrndup(api + 1, strlen(api) - 2);
	bool has = facts_header(facts, path, NULL) != HEADER_MISSING;

	free(path);
	return has;
}

static void take_name(struct infer_subject *s)
{
	const char *dot = strchr(s->api, '.'), *blank = strchr(s->api, ' ');

	if (is_header(s->api)) {
		s->use.kind = INFER_HEADER;
		s->word = xstrdup(s->api);
	} else if (dot) {
		s->use.kind = INFER_MEMBER;
		s->record = xstrndup(s->api, dot - s->api);
		s->word = xstrdup(dot + 1);
	} else if (blank) {
		s->use.kind = INFER_TAG;
		s->word = xstrdup(blank + 1);
	} else {
		s->use.kind = INFER_NAME;
		s->word = xstrdup(s->api);
	}
	s->use.word = s->word;
	s->use.record = s->record;
}

static bool is_callback(const struct infer_subject *s, struct facts *newest, struct facts *target)
{
	return s->use.kind == INFER_MEMBER && s->newer && s->older &&
	       fact_callback(newest, s->newer) && fact_callback(target, s->older);
}

/**
 * infer_subject_find() - look an API up
 * @subject: filled in; infer_subject_free() it whatever the result
 * @newest: the newest kernel's facts, which must stay
 * @target: the target's, which must stay
 * @api: its name: "f", "struct.member", "struct x", "<linux/x.h>"
 *
 * Return: 0; -ENOENT where the newest kernel has none.
 */
int infer_subject_find(struct infer_subject *subject, struct facts *newest, struct facts *target,
		       const char *api)
{
	bool there;

	*subject = (struct infer_subject){ .api = xstrdup(api) };
	take_name(subject);
	if (subject->use.kind == INFER_HEADER) {
		there = has_header(newest, api);
	} else {
		subject->newer = api_find(newest, api);
		subject->older = api_find(target, api);
		there = subject->newer;
	}
	subject->use.is_type = subject->newer && subject->newer->kind == FACT_TYPEDEF;
	subject->use.callback = is_callback(subject, newest, target);
	return there ? 0 : -ENOENT;
}

/**
 * infer_subject_unhandled() - why there is no generaliser for an API's change
 * @s: the API
 * @target: the target's facts
 *
 * Return: why, or NULL where there is one.
 */
const char *infer_subject_unhandled(const struct infer_subject *s, struct facts *target)
{
	if (s->use.kind == INFER_HEADER)
		return has_header(target, s->api) ? "both kernels have it" : NULL;
	if (s->use.kind == INFER_MEMBER && s->older && !s->use.callback)
		return "a member's type: no generaliser for it (backfit new-evolution writes a cast)";
	return NULL;
}

/* The first thing of a function's form that differs, as a question about the target's. */
static char *ask_function(const struct infer_subject *s, struct facts *newest, struct facts *target)
{
	const struct type *a = s->newer->type, *b = s->older->type;
	char *text, *when;

	if (a->params != b->params)
		return xasprintf("PARAMS(%s) == %u", s->word, b->params);
	for (unsigned int i = 0; i < a->params; i++) {
		if (signature_types(a->param[i].type, newest, b->param[i].type, target) ==
		    TYPES_EQUAL)
			continue;
		text = type_text(b->param[i].type);
		when = xasprintf("PARAM_IS(%s, %u, %s)", s->word, i + 1, text);
		free(text);
		return when;
	}
	if (signature_types(a->to, newest, b->to, target) == TYPES_EQUAL)
		return NULL;
	text = type_text(b->to);
	when = xasprintf("RETURNS(%s, %s)", s->word, text);
	free(text);
	return when;
}

static bool takes_arguments(const struct fact *fact)
{
	return fact->kind == FACT_FUNCTION ||
	       (fact->kind == FACT_MACRO && (fact->flags & FACT_FUNCTION_LIKE));
}

static unsigned int params_of(const struct fact *fact)
{
	return fact->kind == FACT_MACRO ? fact->params : fact->type->params;
}

static char *ask_name(const struct infer_subject *s, struct facts *newest, struct facts *target)
{
	if (!s->older)
		return xasprintf(takes_arguments(s->newer) ? "!CALLABLE(%s)" : "!USABLE(%s)",
				 s->api);
	if (s->newer->kind == FACT_FUNCTION && s->older->kind == FACT_FUNCTION)
		return ask_function(s, newest, target);
	if (takes_arguments(s->newer) && takes_arguments(s->older) &&
	    params_of(s->newer) != params_of(s->older))
		return xasprintf("PARAMS(%s) == %u", s->word, params_of(s->older));
	return NULL;
}

/* The first thing of a callback's form that differs. */
static char *ask_callback(const struct infer_subject *s, struct facts *newest, struct facts *target)
{
	const struct type *a = fact_callback(newest, s->newer);
	const struct type *b = fact_callback(target, s->older);
	const char *record = s->record, *member = s->word;
	char *text, *when;

	if (a->params != b->params)
		return xasprintf("MEMBER_PARAMS(%s, %s) == %u", record, member, b->params);
	for (unsigned int i = 0; i < a->params; i++) {
		if (signature_types(a->param[i].type, newest, b->param[i].type, target) ==
		    TYPES_EQUAL)
			continue;
		text = type_text(b->param[i].type);
		when = xasprintf("MEMBER_PARAM_IS(%s, %s, %u, %s)", record, member, i + 1, text);
		free(text);
		return when;
	}
	if (signature_types(a->to, newest, b->to, target) == TYPES_EQUAL)
		return NULL;
	text = type_text(b->to);
	when = xasprintf("MEMBER_RETURNS(%s, %s, %s)", record, member, text);
	free(text);
	return when;
}

/**
 * infer_subject_when() - the question that is true of targets that need the change
 * @s: the API
 * @newest: the newest kernel's facts
 * @target: the target's
 *
 * Return: the question, for free(); NULL where no fact tells the kernels apart.
 */
char *infer_subject_when(const struct infer_subject *s, struct facts *newest, struct facts *target)
{
	char *type, *when;

	switch (s->use.kind) {
	case INFER_HEADER:
		return xasprintf("!HAVE_HEADER(%.*s)", (int)strlen(s->api) - 2, s->api + 1);
	case INFER_TAG:
		return s->older ? NULL : xasprintf("!USABLE(%s)", s->api);
	case INFER_MEMBER:
		if (s->use.callback)
			return ask_callback(s, newest, target);
		if (!s->older)
			return xasprintf("!HAVE_MEMBER(%s, %s)", s->record, s->word);
		if (signature_types(s->newer->type, newest, s->older->type, target) == TYPES_EQUAL)
			return NULL;
		type = type_text(s->older->type);
		when = xasprintf("MEMBER_IS(%s, %s, %s)", s->record, s->word, type);
		free(type);
		return when;
	default:
		return ask_name(s, newest, target);
	}
}

/**
 * infer_subject_area() - the folder of the library that an API's rule belongs to
 * @s: the API
 *
 * Return: the folder's name, for free(): that of the header's part of the kernel.
 */
char *infer_subject_area(const struct infer_subject *s)
{
	const char *header = s->newer ? api_header(s->newer) : s->api + 1, *p = header;
	char *area;

	p += str_starts(header, "linux/") ? strlen("linux/") : 0;
	area = xstrndup(p, strcspn(p, "/."));
	for (char *c = area; *c; c++)
		*c = isalnum((unsigned char)*c) ? tolower((unsigned char)*c) : '-';
	return area;
}

/**
 * infer_subject_free() - give back what infer_subject_find() filled in
 * @s: the API
 */
void infer_subject_free(struct infer_subject *s)
{
	free(s->api);
	free(s->word);
	free(s->record);
	*s = (struct infer_subject){ 0 };
}
