/* SPDX-License-Identifier: GPL-2.0 */
/* Small kernels made of a few lines of C, for tests. */
#ifndef TEST_KERNELS_H
#define TEST_KERNELS_H

#include <string.h>

#include "facts.h"
#include "scan.h"

/* Facts of a kernel whose one header holds @text; what is in @exports modules may link to. */
static inline struct facts *kernel_of(const char *text, const char *const *exports)
{
	struct facts *facts = facts_new();

	scan_text(facts, text, strlen(text));
	if (exports)
		facts_set_info(facts, "exports", "Module.symvers");
	for (; exports && *exports; exports++)
		facts_add_export(facts, &(struct export){ *exports, "vmlinux", true, "" });
	return facts;
}

#endif
