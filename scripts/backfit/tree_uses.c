// SPDX-License-Identifier: GPL-2.0
/*
 * Most files do not have the name at all, which memmem() tells fast; those that
 * do are read as C, for a comment or a string is no use.
 */
#include "tree_uses.h"

#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lexer.h"
#include "map.h"
#include "proc.h"
#include "str.h"

/* Where drivers live. */
static const char *const places[] = { "block", "crypto",   "drivers", "fs",
				      "net",   "security", "sound",   "virt" };

enum {
	MOST_THREADS = 64,
};

/* The files, which all threads take from. */
struct search {
	const char *tree;
	const struct wanted_name *wanted;
	const struct map_entry *file;
	struct tree_user *user; /* for each file; no line where it is none */
	size_t files;
	atomic_size_t next;
};

static bool is_word(const struct token *t, const char *word)
{
	return t->kind == TOKEN_NAME && strlen(word) == t->len && !memcmp(t->s, word, t->len);
}

static bool is_tag_word(const struct token *t)
{
	return token_is(t, "struct") || token_is(t, "union") || token_is(t, "enum");
}

/* Whether a token is what is looked for, by the one before it. */
static bool is_use(const struct wanted_name *wanted, const struct token *before,
		   const struct token *t)
{
	if (!is_word(t, wanted->word))
		return false;
	switch (wanted->form) {
	case WANTED_MEMBER:
		return token_is(before, ".") || token_is(before, "->");
	case WANTED_TAG:
		return is_tag_word(before);
	default:
		return !token_is(before, ".") && !token_is(before, "->") && !is_tag_word(before);
	}
}

/* An #include line's header, "" for any other directive. */
static size_t included(const struct token *directive, const char **name)
{
	const char *p = directive->s + 1, *end = directive->s + directive->len;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if ((size_t)(end - p) < strlen("include") || memcmp(p, "include", strlen("include")))
		return 0;
	p += strlen("include");
	while (p < end && *p != '<' && *p != '"')
		p++;
	*name = ++p;
	while (p < end && *p != '>' && *p != '"')
		p++;
	return p < end ? p - *name : 0;
}

/* The line within a directive at which a macro's body has the name, or 0. */
static unsigned int use_in_directive(const struct token *directive,
				     const struct wanted_name *wanted)
{
	struct token t, before = { 0 };
	const char *header = NULL;
	struct lexer lx;

	if (wanted->form == WANTED_HEADER)
		return included(directive, &header) == strlen(wanted->word) &&
				       !memcmp(header, wanted->word, strlen(wanted->word))
			       ? directive->line
			       : 0;
	lexer_init(&lx, directive->s + 1, directive->len - 1);
	lx.line = directive->line;
	lx.line_start = false;
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (is_use(wanted, &before, &t))
			return t.line;
		before = t;
	}
	return 0;
}

static bool has_word(const char *text, size_t len, const char *word)
{
	return memmem(text, len, word, strlen(word));
}

/**
 * text_uses() - where a C file uses a name
 * @text: the file
 * @len: its length
 * @wanted: the name
 *
 * Return: the first line with it in code, also in a macro's body; 0 for none.
 */
unsigned int text_uses(const char *text, size_t len, const struct wanted_name *wanted)
{
	struct token t, before = { 0 };
	struct lexer lx;

	if (!has_word(text, len, wanted->word) ||
	    (wanted->form == WANTED_MEMBER && wanted->record &&
	     !has_word(text, len, wanted->record)))
		return 0;
	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		unsigned int line = 0;

		if (t.kind == TOKEN_DIRECTIVE)
			line = use_in_directive(&t, wanted);
		else if (wanted->form != WANTED_HEADER && is_use(wanted, &before, &t))
			line = t.line;
		if (line)
			return line;
		before = t;
	}
	return 0;
}

struct buffer {
	char *s;
	size_t room;
};

/* Reads a file into a buffer that is used again and again. Return: its length, 0 for none. */
static size_t read_into(struct buffer *buffer, int dir, const char *path)
{
	int fd = openat(dir, path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	size_t len = 0;
	ssize_t got = 1;

	if (fd < 0)
		return 0;
	if (!fstat(fd, &st) && st.st_size > 0) {
		if (buffer->room < (size_t)st.st_size + 1) {
			buffer->room = st.st_size + 1;
			buffer->s = xrealloc(buffer->s, buffer->room);
		}
		while (len < (size_t)st.st_size && got > 0) {
			got = read(fd, buffer->s + len, st.st_size - len);
			len += got > 0 ? got : 0;
		}
		buffer->s[len] = '\0';
	}
	close(fd);
	return len;
}

static void *search_files(void *data)
{
	struct search *search = data;
	struct buffer buffer = { 0 };
	int dir = open(search->tree, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	size_t i;

	while (dir >= 0 && (i = atomic_fetch_add(&search->next, 1)) < search->files) {
		struct tree_user *user = &search->user[i];
		size_t len = read_into(&buffer, dir, search->file[i].key);

		user->line = len ? text_uses(buffer.s, len, search->wanted) : 0;
		user->is_module = user->line && has_word(buffer.s, len, "MODULE_LICENSE");
	}
	if (dir >= 0)
		close(dir);
	free(buffer.s);
	return NULL;
}

static void run(struct search *search)
{
	pthread_t thread[MOST_THREADS];
	unsigned int wanted = proc_workers(), n = 0;

	while (n + 1 < wanted && n < MOST_THREADS &&
	       !pthread_create(&thread[n], NULL, search_files, search))
		n++;
	search_files(search);
	while (n)
		pthread_join(thread[--n], NULL);
}

static bool is_c(const FTSENT *e)
{
	return e->fts_info == FTS_NSOK && e->fts_namelen > 2 &&
	       (str_ends(e->fts_name, ".c") || str_ends(e->fts_name, ".h"));
}

/* Without looking at each file's inode: there are 60,000. */
static void find_files(const char *tree, struct map *files)
{
	char *dir[ARRAY_LEN(places) + 1] = { 0 };
	size_t below = strlen(tree) + 1;
	FTSENT *e;
	FTS *walk;

	for (size_t i = 0; i < ARRAY_LEN(places); i++)
		dir[i] = xasprintf("%s/%s", tree, places[i]);
	walk = fts_open(dir, FTS_PHYSICAL | FTS_NOSTAT | FTS_NOCHDIR, NULL);
	while (walk && (e = fts_read(walk)))
		if (is_c(e))
			map_put(files, e->fts_path + below);
	if (walk)
		fts_close(walk);
	for (size_t i = 0; i < ARRAY_LEN(places); i++)
		free(dir[i]);
}

static int by_file(const void *a, const void *b)
{
	const struct tree_user *x = a, *y = b;

	return strcmp(x->file, y->file);
}

/**
 * tree_uses_find() - find the files of a tree's drivers that use a name
 * @uses: gets them
 * @tree: the source tree; what it does not have has no users
 * @wanted: the name
 */
void tree_uses_find(struct tree_uses *uses, const char *tree, const struct wanted_name *wanted)
{
	struct map files = { 0 };
	struct search search = { .tree = tree, .wanted = wanted };

	find_files(tree, &files);
	search.file = files.entry;
	search.files = uses->files = files.n;
	search.user = xcalloc(files.n + 1, sizeof(*search.user));
	run(&search);
	for (size_t i = 0; i < files.n; i++) {
		struct tree_user *user;

		if (!search.user[i].line)
			continue;
		user = vec_push(&uses->user);
		*user = search.user[i];
		user->file = arena_strdup(&uses->arena, files.entry[i].key);
		uses->modules += user->is_module;
	}
	if (uses->user.n)
		qsort(uses->user.v, uses->user.n, sizeof(*uses->user.v), by_file);
	free(search.user);
	map_free(&files);
}

/**
 * tree_uses_free() - give back the memory
 * @uses: the users
 */
void tree_uses_free(struct tree_uses *uses)
{
	vec_free(&uses->user);
	arena_free(&uses->arena);
}
