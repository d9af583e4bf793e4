// SPDX-License-Identifier: GPL-2.0
/*
 * What closes a gap is asked of the planner: the names that are asked for are
 * the uses of a driver that has no file.
 */
#include "explain.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "along.h"
#include "api.h"
#include "describe.h"
#include "err.h"
#include "layer.h"
#include "meant.h"
#include "resolve.h"
#include "str.h"

/* The file of the driver that only exists here. */
static const char no_file[] = "";

static bool is_header_name(const char *name)
{
	return *name == '<' || str_ends(name, ".h");
}

/* Without brackets or quotes. */
static char *header_path(const char *name)
{
	char *path = xstrdup(*name == '<' || *name == '"' ? name + 1 : name);

	path[strcspn(path, ">\"")] = '\0';
	return path;
}

/* A record that has the member, of the same header as @like where there are several. */
static const struct fact *find_member(struct facts *facts, const char *name,
				      const struct fact *like)
{
	const struct sight sight = { .facts = facts, .like = like };
	const char *dot = strrchr(name, '.');
	char *tag = xstrndup(name, dot - name);
	const struct fact *record = meant_record(&sight, tag), *member = NULL;
	const struct fact *const *definition;
	unsigned int n = 0;

	if (record) {
		member = facts_member_of(facts, record, dot + 1);
		n = facts_definitions(facts, record->kind, record->name, &definition);
	}
	for (unsigned int i = 0; i < n && !member && !like; i++)
		member = facts_member_of(facts, definition[i], dot + 1);
	free(tag);
	return member;
}

static const struct fact *find_first(struct facts *facts, const char *name)
{
	const struct fact *fact;

	if (strchr(name, ' '))
		return facts_record(facts, name);
	fact = api_visible(facts, name);
	if (!fact)
		fact = facts_find(facts, FACT_STRUCT, name);
	if (!fact)
		fact = facts_find(facts, FACT_UNION, name);
	return fact ? fact : facts_find(facts, FACT_ENUM, name);
}

/*
 * A name as users write it: a function's, "struct x", "x.member", a tag alone. Of
 * several headers' definitions that of the header which has @like; @like may be NULL.
 */
static const struct fact *find(struct facts *facts, const char *name, const struct fact *like)
{
	const struct sight sight = { .facts = facts, .like = like };
	const struct fact *first;

	if (strchr(name, '.'))
		return find_member(facts, name, like);
	first = find_first(facts, name);
	return first && like ? meant_fact(&sight, first->kind, first->name) : first;
}

static bool has_header(struct facts *facts, const char *path)
{
	return facts_header(facts, path, NULL) != HEADER_MISSING;
}

/* Return: 0, or -ENOENT where neither kernel has it. */
static int look_up(struct explanation *x, const struct plan *plan)
{
	if (is_header_name(x->name)) {
		char *path = header_path(x->name);

		x->is_header = true;
		x->api = xasprintf("<%s>", path);
		x->on_newest = has_header(plan->newest_facts, path);
		x->on_target = has_header(plan->target_facts, path);
		free(path);
	} else {
		x->newer = find(plan->newest_facts, x->name, NULL);
		x->older = find(plan->target_facts, x->name, x->newer);
		x->on_newest = x->newer;
		x->on_target = x->older;
		if (x->newer || x->older)
			x->api = api_name(x->newer ? x->newer : x->older);
	}
	return x->on_newest || x->on_target ? 0 : -ENOENT;
}

/* The uses. */

static struct uses *uses_of(struct plan *plan)
{
	return &plan->driver.v[0].uses;
}

static enum use_kind use_kind_of(const struct fact *fact)
{
	if (api_is_tag(fact->kind))
		return USE_TYPE;
	return fact->kind == FACT_MEMBER ? USE_MEMBER : USE_NAME;
}

/* A call of a function has all its arguments, and takes what it returns. */
static int args_of(struct facts *facts, const struct fact *fact)
{
	const struct fact *callable =
		use_kind_of(fact) == USE_NAME ? facts_callable(facts, fact->name) : NULL;

	if (!callable || (callable->kind == FACT_MACRO && (callable->flags & FACT_IS_VARIADIC)))
		return -1;
	return callable->kind == FACT_MACRO ? callable->params : callable->type->params;
}

static struct use *add_use(struct plan *plan, const char *api, enum use_kind kind)
{
	struct uses *uses = uses_of(plan);
	struct use *use = map_get(&uses->by_api, api);

	if (use)
		return use;
	use = arena_alloc(&uses->arena, sizeof(*use));
	use->kind = kind;
	use->api = arena_strdup(&uses->arena, api);
	*vec_push(&use->place) = (struct use_place){ .file = no_file, .args = -1 };
	map_set(&uses->by_api, use->api, use);
	map_put(&uses->words, api);
	return use;
}

/* A driver that uses a name includes its header. */
static void add_include(struct plan *plan, const char *path)
{
	struct uses *uses = uses_of(plan);
	struct map **includes = (struct map **)map_put(&uses->includes, no_file);

	if (!*includes)
		*includes = arena_alloc(&uses->arena, sizeof(**includes));
	map_put(*includes, path);
}

static struct use *use_fact(struct plan *plan, const struct fact *fact)
{
	char *api = api_name(fact);
	struct use *use = add_use(plan, api, use_kind_of(fact));

	if (fact->kind == FACT_MEMBER) {
		use->record = fact->parent;
		use->member = fact->name;
		use->installed = fact_callback(plan->newest_facts, fact);
	}
	use->place.v[0].args = args_of(plan->newest_facts, fact);
	add_include(plan, api_header(fact));
	free(api);
	return use;
}

/* What a driver that works with the newest form of it would use. */
static void add_uses(struct explanation *x, struct plan *plan)
{
	if (x->is_header && x->on_newest) {
		char *path = header_path(x->name);

		add_use(plan, x->api, USE_HEADER);
		add_include(plan, path);
		free(path);
	}
	if (!x->newer)
		return;
	use_fact(plan, x->newer);
	for (size_t i = 0; i < x->diff.change.n && api_is_tag(x->newer->kind); i++)
		if (x->diff.change.v[i].newer && x->diff.change.v[i].what == FACT_MEMBER)
			use_fact(plan, x->diff.change.v[i].newer);
}

static void compare(struct explanation *x, const struct plan *plan)
{
	diff_pair(&x->diff, plan->newest_facts, plan->target_facts, x->newer, x->older);
}

static void take_gap(struct explanation *x, struct resolver *resolver, const char *api)
{
	struct plan *plan = resolver->plan;
	const struct use *use = map_get(&uses_of(plan)->by_api, api);
	struct gap *gap = use ? resolve_use(resolver, &plan->driver.v[0], use, NULL) : NULL;

	if (!gap)
		return;
	*vec_push(&plan->driver.v[0].gap) = gap;
	*vec_push(&x->gap) = gap;
}

static void take_gaps(struct explanation *x, struct resolver *resolver)
{
	take_gap(x, resolver, x->api);
	for (size_t i = 0; i < x->diff.change.n; i++)
		if (x->newer && api_is_tag(x->newer->kind) && x->older &&
		    x->diff.change.v[i].what == FACT_MEMBER)
			take_gap(x, resolver, x->diff.change.v[i].api);
}

static bool needs_closing(const struct explainer *e)
{
	return e->plan.driver.v[0].uses.by_api.n;
}

static int close_gaps(struct explainer *e)
{
	struct plan *plan = &e->plan;
	struct layer layer = { 0 };
	struct resolver resolver = { 0 };
	int err = along_make_layer(plan, &layer);

	if (!err)
		err = resolver_init(&resolver, plan, &layer);
	for (size_t i = 0; i < e->explained.n && !err; i++)
		take_gaps(&e->explained.v[i], &resolver);
	resolver_free(&resolver);
	layer_free(&layer);
	return err;
}

/* Users in the newest tree, or in the target's where only that has it and has its sources. */
static void find_users(struct explanation *x, const struct plan *plan)
{
	const struct fact *fact = x->newer ? x->newer : x->older;
	struct wanted_name wanted = { .form = WANTED_NAME };
	char *word = NULL, *record = NULL;

	if (x->is_header) {
		wanted.form = WANTED_HEADER;
		word = header_path(x->name);
	} else if (api_is_tag(fact->kind)) {
		wanted.form = WANTED_TAG;
		word = xstrdup(fact->name);
	} else if (fact->kind == FACT_MEMBER) {
		wanted.form = WANTED_MEMBER;
		word = xstrdup(fact->name);
		record = xstrndup(x->api, strcspn(x->api, "."));
	} else {
		word = xstrdup(fact->name);
	}
	wanted.word = word;
	wanted.record = record;
	tree_uses_find(&x->uses, plan->newest->source, &wanted);
	free(word);
	free(record);
}

static struct usable usable_of(const struct explanation *x, struct facts *target)
{
	const struct fact *fact = x->older ? x->older : x->newer;

	if (fact->kind == FACT_MEMBER)
		return usable_member(target, fact->parent, fact->name);
	return api_is_tag(fact->kind) ? usable_kind(target, fact->kind, fact->name)
				      : usable_name(target, fact->name);
}

/* Can modules use what the target has? All names are looked up in its headers at once. */
static void ask_usable(struct explainer *e)
{
	struct usable **u = xcalloc(e->explained.n + 1, sizeof(struct usable *));
	struct facts *target = e->plan.target_facts;
	size_t n = 0;

	for (size_t i = 0; i < e->explained.n; i++) {
		struct explanation *x = &e->explained.v[i];

		if (x->is_header)
			continue;
		x->usable = usable_of(x, target);
		u[n++] = &x->usable;
	}
	usable_look(target, u, n);
	free(u);
}

static int open_facts(struct plan *plan)
{
	plan->newest_facts = kernel_facts(plan->newest);
	plan->target_facts = plan->newest_facts ? kernel_facts(plan->target) : NULL;
	return plan->target_facts ? 0 : -EINVAL;
}

/* Names of @facts that are like a name, or a member's name, that is not there. */
static void put_nearest(struct near_names *names, struct facts *facts, const char *name,
			struct strbuf *out)
{
	const char *dot = strrchr(name, '.'), *blank = strchr(name, ' ');
	char *tag = dot ? xstrndup(name, dot - name) : NULL;
	const struct fact *record = tag ? facts_record(facts, tag) : NULL;

	if (record)
		nearest_member_tell(record, dot + 1, out);
	else
		nearest_tell(names, facts,
			     tag     ? tag
			     : blank ? blank + 1
				     : name,
			     blank && !tag, out);
	free(tag);
}

static void report_unknown(struct explainer *e, const char *name)
{
	struct near_names names = { 0 };
	struct strbuf text = { 0 };

	if (*name && !is_header_name(name))
		put_nearest(&names, e->plan.newest_facts, name, &text);
	if (text.len)
		text.s[--text.len] = '\0';
	report_error("%s: neither kernel has it%s%s", *name ? name : "''", text.len ? "\n" : "",
		     text.s ? text.s : "");
	strbuf_free(&text);
	near_names_free(&names);
}

static int look_up_all(struct explainer *e, const char *const *names, unsigned int n)
{
	int err = 0;

	for (unsigned int i = 0; i < n; i++) {
		struct explanation *x = vec_push(&e->explained);

		x->name = names[i];
		if (look_up(x, &e->plan)) {
			report_unknown(e, x->name);
			err = -ENOENT;
		}
	}
	return err;
}

/* What the target has that is like what it lacks and nothing gives. */
static void look_for_nearest(struct explainer *e, struct explanation *x)
{
	struct strbuf text = { 0 };

	if (x->is_header || x->on_target || !x->gap.n || x->gap.v[0]->resolution != UNRESOLVED)
		return;
	put_nearest(&e->names, e->plan.target_facts, x->api, &text);
	x->nearest = text.s;
}

/**
 * explain() - explain APIs
 * @explainer: filled in; explainer_free() it whatever the result
 * @newest: the newest kernel, which must stay open
 * @target: the target, which must stay open
 * @library: what closes gaps, which must stay
 * @names: the APIs
 * @n: how many
 *
 * Return: 0 also where gaps stay unresolved; a negative error, reported, for
 * wrong input, as a name that neither kernel has.
 */
int explain(struct explainer *explainer, struct kernel *newest, struct kernel *target,
	    const struct library *library, const char *const *names, unsigned int n)
{
	struct plan *plan = &explainer->plan;
	int err;

	*explainer = (struct explainer){
		.plan = { .newest = newest, .target = target, .library = library }
	};
	vec_push(&plan->driver);
	err = open_facts(plan);
	if (!err)
		err = look_up_all(explainer, names, n);
	for (size_t i = 0; i < explainer->explained.n && !err; i++) {
		struct explanation *x = &explainer->explained.v[i];

		compare(x, plan);
		add_uses(x, plan);
		find_users(x, plan);
	}
	if (!err)
		ask_usable(explainer);
	if (!err && needs_closing(explainer))
		err = close_gaps(explainer);
	for (size_t i = 0; i < explainer->explained.n && !err; i++)
		look_for_nearest(explainer, &explainer->explained.v[i]);
	return err;
}

/**
 * explain_unresolved() - how many gaps nothing closes
 * @explainer: the explanations
 */
unsigned int explain_unresolved(const struct explainer *explainer)
{
	return plan_unresolved(&explainer->plan);
}

/**
 * explain_entry() - the evolution or bundle that closes a gap
 * @explainer: the explanations
 * @gap: one of their gaps
 *
 * Return: the entry, or NULL where something else closes it.
 */
const struct entry *explain_entry(const struct explainer *explainer, const struct gap *gap)
{
	const struct library *lib = explainer->plan.library;
	const struct entry_list *list = gap->resolution == BY_EVOLUTION ? &lib->evolution
					: gap->resolution == BY_BUNDLE	? &lib->bundle
									: NULL;

	for (size_t i = 0; list && i < list->n; i++)
		if (!strcmp(list->v[i].name, gap->by))
			return &list->v[i];
	return NULL;
}

/**
 * explainer_free() - give back the memory
 * @explainer: the explanations
 */
void explainer_free(struct explainer *explainer)
{
	for (size_t i = 0; i < explainer->explained.n; i++) {
		struct explanation *x = &explainer->explained.v[i];

		free(x->api);
		free(x->nearest);
		diff_free(&x->diff);
		vec_free(&x->gap);
		tree_uses_free(&x->uses);
	}
	vec_free(&explainer->explained);
	near_names_free(&explainer->names);
	plan_free(&explainer->plan);
}
