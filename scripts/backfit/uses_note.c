// SPDX-License-Identifier: GPL-2.0
/* Notes of what is used, but for what the driver itself declares. */
#include "uses_walk.h"

#include <stdlib.h>
#include <string.h>

#include "macro_params.h"
#include "str.h"

/**
 * uses_is_keyword() - is this a word of C, or one that means as much?
 * @t: any token
 */
bool uses_is_keyword(const struct token *t)
{
	static const char *const words[] = {
		"auto",	       "break",	   "case",     "char",	   "const",    "continue",
		"default",     "do",	   "double",   "else",	   "enum",     "extern",
		"float",       "for",	   "goto",     "if",	   "inline",   "int",
		"long",	       "register", "return",   "short",	   "signed",   "sizeof",
		"static",      "struct",   "switch",   "typedef",  "typeof",   "union",
		"unsigned",    "void",	   "volatile", "while",	   "asm",      "__asm__",
		"__typeof__",  "__func__", "__FILE__", "__LINE__", "_Generic", "bool",
		"__VA_ARGS__", "true",	   "false",    "NULL",
	};

	return is_one_of(t, words, ARRAY_LEN(words));
}

/**
 * uses_add() - note a use
 * @w: the walker
 * @kind: what it is
 * @api: its name, as struct use has it
 * @line: where, in the file that is read
 * @args: how many arguments it is called with there, or -1
 *
 * Return: the API's use, which @w's uses own.
 */
struct use *uses_add(struct walker *w, enum use_kind kind, const char *api, unsigned int line,
		     int args)
{
	void **slot = map_put(&w->uses->by_api, api);
	struct use *use = *slot;

	if (!use) {
		use = *slot = arena_alloc(&w->uses->arena, sizeof(*use));
		use->kind = kind;
		use->api = arena_strdup(&w->uses->arena, api);
		use->opaque = kind == USE_TYPE;
	}
	if (use->place.n && use->place.v[use->place.n - 1].line == line &&
	    use->place.v[use->place.n - 1].file == w->source->path &&
	    use->place.v[use->place.n - 1].args == args)
		return use;
	*vec_push(&use->place) =
		(struct use_place){ .file = w->source->path, .line = line, .args = args };
	return use;
}

/**
 * uses_find_local() - the innermost variable or parameter of a name
 * @w: the walker
 * @t: the name
 *
 * Return: the variable, which the next one invalidates, or NULL.
 */
const struct local *uses_find_local(const struct walker *w, const struct token *t)
{
	for (size_t i = w->local.n; i-- > 0;) {
		const struct local *l = &w->local.v[i];

		if (l->len == t->len && !memcmp(l->name, t->s, t->len))
			return l;
	}
	return NULL;
}

/**
 * uses_add_local() - a variable or a parameter comes into scope
 * @w: the walker; the caller cuts its local down where the scope ends
 * @name: the name, or NULL for a parameter without
 * @type: its type, or NULL
 */
void uses_add_local(struct walker *w, const char *name, const struct type *type)
{
	if (name)
		*vec_push(&w->local) = (struct local){ name, strlen(name), type, NULL };
}

static bool is_tag(const struct fact *fact)
{
	return fact->kind == FACT_STRUCT || fact->kind == FACT_UNION || fact->kind == FACT_ENUM;
}

/*
 * What the driver itself declares, but nowhere defines, not as a macro in another
 * branch of an #if either. An inline function of a
 * header counts where a source names it.
 */
static bool is_defined_elsewhere(const struct walker *w, const char *name)
{
	return map_has(w->declared, name) && !map_has(&w->uses->defined, name) &&
	       !facts_find(w->facts, FACT_MACRO, name) &&
	       (str_ends(w->source->path, ".c") ||
		(w->function && map_has(w->in_sources, w->function)));
}

/* Is it a record that one of the driver's headers defines? */
static bool is_shared(const char *name, void *data)
{
	const struct walker *w = data;
	const struct own_thing *own = map_get(&w->uses->own, name);

	return own && (own->kind == FACT_STRUCT || own->kind == FACT_UNION) &&
	       str_ends(own->file, ".h");
}

/* What another module defines and the driver declares, by a header that both have. */
static struct use *note_symbol(struct walker *w, const char *name, unsigned int line, int args)
{
	struct use *use = uses_add(w, USE_SYMBOL, name, line, args);
	const struct fact *fact = facts_linked(w->facts, name);
	const char *record = NULL;

	if (fact && !use->passes)
		record = type_name_in(fact->type, is_shared, w);
	/* The facts' types go before the uses do. */
	if (record)
		use->passes = ((const struct own_thing *)map_get(&w->uses->own, record))->name;
	return use;
}

/**
 * uses_note_name() - a plain name that is neither a variable here nor the driver's own
 * @w: the walker
 * @t: the name
 * @args: how many arguments it is called with here, or -1
 *
 * (Nor a tag: macros may be given one without its keyword.)
 *
 * Return: the use, or NULL.
 */
struct use *uses_note_name(struct walker *w, const struct token *t, int args)
{
	const struct fact *fact;
	char *name;

	if (w->in_macro || uses_is_keyword(t) || uses_find_local(w, t))
		return NULL;
	name = text_of(w, t);
	if (is_defined_elsewhere(w, name))
		return note_symbol(w, name, t->line, args);
	fact = is_own(w, name) ? NULL : facts_any(w->facts, name);
	return fact && !is_tag(fact) ? uses_add(w, USE_NAME, name, t->line, args) : NULL;
}

/* Behind "struct x": "*", also with a word of qualification between, as "__rcu *". */
static bool makes_pointer(const struct walker *w, size_t pos)
{
	return is(w, pos, "*") || (is_name(w, pos) && is(w, pos + 1, "*"));
}

/* Does the token stand in parentheses? */
static bool is_in_list(const struct walker *w, size_t pos)
{
	int depth = 0;

	while (pos-- && depth <= 0 && !is(w, pos, ";") && !is(w, pos, "{") && !is(w, pos, "}"))
		depth += is(w, pos, "(") - is(w, pos, ")");
	return depth > 0;
}

/**
 * uses_note_tag() - "struct x"
 * @w: the walker
 * @pos: the keyword; a record behind a pointer may stay undefined, and one
 *	that is only announced ("struct x;") is not used
 */
void uses_note_tag(struct walker *w, size_t pos)
{
	const struct token *tag = &w->token[pos + 1];
	struct use *use;
	char *api, *name;

	if (w->in_macro || !is_name(w, pos + 1) || is(w, pos + 2, "{") || is(w, pos + 2, ";"))
		return;
	name = text_of(w, tag);
	api = xasprintf("%.*s %s", (int)w->token[pos].len, w->token[pos].s, name);
	if (!is_own(w, api) && facts_record(w->facts, api)) {
		use = uses_add(w, USE_TYPE, api, tag->line, -1);
		if (!makes_pointer(w, pos + 2))
			use->opaque = false;
		use->in_list |= is_in_list(w, pos);
	}
	free(api);
}

/* What an argument is pasted into is used: __free(kfree) uses __free_kfree. */
static void use_pasted(struct walker *w, const struct fact *macro, unsigned int n,
		       const struct token *arg)
{
	struct map names = { 0 };

	macro_pasted_names(w->facts, macro, n, arg, &names);
	map_each (&names, e) {
		struct token t = *arg;

		t.s = e->key;
		t.len = strlen(e->key);
		uses_note_name(w, &t, -1);
		map_put(&w->uses->words, e->key);
	}
	map_free(&names);
}

/**
 * uses_note_pasted() - an argument that is one name and only pasted: note what it becomes
 * @w: the walker
 * @macro: what is called, or NULL
 * @n: which of its arguments
 * @pos: where the argument begins
 *
 * Return: whether it is one.
 */
bool uses_note_pasted(struct walker *w, const struct fact *macro, unsigned int n, size_t pos)
{
	if (!macro || !is_name(w, pos) || !(is(w, pos + 1, ",") || is(w, pos + 1, ")")) ||
	    !macro_param_is_pasted(w->facts, macro, n))
		return false;
	use_pasted(w, macro, n, &w->token[pos]);
	return true;
}

/* Is the name at @pos this macro's? One with parameters is called there, or it is another thing. */
static bool macro_at(const struct walker *w, size_t pos, const struct fact *macro)
{
	return macro && (!(macro->flags & FACT_FUNCTION_LIKE) || is(w, pos + 1, "("));
}

/**
 * uses_note_type_tokens() - what a declaration or a cast uses
 * @w: the walker
 * @from: the first token of the specifiers
 * @to: behind the last one of the declarators
 */
void uses_note_type_tokens(struct walker *w, size_t from, size_t to)
{
	for (size_t i = from; i < to && i < w->n; i++) {
		const struct token *t = &w->token[i];
		char *name;

		if (t->kind != TOKEN_NAME)
			continue;
		if (is_tag_word(t)) {
			uses_note_tag(w, i++);
			continue;
		}
		name = text_of(w, t);
		if (facts_find(w->facts, FACT_TYPEDEF, name) ||
		    macro_at(w, i, facts_find(w->facts, FACT_MACRO, name)) ||
		    facts_find(w->facts, FACT_ENUMERATOR, name))
			uses_note_name(w, t, -1);
		/* __free(kfree) and its like */
		if (is(w, i + 1, "(") &&
		    uses_note_pasted(w, facts_find(w->facts, FACT_MACRO, name), 0, i + 2))
			i += 2;
	}
}

static const char *without_tag_word(const char *name)
{
	const char *blank = strchr(name, ' ');

	return blank ? blank + 1 : name;
}

/*
 * What a trace event's "__entry" points to is made of its own macros; and where the driver's own
 * headers have a record with that member, one that cannot be told is rather that.
 */
static bool is_rather_own(const struct walker *w, const char *member, size_t pos)
{
	const struct fact **all;
	size_t n = facts_records_with(w->facts, member, &all);

	for (size_t i = 0; i < n; i++)
		if (is_own(w, all[i]->name))
			return true;
	return pos >= 2 && is(w, pos - 1, "->") && is(w, pos - 2, "__entry");
}

/**
 * uses_note_member() - a member, of a driver's own record or of an API's
 * @w: the walker
 * @record: the record, or NULL where it could not be told
 * @pos: the member's name
 *
 * Return: the member's type, or NULL.
 */
const struct type *uses_note_member(struct walker *w, const struct type *record, size_t pos)
{
	const struct token *t = &w->token[pos];
	char *member = text_of(w, t), *api;
	const struct fact *fact = record ? facts_member(w->facts, record->name, member) : NULL;

	w->last_member = NULL;
	if (record ? !fact : w->in_macro)
		return NULL;
	if (w->callbacks_only || (record && is_own(w, record->name)))
		return !fact ? NULL : uses_as_part_of(w, fact->type, record);
	if (!record) {
		const struct fact **all;

		if (!facts_records_with(w->facts, member, &all) || is_rather_own(w, member, pos))
			return NULL;
	}
	api = xasprintf("%s.%s", record ? without_tag_word(record->name) : "?", member);
	w->last_member = uses_add(w, USE_MEMBER, api, t->line, -1);
	w->last_member->record = record ? arena_strdup(&w->uses->arena, record->name) : NULL;
	w->last_member->member = member;
	w->last_member_end = pos + 1;
	free(api);
	return fact ? uses_as_part_of(w, uses_api_type(w, fact->type), record) : NULL;
}
