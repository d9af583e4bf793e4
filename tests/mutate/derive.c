// SPDX-License-Identifier: GPL-2.0
/*
 * Which edits change the answer of a question. What the newest kernel has and the
 * target lacks is added, in each form that vendors and stable series give such a
 * thing; what both have in different forms is changed; what both have alike is
 * taken away.
 */
#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "file.h"
#include "mutate.h"
#include "str.h"
#include "value.h"

static const char *const form_names[FORMS] = {
	[AS_FUNCTION] = "as-function",
	[GPL_FUNCTION] = "gpl-only",
	[AS_INLINE] = "as-inline",
	[AS_MACRO_CALL] = "as-macro",
	[OTHER_HEADER] = "other-header",
	[AS_MACRO] = "macro",
	[AS_CONSTANT] = "constant",
	[AS_ENUMERATOR] = "enumerator",
	[AS_VARIABLE] = "variable",
	[TYPE_ADDED] = "type",
	[MEMBER_ADDED] = "member",
	[MEMBER_INNER] = "inner-member",
	[MEMBER_CHANGED] = "callback",
	[MEMBER_GONE] = "member-gone",
	[SIGNATURE_CHANGED] = "signature",
	[HEADER_COPIED] = "header",
	[HEADER_FORWARDS] = "header-moved",
	[CONFIG_TURNED] = "config",
	[API_GONE] = "gone",
};

/**
 * form_name() - a form as ids have it
 * @form: which
 */
const char *form_name(enum form form)
{
	return form_names[form];
}

/**
 * mutation_gives() - does the target have, after it, what the newest kernel has?
 * @m: the mutation
 */
bool mutation_gives(const struct mutation *m)
{
	return m->form != API_GONE && m->form != MEMBER_GONE && m->form != CONFIG_TURNED;
}

/**
 * subject_answer() - what a kernel answers
 * @s: the question
 * @facts: the kernel's
 * @number: gets the number, where it asks for one
 */
enum answer subject_answer(const struct subject *s, struct facts *facts, long *number)
{
	struct strbuf error = { 0 };
	struct asked asked = { 0 };
	char *text = s->kind->is_number ? xasprintf("%s == 0", s->text) : xstrdup(s->text);
	enum answer answer = question_answer(text, facts, &asked, &error);
	const struct question *q = map_get(&asked.by_text, s->text);

	*number = q ? q->number : 0;
	if (q)
		answer = q->answer;
	asked_free(&asked);
	strbuf_free(&error);
	free(text);
	return answer;
}

static void add(struct world *w, const struct subject *s, enum form form, const char *what,
		const struct fact *fact)
{
	char *spaced = xasprintf("%s:%s", form_names[form], what);
	char *id = str_replace_all(spaced, " ", "-");
	void **slot = map_put(&w->mutation, id);
	struct mutation *m;

	free(spaced);
	if (*slot) {
		free(id);
		return;
	}
	m = *slot = xcalloc(1, sizeof(*m));
	m->id = id;
	m->form = form;
	m->subject = s;
	m->fact = fact;
}

static bool type_word_is_c(const char *word)
{
	static const char *const words[] = { "void",   "char",	   "short",    "int",	 "long",
					     "signed", "unsigned", "_Bool",    "const",	 "volatile",
					     "struct", "union",	   "enum",     "float",	 "double",
					     "inline", "restrict", "__int128", "static", "bool" };

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (str_equal(word, words[i]))
			return true;
	return false;
}

/* Is a word of a type's text one that the target knows? @before is the word before it. */
static bool word_is_known(struct world *w, const char *word, const char *before)
{
	char *tagged;
	bool known;

	/* a structure can be named before it is known */
	if (str_equal(before, "struct") || str_equal(before, "union"))
		return true;
	if (!str_equal(before, "enum"))
		return facts_find(w->target_facts, FACT_TYPEDEF, word) || type_word_is_c(word);
	tagged = xasprintf("enum %s", word);
	known = usable_name(w->target_facts, tagged).answer == ANSWER_YES;
	free(tagged);
	return known;
}

/*
 * Can a type be written on the target? One that was given a name by what it belongs to
 * cannot; who adds what takes an unknown type, adds that as well: another mutation.
 */
static bool can_be_written(struct world *w, const struct type *type)
{
	char *text = type ? type_text(type) : NULL;
	bool can = text && !strchr(text, '<');
	char *before = xstrdup("");

	for (const char *p = text; can && *p;) {
		size_t len = str_word(p);
		char *word;

		if (!len || (*p >= '0' && *p <= '9')) {
			p += len ? len : 1;
			continue;
		}
		word = xstrndup(p, len);
		can = word_is_known(w, word, before);
		free(before);
		before = word;
		p += len;
	}
	free(before);
	free(text);
	return can;
}

static const struct fact *newest(struct world *w, enum fact_kind kind, const char *name)
{
	const struct fact *fact = facts_find(w->newest_facts, kind, name);

	return fact && fact->file ? fact : NULL;
}

static void derive_function(struct world *w, const struct subject *s, const struct fact *fn)
{
	static const enum form forms[] = { AS_FUNCTION, GPL_FUNCTION, AS_INLINE, AS_MACRO_CALL,
					   OTHER_HEADER };

	if (!can_be_written(w, fn->type))
		return;
	for (size_t i = 0; i < ARRAY_LEN(forms); i++)
		/* a macro cannot pass on what follows a function's "..." */
		if (forms[i] == AS_FUNCTION || !fn->type->variadic)
			add(w, s, forms[i], fn->name, fn);
}

static void derive_callable(struct world *w, const struct subject *s)
{
	const char *name = s->arg[0];
	const struct fact *fn = newest(w, FACT_FUNCTION, name);
	const struct fact *macro = newest(w, FACT_MACRO, name);
	const struct fact *old = facts_find(w->target_facts, FACT_FUNCTION, name);
	bool macro_there = facts_find(w->target_facts, FACT_MACRO, name);

	if (!old && !macro_there && !facts_any(w->target_facts, name)) {
		if (fn && !macro)
			derive_function(w, s, fn);
		else if (macro)
			add(w, s, AS_MACRO, name, macro);
	} else if (old && fn && !macro_there && !macro) {
		bool same = types_compare(old->type, w->target_facts, fn->type, w->newest_facts) ==
			    TYPES_EQUAL;

		if (!same && can_be_written(w, fn->type))
			add(w, s, SIGNATURE_CHANGED, name, fn);
		else if (same)
			add(w, s, API_GONE, name, old);
	}
}

static void derive_constant(struct world *w, const struct subject *s)
{
	const char *name = s->arg[0];
	const struct fact *fact = newest(w, FACT_ENUMERATOR, name);
	long value;

	if (!fact)
		fact = newest(w, FACT_MACRO, name);
	if (!fact || facts_any(w->target_facts, name))
		return;
	/* one of a named enum comes with it */
	if (fact->parent && usable_name(w->target_facts, fact->parent).answer == ANSWER_NO &&
	    !strchr(fact->parent, '<'))
		return;
	if (fact->kind == FACT_MACRO)
		add(w, s, AS_MACRO, name, fact);
	if (constant_value(w->newest_facts, name, &value)) {
		if (fact->kind != FACT_MACRO)
			add(w, s, AS_CONSTANT, name, fact);
		if (strcmp(s->kind->name, "HAVE_MACRO"))
			add(w, s, AS_ENUMERATOR, name, fact);
	}
}

static void derive_member(struct world *w, const struct subject *s)
{
	const struct fact *record = facts_record(w->target_facts, s->arg[0]);
	const struct fact *fact = facts_member(w->newest_facts, s->arg[0], s->arg[1]);
	const struct fact *old = facts_member(w->target_facts, s->arg[0], s->arg[1]);
	char *what = xasprintf("%s.%s", s->arg[0], s->arg[1]);

	if (record && record->name[0] != '<' && fact && !old && can_be_written(w, fact->type)) {
		add(w, s, MEMBER_ADDED, what, fact);
		if (!(fact->flags & FACT_BITFIELD))
			add(w, s, MEMBER_INNER, what, fact);
	} else if (fact && old && can_be_written(w, fact->type)) {
		if (types_compare(old->type, w->target_facts, fact->type, w->newest_facts) !=
		    TYPES_EQUAL)
			add(w, s, MEMBER_CHANGED, what, fact);
	} else if (old && !fact && facts_record(w->newest_facts, s->arg[0])) {
		add(w, s, MEMBER_GONE, what, old);
	}
	free(what);
}

static void derive_type(struct world *w, const struct subject *s)
{
	const struct fact *fact = strchr(s->arg[0], ' ') ? facts_record(w->newest_facts, s->arg[0])
							 : newest(w, FACT_TYPEDEF, s->arg[0]);
	enum answer there = usable_name(w->target_facts, s->arg[0]).answer;

	if (!fact && str_starts(s->arg[0], "enum "))
		fact = newest(w, FACT_ENUM, s->arg[0] + strlen("enum "));
	if (fact && fact->file && there == ANSWER_NO)
		add(w, s, TYPE_ADDED, s->arg[0], fact);
}

struct fitting {
	struct world *w;
	const char *header;
	bool fits;
};

static void check_new(const struct fact *fact, void *data)
{
	struct fitting *f = data;

	/* guards of headers apart */
	if (str_equal(fact->file, f->header) && fact->kind != FACT_MEMBER &&
	    !(fact->kind == FACT_MACRO && fact->value && !*fact->value) &&
	    facts_find(f->w->target_facts, fact->kind, fact->name))
		f->fits = false;
}

/* Can the newest header be put into the target as it is? What it includes is there, what it has is not. */
static bool header_fits(struct world *w, const char *name)
{
	struct fitting f = { .w = w, .header = name, .fits = true };
	char *path = header_of_tree(&w->newest, name);
	char *text = path ? file_read(path, NULL) : NULL, *rest = text, *line;

	f.fits = text;
	while (f.fits && (line = strsep(&rest, "\n"))) {
		char *included =
			str_starts(line, "#include <") ? line + strlen("#include <") : NULL;
		char *there;

		if (!included)
			continue;
		included[strcspn(included, ">")] = '\0';
		there = header_of_tree(&w->target, included);
		f.fits = there;
		free(there);
	}
	for (enum fact_kind kind = 0; f.fits && kind < FACT_MEMBER; kind++)
		facts_each(w->newest_facts, kind, check_new, &f);
	free(text);
	free(path);
	return f.fits;
}

static void derive_header(struct world *w, const struct subject *s)
{
	const char *why;

	if (facts_header(w->newest_facts, s->arg[0], &why) == HEADER_MISSING ||
	    facts_header(w->target_facts, s->arg[0], &why) != HEADER_MISSING)
		return;
	if (header_fits(w, s->arg[0]))
		add(w, s, HEADER_COPIED, s->arg[0], NULL);
	add(w, s, HEADER_FORWARDS, s->arg[0], NULL);
}

static void derive_variable(struct world *w, const struct subject *s)
{
	const struct fact *fact = newest(w, FACT_VARIABLE, s->arg[0]);

	if (fact && !facts_any(w->target_facts, s->arg[0]) && can_be_written(w, fact->type))
		add(w, s, AS_VARIABLE, s->arg[0], fact);
}

static void derive(struct world *w, const struct subject *s)
{
	unsigned int about = s->kind->about;
	const char *kind = s->kind->name;

	if (!strcmp(kind, "HAVE_HEADER"))
		derive_header(w, s);
	else if (!strcmp(kind, "HAVE_CONFIG"))
		add(w, s, CONFIG_TURNED, s->arg[0], NULL);
	else if (!strcmp(kind, "HAVE_TYPE"))
		derive_type(w, s);
	else if (about == (ABOUT(STRUCT) | ABOUT(UNION)))
		derive_member(w, s);
	else if (!strcmp(kind, "HAVE_VARIABLE"))
		derive_variable(w, s);
	else if (about == (ABOUT(ENUMERATOR) | ABOUT(MACRO)) || about == ABOUT(ENUMERATOR))
		derive_constant(w, s);
	else if (!strcmp(kind, "HAVE_MACRO") && newest(w, FACT_MACRO, s->arg[0]) &&
		 !(newest(w, FACT_MACRO, s->arg[0])->flags & FACT_FUNCTION_LIKE))
		derive_constant(w, s);
	else if (s->kind->args[0] == 'n')
		derive_callable(w, s);
}

/**
 * mutations_derive() - from the questions of the library, and both kernels' facts
 * @w: subjects are collected
 */
void mutations_derive(struct world *w)
{
	map_each (&w->subject, e)
		derive(w, e->value);
}

/**
 * mutations_free() - give back what mutations_derive() made
 * @w: the world
 */
void mutations_free(struct world *w)
{
	map_each (&w->mutation, e) {
		struct mutation *m = e->value;

		free(m->id);
		free(m);
	}
	map_free(&w->mutation);
}
