// SPDX-License-Identifier: GPL-2.0
/*
 * Facts answer at once. What they cannot say, because a scan sees one
 * configuration only, is looked up in the text of the headers when somebody
 * wants to know it: usable_look().
 */
#include "usable.h"

#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "header_texts.h"
#include "map.h"

static struct usable usable(const char *name, enum answer answer, enum usable_reason reason)
{
	return (struct usable){ .name = name, .answer = answer, .reason = reason };
}

/**
 * usable_absent() - what is to be said of a name that has no fact
 * @facts: the facts
 * @name: the name, copied
 *
 * Return: NO, or UNKNOWN where a header that could not be read speaks of it.
 */
struct usable usable_absent(struct facts *facts, const char *name)
{
	const char *header = facts_mentioned(facts, name);
	struct usable u = usable(arena_strdup(facts_arena(facts), name), ANSWER_NO, USABLE_ABSENT);

	if (header) {
		u.answer = ANSWER_UNKNOWN;
		u.reason = USABLE_UNREADABLE;
		u.header = header;
	}
	return u;
}

static bool is_linked(const struct fact *fact)
{
	return (fact->kind == FACT_FUNCTION || fact->kind == FACT_VARIABLE) &&
	       !(fact->flags & FACT_STATIC) && !fact_is_ours(fact);
}

/**
 * usable_fact() - can a module use what is declared?
 * @facts: the facts that it is from
 * @fact: the fact
 *
 * Return: the answer; NO for what is declared but not exported to modules.
 */
struct usable usable_fact(struct facts *facts, const struct fact *fact)
{
	struct usable u = usable(fact->name, ANSWER_YES, USABLE_FINE);

	u.fact = fact;
	if (!is_linked(fact))
		return u;
	u.export = facts_export(facts, fact->name);
	if (u.export && str_starts(u.export->space, "module:")) {
		u.answer = ANSWER_NO;
		u.reason = USABLE_OTHER_MODULES;
	} else if (!u.export) {
		u.answer = facts_know_exports(facts) ? ANSWER_NO : ANSWER_UNKNOWN;
		u.reason = facts_know_exports(facts) ? USABLE_NOT_EXPORTED : USABLE_EXPORTS_UNKNOWN;
	}
	return u;
}

static bool is_tagged(enum fact_kind kind)
{
	return kind == FACT_STRUCT || kind == FACT_UNION || kind == FACT_ENUM;
}

static struct usable usable_found(struct facts *facts, const struct fact *fact, const char *name)
{
	struct usable u;

	if (!fact)
		return usable_absent(facts, name);
	if (!is_tagged(fact->kind) || (fact->flags & FACT_DEFINED))
		return usable_fact(facts, fact);
	u = usable_absent(facts, name);
	if (u.reason == USABLE_ABSENT)
		u.reason = USABLE_OPAQUE;
	u.fact = fact;
	return u;
}

/**
 * usable_kind() - can a module use what has a name, as one kind of thing?
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @name: the name; of a record or enum without "struct "
 *
 * Return: the answer.
 */
struct usable usable_kind(struct facts *facts, enum fact_kind kind, const char *name)
{
	return usable_found(facts, facts_find(facts, kind, name), name);
}

/**
 * usable_name() - can a module use what has a name?
 * @facts: the facts
 * @name: the name; "struct x" and the like for a record or enum
 *
 * Where there are several, as the preprocessor and the compiler have it: a
 * macro first, which is followed where it only passes a call on.
 *
 * Return: the answer.
 */
struct usable usable_name(struct facts *facts, const char *name)
{
	const char *blank = strchr(name, ' ');
	const struct fact *fact;

	if (blank) {
		struct usable u = usable_found(facts, facts_record(facts, name), blank + 1);

		u.tagged = true;
		return u;
	}
	fact = facts_callable(facts, name);
	return usable_found(facts, fact ? fact : facts_any(facts, name), name);
}

/**
 * usable_member() - can a module use a record's member?
 * @facts: the facts
 * @record: the record, as facts_record() takes it
 * @member: the member
 *
 * Return: the answer; that of the record where it is missing altogether.
 */
struct usable usable_member(struct facts *facts, const char *record, const char *member)
{
	const struct fact *found = facts_member(facts, record, member);
	const struct fact *parent = facts_record(facts, record);
	const char *blank = strchr(record, ' ');
	struct usable u;

	if (found)
		return usable_fact(facts, found);
	u = usable_found(facts, parent, blank ? blank + 1 : record);
	if (u.answer != ANSWER_YES)
		return u;
	u = usable(arena_strdup(facts_arena(facts), member), ANSWER_NO, USABLE_ABSENT);
	u.record = parent->name;
	return u;
}

/**
 * usable_want_type() - hold what was found against a type
 * @u: the answer so far; NO where it is yes and the type is another
 * @facts: the facts that it is from
 * @type: the type that is wanted: a function's, a variable's, a member's
 * @type_facts: the facts that @type is from
 */
void usable_want_type(struct usable *u, struct facts *facts, const struct type *type,
		      struct facts *type_facts)
{
	if (u->answer != ANSWER_YES || !u->fact || !u->fact->type ||
	    types_compare(u->fact->type, facts, type, type_facts) == TYPES_EQUAL)
		return;
	u->answer = ANSWER_NO;
	u->reason = USABLE_OTHER_SIGNATURE;
}

/* What the text of headers adds. */

/**
 * struct looking - names that are looked for in texts
 * @facts: the facts
 * @u: what is known of each
 * @n: how many
 * @by_name: the first of each name, one more than its index
 * @next: the next of the same name, one more than its index
 */
struct looking {
	struct facts *facts;
	struct usable *const *u;
	size_t n;
	struct map by_name;
	size_t *next;
};

static bool is_config(const struct cause *c)
{
	return c->len > 7 && !memcmp(c->s, "CONFIG_", 7);
}

/* Joins the names that would have to be defined, or, where there are none, not to be. */
static const char *causes_text(struct facts *facts, const struct if_condition *c, bool defined)
{
	struct strbuf sb = { 0 };
	const char *text;

	for (unsigned int i = 0; i < c->causes; i++) {
		char *name = xasprintf("%s%.*s", defined ? "!" : "", (int)c->cause[i].len,
				       c->cause[i].s);

		if (c->cause[i].defined == defined && (!sb.s || !strstr(sb.s, name)))
			strbuf_printf(&sb, "%s%s", !sb.len ? "" : c->any ? " or " : " and ", name);
		free(name);
	}
	text = sb.len ? arena_strdup(facts_arena(facts), sb.s) : NULL;
	strbuf_free(&sb);
	return text;
}

static bool wants_config(const struct if_condition *c)
{
	for (unsigned int i = 0; i < c->causes; i++)
		if (!c->cause[i].defined && is_config(&c->cause[i]))
			return true;
	return false;
}

static bool is_meant(const struct usable *u, const struct place *place)
{
	if (u->record)
		return place->kind == FACT_MEMBER && str_equal(place->record, u->record);
	if (place->kind == FACT_MEMBER)
		return false;
	if (u->reason == USABLE_OPAQUE)
		return u->fact->kind == place->kind;
	return true;
}

/* A place that this configuration leaves out shows a name that it lacks. */
static void show_hidden(struct facts *facts, struct usable *u, const struct place *place)
{
	const char *text = causes_text(facts, &place->condition, false);
	bool better = !u->condition || (*u->condition == '!' && text);

	if (place->condition.holds != HOLDS_NOT || !better)
		return;
	u->reason = USABLE_CONFIG_OFF;
	u->condition = text ? text : causes_text(facts, &place->condition, true);
	u->header = arena_strdup(facts_arena(facts), place->header);
	u->line = place->line;
}

static void visit_place(const struct place *place, void *data)
{
	struct looking *l = data;
	size_t at = (size_t)map_get(&l->by_name, place->name);

	for (; at; at = l->next[at - 1]) {
		struct usable *u = l->u[at - 1];

		if ((u->reason == USABLE_ABSENT || u->reason == USABLE_OPAQUE ||
		     u->reason == USABLE_CONFIG_OFF) &&
		    is_meant(u, place))
			show_hidden(l->facts, u, place);
	}
}

/**
 * struct stub - a header's places of one name
 * @now_trivial: the one that counts does nothing
 * @real: there is another one that the configuration leaves out
 */
struct stub {
	struct facts *facts;
	struct usable *u;
	bool now_trivial;
	bool real;
};

static void visit_stub(const struct place *place, void *data)
{
	struct stub *s = data;

	if (place->kind != FACT_FUNCTION && place->kind != FACT_MACRO)
		return;
	if (place->condition.holds == HOLDS) {
		s->now_trivial = place->trivial;
	} else if (place->condition.holds == HOLDS_NOT && wants_config(&place->condition) &&
		   !place->trivial && !s->real) {
		s->real = true;
		s->u->condition = causes_text(s->facts, &place->condition, false);
		s->u->line = place->line;
	}
}

static bool may_be_stub(const struct usable *u)
{
	return u->reason == USABLE_FINE && u->fact && u->fact->file && !fact_is_ours(u->fact) &&
	       ((u->fact->kind == FACT_FUNCTION && (u->fact->flags & FACT_STATIC)) ||
		u->fact->kind == FACT_MACRO);
}

static void look_for_stub(struct facts *facts, struct usable *u)
{
	struct stub stub = { .facts = facts, .u = u };
	struct map wanted = { 0 };

	*map_put(&wanted, u->fact->name) = (void *)u->fact->name;
	branches_of_header(facts, u->fact->file, &wanted, visit_stub, &stub);
	map_free(&wanted);
	if (stub.now_trivial && stub.real) {
		u->reason = USABLE_STUB;
		u->header = u->fact->file;
	} else {
		u->condition = NULL;
		u->line = 0;
	}
}

/**
 * usable_look_in() - add what only the text of headers tells
 * @facts: the facts that the answers are from
 * @texts: the texts of the kernel's headers, loaded when first needed
 * @u: the answers, which are changed: what is absent may turn out to be left out
 *	by the configuration, what is fine to be only a stub
 * @n: how many
 *
 * All are looked up at once, as that needs the texts of all headers where anything
 * is absent (see branches_search()); stubs only need their own header.
 */
void usable_look_in(struct facts *facts, struct header_texts *texts, struct usable *const *u,
		    size_t n)
{
	struct looking l = { .facts = facts, .u = u, .n = n };
	struct map wanted = { 0 };

	l.next = xcalloc(n ? n : 1, sizeof(*l.next));
	for (size_t i = 0; i < n; i++) {
		void **first;

		if (may_be_stub(u[i]))
			look_for_stub(facts, u[i]);
		if (u[i]->reason != USABLE_ABSENT && u[i]->reason != USABLE_OPAQUE)
			continue;
		*map_put(&wanted, u[i]->name) = (void *)u[i]->name;
		first = map_put(&l.by_name, u[i]->name);
		l.next[i] = (size_t)*first;
		*first = (void *)(i + 1);
	}
	branches_search(facts, texts, &wanted, visit_place, &l);
	map_free(&wanted);
	map_free(&l.by_name);
	free(l.next);
}

/**
 * usable_look() - usable_look_in() where the texts are of no further use
 * @facts: the facts that the answers are from
 * @u: the answers, which are changed
 * @n: how many
 */
void usable_look(struct facts *facts, struct usable *const *u, size_t n)
{
	struct header_texts texts = { 0 };

	usable_look_in(facts, &texts, u, n);
	header_texts_free(&texts);
}

/* In words. */

/**
 * usable_phrase() - a reason in a few words
 * @reason: the reason
 */
const char *usable_phrase(enum usable_reason reason)
{
	static const char *const phrase[] = {
		[USABLE_FINE] = "usable",
		[USABLE_STUB] = "only a stub",
		[USABLE_ABSENT] = "never declared",
		[USABLE_CONFIG_OFF] = "not declared in this configuration",
		[USABLE_OPAQUE] = "only named, not defined",
		[USABLE_NOT_EXPORTED] = "declared, but not exported to modules",
		[USABLE_OTHER_MODULES] = "exported to other modules only",
		[USABLE_OTHER_SIGNATURE] = "declared otherwise",
		[USABLE_UNREADABLE] = "only where a header could not be read",
		[USABLE_EXPORTS_UNKNOWN] = "declared; whether it is exported is not known",
	};

	return phrase[reason];
}

static void put_export(struct facts *facts, const struct export *e, struct strbuf *out)
{
	if (facts_exports_are_guessed(facts))
		strbuf_printf(out,
			      "exported by an EXPORT_SYMBOL line in %s, which may not be built",
			      e->module);
	else
		strbuf_printf(out, "exported by %s", e->module);
	strbuf_puts(out, e->gpl ? ", to modules under the GPL\n" : "\n");
	if (*e->space && !str_starts(e->space, "module:"))
		strbuf_printf(out, "in namespace %s: needs MODULE_IMPORT_NS of it\n", e->space);
}

static void put_condition(const struct usable *u, struct strbuf *out)
{
	const char *condition = u->condition ? u->condition : "another configuration";

	if (u->reason == USABLE_STUB)
		strbuf_printf(out, "only a stub without %s, not set here; %s:%u has the real one\n",
			      condition, u->header, u->line);
	else if (*condition == '!')
		strbuf_printf(out, "%s:%u declares it only without %s, set here\n", u->header,
			      u->line, condition + 1);
	else
		strbuf_printf(out, "%s:%u declares it under %s, not set here\n", u->header, u->line,
			      condition);
}

/**
 * usable_explain() - say why something can be used or not
 * @facts: the facts that it is from
 * @u: the answer
 * @out: gets a line for each thing to know, appended
 */
void usable_explain(struct facts *facts, const struct usable *u, struct strbuf *out)
{
	const char *why = NULL;

	switch (u->reason) {
	case USABLE_FINE:
		break;
	case USABLE_STUB:
	case USABLE_CONFIG_OFF:
		put_condition(u, out);
		break;
	case USABLE_ABSENT:
		if (u->record)
			strbuf_printf(out, "no such member in %s\n", u->record);
		else
			strbuf_printf(out, "%s in no header: %s\n",
				      u->tagged ? "defined" : "declared", u->name);
		break;
	case USABLE_OTHER_MODULES:
		strbuf_printf(out, "exported to these modules only: %s\n",
			      u->export->space + strlen("module:"));
		break;
	case USABLE_UNREADABLE:
		if (facts_header(facts, u->header, &why) == HEADER_UNREADABLE)
			strbuf_printf(out, "%s was not read, but names it: %s\n", u->header,
				      why ? why : "the reason is not known");
		else
			strbuf_printf(out, "%s names it where it could not be read\n", u->header);
		break;
	case USABLE_EXPORTS_UNKNOWN:
		strbuf_puts(out, "declared, but neither Module.symvers nor sources say whether it "
				 "is exported to modules\n");
		break;
	default:
		strbuf_printf(out, "%s: %s\n", usable_phrase(u->reason), u->name);
	}
	if (u->export && u->reason != USABLE_OTHER_MODULES)
		put_export(facts, u->export, out);
	if (u->fact && (u->fact->flags & FACT_DEPRECATED))
		strbuf_puts(out, "deprecated\n");
}
