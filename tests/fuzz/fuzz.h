/* SPDX-License-Identifier: GPL-2.0 */
/* What the fuzz targets share: how a broken property is told. */
#ifndef BACKFIT_FUZZ_H
#define BACKFIT_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A property that must hold for all input; a crash with its name where it does not. */
#define must(condition, ...)                                     \
	do {                                                     \
		if (!(condition)) {                              \
			fprintf(stderr, "broken: " __VA_ARGS__); \
			fputc('\n', stderr);                     \
			abort();                                 \
		}                                                \
	} while (0)

#endif
