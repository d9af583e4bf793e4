// SPDX-License-Identifier: GPL-2.0
/*
 * From the declaration of the symbol on, each name that a private header of either tree
 * defines is followed: records, also behind pointers, for both sides go there, typedefs,
 * enumerators, and macros, which may be the size of an array or a condition. Of what else
 * the headers have, the constants and inline functions that the driver's sources name are
 * part of the bargain, too.
 */
#include "shared_items.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

/**
 * struct side - one of the two trees
 * @tree: its headers
 * @near: those that declare the symbol, and what these include: paths
 * @far: other headers of the driver's, which a source may include before
 */
struct side {
	struct header_tree *tree;
	struct map near, far;
};

/**
 * struct comparing - a comparison under way
 * @shared: what comes of it
 * @newer: the newest tree
 * @older: the target's
 * @driver: the driver
 * @target: the target's facts
 */
struct comparing {
	struct shared_items *shared;
	struct side newer, older;
	const struct driver *driver;
	struct facts *target;
};

static const struct header_items *header_of(struct header_tree *tree, const char *path)
{
	void **slot;

	if (!map_has(&tree->header, path)) {
		slot = map_put(&tree->header, path);
		*slot = header_items_read(tree->root, path);
	}
	return map_get(&tree->header, path);
}

static bool is_public(const char *path)
{
	return str_starts(path, "include/") || str_starts(path, "arch/") || *path == '/' ||
	       str_starts(path, "../");
}

/* The private header that a file's #include "x.h" leads to, which the caller frees; NULL: none. */
static char *included(struct side *side, const struct driver *driver, const char *from,
		      const char *name)
{
	char *dir = path_dir(from), *found = NULL;

	for (size_t i = 0; i <= driver->include_dirs && !found; i++) {
		char *joined = path_join(i ? driver->include_dir[i - 1] : dir, name);
		char *path = path_clean(joined);

		free(joined);
		if (!is_public(path) && header_of(side->tree, path))
			found = path;
		else
			free(path);
	}
	free(dir);
	return found;
}

/* What the headers that are near include is near, too; the map grows while it is walked. */
static void add_included(struct side *side, const struct driver *driver)
{
	for (size_t i = 0; i < side->near.n; i++) {
		const struct header_items *items = header_of(side->tree, side->near.entry[i].key);

		for (size_t k = 0; k < items->include.n; k++) {
			char *path =
				included(side, driver, items->path, items->include.entry[k].key);

			if (path)
				map_put(&side->near, path);
			free(path);
		}
	}
}

static bool declares(const struct header_items *items, const char *key)
{
	return items && map_has(&items->by_name, key);
}

static void find_headers(struct comparing *c, const char *key)
{
	for (size_t i = 0; i < c->driver->files; i++) {
		const char *path = c->driver->file[i];
		bool near;

		if (!str_ends(path, ".h") || is_public(path))
			continue;
		near = declares(header_of(c->newer.tree, path), key);
		map_put(near ? &c->newer.near : &c->newer.far, path);
		if (header_of(c->older.tree, path))
			map_put(near ? &c->older.near : &c->older.far, path);
	}
	add_included(&c->newer, c->driver);
	add_included(&c->older, c->driver);
}

static void add_items(struct header_tree *tree, const struct map *paths, const char *key,
		      struct item_list *list)
{
	map_each (paths, e) {
		const struct header_items *items = header_of(tree, e->key);
		const struct item_list *here = items ? map_get(&items->by_name, key) : NULL;

		for (size_t i = 0; here && i < here->n; i++)
			*vec_push(list) = here->v[i];
	}
}

static void find_items(const struct side *side, const char *key, struct item_list *list)
{
	add_items(side->tree, &side->near, key, list);
	if (!list->n)
		add_items(side->tree, &side->far, key, list);
}

/* Something does not read alike; the first is told. Either place may be NULL. */
static void differ(struct comparing *c, const char *key, const struct header_item *newer,
		   const struct header_item *older)
{
	if (c->shared->differs)
		return;
	if (newer && older)
		c->shared->differs =
			xasprintf("%s is another one in the target's source (%s:%u, there %s:%u)",
				  key, newer->path, newer->first, older->path, older->first);
	else
		c->shared->differs = xasprintf("%s of %s:%u is no private one in the %s source",
					       key, newer ? newer->path : older->path,
					       newer ? newer->first : older->first,
					       newer ? "target's" : "newest");
}

/*
 * What a condition or the size of an array depends on, a source may define before it includes
 * the header, or a flag of its Makefile: for one of the two, and not for the other.
 */
static bool is_settled(const struct comparing *c, const char *name)
{
	static const char *const word[] = { "if",	  "ifdef",	  "ifndef",    "elif",
					    "else",	  "endif",	  "defined",   "IS_ENABLED",
					    "IS_BUILTIN", "IS_REACHABLE", "IS_MODULE", "__KERNEL__",
					    "sizeof",	  "struct",	  "union",     "enum",
					    "unsigned",	  "char",	  "short",     "int",
					    "long",	  "define",	  "undef",     "pragma",
					    "pack",	  "push",	  "pop" };

	for (size_t i = 0; i < ARRAY_LEN(word); i++)
		if (!strcmp(word[i], name))
			return true;
	return facts_any(c->target, name);
}

/* A name that an item mentions: something private to be compared, or not; @decides: on the layout. */
static void mention(struct comparing *c, const struct token *t, const struct token *before,
		    const struct token *behind, bool decides)
{
	bool is_tag = before && (token_is(before, "struct") || token_is(before, "union") ||
				 token_is(before, "enum"));
	char *key = is_tag ? xasprintf("%.*s %.*s", (int)before->len, before->s, (int)t->len, t->s)
			   : xstrndup(t->s, t->len);
	struct item_list newer = { 0 }, older = { 0 };

	if (str_starts(key, "CONFIG_")) {
		map_put(&c->shared->config, key);
	} else if (!map_has(&c->shared->compared, key)) {
		find_items(&c->newer, key, &newer);
		find_items(&c->older, key, &older);
		if (newer.n || older.n) {
			map_put(&c->shared->compared, key);
		} else {
			if (decides && !is_tag && !is_settled(c, key) && !c->shared->differs)
				c->shared->differs =
					xasprintf("it depends on %s, which no header defines", key);
			map_put(&c->shared->left, key);
			if (!is_tag && behind && token_is(behind, "("))
				*map_put(&c->shared->left, key) = &c->shared->left;
		}
	}
	vec_free(&newer);
	vec_free(&older);
	free(key);
}

static bool opens_condition(const struct token *word)
{
	return token_is(word, "if") || token_is(word, "ifdef") || token_is(word, "ifndef") ||
	       token_is(word, "elif");
}

static void mention_all(struct comparing *c, const struct token_list *list, size_t n)
{
	bool in_condition = false;
	int brackets = 0;

	for (size_t i = 0; i < n; i++) {
		const struct token *t = &list->v[i];

		if (token_is_hash(t))
			in_condition = i + 1 < n && opens_condition(&list->v[i + 1]);
		else if (token_is_line_end(t))
			in_condition = false;
		else if (t->kind == TOKEN_NAME)
			mention(c, t, i ? t - 1 : NULL, i + 1 < n ? t + 1 : NULL,
				in_condition || brackets > 0);
		brackets += token_is(t, "[") - token_is(t, "]");
	}
}

static void compare(struct comparing *c, size_t at)
{
	const char *key = c->shared->compared.entry[at].key;
	struct item_list *newer = xcalloc(1, sizeof(*newer)), older = { 0 };

	find_items(&c->newer, key, newer);
	find_items(&c->older, key, &older);
	c->shared->compared.entry[at].value = newer;
	if (newer->n != older.n)
		differ(c, key, newer->n ? newer->v[0] : NULL, older.n ? older.v[0] : NULL);
	for (size_t i = 0; i < newer->n && i < older.n; i++)
		if (!header_item_equal(newer->v[i], older.v[i]))
			differ(c, key, newer->v[i], older.v[i]);
	for (size_t i = 0; i < newer->n && !c->shared->differs; i++) {
		const struct header_item *item = newer->v[i];

		mention_all(c, &item->context, item->context.n);
		mention_all(c, &item->token, item->body);
	}
	vec_free(&older);
}

static void collect_words(const char *text, size_t len, bool line_start, struct map *words)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, len);
	lx.line_start = line_start;
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		if (t.kind == TOKEN_NAME)
			map_put_n(words, t.s, t.len);
		else if (t.kind == TOKEN_DIRECTIVE)
			collect_words(t.s + 1, t.len - 1, false, words);
}

static void collect_source_words(const struct comparing *c, struct map *words)
{
	for (size_t i = 0; i < c->driver->files; i++) {
		char *path, *text;
		size_t len;

		if (!driver_is_source(c->driver, c->driver->file[i]))
			continue;
		path = path_join(c->newer.tree->root, c->driver->file[i]);
		text = file_read(path, &len);
		if (text)
			collect_words(text, len, true, words);
		free(text);
		free(path);
	}
}

/* Is it a constant or an inline function that may tell or change something that is shared? */
static bool is_of_the_bargain(const struct header_item *item, const char *key)
{
	bool is_function = str_ends(key, "()");

	if (item->is_macro)
		return !item->has_params && item->token.n;
	return is_function ? item->body < item->token.n : !strchr(key, ' ');
}

/* Constants and inline functions of the headers that the driver's sources name. */
static void add_used(struct comparing *c)
{
	struct map words = { 0 };

	collect_source_words(c, &words);
	map_each (&c->newer.near, e) {
		const struct header_items *items = header_of(c->newer.tree, e->key);

		map_each (&items->by_name, n) {
			const struct item_list *list = n->value;
			size_t len = n->len - (str_ends(n->key, "()") ? 2 : 0);
			char *word = xstrndup(n->key, len);

			if (map_has(&words, word) && is_of_the_bargain(list->v[0], n->key))
				map_put(&c->shared->compared, n->key);
			free(word);
		}
	}
	map_free(&words);
}

/**
 * shared_items_compare() - compare what hangs together with a symbol
 * @shared: filled in; shared_items_free() it
 * @newer: the newest tree's headers
 * @older: those of the target's source; both must stay while @shared is used
 * @driver: the driver that links to the symbol
 * @symbol: the symbol
 * @target: the target's facts
 */
void shared_items_compare(struct shared_items *shared, struct header_tree *newer,
			  struct header_tree *older, const struct driver *driver,
			  const char *symbol, struct facts *target)
{
	struct comparing c = { .shared = shared,
			       .newer.tree = newer,
			       .older.tree = older,
			       .driver = driver,
			       .target = target };
	char *key = xasprintf("%s()", symbol);

	*shared = (struct shared_items){ 0 };
	find_headers(&c, key);
	if (!c.newer.near.n)
		shared->differs = xasprintf("no header of the driver's declares %s", symbol);
	else if (!c.older.near.n)
		shared->differs =
			xasprintf("the target's source has no %s", c.newer.near.entry[0].key);
	map_put(&shared->compared, key);
	if (!shared->differs)
		add_used(&c);
	for (size_t i = 0; i < shared->compared.n && !shared->differs; i++)
		compare(&c, i);
	free(key);
	map_free(&c.newer.near);
	map_free(&c.newer.far);
	map_free(&c.older.near);
	map_free(&c.older.far);
}

/**
 * shared_items_free() - give back the memory
 * @shared: what was compared
 */
void shared_items_free(struct shared_items *shared)
{
	map_each (&shared->compared, e) {
		struct item_list *list = e->value;

		if (list)
			vec_free(list);
		free(list);
	}
	map_free(&shared->compared);
	map_free(&shared->left);
	map_free(&shared->config);
	free(shared->differs);
}

/**
 * header_tree_free() - give back the headers that were read
 * @tree: the tree
 */
void header_tree_free(struct header_tree *tree)
{
	map_each (&tree->header, e)
		header_items_free(e->value);
	map_free(&tree->header);
}
