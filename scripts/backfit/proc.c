// SPDX-License-Identifier: GPL-2.0
#include "proc.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "jobserver.h"
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

static bool is_in_environment(const char *setting)
{
	char *name = xstrndup(setting, strcspn(setting, "="));
	bool is = getenv(name) != NULL;

	free(name);
	return is;
}

/* A make that runs us has a jobserver that a make of ours could not reach. */
static char **environment_of(const struct proc *proc)
{
	VEC(char *) env = { 0 };

	for (const char *const *e = proc->env; e && *e; e++)
		if (!is_in_environment(*e))
			*vec_push(&env) = (char *)*e;

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
	char **env = environment_of(proc);
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

/* What was written into a file that has no name; it is closed. */
static char *take_written(int fd)
{
	struct stat st = { 0 };
	char *text;
	ssize_t got;

	fstat(fd, &st);
	text = xmalloc(st.st_size + 1);
	got = pread(fd, text, st.st_size, 0);
	text[got > 0 ? got : 0] = '\0';
	close(fd);
	return text;
}

/**
 * proc_read() - run a program and keep what it says
 * @proc: the program, whose @out and @err are not looked at
 * @said: set to its output, for free()
 * @errors: set to its errors, for free()
 *
 * Both stay in memory: a file costs more than many a program does.
 *
 * Return: as proc_wait().
 */
int proc_read(const struct proc *proc, char **said, char **errors)
{
	int out = memfd_create("output", MFD_CLOEXEC), err = memfd_create("errors", MFD_CLOEXEC);
	char *out_path = xasprintf("/proc/self/fd/%d", out);
	char *err_path = xasprintf("/proc/self/fd/%d", err);
	struct proc reading = *proc;
	int status = NOT_STARTED;

	reading.out = out_path;
	reading.err = err_path;
	if (out >= 0 && err >= 0)
		status = proc_run(&reading);
	*said = out >= 0 ? take_written(out) : xstrdup("");
	*errors = err >= 0 ? take_written(err) : xstrdup("");
	free(out_path);
	free(err_path);
	return status;
}

/* A program of a queue. */
struct running {
	pid_t pid;
	void *job;
};

/* Programs of a queue that run. */
struct crowd {
	const struct proc_queue *queue;
	struct jobserver jobserver;
	struct running *running;
	unsigned int n, workers;
};

/* May one more program start, as far as make is asked? The first always may. */
static bool may_start(struct crowd *crowd)
{
	return crowd->n < crowd->workers && (!crowd->n || jobserver_take(&crowd->jobserver));
}

/* Start what may start. Return: whether there may be more that has to wait for a token. */
static bool start_next(struct crowd *crowd)
{
	while (may_start(crowd)) {
		struct proc proc = { 0 };
		pid_t pid;
		void *job;

		if (!crowd->queue->next(&proc, &job, crowd->queue->data)) {
			if (crowd->n)
				jobserver_give(&crowd->jobserver);
			return false;
		}
		pid = start(&proc, -1);
		if (pid > 0) {
			crowd->running[crowd->n++] = (struct running){ pid, job };
			continue;
		}
		if (crowd->n)
			jobserver_give(&crowd->jobserver);
		crowd->queue->done(job, NOT_STARTED, crowd->queue->data);
	}
	return crowd->n < crowd->workers;
}

static void program_ended(struct crowd *crowd, pid_t pid, int status)
{
	for (unsigned int i = 0; i < crowd->n; i++) {
		void *job = crowd->running[i].job;

		if (crowd->running[i].pid != pid)
			continue;
		crowd->running[i] = crowd->running[--crowd->n];
		jobserver_give(&crowd->jobserver);
		crowd->queue->done(job, exit_code(status), crowd->queue->data);
		return;
	}
}

/**
 * proc_run_queue() - run programs, some at a time, until there is no next one
 * @queue: gives them, and is told of their ends
 * @workers: how many may run at the same time
 *
 * Where a make with -j runs us and hands its tokens on, each program but one
 * takes one of them.
 */
void proc_run_queue(const struct proc_queue *queue, unsigned int workers)
{
	enum {
		LOOK_AGAIN = 20 /* milliseconds until an end is seen while a token is waited for */
	};
	struct crowd crowd = { .queue = queue, .workers = workers };
	bool wants;

	crowd.running = xcalloc(workers, sizeof(*crowd.running));
	jobserver_open(&crowd.jobserver);
	for (;;) {
		int status;
		pid_t pid;

		wants = start_next(&crowd);
		if (!crowd.n)
			break;
		pid = waitpid(-1, &status, wants ? WNOHANG : 0);
		if (pid > 0)
			program_ended(&crowd, pid, status);
		else if (wants)
			jobserver_wait(&crowd.jobserver, LOOK_AGAIN);
	}
	jobserver_close(&crowd.jobserver);
	free(crowd.running);
}

/* Jobs as a queue. */
struct jobs {
	struct job *job;
	unsigned int n, next, done, failed;
	const char *what;
};

static bool next_job(struct proc *proc, void **job, void *data)
{
	struct jobs *jobs = data;

	if (jobs->next == jobs->n)
		return false;
	*job = &jobs->job[jobs->next++];
	*proc = ((struct job *)*job)->proc;
	return true;
}

static void job_done(void *job, int status, void *data)
{
	struct jobs *jobs = data;

	((struct job *)job)->status = status;
	jobs->failed += status != 0;
	jobs->done++;
	if (jobs->what)
		report_progress(jobs->what, jobs->done, jobs->n);
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
	struct jobs all = { .job = job, .n = jobs, .what = what };

	proc_run_queue(&(struct proc_queue){ next_job, job_done, &all }, workers);
	return all.failed;
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
