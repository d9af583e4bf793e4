// SPDX-License-Identifier: GPL-2.0
/*
 * Facts are those of one configuration, and one for each name. The headers'
 * text tells which of the differences the configuration makes, and which names
 * only seem to have moved because two headers have one each.
 */
#include "diff_text.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "header_texts.h"
#include "usable.h"

/**
 * struct side - one kernel's headers
 * @diff: the differences
 * @facts: this kernel's facts
 * @is_newest: which of the two it is
 * @lacking: what it lacks or has as a stub
 * @change: the change that each of @lacking is about
 * @exporting: headers of which any function or variable is exported here
 * @stays: for each change: its header here declares what seems to have moved
 */
struct side {
	struct diff *diff;
	struct facts *facts;
	bool is_newest;
	VEC(struct usable) lacking;
	VEC(struct change *) change;
	struct map exporting;
	bool *stays;
};

static const struct fact *fact_here(const struct side *side, const struct change *c)
{
	return side->is_newest ? c->newer : c->older;
}

static const struct fact *fact_there(const struct side *side, const struct change *c)
{
	return side->is_newest ? c->older : c->newer;
}

/* What is to be asked of a change on this side. Return: false for nothing. */
static bool ask(const struct side *side, const struct change *c, struct usable *u)
{
	const struct fact *here = fact_here(side, c), *there = fact_there(side, c);

	if (c->what == FACT_KINDS)
		return false;
	if (c->kind == CHANGE_INLINE) {
		*u = usable_fact(side->facts, here);
		return here->flags & FACT_STATIC;
	}
	if (here || !there)
		return false;
	*u = there->kind == FACT_MEMBER ? usable_member(side->facts, there->parent, there->name)
					: usable_absent(side->facts, there->name);
	return true;
}

/* A member's record goes by its tag; one that has none cannot be found in a text. */
static void collect(struct side *side)
{
	for (size_t i = 0; i < side->diff->change.n; i++) {
		struct change *c = &side->diff->change.v[i];
		struct usable u;

		if (!ask(side, c, &u))
			continue;
		*vec_push(&side->lacking) = u;
		*vec_push(&side->change) = c;
	}
}

static void look(struct side *side)
{
	struct usable **u = xcalloc(side->lacking.n + 1, sizeof(struct usable *));

	for (size_t i = 0; i < side->lacking.n; i++)
		u[i] = &side->lacking.v[i];
	usable_look(side->facts, u, side->lacking.n);
	free(u);
}

/* Things of one name that seem to have moved out of, or into, one header. */
struct movers {
	struct side *side;
	struct map by_name; /* index of the change, plus one */
};

static void visit_place(const struct place *place, void *data)
{
	struct movers *m = data;
	size_t at = (size_t)map_get(&m->by_name, place->name);
	const struct change *c = at ? &m->side->diff->change.v[at - 1] : NULL;

	if (c && place->condition.holds != HOLDS_NOT && place->kind != FACT_MEMBER &&
	    api_is_tag(place->kind) == api_is_tag(c->what))
		m->side->stays[at - 1] = true;
}

/* The header that the other kernel has it in. */
static void look_at_header(struct side *side, const char *header, const struct map *changes)
{
	struct movers m = { .side = side };
	struct map wanted = { 0 };

	map_each (changes, e) {
		*map_put(&wanted, e->key) = e->key;
		map_set(&m.by_name, e->key, e->value);
	}
	branches_of_header(side->facts, header, &wanted, visit_place, &m);
	map_free(&wanted);
	map_free(&m.by_name);
}

static void add_mover(struct map *by_header, const char *header, const char *name, size_t change)
{
	struct map **names = (struct map **)map_put(by_header, header);

	if (!*names)
		*names = xcalloc(1, sizeof(**names));
	map_set(*names, name, (void *)(change + 1));
}

/*
 * The header of this kernel that may declare what seems to be lacking, because it
 * was not read: a header that is left out as another one usually includes it.
 * NULL for none; the caller frees it.
 */
static char *unread_header(const struct side *side, const char *file)
{
	const char *plain = str_starts(file, "uapi/") ? file + strlen("uapi/") : file;
	char *names[] = { xstrdup(plain), xasprintf("uapi/%s", plain) }, *found = NULL;

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		enum header_state state = facts_header(side->facts, names[i], NULL);

		if (!found && (state == HEADER_LEFT_OUT || state == HEADER_UNREADABLE))
			found = names[i];
		else
			free(names[i]);
	}
	return found;
}

static void collect_movers(struct side *side, struct map *by_header)
{
	for (size_t i = 0; i < side->diff->change.n; i++) {
		const struct change *c = &side->diff->change.v[i];
		const struct fact *there = fact_there(side, c);
		char *unread;

		if (c->kind == CHANGE_HEADER) {
			add_mover(by_header, there->file, there->name, i);
		} else if (there && there->file && !fact_here(side, c) &&
			   there->kind != FACT_MEMBER) {
			unread = unread_header(side, there->file);
			if (unread)
				add_mover(by_header, unread, there->name, i);
			free(unread);
		}
	}
}

/* What is where the other kernel has it, too, has neither moved nor is it lacking. */
static void look_for_movers(struct side *side)
{
	struct map by_header = { 0 };

	collect_movers(side, &by_header);
	map_each (&by_header, e) {
		look_at_header(side, e->key, e->value);
		map_free(e->value);
		free(e->value);
	}
	map_free(&by_header);
}

static void note_exporting(const struct fact *fact, void *data)
{
	struct side *side = data;

	if (fact->file && !(fact->flags & FACT_STATIC) && facts_export(side->facts, fact->name))
		map_put(&side->exporting, fact->file);
}

static bool has_export_change(const struct diff *diff)
{
	for (size_t i = 0; i < diff->change.n; i++)
		if (diff->change.v[i].kind == CHANGE_EXPORT)
			return true;
	return false;
}

/* A header of which nothing is exported belongs to something that was not built. */
static void look_for_exporting(struct side *side)
{
	if (!has_export_change(side->diff))
		return;
	facts_each(side->facts, FACT_FUNCTION, note_exporting, side);
	facts_each(side->facts, FACT_VARIABLE, note_exporting, side);
}

static void tell_unbuilt(struct side *side)
{
	for (size_t i = 0; i < side->diff->change.n; i++) {
		struct change *c = &side->diff->change.v[i];
		const struct fact *here = fact_here(side, c);

		if (c->kind == CHANGE_EXPORT && !facts_export(side->facts, here->name) &&
		    !map_has(&side->exporting, here->file))
			c->config = "nothing of its header is exported there: not built";
	}
}

static void *work(void *data)
{
	struct side *side = data;

	collect(side);
	look(side);
	look_for_movers(side);
	look_for_exporting(side);
	return NULL;
}

/* Each side reads only its own kernel. */
static void work_on_both(struct side *side)
{
	pthread_t other;
	bool at_once =
		side[0].facts != side[1].facts && !pthread_create(&other, NULL, work, &side[0]);

	work(&side[1]);
	if (at_once)
		pthread_join(other, NULL);
	else
		work(&side[0]);
}

static void tell_config(struct side *side)
{
	struct diff *diff = side->diff;

	for (size_t i = 0; i < side->lacking.n; i++) {
		const struct usable *u = &side->lacking.v[i];
		const char *condition = u->condition ? u->condition : "another configuration";
		bool without = *condition == '!';
		char *text = NULL;

		condition += without;
		if (u->reason == USABLE_CONFIG_OFF)
			text = xasprintf("%s:%u has it %s %s", u->header, u->line,
					 without ? "only without" : "under", condition);
		else if (u->reason == USABLE_STUB)
			text = xasprintf("a stub without %s", condition);
		if (text)
			side->change.v[i]->config = arena_take(&diff->arena, text);
	}
}

static void drop_movers(struct diff *diff, const struct side *side)
{
	size_t n = 0;

	for (size_t i = 0; i < diff->change.n; i++)
		if (!side[0].stays[i] && !side[1].stays[i])
			diff->change.v[n++] = diff->change.v[i];
	diff->change.n = n;
}

/**
 * diff_look_into_text() - let the headers' text explain differences
 * @diff: the differences; those that the configuration makes get their @config,
 *	and what is in its old place as well has not moved
 *
 * Kernels without headers, as those of tests, are left as they are.
 */
void diff_look_into_text(struct diff *diff)
{
	struct side side[2] = {
		{ .diff = diff, .facts = diff->newest, .is_newest = true },
		{ .diff = diff, .facts = diff->target },
	};

	for (int i = 0; i < 2; i++)
		side[i].stays = xcalloc(diff->change.n + 1, sizeof(bool));
	work_on_both(side);
	for (int i = 0; i < 2; i++) {
		tell_config(&side[i]);
		tell_unbuilt(&side[i]);
	}
	drop_movers(diff, side);
	for (int i = 0; i < 2; i++) {
		vec_free(&side[i].lacking);
		vec_free(&side[i].change);
		map_free(&side[i].exporting);
		free(side[i].stays);
	}
}
