// SPDX-License-Identifier: GPL-2.0
/* The report of `make bench-facts`: each figure, and whether its target is met. */
#include "bench.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "proc.h"
#include "scan.h"

#define MEGABYTE (1024.0 * 1024)

enum {
	MOST_REPETITIONS = 101,
	SAMPLED = 500
};

/**
 * struct bench - a run
 * @path: the kernel, as named
 * @questions: the file of questions
 * @repetitions: how often each timing is taken
 * @dir: the temporary folder; its cache/ is the cache of the processes timed
 * @kernel: the kernel, open
 * @met: targets met
 * @missed: targets missed
 */
struct bench {
	const char *path;
	const char *questions;
	int repetitions;
	const char *dir;
	struct kernel kernel;
	unsigned int met, missed;
};

/**
 * struct series - one timing, taken many times
 * @v: seconds, or whatever is measured
 * @n: how many
 */
struct series {
	double v[MOST_REPETITIONS];
	int n;
};

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static void add(struct series *s, double value)
{
	s->v[s->n++] = value;
}

static double median(struct series *s)
{
	if (!s->n)
		return 0;
	qsort(s->v, s->n, sizeof(*s->v), by_size);
	return s->n % 2 ? s->v[s->n / 2] : (s->v[s->n / 2 - 1] + s->v[s->n / 2]) / 2;
}

static void figure(const char *name, const char *text)
{
	printf("%-44s %s\n", name, text);
}

/* A figure with a target: "met" or "MISSED" behind it. */
static void target(struct bench *b, const char *name, const char *text, bool met,
		   const char *wanted)
{
	printf("%-44s %s  [%s: %s]\n", name, text, wanted, met ? "met" : "MISSED");
	if (met)
		b->met++;
	else
		b->missed++;
}

#define FIGURE(name, ...)                             \
	do {                                          \
		char *text_ = xasprintf(__VA_ARGS__); \
		figure(name, text_);                  \
		free(text_);                          \
	} while (0)

#define TARGET(b, name, met, wanted, ...)             \
	do {                                          \
		char *text_ = xasprintf(__VA_ARGS__); \
		target(b, name, text_, met, wanted);  \
		free(text_);                          \
	} while (0)

/* This program again, in a process of its own; what it prints goes to DIR/result. */
static int run_self(const struct bench *b, const char *command, const char *file,
		    const char *answers, double *seconds)
{
	char *result = path_join(b->dir, "result"), *errors = path_join(b->dir, "errors");
	const char *argv[] = { "/proc/self/exe", command, b->path, file, answers, NULL };
	struct proc proc = { .argv = argv, .out = result, .err = errors };
	double start = bench_wall();
	int status = proc_run(&proc);

	if (seconds)
		*seconds = bench_wall() - start;
	if (status) {
		char *text = file_read(errors, NULL);

		report_error("bench %s: ended with %d: %s", command, status, text ? text : "");
		free(text);
	}
	free(errors);
	free(result);
	return status;
}

/* What the last process printed under a name. */
static double result(const struct bench *b, const char *name)
{
	char *path = path_join(b->dir, "result"), *text = file_read(path, NULL);
	char *rest = text, *line;
	size_t len = strlen(name);
	double value = 0;

	while ((line = strsep(&rest, "\n")))
		if (!strncmp(line, name, len) && line[len] == ' ')
			value = strtod(line + len, NULL);
	free(text);
	free(path);
	return value;
}

static void empty_cache(const struct bench *b)
{
	char *cache = path_join(b->dir, "cache/facts");

	remove_tree(cache);
	free(cache);
}

/* The bare preprocessor. */

/**
 * struct bare - the compiler alone over the headers
 * @kernel: the kernel, its command searching what the tree lacks, too
 * @empty: where that is
 * @umbrella: the file that includes all headers
 * @errors: where the compiler's messages go
 */
struct bare {
	struct kernel kernel;
	char *empty, *umbrella, *errors;
};

static int bare_open(const struct bench *b, struct bare *bare)
{
	char *dir = path_join(b->dir, "bare");
	const struct kernel *k = &b->kernel;

	*bare = (struct bare){ .kernel = *k,
			       .umbrella = path_join(dir, "umbrella.c"),
			       .errors = path_join(dir, "errors") };
	bare->empty = scan_umbrella(k, dir);
	bare->kernel.cc = xcalloc(k->ccs + 3, sizeof(char *));
	memcpy(bare->kernel.cc, k->cc, k->ccs * sizeof(char *));
	bare->kernel.cc[bare->kernel.ccs++] = (char *)"-idirafter";
	bare->kernel.cc[bare->kernel.ccs++] = bare->empty;
	free(dir);
	return bare->empty ? 0 : -1;
}

static void bare_close(struct bare *bare)
{
	free(bare->kernel.cc);
	free(bare->empty);
	free(bare->umbrella);
	free(bare->errors);
}

static int bare_run(const struct bare *bare, const char *output, double *wall, double *cpu)
{
	const char *last[] = { "-w", "-E", "-dD", bare->umbrella, NULL };
	const char **argv = xcalloc(bare->kernel.ccs + ARRAY_LEN(last), sizeof(*argv));
	struct proc proc = {
		.argv = argv, .dir = bare->kernel.build, .out = output, .err = bare->errors
	};
	double start, used = bench_cpu(RUSAGE_CHILDREN);
	int status;

	memcpy(argv, bare->kernel.cc, bare->kernel.ccs * sizeof(*argv));
	memcpy(argv + bare->kernel.ccs, last, sizeof(last));
	start = bench_wall();
	status = proc_run(&proc);
	*wall = bench_wall() - start;
	*cpu = bench_cpu(RUSAGE_CHILDREN) - used;
	free(argv);
	/* Headers that are not for everybody's eyes end with 1, and are read all the same. */
	if (status > 1)
		report_error("the compiler ended with %d", status);
	return status > 1 ? -1 : 0;
}

/**
 * struct scanning - the timings of a scan, taken in turns with the bare preprocessor
 * @bare: the compiler alone, its output to /dev/null
 * @to_file: its output to a file
 * @bare_cpu: its processor time
 * @total: a scan from nothing, from the start of a process
 * @open: of that, asking kbuild for the compile command
 * @facts: of that, all the rest
 * @ratio: @total by @bare of the same turn
 * @passes: compilers' processor time in a scan by @bare_cpu of the same turn
 * @memory: our process's peak in MB
 * @compiler: the compiler's
 */
struct scanning {
	struct series bare, to_file, bare_cpu, total, open, facts, ratio, passes, memory, compiler;
};

static int one_turn(const struct bench *b, const struct bare *bare, const char *text,
		    struct scanning *s)
{
	double wall, cpu, total, wall_to_file, unused;

	if (bare_run(bare, text, &wall_to_file, &unused) || bare_run(bare, NULL, &wall, &cpu))
		return -1;
	empty_cache(b);
	if (run_self(b, "scan", NULL, NULL, &total))
		return -1;
	add(&s->bare, wall);
	add(&s->to_file, wall_to_file);
	add(&s->bare_cpu, cpu);
	add(&s->total, total);
	add(&s->open, result(b, "open"));
	add(&s->facts, result(b, "facts"));
	add(&s->ratio, total / wall);
	add(&s->passes, result(b, "compiler") / cpu);
	add(&s->memory, result(b, "memory"));
	add(&s->compiler, result(b, "compiler_memory"));
	return 0;
}

static void tell_scanning(struct bench *b, struct scanning *s)
{
	double ratio = median(&s->ratio), passes = median(&s->passes), peak = median(&s->memory);

	FIGURE("bare preprocessor, output to /dev/null", "%.2f s (%.2f s of processor)",
	       median(&s->bare), median(&s->bare_cpu));
	FIGURE("bare preprocessor, output to a file", "%.2f s", median(&s->to_file));
	FIGURE("scan from nothing, process start to file", "%.2f s", median(&s->total));
	FIGURE("  of that: the flags, from kbuild", "%.2f s", median(&s->open));
	FIGURE("  of that: compiler, scanner, file", "%.2f s", median(&s->facts));
	TARGET(b, "scan by bare preprocessor (to /dev/null)", ratio <= 1.5, "at most 1.5", "%.2f",
	       ratio);
	FIGURE("  without asking kbuild", "%.2f", median(&s->facts) / median(&s->bare));
	TARGET(b, "compiler's work, in passes over all headers", passes < 2, "under 2", "%.2f",
	       passes);
	TARGET(b, "peak memory, ours", peak < 300, "under 300 MB", "%.0f MB", peak);
	FIGURE("peak memory, compiler", "%.0f MB", median(&s->compiler));
}

/* The scanner alone. */

static int bench_scanner(struct bench *b, const struct bare *bare, const char *file)
{
	size_t len;
	char *text = file_read(file, &len);
	struct series seconds = { 0 };
	double speed;

	if (!text)
		return -1;
	for (int i = 0; i < b->repetitions * 3 && seconds.n < MOST_REPETITIONS; i++) {
		struct scan_options options = { .umbrella = bare->umbrella };
		struct scan_result result = { 0 };
		struct facts *facts = facts_new();
		double start = bench_cpu(RUSAGE_SELF);

		scan_stream(facts, text, len, &options, &result);
		add(&seconds, bench_cpu(RUSAGE_SELF) - start);
		facts_free(facts);
	}
	free(text);
	speed = len / MEGABYTE / median(&seconds);
	TARGET(b, "scanner alone, text in memory", speed >= 100, "at least 100 MB/s",
	       "%.0f MB/s (%.1f MB in %.3f s of processor)", speed, len / MEGABYTE,
	       median(&seconds));
	return 0;
}

/* What was found. */

static void count_header(const char *path, enum header_state state, const char *why, void *data)
{
	(void)path;
	(void)why;
	((unsigned int *)data)[state]++;
}

static void count_export(const struct export *export, void *data)
{
	(void)export;
	++*(unsigned int *)data;
}

static int tell_found(const struct bench *b)
{
	unsigned int header[HEADER_LEFT_OUT + 1] = { 0 }, exports = 0;
	struct facts *facts = kernel_facts(&b->kernel);
	unsigned long total = 0;

	if (!facts)
		return -1;
	for (int kind = 0; kind < FACT_KINDS; kind++) {
		char *key = xasprintf("count %s", fact_kind_name(kind));
		const char *n = facts_info(facts, key);
		char *name = xasprintf("facts found: %s", fact_kind_name(kind));

		figure(name, n ? n : "0");
		total += n ? strtoul(n, NULL, 10) : 0;
		free(key);
		free(name);
	}
	facts_each_header(facts, count_header, header);
	facts_each_export(facts, count_export, &exports);
	FIGURE("facts found: all", "%lu, and %u exports", total, exports);
	FIGURE("headers", "%u read, %u unreadable, %u left out", header[HEADER_READ],
	       header[HEADER_UNREADABLE], header[HEADER_LEFT_OUT]);
	facts_free(facts);
	return 0;
}

/* Questions. */

static int from_cache(struct bench *b, const char *file, const char *what, bool both)
{
	char *answers = path_join(b->dir, "answers");
	struct series whole = { 0 }, inside = { 0 };
	double seconds, n = 0, outer, inner;

	for (int i = 0; i < b->repetitions * 3 && whole.n < MOST_REPETITIONS; i++) {
		if (run_self(b, "ask", file, answers, &seconds))
			break;
		add(&whole, seconds);
		add(&inside, result(b, "answer"));
		n = result(b, "questions");
	}
	free(answers);
	if (!whole.n)
		return -1;
	outer = median(&whole) * 1000;
	inner = median(&inside) * 1000;
	TARGET(b, what, outer < 50, "under 50 ms", "%.0f questions in %.1f ms, process and all", n,
	       outer);
	if (both)
		FIGURE("  of that: open the file of facts and answer", "%.1f ms", inner);
	return 0;
}

static int bench_sampled(struct bench *b)
{
	char *file = path_join(b->dir, "sampled");
	struct facts *facts = kernel_facts(&b->kernel);
	struct strbuf questions = { 0 };
	int err = -1;

	if (facts) {
		sample_questions(facts, SAMPLED, &questions);
		err = file_write(file, questions.s, questions.len);
	}
	facts_free(facts);
	strbuf_free(&questions);
	if (!err)
		err = from_cache(b, file, "re-opened cache, questions", true);
	free(file);
	return err;
}

static int bench_peers(struct bench *b)
{
	char *answers = path_join(b->dir, "answers");
	struct series whole = { 0 };
	double seconds, n = 0;
	int err = 0;

	for (int i = 0; i < b->repetitions && !err; i++) {
		empty_cache(b);
		err = run_self(b, "ask", b->questions, answers, &seconds);
		add(&whole, seconds);
		n = result(b, "questions");
	}
	free(answers);
	if (err)
		return -1;
	seconds = median(&whole);
	TARGET(b, "peers' kinds of question, from nothing", seconds < 3, "under 3 s",
	       "%.0f questions in %.2f s", n, seconds);
	if (from_cache(b, b->questions, "peers' kinds of question, from the cache", true))
		return -1;
	printf("peers, as measured elsewhere on Debian 6.1 with 2 cores: OpenZFS 87 s for 233, "
	       "NVIDIA 43 s for 267,\n  DRBD 31 s for 128, xekmd-backports 29 s for 55\n");
	return 0;
}

static void tell_machine(const struct bench *b)
{
	struct utsname host = { 0 };

	uname(&host);
	FIGURE("machine", "%ld cores, %s; each timing %d times, the median",
	       sysconf(_SC_NPROCESSORS_ONLN), host.machine, b->repetitions);
	FIGURE("kernel", "%s (%s), compiler %s", b->kernel.release, b->kernel.srcarch,
	       b->kernel.cc[0]);
}

static int measure(struct bench *b)
{
	struct scanning scanning = { 0 };
	char *text = path_join(b->dir, "text");
	struct bare bare;
	int err = bare_open(b, &bare);

	for (int i = 0; i < b->repetitions && !err; i++)
		err = one_turn(b, &bare, text, &scanning);
	if (!err) {
		tell_scanning(b, &scanning);
		err = bench_scanner(b, &bare, text) || tell_found(b) || bench_sampled(b) ||
		      bench_peers(b);
	}
	bare_close(&bare);
	free(text);
	return err;
}

/**
 * bench_facts() - measure all, and print it
 * @path: the kernel
 * @questions: a file of questions, one a line
 * @repetitions: how often each timing is taken
 * @dir: an empty folder, absolute
 *
 * Return: 0, 1 where a target is missed, 2 after a message where nothing could
 * be measured.
 */
int bench_facts(const char *path, const char *questions, int repetitions, const char *dir)
{
	struct bench b = {
		.path = path, .questions = questions, .repetitions = repetitions, .dir = dir
	};
	char *cache = path_join(dir, "cache");
	int outcome = BAD_INPUT;

	if (repetitions < 1 || repetitions > MOST_REPETITIONS / 3) {
		report_error("%d: between 1 and %d repetitions", repetitions, MOST_REPETITIONS / 3);
	} else {
		setenv("BACKFIT_CACHE", cache, 1);
		if (!kernel_open(&b.kernel, path, NULL, NULL)) {
			tell_machine(&b);
			if (!measure(&b)) {
				printf("%u targets met, %u missed\n", b.met, b.missed);
				outcome = b.missed ? INCOMPLETE : DONE;
			}
		}
		kernel_close(&b.kernel);
	}
	free(cache);
	return outcome;
}
