/* SPDX-License-Identifier: GPL-2.0 */
/* Headers as libclang reads them. */
#ifndef CLANG_READ_H
#define CLANG_READ_H

#include "reader_unit.h"
#include "reading.h"

/**
 * struct clang_reader - libclang, with the words of a kernel
 * @kernel: the kernel
 * @dir: a folder for its files
 * @words: the command line
 * @index: libclang's
 *
 * Zero-initialise it, clang_reader_open() and clang_reader_free() it.
 */
struct clang_reader {
	const struct reader_kernel *kernel;
	char *dir;
	struct reader_words words;
	void *index;
};

int clang_reader_open(struct clang_reader *reader, const struct reader_kernel *kernel);
int clang_read(struct clang_reader *reader, const char *const *header, unsigned int headers,
	       struct reading *reading, struct map *bad);
void clang_reader_free(struct clang_reader *reader);

#endif
