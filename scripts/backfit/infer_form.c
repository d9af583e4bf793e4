// SPDX-License-Identifier: GPL-2.0
#include "infer_form.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const type_words[] = {
	"struct", "union",  "enum",    "unsigned", "signed", "int",	 "char",  "long",   "short",
	"void",	  "u8",	    "u16",     "u32",	   "u64",    "s8",	 "s16",	  "s32",    "s64",
	"__le16", "__le32", "__le64",  "__be16",   "__be32", "__be64",	 "bool",  "size_t", "float",
	"const",  "double", "uint8_t", "__u8",	   "__u16",  "uint32_t", "__u32", "__u64"
};

static bool is_one_of(const struct infer_token *t, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (infer_is(t, words[i]))
			return true;
	return false;
}

/**
 * infer_is_type_word() - does a type begin with a token, most likely?
 * @t: the token
 */
bool infer_is_type_word(const struct infer_token *t)
{
	return is_one_of(t, type_words, ARRAY_LEN(type_words));
}

/**
 * infer_slots_add() - have a span stand for itself
 * @slots: added to
 * @source: the newer file
 * @span: the span, not empty
 * @number: its number: that of an argument, 0 for what is assigned to
 */
void infer_slots_add(struct infer_slots *slots, const struct infer_source *source,
		     struct infer_span span, unsigned int number)
{
	struct infer_slot *slot = vec_push(slots);
	bool is_type = infer_is_type_word(infer_at(source, span.from));

	slot->span = span;
	snprintf(slot->name, sizeof(slot->name), "$%c%u", is_type ? 't' : 'e', number);
	slot->prefix = infer_is(infer_at(source, span.from), "&")   ? "&"
		       : infer_is(infer_at(source, span.from), "*") ? "*"
								    : NULL;
	if (slot->prefix && span.to > span.from + 1)
		slot->inner = (struct infer_span){ span.from + 1, span.to };
}

/**
 * infer_slots_call() - the arguments of a call
 * @slots: added to
 * @source: the newer file
 * @call: name and parentheses
 */
void infer_slots_call(struct infer_slots *slots, const struct infer_source *source,
		      struct infer_span call)
{
	struct infer_spans args = { 0 };

	if (call.to <= call.from + 1)
		return;
	infer_split(source, (struct infer_span){ call.from + 2, call.to - 1 }, &args);
	for (size_t i = 0; i < args.n; i++)
		if (args.v[i].from < args.v[i].to)
			infer_slots_add(slots, source, args.v[i], i + 1);
	vec_free(&args);
}

static bool is_constant(const struct infer_source *source, struct infer_span span)
{
	const struct infer_token *t = infer_at(source, span.from);
	bool lower = false;

	if (span.to != span.from + 1)
		return false;
	for (uint32_t i = 0; i < t->len; i++)
		lower |= islower((unsigned char)t->s[i]);
	return t->kind == TOKEN_NUMBER || infer_is(t, "true") || infer_is(t, "false") ||
	       (t->kind == TOKEN_NAME && !lower);
}

static void add_token(struct strbuf *out, const char *s, size_t len)
{
	if (out->len)
		strbuf_putc(out, ' ');
	strbuf_add(out, s, len);
}

static void add_name(struct strbuf *out, const char *name)
{
	add_token(out, name, strlen(name));
}

/* Does the older file's text at @i read as a span of the newer one's? */
static bool reads_as(const struct infer_pair *pair, struct infer_span span, uint32_t i,
		     uint32_t end)
{
	uint32_t len = span.to - span.from;

	return len && i + len <= end &&
	       infer_spans_equal(pair->newer.source, span, pair->older.source,
				 (struct infer_span){ i, i + len });
}

static bool is_member_here(const struct infer_source *source, uint32_t i)
{
	const struct infer_token *before = infer_at(source, i - 1);

	return infer_is(before, ".") || infer_is(before, "->");
}

/*
 * The slot that stands at @i of the older text: the longest; of two that read alike, one
 * that stands for nothing yet. A constant stands for itself once: another 0 is the older
 * code's own.
 */
static struct infer_slot *slot_at(const struct infer_pair *pair, struct infer_slots *slots,
				  uint32_t i, uint32_t end, bool carry_constants, bool *inner)
{
	struct infer_slot *best = NULL;
	uint32_t most = 0;

	if (is_member_here(pair->older.source, i))
		return NULL;
	for (size_t k = 0; k < slots->n; k++) {
		struct infer_slot *s = &slots->v[k];
		uint32_t len = s->span.to - s->span.from;
		bool constant = is_constant(pair->newer.source, s->span);
		bool free_one = best && best->taken && !s->taken;

		if (constant && (!carry_constants || s->taken))
			continue;
		if ((len > most || (len == most && free_one)) && reads_as(pair, s->span, i, end)) {
			best = s;
			most = len;
			*inner = false;
		} else if ((len - 1 > most || (len - 1 == most && len > 1 && free_one)) &&
			   reads_as(pair, s->inner, i, end)) {
			best = s;
			most = len - 1;
			*inner = true;
		}
	}
	return best;
}

/* Words behind which a name is no declared one. */
static bool ends_no_type(const struct infer_token *t)
{
	static const char *const words[] = { "return", "else", "case", "goto", "sizeof", "in" };

	return t->kind != TOKEN_NAME || is_one_of(t, words, ARRAY_LEN(words));
}

/* Does the item declare a variable or parameter of that name? */
static bool is_local(const struct infer_side *side, const struct infer_token *name)
{
	const struct infer_source *s = side->source;

	for (uint32_t i = side->item->from + 1; i < side->item->to; i++) {
		uint32_t before = i - 1;

		if (infer_at(s, i)->hash != name->hash || infer_is(infer_at(s, i + 1), "("))
			continue;
		while (before > side->item->from && infer_is(infer_at(s, before), "*"))
			before--;
		if (ends_no_type(infer_at(s, before)))
			continue;
		/* "a * b" is no declaration, "struct a *b" and "a b" are */
		if (before == i - 1 || infer_is(infer_at(s, before - 1), "struct") ||
		    before == side->item->from || strchr("(,;{}", *infer_at(s, before - 1)->s))
			return true;
	}
	return false;
}

static bool is_free_name(const struct infer_side *older, uint32_t i)
{
	const struct infer_token *t = infer_at(older->source, i);

	return t->kind == TOKEN_NAME && !is_member_here(older->source, i) &&
	       !infer_is(infer_at(older->source, i + 1), "(") && is_local(older, t);
}

/**
 * infer_form_text() - older code, with slots in place of what the newer has, too
 * @pair: the items
 * @span: the older code
 * @slots: what the newer has; what the pattern must show is marked there
 * @carry_constants: a constant that the newer call has is that one, too; else it is
 *	the older code's own
 * @open: set to why it cannot be made of the newer code, unless it is set; freed by the caller
 * @used: set to how many slots stand in it
 *
 * Return: the text, for free().
 */
char *infer_form_text(const struct infer_pair *pair, struct infer_span span,
		      struct infer_slots *slots, bool carry_constants, char **open,
		      unsigned int *used)
{
	const struct infer_source *older = pair->older.source;
	struct strbuf out = { 0 };

	*used = 0;
	strbuf_puts(&out, "");
	for (size_t k = 0; k < slots->n; k++)
		slots->v[k].taken = false;
	for (uint32_t i = span.from; i < span.to;) {
		bool inner = false;
		struct infer_slot *slot = slot_at(pair, slots, i, span.to, carry_constants, &inner);
		const struct infer_token *t = infer_at(older, i);

		if (slot) {
			if (!inner && slot->inner.to)
				add_name(&out, slot->prefix);
			add_name(&out, slot->name);
			slot->taken = true;
			i += slot->span.to - slot->span.from - inner;
			(*used)++;
			continue;
		}
		if (!*open && is_free_name(&pair->older, i))
			*open = xasprintf("the older code takes '%.*s', which the newer has not",
					  (int)t->len, t->s);
		add_token(&out, t->s, t->len);
		i++;
	}
	return strbuf_take(&out);
}

/* Of the newer code all but the slots and the use itself must be the same for all drivers. */
static char *pattern_text(const struct infer_pair *pair, struct infer_span span,
			  struct infer_span site, const struct infer_slots *slots, char **open)
{
	const struct infer_source *newer = pair->newer.source;
	struct strbuf out = { 0 };

	strbuf_puts(&out, "");
	for (uint32_t i = span.from; i < span.to;) {
		const struct infer_token *t = infer_at(newer, i);
		const struct infer_slot *slot = NULL;

		for (size_t k = 0; k < slots->n; k++)
			if (slots->v[k].span.from == i)
				slot = &slots->v[k];
		if (slot) {
			if (slot->inner.to)
				add_name(&out, slot->prefix);
			add_name(&out, slot->name);
			i = slot->span.to;
			continue;
		}
		if (!*open && i != site.from && t->kind == TOKEN_NAME &&
		    (i < site.from || i >= site.to))
			*open = xasprintf("the change reaches '%.*s' beside the use", (int)t->len,
					  t->s);
		add_token(&out, t->s, t->len);
		i++;
	}
	return strbuf_take(&out);
}

/* "x ( $e1 )" to "y ( $e1 )" is "x" to "y", whatever is given to it. */
static void only_renamed(struct infer_form *form, bool is_use)
{
	size_t a = strcspn(form->pattern, " "), b = strcspn(form->text, " ");

	if (!is_use || !str_is_word(*form->pattern) || !str_is_word(*form->text) ||
	    strncmp(form->pattern + a, " (", 2) || strcmp(form->pattern + a, form->text + b))
		return;
	form->pattern[a] = '\0';
	form->text[b] = '\0';
}

/**
 * infer_form_make() - a cut as a form
 * @form: filled in; infer_form_free() it
 * @pair: the items
 * @cut: what was cut out
 * @site: the use in it
 * @slots: what of the newer code may stand in the older, too
 * @carry_constants: as for infer_form_text()
 *
 * Return: whether there was anything to make it of.
 */
bool infer_form_make(struct infer_form *form, const struct infer_pair *pair,
		     const struct infer_cut *cut, struct infer_span site, struct infer_slots *slots,
		     bool carry_constants)
{
	unsigned int used;

	*form = (struct infer_form){ 0 };
	if (cut->newer.from >= cut->newer.to)
		return false;
	form->text = infer_form_text(pair, cut->older, slots, carry_constants, &form->open, &used);
	form->pattern = pattern_text(pair, cut->newer, site, slots, &form->open);
	only_renamed(form, cut->newer.from == site.from && cut->newer.to == site.to);
	return true;
}

/**
 * infer_form_free() - give back a form
 * @form: the form
 */
void infer_form_free(struct infer_form *form)
{
	free(form->pattern);
	free(form->text);
	free(form->open);
	*form = (struct infer_form){ 0 };
}
