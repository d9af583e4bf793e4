// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against what sparse reads in the same headers:
 *
 *	check-sparse [--known FILE] [--sample N] [--most N] FACTS
 *
 * FACTS is the file that `backfit scan` names. The headers of its common run
 * are read a few hundred at a time behind the basic ones (with --sample: only
 * every Nth few hundred; with --most: only the first N headers). Those that sparse takes offence at are left out of
 * the unit, and read again alone. Sparse tells of functions, variables,
 * records, enums and typedefs, but not of qualifiers, of enumerators' values
 * or whether functions end in "...".
 *
 * Prints a line for each difference, "DIFFERS function x: what", or EXPLAINED
 * where FILE has the reason, and the counts; exit 1 if anything differs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "reading_check.h"
#include "sparse_read.h"

/* More at once take gigabytes. */
#define AT_ONCE 400

/* The basic headers and some more. */
static int read_some(struct sparse_reader *reader, const char *const *some, unsigned int n,
		     struct reading *reading)
{
	const struct reader_kernel *k = reader->kernel;
	const char **header = xcalloc(k->basic + n + 1, sizeof(*header));
	int err;

	if (k->basic)
		memcpy(header, k->common.v, k->basic * sizeof(*header));
	memcpy(header + k->basic, some, n * sizeof(*header));
	err = sparse_read(reader, header, k->basic + n, k->basic, reading);
	free(header);
	return err;
}

static int read_all(struct sparse_reader *reader, struct reading *reading, unsigned int sample)
{
	const struct reader_kernel *k = reader->kernel;
	unsigned int part = 0;
	int err = sparse_read(reader, k->common.v, k->basic, 0, reading);

	for (size_t i = k->basic; i < k->common.n && !err; i += AT_ONCE, part++)
		if (part % sample == 0)
			err = read_some(reader, &k->common.v[i],
					k->common.n - i < AT_ONCE ? k->common.n - i : AT_ONCE,
					reading);
	return err;
}

/* Those that spoil others, or that others spoil. */
static int read_alone(struct sparse_reader *reader, struct reading *reading)
{
	const struct reader_kernel *k = reader->kernel;
	unsigned int n = 0;
	int err = 0;

	for (size_t i = k->basic; i < k->common.n && !err; i++)
		if (map_get(&reading->file, k->common.v[i])) {
			err = read_some(reader, &k->common.v[i], 1, reading);
			n++;
		}
	printf("headers: %u again alone\n", n);
	return err;
}

static int run(struct reader_kernel *k, const char *known, unsigned int sample)
{
	struct sparse_reader reader = { 0 };
	struct reading reading = {
		.no_quals = true, .no_tags = true, .no_values = true, .no_variadic = true
	};
	struct reading_check check = { .reader = "sparse",
				       .facts = k->facts,
				       .reading = &reading,
				       .kinds = ~(1u << FACT_MACRO) };
	unsigned int n;
	int differ = -1;

	if (!sparse_reader_open(&reader, k) && (!known || !reading_check_known(&check, known)) &&
	    !read_all(&reader, &reading, sample) &&
	    (sample > 1 || !read_alone(&reader, &reading))) {
		n = reading_print_offences(&reading);
		printf("headers: %zu put to sparse, %u of them it does not take\n", reading.file.n,
		       n);
		differ = reading_check_run(&check);
	}
	reading_check_free(&check);
	reading_free(&reading);
	sparse_reader_free(&reader);
	return differ < 0 ? BAD_INPUT : differ ? INCOMPLETE : DONE;
}

int main(int argc, char **argv)
{
	struct reader_kernel kernel = { 0 };
	const char *known = NULL;
	unsigned int sample = 1, most = ~0u;
	int status = BAD_INPUT, i = 1;

	setenv("LC_ALL", "C", 1);
	for (; i + 1 < argc && argv[i][0] == '-'; i += 2) {
		if (!strcmp(argv[i], "--known"))
			known = argv[i + 1];
		else if (!strcmp(argv[i], "--most"))
			most = strtoul(argv[i + 1], NULL, 10);
		else if (!strcmp(argv[i], "--sample"))
			sample = strtoul(argv[i + 1], NULL, 10);
		else
			break;
	}
	if (i != argc - 1 || !sample)
		fprintf(stderr,
			"usage: check-sparse [--known FILE] [--sample N] [--most N] FACTS\n");
	else if (!reader_kernel_open(&kernel, argv[i], most))
		status = run(&kernel, known, sample);
	reader_kernel_free(&kernel);
	return status;
}
