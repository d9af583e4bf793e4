// SPDX-License-Identifier: GPL-2.0
#include "proc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "mem.h"
#include "str.h"

enum {
	NOT_STARTED = 127,
	MOST_MESSAGES = 64 << 20,
	DEEPEST = 8
};

static void redirect(const char *path, int flags, int fd)
{
	int got = open(path ? path : "/dev/null", flags | O_CLOEXEC, 0666);

	if (got < 0 || dup2(got, fd) < 0)
		_exit(NOT_STARTED);
}

/* A make that runs us has a jobserver that a make of ours could not reach. */
static char **environment_of_programs(void)
{
	VEC(char *) env = { 0 };

	for (char **e = environ; *e; e++)
		if (!str_starts(*e, "MAKEFLAGS=") && !str_starts(*e, "MFLAGS="))
			*vec_push(&env) = *e;
	*vec_push(&env) = NULL;
	return env.v;
}

/* Become the program; only calls that leave the parent's memory as it is. */
static _Noreturn void become(const struct proc *proc, int out, char **env, const sigset_t *signals)
{
	static const int handled[] = { SIGHUP, SIGINT, SIGTERM };
	/* Messages without end must not fill the disk. */
	const struct rlimit most = { MOST_MESSAGES, MOST_MESSAGES };

	/* Our handlers are not the program's, and must not run before it starts. */
	for (size_t i = 0; i < ARRAY_LEN(handled); i++) {
		struct sigaction action;

		if (!sigaction(handled[i], NULL, &action) && action.sa_handler != SIG_IGN)
			signal(handled[i], SIG_DFL);
	}
	sigprocmask(SIG_SETMASK, signals, NULL);
	redirect(proc->in, O_RDONLY, STDIN_FILENO);
	if (out < 0)
		redirect(proc->out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
	else if (dup2(out, STDOUT_FILENO) < 0 || setrlimit(RLIMIT_FSIZE, &most))
		_exit(NOT_STARTED);
	if (proc->err && !strcmp(proc->err, "&1"))
		dup2(STDOUT_FILENO, STDERR_FILENO);
	else
		redirect(proc->err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
	if (proc->dir && chdir(proc->dir))
		_exit(NOT_STARTED);
	execvpe(proc->argv[0], (char *const *)proc->argv, env);
	_exit(NOT_STARTED);
}

/*
 * @out: where its output goes instead of a file, or -1
 *
 * To copy the page tables of a process that holds two kernels' facts takes
 * longer than many a program runs: the child borrows our memory until it is
 * the program.
 */
static int start(const struct proc *proc, int out)
{
	char **env = environment_of_programs();
	sigset_t all, before;
	pid_t pid;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	pid = vfork();
	if (!pid)
		become(proc, out, env, &before);
	sigprocmask(SIG_SETMASK, &before, NULL);
	free(env);
	return pid;
}

static int exit_code(int status)
{
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/**
 * proc_start() - start a program
 * @proc: the program
 * @out: set to the end of a pipe from which its output is read, for the
 *	caller to close; NULL where the output goes to a file
 *
 * Return: its process, for proc_wait(); -1 where there is none.
 */
int proc_start(const struct proc *proc, int *out)
{
	enum {
		MUCH = 1 << 20
	};
	int ends[2] = { -1, -1 }, pid;

	if (out && pipe2(ends, O_CLOEXEC))
		return -1;
	/* So that it can go on while the reader is busy; less will do, too. */
	if (out)
		fcntl(ends[0], F_SETPIPE_SZ, MUCH);
	pid = start(proc, ends[1]);
	if (out)
		close(ends[1]);
	if (out && pid < 0)
		close(ends[0]);
	else if (out)
		*out = ends[0];
	return pid;
}

/**
 * proc_wait() - wait for the end of a program
 * @pid: what proc_start() gave
 *
 * Return: its exit code, 128 + N where signal N ended it, 127 where it could
 * not be started.
 */
int proc_wait(int pid)
{
	int status;

	if (pid < 0)
		return NOT_STARTED;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return NOT_STARTED;
	return exit_code(status);
}

static void kill_tree(int pid, int depth)
{
	char *path = xasprintf("/proc/%d/task/%d/children", pid, pid);
	char *children, *p, *end;

	/* So that it starts nothing more while its children are looked for. */
	kill(pid, SIGSTOP);
	children = depth < DEEPEST ? file_read(path, NULL) : NULL;
	for (p = children; p && *p; p = end) {
		int child = strtol(p, &end, 10);

		if (end == p)
			break;
		kill_tree(child, depth + 1);
	}
	kill(pid, SIGKILL);
	free(children);
	free(path);
}

/**
 * proc_kill() - end a program and those that it started
 * @pid: what proc_start() gave; proc_wait() is still due
 *
 * A compiler is two: the one that was started only waits for the other.
 */
void proc_kill(int pid)
{
	kill_tree(pid, 0);
}

/**
 * proc_run() - run a program and wait for its end
 * @proc: the program
 *
 * Return: as proc_wait().
 */
int proc_run(const struct proc *proc)
{
	return proc_wait(proc_start(proc, NULL));
}

static struct job *job_of(struct job *job, unsigned int jobs, pid_t pid)
{
	for (unsigned int i = 0; i < jobs; i++)
		if (job[i].started && job[i].pid == pid)
			return &job[i];
	return NULL;
}

/**
 * proc_run_all() - run many programs, some at a time
 * @job: the programs; the exit code of each is left in its status
 * @jobs: how many
 * @workers: how many may run at the same time
 * @what: names the work in the progress display; NULL shows none
 *
 * Return: how many did not exit with 0.
 */
int proc_run_all(struct job *job, unsigned int jobs, unsigned int workers, const char *what)
{
	unsigned int next = 0, running = 0, done = 0;
	int failed = 0, status;

	while (done < jobs) {
		struct job *ended;
		pid_t pid;

		while (next < jobs && running < workers) {
			job[next].pid = start(&job[next].proc, -1);
			job[next].started = job[next].pid > 0;
			if (job[next].started) {
				running++;
			} else {
				job[next].status = NOT_STARTED;
				failed++;
				done++;
			}
			next++;
		}
		if (!running)
			continue;
		pid = waitpid(-1, &status, 0);
		ended = pid > 0 ? job_of(job, jobs, pid) : NULL;
		if (!ended)
			continue;
		ended->started = false;
		ended->status = exit_code(status);
		failed += ended->status != 0;
		running--;
		done++;
		if (what)
			report_progress(what, done, jobs);
	}
	return failed;
}

/* A program of a queue. */
struct running {
	pid_t pid;
	void *job;
};

/**
 * proc_run_queue() - run programs, some at a time, until there is no next one
 * @queue: gives them, and is told of their ends
 * @workers: how many may run at the same time
 */
void proc_run_queue(const struct proc_queue *queue, unsigned int workers)
{
	struct running *running = xcalloc(workers, sizeof(*running));
	unsigned int n = 0;

	for (;;) {
		struct proc proc = { 0 };
		int status;
		pid_t pid;
		void *job;

		while (n < workers && queue->next(&proc, &job, queue->data)) {
			pid = start(&proc, -1);
			if (pid > 0)
				running[n++] = (struct running){ pid, job };
			else
				queue->done(job, NOT_STARTED, queue->data);
			proc = (struct proc){ 0 };
		}
		if (!n)
			break;
		pid = waitpid(-1, &status, 0);
		for (unsigned int i = 0; i < n; i++) {
			if (running[i].pid != pid)
				continue;
			job = running[i].job;
			running[i] = running[--n];
			queue->done(job, exit_code(status), queue->data);
			break;
		}
	}
	free(running);
}

/**
 * proc_workers() - how many programs to run side by side
 *
 * Return: $BACKFIT_JOBS where it is a number above 0, else the processors.
 */
unsigned int proc_workers(void)
{
	const char *jobs = getenv("BACKFIT_JOBS");
	long n = jobs ? strtol(jobs, NULL, 10) : 0;

	if (n <= 0)
		n = sysconf(_SC_NPROCESSORS_ONLN);
	return n > 0 ? n : 1;
}

/**
 * program_path() - where a program stands
 * @name: its name
 *
 * Return: its path, the first in PATH, which the caller frees; NULL where there
 * is none.
 */
char *program_path(const char *name)
{
	const char *path = getenv("PATH");

	for (const char *p = path ? path : ""; *p;) {
		size_t len = strcspn(p, ":");
		char *dir = xstrndup(p, len), *full = path_join(dir, name);

		free(dir);
		if (!access(full, X_OK) && file_exists(full))
			return full;
		free(full);
		p += len + (p[len] == ':');
	}
	return NULL;
}

/**
 * program_exists() - is there a program of that name in PATH?
 * @name: its name
 */
bool program_exists(const char *name)
{
	char *path = program_path(name);

	free(path);
	return path != NULL;
}
