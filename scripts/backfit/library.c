// SPDX-License-Identifier: GPL-2.0
/*
 * The library's files say about themselves what they are for: lines
 * "Key: value" in the head of an evolution, in the first comment of a compat
 * source, in a bundle file. A line that is indented behind its comment mark
 * goes on with the value before it.
 */
#include "library.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
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
	ONE("Options", options),
	MANY("Source", source),
	MANY("Header", header),
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

static const struct key *find_key(const char *s, const char **value)
{
	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		size_t len = strlen(keys[i].name);

		if (!strncmp(s, keys[i].name, len) && s[len] == ':') {
			*value = s + len + 1;
			return &keys[i];
		}
	}
	return NULL;
}

/* The text behind the comment mark, and how far it is indented; NULL for code. */
static char *comment_text(char *line, bool marked, size_t *indent)
{
	char *p = line + strspn(line, " \t");
	char *text;

	if (marked) {
		if (str_starts(p, "//") || str_starts(p, "/*"))
			p += 2;
		else if (*p == '*' && p[1] != '/')
			p++;
		else
			return NULL;
		while (*p == '/' || *p == '*')
			p++;
	} else {
		p = *line == '#' ? line + 1 : line;
	}
	text = p + strspn(p, " \t");
	*indent = text - p;
	for (const char *s = p; s < text; s++)
		*indent += *s == '\t' ? 7 : 0;
	return str_trim(text);
}

/*
 * Read the head of @text into @e. @marked: the lines stand in C comments, and
 * the head ends with the first line that is none.
 */
static void read_head(struct entry *e, char *text, bool marked)
{
	const struct key *last = NULL;
	char *save, *line;

	for (line = strtok_r(text, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
		bool purpose = str_starts(line, "///");
		const char *value = NULL;
		size_t indent = 0;
		char *s = comment_text(line, marked, &indent);
		const struct key *key;

		if (!s)
			break;
		key = find_key(s, &value);
		if (purpose) {
			join(&e->purpose, " ", s);
		} else if (key) {
			char *copy = xstrdup(value);

			set(e, key, str_trim(copy));
			free(copy);
			last = key;
		} else if (last && last->kind != CONDITION && indent > 2 && *s) {
			set(e, last, s);
		} else if (last && indent > 2 && *s) {
			/* the last line's closing bracket gives way to what follows */
			char **when = field(e, last);

			(*when)[strlen(*when) - 1] = '\0';
			join(when, " ", s);
			join(when, "", ")");
		} else {
			/* a compat source's first sentence says what it is for */
			if (!e->purpose && *s && !strstr(s, "SPDX-License-Identifier"))
				e->purpose = xstrdup(s);
			last = NULL;
		}
	}
}

static int check_entry(const struct entry *e)
{
	struct strbuf error = { 0 };
	int err = 0;

	if (*e->when && question_check(e->when, &error)) {
		report_error("%s: its When: line is no question: %s", e->path, error.s);
		err = -EINVAL;
	} else if (!e->n_provides) {
		report_error("%s: it has no Provides: line", e->path);
		err = -EINVAL;
	} else if (!*e->purpose) {
		report_error("%s: it does not say what it is for", e->path);
		err = -EINVAL;
	}
	strbuf_free(&error);
	return err;
}

static int load_entry(struct entry *e, const char *dir, const char *path, const char *name,
		      bool marked)
{
	char *text;

	e->path = path_join(dir, path);
	e->name = xstrdup(name);
	text = file_read(e->path, NULL);
	if (!text) {
		report_error("%s: %s", e->path, strerror(errno));
		return -errno;
	}
	read_head(e, text, marked);
	free(text);
	if (!e->purpose)
		e->purpose = xstrdup(e->what ? e->what : "");
	if (!e->when)
		e->when = xstrdup("");
	return check_entry(e);
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

static int load_kind(const struct library *lib, struct entry_list *list,
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
		int bad = load_entry(vec_push(list), dir, f->key, name, kind->marked);

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
 * library_load() - read what closes gaps
 * @library: filled in; library_free() it whatever the result
 * @dir: the repository's root
 *
 * Return: 0, or a negative error, reported.
 */
int library_load(struct library *library, const char *dir)
{
	static const struct entry_kind evolutions = { "patches", ".cocci", "", 6, true };
	static const struct entry_kind compat = { "compat", ".c", "compat/", 0, true };
	static const struct entry_kind bundles = { "bundles", "/bundle", "bundles/", 7, false };
	char *shims = path_join(dir, "backport-include");
	int err;

	*library = (struct library){ .dir = xstrdup(dir) };
	err = list_files(shims, ".h", &library->shim);
	if (err)
		report_error("%s: %s", shims, strerror(-err));
	free(shims);
	if (!err)
		err = load_kind(library, &library->evolution, &evolutions);
	if (!err)
		err = load_kind(library, &library->compat, &compat);
	if (!err)
		err = load_kind(library, &library->bundle, &bundles);
	return err ? err : sort_evolutions(library);
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
	map_free(&library->shim);
	free(library->dir);
	*library = (struct library){ 0 };
}
