// SPDX-License-Identifier: GPL-2.0
#include "kbuild_probe.h"

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "library.h"
#include "proc.h"
#include "str.h"

/* Configuration symbols in a stretch of text. */
static void find_symbols(const char *text, size_t len, struct map *symbols)
{
	static const char prefix[] = "CONFIG_";
	const char *end = text + len;

	for (const char *p = text; p < end && (p = strstr(p, prefix)) && p < end;) {
		size_t n = str_word(p);

		map_put_n(symbols, p, n);
		p += n;
	}
}

/* Those that an ifdef or ifndef asks about. */
static void find_asked(const char *text, struct map *symbols)
{
	for (const char *line = text; *line; line = str_next_line(line)) {
		const char *word = line + strspn(line, " \t");

		if (str_starts(word, "ifdef") || str_starts(word, "ifndef"))
			find_symbols(word, strcspn(word, "\n"), symbols);
	}
}

/* The probe's variable that lists the symbols that have a value. */
static char *symbols_word(const char *text, enum probe_mode mode)
{
	struct map all = { 0 }, unset = { 0 };
	struct strbuf word = { 0 };

	find_symbols(text, strlen(text), &all);
	if (mode == PROBE_UNSET)
		find_asked(text, &unset);
	strbuf_puts(&word, "BACKFIT_SYMBOLS=");
	map_each (&all, e)
		if (!map_has(&unset, e->key))
			strbuf_printf(&word, "%s ", e->key);
	map_free(&all);
	map_free(&unset);
	return strbuf_take(&word);
}

/**
 * kbuild_probe() - what a Makefile sets
 * @tree: the source tree
 * @kbuild: the folder and its Makefile
 * @text: the Makefile's text
 * @mode: what symbols are to it
 *
 * Return: a line for each variable, its name, a tab and its value, for free(); NULL,
 * reported, where make cannot read it.
 */
char *kbuild_probe(const char *tree, const struct kbuild *kbuild, const char *text,
		   enum probe_mode mode)
{
	char *library = library_find_dir(), *mk, *src, *answer, *errors;
	char *args[5];

	if (!library)
		return NULL;
	mk = path_join(library, "scripts/package/kbuild-probe.mk");
	src = path_join(tree, kbuild->dir);
	args[0] = xasprintf("makefile=%s", kbuild->makefile);
	args[1] = xasprintf("srctree=%s", tree);
	args[2] = xasprintf("obj=%s", kbuild->dir);
	args[3] = xasprintf("src=%s", src);
	args[4] = symbols_word(text, mode);
	const char *argv[] = { "make",
			       "-rR",
			       "--no-print-directory",
			       "-f",
			       mk,
			       args[0],
			       args[1],
			       args[2],
			       args[3],
			       args[4],
			       mode == PROBE_CHOSEN ? "chosen=y" : NULL,
			       NULL };
	if (proc_read(&(struct proc){ .argv = argv, .dir = tree }, &answer, &errors)) {
		report_error("%s: make cannot read it: %.*s", kbuild->makefile,
			     (int)strcspn(errors, "\n"), errors);
		free(answer);
		answer = NULL;
	}
	for (size_t i = 0; i < ARRAY_LEN(args); i++)
		free(args[i]);
	free(errors);
	free(mk);
	free(src);
	free(library);
	return answer;
}
