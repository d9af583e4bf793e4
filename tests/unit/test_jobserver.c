// SPDX-License-Identifier: GPL-2.0
/* Programs that run side by side, with the tokens of a make and without. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "jobserver.h"
#include "proc.h"
#include "tree.h"

enum {
	PROGRAMS = 12,
	WORKERS = 4,
};

/* How many programs there are yet to start, run now, ran at most at a time and ended well. */
struct counted {
	unsigned int left, now, most, well;
};

static bool next(struct proc *proc, void **job, void *data)
{
	static const char *const argv[] = { "sleep", "0.05", NULL };
	struct counted *c = data;

	if (!c->left)
		return false;
	c->left--;
	c->now++;
	c->most = c->now > c->most ? c->now : c->most;
	*proc = (struct proc){ .argv = argv };
	*job = c;
	return true;
}

static void done(void *job, int status, void *data)
{
	struct counted *c = data;

	assert_ptr_equal(job, data);
	c->now--;
	c->well += status == 0;
}

/* Run them all with this in MAKEFLAGS. Return: how many ran at most at a time. */
static unsigned int most_with(const char *flags)
{
	struct counted c = { .left = PROGRAMS };

	setenv("MAKEFLAGS", flags, 1);
	proc_run_queue(&(struct proc_queue){ next, done, &c }, WORKERS);
	unsetenv("MAKEFLAGS");
	assert_int_equal(c.well, PROGRAMS);
	assert_int_equal(c.now, 0);
	return c.most;
}

static void none(void **state)
{
	(void)state;
	assert_int_equal(most_with(""), WORKERS);
	assert_int_equal(most_with(" -j2"), WORKERS);
}

/* What is left in a pipe, as text. */
static const char *left_in(int fd, char *text, size_t size)
{
	ssize_t n;

	fcntl(fd, F_SETFL, O_NONBLOCK);
	n = read(fd, text, size - 1);
	text[n > 0 ? n : 0] = '\0';
	return text;
}

static void by_pipe(void **state)
{
	static const struct {
		const char *tokens;
		unsigned int most;
	} cases[] = { { "", 1 }, { "+", 2 }, { "ab", 3 }, { "++++++", WORKERS } };
	char text[16];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		const char *const word[] = { "auth", "fds" };
		int ends[2];
		char *flags;

		assert_int_equal(pipe(ends), 0);
		assert_int_equal(write(ends[1], cases[i].tokens, strlen(cases[i].tokens)),
				 strlen(cases[i].tokens));
		flags = xasprintf("k -j8 --jobserver-auth=-2,-2 --jobserver-%s=%d,%d -- A=b",
				  word[i % 2], ends[0], ends[1]);
		if (i % 2)
			memcpy(strstr(flags, "auth=-2"), "none", 4);
		assert_int_equal(most_with(flags), cases[i].most);
		/* the way that others read it is as it was, and they find all tokens again */
		assert_int_equal(fcntl(ends[0], F_GETFL) & O_NONBLOCK, 0);
		left_in(ends[0], text, sizeof(text));
		assert_int_equal(strlen(text), strlen(cases[i].tokens));
		assert_int_equal(strspn(text, "+ab"), strlen(cases[i].tokens));
		close(ends[0]);
		close(ends[1]);
		free(flags);
	}
}

static void by_fifo(void **state)
{
	char *dir = new_tree(), *path = path_join(dir, "tokens"), text[16];
	char *flags = xasprintf(" -j3 --jobserver-auth=fifo:%s", path);
	int fd;

	(void)state;
	assert_int_equal(mkfifo(path, 0600), 0);
	fd = open(path, O_RDWR);
	assert_int_equal(write(fd, "++", 2), 2);
	assert_int_equal(most_with(flags), 3);
	assert_string_equal(left_in(fd, text, sizeof(text)), "++");
	close(fd);
	free(flags);
	free(path);
	drop_tree(dir);
}

/* make names a pipe that it did not leave open, or that is something else by now. */
static void not_ours(void **state)
{
	char *dir = new_tree(), *path, *flags, *text;
	int fd;

	(void)state;
	put(dir, "file", "+++");
	path = path_join(dir, "file");
	fd = open(path, O_RDWR);
	flags = xasprintf(" -j8 --jobserver-auth=%d,%d", fd, fd);
	assert_int_equal(most_with(flags), WORKERS);
	text = get(dir, "file");
	assert_string_equal(text, "+++");
	assert_int_equal(most_with(" -j8 --jobserver-auth=900,901"), WORKERS);
	assert_int_equal(most_with(" -j8 --jobserver-auth=fifo:/nonexistent/x"), WORKERS);
	assert_int_equal(most_with(" -j8 --jobserver-auth=3"), WORKERS);
	close(fd);
	free(text);
	free(flags);
	free(path);
	drop_tree(dir);
}

/* A program that cannot be started costs no token. */
static void not_there(void **state)
{
	static const char *const argv[] = { "/nonexistent/program", NULL };
	struct job job[3] = { { .proc.argv = argv }, { .proc.argv = argv }, { .proc.argv = argv } };
	char text[16], *flags;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "+", 1), 1);
	flags = xasprintf(" -j2 --jobserver-auth=%d,%d", ends[0], ends[1]);
	setenv("MAKEFLAGS", flags, 1);
	assert_int_equal(proc_run_all(job, ARRAY_LEN(job), WORKERS, NULL), ARRAY_LEN(job));
	unsetenv("MAKEFLAGS");
	for (size_t i = 0; i < ARRAY_LEN(job); i++)
		assert_int_equal(job[i].status, 127);
	assert_string_equal(left_in(ends[0], text, sizeof(text)), "+");
	close(ends[0]);
	close(ends[1]);
	free(flags);
}

/* Whoever holds tokens may be killed, and all of its group: make gets them back. */
static void killed(void **state)
{
	static const int by[] = { SIGKILL, SIGTERM, SIGINT };

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(by); i++) {
		int ends[2], taken[2], pid;
		char text[16], *flags;

		assert_int_equal(pipe(ends), 0);
		assert_int_equal(pipe(taken), 0);
		assert_int_equal(write(ends[1], "+ab", 3), 3);
		flags = xasprintf(" -j4 --jobserver-auth=%d,%d", ends[0], ends[1]);
		pid = fork();
		if (!pid) {
			struct jobserver jobserver;

			setpgid(0, 0);
			setenv("MAKEFLAGS", flags, 1);
			jobserver_open(&jobserver);
			text[0] = jobserver_take(&jobserver) + jobserver_take(&jobserver);
			if (write(taken[1], text, 1) == 1)
				pause();
			_exit(1);
		}
		assert_int_equal(read(taken[0], text, 1), 1);
		assert_int_equal(text[0], 2);
		assert_string_equal(left_in(ends[0], text, sizeof(text)), "b");
		assert_int_equal(kill(-pid, by[i]), 0);
		assert_int_equal(waitpid(pid, NULL, 0), pid);
		fcntl(ends[0], F_SETFL, 0);
		for (int n = 0; n < 2; n++) {
			struct pollfd given = { .fd = ends[0], .events = POLLIN };

			assert_int_equal(poll(&given, 1, 10000), 1);
			assert_int_equal(read(ends[0], text + n, 1), 1);
		}
		assert_true(memchr(text, '+', 2) && memchr(text, 'a', 2));
		for (int n = 0; n < 2; n++) {
			close(ends[n]);
			close(taken[n]);
		}
		free(flags);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(none),	    cmocka_unit_test(by_pipe),	 cmocka_unit_test(by_fifo),
		cmocka_unit_test(not_ours), cmocka_unit_test(not_there), cmocka_unit_test(killed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
