// SPDX-License-Identifier: GPL-2.0
/*
 * What facts cost, on one kernel, in one run:
 *
 *	bench facts KERNEL QUESTIONS REPETITIONS DIR
 *
 * DIR is an empty folder for temporary files. Each timing is taken so many
 * times, in turns with those that it is compared with, and the median counts.
 * What is timed from the start of a process is one: this program again, as
 *
 *	bench scan KERNEL		facts from nothing; prints what it took
 *	bench ask KERNEL FILE ANSWERS	a file's questions, one a line; the
 *					answers go to a file
 *
 * both in the cache that $BACKFIT_CACHE names.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "err.h"
#include "file.h"
#include "question.h"

double bench_wall(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + now.tv_nsec / 1e9;
}

double bench_cpu(int who)
{
	struct rusage usage;

	getrusage(who, &usage);
	return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
	       (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The most memory that this process ever held, in MB. */
static double peak_memory(void)
{
	char *text = file_read("/proc/self/status", NULL);
	const char *at = text ? strstr(text, "VmHWM:") : NULL;
	double kilobytes = at ? strtod(at + strlen("VmHWM:"), NULL) : 0;

	free(text);
	return kilobytes / 1024;
}

static double peak_memory_of_children(void)
{
	struct rusage usage;

	getrusage(RUSAGE_CHILDREN, &usage);
	return usage.ru_maxrss / 1024.0;
}

static int bench_scan(const char *path)
{
	struct kernel kernel;
	struct facts *facts = NULL;
	double start = bench_wall(), opened, compiler = 0;

	if (!kernel_open(&kernel, path, NULL, NULL)) {
		opened = bench_wall();
		compiler = bench_cpu(RUSAGE_CHILDREN);
		facts = kernel_facts(&kernel);
		printf("open %f\nfacts %f\n", opened - start, bench_wall() - opened);
		printf("compiler %f\n", bench_cpu(RUSAGE_CHILDREN) - compiler);
		printf("memory %f\ncompiler_memory %f\n", peak_memory(), peak_memory_of_children());
	}
	compiler = facts ? 0 : BAD_INPUT;
	facts_free(facts);
	kernel_close(&kernel);
	return compiler;
}

/* The lines of a file that are neither empty nor a comment, which the caller frees. */
static char *next_line(char **rest)
{
	char *line;

	while ((line = strsep(rest, "\n")))
		if (*str_trim(line) && *str_trim(line) != '#')
			return str_trim(line);
	return NULL;
}

static int answer_line(const char *question, struct facts *facts, struct strbuf *out)
{
	static const char *const words[] = { "no", "yes", "unknown" };
	struct strbuf error = { 0 };
	enum answer answer = question_answer(question, facts, NULL, &error);
	int err = error.len > 0;

	if (err)
		report_error("%s: %s", question, error.s);
	strbuf_printf(out, "%s\t%s\n", words[answer], question);
	strbuf_free(&error);
	return err;
}

static int answer_all(const char *file, struct facts *facts, struct strbuf *out)
{
	char *text = file_read(file, NULL), *rest = text, *line;
	unsigned int questions = 0, wrong = 0;

	while ((line = next_line(&rest))) {
		questions++;
		wrong += answer_line(line, facts, out);
	}
	free(text);
	printf("questions %u\n", questions);
	return wrong ? BAD_INPUT : DONE;
}

static int bench_ask(const char *path, const char *file, const char *answers)
{
	struct kernel kernel;
	struct facts *facts = NULL;
	struct strbuf out = { 0 };
	double start = bench_wall(), opened;
	int outcome = BAD_INPUT;

	if (!kernel_open(&kernel, path, NULL, NULL)) {
		opened = bench_wall();
		facts = kernel_facts(&kernel);
		if (facts)
			outcome = answer_all(file, facts, &out);
		printf("open %f\nanswer %f\n", opened - start, bench_wall() - opened);
	}
	if (outcome == DONE && file_write(answers, out.s ? out.s : "", out.len))
		outcome = BAD_INPUT;
	strbuf_free(&out);
	facts_free(facts);
	kernel_close(&kernel);
	return outcome;
}

/**
 * main() - the program
 * @argc: number of arguments, its own name among them
 * @argv: the arguments
 *
 * Return: 0, 1 where a target is missed, 2 where nothing could be measured.
 */
int main(int argc, char **argv)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	if (argc == 3 && !strcmp(argv[1], "scan"))
		return bench_scan(argv[2]);
	if (argc == 5 && !strcmp(argv[1], "ask"))
		return bench_ask(argv[2], argv[3], argv[4]);
	if (argc == 6 && !strcmp(argv[1], "facts"))
		return bench_facts(argv[2], argv[3], atoi(argv[4]), argv[5]);
	report_error("bench: facts KERNEL QUESTIONS REPETITIONS DIR, scan KERNEL, or "
		     "ask KERNEL FILE ANSWERS");
	return BAD_INPUT;
}
