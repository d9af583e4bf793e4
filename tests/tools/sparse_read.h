/* SPDX-License-Identifier: GPL-2.0 */
/* Headers as sparse reads them. */
#ifndef SPARSE_READ_H
#define SPARSE_READ_H

#include "reader_unit.h"
#include "reading.h"

/**
 * struct sparse_reader - sparse, with the words of a kernel
 * @kernel: the kernel
 * @dir: a folder for its files
 * @words: the command line up to the file
 * @plain: the same for a file that is preprocessed
 *
 * Zero-initialise it, sparse_reader_open() and sparse_reader_free() it.
 */
struct sparse_reader {
	const struct reader_kernel *kernel;
	char *dir;
	struct reader_words words, plain;
};

int sparse_reader_open(struct sparse_reader *reader, const struct reader_kernel *kernel);
int sparse_read(struct sparse_reader *reader, const char *const *header, unsigned int headers,
		unsigned int basic, struct reading *reading);
void sparse_reader_free(struct sparse_reader *reader);

#endif
