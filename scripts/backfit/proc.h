/* SPDX-License-Identifier: GPL-2.0 */
/* Other programs: run one and wait, or many side by side. */
#ifndef BACKFIT_PROC_H
#define BACKFIT_PROC_H

#include <stdbool.h>

/**
 * struct proc - a program to run
 * @argv: its name and arguments, ending with NULL; looked for in PATH
 * @dir: the folder to run it in, or NULL for the current one
 * @in: the file that it reads, or NULL for none
 * @out: the file that its output goes to; NULL for /dev/null, or for the pipe
 *	that proc_start() makes
 * @err: the same for its errors; "&1" sends them where its output goes
 * @env: "NAME=value" for what our environment does not have, ending with NULL; or NULL
 */
struct proc {
	const char *const *argv;
	const char *dir;
	const char *in, *out, *err;
	const char *const *env;
};

/**
 * struct job - one of many programs to run side by side
 * @proc: the program
 * @status: its exit code, 128 + N where signal N ended it, 127 where it could
 *	not be started; set by proc_run_all()
 */
struct job {
	struct proc proc;
	int status;
};

/**
 * struct proc_queue - programs of which one may decide about the next
 * @next: fills in the next program to start, what its fields point to must stay until it
 *	ended; false where there is none now
 * @done: told of each that ended, with its exit code as proc_wait() gives it
 * @data: for both
 *
 * @next is asked again after each @done.
 */
struct proc_queue {
	bool (*next)(struct proc *proc, void **job, void *data);
	void (*done)(void *job, int status, void *data);
	void *data;
};

int proc_start(const struct proc *proc, int *out);
int proc_wait(int pid);
void proc_kill(int pid);
int proc_run(const struct proc *proc);
int proc_read(const struct proc *proc, char **said, char **errors);
int proc_run_all(struct job *job, unsigned int jobs, unsigned int workers, const char *what);
void proc_run_queue(const struct proc_queue *queue, unsigned int workers);
unsigned int proc_workers(void);
char *program_path(const char *name);
bool program_exists(const char *name);

#endif
