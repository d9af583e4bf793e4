// SPDX-License-Identifier: GPL-2.0
#include "series.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "map.h"
#include "mem.h"
#include "proc.h"
#include "str.h"

/*
 * Nobody's own settings, hooks or repository around the folder may show in the
 * patches: the same input gives the same bytes everywhere.
 */
static const char *const clean_git[] = {
	"env",
	"-u",
	"GIT_DIR",
	"-u",
	"GIT_WORK_TREE",
	"-u",
	"GIT_INDEX_FILE",
	"GIT_CONFIG_NOSYSTEM=1",
	"GIT_CONFIG_GLOBAL=/dev/null",
	"LC_ALL=C",
	"git",
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.autocrlf=false",
	"-c",
	"core.compression=0",
	"-c",
	"fastimport.unpackLimit=0",
	"-c",
	"core.attributesFile=/dev/null",
	"-c",
	"gc.auto=0",
};

/* The first second of the year 2000, for no clock to show in the patches. */
#define WHO "Backfit <backfit@localhost> 946684800 +0000"

enum {
	MAX_ARGS = 16,
	WIDTH = 72,
};

static char *beside(const struct series *series, const char *what)
{
	return xasprintf("%s.%s", series->dir, what);
}

/*
 * Run git in a folder with arguments up to a NULL, and with a file to read or
 * none; a failure is told with git's own first line.
 */
static int git(const char *dir, const char *in, const char *const *args)
{
	const char *argv[ARRAY_LEN(clean_git) + MAX_ARGS] = { 0 };
	char *log = xasprintf("%s-log", dir), *told;
	size_t n = 0;
	int status;

	for (size_t i = 0; i < ARRAY_LEN(clean_git); i++)
		argv[n++] = clean_git[i];
	while (*args && n < ARRAY_LEN(argv) - 1)
		argv[n++] = *args++;
	status = proc_run(&(struct proc){ argv, dir, in, log, "&1", NULL });
	if (status) {
		told = file_read(log, NULL);
		if (!program_exists("git"))
			report_error("git is not in PATH: install it, it makes the package's "
				     "patches");
		else
			report_error("git %s fails in %s: %.*s", argv[ARRAY_LEN(clean_git)], dir,
				     told ? (int)strcspn(told, "\n") : 0, told ? told : "");
		free(told);
	}
	remove_tree(log);
	free(log);
	return status ? -1 : 0;
}

#define GIT(dir, in, ...) git(dir, in, (const char *const[]){ __VA_ARGS__, NULL })

static void fail(struct series *series, const char *path, int err)
{
	if (!series->failed)
		report_error("%s: %s", path, strerror(err));
	series->failed = true;
}

/* The files that changed, as they are now. */
static void put_files(struct series *series)
{
	map_each (&series->changed, e) {
		char *path = path_join(series->dir, e->key);
		size_t len;
		char *text = file_read(path, &len);

		if (!text)
			fail(series, path, errno);
		else if (fprintf(series->stream, "M 100644 inline %s\ndata %zu\n", e->key, len) <
				 0 ||
			 fwrite(text, 1, len, series->stream) != len ||
			 putc('\n', series->stream) == EOF)
			fail(series, series->dir, errno);
		free(text);
		free(path);
	}
	map_free(&series->changed);
}

static int put_commit(struct series *series, const char *message)
{
	if (fprintf(series->stream,
		    "commit refs/heads/backfit\nmark :1\nauthor " WHO "\ncommitter " WHO
		    "\ndata %zu\n%s\n",
		    strlen(message), message) < 0)
		fail(series, series->dir, errno);
	put_files(series);
	return series->failed ? -1 : 0;
}

/**
 * series_begin() - take a folder as it stands for the pristine copy
 * @series: filled in; series_free() it whatever the result
 * @dir: the folder with the drivers' files, which must stay; files beside it
 *	whose names begin with its name are made
 * @origin: what the files are, for the log
 *
 * Return: 0; -1, reported.
 */
int series_begin(struct series *series, const char *dir, const char *origin)
{
	char *path;
	int err;

	*series = (struct series){ .dir = xstrdup(dir) };
	path = beside(series, "history");
	series->stream = fopen(path, "we");
	if (!series->stream)
		fail(series, path, errno);
	err = list_files(dir, "", &series->changed);
	if (err)
		fail(series, dir, -err);
	if (!series->failed && !put_commit(series, origin))
		fputs("reset refs/tags/pristine\nfrom :1\n\n", series->stream);
	free(path);
	return series->failed ? -1 : 0;
}

/**
 * series_change() - note that a file is not any more what it was
 * @series: the series
 * @file: the file, below the folder
 */
void series_change(struct series *series, const char *file)
{
	map_put(&series->changed, file);
}

/* Break one line of a message at WIDTH; none may look like the start of a patch. */
static void wrap_line(struct strbuf *out, const char *line, size_t len)
{
	size_t at = 0;

	if (str_starts(line, "---") || str_starts(line, "diff ") || str_starts(line, "Index: ") ||
	    str_starts(line, ">From") || str_starts(line, "From "))
		strbuf_putc(out, ' ');
	for (size_t i = 0; i < len;) {
		size_t word = 0;

		while (i + word < len && line[i + word] != ' ')
			word++;
		if (at && at + 1 + word > WIDTH) {
			strbuf_putc(out, '\n');
			at = 0;
		} else if (at) {
			strbuf_putc(out, ' ');
			at++;
		}
		strbuf_add(out, line + i, word);
		at += word;
		i += word + 1;
	}
	strbuf_putc(out, '\n');
}

/* Each line without blanks at its end, no two empty ones, as git itself has messages. */
static char *tidy(const char *message)
{
	struct strbuf out = { 0 };
	bool empty = true;

	for (const char *p = message; *p;) {
		size_t len = strcspn(p, "\n"), kept = len;

		while (kept && strchr(" \t", p[kept - 1]))
			kept--;
		if (kept || !empty) {
			strbuf_add(&out, p, kept);
			strbuf_putc(&out, '\n');
		}
		empty = !kept;
		p += len + (p[len] == '\n');
	}
	while (out.len > 1 && out.s[out.len - 2] == '\n')
		strbuf_cut(&out, out.len - 1);
	return strbuf_take(&out);
}

/**
 * series_commit() - make what changed one patch
 * @series: the series
 * @subject: the patch's first line
 * @body: the rest; its lines are wrapped
 *
 * Return: 0; -1, reported.
 */
int series_commit(struct series *series, const char *subject, const char *body)
{
	struct strbuf message = { 0 };
	char *tidied;
	int err;

	strbuf_printf(&message, "%s\n\n", subject);
	for (const char *p = body; *p;) {
		size_t len = strcspn(p, "\n");

		wrap_line(&message, p, len);
		p += len + (p[len] == '\n');
	}
	tidied = tidy(message.s);
	err = put_commit(series, tidied);
	free(tidied);
	strbuf_free(&message);
	return err;
}

/* One process takes in the whole history, one writes the patches. */
static int make_patches(struct series *series, const char *patches)
{
	char *repository = beside(series, "git"), *history = beside(series, "history");
	int err = fclose(series->stream) ? -errno : make_dirs(repository);

	series->stream = NULL;
	if (err)
		report_error("%s: %s", history, strerror(-err));
	else if (GIT(repository, NULL, "init", "-q", "--bare",
		     "--template=", "--initial-branch=backfit", ".") ||
		 GIT(repository, history, "fast-import", "--quiet", "--depth=0") ||
		 GIT(repository, NULL, "format-patch", "-q", "--zero-commit", "--no-signature",
		     "--no-numbered", "--no-renames", "--full-index", "-o", patches,
		     "pristine..backfit"))
		err = -EIO;
	free(repository);
	free(history);
	return err ? -1 : 0;
}

/**
 * series_write() - write the patches and the list of them
 * @series: the series, which is at its end
 * @patches: where NNNN-name.patch and "series" are put, a whole path; it is made
 *
 * Return: 0; -1, reported.
 */
int series_write(struct series *series, const char *patches)
{
	struct strbuf list = { 0 };
	struct map found = { 0 };
	char *path = path_join(patches, "series");
	int err = make_dirs(patches), bad = 0;

	if (!err)
		bad = make_patches(series, patches);
	if (!err && !bad)
		err = list_files(patches, ".patch", &found);
	map_each (&found, e)
		strbuf_printf(&list, "%s\n", e->key);
	if (!err && !bad)
		err = file_write(path, list.s ? list.s : "", list.len);
	if (err)
		report_error("%s: %s", patches, strerror(-err));
	strbuf_free(&list);
	map_free(&found);
	free(path);
	return err || bad ? -1 : 0;
}

/**
 * series_free() - give back what a series holds, and remove what it made beside the folder
 * @series: the series
 */
void series_free(struct series *series)
{
	static const char *const made[] = { "git", "history" };

	if (series->stream)
		fclose(series->stream);
	for (size_t i = 0; i < ARRAY_LEN(made) && series->dir; i++) {
		char *path = beside(series, made[i]);

		remove_tree(path);
		free(path);
	}
	map_free(&series->changed);
	free(series->dir);
	*series = (struct series){ 0 };
}
