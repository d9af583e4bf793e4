// SPDX-License-Identifier: GPL-2.0
#include "said.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "layer.h"
#include "lexer.h"

static void take_headers(struct map *headers, const char *text)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		const char *open = t.kind == TOKEN_DIRECTIVE ? memchr(t.s, '<', t.len) : NULL;
		const char *close = open ? memchr(open, '>', t.s + t.len - open) : NULL;

		if (close && memmem(t.s, open - t.s, "include", strlen("include")))
			map_put_n(headers, open + 1, close - open - 1);
	}
}

static void take_written(struct map *written, const char *text)
{
	char *copy = xstrdup(text), *line, *rest = copy;

	while ((line = strsep(&rest, "\n")))
		if (*line == '+')
			add_words(written, line + 1);
	free(copy);
}

/**
 * said_in_text() - what a text says
 * @known: what was read before, struct said by name; gets what is read; said_free() it
 * @name: the text's name, of which there is one text
 * @text: the text
 *
 * Return: what it says, which stays until said_free().
 */
const struct said *said_in_text(struct map *known, const char *name, const char *text)
{
	struct said *said = map_get(known, name);

	if (said)
		return said;
	said = xcalloc(1, sizeof(*said));
	map_set(known, name, said);
	add_words(&said->words, text);
	take_headers(&said->headers, text);
	take_written(&said->written, text);
	return said;
}

/**
 * said_in_file() - what a file says
 * @known: as for said_in_text()
 * @path: the file; one that cannot be read says nothing
 *
 * Return: what it says, which stays until said_free().
 */
const struct said *said_in_file(struct map *known, const char *path)
{
	const struct said *said = map_get(known, path);
	char *text;

	if (said)
		return said;
	text = file_read(path, NULL);
	said = said_in_text(known, path, text ? text : "");
	free(text);
	return said;
}

/**
 * said_free() - give back the memory
 * @known: what said_in_text() put into it
 */
void said_free(struct map *known)
{
	map_each (known, e) {
		struct said *said = e->value;

		map_free(&said->words);
		map_free(&said->written);
		map_free(&said->headers);
		free(said);
	}
	map_free(known);
}
