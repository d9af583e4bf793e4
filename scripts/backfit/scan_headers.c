// SPDX-License-Identifier: GPL-2.0
/* All headers of a kernel, and what becomes of each. */
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "header_role.h"
#include "lexer.h"
#include "pass.h"
#include "str.h"

/* What ends the compiler's run costs another run, which goes on behind it. */
#define MOST_RUNS 200

static const char *name_for_facts(const char *path, void *data)
{
	struct pass *pass = data;
	const char *name;
	void **clean;

	if (str_starts(path, pass->dir) || str_ends(path, "/include/generated/autoconf.h"))
		return NULL;
	name = headers_name(pass->headers, path);
	if (!strstr(name, "/../"))
		return name;
	/* Whoever includes it first must not name it. Kept as long as the pass. */
	clean = map_put(&pass->outside, name);
	if (!*clean)
		*clean = path_clean(name);
	return *clean;
}

static const char read_alone[] = "";
static const char fragment[] = "made to be included by those that define its macros";

/* How a header was read first says how it was read. */
static void note_read(struct pass *pass, const char *name, const char *from)
{
	const char *includer = headers_name(pass->headers, from);
	bool alone = !strcmp(from, pass->umbrella) ? map_has(&pass->apart, name)
						   : map_get(&pass->read, includer) != NULL;

	if (!map_has(&pass->read, name))
		map_set(&pass->read, name, alone ? (void *)read_alone : NULL);
}

static void entered(const char *path, const char *from, void *data)
{
	struct pass *pass = data;
	const char *name, *missing;

	if (!str_starts(path, pass->dir)) {
		note_read(pass, headers_name(pass->headers, path), from);
		return;
	}
	missing = path + strlen(pass->empty);
	if (!str_starts(path, pass->empty) || str_starts(from, pass->dir))
		return;
	name = headers_name(pass->headers, from);
	pass_set_unreadable(pass, name,
			    xasprintf("includes <%s>, which this tree lacks", missing + 1));
}

/* The X of "#define X"; NULL for other directives. */
static char *defined_name(const char *s, size_t len)
{
	const char *end = s + len;
	size_t n;

	for (s++; s < end && (*s == ' ' || *s == '\t'); s++)
		;
	if (end - s < 8 || strncmp(s, "define", 6))
		return NULL;
	for (s += 6; s < end && (*s == ' ' || *s == '\t'); s++)
		;
	n = str_word_to(s, end);
	return n ? xstrndup(s, n) : NULL;
}

/* The names in a header that could not be read: of them nothing is certain. */
static void tell_names(const struct header_file *h, struct facts *facts)
{
	size_t len;
	char *text = file_read(h->path, &len);
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text ? text : "", text ? len : 0);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		char *name = NULL;

		if (t.kind == TOKEN_NAME)
			name = xstrndup(t.s, t.len);
		else if (t.kind == TOKEN_DIRECTIVE)
			name = defined_name(t.s, t.len);
		if (name)
			facts_set_mentioned(facts, name, h->name);
		free(name);
	}
	free(text);
}

static void tell_headers(struct pass *pass, struct facts *facts)
{
	map_each (&pass->headers->by_name, e) {
		bool is_fragment = map_has(&pass->fragments, e->key);
		const char *unreadable = is_fragment ? NULL : map_get(&pass->unreadable, e->key);
		const char *left_out = is_fragment ? fragment : map_get(&pass->left_out, e->key);

		if (is_fragment)
			facts_set_header(facts, e->key, HEADER_LEFT_OUT, fragment);
		else if (unreadable)
			facts_set_header(facts, e->key, HEADER_UNREADABLE, unreadable);
		else if (map_get(&pass->read, e->key))
			facts_set_header(facts, e->key, HEADER_READ_ALONE,
					 map_get(&pass->apart, e->key));
		else if (map_has(&pass->read, e->key))
			facts_set_header(facts, e->key, HEADER_READ, NULL);
		else
			facts_set_header(facts, e->key, HEADER_LEFT_OUT,
					 left_out ? left_out : "not reached");
		if (unreadable)
			tell_names(e->value, facts);
	}
}

static void tell_result(const struct scan_result *result, struct facts *facts)
{
	char *text = xasprintf("%lu", result->declarations);

	facts_set_info(facts, "declarations read", text);
	free(text);
	text = xasprintf("%lu", result->skipped);
	facts_set_info(facts, "declarations skipped", text);
	free(text);
}

static const void *identify(const char *path, void *data)
{
	const struct pass *pass = data;

	return map_get(&pass->headers->by_path, path);
}

static bool related(const void *a, const void *b, void *data)
{
	const struct pass *pass = data;

	return header_graph_is_base(pass->graph, a) || header_graph_related(pass->graph, a, b);
}

static bool includes(const void *outer, const void *inner, void *data)
{
	const struct pass *pass = data;

	return header_graph_includes(pass->graph, outer, inner);
}

static const void *find(const char *name, void *data)
{
	const struct pass *pass = data;

	return map_get(&pass->headers->by_name, name);
}

static void note_spoiled(const char *path, void *data)
{
	struct pass *pass = data;
	const char *name = headers_name(pass->headers, path);

	if (map_has(&pass->headers->by_name, name))
		map_set(&pass->spoiled, name, NULL);
}

static const char *name_if_spoiled(const char *path, void *data)
{
	struct pass *pass = data;
	const char *name = headers_name(pass->headers, path);

	return map_has(&pass->spoiled, name) ? name : NULL;
}

/* Runs until the compiler came to the end of the umbrella. */
static int run(struct pass *pass, struct facts *facts, struct scan_options *options,
	       struct scan_result *result)
{
	int status = 0;

	for (int i = 0; i < MOST_RUNS; i++) {
		if (pass_write_umbrella(pass))
			return -1;
		status = pass_run_once(pass, facts, options, result);
		if (!status || status > PASS_CUT_SHORT || !pass_read_messages(pass))
			break;
	}
	/* With messages noted header by header, 1 is no failure of the run. */
	if (status > 1 || (status == 1 && !pass->unreadable.n)) {
		pass_report_failure(pass, status);
		return -1;
	}
	return 0;
}

/* Of those that were not read well, the ones that say nothing by themselves. */
static void find_fragments(struct pass *pass, const struct map *among, struct facts *facts)
{
	map_each (among, e) {
		const struct header_file *h = map_get(&pass->headers->by_name, e->key);
		size_t len = 0;
		char *text = h ? file_read(h->path, &len) : NULL;

		if (text && header_is_fragment(text, len, facts))
			map_set(&pass->fragments, e->key, NULL);
		free(text);
	}
}

/*
 * Macros of one header can garble another that is read behind it. Those that
 * came out garbled are read once more, by themselves.
 */
static void read_spoiled(struct pass *pass, struct facts *facts, struct scan_result *result)
{
	struct scan_options options = { .name_of = name_if_spoiled };
	struct map all = pass->wanted, few = { 0 };
	struct scan_result again = { 0 };
	size_t basics;

	pass_keep_basic(pass, &few);
	basics = few.n;
	map_each (&pass->spoiled, e)
		if (!map_has(&pass->fragments, e->key))
			map_set(&few, e->key, map_get(&pass->headers->by_name, e->key));
	pass->wanted = few;
	map_free(&pass->finished);
	if (few.n > basics && run(pass, facts, &options, &again)) {
		/* Of none of their names is anything certain. */
		map_each (&pass->spoiled, e)
			tell_names(map_get(&pass->headers->by_name, e->key), facts);
	} else {
		result->skipped = again.skipped;
	}
	map_free(&pass->wanted);
	pass->wanted = all;
}

static struct facts *read_headers(struct pass *pass)
{
	struct scan_options options = { .name_of = name_for_facts,
					.entered = entered,
					.identify = identify,
					.related = related,
					.includes = includes,
					.find = find,
					.skipped = note_spoiled,
					.again = true };
	struct scan_result result = { 0 };
	struct facts *facts = NULL;

	headers_read(pass->headers);
	pass_choose(pass);
	pass_note_undefs(pass);
	if (pass_provide_missing(pass))
		return NULL;
	facts = facts_new();
	if (run(pass, facts, &options, &result)) {
		facts_free(facts);
		return NULL;
	}
	find_fragments(pass, &pass->spoiled, facts);
	find_fragments(pass, &pass->unreadable, facts);
	if (pass->spoiled.n)
		read_spoiled(pass, facts, &result);
	tell_headers(pass, facts);
	tell_result(&result, facts);
	return facts;
}

/**
 * scan_kernel_headers_otherwise() - the same by another way
 * @kernel: an open kernel
 * @how: SCAN_BACKWARDS, SCAN_BY_COMPILER, or both, or neither
 *
 * What is a fact depends neither on the order of headers nor on who expands
 * macros. This is to prove it.
 *
 * Return: as scan_kernel_headers().
 */
struct facts *scan_kernel_headers_otherwise(const struct kernel *kernel, unsigned int how)
{
	struct pass pass = { .kernel = kernel, .backwards = how & SCAN_BACKWARDS };
	struct facts *facts = NULL;

	pass.headers = kernel->headers ? kernel->headers : headers_new(kernel);
	if (!pass_begin(&pass)) {
		pass.no_expansion &= !(how & SCAN_BY_COMPILER);
		facts = read_headers(&pass);
	}
	pass_end(&pass);
	return facts;
}

/**
 * scan_kernel_headers() - read all headers of a kernel
 * @kernel: an open kernel
 *
 * Return: the facts, which the caller gives to facts_free(); NULL after a message.
 */
struct facts *scan_kernel_headers(const struct kernel *kernel)
{
	return scan_kernel_headers_otherwise(kernel, 0);
}

/**
 * scan_umbrella() - the file that a scan gives to the compiler, without running it
 * @kernel: an open kernel
 * @dir: a folder, absolute, which gets umbrella.c and empty files for what the tree lacks
 *
 * For measuring what the compiler alone takes.
 *
 * Return: the folder that the compiler must search last (-idirafter), which
 * the caller frees; NULL after a message.
 */
char *scan_umbrella(const struct kernel *kernel, const char *dir)
{
	struct pass pass = { .kernel = kernel,
			     .dir = xstrdup(dir),
			     .umbrella = path_join(dir, "umbrella.c"),
			     .empty = path_join(dir, "empty/1/2/3/4/5/6") };
	char *empty = NULL;

	pass.headers = headers_new(kernel);
	headers_read(pass.headers);
	pass_choose(&pass);
	pass_note_undefs(&pass);
	if (!make_dirs(pass.empty) && !pass_provide_missing(&pass) && !pass_write_umbrella(&pass))
		empty = xstrdup(pass.empty);
	/* The folder is the caller's. */
	free(pass.dir);
	pass.dir = NULL;
	pass_end(&pass);
	return empty;
}
