/* SPDX-License-Identifier: GPL-2.0 */
/* Facts and absent names, drawn by chance. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <stdbool.h>
#include <stdint.h>

#include "compile_unit.h"
#include "fact_use.h"
#include "facts.h"
#include "mem.h"

/**
 * struct asked - one fact, or one name that should not exist
 * @probe: what the compiler is given
 * @kind: of the fact
 * @name: its name, with its record's in front
 * @header: where it stands, or should
 * @absent: it should not exist
 * @refused: the compiler should refuse the lines
 * @end: how it ended, see enum stage; the sample leaves 0 there
 */
struct asked {
	struct probe probe;
	enum fact_kind kind;
	const char *name;
	const char *header;
	bool absent, refused;
	int end;
};

/**
 * struct sample - what is put to the compiler
 * @facts: the kernel's
 * @arena: for texts
 * @state: of the random numbers; the seed, first
 * @pool: all facts of a kind, while they are drawn from
 * @asked: the facts and names
 * @unspoken: how many could not be said, by reason
 * @unspoken_kind: the same by kind
 */
struct sample {
	struct facts *facts;
	struct arena arena;
	uint64_t state;
	VEC(const struct fact *) pool;
	VEC(struct asked *) asked;
	unsigned int unspoken[UNSPOKENS];
	unsigned int unspoken_kind[FACT_KINDS];
};

void sample_draw(struct sample *sample, unsigned int n, struct facts **other, unsigned int others);
void sample_free(struct sample *sample);

#endif
