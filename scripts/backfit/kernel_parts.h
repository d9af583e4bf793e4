/* SPDX-License-Identifier: GPL-2.0 */
/* What the parts of kernel.h share; no one else includes it. */
#ifndef BACKFIT_KERNEL_PARTS_H
#define BACKFIT_KERNEL_PARTS_H

#include "kernel.h"

/* Changed whenever a scan gives other facts, or stores them in another way. */
#define KERNEL_FACTS_FORMAT "24"

/* kernel.c */
char *kernel_read_below(const char *dir, const char *name);
const char *kernel_srcarch_of(const char *arch);

/* kernel_command.c */
void kernel_add_word(struct kernel *kernel, char *word);
int kernel_ask_kbuild(struct kernel *kernel);

/* kernel_key.c */
char *kernel_make_key(struct kernel *kernel);

#endif
