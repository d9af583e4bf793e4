// SPDX-License-Identifier: GPL-2.0
#include "reader_unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "pass.h"
#include "proc.h"
#include "str.h"

static void note_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct reader_kernel *k = data;

	(void)why;
	if (state == HEADER_READ)
		*vec_push(&k->common) = path;
	else if (state == HEADER_READ_ALONE)
		*vec_push(&k->alone) = path;
}

/* Drivers' headers behind those that they stand on, those with short names last. */
static unsigned int rank(const char *name)
{
	static const char *const top[] = { "linux/", "net/",	     "trace/",	    "",
					   "asm/",   "asm-generic/", "dt-bindings/" };

	for (size_t i = 0; i < pass_basics; i++)
		if (!strcmp(name, pass_basic[i]))
			return i;
	for (size_t i = 0; i < ARRAY_LEN(top); i++)
		if (*top[i] && str_starts(name, top[i]))
			return pass_basics + i;
	return pass_basics + 3;
}

static int by_rank(const void *a, const void *b)
{
	const char *x = *(const char *const *)a, *y = *(const char *const *)b;
	unsigned int i = rank(x), j = rank(y);

	return i != j ? (i > j) - (i < j) : strcmp(x, y);
}

/* The first line that the kernel's compiler prints to a question. */
static char *ask_compiler(const char *compiler, const char *question, const char *dir)
{
	const char *const argv[] = { compiler, question, NULL };
	char *out = path_join(dir, "answer"), *text = NULL;
	const struct proc proc = { .argv = argv, .out = out };

	if (!proc_run(&proc))
		text = file_read(out, NULL);
	if (text)
		text[strcspn(text, "\n")] = '\0';
	else
		report_error("%s %s: it does not answer", compiler, question);
	free(out);
	return text;
}

static int ask(struct reader_kernel *k)
{
	const char *command = facts_info(k->facts, "command");
	char *compiler = xstrndup(command, strcspn(command, "\n"));
	char *dir = temp_dir("reader");

	if (dir) {
		k->machine = ask_compiler(compiler, "-dumpmachine", dir);
		k->version = ask_compiler(compiler, "-dumpfullversion", dir);
		remove_tree(dir);
	}
	free(dir);
	free(compiler);
	return k->machine && k->version ? 0 : -1;
}

/**
 * reader_kernel_open() - the kernel that facts are of
 * @k: zeroed
 * @facts: the file of its facts
 * @most: only the first so many headers
 *
 * Return: 0, or -1 after a message.
 */
int reader_kernel_open(struct reader_kernel *k, const char *facts, unsigned int most)
{
	struct kernel kernel = { 0 };

	k->facts = facts_open(facts);
	if (!k->facts) {
		report_error("%s: holds no facts of this program's form: scan the kernel again",
			     facts);
		return -1;
	}
	kernel.build = (char *)facts_info(k->facts, "build");
	kernel.source = (char *)facts_info(k->facts, "source");
	kernel.srcarch = (char *)facts_info(k->facts, "arch");
	if (!kernel.build || !kernel.source || !kernel.srcarch ||
	    !facts_info(k->facts, "command")) {
		report_error("%s: does not say of which kernel it is", facts);
		return -1;
	}
	headers_find(&kernel, &k->list);
	facts_each_header(k->facts, note_header, k);
	if (!k->common.n) {
		report_error("%s: has no headers", facts);
		return -1;
	}
	qsort(k->common.v, k->common.n, sizeof(*k->common.v), by_rank);
	k->common.n = most < k->common.n ? most : k->common.n;
	while (k->basic < k->common.n && rank(k->common.v[k->basic]) < pass_basics)
		k->basic++;
	return ask(k);
}

/**
 * reader_kernel_free() - give back what reader_kernel_open() allocated
 * @k: the kernel
 */
void reader_kernel_free(struct reader_kernel *k)
{
	vec_free(&k->common);
	vec_free(&k->alone);
	headers_free(&k->list);
	facts_free(k->facts);
	free(k->machine);
	free(k->version);
}

/**
 * reader_words_add() - one more word
 * @words: the command line
 * @word: copied; NULL for its end
 */
void reader_words_add(struct reader_words *words, const char *word)
{
	*vec_push(&words->word) = word ? xstrdup(word) : NULL;
}

static bool is_flag(const char *word, const char *const *flags)
{
	for (; *flags; flags++)
		if (!strcmp(word, *flags) || (str_ends(*flags, "=") && str_starts(word, *flags)))
			return true;
	return false;
}

/**
 * reader_words_flags() - the words of kbuild's command that every reader of C knows
 * @words: gets them
 * @k: the kernel
 * @flags: these, "-march=" for all that begin so; ends with NULL
 */
void reader_words_flags(struct reader_words *words, const struct reader_kernel *k,
			const char *const *flags)
{
	for (const char *p = facts_info(k->facts, "command"); *p; p += *p == '\n') {
		size_t len = strcspn(p, "\n");
		char *word = xstrndup(p, len);

		if (is_flag(word, flags))
			reader_words_add(words, word);
		free(word);
		p += len;
	}
}

/**
 * reader_words_headers() - the words of kbuild's command that say where headers are
 * @words: gets them: folders, macros, headers that stand before all
 * @k: the kernel
 */
void reader_words_headers(struct reader_words *words, const struct reader_kernel *k)
{
	static const char *const with_argument[] = {
		"-include", "-isystem", "-I", "-D", "-U", NULL
	};
	bool argument = false;

	for (const char *p = facts_info(k->facts, "command"); *p; p += *p == '\n') {
		size_t len = strcspn(p, "\n");
		char *word = xstrndup(p, len);
		bool two = is_flag(word, with_argument);

		if (argument || two || !strcmp(word, "-nostdinc") ||
		    (word[0] == '-' && word[1] && strchr("IDU", word[1])))
			reader_words_add(words, word);
		argument = two && !argument;
		free(word);
		p += len;
	}
}

/**
 * reader_words_free() - give back a command line
 * @words: zeroed afterwards
 */
void reader_words_free(struct reader_words *words)
{
	for (size_t i = 0; i < words->word.n; i++)
		free(words->word.v[i]);
	vec_free(&words->word);
}
