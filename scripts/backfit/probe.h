/* SPDX-License-Identifier: GPL-2.0 */
/* One question as C that compiles exactly while its answer stays the same. */
#ifndef BACKFIT_PROBE_H
#define BACKFIT_PROBE_H

#include "facts.h"
#include "map.h"
#include "question.h"
#include "str.h"

/**
 * struct probe - how one question is asked again
 * @code: lines of C, empty where the compiler is not asked
 * @exported: the symbol that must be exported, or NULL
 * @unexported: the symbol that must not be, or NULL
 * @listed: what else Module.symvers must say: "gpl:f", "namespace:f:NS", or
 *	"not-" before either; or NULL
 * @declared_in: the header that must itself declare, or must not, what @code
 *	declares once more, see declared_check.h; or NULL
 * @defines: the type that @code defines to show that it is not there, or NULL;
 *	such code must stand behind all other, and once for each type
 * @not_asked: why it cannot be asked again, or NULL
 */
struct probe {
	struct strbuf code;
	char *exported;
	char *unexported;
	char *listed;
	char *declared_in;
	char *defines;
	const char *not_asked;
};

void probe_make(const struct question *question, struct facts *target, struct facts *newest,
		unsigned int number, struct map *headers, struct probe *probe);
void probe_free(struct probe *probe);

#endif
