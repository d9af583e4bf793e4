// SPDX-License-Identifier: GPL-2.0
/*
 * The rules are C's for a call, an assignment and an initializer: numbers
 * convert into each other, a pointer needs its own type (or void), a callback
 * exactly its signature.
 */
#include "gap.h"

#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "lexer.h"
#include "meant.h"
#include "str.h"
#include "usable.h"

struct sides {
	struct facts *newest, *target;
	const struct gap_sight *sight;
};

/* Where the use stands, on the newest kernel. */
static struct sight newest_sight(const struct sides *s)
{
	return (struct sight){ .facts = s->newest, .headers = s->sight ? s->sight->newest : NULL };
}

/* And on the target, where what it means there is the older form of @newer. */
static struct sight target_sight(const struct sides *s, const struct fact *newer)
{
	return (struct sight){ .facts = s->target,
			       .headers = s->sight ? s->sight->target : NULL,
			       .like = newer };
}

/* What the target has, unless it is another header's thing of the same name. */
static const struct fact *unless_others(const struct sides *s, const struct sight *sight,
					const struct fact *older)
{
	return older && meant_is_others(sight, s->newest, older) ? NULL : older;
}

static const struct type *resolve(struct facts *facts, const struct type *type)
{
	return type ? type_resolve(facts_arena(facts), type, facts) : NULL;
}

static bool is_void_pointer(struct facts *facts, const struct type *type)
{
	const struct type *t = resolve(facts, type);

	if (!t || t->kind != TYPE_POINTER)
		return false;
	t = resolve(facts, t->to);
	return t && t->kind == TYPE_BASE && t->name && !strcmp(t->name, "void");
}

static bool is_void(struct facts *facts, const struct type *type)
{
	const struct type *t = resolve(facts, type);

	return t && t->kind == TYPE_BASE && t->name && !strcmp(t->name, "void");
}

/* A type that only the compiler can tell: typeof(), or one that was not read. */
static bool is_untold(const struct type *type)
{
	while (type && type->kind != TYPE_BASE)
		type = type->to;
	return !type || !type->name || str_starts(type->name, "typeof") ||
	       str_starts(type->name, "__auto_type");
}

static bool is_number(struct facts *facts, const struct type *type)
{
	const struct type *t = resolve(facts, type);

	return t && t->kind == TYPE_BASE && type_is_scalar(t, facts);
}

/* The same words: a typedef that both have may stand for another record on each side. */
static bool reads_alike(const struct type *a, const struct type *b)
{
	char *text_a = type_text(a), *text_b = type_text(b);
	bool alike = !strcmp(text_a, text_b);

	free(text_a);
	free(text_b);
	return alike;
}

/*
 * A typedef of a function, or of a pointer to one: it reads alike where its
 * parameters changed, but what the driver gives for it has its own.
 */
static bool names_function(struct facts *facts, const struct type *type)
{
	const struct type *t = type->kind == TYPE_BASE ? resolve(facts, type) : NULL;

	if (t && t->kind == TYPE_POINTER)
		t = resolve(facts, t->to);
	return t && t->kind == TYPE_FUNCTION;
}

/* Does a value of the newest kernel's type @a go where the target's has @b, or back? */
static bool converts(const struct sides *s, const struct type *a, const struct type *b)
{
	if (!a || !b || is_untold(a) || is_untold(b))
		return true;
	if (a->kind == TYPE_ARRAY && b->kind == TYPE_ARRAY)
		return converts(s, a->to, b->to); /* one of another size is used alike */
	if (a->kind == TYPE_ARRAY && b->kind == TYPE_POINTER)
		return converts(s, a->to, b->to); /* what is read of it is a pointer, too */
	if (reads_alike(a, b) && !names_function(s->newest, a))
		return true;
	if (types_compare(a, s->newest, b, s->target) != TYPES_DIFFER)
		return true;
	if (is_number(s->newest, a) && is_number(s->target, b))
		return true;
	return is_void_pointer(s->newest, a) || is_void_pointer(s->target, b);
}

static bool wants_value(const struct use *use)
{
	for (size_t i = 0; i < use->place.n; i++)
		if (!use->place.v[i].value_unused)
			return true;
	return false;
}

static bool only_called(const struct use *use)
{
	for (size_t i = 0; i < use->place.n; i++)
		if (use->place.v[i].args < 0)
			return false;
	return true;
}

static const char *compare_functions(const struct sides *s, const struct use *use,
				     const struct type *a, const struct type *b)
{
	/* who calls may leave out what the target takes more of: usb_maxpacket(udev, pipe, ...) */
	bool takes_more = b->variadic && !a->variadic && only_called(use);

	if (a->params != b->params || (a->variadic != b->variadic && !takes_more))
		return "other parameters";
	if (!types_called_alike(a, b))
		return "another calling convention";
	for (unsigned int i = 0; i < a->params; i++)
		if (!converts(s, a->param[i].type, b->param[i].type))
			return "a parameter of another type";
	if (is_void(s->newest, a->to) || !wants_value(use))
		return NULL;
	if (is_void(s->target, b->to))
		return "it returns nothing";
	return converts(s, a->to, b->to) ? NULL : "another return type";
}

static unsigned int params_of(const struct fact *callable)
{
	return callable->kind == FACT_MACRO ? callable->params : callable->type->params;
}

static bool variadic(const struct fact *callable)
{
	if (callable->kind == FACT_MACRO)
		return callable->flags & FACT_IS_VARIADIC;
	return callable->type->variadic;
}

/* Does every call of the driver's have as many arguments as @callable takes? */
static bool calls_fit(const struct use *use, const struct fact *callable)
{
	unsigned int params = params_of(callable);

	for (size_t i = 0; i < use->place.n; i++) {
		int args = use->place.v[i].args;

		if (args < 0)
			continue;
		if ((unsigned int)args < params ||
		    ((unsigned int)args > params && !variadic(callable)))
			return false;
	}
	return true;
}

/* Why what @target declares cannot be used all the same; NULL where it can. */
static const char *why_unusable(struct facts *target, const struct fact *fact)
{
	struct usable u = usable_fact(target, fact);

	return u.answer == ANSWER_NO ? usable_phrase(u.reason) : NULL;
}

static const char *why_absent(struct facts *target, const char *name)
{
	return usable_phrase(facts_mentioned(target, name) ? USABLE_UNREADABLE : USABLE_ABSENT);
}

/*
 * module_platform_driver() and its like register the driver by functions that
 * the module then calls, whatever else it uses.
 */
static const char *why_unregistrable(struct facts *target, const struct fact *macro)
{
	struct lexer lx;
	struct token t;

	if (macro->kind != FACT_MACRO || !macro->value || !strstr(macro->value, "module_driver"))
		return NULL;
	lexer_init(&lx, macro->value, strlen(macro->value));
	lx.line_start = false;
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		char *name = t.kind == TOKEN_NAME ? xstrndup(t.s, t.len) : NULL;
		const struct fact *f = name ? facts_find(target, FACT_FUNCTION, name) : NULL;

		free(name);
		if (f && why_unusable(target, f))
			return "it registers by what is not exported";
	}
	return NULL;
}

static void compare_callable(struct comparison *c, const struct use *use, const struct sides *s)
{
	struct sight sight = target_sight(s, c->newer);

	c->older = unless_others(s, &sight, meant_callable(&sight, use->api));
	if (!c->older) {
		c->older = unless_others(s, &sight, meant_any(&sight, use->api));
		c->why = c->older ? "no function" : why_absent(s->target, use->api);
	} else if (why_unusable(s->target, c->older)) {
		c->why = why_unusable(s->target, c->older);
	} else if (c->newer->kind == FACT_FUNCTION && c->older->kind == FACT_FUNCTION) {
		c->why = compare_functions(s, use, c->newer->type, c->older->type);
	} else if (!calls_fit(use, c->older)) {
		c->why = "other parameters";
	} else {
		c->why = why_unregistrable(s->target, c->older);
	}
}

static void compare_plain(struct comparison *c, const struct use *use, const struct sides *s)
{
	struct sight there = newest_sight(s), here;

	c->newer = meant_any(&there, use->api);
	here = target_sight(s, c->newer);
	c->older = unless_others(s, &here, meant_any(&here, use->api));
	if (!c->older)
		c->why = why_absent(s->target, use->api);
	else
		c->why = why_unusable(s->target, c->older);
}

static void compare_name(struct comparison *c, const struct use *use, const struct sides *s)
{
	struct sight sight = newest_sight(s);

	c->newer = meant_callable(&sight, use->api);
	if (c->newer)
		compare_callable(c, use, s);
	else
		compare_plain(c, use, s);
}

/*
 * A tag or member by the name that it has on the target: shims may rename one
 * with a macro, as "#define kernel_ethtool_ts_info ethtool_ts_info".
 */
static const char *renamed(struct facts *facts, const char *name)
{
	const struct fact *macro = facts_find(facts, FACT_MACRO, name);
	const char *body = macro ? macro->value : NULL;

	if (!body || (macro->flags & FACT_FUNCTION_LIKE) || !*body || !fact_is_ours(macro))
		return name;
	return body[strspn(body, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789")]
		       ? name
		       : body;
}

/* What the target has for a record of the newest kernel's; @newer may be NULL. */
static const struct fact *target_record(const struct sides *s, const char *type_name,
					const struct fact *newer)
{
	const struct sight sight = target_sight(s, newer);
	const char *blank = strchr(type_name, ' ');
	const struct fact *record;
	char *name;

	if (!blank)
		return unless_others(s, &sight, meant_record(&sight, type_name));
	name = xasprintf("%.*s %s", (int)(blank - type_name), type_name,
			 renamed(s->target, blank + 1));
	record = meant_record(&sight, name);
	free(name);
	return unless_others(s, &sight, record);
}

static const struct fact *target_member(const struct sides *s, const struct fact *record,
					const char *member)
{
	return record ? facts_member_of(s->target, record, renamed(s->target, member)) : NULL;
}

static void compare_type(struct comparison *c, const struct use *use, const struct sides *s)
{
	const struct sight sight = newest_sight(s);

	c->newer = meant_record(&sight, use->api);
	c->older = target_record(s, use->api, c->newer);
	if (c->newer && !(c->newer->flags & FACT_DEFINED))
		return;
	if (!c->older || !(c->older->flags & FACT_DEFINED))
		c->why = why_absent(s->target, strchr(use->api, ' ') + 1);
}

/*
 * Of the same words, or of the same meaning. Words that mean one thing there and
 * another here (size_t for another word size) mean the same to the driver, too,
 * which is compiled with them here.
 */
static bool same_type(const struct sides *s, const struct type *a, const struct type *b)
{
	return reads_alike(a, b) || types_compare(a, s->newest, b, s->target) == TYPES_EQUAL;
}

static bool same_signature(const struct sides *s, const struct type *a, const struct type *b)
{
	if (a->kind != TYPE_FUNCTION || b->kind != TYPE_FUNCTION)
		return same_type(s, a, b);
	if (a->params != b->params || a->variadic != b->variadic || !types_called_alike(a, b) ||
	    !same_type(s, a->to, b->to))
		return false;
	for (unsigned int i = 0; i < a->params; i++)
		if (!same_type(s, a->param[i].type, b->param[i].type))
			return false;
	return true;
}

/*
 * Exactly the same signature, but for what C lets pass: const of a parameter
 * itself, which types_compare() knows.
 */
static const char *compare_callbacks(const struct sides *s, const struct use *use,
				     const struct type *a, const struct type *b)
{
	if (use->installed && !is_untold(a) && !is_untold(b))
		return same_signature(s, a, b) ? NULL : "another signature";
	return compare_functions(s, use, a, b);
}

static void compare_members(struct comparison *c, const struct use *use, const struct sides *s)
{
	const struct type *a = fact_callback(s->newest, c->newer);
	const struct type *b = fact_callback(s->target, c->older);

	if (a && b)
		c->why = compare_callbacks(s, use, a, b);
	else if (!converts(s, c->newer->type, c->older->type))
		c->why = "another type";
}

/* A member of which the record could not be told: is there any record that has lost it? */
static void compare_untold_member(struct comparison *c, const struct use *use,
				  const struct sides *s)
{
	const struct fact **record;
	unsigned int n = facts_records_with(s->newest, use->member, &record);

	for (unsigned int i = 0; i < n; i++) {
		char *name = xasprintf("%s %s", record[i]->kind == FACT_UNION ? "union" : "struct",
				       record[i]->name);
		const struct fact *older =
			target_member(s, target_record(s, name, record[i]), use->member);

		c->newer = facts_member(s->newest, name, use->member);
		free(name);
		if (older)
			return;
	}
	if (n)
		c->why = "no record of the target has such a member";
}

static void compare_member(struct comparison *c, const struct use *use, const struct sides *s)
{
	const struct sight sight = newest_sight(s);
	const struct fact *newer, *older;

	if (!use->record) {
		compare_untold_member(c, use, s);
		return;
	}
	newer = meant_record(&sight, use->record);
	older = target_record(s, use->record, newer);
	c->newer = newer ? facts_member_of(s->newest, newer, use->member) : NULL;
	c->older = target_member(s, older, use->member);
	if (!c->newer)
		return;
	if (c->older) {
		compare_members(c, use, s);
		return;
	}
	c->older = older;
	c->record_missing = !c->older || !(c->older->flags & FACT_DEFINED);
	c->why = c->record_missing ? why_absent(s->target, use->record) : "no such member";
}

/**
 * gap_compare() - hold one use against a kernel
 * @use: the use; headers are not compared here
 * @newest: the newest tree's facts, which give the form that is used
 * @target: the facts of the target, or of shims over it
 * @sight: the headers that are seen where the use stands; NULL where that is not known
 *
 * Of a name that several headers define, that one is meant which is seen, and of
 * those that the target has the one of the same header.
 *
 * Return: the comparison; its facts belong to @newest and @target.
 */
struct comparison gap_compare(const struct use *use, struct facts *newest, struct facts *target,
			      const struct gap_sight *sight)
{
	struct sides s = { newest, target, sight };
	struct comparison c = { 0 };

	if (use->kind == USE_NAME)
		compare_name(&c, use, &s);
	else if (use->kind == USE_TYPE)
		compare_type(&c, use, &s);
	else if (use->kind == USE_MEMBER)
		compare_member(&c, use, &s);
	return c;
}
