// SPDX-License-Identifier: GPL-2.0
/*
 * A header may have had another name, of the same base or of another; or what it has may
 * have come from elsewhere. What only older files include tells.
 */
#include "infer_header.h"

#include <stdlib.h>
#include <string.h>

/* "<linux/x.h>" of an #include line; empty where it has another form. */
static struct token header_of(const char *line)
{
	const char *open = strchr(line, '<'), *close = open ? strchr(open, '>') : NULL;

	return (struct token){ .s = close ? open : "", .len = close ? close + 1 - open : 0 };
}

static bool includes(const struct infer_source *source, const struct token *header)
{
	for (size_t i = 0; i < source->item.n; i++) {
		struct token h = { 0 };

		if (source->item.v[i].kind == INFER_INCLUDE)
			h = header_of(source->item.v[i].name);
		if (h.len == header->len && h.len && !memcmp(h.s, header->s, h.len))
			return true;
	}
	return false;
}

static const char *last_part(const struct token *header)
{
	const char *slash = memrchr(header->s, '/', header->len);

	return slash ? slash + 1 : header->s + 1;
}

/* The header of the same base name that only the older file includes, "" for none. */
static char *older_header(const struct infer_source *newer, const struct infer_source *older,
			  const struct token *gone)
{
	const char *base = last_part(gone);
	size_t len = gone->s + gone->len - base;

	for (size_t i = 0; i < older->item.n; i++) {
		struct token h = { 0 };

		if (older->item.v[i].kind == INFER_INCLUDE)
			h = header_of(older->item.v[i].name);
		if (h.len > len && last_part(&h) == h.s + h.len - len &&
		    !memcmp(last_part(&h), base, len) && !includes(newer, &h))
			return xasprintf("#include %.*s", (int)h.len, h.s);
	}
	return xstrdup("");
}

/* What only the older file includes: one of them may be what the header was before. */
static void add_older_headers(struct infer_example *e, const struct infer_source *newer,
			      const struct infer_source *older)
{
	for (size_t i = 0; i < older->item.n; i++) {
		struct token h = { 0 };

		if (older->item.v[i].kind == INFER_INCLUDE)
			h = header_of(older->item.v[i].name);
		if (h.len && !includes(newer, &h))
			*vec_push(&e->beside) = xasprintf(">#include %.*s", (int)h.len, h.s);
	}
}

/* The header would be included in place of the older one, or before all others. */
static void swap_header(struct infer_example *e, const struct infer_source *newer,
			const struct infer_item *item, const struct infer_source *older)
{
	const char *name = *e->form[0].text ? e->form[0].text + strlen("#include ") : "";

	for (size_t i = 0; i < older->item.n; i++) {
		const struct infer_item *there = &older->item.v[i];
		struct token h = { 0 };
		bool same;

		if (there->kind != INFER_INCLUDE)
			continue;
		h = header_of(there->name);
		same = h.len && token_is(&h, name);
		if (*name && !same)
			continue;
		e->swap = infer_swap_of(
			newer, (struct infer_span){ item->from, item->to }, older,
			(struct infer_span){ there->from, same ? there->to : there->from });
		return;
	}
}

/**
 * infer_header_examples() - the examples of a header: files that include it
 * @examples: added to
 * @files: the file
 * @newer: it in the newer kernel
 * @older: in the older one
 * @use: the header
 */
void infer_header_examples(struct infer_examples *examples, const struct infer_files *files,
			   const struct infer_source *newer, const struct infer_source *older,
			   const struct infer_use *use)
{
	for (size_t i = 0; i < newer->item.n; i++) {
		const struct infer_item *item = &newer->item.v[i];
		struct infer_example *e;
		struct token header;

		if (item->kind != INFER_INCLUDE)
			continue;
		header = header_of(item->name);
		if (!token_is(&header, use->word))
			continue;
		e = vec_push(examples);
		e->files = files;
		e->item = xstrdup(item->name);
		e->line = infer_at(newer, item->from)->line;
		e->older_line = 1;
		e->outcome = includes(older, &header) ? INFER_SAME : INFER_CHANGED;
		if (e->outcome == INFER_SAME)
			continue;
		e->form[0].pattern = xasprintf("#include %s", use->word);
		e->form[0].text = older_header(newer, older, &header);
		if (!*e->form[0].text)
			add_older_headers(e, newer, older);
		swap_header(e, newer, item, older);
		e->forms = 1;
	}
}
