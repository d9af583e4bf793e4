// SPDX-License-Identifier: GPL-2.0
/*
 * A source tree has some 60,000 files and 1 GB of text; EXPORT_ stands in one
 * file of five. So files are read by as many threads as there are processors,
 * and all but these are put away after one search.
 */
#include "export_lines.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "export_tree.h"
#include "file.h"
#include "proc.h"
#include "str.h"

enum {
	/* Headers beyond are generated lists of registers. */
	LARGEST_HEADER = 200 * 1024,
	MOST_THREADS = 16
};

static const char sign[] = "EXPORT_";
static const char default_space[] = "DEFAULT_SYMBOL_NAMESPACE";

/* One file's text. */

/**
 * struct scanning - the walk through one text
 * @p: where it stands
 * @end: behind the text
 * @file: gets the lines
 * @macros: macros of this file that export, as keys
 * @includes: an #include stands before: a default namespace would come too late
 */
struct scanning {
	const char *p, *end;
	struct export_file *file;
	struct map macros;
	bool includes;
};

static const char *blanks(const char *s, const char *end)
{
	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	return s;
}

static const char *word_end(const char *s, const char *end)
{
	return s + str_word_to(s, end);
}

static const char *line_end(const char *s, const char *end)
{
	const char *newline;

	while ((newline = memchr(s, '\n', end - s)) && newline > s && newline[-1] == '\\')
		s = newline + 1;
	return newline ? newline : end;
}

static void add_line(struct scanning *s, enum export_line_kind kind, const char *from,
		     const char *to)
{
	struct export_line *line = vec_push(&s->file->line);

	line->kind = kind;
	line->text = xstrndup(from, to - from);
	/* a line that goes on is one line */
	for (char *c = line->text; *c; c++)
		if (*c == '\n' || *c == '\r' || (*c == '\\' && c[1] == '\n'))
			*c = ' ';
}

static bool has(const char *s, const char *end, const char *what)
{
	return memmem(s, end - s, what, strlen(what));
}

static void see_define(struct scanning *s, const char *word, const char *end)
{
	const char *name = blanks(word_end(word, end), end), *stop = word_end(name, end);

	if (!has(stop, end, sign) && !has(name, stop, default_space) && !has(name, stop, sign))
		return;
	if (s->includes && has(name, stop, default_space))
		return;
	add_line(s, LINE_DEFINE, word, end);
	if (!has(name, stop, default_space))
		*map_put_n(&s->macros, name, stop - name) = s;
}

static void see_directive(struct scanning *s, const char *word, const char *end)
{
	size_t len = word_end(word, end) - word;

	if (len >= 2 &&
	    (!memcmp(word, "if", 2) || !memcmp(word, "el", 2) || !memcmp(word, "en", 2)))
		add_line(s, LINE_CONDITION, word, end);
	else if (len == 6 && !memcmp(word, "define", 6))
		see_define(s, word, end);
	else if (len == 7 && !memcmp(word, "include", 7))
		s->includes = true;
	else if (len == 5 && !memcmp(word, "undef", 5) && has(word, end, default_space))
		add_line(s, LINE_UNDEF, word, end);
}

/* Behind the ")" that closes the "(" at @s; NULL where there is none near. */
static const char *call_end(const char *s, const char *end)
{
	unsigned int depth = 0;

	for (const char *from = s; s < end && s - from < 4000; s++) {
		depth += *s == '(';
		if (*s == ')' && !--depth)
			return s + 1;
	}
	return NULL;
}

/* What stands before a call on its line: code that ends, or nothing. */
static bool may_begin_call(const char *line, const char *call)
{
	while (call > line && (call[-1] == ' ' || call[-1] == '\t'))
		call--;
	return call == line || strchr(";})", call[-1]);
}

/* The calls on one line of code; how far it read. */
static const char *see_code(struct scanning *s, const char *line, const char *end)
{
	const char *at = line, *stop = end;

	while ((at = memmem(at, end - at, sign, strlen(sign)))) {
		const char *begin = at, *paren, *close;

		while (begin > line && str_is_word(begin[-1]))
			begin--;
		paren = blanks(word_end(at, end), end);
		close = paren < end && *paren == '(' ? call_end(paren, s->end) : NULL;
		at = word_end(at, end);
		if (!close || !may_begin_call(line, begin))
			continue;
		add_line(s, LINE_CALL, begin, close);
		at = close < end ? close : end;
		stop = close > stop ? close : stop;
	}
	return stop;
}

static const char *see_local_call(struct scanning *s, const char *word, const char *end)
{
	const char *stop = word_end(word, end), *paren = blanks(stop, end), *close;

	if (stop == word || paren >= end || *paren != '(' ||
	    !map_get_n(&s->macros, word, stop - word))
		return NULL;
	close = call_end(paren, s->end);
	if (close)
		add_line(s, LINE_CALL, word, close);
	return close;
}

/**
 * export_lines_of_text() - the lines of one file that count
 * @text: its text
 * @len: its length
 * @file: gets them
 */
void export_lines_of_text(const char *text, size_t len, struct export_file *file)
{
	struct scanning s = { .p = text, .end = text + len, .file = file };

	while (s.p < s.end) {
		const char *word = blanks(s.p, s.end), *stop = NULL;
		const char *end = word < s.end ? memchr(word, '\n', s.end - word) : NULL;

		end = end ? end : s.end;
		if (word < end && *word == '#') {
			end = line_end(word, s.end);
			see_directive(&s, blanks(word + 1, end), end);
		} else if (word < end) {
			if (s.macros.n)
				stop = see_local_call(&s, word, end);
			if (!stop)
				stop = see_code(&s, s.p, end);
		}
		s.p = (stop && stop > end ? stop : end) + 1;
	}
	map_free(&s.macros);
}

/* All files. */

/**
 * struct gathering - what the threads share
 * @root: the source tree
 * @path: the files to read, relative to it
 * @next: the first that nobody reads yet
 */
struct gathering {
	const char *root;
	VEC(char *) path;
	atomic_size_t next;
};

/* What one thread found. */
struct worker {
	struct gathering *all;
	pthread_t thread;
	bool started;
	VEC(struct export_file) file;
	char *room;
	size_t size;
};

static void add_path(const char *path, int dir, const char *name, void *data)
{
	struct gathering *g = data;

	(void)dir;
	(void)name;
	*vec_push(&g->path) = xstrdup(path);
}

/* Reads a file into the thread's own room; its length, or -1. */
static ssize_t read_whole(struct worker *w, int root, const char *path)
{
	int fd = openat(root, path, O_RDONLY | O_CLOEXEC);
	struct stat st;
	ssize_t got = -1, len = 0;

	if (fd < 0)
		return -1;
	if (!fstat(fd, &st) && S_ISREG(st.st_mode) &&
	    (!str_ends(path, ".h") || st.st_size < LARGEST_HEADER)) {
		if ((size_t)st.st_size > w->size) {
			w->size = st.st_size + st.st_size / 2;
			w->room = xrealloc(w->room, w->size);
		}
		while (len < st.st_size && (got = read(fd, w->room + len, st.st_size - len)) > 0)
			len += got;
		got = len;
	}
	close(fd);
	return got;
}

static void keep_makefile(struct worker *w, const char *path, size_t len)
{
	struct export_file *file = vec_push(&w->file);

	file->path = xstrdup(path);
	vec_push(&file->line)->text = xstrndup(w->room, len);
}

static void *work(void *data)
{
	struct worker *w = data;
	int root = open(w->all->root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	size_t i;

	while (root >= 0 && (i = atomic_fetch_add(&w->all->next, 1)) < w->all->path.n) {
		const char *path = w->all->path.v[i];
		ssize_t len = read_whole(w, root, path);
		struct export_file file = { 0 };

		if (len <= 0)
			continue;
		if (export_tree_is_makefile(path)) {
			keep_makefile(w, path, len);
			continue;
		}
		if (!memmem(w->room, len, sign, strlen(sign)))
			continue;
		file.path = xstrdup(path);
		export_lines_of_text(w->room, len, &file);
		*vec_push(&w->file) = file;
	}
	if (root >= 0)
		close(root);
	free(w->room);
	return NULL;
}

static void take_result(struct export_files *files, struct export_file *file)
{
	char *dir;
	void **text;

	if (!export_tree_is_makefile(file->path)) {
		*vec_push(&files->file) = *file;
		return;
	}
	dir = path_dir(file->path);
	text = map_put(&files->makefile, dir);
	/* as kbuild has it: a Kbuild before a Makefile */
	if (!*text || str_ends(file->path, "Kbuild")) {
		free(*text);
		*text = file->line.v[0].text;
	} else {
		free(file->line.v[0].text);
	}
	free(dir);
	free(file->path);
	vec_free(&file->line);
}

static int by_path(const void *a, const void *b)
{
	const struct export_file *x = a, *y = b;

	return strcmp(x->path, y->path);
}

static void run_workers(struct gathering *g, struct export_files *files)
{
	struct worker worker[MOST_THREADS] = { 0 };
	unsigned int n = proc_workers() < MOST_THREADS ? proc_workers() : MOST_THREADS;

	for (unsigned int i = 0; i < n; i++) {
		worker[i].all = g;
		worker[i].started = i && !pthread_create(&worker[i].thread, NULL, work, &worker[i]);
	}
	work(&worker[0]);
	for (unsigned int i = 0; i < n; i++) {
		if (worker[i].started)
			pthread_join(worker[i].thread, NULL);
		for (size_t k = 0; k < worker[i].file.n; k++)
			take_result(files, &worker[i].file.v[k]);
		vec_free(&worker[i].file);
	}
}

/**
 * export_lines_read() - find the lines that export symbols in a source tree
 * @kernel: the kernel; its source and srcarch are used
 * @files: empty; gets the files that have any
 */
void export_lines_read(const struct kernel *kernel, struct export_files *files)
{
	struct gathering g = { .root = kernel->source };

	export_tree_walk(kernel, add_path, &g);
	run_workers(&g, files);
	if (files->file.n)
		qsort(files->file.v, files->file.n, sizeof(*files->file.v), by_path);
	for (size_t i = 0; i < g.path.n; i++)
		free(g.path.v[i]);
	vec_free(&g.path);
}

/**
 * export_files_free() - give back what was found
 * @files: the files
 */
void export_files_free(struct export_files *files)
{
	for (size_t i = 0; i < files->file.n; i++) {
		for (size_t k = 0; k < files->file.v[i].line.n; k++)
			free(files->file.v[i].line.v[k].text);
		vec_free(&files->file.v[i].line);
		free(files->file.v[i].path);
	}
	vec_free(&files->file);
	map_free_texts(&files->makefile);
}
