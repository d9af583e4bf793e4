// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against the kernel's own compiler:
 *
 *	check-compiler FACTS SEED SAMPLE [OTHER-FACTS...]
 *
 * FACTS is the file that `backfit scan` names. SAMPLE facts of all kinds are
 * drawn, and for each there are lines of C that compile only where it is true.
 * As many names are drawn that FACTS lack: from the other kernels' facts, and
 * existing ones with a letter changed; they must still be free to be declared.
 *
 * All headers of the drawn facts go into a few C files. What is refused there,
 * perhaps because of another header, is tried with few others, then with its
 * own header alone, then behind common ones.
 *
 * Prints the counts, and a line for each disagreement; exit 1 if there is any.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "stages.h"

/* What else stands in the lines about each kind: how many ended how. */
typedef unsigned int ends_of_kinds[FACT_KINDS][STAGES];

static void count(const struct sample *sample, ends_of_kinds ends)
{
	for (size_t i = 0; i < sample->asked.n; i++) {
		const struct asked *asked = sample->asked.v[i];

		if (!asked->absent)
			ends[asked->kind][asked->end]++;
	}
	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++)
		ends[kind][UNSPOKEN] = sample->unspoken_kind[kind];
}

static void print_kinds(const struct sample *sample)
{
	ends_of_kinds ends = { 0 };

	count(sample, ends);
	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++) {
		unsigned int sum = 0;

		for (int i = 0; i < STAGES; i++)
			sum += ends[kind][i];
		if (!sum)
			continue;
		printf("%s: %u asked", fact_kind_name(kind), sum);
		for (int i = 0; i < STAGES; i++)
			if (ends[kind][i])
				printf(", %u %s", ends[kind][i], stage_name[i]);
		printf("\n");
	}
}

static void print_wrong(const struct sample *sample)
{
	for (size_t i = 0; i < sample->asked.n; i++) {
		const struct asked *asked = sample->asked.v[i];

		if (asked->end == DISAGREES || asked->end == NOT_COMPILED)
			printf("%s %s %s (%s): %s\n",
			       asked->end == DISAGREES ? "DISAGREES" : "NOT COMPILED",
			       fact_kind_name(asked->kind), asked->name, asked->header,
			       asked->probe.refused ? asked->probe.refused
			       : asked->absent	    ? "absent, but the compiler takes it"
						    : "the header has too many errors");
	}
}

/* Prints the counts. Returns how many disagree. */
static unsigned int print(const struct sample *sample)
{
	unsigned int absent = 0, agree = 0, wrong = 0, lost = 0, unsaid = 0;

	print_wrong(sample);
	print_kinds(sample);
	for (int i = 0; i < UNSPOKENS; i++)
		unsaid += sample->unspoken[i];
	for (int i = 0; i < UNSPOKENS; i++)
		if (sample->unspoken[i])
			printf("not for C to say: %u of %s\n", sample->unspoken[i],
			       unspoken_why[i]);
	for (size_t i = 0; i < sample->asked.n; i++) {
		const struct asked *asked = sample->asked.v[i];

		absent += asked->absent;
		agree += asked->absent && asked->end != DISAGREES;
		wrong += asked->end == DISAGREES;
		lost += asked->end == NOT_COMPILED;
	}
	printf("absent: %u asked, %u agree, %u disagree\n", absent, agree, absent - agree);
	printf("all: %zu asked, %zu agree, %u in headers that do not compile, %u not for C to say, %u disagree\n",
	       sample->asked.n + unsaid, sample->asked.n - wrong - lost, lost, unsaid, wrong);
	/* In a small sample chance alone brings a few. */
	if ((lost + unsaid) * 100 > sample->asked.n + 500) {
		printf("DISAGREES more than one in a hundred could not be asked\n");
		wrong++;
	}
	return wrong;
}

int main(int argc, char **argv)
{
	struct facts *facts[16] = { 0 };
	struct sample sample = { 0 };
	unsigned int n = 0;
	int status = BAD_INPUT;
	char *dir;

	if (argc < 4 || argc - 3 > (int)ARRAY_LEN(facts)) {
		fprintf(stderr, "usage: check-compiler FACTS SEED SAMPLE [OTHER-FACTS...]\n");
		return BAD_INPUT;
	}
	setenv("LC_ALL", "C", 1);
	dir = temp_dir("check-compiler");
	for (int i = 1; i < argc; i += i == 1 ? 3 : 1) {
		facts[n] = facts_open(argv[i]);
		if (!facts[n++])
			goto out;
	}
	sample.state = strtoull(argv[2], NULL, 0);
	sample.facts = facts[0];
	printf("seed %s\n", argv[2]);
	sample_draw(&sample, strtoul(argv[3], NULL, 10), &facts[1], n - 1);
	if (dir && !stages_run(&sample, dir))
		status = print(&sample) ? INCOMPLETE : DONE;
out:
	sample_free(&sample);
	for (unsigned int i = 0; i < n; i++)
		facts_free(facts[i]);
	if (dir && !getenv("KEEP"))
		remove_tree(dir);
	free(dir);
	return status;
}
