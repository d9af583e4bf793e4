/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CONSOLE_H
#define _BACKPORT_LINUX_CONSOLE_H
#include_next <linux/console.h>

#if !HAVE_TYPE(struct nbcon_write_context)
/**
 * struct nbcon_write_context - what a console that needs no lock writes from
 *
 * Upstream: not found (struct nbcon_write_context in include/linux/console.h), v6.4
 */
#if !HAVE_TYPE(enum nbcon_prio)
BACKFIT_CARRY(include/linux/console.h, enum nbcon_prio)
#endif
#if !HAVE_TYPE(struct nbcon_context)
BACKFIT_CARRY(include/linux/console.h, struct nbcon_context)
#endif
BACKFIT_CARRY(include/linux/console.h, struct nbcon_write_context)
#endif
#endif
