// SPDX-License-Identifier: GPL-2.0
#include "staging.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "mem.h"
#include "str.h"

/* Tells a folder of ours from somebody else's of the same name. */
static const char stage_mark[] = ".backfit-stage";

static bool is_empty_dir(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;
	bool empty = d != NULL;

	while (d && empty && (e = readdir(d)))
		empty = !strcmp(e->d_name, ".") || !strcmp(e->d_name, "..");
	if (d)
		closedir(d);
	return empty;
}

/**
 * staging_check() - may a folder be written at a path?
 * @out: the path
 * @mark: a file that stands in each folder of this kind
 * @force: one of this kind may be replaced
 *
 * Return: 0; -1, reported, where something else stands there, or one of this
 * kind that may not be replaced.
 */
int staging_check(const char *out, const char *mark, bool force)
{
	char *marked = path_join(out, mark);
	bool ours = file_exists(marked);
	struct stat st;
	int err = 0;

	free(marked);
	if (lstat(out, &st)) {
		if (errno != ENOENT) {
			report_error("%s: %s", out, strerror(errno));
			err = -1;
		}
	} else if (!S_ISDIR(st.st_mode)) {
		report_error("%s: stands there and is no folder; name another one", out);
		err = -1;
	} else if (!is_empty_dir(out) && !ours) {
		report_error("%s: stands there and is no package of backfit (no %s); name another "
			     "folder",
			     out, mark);
		err = -1;
	} else if (ours && !force) {
		report_error("%s: a package stands there; --force replaces it", out);
		err = -1;
	}
	return err;
}

/* "NAME.PID.tmp" with our mark in it, whose process is gone: what a killed run left. */
static bool is_leftover(const char *dir, const char *entry, const char *name)
{
	size_t len = strlen(name);
	char *path, *end;
	bool marked;
	long pid;

	if (strncmp(entry, name, len) || entry[len] != '.' ||
	    !isdigit((unsigned char)entry[len + 1]))
		return false;
	pid = strtol(entry + len + 1, &end, 10);
	if (strcmp(end, ".tmp") || pid <= 0 || !kill(pid, 0) || errno != ESRCH)
		return false;
	path = xasprintf("%s/%s/%s", dir, entry, stage_mark);
	marked = file_exists(path);
	free(path);
	return marked;
}

static void remove_leftovers(const char *out)
{
	char *dir = path_dir(out);
	DIR *d = opendir(dir);
	struct dirent *e;

	while (d && (e = readdir(d))) {
		char *path;

		if (!is_leftover(dir, e->d_name, path_base(out)))
			continue;
		path = path_join(dir, e->d_name);
		remove_tree(path);
		free(path);
	}
	if (d)
		closedir(d);
	free(dir);
}

/* Put the new folder where the old one stands, which is gone only afterwards. */
static int put_in_place(const char *stage, const char *out)
{
	char *made = path_join(stage, "package"), *old = path_join(stage, "replaced");
	bool replaced = !rename(out, old);
	int err = replaced || errno == ENOENT ? 0 : -errno;

	if (!err && rename(made, out)) {
		err = -errno;
		if (replaced && rename(old, out))
			report_error("%s: the old package is now %s", out, old);
	}
	if (err)
		report_error("%s: %s", out, strerror(-err));
	free(made);
	free(old);
	return err ? -1 : 0;
}

static int start_stage(const char *stage)
{
	char *made = path_join(stage, "package"), *mark = path_join(stage, stage_mark);
	int err = make_dirs(stage);

	/* The mark comes first: whatever else is there may then be removed. */
	if (!err)
		err = file_write(mark, "", 0);
	if (!err)
		err = make_dirs(made);
	if (err)
		report_error("%s: %s", stage, strerror(-err));
	free(made);
	free(mark);
	return err ? -1 : 0;
}

/* Wait for the worker or for a signal that ends us; the signal, or 0 with the worker's status. */
static int await(pid_t worker, const sigset_t *watched, int *status)
{
	for (;;) {
		int sig = sigwaitinfo(watched, NULL);

		if (sig == SIGCHLD) {
			if (waitpid(worker, status, WNOHANG) == worker)
				return 0;
		} else if (sig > 0) {
			kill(-worker, SIGKILL);
			kill(worker, SIGKILL);
			waitpid(worker, status, 0);
			return sig;
		}
	}
}

/* The process that does the work. Its signals are those of @before. */
__attribute__((noreturn)) static void work(const char *stage,
					   int (*make)(const char *stage, void *data), void *data,
					   const sigset_t *before)
{
	int outcome;

	setpgid(0, 0);
	/* Nobody would put in place, or remove, what it makes without its parent. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	sigprocmask(SIG_SETMASK, before, NULL);
	outcome = make(stage, data);
	fflush(NULL);
	_exit(outcome);
}

/**
 * staging_run() - make a folder aside and put it in place
 * @out: where it is to stand
 * @mark: a file that stands in each folder of this kind; a folder without it is
 *	never replaced
 * @force: one that stands there may be replaced
 * @make: fills "package" in the folder that it is given, and may use the rest of
 *	that folder for its work; runs in a process of its own and returns an
 *	enum outcome, having told what is wrong
 * @data: for @make
 *
 * The work is done beside @out, on the same file system. When it fails, or
 * when SIGINT, SIGTERM or SIGHUP ends the program, all of it is removed; what
 * a run that was killed left behind, the next one for the same @out removes.
 *
 * Return: what @make returned; BAD_INPUT also where the folder could not be put
 * in place.
 */
int staging_run(const char *out, const char *mark, bool force,
		int (*make)(const char *stage, void *data), void *data)
{
	char *stage = xasprintf("%s.%d.tmp", out, (int)getpid());
	int status = 0, sig = 0, outcome = BAD_INPUT;
	sigset_t watched, before;
	pid_t worker;

	if (staging_check(out, mark, force))
		goto out;
	remove_leftovers(out);
	sigemptyset(&watched);
	sigaddset(&watched, SIGINT);
	sigaddset(&watched, SIGTERM);
	sigaddset(&watched, SIGHUP);
	sigaddset(&watched, SIGCHLD);
	/* From here on signals are waited for, so that none can end us half way. */
	sigprocmask(SIG_BLOCK, &watched, &before);
	if (start_stage(stage))
		goto clean;
	fflush(NULL);
	worker = fork();
	if (worker < 0) {
		report_error("cannot start a process: %s", strerror(errno));
		goto clean;
	}
	if (!worker)
		work(stage, make, data, &before);
	setpgid(worker, worker);
	sig = await(worker, &watched, &status);
	if (!sig && WIFEXITED(status))
		outcome = WEXITSTATUS(status);
	else if (!sig)
		report_error("%s: the work on it was killed; nothing was written", out);
	if (!sig && outcome == DONE && put_in_place(stage, out))
		outcome = BAD_INPUT;
clean:
	remove_tree(stage);
	sigprocmask(SIG_SETMASK, &before, NULL);
	if (sig) {
		report_error("%s: stopped; nothing was written", out);
		signal(sig, SIG_DFL);
		raise(sig);
	}
out:
	free(stage);
	return outcome;
}
