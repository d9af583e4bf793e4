// SPDX-License-Identifier: GPL-2.0
#include "layer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "err.h"
#include "file.h"
#include "lexer.h"
#include "scan.h"
#include "str.h"

/**
 * answered_free() - give back an answered file
 * @answered: the file, or NULL
 */
void answered_free(struct answered *answered)
{
	if (!answered)
		return;
	asked_free(&answered->asked);
	vec_free(&answered->leads);
	free(answered->text);
	free(answered);
}

/**
 * answer_file() - read a file of the library and answer its questions
 * @path: the file
 * @name: its name for messages and readers
 * @target: the target's facts
 * @newest_dir: the newest source tree
 *
 * Return: the answered file, for answered_free(); NULL where that cannot be
 * done, reported.
 */
struct answered *answer_file(const char *path, const char *name, struct facts *target,
			     const char *newest_dir)
{
	char *text = file_read(path, NULL);
	struct answered *a;

	if (!text) {
		report_error("%s: %s", path, strerror(errno));
		return NULL;
	}
	a = xcalloc(1, sizeof(*a));
	a->text = answer_text(text, name, target, newest_dir, &a->asked);
	free(text);
	if (a->text)
		return a;
	answered_free(a);
	return NULL;
}

/**
 * add_words() - collect the identifiers of a text
 * @words: gets them as keys
 * @text: C, or an evolution's rule
 */
void add_words(struct map *words, const char *text)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_NAME) {
			map_put_n(words, t.s, t.len);
		} else if (t.kind == TOKEN_DIRECTIVE) {
			struct lexer in;

			lexer_init(&in, t.s + 1, t.len - 1);
			in.line_start = false;
			while ((t = lexer_next(&in)).kind != TOKEN_END)
				if (t.kind == TOKEN_NAME)
					map_put_n(words, t.s, t.len);
		}
	}
}

static int put_file(const char *dir, const char *below, const char *name, const char *text)
{
	char *part = path_join(dir, below), *path = path_join(part, name);
	int err = file_put(path, text, strlen(text));

	if (err)
		report_error("%s: %s", path, strerror(-err));
	free(part);
	free(path);
	return err;
}

static int put_shims(struct layer *layer, const struct kernel *newest, struct facts *target,
		     const struct library *library)
{
	int err = 0;

	map_each (&library->shim, e) {
		char *name = path_join("backport-include", e->key);
		char *path = path_join(library->dir, name);
		struct answered *a = answer_file(path, name, target, newest->source);
		int bad = a ? put_file(layer->dir, "backport-include", e->key, a->text) : -EINVAL;

		if (a)
			map_set(&layer->shim, e->key, a);
		err = err ? err : bad;
		free(name);
		free(path);
	}
	return err;
}

static int put_carried(struct layer *layer, const struct kernel *newest, const struct map *carried)
{
	int err = 0;

	map_each (carried, e) {
		char *from = path_join(newest->source, e->value);
		char *text = file_read(from, NULL);
		int bad = text ? put_file(layer->dir, "include", e->key, text) : -errno;

		err = err ? err : bad;
		free(from);
		free(text);
	}
	return err;
}

static void leave_out(struct layer *layer, struct map *carried, const struct map *broken)
{
	struct map kept = { 0 };

	map_each (carried, e) {
		char *path = path_join(layer->dir, "include"), *file = path_join(path, e->key);

		if (map_has(broken, e->key))
			remove_tree(file);
		else
			map_set(&kept, e->key, e->value);
		free(file);
		free(path);
	}
	map_free(carried);
	*carried = kept;
}

/* A header that came along but cannot be read here is no help, and no reason to give up. */
static int read_facts(struct layer *layer, const struct kernel *target, struct facts *target_facts,
		      struct map *carried)
{
	size_t left;

	do {
		struct map broken = { 0 };

		left = carried->n;
		layer->facts = scan_layer(target, target_facts, layer->dir, &broken);
		leave_out(layer, carried, &broken);
		map_free(&broken);
	} while (!layer->facts && carried->n < left);
	return layer->facts ? 0 : -EINVAL;
}

/* The shims that give something of one name. */
struct offer {
	VEC(const char *) path;
};

static void note_offer(const struct fact *fact, void *data)
{
	const char *prefix = "backport-include/";
	struct layer *layer = data;
	struct offer *offer;
	void **slot;

	if (!fact->file || !str_starts(fact->file, prefix))
		return;
	slot = map_put(&layer->offer, fact->name);
	if (!*slot)
		*slot = xcalloc(1, sizeof(*offer));
	offer = *slot;
	*vec_push(&offer->path) = fact->file + strlen(prefix);
}

static void note_offers(struct layer *layer)
{
	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++) {
		facts_each_own(layer->facts, kind, note_offer, layer);
		facts_each_further(layer->facts, kind, note_offer, layer);
	}
}

static void forget_offers(struct layer *layer)
{
	map_each (&layer->offer, e) {
		struct offer *offer = e->value;

		vec_free(&offer->path);
		free(offer);
	}
	map_free(&layer->offer);
	map_each (&layer->shim, e) {
		struct answered *a = e->value;

		vec_free(&a->leads);
		a->followed = false;
	}
	if (layer->facts)
		facts_free(layer->facts);
	layer->facts = NULL;
}

/* A header that a stack brings is the newest tree's: what a shim adds to the target's is in it. */
static int hide_shims(struct layer *layer)
{
	int err = 0;

	map_each (&layer->shim, e) {
		const struct answered *a = e->value;
		char *path = xasprintf("%s/backport-include/%s", layer->dir, e->key);

		if (map_has(&layer->hidden, e->key))
			remove_tree(path);
		else if (!file_exists(path))
			err = err ? err : put_file(layer->dir, "backport-include", e->key, a->text);
		free(path);
	}
	return err;
}

/* The headers that came along before; the shims stay as they were answered. */
static void forget_carried(struct layer *layer)
{
	char *path = path_join(layer->dir, "include");

	forget_offers(layer);
	remove_tree(path);
	free(path);
}

static int answer_shims(struct layer *layer, const struct kernel *newest, struct facts *target,
			const struct library *library)
{
	layer->dir = temp_dir("backfit-layer");
	if (!layer->dir) {
		report_error("no temporary folder: %s; set TMPDIR to where there is room",
			     strerror(errno));
		return -errno;
	}
	return put_shims(layer, newest, target, library);
}

/**
 * layer_make() - answer all shims and read what they offer
 * @layer: zero, or one that was made with other headers, whose answers are kept;
 *	filled in; layer_free() it whatever the result
 * @newest: the newest kernel
 * @target: the target
 * @target_facts: its facts
 * @library: the shims
 * @carried: headers of the newest tree that come along: as included -> path in the
 *	tree; those that cannot be read on the target are taken out
 *
 * Return: 0, or a negative error, reported.
 */
int layer_make(struct layer *layer, const struct kernel *newest, const struct kernel *target,
	       struct facts *target_facts, const struct library *library, struct map *carried)
{
	int err = 0;

	if (layer->dir)
		forget_carried(layer);
	else
		err = answer_shims(layer, newest, target_facts, library);
	if (!err)
		err = hide_shims(layer);
	if (!err)
		err = put_carried(layer, newest, carried);
	map_free(&layer->hidden);
	if (err)
		return err;
	err = read_facts(layer, target, target_facts, carried);
	if (!err)
		note_offers(layer);
	return err;
}

static const struct answered *shim_of(const struct layer *layer, const struct fact *fact)
{
	const char *prefix = "backport-include/";

	if (!fact || !fact->file || !str_starts(fact->file, prefix))
		return NULL;
	return map_get(&layer->shim, fact->file + strlen(prefix));
}

/* Where line @n of a text begins; its end where it is shorter. */
static const char *line_at(const char *text, unsigned int n)
{
	while (n > 1 && *text) {
		text += strcspn(text, "\n");
		text += *text == '\n';
		n--;
	}
	return text;
}

/* The comment right above a line, or the one in which the line stands; NULL for none. */
static const char *comment_above(const char *text, const char *line, const char **end)
{
	const char *start = NULL;

	for (const char *p = text; p < line; p++)
		if (p[0] == '/' && p[1] == '*')
			start = p;
	*end = start ? strstr(start, "*/") : NULL;
	if (!*end || *end > line)
		return NULL;
	/* another definition, or an empty line, between the comment and the line: not its comment */
	for (const char *p = *end + 2; p < line; p++)
		if (*p == ';' || *p == '}' || (p[0] == '\n' && p[1] == '\n'))
			return NULL;
	return start;
}

/* Is this line of a comment empty, or the beginning of another part ("Return: ...")? */
static bool begins_part(const char *line)
{
	size_t word = strspn(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

	return *line == '\n' || *line == '@' || (word && line[word] == ':');
}

/**
 * layer_reduced() - what of upstream's behaviour a shim's definition lacks
 * @layer: the layer
 * @fact: a fact of it
 * @arena: where the text is put
 *
 * Return: the text of the "Reduced:" line above it, or NULL.
 */
const char *layer_reduced(const struct layer *layer, const struct fact *fact, struct arena *arena)
{
	const struct answered *a = shim_of(layer, fact);
	const char *start, *end, *line;
	struct strbuf sb = { 0 };
	char *copy;

	if (!a)
		return NULL;
	line = line_at(a->text, fact->line);
	start = comment_above(a->text, line, &end);
	start = start ? strstr(start, "Reduced:") : NULL;
	if (!start || start > end)
		return NULL;
	for (const char *p = start + strlen("Reduced:"); p < end; p++) {
		bool next_line = *p == '\n';

		if (next_line) {
			p += 1 + strspn(p + 1, " \t");
			p += *p == '*' && p < end;
			if (p >= end || begins_part(p + strspn(p, " \t")))
				break;
		}
		strbuf_putc(&sb, next_line ? ' ' : *p);
	}
	copy = arena_strdup(arena, str_trim(sb.s ? sb.s : ""));
	strbuf_free(&sb);
	return copy;
}

/**
 * layer_is_carried() - was a definition taken from the newest tree?
 * @layer: the layer
 * @fact: a fact of a shim
 */
bool layer_is_carried(const struct layer *layer, const struct fact *fact)
{
	const struct answered *a = shim_of(layer, fact);
	const char *line, *from = NULL, *until = NULL;

	if (!a)
		return false;
	line = line_at(a->text, fact->line);
	for (const char *p = a->text; (p = strstr(p, "/* From ")) && p <= line; p++)
		from = p;
	for (const char *p = a->text; (p = strstr(p, "/* End of ")) && p <= line; p++)
		until = p;
	return from && (!until || until < from);
}

/* Which shims a shim's words lead to. */
static void follow(const struct layer *layer, struct answered *a)
{
	struct map words = { 0 }, found = { 0 };

	add_words(&words, a->text);
	map_each (&words, e) {
		const struct offer *offer = map_get_n(&layer->offer, e->key, e->len);

		for (size_t i = 0; offer && i < offer->path.n; i++) {
			if (map_has(&found, offer->path.v[i]))
				continue;
			map_put(&found, offer->path.v[i]);
			*vec_push(&a->leads) = offer->path.v[i];
		}
	}
	a->followed = true;
	map_free(&words);
	map_free(&found);
}

/**
 * layer_choose_shims() - which shims are needed
 * @layer: the layer
 * @words: identifiers in what will be compiled
 * @chosen: gets the paths below backport-include/ as keys; paths already in it
 *	are taken as needed
 */
void layer_choose_shims(const struct layer *layer, const struct map *words, struct map *chosen)
{
	/* A shim is needed for a name that is wanted; its own words are wanted then, too. */
	map_each (words, e) {
		const struct offer *offer = map_get_n(&layer->offer, e->key, e->len);

		for (size_t i = 0; offer && i < offer->path.n; i++)
			map_put(chosen, offer->path.v[i]);
	}
	/* the table grows while it is walked */
	for (size_t read = 0; read < chosen->n; read++) {
		struct answered *a = map_get(&layer->shim, chosen->entry[read].key);

		if (a && !a->followed)
			follow(layer, a);
		for (size_t i = 0; a && i < a->leads.n; i++)
			map_put(chosen, a->leads.v[i]);
	}
}

/**
 * layer_free() - give back memory and the temporary folder
 * @layer: the layer
 */
void layer_free(struct layer *layer)
{
	forget_offers(layer);
	map_each (&layer->shim, e)
		answered_free(e->value);
	map_free(&layer->shim);
	if (layer->dir)
		remove_tree(layer->dir);
	free(layer->dir);
	*layer = (struct layer){ 0 };
}
