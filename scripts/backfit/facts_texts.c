// SPDX-License-Identifier: GPL-2.0
/* Exports, headers, the configuration, and what is known of the facts themselves. */
#include "facts_parts.h"
#include "file.h"
#include "str.h"

/* Stands for a text that is known not to be there. */
static const char no_text[1];

/**
 * facts_export() - what Module.symvers says about a symbol
 * @facts: the facts
 * @name: the symbol
 *
 * Return: the export, or NULL.
 */
const struct export *facts_export(struct facts *facts, const char *name)
{
	for (; facts; facts = facts->under) {
		const struct export *export = map_get(&facts->exports, name);

		if (!export && facts->store && !map_has(&facts->exports, name)) {
			if (!store_export(facts->store, facts, name))
				map_set(&facts->exports, name, NULL);
			export = map_get(&facts->exports, name);
		}
		if (export)
			return export;
	}
	return NULL;
}

/**
 * facts_know_exports() - does the absence of an export mean anything?
 * @facts: the facts
 *
 * Return: false where the kernel had no Module.symvers.
 */
bool facts_know_exports(struct facts *facts)
{
	return facts_info(facts, "exports");
}

/**
 * facts_exports_are_guessed() - are exports read from sources?
 * @facts: the facts
 *
 * Return: true where they are from EXPORT_SYMBOL lines: then a file that has one
 * need not be built on this kernel.
 */
bool facts_exports_are_guessed(struct facts *facts)
{
	return str_equal(facts_info(facts, "exports"), "source");
}

static const char *find_text(struct facts *facts, enum facts_text which, const char *key)
{
	for (; facts; facts = facts->under) {
		const char *text = map_get(&facts->text[which], key);

		if (!text && facts->store) {
			text = store_text(facts->store, facts, which, key);
			map_set(&facts->text[which], key, (void *)(text ? text : no_text));
		}
		if (text && text != no_text)
			return text;
	}
	return NULL;
}

/**
 * facts_config() - a configuration symbol's value
 * @facts: the facts
 * @symbol: the symbol, with CONFIG_
 *
 * Return: "y", "m", a number or a string without its quotes; NULL where it is
 * not set.
 */
const char *facts_config(struct facts *facts, const char *symbol)
{
	return find_text(facts, FACTS_CONFIG, symbol);
}

/**
 * facts_info() - what is known of the facts themselves
 * @facts: the facts
 * @key: "release", "build", "exports", ... (Documentation/facts-schema.md)
 *
 * Return: the text, or NULL.
 */
const char *facts_info(struct facts *facts, const char *key)
{
	return find_text(facts, FACTS_INFO, key);
}

/**
 * facts_mentioned() - does what could not be read of the headers speak of a name?
 * @facts: the facts
 * @name: the name
 *
 * Return: such a header as it is included, or NULL for none: then a name that
 * has no fact is not declared.
 */
const char *facts_mentioned(struct facts *facts, const char *name)
{
	return find_text(facts, FACTS_MENTIONED, name);
}

static const struct header *find_header(struct facts *facts, const char *path)
{
	const struct header *header = NULL;

	for (; facts && !header; facts = facts->under) {
		header = map_get(&facts->headers, path);
		if (!header && facts->store && store_header(facts->store, facts, path))
			header = map_get(&facts->headers, path);
	}
	return header;
}

static bool is_there(const char *root, const char *arch, const char *dir, const char *name)
{
	char *file = root ? xasprintf("%s/%s%s%s", root, arch, dir, name) : NULL;
	bool there = file && file_exists(file);

	free(file);
	return there;
}

/* A header that only include/uapi has is known without "uapi/", but may be included with it. */
static bool is_below_uapi(struct facts *facts, const char *path)
{
	const char *source = facts_info(facts, "source"), *build = facts_info(facts, "build");
	const char *arch = facts_info(facts, "arch");
	char *of_arch = xasprintf("arch/%s/", arch ? arch : "");
	bool found = is_there(source, "", "include/", path) ||
		     is_there(source, of_arch, "include/", path) ||
		     is_there(build, "", "include/generated/", path) ||
		     is_there(build, of_arch, "include/generated/", path);

	free(of_arch);
	return found;
}

/**
 * facts_header() - was a header read?
 * @facts: the facts
 * @path: the header as it is included
 * @why: set to the reason where it was not, else to NULL; may be NULL
 *
 * Return: its state.
 */
enum header_state facts_header(struct facts *facts, const char *path, const char **why)
{
	const struct header *header = find_header(facts, path);

	if (!header && str_starts(path, "uapi/") && is_below_uapi(facts, path))
		header = find_header(facts, path + strlen("uapi/"));
	if (why)
		*why = header ? header->why : NULL;
	return header ? header->state : HEADER_MISSING;
}

/**
 * facts_each_text() - visit one of the tables of texts of the topmost layer
 * @facts: the facts
 * @which: which table
 * @visit: called for each
 * @data: given to @visit
 */
void facts_each_text(struct facts *facts, enum facts_text which,
		     void (*visit)(const char *key, const char *value, void *data), void *data)
{
	facts_load_all(facts);
	map_each (&facts->text[which], e)
		if (e->value != no_text)
			visit(e->key, e->value, data);
}

/**
 * facts_add_export() - add an export
 * @facts: the facts
 * @export: the export, copied
 */
void facts_add_export(struct facts *facts, const struct export *export)
{
	struct export *copy = arena_alloc(&facts->arena, sizeof(*copy));
	void **place = map_put(&facts->exports, export->name);

	*place = copy;
	copy->name = map_key(place);
	copy->module = arena_strdup(&facts->arena, export->module);
	copy->gpl = export->gpl;
	copy->space = arena_strdup(&facts->arena, export->space);
}

/**
 * facts_set_config() - set a configuration symbol
 * @facts: the facts
 * @symbol: the symbol, with CONFIG_
 * @value: its value
 */
void facts_set_config(struct facts *facts, const char *symbol, const char *value)
{
	map_set(&facts->text[FACTS_CONFIG], symbol, arena_strdup(&facts->arena, value));
}

/**
 * facts_set_header() - say what became of a header
 * @facts: the facts
 * @path: the header as it is included
 * @state: its state
 * @why: the reason where it was not read, else NULL
 */
void facts_set_header(struct facts *facts, const char *path, enum header_state state,
		      const char *why)
{
	struct header *header = arena_alloc(&facts->arena, sizeof(*header));

	header->state = state;
	header->why = why ? arena_strdup(&facts->arena, why) : NULL;
	map_set(&facts->headers, path, header);
}

/**
 * facts_set_info() - say something of the facts themselves
 * @facts: the facts
 * @key: what it is about
 * @value: the text
 */
void facts_set_info(struct facts *facts, const char *key, const char *value)
{
	map_set(&facts->text[FACTS_INFO], key, arena_strdup(&facts->arena, value));
}

/**
 * facts_set_mentioned() - say that what could not be read of a header speaks of a name
 * @facts: the facts
 * @name: the name
 * @header: the header as it is included; the first one told is kept
 */
void facts_set_mentioned(struct facts *facts, const char *name, const char *header)
{
	if (!map_has(&facts->text[FACTS_MENTIONED], name))
		map_set(&facts->text[FACTS_MENTIONED], name, arena_strdup(&facts->arena, header));
}
