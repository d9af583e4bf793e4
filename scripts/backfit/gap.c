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
#include "fits.h"
#include "header_texts.h"
#include "includes.h"
#include "lexer.h"
#include "macro_params.h"
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

static void note_macro(const struct place *place, void *data)
{
	*(bool *)data |= place->kind == FACT_MACRO && place->condition.holds == HOLDS;
}

/*
 * "#ifndef pr_fmt, #define pr_fmt ...": a header's default for what others may set
 * before. Where one of these was seen first, the facts do not have it.
 */
static bool has_default(struct facts *target, const struct fact *newer)
{
	struct map wanted = { 0 };
	bool found = false;

	if (newer->kind != FACT_MACRO || !newer->file)
		return false;
	*map_put(&wanted, newer->name) = (void *)newer->name;
	branches_of_header(target, newer->file, &wanted, note_macro, &found);
	map_free(&wanted);
	return found;
}

/* What the target has, unless it is another header's thing of the same name. */
static const struct fact *unless_others(const struct sides *s, const struct sight *sight,
					const struct fact *older)
{
	if (!older || !meant_is_others(sight, s->newest, older))
		return older;
	return has_default(s->target, sight->like) ? sight->like : NULL;
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

/* Is something that may not be written to handed over as argument @n, or assigned? */
static bool gives_constant(const struct use *use, unsigned int n)
{
	for (size_t i = 0; i < use->place.n; i++)
		if (n < 32 && (use->place.v[i].constant >> n & 1))
			return true;
	return false;
}

/* NULL is of every pointer's type. */
static bool gives_nothing(const struct use *use, unsigned int n)
{
	bool nothing = use->place.n > 0;

	for (size_t i = 0; i < use->place.n; i++)
		nothing &= n < 32 && (use->place.v[i].nothing >> n & 1);
	return nothing;
}

static const char *compare_param(const struct sides *s, const struct use *use, unsigned int n,
				 const struct type *a, const struct type *b)
{
	switch (type_fits(a, s->newest, b, s->target)) {
	case FITS_NOT:
		return gives_nothing(use, n) ? NULL : "a parameter of another type";
	case FITS_WRITABLE:
		return gives_constant(use, n) ? "it is given a constant there and may write to it"
					      : NULL;
	default:
		return NULL;
	}
}

static const char *compare_functions(const struct sides *s, const struct use *use,
				     const struct type *a, const struct type *b)
{
	/* who calls may leave out what the target takes more of: usb_maxpacket(udev, pipe, ...) */
	bool takes_more = b->variadic && !a->variadic && only_called(use);
	const char *why = NULL;

	if (a->params != b->params || (a->variadic != b->variadic && !takes_more))
		return "other parameters";
	if (!types_called_alike(a, b))
		return "another calling convention";
	for (unsigned int i = 0; i < a->params && !why; i++)
		why = compare_param(s, use, i, a->param[i].type, b->param[i].type);
	if (why || type_is_void(a->to, s->newest) || !wants_value(use))
		return why;
	if (type_is_void(b->to, s->target))
		return "it returns nothing";
	return type_fits(b->to, s->target, a->to, s->newest) != FITS_NOT ? NULL
									 : "another return type";
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

/* What a parameter's type is; of a macro's, where it hands it on to a function. */
static const struct type *param_type(struct facts *facts, const struct fact *callable,
				     unsigned int n)
{
	if (callable->kind == FACT_MACRO)
		return macro_param_type(facts, callable, n);
	return n < callable->type->params ? callable->type->param[n].type : NULL;
}

/* Where a macro stands in for a function: do the arguments go where it hands them on to? */
static const char *compare_arguments(const struct sides *s, const struct use *use,
				     const struct fact *newer, const struct fact *older)
{
	const char *why = NULL;

	for (unsigned int i = 0; i < params_of(newer) && i < params_of(older) && !why; i++)
		why = compare_param(s, use, i, param_type(s->newest, newer, i),
				    param_type(s->target, older, i));
	return why;
}

/*
 * A macro that looks at the type of what it is given takes several: is the one that is
 * given there what the target's macro puts it into?
 */
static const char *compare_given(const struct sides *s, const struct use *use,
				 const struct fact *newer, const struct fact *older)
{
	const struct type *taken = newer->kind == FACT_MACRO && older->kind == FACT_MACRO &&
						   macro_chooses_by_type(newer)
					   ? macro_member_type(s->target, older, 0)
					   : NULL;

	struct arena arena = { 0 };
	bool fits = true;

	for (size_t i = 0; taken && fits && i < use->place.n; i++) {
		const struct use_place *place = &use->place.v[i];
		const struct type *given =
			place->given ? type_from_text(&arena, place->given) : NULL;

		fits = !given || (place->nothing & 1) ||
		       type_fits(given, s->newest, taken, s->target) != FITS_NOT;
	}
	arena_free(&arena);
	return fits ? NULL : "a parameter of another type";
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

/* A macro that was only an initializer may be a value now, and be used as one. */
static const char *why_no_value(const struct sides *s, const struct use *use,
				const struct fact *newer, const struct fact *older)
{
	bool value = false;

	for (size_t i = 0; i < use->place.n; i++)
		value |= !use->place.v[i].initializes;
	return value && older->kind == FACT_MACRO && macro_is_braced(s->target, older) &&
			       !(newer->kind == FACT_MACRO && macro_is_braced(s->newest, newer))
		       ? "it is only an initializer there"
		       : NULL;
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
		if (!c->why)
			c->why = compare_arguments(s, use, c->newer, c->older);
		if (!c->why)
			c->why = compare_given(s, use, c->newer, c->older);
		if (!c->why)
			c->why = why_no_value(s, use, c->newer, c->older);
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
	if (!record && blank[1] == '<') {
		/* without a tag it is reached by its members only: it may be the other kind */
		name = xasprintf("%s%s", str_starts(type_name, "struct ") ? "union" : "struct",
				 blank);
		record = meant_record(&sight, name);
		free(name);
		if (!record)
			record = meant_untagged(&sight, type_name);
	}
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
 * Exactly the same signature, but for what C lets pass: const of a parameter
 * itself, which types_compare() knows.
 */
static const char *compare_callbacks(const struct sides *s, const struct use *use,
				     const struct type *a, const struct type *b)
{
	if (use->installed && !type_is_untold(a) && !type_is_untold(b))
		return types_same_signature(a, s->newest, b, s->target) ? NULL
									: "another signature";
	return compare_functions(s, use, a, b);
}

static void compare_members(struct comparison *c, const struct use *use, const struct sides *s)
{
	const struct type *a = fact_callback(s->newest, c->newer);
	const struct type *b = fact_callback(s->target, c->older);

	enum type_fit fit =
		a && b ? FITS : type_fits(c->newer->type, s->newest, c->older->type, s->target);

	if (a && b)
		c->why = compare_callbacks(s, use, a, b);
	else if (fit == FITS_NOT)
		c->why = "another type";
	else if (fit == FITS_WRITABLE && gives_constant(use, 0))
		c->why = "it leads to a constant, which may be written to there";
}

/* A member of which the record could not be told: is there any record that has lost it? */
static void compare_untold_member(struct comparison *c, const struct use *use,
				  const struct sides *s)
{
	const struct fact **record;
	unsigned int n = facts_records_with(s->newest, use->member, &record), seen = 0;

	for (unsigned int i = 0; i < n; i++) {
		if (s->sight && !visible_fact(s->sight->newest, record[i]))
			continue;
		seen++;
		char *name = xasprintf("%s %s", record[i]->kind == FACT_UNION ? "union" : "struct",
				       record[i]->name);
		const struct fact *older =
			target_member(s, target_record(s, name, record[i]), use->member);

		c->newer = facts_member(s->newest, name, use->member);
		free(name);
		if (older)
			return;
	}
	if (seen)
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
