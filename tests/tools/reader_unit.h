/* SPDX-License-Identifier: GPL-2.0 */
/* What other readers of C are given: a kernel's headers, and its compiler's command. */
#ifndef READER_UNIT_H
#define READER_UNIT_H

#include "facts.h"
#include "headers.h"
#include "mem.h"

/**
 * struct reader_kernel - the kernel that facts are of
 * @facts: its facts
 * @list: its headers
 * @common: those that facts have from a common run, in an order that suits C
 * @alone: those that were read alone
 * @basic: how many of @common every driver includes; they stand first
 * @machine: what its compiler makes code for, "x86_64-linux-gnu"
 * @version: its compiler's, "12.2.0"
 */
struct reader_kernel {
	struct facts *facts;
	struct header_list list;
	VEC(const char *) common;
	VEC(const char *) alone;
	unsigned int basic;
	char *machine, *version;
};

/** struct reader_words - a command line */
struct reader_words {
	VEC(char *) word;
};

int reader_kernel_open(struct reader_kernel *k, const char *facts, unsigned int most);
void reader_kernel_free(struct reader_kernel *k);

void reader_words_add(struct reader_words *words, const char *word);
void reader_words_flags(struct reader_words *words, const struct reader_kernel *k,
			const char *const *flags);
void reader_words_headers(struct reader_words *words, const struct reader_kernel *k);
void reader_words_free(struct reader_words *words);

#endif
