/* SPDX-License-Identifier: GPL-2.0 */
/* What changes when one of many files does. */
#ifndef BACKFIT_FINGERPRINT_H
#define BACKFIT_FINGERPRINT_H

#include <stdint.h>
#include <sys/types.h>
#include <time.h>

#include "str.h"

/**
 * struct fingerprint - a sum over files, in whatever order they are seen
 * @a: one half
 * @b: the other
 * @files: how many
 */
struct fingerprint {
	uint64_t a, b;
	unsigned long files;
};

void fingerprint_add(struct fingerprint *sum, const char *path, off_t size, struct timespec mtime);
void fingerprint_print(const struct fingerprint *sum, const char *what, struct strbuf *out);

#endif
