// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against what libclang reads in the same headers:
 *
 *	check-clang [--known FILE] [--alone N] [--most N] FACTS
 *
 * FACTS is the file that `backfit scan` names. All headers of the facts' common
 * run are read in one unit; those that clang takes offence at there, and those
 * that the scan read alone, are read again, each behind the basic ones (with
 * --alone: N of them at most), and what is left behind all; last, alone, what
 * differs. With --most only the first N of the common run are read, the basic
 * ones before all. Declarations are compared by what their types mean, both ways.
 *
 * Prints a line for each difference, "DIFFERS function x: what", or EXPLAINED
 * where FILE has the reason, and the counts; exit 1 if anything differs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clang_read.h"
#include "err.h"
#include "reading_check.h"

/* More than these differ for another reason. */
#define MOST_SUSPECTS 60

/* Those that say nothing without others, behind all others. */
static int read_behind(struct clang_reader *reader, struct reading *reading)
{
	const struct reader_kernel *k = reader->kernel;
	const char **header = xcalloc(k->common.n + 1, sizeof(*header));
	unsigned int n = 0, behind = 0;
	int err;

	for (int bad = 0; bad < 2; bad++) {
		behind = n;
		for (size_t i = 0; i < k->common.n; i++)
			if (!map_get(&reading->file, k->common.v[i]) == !bad)
				header[n++] = k->common.v[i];
	}
	err = n > behind ? clang_read(reader, header, n, reading, NULL) : 0;
	printf("headers: %u again behind all others\n", n - behind);
	free(header);
	return err;
}

/* Those that one unit does not suit. */
static int read_alone(struct clang_reader *reader, struct reading *reading, const struct map *bad,
		      unsigned int most)
{
	const struct reader_kernel *k = reader->kernel;
	const char **header = xcalloc(k->basic + 1, sizeof(*header));
	struct map left = { 0 };
	unsigned int n = 0;
	int err = 0;

	for (size_t i = 0; i < k->alone.n; i++)
		map_put(&left, k->alone.v[i]);
	for (size_t i = 0; i < k->common.n; i++)
		if (map_has(bad, k->common.v[i]))
			map_put(&left, k->common.v[i]);
	if (k->basic)
		memcpy(header, k->common.v, k->basic * sizeof(*header));
	map_each (&left, e) {
		header[k->basic] = e->key;
		if (err || n == most)
			break;
		err = clang_read(reader, header, k->basic + 1, reading, NULL);
		n++;
	}
	printf("headers: %zu read together, %u again alone\n", k->common.n, n);
	map_free(&left);
	free(header);
	return err;
}

/* Macros of one header can make others of what stands in another: what differs is read alone. */
static int read_suspects(struct clang_reader *reader, struct reading *reading,
			 struct reading_check *check)
{
	const struct reader_kernel *k = reader->kernel;
	const char **header = xcalloc(k->basic + 1, sizeof(*header));
	unsigned int n = 0;
	int err = 0;

	reading_check_suspects(check);
	if (k->basic)
		memcpy(header, k->common.v, k->basic * sizeof(*header));
	map_each (&check->suspect, e) {
		if (err || n == MOST_SUSPECTS || !map_has(&reading->file, e->key))
			continue;
		/* As if clang had taken offence, so that it counts again. */
		map_set(&reading->file, e->key, (void *)"it differed");
		header[k->basic] = e->key;
		err = clang_read(reader, header, k->basic + 1, reading, NULL);
		n++;
	}
	printf("headers: %u with differences again alone\n", n);
	free(header);
	return err;
}

static int run(struct reader_kernel *k, const char *known, unsigned int alone)
{
	struct clang_reader reader = { 0 };
	struct reading reading = { 0 };
	struct map bad = { 0 };
	struct reading_check check = {
		.reader = "clang", .facts = k->facts, .reading = &reading, .kinds = ~0u
	};
	unsigned int n;
	int differ = -1;

	if (!clang_reader_open(&reader, k) && (!known || !reading_check_known(&check, known)) &&
	    !clang_read(&reader, k->common.v, k->common.n, &reading, &bad) &&
	    !read_alone(&reader, &reading, &bad, alone) &&
	    (!alone || !read_behind(&reader, &reading)) &&
	    !read_suspects(&reader, &reading, &check)) {
		n = reading_print_offences(&reading);
		printf("headers: %zu entered, %u of them with errors\n", reading.file.n, n);
		differ = reading_check_run(&check);
	}
	map_free(&bad);
	reading_check_free(&check);
	reading_free(&reading);
	clang_reader_free(&reader);
	return differ < 0 ? BAD_INPUT : differ ? INCOMPLETE : DONE;
}

int main(int argc, char **argv)
{
	struct reader_kernel kernel = { 0 };
	const char *known = NULL;
	unsigned int alone = ~0u, most = ~0u;
	int status = BAD_INPUT, i = 1;

	setenv("LC_ALL", "C", 1);
	for (; i + 1 < argc && argv[i][0] == '-'; i += 2) {
		if (!strcmp(argv[i], "--known"))
			known = argv[i + 1];
		else if (!strcmp(argv[i], "--most"))
			most = strtoul(argv[i + 1], NULL, 10);
		else if (!strcmp(argv[i], "--alone"))
			alone = strtoul(argv[i + 1], NULL, 10);
		else
			break;
	}
	if (i != argc - 1)
		fprintf(stderr, "usage: check-clang [--known FILE] [--alone N] [--most N] FACTS\n");
	else if (!reader_kernel_open(&kernel, argv[i], most))
		status = run(&kernel, known, alone);
	reader_kernel_free(&kernel);
	return status;
}
