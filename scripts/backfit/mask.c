// SPDX-License-Identifier: GPL-2.0
#include "mask.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "str.h"

/* What is under way: the tokens, and what was written of them. */
struct masking {
	struct mask *mask;
	const char *rule, *tag;
	VEC(struct token) token;
	VEC(bool) list; /* the open braces; whether each is an initializer's */
	struct strbuf out;
	const char *copied; /* up to here the text is in @out */
};

static bool is(const struct masking *m, size_t i, const char *text)
{
	return i < m->token.n && token_is(&m->token.v[i], text);
}

static bool is_name(const struct masking *m, size_t i)
{
	return i < m->token.n && m->token.v[i].kind == TOKEN_NAME;
}

/* The parenthesis that closes the one at @i; 0 where none does. */
static size_t closing(const struct masking *m, size_t i)
{
	size_t depth = 0;

	for (; i < m->token.n; i++) {
		depth += is(m, i, "(") || is(m, i, "{");
		if ((is(m, i, ")") || is(m, i, "}")) && --depth == 0)
			return i;
	}
	return 0;
}

static const char *end_of(const struct masking *m, size_t i)
{
	return m->token.v[i].s + m->token.v[i].len;
}

/*
 * Put the text from @from to @to aside: @stand_in and a comment that is found
 * again stand for it. Lines must stay, so nothing that breaks one is taken.
 */
static void put_aside(struct masking *m, const char *from, const char *to, const char *stand_in,
		      unsigned int line)
{
	struct mask_mark *mark;

	if (memchr(from, '\n', to - from))
		return;
	mark = vec_push(&m->mask->mark);
	mark->mark = xasprintf("%s/*%s%zu*/", stand_in, m->tag, m->mask->mark.n);
	mark->text = xstrndup(from, to - from);
	mark->line = line;
	strbuf_add(&m->out, m->copied, from - m->copied);
	strbuf_puts(&m->out, mark->mark);
	m->copied = to;
}

/* A rule that speaks of a construct itself must find it as it is. */
static bool is_in_rule(const struct masking *m, const char *name)
{
	size_t len = strlen(name);

	for (const char *p = m->rule; (p = strstr(p, name)); p += len)
		if ((p == m->rule || !str_is_word(p[-1])) && !str_is_word(p[len]))
			return true;
	return false;
}

/* Attributes behind a declarator, which turn what stands around them into something else. */
static bool mask_attribute(struct masking *m, size_t i)
{
	static const char *const attribute[] = {
		"__free",
		"__cleanup",
		"__counted_by",
		"__counted_by_ptr",
		"__counted_by_le",
		"__counted_by_be",
		"__guarded_by",
		"__pt_guarded_by",
		"__acquires",
		"__releases",
		"__must_hold",
		"__acquires_shared",
		"__releases_shared",
		"__must_hold_shared",
		"__cond_acquires",
		"__cond_acquires_shared",
	};
	size_t close = is(m, i + 1, "(") ? closing(m, i + 1) : 0;

	for (size_t k = 0; close && k < ARRAY_LEN(attribute); k++)
		if (is(m, i, attribute[k]) && !is_in_rule(m, attribute[k])) {
			put_aside(m, m->token.v[i].s, end_of(m, close), "", m->token.v[i].line);
			return true;
		}
	return false;
}

/* "guard(mutex)(&lock)" is a call, and no declaration of &lock. */
static bool mask_guard(struct masking *m, size_t i)
{
	char *name;

	if (!is(m, i, "guard") || !is(m, i + 1, "(") || !is_name(m, i + 2) || !is(m, i + 3, ")") ||
	    !is(m, i + 4, "(") || is_in_rule(m, "guard"))
		return false;
	name = xasprintf("guard_%.*s", (int)m->token.v[i + 2].len, m->token.v[i + 2].s);
	put_aside(m, m->token.v[i].s, end_of(m, i + 3), name, m->token.v[i].line);
	free(name);
	return true;
}

/* "BUGLVL(x)" is a condition, and no "if" as spatch's own standard.h has it, which wins. */
static bool mask_condition(struct masking *m, size_t i)
{
	if (!is(m, i, "BUGLVL") || !is(m, i + 1, "(") || is_in_rule(m, "BUGLVL"))
		return false;
	put_aside(m, m->token.v[i].s, end_of(m, i), "buglvl", m->token.v[i].line);
	return true;
}

/* A block with a head of expressions; a loop to spatch, as macros.h has it. */
static bool mask_block(struct masking *m, size_t i)
{
	static const char *const block[] = { "scoped_guard", "drm_exec_until_all_locked",
					     "scoped_ksimd" };

	for (size_t k = 0; k < ARRAY_LEN(block) && is(m, i + 1, "("); k++)
		if (is(m, i, block[k]) && !is_in_rule(m, block[k]) && !is(m, i + 2, ")")) {
			put_aside(m, m->token.v[i].s, end_of(m, i), "while ", m->token.v[i].line);
			return true;
		}
	return false;
}

/* "DECLARE_BITMAP(x, 8) = {};" is known without the initializer. */
static bool mask_bitmap(struct masking *m, size_t i)
{
	size_t close = is(m, i, "DECLARE_BITMAP") && is(m, i + 1, "(") ? closing(m, i + 1) : 0;
	size_t end =
		close && is(m, close + 1, "=") && is(m, close + 2, "{") ? closing(m, close + 2) : 0;

	if (end)
		put_aside(m, m->token.v[close + 1].s, end_of(m, end), "", m->token.v[i].line);
	return end;
}

/*
 * "static DEF_SCSI_QCMD(f)" stands for a function, without a semicolon. Told so by
 * macros.h, spatch would put what comes before the next thing behind this "static".
 */
static bool mask_function(struct masking *m, size_t i)
{
	char *stand_in;

	if (!is(m, i, "DEF_SCSI_QCMD") || !is(m, i + 1, "(") || !is_name(m, i + 2) ||
	    !is(m, i + 3, ")") || is(m, i + 4, ";"))
		return false;
	stand_in = xasprintf("int %.*s;", (int)m->token.v[i + 2].len, m->token.v[i + 2].s);
	put_aside(m, m->token.v[i].s, end_of(m, i + 3), stand_in, m->token.v[i].line);
	free(stand_in);
	return true;
}

/* "case A...B:" without blanks is read as something else. */
static bool mask_range(struct masking *m, size_t i)
{
	const char *s = m->token.v[i].s;

	if (!is(m, i, "...") || !i || end_of(m, i - 1) != s)
		return false;
	put_aside(m, s, end_of(m, i), " ... ", m->token.v[i].line);
	return true;
}

/* A macro that stands in an initializer for items and brings their commas itself. */
static bool mask_item(struct masking *m, size_t i)
{
	size_t end = i;

	if (!m->list.n || !m->list.v[m->list.n - 1] || !is_name(m, i) || !i ||
	    !(is(m, i - 1, "{") || is(m, i - 1, ",") || is(m, i - 1, ")") || is_name(m, i - 1)))
		return false;
	if (is(m, i + 1, "("))
		end = closing(m, i + 1);
	if ((!end && i) || end + 1 >= m->token.n)
		return false;
	if (!is_name(m, end + 1) && !is(m, end + 1, "[") && !is(m, end + 1, "."))
		return false;
	/* An item of its own line, not "x.y" or "x[0]" or "struct s" within one. */
	if (m->token.v[end + 1].line == m->token.v[end].line && !is_name(m, end + 1))
		return false;
	if (is(m, i, "struct") || is(m, i, "union") || is(m, i, "sizeof"))
		return false;
	put_aside(m, end_of(m, end), end_of(m, end), ",", m->token.v[end].line);
	return true;
}

static void follow_braces(struct masking *m, size_t i)
{
	if (is(m, i, "{")) {
		bool within = m->list.n && m->list.v[m->list.n - 1];

		*vec_push(&m->list) = i && (is(m, i - 1, "=") || (within && !is(m, i - 1, "(")));
	} else if (is(m, i, "}") && m->list.n) {
		m->list.n--;
	}
}

static void mask_token(struct masking *m, size_t i)
{
	follow_braces(m, i);
	/* What was put aside with something before it is gone. */
	if (m->token.v[i].s < m->copied)
		return;
	if (!mask_attribute(m, i) && !mask_guard(m, i) && !mask_condition(m, i) &&
	    !mask_block(m, i) && !mask_bitmap(m, i) && !mask_function(m, i) && !mask_range(m, i))
		mask_item(m, i);
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

/**
 * mask_text() - put aside what spatch cannot read
 * @mask: gets what was put aside; mask_free() it
 * @text: a source
 * @len: its length in bytes
 * @rule: the semantic patch's text: constructs that it names stay
 *
 * Comments and directives are left alone. Lines stay where they are.
 *
 * Return: the text for spatch, which the caller frees.
 */
char *mask_text(struct mask *mask, const char *text, size_t len, const char *rule)
{
	char *tag = free_tag(text);
	struct masking m = { .mask = mask, .rule = rule, .tag = tag, .copied = text };
	struct lexer lx;
	struct token t;

	*mask = (struct mask){ 0 };
	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		if (t.kind != TOKEN_DIRECTIVE)
			*vec_push(&m.token) = t;
	for (size_t i = 0; i < m.token.n; i++)
		mask_token(&m, i);
	strbuf_add(&m.out, m.copied, text + len - m.copied);
	vec_free(&m.token);
	vec_free(&m.list);
	free(tag);
	return strbuf_take(&m.out);
}

/**
 * mask_undo() - put back what was put aside
 * @mask: what mask_text() gave
 * @text: what spatch made of it
 * @lost: set to the line of something that is not there exactly once
 *
 * Return: the text, byte for byte as it was but for what spatch changed, which
 * the caller frees; NULL where something is lost.
 */
char *mask_undo(const struct mask *mask, const char *text, unsigned int *lost)
{
	char *now = xstrdup(text);

	for (size_t i = 0; i < mask->mark.n; i++) {
		const struct mask_mark *mark = &mask->mark.v[i];
		const char *at = strstr(now, mark->mark);
		char *next;

		if (!at || strstr(at + 1, mark->mark)) {
			*lost = mark->line;
			free(now);
			return NULL;
		}
		next = xasprintf("%.*s%s%s", (int)(at - now), now, mark->text,
				 at + strlen(mark->mark));
		free(now);
		now = next;
	}
	return now;
}

/**
 * mask_free() - forget what was put aside
 * @mask: what mask_text() gave
 */
void mask_free(struct mask *mask)
{
	for (size_t i = 0; i < mask->mark.n; i++) {
		free(mask->mark.v[i].mark);
		free(mask->mark.v[i].text);
	}
	vec_free(&mask->mark);
}
