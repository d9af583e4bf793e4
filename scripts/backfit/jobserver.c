// SPDX-License-Identifier: GPL-2.0
#include "jobserver.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mem.h"
#include "str.h"

/* Tokens that are held, one byte each. */
struct jobserver_book {
	volatile unsigned int n;
	volatile char token[4096 - sizeof(unsigned int)];
};

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

/* First it counts as gone: one more than there were would be worse than one less. */
static void put_back(int out, struct jobserver_book *held)
{
	char token = held->token[held->n - 1];
	ssize_t put;

	held->n--;
	do {
		put = write(out, &token, 1);
	} while (put < 0 && errno == EINTR);
}

/*
 * Wait for the end of who holds tokens, however that comes. In a session of its
 * own, as what ends that one's group must not end this; nobody's child, as
 * that one waits for any of its own.
 */
static void keep_watch(const struct jobserver *jobserver, int end)
{
	char nothing;

	setsid();
	if (fork() != 0)
		_exit(0);
	signal(SIGPIPE, SIG_IGN);
	close(jobserver->alive);
	while (read(end, &nothing, 1) < 0 && errno == EINTR)
		;
	while (jobserver->held->n)
		put_back(jobserver->out, jobserver->held);
	_exit(0);
}

/* Return: whether tokens that are taken now are given back in any case. */
static bool start_watch(struct jobserver *jobserver)
{
	void *held = mmap(NULL, sizeof(*jobserver->held), PROT_READ | PROT_WRITE,
			  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int ends[2], pid;

	if (held == MAP_FAILED)
		return false;
	if (pipe2(ends, O_CLOEXEC)) {
		munmap(held, sizeof(*jobserver->held));
		return false;
	}
	jobserver->held = held;
	jobserver->alive = ends[1];
	pid = fork();
	if (!pid)
		keep_watch(jobserver, ends[0]);
	close(ends[0]);
	while (pid > 0 && waitpid(pid, NULL, 0) < 0 && errno == EINTR)
		;
	if (pid > 0)
		return true;
	close(jobserver->alive);
	munmap(held, sizeof(*jobserver->held));
	return false;
}

static void close_ends(struct jobserver *jobserver)
{
	if (jobserver->in >= 0)
		close(jobserver->in);
	if (jobserver->out >= 0)
		close(jobserver->out);
	jobserver->in = -1;
	jobserver->out = -1;
}

/**
 * jobserver_open() - find the tokens of the make that runs us
 * @jobserver: filled in; jobserver_close() it
 *
 * Where no make runs us, it has no -j, or its recipe does not hand the tokens
 * on, there are none to be taken, and jobserver_take() always succeeds.
 *
 * Tokens that are held when this process ends, by whatever signal, are given
 * back by another one, which waits for that.
 */
void jobserver_open(struct jobserver *jobserver)
{
	const char *flags = getenv("MAKEFLAGS");
	char *text = word_of_make(flags, "--jobserver-auth=");

	*jobserver = (struct jobserver){ .in = -1, .out = -1, .alive = -1 };
	if (!text)
		text = word_of_make(flags, "--jobserver-fds=");
	if (text && str_starts(text, "fifo:"))
		open_fifo(jobserver, text + strlen("fifo:"));
	else if (text)
		open_pipe(jobserver, text);
	free(text);
	if (jobserver->in >= 0 && (jobserver->out < 0 || !start_watch(jobserver)))
		close_ends(jobserver);
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
	if (jobserver->held->n == sizeof(jobserver->held->token) ||
	    read(jobserver->in, &token, 1) != 1)
		return false;
	jobserver->held->token[jobserver->held->n] = token;
	jobserver->held->n++;
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
	if (jobserver->held && jobserver->held->n)
		put_back(jobserver->out, jobserver->held);
}

/**
 * jobserver_close() - give back all tokens
 * @jobserver: the tokens
 */
void jobserver_close(struct jobserver *jobserver)
{
	while (jobserver->held && jobserver->held->n)
		jobserver_give(jobserver);
	close_ends(jobserver);
	if (!jobserver->held)
		return;
	close(jobserver->alive);
	munmap(jobserver->held, sizeof(*jobserver->held));
	jobserver->held = NULL;
}
