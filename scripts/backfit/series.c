// SPDX-License-Identifier: GPL-2.0
#include "series.h"

#include <errno.h>
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
	"GIT_AUTHOR_NAME=Backfit",
	"GIT_AUTHOR_EMAIL=backfit@localhost",
	"GIT_AUTHOR_DATE=2000-01-01T00:00:00+0000",
	"GIT_COMMITTER_NAME=Backfit",
	"GIT_COMMITTER_EMAIL=backfit@localhost",
	"GIT_COMMITTER_DATE=2000-01-01T00:00:00+0000",
	"LC_ALL=C",
	"git",
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"core.autocrlf=false",
	"-c",
	"core.fileMode=false",
	"-c",
	"core.excludesFile=/dev/null",
	"-c",
	"core.attributesFile=/dev/null",
	"-c",
	"gc.auto=0",
};

enum {
	MAX_ARGS = 16,
	WIDTH = 72,
};

/* Run git in @dir with arguments up to a NULL; a failure is told with git's own first line. */
static int git(const char *dir, const char *const *args)
{
	const char *argv[ARRAY_LEN(clean_git) + MAX_ARGS] = { 0 };
	char *log = xasprintf("%s.git-log", dir), *told;
	size_t n = 0;
	int status;

	for (size_t i = 0; i < ARRAY_LEN(clean_git); i++)
		argv[n++] = clean_git[i];
	while (*args && n < ARRAY_LEN(argv) - 1)
		argv[n++] = *args++;
	status = proc_run(&(struct proc){ argv, dir, NULL, log, "&1" });
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

#define GIT(dir, ...) git(dir, (const char *const[]){ __VA_ARGS__, NULL })

/* A message for git, taken from a file so that no character in it means anything. */
static int commit(const char *dir, const char *message)
{
	char *path = xasprintf("%s.git-message", dir);
	int err = file_write(path, message, strlen(message));

	if (err)
		report_error("%s: %s", path, strerror(-err));
	else
		err = GIT(dir, "commit", "-q", "-a", "--no-verify", "--allow-empty", "-F", path);
	remove_tree(path);
	free(path);
	return err ? -1 : 0;
}

/**
 * series_begin() - take a folder as it stands for the pristine copy
 * @dir: the folder with the drivers' files; a repository is made in it
 * @origin: what the files are, for the log
 *
 * Return: 0; -1, reported.
 */
int series_begin(const char *dir, const char *origin)
{
	if (GIT(dir, "init", "-q", "--template=", "--initial-branch=backfit", ".") ||
	    GIT(dir, "add", "-A", "-f", "."))
		return -1;
	return commit(dir, origin) || GIT(dir, "tag", "pristine") ? -1 : 0;
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

/**
 * series_commit() - make the folder's changes one patch
 * @dir: the folder
 * @subject: the patch's first line
 * @body: the rest; its lines are wrapped
 *
 * Return: 0; -1, reported.
 */
int series_commit(const char *dir, const char *subject, const char *body)
{
	struct strbuf message = { 0 };
	int err;

	strbuf_printf(&message, "%s\n\n", subject);
	for (const char *p = body; *p;) {
		size_t len = strcspn(p, "\n");

		wrap_line(&message, p, len);
		p += len + (p[len] == '\n');
	}
	err = commit(dir, message.s);
	strbuf_free(&message);
	return err;
}

/**
 * series_write() - write the patches and the list of them
 * @dir: the folder
 * @patches: where NNNN-name.patch and "series" are put; it is made
 *
 * Return: 0; -1, reported.
 */
int series_write(const char *dir, const char *patches)
{
	struct strbuf list = { 0 };
	struct map found = { 0 };
	char *path = path_join(patches, "series");
	int err = make_dirs(patches);

	if (!err &&
	    GIT(dir, "format-patch", "-q", "--zero-commit", "--no-signature", "--no-numbered",
		"--no-renames", "--full-index", "-o", patches, "pristine..backfit"))
		err = -EIO;
	else if (!err)
		err = list_files(patches, ".patch", &found);
	map_each (&found, e)
		strbuf_printf(&list, "%s\n", e->key);
	if (!err)
		err = file_write(path, list.s ? list.s : "", list.len);
	if (err && err != -EIO)
		report_error("%s: %s", patches, strerror(-err));
	strbuf_free(&list);
	map_free(&found);
	free(path);
	return err ? -1 : 0;
}
