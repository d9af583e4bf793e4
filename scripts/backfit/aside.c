// SPDX-License-Identifier: GPL-2.0
#include "aside.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "proc.h"
#include "str.h"

enum {
	ROOM = 1 << 20, /* of the pipe, so that the work ends before somebody reads; less will do */
};

/* Stands behind a result that is whole. */
static const char whole[] = "\nwhole";

/* Run the work in the process that was made for it. */
static _Noreturn void do_aside(const struct aside *aside, int fd)
{
	FILE *out = fdopen(fd, "w");
	bool done;

	/* Nobody would take its result, nor end it, without its parent. */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (!out)
		_exit(1);
	aside->work(out, aside->data);
	done = !ferror(out) && fwrite(whole, 1, sizeof(whole), out) == sizeof(whole) &&
	       !fclose(out);
	_exit(done ? 0 : 1);
}

/**
 * aside_start() - have a piece of work done while the caller goes on
 * @aside: filled in; aside_end() or aside_stop() is due
 * @work: the work; it sees memory as it is now
 * @data: for it, which must stay
 *
 * Where only one job may run, or no process is to be had, @aside's pid is 0, and
 * aside_end() does the work: it must come to the same then.
 */
void aside_start(struct aside *aside, aside_work *work, void *data)
{
	int ends[2];

	*aside = (struct aside){ .work = work, .data = data };
	if (proc_workers() < 2)
		return;
	jobserver_open(&aside->jobserver);
	if (!jobserver_take(&aside->jobserver) || pipe2(ends, O_CLOEXEC)) {
		jobserver_close(&aside->jobserver);
		return;
	}
	fcntl(ends[0], F_SETPIPE_SZ, ROOM);
	fflush(NULL);
	aside->pid = fork();
	if (!aside->pid)
		do_aside(aside, ends[1]);
	close(ends[1]);
	if (aside->pid > 0) {
		aside->fd = ends[0];
		return;
	}
	aside->pid = 0;
	close(ends[0]);
	jobserver_close(&aside->jobserver);
}

/**
 * aside_wait() - wait for the end of the process that a piece of work has
 * @aside: the work, whose result is taken or not wanted; it may be zero
 */
void aside_wait(struct aside *aside)
{
	if (aside->pid <= 0)
		return;
	/* its end may have been seen by who waits for any process */
	while (waitpid(aside->pid, NULL, 0) < 0 && errno == EINTR)
		;
	close(aside->fd);
	jobserver_close(&aside->jobserver);
	aside->pid = 0;
}

static char *do_here(const struct aside *aside, size_t *len)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, len);

	if (!out)
		return NULL;
	aside->work(out, aside->data);
	fclose(out);
	return text;
}

/**
 * aside_take() - take the result of a piece of work that a process does
 * @aside: the work, which is waited for; its @pid is not 0
 * @len: set to the result's length
 *
 * Return: what the work wrote, with a NUL behind it, for free(); NULL where the
 * process was killed.
 */
char *aside_take(struct aside *aside, size_t *len)
{
	struct strbuf text = { 0 };
	char part[65536];
	ssize_t got;

	while ((got = read(aside->fd, part, sizeof(part))) > 0 || (got < 0 && errno == EINTR))
		if (got > 0)
			strbuf_add(&text, part, got);
	aside_wait(aside);
	if (text.len >= sizeof(whole) &&
	    !memcmp(text.s + text.len - sizeof(whole), whole, sizeof(whole))) {
		strbuf_cut(&text, text.len - sizeof(whole));
		*len = text.len;
		return strbuf_take(&text);
	}
	strbuf_free(&text);
	return NULL;
}

/**
 * aside_end() - take the result of a piece of work
 * @aside: the work, which is waited for, or done now where no process did it
 * @len: set to the result's length
 *
 * Return: what the work wrote, with a NUL behind it, for free().
 */
char *aside_end(struct aside *aside, size_t *len)
{
	char *text = aside->pid ? aside_take(aside, len) : NULL;

	return text ? text : do_here(aside, len);
}

/**
 * aside_stop() - end a piece of work whose result nobody wants any more
 * @aside: the work; it may be zero
 */
void aside_stop(struct aside *aside)
{
	if (aside->pid <= 0)
		return;
	proc_kill(aside->pid);
	aside_wait(aside);
}
