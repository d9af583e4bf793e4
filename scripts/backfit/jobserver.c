// SPDX-License-Identifier: GPL-2.0
#include "jobserver.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "str.h"

/* What the last word of MAKEFLAGS that begins so says, for free(); NULL for none. */
static char *word_of_make(const char *flags, const char *start)
{
	const char *found = NULL;

	for (const char *p = flags; p && (p = strstr(p, start)); p += strlen(start))
		if (p == flags || p[-1] == ' ')
			found = p + strlen(start);
	return found ? xstrndup(found, strcspn(found, " ")) : NULL;
}

/*
 * make names its pipe also to programs that it does not leave it open for: then
 * these numbers are nothing, or a file of our own.
 */
static bool is_pipe(int in, int out)
{
	struct stat from, to;
	int reads, writes;

	if (in < 0 || out < 0 || fstat(in, &from) || fstat(out, &to))
		return false;
	reads = fcntl(in, F_GETFL);
	writes = fcntl(out, F_GETFL);
	return S_ISFIFO(from.st_mode) && from.st_ino == to.st_ino && from.st_dev == to.st_dev &&
	       reads >= 0 && writes >= 0 && (reads & O_ACCMODE) != O_WRONLY &&
	       (writes & O_ACCMODE) != O_RDONLY;
}

/* Opened anew, as others that read from it may count on being kept waiting. */
static void open_pipe(struct jobserver *jobserver, const char *text)
{
	char *end, path[sizeof("/proc/self/fd/") + 12];
	long in = strtol(text, &end, 10), out = *end == ',' ? strtol(end + 1, &end, 10) : -1;

	if (*end || in > 1 << 20 || out > 1 << 20 || !is_pipe(in, out))
		return;
	snprintf(path, sizeof(path), "/proc/self/fd/%d", (int)in);
	jobserver->in = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (jobserver->in >= 0)
		jobserver->out = fcntl((int)out, F_DUPFD_CLOEXEC, 0);
}

static void open_fifo(struct jobserver *jobserver, const char *path)
{
	jobserver->in = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (jobserver->in >= 0)
		jobserver->out = open(path, O_WRONLY | O_CLOEXEC);
}

/**
 * jobserver_open() - find the tokens of the make that runs us
 * @jobserver: filled in; jobserver_close() it
 *
 * Where no make runs us, it has no -j, or its recipe does not hand the tokens
 * on, there are none to be taken, and jobserver_take() always succeeds.
 */
void jobserver_open(struct jobserver *jobserver)
{
	const char *flags = getenv("MAKEFLAGS");
	char *text = word_of_make(flags, "--jobserver-auth=");

	*jobserver = (struct jobserver){ .in = -1, .out = -1 };
	if (!text)
		text = word_of_make(flags, "--jobserver-fds=");
	if (text && str_starts(text, "fifo:"))
		open_fifo(jobserver, text + strlen("fifo:"));
	else if (text)
		open_pipe(jobserver, text);
	free(text);
	if (jobserver->in >= 0 && jobserver->out < 0) {
		close(jobserver->in);
		jobserver->in = -1;
	}
}

/**
 * jobserver_take() - take a token for one more program
 * @jobserver: the tokens
 *
 * Every program that make runs has one to begin with: the first program that
 * runs at a time needs none.
 *
 * Return: whether the program may start; never waits.
 */
bool jobserver_take(struct jobserver *jobserver)
{
	char token;

	if (jobserver->in < 0)
		return true;
	if (read(jobserver->in, &token, 1) != 1)
		return false;
	*vec_push(&jobserver->held) = token;
	return true;
}

/**
 * jobserver_wait() - wait until there may be a token
 * @jobserver: the tokens
 * @milliseconds: no longer than this
 */
void jobserver_wait(const struct jobserver *jobserver, int milliseconds)
{
	struct pollfd poll_for = { .fd = jobserver->in, .events = POLLIN };

	poll(&poll_for, 1, milliseconds);
}

/**
 * jobserver_give() - give a token back, if one is held
 * @jobserver: the tokens
 */
void jobserver_give(struct jobserver *jobserver)
{
	ssize_t put;

	if (!jobserver->held.n)
		return;
	do {
		put = write(jobserver->out, &jobserver->held.v[jobserver->held.n - 1], 1);
	} while (put < 0 && errno == EINTR);
	jobserver->held.n--;
}

/**
 * jobserver_close() - give back all tokens
 * @jobserver: the tokens
 */
void jobserver_close(struct jobserver *jobserver)
{
	while (jobserver->held.n)
		jobserver_give(jobserver);
	vec_free(&jobserver->held);
	if (jobserver->in >= 0)
		close(jobserver->in);
	if (jobserver->out >= 0)
		close(jobserver->out);
}
