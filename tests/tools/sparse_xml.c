// SPDX-License-Identifier: GPL-2.0
#include "sparse_xml.h"

#include <errno.h>
#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"

#define DEEPEST 64

struct parse {
	struct sparse_xml *xml;
	struct sparse_symbol *open[DEEPEST];
	unsigned int depth;
};

static void set_attribute(struct sparse_xml *xml, struct sparse_symbol *s, const char *name,
			  const char *value)
{
	/* c2xml's names for the rest of what it knows are not those of this sparse. */
	static const char *const storage[] = { "extern", "const", "char", "signed", "inline" };

	if (!strcmp(name, "type"))
		s->type = arena_strdup(&xml->arena, value);
	else if (!strcmp(name, "ident"))
		s->name = arena_strdup(&xml->arena, value);
	else if (!strcmp(name, "base-type"))
		s->base = arena_strdup(&xml->arena, value);
	else if (!strcmp(name, "base-type-builtin"))
		s->builtin = arena_strdup(&xml->arena, value);
	else if (!strcmp(name, "bit-size"))
		s->bits = strtoll(value, NULL, 10);
	else if (!strcmp(name, "array-size"))
		s->count = strtoll(value, NULL, 10);
	else if (!strcmp(name, "start-line"))
		s->line = strtoul(value, NULL, 10);
	else if (!strcmp(name, "static"))
		s->is_static = s->has_storage = true;
	else if (!strcmp(name, "extern"))
		s->is_extern = true;
	/* One of them. */
	else if (!strcmp(name, "signed"))
		s->is_inline = true;
	for (size_t i = 0; i < ARRAY_LEN(storage); i++)
		s->has_storage = s->has_storage || !strcmp(name, storage[i]);
}

static void XMLCALL start(void *data, const XML_Char *element, const XML_Char **attribute)
{
	struct parse *p = data;
	struct sparse_symbol *s;

	if (strcmp(element, "symbol") || p->depth >= DEEPEST - 1)
		return;
	s = arena_alloc(&p->xml->arena, sizeof(*s));
	s->bits = s->count = -1;
	for (; attribute[0]; attribute += 2) {
		if (!strcmp(attribute[0], "id"))
			map_set(&p->xml->by_id, attribute[1], s);
		set_attribute(p->xml, s, attribute[0], attribute[1]);
	}
	if (!p->depth)
		*vec_push(&p->xml->top) = s;
	else
		*vec_push(&p->open[p->depth - 1]->child) = s;
	p->open[p->depth++] = s;
}

static void XMLCALL end(void *data, const XML_Char *element)
{
	struct parse *p = data;

	if (!strcmp(element, "symbol") && p->depth)
		p->depth--;
}

static int feed(XML_Parser parser, FILE *f)
{
	char buf[1 << 16];
	size_t n;

	do {
		n = fread(buf, 1, sizeof(buf), f);
		if (XML_Parse(parser, buf, n, n < sizeof(buf)) != XML_STATUS_OK)
			return -1;
	} while (n == sizeof(buf));
	return ferror(f) ? -1 : 0;
}

/**
 * sparse_xml_read() - read what c2xml wrote
 * @xml: zeroed
 * @path: the file
 *
 * Return: 0, or -1 after a message.
 */
int sparse_xml_read(struct sparse_xml *xml, const char *path)
{
	struct parse p = { .xml = xml };
	XML_Parser parser = XML_ParserCreate(NULL);
	FILE *f = fopen(path, "r");
	int err = -1;

	if (!f) {
		report_error("%s: %s", path, strerror(errno));
	} else {
		XML_SetUserData(parser, &p);
		XML_SetElementHandler(parser, start, end);
		err = feed(parser, f);
		if (err)
			report_error("%s:%lu: %s", path, XML_GetCurrentLineNumber(parser),
				     XML_ErrorString(XML_GetErrorCode(parser)));
		fclose(f);
	}
	XML_ParserFree(parser);
	return err;
}

/**
 * sparse_xml_free() - give back what was read
 * @xml: zeroed afterwards
 */
void sparse_xml_free(struct sparse_xml *xml)
{
	map_each (&xml->by_id, e)
		vec_free(&((struct sparse_symbol *)e->value)->child);
	map_free(&xml->by_id);
	vec_free(&xml->top);
	arena_free(&xml->arena);
}
