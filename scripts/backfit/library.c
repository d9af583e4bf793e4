// SPDX-License-Identifier: GPL-2.0
/*
 * The library's files say about themselves what they are for: lines
 * "Key: value" in the head of an evolution, in the first comment of a compat
 * source, in a bundle file (head.c).
 */
#include "library.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "head.h"
#include "question.h"
#include "str.h"

enum value_kind {
	ONE_LINE, /* a sentence; a second line is an error */
	CONDITION, /* lines are and-ed */
	WORDS, /* lines add up */
};

struct key {
	const char *name;
	enum value_kind kind;
	size_t at, count_at;
};

#define ONE(name, field)                                         \
	{                                                        \
		name, ONE_LINE, offsetof(struct entry, field), 0 \
	}
#define MANY(name, field)                                                                     \
	{                                                                                     \
		name, WORDS, offsetof(struct entry, field), offsetof(struct entry, n_##field) \
	}

static const struct key keys[] = {
	ONE("What", what),
	ONE("Upstream", upstream),
	{ "When", CONDITION, offsetof(struct entry, when), 0 },
	MANY("Provides", provides),
	ONE("Confidence", confidence),
	ONE("Reduced", reduced),
	MANY("After", after),
	ONE("Test", test),
	ONE("Options", options),
	MANY("Source", source),
	MANY("Header", header),
	ONE("Ahead", ahead),
};

static char **field(struct entry *e, const struct key *key)
{
	return (char **)((char *)e + key->at);
}

static void join(char **value, const char *between, const char *more)
{
	char *joined = *value ? xasprintf("%s%s%s", *value, between, more) : xstrdup(more);

	free(*value);
	*value = joined;
}

static void add_condition(char **value, const char *more)
{
	char *joined = *value ? xasprintf("%s && (%s)", *value, more) : xasprintf("(%s)", more);

	free(*value);
	*value = joined;
}

/*
 * Words are parted by blanks and commas; a tag keeps its keyword: "struct x"
 * is one word.
 */
static void add_words(struct entry *e, const struct key *key, char *text)
{
	char ***list = (char ***)((char *)e + key->at), *save, *word;
	size_t *n = (size_t *)((char *)e + key->count_at);
	char *tag = NULL;

	for (word = strtok_r(text, " \t,", &save); word; word = strtok_r(NULL, " \t,", &save)) {
		if (!tag &&
		    (!strcmp(word, "struct") || !strcmp(word, "union") || !strcmp(word, "enum"))) {
			tag = word;
			continue;
		}
		*list = xrealloc(*list, (*n + 1) * sizeof(**list));
		(*list)[(*n)++] = tag ? xasprintf("%s %s", tag, word) : xstrdup(word);
		tag = NULL;
	}
}

static void set(struct entry *e, const struct key *key, char *text)
{
	if (key->kind == WORDS)
		add_words(e, key, text);
	else if (key->kind == CONDITION)
		add_condition(field(e, key), text);
	else
		join(field(e, key), " ", text);
}

static const struct key *find_key(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (!strcmp(keys[i].name, name))
			return &keys[i];
	return NULL;
}

/* What a file's head says, in the words that the library has for it. */
static void take_head(struct entry *e, const struct head *head)
{
	for (size_t i = 0; i < head->line.n; i++) {
		const struct head_line *line = &head->line.v[i];
		const struct key *key = find_key(line->key);
		char *value = xstrdup(line->value);

		if (str_equal(line->key, HEAD_PURPOSE))
			join(&e->purpose, " ", value);
		else if (key)
			set(e, key, value);
		free(value);
	}
	/* a compat source's first sentence says what it is for */
	if (!e->purpose && head->sentence)
		e->purpose = xstrdup(head->sentence);
	if (!e->purpose)
		e->purpose = xstrdup(e->what ? e->what : "");
	if (!e->when)
		e->when = xstrdup("");
	if (str_equal(e->reduced, "no")) {
		free(e->reduced);
		e->reduced = NULL;
	}
}

static int check_entry(const struct entry *e)
{
	struct strbuf error = { 0 };
	int err = 0;

	if (*e->when && question_check(e->when, &error)) {
		report_error("%s: its When: line is no question: %s", e->path, error.s);
		err = -EINVAL;
	} else if (!e->n_provides && !(e->n_source && e->n_header)) {
		report_error("%s: it has no Provides: line", e->path);
		err = -EINVAL;
	} else if (!*e->purpose) {
		report_error("%s: it does not say what it is for", e->path);
		err = -EINVAL;
	}
	strbuf_free(&error);
	return err;
}

static int read_entry(struct entry *e, const char *dir, const char *path, const char *name,
		      bool marked)
{
	struct head head;
	char *text;

	e->path = path_join(dir, path);
	e->name = xstrdup(name);
	text = file_read(e->path, NULL);
	if (!text) {
		report_error("%s: %s", e->path, strerror(errno));
		return -errno;
	}
	head_read(&head, text, marked);
	take_head(e, &head);
	head_free(&head);
	free(text);
	return 0;
}

/*
 * A kind of entry.
 * @folder: where they lie
 * @ending: how their files end
 * @prefix: what their names begin with
 * @cut: how much of a file's path is left out at its name's end
 * @marked: their heads stand in C comments
 */
struct entry_kind {
	const char *folder, *ending, *prefix;
	size_t cut;
	bool marked;
};

static int read_kind(const struct library *lib, struct entry_list *list,
		     const struct entry_kind *kind)
{
	char *dir = path_join(lib->dir, kind->folder);
	struct map files = { 0 };
	int err = list_files(dir, kind->ending, &files);

	if (err == -ENOENT)
		err = 0;
	map_each (&files, f) {
		char *name = xasprintf("%s%.*s", kind->prefix, (int)(strlen(f->key) - kind->cut),
				       f->key);
		int bad = read_entry(vec_push(list), dir, f->key, name, kind->marked);

		err = err ? err : bad;
		free(name);
	}
	map_free(&files);
	free(dir);
	return err;
}

/* May @e run now, with the first @n evolutions run? Those it is after but that are missing don't count. */
static bool may_run(const struct library *lib, const struct entry *e, size_t n)
{
	for (size_t i = 0; i < e->n_after; i++)
		for (size_t k = n; k < lib->evolution.n; k++)
			if (&lib->evolution.v[k] != e &&
			    str_equal(lib->evolution.v[k].name, e->after[i]))
				return false;
	return true;
}

/* Each evolution behind those that it names in After:, else by name. */
static int sort_evolutions(struct library *lib)
{
	for (size_t n = 0; n < lib->evolution.n; n++) {
		size_t next = n;
		struct entry e;

		while (next < lib->evolution.n && !may_run(lib, &lib->evolution.v[next], n))
			next++;
		if (next == lib->evolution.n) {
			report_error("%s: its After: lines lead back to itself",
				     lib->evolution.v[n].path);
			return -EINVAL;
		}
		e = lib->evolution.v[next];
		memmove(&lib->evolution.v[n + 1], &lib->evolution.v[n],
			(next - n) * sizeof(struct entry));
		lib->evolution.v[n] = e;
	}
	return 0;
}

/**
 * library_find_dir() - where the library of shims and evolutions is
 *
 * Return: $BACKFIT_LIBRARY, or the repository that the running program lies
 * in; the caller frees it. NULL, reported, where neither is one.
 */
char *library_find_dir(void)
{
	const char *set_dir = getenv("BACKFIT_LIBRARY");
	char exe[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", exe, sizeof(exe) - 1);
	char *dir = set_dir && *set_dir ? xstrdup(set_dir) : xstrndup(exe, len > 0 ? len : 0);

	for (;;) {
		char *shims = path_join(dir, "backport-include");
		bool found = dir_exists(shims);
		char *up;

		free(shims);
		if (found)
			return dir;
		up = path_dir(dir);
		free(dir);
		dir = up;
		if ((set_dir && *set_dir) || !strcmp(dir, "/") || !strcmp(dir, "."))
			break;
	}
	free(dir);
	report_error(
		"no library of shims and evolutions: set BACKFIT_LIBRARY to backfit's repository");
	return NULL;
}

/**
 * library_read() - read what closes gaps, right or wrong
 * @library: filled in, evolutions by name; library_free() it whatever the result
 * @dir: the repository's root
 *
 * Return: 0, or a negative error, reported, where a file cannot be read.
 */
int library_read(struct library *library, const char *dir)
{
	static const struct entry_kind evolutions = { "patches", ".cocci", "", 6, true };
	static const struct entry_kind compat = { "compat", ".c", "compat/", 0, true };
	static const struct entry_kind bundles = { "bundles", "/bundle", "bundles/", 7, false };
	static const struct entry_kind symbols = { "kconfig", ".symbol", "kconfig/", 7, false };
	char *shims = path_join(dir, "backport-include");
	int err;

	*library = (struct library){ .dir = xstrdup(dir) };
	err = list_files(shims, ".h", &library->shim);
	if (err)
		report_error("%s: %s", shims, strerror(-err));
	free(shims);
	if (!err)
		err = read_kind(library, &library->evolution, &evolutions);
	if (!err)
		err = read_kind(library, &library->compat, &compat);
	if (!err)
		err = read_kind(library, &library->bundle, &bundles);
	if (!err)
		err = read_kind(library, &library->symbol, &symbols);
	return err;
}

static void free_entry(struct entry *e)
{
	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		char ***list = (char ***)((char *)e + keys[i].at);

		if (keys[i].kind != WORDS) {
			free(*field(e, &keys[i]));
			continue;
		}
		for (size_t k = 0; k < *(size_t *)((char *)e + keys[i].count_at); k++)
			free((*list)[k]);
		free(*list);
	}
	free(e->name);
	free(e->path);
	free(e->purpose);
}

static int check_list(const struct entry_list *list)
{
	int err = 0;

	for (size_t i = 0; i < list->n; i++) {
		int bad = check_entry(&list->v[i]);

		err = err ? err : bad;
	}
	return err;
}

/**
 * library_load() - read what closes gaps, and see that it can be used
 * @library: filled in; library_free() it whatever the result
 * @dir: the repository's root
 *
 * Return: 0, or a negative error, reported.
 */
int library_load(struct library *library, const char *dir)
{
	int err = library_read(library, dir);

	if (!err)
		err = check_list(&library->evolution);
	if (!err)
		err = check_list(&library->compat);
	if (!err)
		err = check_list(&library->bundle);
	if (!err)
		err = check_list(&library->symbol);
	return err ? err : sort_evolutions(library);
}

/**
 * library_add() - one evolution more
 * @library: the library; pointers to its evolutions are not valid any more
 * @dir: the folder with its "patches"
 * @name: its name there, without suffix
 * @trial: it is tried: it comes before all else that closes a gap
 *
 * It runs behind all others.
 *
 * Return: 0, or a negative error, reported; the library is as it was then.
 */
int library_add(struct library *library, const char *dir, const char *name, bool trial)
{
	char *path = xasprintf("patches/%s.cocci", name);
	struct entry e = { 0 };
	int err = read_entry(&e, dir, path, name, true);

	if (!err)
		err = check_entry(&e);
	e.trial = trial;
	if (err)
		free_entry(&e);
	else
		*vec_push(&library->evolution) = e;
	free(path);
	return err;
}

static void free_list(struct entry_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		free_entry(&list->v[i]);
	vec_free(list);
}

/**
 * library_free() - give back the memory
 * @library: the library; it is empty afterwards
 */
void library_free(struct library *library)
{
	free_list(&library->evolution);
	free_list(&library->compat);
	free_list(&library->bundle);
	free_list(&library->symbol);
	map_free(&library->shim);
	free(library->dir);
	*library = (struct library){ 0 };
}
