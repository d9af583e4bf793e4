// SPDX-License-Identifier: GPL-2.0
/*
 * To read and to analyse a function, or a table, costs spatch far more than it costs
 * us to see that no part of a rule can match it. All else stays, as do the heads of
 * functions: they say what names mean.
 */
#include "skim.h"

#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "str.h"

/* A function, or a variable with its initializer, by places in the list of tokens. */
struct function {
	size_t head, name, open, close; /* @name is @open where none was found */
	bool is_table, kept;
};

struct skimming {
	const struct skim_rule *rule;
	const struct map *names;
	VEC(struct token) token;
	VEC(struct function) function;
	struct map macro; /* of the source, that come to a word of the rule */
	struct map said; /* words outside of functions, and in functions that are kept */
};

static bool is(const struct skimming *s, size_t i, const char *text)
{
	return i < s->token.n && token_is(&s->token.v[i], text);
}

static bool is_first_of_line(const struct token *t, const char *text)
{
	return t->s == text || t->s[-1] == '\n';
}

/* The name before the last pair of parentheses of a function's head; @open for none. */
static size_t name_of(const struct skimming *s, size_t head, size_t open)
{
	unsigned int depth = 0;

	for (size_t i = head; i + 1 < open; i++) {
		if (!depth && s->token.v[i].kind == TOKEN_NAME && is(s, i + 1, "("))
			return i;
		depth += is(s, i, "(");
		depth -= is(s, i, ")") && depth;
	}
	return open;
}

static bool is_directive(const struct token *t, const char *name)
{
	const char *p = t->s + 1;

	if (t->kind != TOKEN_DIRECTIVE)
		return false;
	p += strspn(p, " \t");
	return str_starts(p, name);
}

/*
 * Where a body that opens at @i closes: at the beginning of a line, and with each
 * condition that begins in it ended there. 0 where that is not so.
 */
static size_t close_of(const struct skimming *s, size_t i, const char *text)
{
	size_t depth = 0, conditions = 0;

	for (; i < s->token.n; i++) {
		const struct token *t = &s->token.v[i];

		if (is_directive(t, "if"))
			conditions++;
		else if (is_directive(t, "endif") && !conditions--)
			return 0;
		else if (is_directive(t, "el") && !conditions)
			return 0;
		depth += token_is(t, "{");
		if (!token_is(t, "}"))
			continue;
		/* a brace that looks like the last one is it */
		if (!--depth || is_first_of_line(t, text))
			return depth || conditions || !is_first_of_line(t, text) ? 0 : i;
	}
	return 0;
}

static void find_functions(struct skimming *s, const char *text)
{
	size_t head = 0, depth = 0;

	for (size_t i = 0; i < s->token.n; i++) {
		const struct token *t = &s->token.v[i];
		size_t close = 0;

		bool table = i && is(s, i - 1, "=");

		if (!depth && i && token_is(t, "{") &&
		    (table || (is_first_of_line(t, text) && is(s, i - 1, ")"))))
			close = close_of(s, i, text);
		/* what stands before a head is none of it */
		while (close && s->token.v[head].kind == TOKEN_DIRECTIVE)
			head++;
		if (close) {
			*vec_push(&s->function) = (struct function){ head,  name_of(s, head, i),
								     i,	    close,
								     table, false };
			i = close;
			head = i + 1;
			continue;
		}
		depth += token_is(t, "{");
		depth -= token_is(t, "}") && depth;
		if (!depth && (token_is(t, ";") || token_is(t, "}")))
			head = i + 1;
	}
}

/* The words of a token: its own, or those of a directive. */
static bool each_word(const struct token *t, bool (*found)(const char *, size_t, void *),
		      void *data)
{
	const char *p = t->s, *end = t->s + t->len;

	if (t->kind == TOKEN_NAME)
		return found(t->s, t->len, data);
	while (t->kind == TOKEN_DIRECTIVE && p < end) {
		size_t len = lexer_name_len(p, end);

		if (len && found(p, len, data))
			return true;
		p += len ? len : 1;
	}
	return false;
}

static bool put_word(const char *s, size_t len, void *data)
{
	map_put_n(data, s, len);
	return false;
}

static bool has_n(const struct map *map, const char *s, size_t len)
{
	char *word;
	bool has;

	if (!map->n)
		return false;
	word = xstrndup(s, len);
	has = map_has(map, word);
	free(word);
	return has;
}

static bool is_wanted(const char *s, size_t len, void *data)
{
	const struct skimming *skimming = data;

	return has_n(&skimming->rule->word, s, len) || has_n(&skimming->macro, s, len);
}

/* Macros of the source whose texts lead to a word of the rule stand for all of its words. */
static void find_macros(struct skimming *s)
{
	size_t before;

	do {
		before = s->macro.n;
		for (size_t i = 0; i < s->token.n; i++) {
			const struct token *t = &s->token.v[i];
			const char *p = t->s + 1, *end = t->s + t->len;
			struct token body = *t;
			size_t len;

			if (!is_directive(t, "define"))
				continue;
			p += strspn(p, " \t") + strlen("define");
			p += strspn(p, " \t");
			len = lexer_name_len(p, end);
			body.s = p + len;
			body.len = end - body.s;
			if (len && !has_n(&s->macro, p, len) && each_word(&body, is_wanted, s))
				map_put_n(&s->macro, p, len);
		}
	} while (s->macro.n != before);
}

static void words_between(const struct skimming *s, size_t from, size_t to, struct map *words)
{
	for (size_t i = from; i < to; i++)
		each_word(&s->token.v[i], put_word, words);
}

static bool meet(const struct map *a, const struct map *b)
{
	const struct map *small = a->n < b->n ? a : b, *large = small == a ? b : a;

	map_each (small, e)
		if (map_has(large, e->key))
			return true;
	return false;
}

static bool fulfils(const struct skim_section *section, const struct map *words)
{
	for (size_t i = 0; i < section->clause.n; i++)
		if (!meet(&section->clause.v[i].word, words))
			return false;
	return true;
}

/* Has the rule to do with a function of these words, whatever its name? */
static bool is_matched(const struct skimming *s, const struct map *words)
{
	if (meet(&s->macro, words) || meet(s->names, words))
		return true;
	for (size_t i = 0; i < s->rule->section.n; i++) {
		const struct skim_section *section = &s->rule->section.v[i];

		if (!section->by_name && fulfils(section, words))
			return true;
	}
	return false;
}

static bool is_matched_by_name(const struct skimming *s, const struct function *f,
			       const struct map *words)
{
	const struct token *name = &s->token.v[f->name];

	if (f->name != f->open && !has_n(&s->said, name->s, name->len))
		return false;
	for (size_t i = 0; i < s->rule->section.n; i++) {
		const struct skim_section *section = &s->rule->section.v[i];

		if (section->by_name && fulfils(section, words))
			return true;
	}
	return false;
}

static void keep(struct skimming *s, struct function *f, const struct map *words)
{
	f->kept = true;
	map_each (words, e)
		map_put_n(&s->said, e->key, e->len);
}

/* What a function says may be how another one is found by its name. */
static void choose(struct skimming *s)
{
	struct map *words = xcalloc(s->function.n + 1, sizeof(*words));
	size_t from = 0;
	bool again = true;

	for (size_t i = 0; i < s->function.n; i++) {
		struct function *f = &s->function.v[i];

		words_between(s, f->head, f->close, &words[i]);
		words_between(s, from, f->head, &s->said);
		from = f->close + 1;
		if (is_matched(s, &words[i]))
			keep(s, f, &words[i]);
	}
	words_between(s, from, s->token.n, &s->said);
	while (again) {
		again = false;
		for (size_t i = 0; i < s->function.n; i++) {
			struct function *f = &s->function.v[i];

			if (f->kept || f->is_table || !is_matched_by_name(s, f, &words[i]))
				continue;
			keep(s, f, &words[i]);
			again = true;
		}
	}
	for (size_t i = 0; i < s->function.n; i++)
		map_free(&words[i]);
	free(words);
}

/* A word that does not stand in the text. */
static char *free_tag(const char *text)
{
	char *tag = xstrdup("@");

	while (strstr(text, tag)) {
		char *longer = xasprintf("%s@", tag);

		free(tag);
		tag = longer;
	}
	return tag;
}

/* What stands for a part: its lines stay. */
static void write_mark(const struct skim *skim, size_t i, struct strbuf *out)
{
	const struct skim_part *part = &skim->part.v[i];

	strbuf_printf(out, "/*%s%zu*/", skim->tag, i);
	for (size_t k = 0; k < part->len; k++)
		if (part->text[k] == '\n')
			strbuf_putc(out, '\n');
}

static char *write_skimmed(struct skimming *s, struct skim *skim, const char *text, size_t len)
{
	const char *copied = text;
	struct strbuf out = { 0 };

	skim->tag = free_tag(text);
	for (size_t i = 0; i < s->function.n; i++) {
		const struct function *f = &s->function.v[i];
		const char *from = s->token.v[f->open].s + 1, *to = s->token.v[f->close].s;

		if (f->kept)
			continue;
		*vec_push(&skim->part) = (struct skim_part){ from, to - from };
		strbuf_add(&out, copied, from - copied);
		write_mark(skim, skim->part.n - 1, &out);
		copied = to;
	}
	strbuf_add(&out, copied, text + len - copied);
	return strbuf_take(&out);
}

/**
 * skim_text() - put aside the bodies of functions that a rule cannot match
 * @skim: gets what was put aside; skim_free() it whatever the result
 * @rule: what the rule needs
 * @names: functions that say one of these are kept, as keys
 * @text: a source, which must stay until skim_undo()
 * @len: its length in bytes
 *
 * Lines stay where they are.
 *
 * Return: the text for spatch, which the caller frees; NULL where it is the source itself.
 */
char *skim_text(struct skim *skim, const struct skim_rule *rule, const struct map *names,
		const char *text, size_t len)
{
	struct skimming s = { .rule = rule, .names = names };
	char *skimmed = NULL;
	struct lexer lx;
	struct token t;

	*skim = (struct skim){ 0 };
	if (rule->any)
		return NULL;
	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		*vec_push(&s.token) = t;
	find_functions(&s, text);
	find_macros(&s);
	choose(&s);
	for (size_t i = 0; i < s.function.n && !skimmed; i++)
		if (!s.function.v[i].kept)
			skimmed = write_skimmed(&s, skim, text, len);
	vec_free(&s.token);
	vec_free(&s.function);
	map_free(&s.macro);
	map_free(&s.said);
	return skimmed;
}

/**
 * skim_undo() - put back what was put aside
 * @skim: what skim_text() gave
 * @text: what spatch made of it
 *
 * Return: the text, which the caller frees; NULL where a part's place is not there
 * as it was.
 */
char *skim_undo(const struct skim *skim, const char *text)
{
	struct strbuf out = { 0 }, mark = { 0 };
	size_t i = 0;

	for (; i < skim->part.n; i++) {
		const char *at;

		strbuf_reset(&mark);
		write_mark(skim, i, &mark);
		at = strstr(text, mark.s);
		if (!at)
			break;
		strbuf_add(&out, text, at - text);
		strbuf_add(&out, skim->part.v[i].text, skim->part.v[i].len);
		text = at + mark.len;
	}
	strbuf_puts(&out, text);
	strbuf_free(&mark);
	/* a mark that is left was moved, or doubled */
	if (i == skim->part.n && !strstr(out.s, skim->tag))
		return strbuf_take(&out);
	strbuf_free(&out);
	return NULL;
}

/**
 * skim_free() - forget what was put aside
 * @skim: what skim_text() gave
 */
void skim_free(struct skim *skim)
{
	vec_free(&skim->part);
	free(skim->tag);
	*skim = (struct skim){ 0 };
}
