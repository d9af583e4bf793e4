// SPDX-License-Identifier: GPL-2.0
#include "rename.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "str.h"

static const char config[] = "CONFIG_";
static const char module[] = "_MODULE";

/* Is the word CONFIG_X or CONFIG_X_MODULE with X among the symbols? */
static bool is_own(const char *word, size_t len, const struct map *symbols)
{
	size_t prefix = strlen(config), suffix = strlen(module);

	if (len <= prefix || strncmp(word, config, prefix))
		return false;
	word += prefix;
	len -= prefix;
	if (map_get_n(symbols, word, len))
		return true;
	return len > suffix && !strncmp(word + len - suffix, module, suffix) &&
	       map_get_n(symbols, word, len - suffix);
}

/* Copy text, with CPTCFG_ for CONFIG_ in the words that are the package's own. */
static void copy_words(struct strbuf *out, const char *s, size_t len, const struct map *symbols,
		       bool *changed)
{
	for (size_t i = 0; i < len;) {
		size_t n = str_word_to(s + i, s + len);

		if (n && is_own(s + i, n, symbols)) {
			strbuf_puts(out, "CPTCFG_");
			strbuf_add(out, s + i + strlen(config), n - strlen(config));
			*changed = true;
		} else {
			strbuf_add(out, s + i, n ? n : 1);
		}
		i += n ? n : 1;
	}
}

/**
 * rename_config() - turn a C source's CONFIG_X to CPTCFG_X for some symbols
 * @text: the source
 * @len: its length in bytes
 * @symbols: the symbols without CONFIG_, each with a value that is not NULL
 * @changed: set to true where a name was turned
 *
 * CONFIG_X_MODULE follows CONFIG_X. Names within directives count, those in
 * strings and in comments do not.
 *
 * Return: the new text, which the caller frees.
 */
char *rename_config(const char *text, size_t len, const struct map *symbols, bool *changed)
{
	struct strbuf out = { 0 };
	const char *copied = text;
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind != TOKEN_NAME && t.kind != TOKEN_DIRECTIVE)
			continue;
		strbuf_add(&out, copied, t.s - copied);
		copy_words(&out, t.s, t.len, symbols, changed);
		copied = t.s + t.len;
	}
	strbuf_add(&out, copied, text + len - copied);
	return strbuf_take(&out);
}

/**
 * rename_config_make() - the same for the lines of a Makefile
 * @text: the lines
 * @symbols: as rename_config() has them
 *
 * Return: the new text, which the caller frees.
 */
char *rename_config_make(const char *text, const struct map *symbols)
{
	struct strbuf out = { 0 };
	bool changed = false;

	copy_words(&out, text, strlen(text), symbols, &changed);
	return strbuf_take(&out);
}

/* The value of "#define TRACE_INCLUDE_PATH value"; its length, 0 for other directives. */
static size_t trace_path(const struct token *t, const char **value)
{
	static const char name[] = "TRACE_INCLUDE_PATH";
	const char *end = t->s + t->len, *p = memmem(t->s, t->len, name, strlen(name));

	if (!p || !memmem(t->s, p - t->s, "define", strlen("define")))
		return 0;
	for (p += strlen(name); p < end && isspace((unsigned char)*p); p++)
		;
	*value = p;
	while (p < end && !isspace((unsigned char)*p))
		p++;
	return p - *value;
}

/**
 * rename_trace_path() - let a trace header be found in the package
 * @text: the header
 * @len: its length in bytes
 * @dir: its folder in the tree
 * @changed: set to true where something was turned
 *
 * A path that leads from the kernel's include/trace to @dir becomes ".", which
 * is found through a -I of that folder.
 *
 * Return: the new text, which the caller frees.
 */
char *rename_trace_path(const char *text, size_t len, const char *dir, bool *changed)
{
	struct strbuf out = { 0 };
	const char *copied = text, *value = text;
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		size_t n = t.kind == TOKEN_DIRECTIVE ? trace_path(&t, &value) : 0;
		size_t below = strlen(dir);

		if (n < below || strncmp(value, "../", 3) ||
		    strncmp(value + n - below, dir, below) || value[n - below - 1] != '/')
			continue;
		strbuf_add(&out, copied, value - copied);
		strbuf_putc(&out, '.');
		copied = value + n;
		*changed = true;
	}
	strbuf_add(&out, copied, text + len - copied);
	return strbuf_take(&out);
}
