// SPDX-License-Identifier: GPL-2.0
/*
 * What is known of an API on both kernels decides what kind of rule it takes.
 * What no fact tells stands between < and >, which neither lint nor spatch
 * takes: nothing of it can get into a package.
 */
#include "skeleton.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "describe.h"
#include "err.h"
#include "nearest.h"
#include "signature.h"
#include "skeleton_parts.h"
#include "type.h"

/*
 * skeleton_tag() - a type's name without struct or union
 * @type: the name
 */
const char *skeleton_tag(const char *type)
{
	return str_starts(type, "struct ")  ? type + 7
	       : str_starts(type, "union ") ? type + 6
					    : type;
}

static const struct type *function_of(struct facts *facts, const struct fact *fact)
{
	if (!fact)
		return NULL;
	if (fact->kind == FACT_MEMBER)
		return fact_callback(facts, fact);
	return fact->kind == FACT_FUNCTION ? fact->type : NULL;
}

static bool is_function_like(const struct fact *fact)
{
	return fact && fact->kind == FACT_MACRO && (fact->flags & FACT_FUNCTION_LIKE);
}

static enum skeleton_kind kind_of(const struct skeleton *s)
{
	if (s->newer->kind == FACT_MEMBER) {
		if (!s->older)
			return SKELETON_NO_MEMBER;
		return s->newer_type && s->older_type ? SKELETON_CALLBACK : SKELETON_MEMBER;
	}
	if (!s->newer_type)
		return SKELETON_OTHER;
	return s->older_type || is_function_like(s->older) ? SKELETON_CALL : SKELETON_NO_FUNCTION;
}

/* A member of the target's record with the same type, which the newest kernel's lacks. */
static void look_for_member(struct skeleton *s)
{
	const struct fact *record = facts_record(s->target, s->newer->parent);
	double best = 0;

	for (unsigned int i = 0; record && i < record->members; i++) {
		const struct fact *m = record->member[i];
		double like = nearest_likeness(m->name, s->newer->name);

		if (like <= best || facts_member(s->newest, s->newer->parent, m->name) ||
		    signature_types(s->newer->type, s->newest, m->type, s->target) != TYPES_EQUAL)
			continue;
		best = like;
		free(s->instead);
		s->instead = xstrdup(m->name);
	}
}

/* A function of the same type whose name is alike, and that the newest kernel lacks. */
static void look_for_function(struct skeleton *s)
{
	struct near_names names = { 0 };
	struct strbuf list = { 0 };
	double best = 0;

	nearest_list(&names, s->target, s->newer->name, false, &list);
	for (const char *p = list.s ? list.s : ""; *p;) {
		size_t len = str_word(p);
		char *word = xstrndup(p, len);
		const struct fact *f = len ? facts_find(s->target, FACT_FUNCTION, word) : NULL;

		if (f && !api_visible(s->newest, word) &&
		    nearest_likeness(word, s->newer->name) > best &&
		    signature_types(s->newer_type, s->newest, f->type, s->target) == TYPES_EQUAL) {
			best = nearest_likeness(word, s->newer->name);
			free(s->instead);
			s->instead = xstrdup(word);
		}
		free(word);
		p += len ? len : 1;
	}
	strbuf_free(&list);
	near_names_free(&names);
}

/* The first thing about a function type that differs, as a question of what the target has. */
static void ask_signature(struct skeleton *s, const char *prefix, const char *what)
{
	const struct type *a = s->newer_type, *b = s->older_type;
	char *text;

	if (!b) {
		strbuf_printf(&s->when, "PARAMS(%s) == %u", what, s->older->params);
		return;
	}
	if (a->params != b->params) {
		strbuf_printf(&s->when, "%sPARAMS(%s) == %u", prefix, what, b->params);
		return;
	}
	for (unsigned int i = 0; i < a->params; i++) {
		if (signature_types(a->param[i].type, s->newest, b->param[i].type, s->target) ==
		    TYPES_EQUAL)
			continue;
		text = type_text(b->param[i].type);
		strbuf_printf(&s->when, "%sPARAM_IS(%s, %u, %s)", prefix, what, i + 1, text);
		free(text);
		return;
	}
	text = type_text(b->to);
	strbuf_printf(&s->when, "%sRETURNS(%s, %s)", prefix, what, text);
	free(text);
}

static void make_when(struct skeleton *s)
{
	const char *record = s->newer->parent ? skeleton_tag(s->newer->parent) : "";
	char *member = xasprintf("%s, %s", record, s->newer->name), *type;

	switch (s->kind) {
	case SKELETON_CALLBACK:
		ask_signature(s, "MEMBER_", member);
		break;
	case SKELETON_NO_MEMBER:
		strbuf_printf(&s->when, "!HAVE_MEMBER(%s)", member);
		if (s->instead)
			strbuf_printf(&s->when, " && HAVE_MEMBER(%s, %s)", record, s->instead);
		break;
	case SKELETON_MEMBER:
		type = type_text(s->older->type);
		strbuf_printf(&s->when, "MEMBER_IS(%s, %s)", member, type);
		free(type);
		break;
	case SKELETON_NO_FUNCTION:
		strbuf_printf(&s->when, "!CALLABLE(%s)", s->newer->name);
		if (s->instead)
			strbuf_printf(&s->when, " && CALLABLE(%s)", s->instead);
		break;
	case SKELETON_CALL:
		ask_signature(s, "", s->newer->name);
		break;
	case SKELETON_OTHER:
		strbuf_printf(&s->when, "!USABLE(%s)", s->api);
		break;
	}
	free(member);
}

static void make_purpose(struct skeleton *s)
{
	const char *name = s->newer->name;
	const char *instead = s->instead ? s->instead : "<what the target has for it>";

	switch (s->kind) {
	case SKELETON_CALLBACK:
		strbuf_printf(&s->purpose, "Have %s called with what it takes.", name);
		break;
	case SKELETON_NO_MEMBER:
		if (s->instead)
			strbuf_printf(&s->purpose, "Set %s in place of %s.", s->instead, name);
		else
			strbuf_printf(&s->purpose, "Leave out %s.", name);
		break;
	case SKELETON_MEMBER:
		strbuf_printf(&s->purpose, "Give %s the type that it has on the target.", name);
		break;
	case SKELETON_CALL:
		strbuf_printf(&s->purpose, "Call %s() with what it takes.", name);
		break;
	default:
		strbuf_printf(&s->purpose, "Use %s in place of %s.", instead, s->api);
		break;
	}
}

/* "linux/gpio/driver.h" -> "gpio", "linux/serdev.h" -> "serdev", "net/xdp.h" -> "net" */
static char *area_of(const char *header)
{
	static const struct {
		const char *header, *area;
	} known[] = {
		{ "linux/netdevice.h", "net" },
		{ "linux/ethtool.h", "net" },
		{ "linux/skbuff.h", "net" },
		{ "linux/device", "driver-core" },
		{ "linux/platform_device.h", "driver-core" },
		{ "linux/tty", "tty" },
		{ "linux/serial_core.h", "tty" },
	};
	const char *p = header;
	char *area;

	for (size_t i = 0; i < ARRAY_LEN(known); i++)
		if (str_starts(header, known[i].header))
			return xstrdup(known[i].area);
	p += str_starts(header, "linux/") ? strlen("linux/") : 0;
	area = xstrndup(p, strcspn(p, "/."));
	for (char *c = area; *c; c++)
		*c = *c == '_' ? '-' : *c;
	return area;
}

static char *make_name(const struct skeleton *s)
{
	char *area = area_of(api_header(s->newer));
	char *name = xasprintf("%s/%s", area, s->api);

	for (char *p = name + strlen(area) + 1; *p; p++)
		if (!isalnum((unsigned char)*p))
			*p = '-';
	free(area);
	return name;
}

static int check_change(const struct skeleton *s)
{
	struct signature sig = { 0 };
	bool same = s->older && s->newer_type == NULL && s->older_type == NULL &&
		    s->newer->kind == s->older->kind &&
		    (s->newer->kind != FACT_MEMBER ||
		     signature_types(s->newer->type, s->newest, s->older->type, s->target) ==
			     TYPES_EQUAL);

	if (s->newer_type && s->older_type) {
		signature_compare(s->newer_type, s->newest, s->older_type, s->target, &sig);
		same = !sig.differs;
		signature_free(&sig);
	}
	if (!same)
		return 0;
	report_error("%s: it is the same on both kernels; `backfit explain` tells of it", s->api);
	return -EINVAL;
}

/**
 * skeleton_make() - fill in a new evolution
 * @skeleton: filled in; skeleton_free() it whatever the result
 * @newest: the newest kernel's facts, which must stay
 * @target: the target's, which must stay
 * @api: the API: a function, "struct.member", "struct x"
 * @name: how the evolution is called, "<area>/<evolution>", or NULL to name it after the API
 *
 * Return: 0; a negative error, reported, for an API that needs no evolution.
 */
int skeleton_make(struct skeleton *skeleton, struct facts *newest, struct facts *target,
		  const char *api, const char *name)
{
	struct skeleton *s = skeleton;

	*s = (struct skeleton){ .newest = newest, .target = target };
	s->newer = api_find(newest, api);
	s->older = api_find(target, api);
	if (!s->newer) {
		report_error(
			"%s: the newest kernel has no function, struct.member or struct of that "
			"name",
			api);
		return -ENOENT;
	}
	s->api = api_name(s->newer);
	s->newer_type = function_of(newest, s->newer);
	s->older_type = function_of(target, s->older);
	if (check_change(s))
		return -EINVAL;
	s->kind = kind_of(s);
	if (s->kind == SKELETON_NO_MEMBER)
		look_for_member(s);
	else if (s->kind == SKELETON_NO_FUNCTION)
		look_for_function(s);
	s->name = name ? xstrdup(name) : make_name(s);
	make_when(s);
	make_purpose(s);
	skeleton_rule(s);
	skeleton_form(s);
	return 0;
}

/**
 * skeleton_text() - the evolution's file
 * @skeleton: the skeleton
 *
 * Return: the text; the caller frees it.
 */
char *skeleton_text(const struct skeleton *skeleton)
{
	const struct skeleton *s = skeleton;
	const char *reduced = s->reduced.len ? s->reduced.s : "<what is lost, or no>";
	struct strbuf sb = { 0 };

	strbuf_printf(&sb,
		      "// SPDX-License-Identifier: GPL-2.0\n"
		      "/// %s\n"
		      "// What: <what changed, one sentence in the maintainers' words>\n"
		      "// Upstream: <12 digits of the commit> (\"<its subject>\"), v<release>\n"
		      "// When: %s\n"
		      "// Provides: %s\n"
		      "// Confidence: <High, Moderate or Low>\n"
		      "// Reduced: %s\n"
		      "// Test: tests/evolutions/%s\n",
		      s->purpose.s, s->when.s, s->api, reduced, s->name);
	if (s->kind == SKELETON_CALLBACK)
		strbuf_puts(&sb, "// Comments: callbacks installed by an assignment are not "
				 "reached\n");
	strbuf_printf(&sb, "\n%s", s->rule.s);
	return strbuf_take(&sb);
}

/**
 * skeleton_free() - give back the memory
 * @skeleton: the skeleton
 */
void skeleton_free(struct skeleton *skeleton)
{
	free(skeleton->instead);
	free(skeleton->api);
	free(skeleton->name);
	strbuf_free(&skeleton->when);
	strbuf_free(&skeleton->purpose);
	strbuf_free(&skeleton->reduced);
	strbuf_free(&skeleton->rule);
	strbuf_free(&skeleton->form);
}
