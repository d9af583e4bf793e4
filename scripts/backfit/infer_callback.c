// SPDX-License-Identifier: GPL-2.0
/*
 * The signature is known from facts. Examples say how drivers call a parameter that
 * only the older kernel passes, and held-out ones whether functions that were
 * changed so are what the older kernel has.
 */
#include "infer_callback.h"

#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "map.h"
#include "signature.h"
#include "type.h"

static bool is_void(const struct type *type)
{
	return type->kind == TYPE_BASE && !strcmp(type->name, "void");
}

static bool is_bool(const struct type *type)
{
	return type->kind == TYPE_BASE && !strcmp(type->name, "bool");
}

/* The function that ". member = [&] fn" installs; 0 for none. */
static uint32_t installed(const struct infer_source *s, const struct infer_piece *p,
			  const char *member)
{
	uint32_t i = p->from + 3;

	if (p->to < p->from + 4 || !infer_is(infer_at(s, p->from), ".") ||
	    !infer_is(infer_at(s, p->from + 1), member) || !infer_is(infer_at(s, p->from + 2), "="))
		return 0;
	i += infer_is(infer_at(s, i), "&");
	return i + 1 == p->to && infer_at(s, i)->kind == TOKEN_NAME ? i : 0;
}

/* The parameters' names of a function's head, a blank before each; "?" for one without. */
static char *parameter_names(const struct infer_source *s, const struct infer_item *function)
{
	struct infer_spans params = { 0 };
	struct strbuf out = { 0 };
	uint32_t paren = function->from;

	while (paren < function->body && !infer_is(infer_at(s, paren), "("))
		paren++;
	infer_split(s, (struct infer_span){ paren + 1, infer_at(s, paren)->close }, &params);
	strbuf_puts(&out, "");
	for (size_t i = 0; i < params.n; i++) {
		const struct infer_token *last = infer_at(s, params.v[i].to - 1);
		bool named = params.v[i].to > params.v[i].from + 1 && last->kind == TOKEN_NAME;

		strbuf_printf(&out, " %.*s", named ? (int)last->len : 1, named ? last->s : "?");
	}
	vec_free(&params);
	return strbuf_take(&out);
}

static uint64_t head_hash(const struct infer_source *s, const struct infer_item *function)
{
	uint64_t h = 0;

	for (uint32_t i = function->from; i < function->body; i++)
		h = (h ^ infer_at(s, i)->hash) * 1099511628211u;
	return h;
}

/* The member that the older file sets to that function in records of that type; NULL for none. */
static char *older_member(const struct infer_source *older, const char *record, const char *fn)
{
	for (size_t i = 0; i < older->item.n; i++) {
		const struct infer_item *item = &older->item.v[i];

		if (item->kind != INFER_INITIALIZER || !item->type || strcmp(item->type, record))
			continue;
		for (uint32_t t = item->from + 3; t < item->to; t++)
			if (infer_is(infer_at(older, t), fn) &&
			    infer_is(infer_at(older, t - 1), "=") &&
			    infer_is(infer_at(older, t - 3), "."))
				return xstrndup(infer_at(older, t - 2)->s,
						infer_at(older, t - 2)->len);
	}
	return NULL;
}

static void add_function(struct infer_examples *examples, const struct infer_files *files,
			 const struct infer_source *newer, const struct infer_source *older,
			 const struct infer_use *use, uint32_t token)
{
	char *name = xstrndup(infer_at(newer, token)->s, infer_at(newer, token)->len), *member;
	const struct infer_item *here = infer_source_item(newer, INFER_FUNCTION, name);
	const struct infer_item *there = infer_source_item(older, INFER_FUNCTION, name);
	struct infer_example *e;

	if (!here || !there) {
		examples->elsewhere++;
		free(name);
		return;
	}
	e = vec_push(examples);
	e->files = files;
	e->item = name;
	e->line = infer_at(newer, here->from)->line;
	e->older_line = infer_at(older, there->from)->line;
	e->outcome = INFER_SAME;
	e->forms = 1;
	member = older_member(older, use->record, name);
	if (member && strcmp(member, use->word)) {
		e->outcome = INFER_OTHERWISE;
		e->form[0].pattern = xasprintf(". %s", use->word);
		e->form[0].text = xasprintf(". %s", member);
	} else if (head_hash(newer, here) != head_hash(older, there)) {
		e->outcome = INFER_CHANGED;
		e->form[0].pattern = parameter_names(newer, here);
		e->form[0].text = parameter_names(older, there);
		e->swap = infer_swap_of(newer, (struct infer_span){ here->from, here->body }, older,
					(struct infer_span){ there->from, there->body });
	} else {
		e->forms = 0;
	}
	free(member);
}

/**
 * infer_callback_examples() - functions of one file that both kernels have as a callback
 * @examples: added to; the form's text of one that changed has its older parameters' names
 * @files: the file
 * @newer: it in the newer kernel
 * @older: in the older one
 * @use: the callback
 */
void infer_callback_examples(struct infer_examples *examples, const struct infer_files *files,
			     const struct infer_source *newer, const struct infer_source *older,
			     const struct infer_use *use)
{
	struct infer_pieces pieces = { 0 };

	for (size_t i = 0; i < newer->item.n; i++) {
		const struct infer_item *item = &newer->item.v[i];

		if (item->kind != INFER_INITIALIZER || !item->type ||
		    strcmp(item->type, use->record))
			continue;
		infer_pieces_read(&pieces, newer, item);
		for (size_t p = 0; p < pieces.n; p++) {
			uint32_t fn = installed(newer, &pieces.v[p], use->word);

			size_t before = examples->n;

			if (fn)
				add_function(examples, files, newer, older, use, fn);
			if (examples->n > before)
				examples->v[before].in_array =
					infer_is(infer_at(newer, item->body - 2), "]");
		}
	}
	vec_free(&pieces);
}

/* The word at @at of a list with a blank before each, for free(); NULL for none. */
static char *word_at(const char *list, unsigned int at)
{
	const char *p = list;

	while (p && *p == ' ' && at--)
		p = strchr(p + 1, ' ');
	return p && *p == ' ' ? xstrndup(p + 1, strcspn(p + 1, " ")) : NULL;
}

/* How most drivers call the older kernel's parameter @at. */
static char *usual_name(const struct type *type, const struct infer_example *const *example,
			size_t n, unsigned int at)
{
	struct map count = { 0 };
	const char *best = NULL;
	size_t most = 0;
	char *name;

	for (size_t i = 0; i < n; i++) {
		char *word = example[i]->outcome == INFER_CHANGED
				     ? word_at(example[i]->form[0].text, at)
				     : NULL;

		if (word && *word != '?') {
			void **c = map_put(&count, word);

			*c = (char *)*c + 1;
		}
		free(word);
	}
	map_each (&count, e)
		if ((size_t)e->value > most) {
			most = (size_t)e->value;
			best = e->key;
		}
	if (!best)
		best = type->param[at].name;
	/* a driver's function may have a variable of the usual name */
	name = best ? xasprintf("unused_%s", best) : xasprintf("unused%u", at + 1);
	map_free(&count);
	return name;
}

static void add_head(struct strbuf *out, char sign, const char *name, const struct type *type,
		     char *const *param)
{
	char *returns = type_text(type->to);

	strbuf_printf(out, "%c%s%s%s(%s", sign, returns, str_ends(returns, "*") ? "" : " ", name,
		      type->params ? "" : "void");
	for (unsigned int i = 0; i < type->params; i++) {
		char *text = type_declaration(type->param[i].type, param[i]);

		strbuf_printf(out, "%s%s", i ? ", " : "", text);
		free(text);
	}
	strbuf_puts(out, ")\n");
	free(returns);
}

/* Both sides of one callback, and which parameter is which. */
struct sides {
	const struct type *newer, *older;
	int *pair;
	char **newer_name, **older_name;
	bool starts_to_return;
};

static void open_sides(struct sides *s, const struct infer_subject *subject, struct facts *newest,
		       struct facts *target)
{
	s->newer = fact_callback(newest, subject->newer);
	s->older = fact_callback(target, subject->older);
	s->pair = xcalloc(s->newer->params + 1, sizeof(*s->pair));
	s->newer_name = xcalloc(s->newer->params + 1, sizeof(char *));
	s->older_name = xcalloc(s->older->params + 1, sizeof(char *));
	signature_pairs(s->newer, newest, s->older, target, s->pair);
	s->starts_to_return = is_void(s->newer->to) && !is_void(s->older->to);
}

static void close_sides(struct sides *s)
{
	for (unsigned int i = 0; i < s->newer->params; i++)
		free(s->newer_name[i]);
	for (unsigned int i = 0; i < s->older->params; i++)
		free(s->older_name[i]);
	free(s->newer_name);
	free(s->older_name);
	free(s->pair);
}

/* In how many examples the newer parameter @i is called as the older one @j. */
static unsigned int same_names(const struct infer_example *const *example, size_t n, unsigned int i,
			       unsigned int j)
{
	unsigned int same = 0;

	for (size_t k = 0; k < n; k++) {
		char *a, *b;

		if (example[k]->outcome != INFER_CHANGED)
			continue;
		a = word_at(example[k]->form[0].pattern, i);
		b = word_at(example[k]->form[0].text, j);
		same += a && b && !strcmp(a, b);
		free(a);
		free(b);
	}
	return same;
}

/*
 * Types do not tell which of two numbers is the new one; drivers do, that call the old
 * one as before. Theirs counts where every older parameter finds a newer one of its type.
 */
static void pair_by_name(struct sides *s, const struct infer_example *const *example, size_t n,
			 struct facts *newest, struct facts *target)
{
	int *pair = xcalloc(s->newer->params + 1, sizeof(*pair));
	unsigned int paired = 0;

	for (unsigned int i = 0; i < s->newer->params; i++)
		pair[i] = -1;
	for (unsigned int j = 0; j < s->older->params; j++) {
		unsigned int most = 0, best = 0;

		for (unsigned int i = 0; i < s->newer->params; i++) {
			unsigned int same = same_names(example, n, i, j);

			if (same > most && pair[i] < 0 &&
			    signature_types(s->newer->param[i].type, newest,
					    s->older->param[j].type, target) != TYPES_DIFFER) {
				most = same;
				best = i;
			}
		}
		if (most) {
			pair[best] = j;
			paired++;
		}
	}
	if (paired == s->older->params && s->newer->params > s->older->params)
		memcpy(s->pair, pair, s->newer->params * sizeof(*pair));
	free(pair);
}

/* Parameters of the newer kernel are p1, p2, ...; the target's are the same, or have a usual name. */
static void name_parameters(struct sides *s, const struct infer_example *const *example, size_t n)
{
	for (unsigned int i = 0; i < s->newer->params; i++) {
		s->newer_name[i] = xasprintf("p%u", i + 1);
		if (s->pair[i] >= 0 && !s->older_name[s->pair[i]])
			s->older_name[s->pair[i]] = xasprintf("p%u", i + 1);
	}
	for (unsigned int j = 0; j < s->older->params; j++)
		if (!s->older_name[j])
			s->older_name[j] = usual_name(s->older, example, n, j);
}

static void write_body(struct strbuf *out, const struct sides *s)
{
	strbuf_printf(out, " {\n %s", s->starts_to_return ? "<..." : "...");
	for (unsigned int i = 0; i < s->newer->params; i++)
		if (s->pair[i] < 0)
			strbuf_printf(out, " when != %s\n", s->newer_name[i]);
	strbuf_puts(out, out->s[out->len - 1] == '\n' ? "" : "\n");
	if (s->starts_to_return)
		strbuf_puts(out, "-return;\n+return 0;\n ...>\n+return 0;\n");
	strbuf_puts(out, " }\n");
}

static bool any_in(const struct infer_example *const *example, size_t n, bool in_array)
{
	for (size_t i = 0; i < n; i++)
		if (example[i]->outcome == INFER_CHANGED && example[i]->in_array == in_array)
			return true;
	return false;
}

/* The functions that records of their own are set to, or (@in_array) those of an array's. */
static void write_rule(struct strbuf *out, const struct infer_use *use, const struct sides *s,
		       bool in_array)
{
	struct map typedefs = { 0 };

	strbuf_printf(out,
		      in_array ? "\n@array@\nidentifier v, fn;\n@@\n struct %s v[] = {\n\t...,\n"
				 "\t{\n\t\t.%s = fn,\n\t},\n\t...,\n };\n"
				 "\n@@\nidentifier array.fn;\n"
			       : "\n@cb@\nidentifier v, fn;\n@@\n struct %s v = {\n"
				 "\t.%s = fn,\n };\n"
				 "\n@@\nidentifier cb.fn;\n",
		      use->record, use->word);
	for (unsigned int i = 0; i < s->newer->params; i++)
		strbuf_printf(out, "%s p%u%s", i ? "," : "identifier", i + 1,
			      i + 1 == s->newer->params ? ";\n" : "");
	type_typedefs(&typedefs, s->newer);
	type_typedefs(&typedefs, s->older);
	/* SmPL knows it as a parameter's type, but not before a function's name */
	if (is_bool(s->newer->to) || is_bool(s->older->to))
		map_put(&typedefs, "bool");
	map_each (&typedefs, e)
		strbuf_printf(out, "typedef %s;\n", e->key);
	map_free(&typedefs);
	strbuf_puts(out, "@@\n");
	add_head(out, '-', "fn", s->newer, s->newer_name);
	add_head(out, '+', "fn", s->older, s->older_name);
	write_body(out, s);
}

/**
 * infer_callback_write() - a callback's change as a rule
 * @out: the rule is added
 * @subject: the callback, which both kernels have
 * @newest: the newest kernel's facts
 * @target: the target's
 * @example: examples
 * @n: how many
 *
 * Return: why there is none, for free(); NULL where one was written.
 */
char *infer_callback_write(struct strbuf *out, const struct infer_subject *subject,
			   struct facts *newest, struct facts *target,
			   const struct infer_example *const *example, size_t n)
{
	struct sides s = { 0 };
	unsigned int changed = 0;
	char *why = NULL, *text;

	for (size_t i = 0; i < n; i++)
		changed += example[i]->outcome == INFER_CHANGED;
	open_sides(&s, subject, newest, target);
	text = type_text(s.older->to);
	if (!changed)
		why = xstrdup(n ? "no examples: callbacks of both kernels are the same"
				: "no examples: no initializer of both kernels' code installs it");
	else if (s.older->variadic || s.newer->variadic)
		why = xstrdup("a callback with \"...\"");
	else if (!is_void(s.newer->to) && is_void(s.older->to))
		why = xstrdup("what the newer callback returns has no place in the older one");
	else if (s.starts_to_return && str_ends(text, "*"))
		why = xasprintf("the older callback returns a %s, the newer nothing", text);
	free(text);
	if (!why) {
		pair_by_name(&s, example, n, newest, target);
		name_parameters(&s, example, n);
		for (int in_array = 0; in_array < 2; in_array++)
			if (any_in(example, n, in_array))
				write_rule(out, &subject->use, &s, in_array);
	}
	close_sides(&s);
	return why;
}

static void add_test(struct strbuf *out, const struct infer_use *use, const struct sides *s,
		     bool older, bool in_array)
{
	const struct type *type = older ? s->older : s->newer;
	const char *name = in_array ? "g" : "f";

	strbuf_puts(out, "\nstatic");
	add_head(out, ' ', name, type, older ? s->older_name : s->newer_name);
	strbuf_puts(out, "{\n\tgo();\n");
	if (!is_void(type->to))
		strbuf_puts(out, "\treturn 0;\n");
	strbuf_printf(out,
		      in_array ? "}\n\nstatic struct %s w[] = {\n\t{\n\t\t.%s = %s,\n\t},\n};\n"
			       : "}\n\nstatic struct %s v = {\n\t.%s = %s,\n};\n",
		      use->record, use->word, name);
}

/**
 * infer_callback_test() - C that shows the change
 * @subject: the callback
 * @newest: the newest kernel's facts
 * @target: the target's
 * @example: what the rule was made from
 * @n: how many
 * @older: as it must be afterwards, else before
 *
 * Return: the text, for free().
 */
char *infer_callback_test(const struct infer_subject *subject, struct facts *newest,
			  struct facts *target, const struct infer_example *const *example,
			  size_t n, bool older)
{
	const struct infer_use *use = &subject->use;
	struct strbuf out = { 0 };
	struct sides s = { 0 };

	open_sides(&s, subject, newest, target);
	pair_by_name(&s, example, n, newest, target);
	name_parameters(&s, example, n);
	for (int in_array = 0; in_array < 2; in_array++)
		if (any_in(example, n, in_array))
			add_test(&out, use, &s, older, in_array);
	close_sides(&s);
	return strbuf_take(&out);
}
