/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_TTY_PORT_H
#define _BACKPORT_LINUX_TTY_PORT_H

#if HAVE_HEADER(linux/tty_port.h)
#include_next <linux/tty_port.h>
#else
/* where it was before */
#include <linux/tty.h>
#endif

#if !HAVE_TYPE(class_tty_port_tty_t)
#include <linux/cleanup.h>
#include <linux/tty.h>

/**
 * scoped_guard(tty_port_tty, port), scoped_tty() - a port's terminal, held
 *
 * Upstream: not found ("tty: introduce tty_port_tty guard()"), v6.18
 */
typedef struct {
	struct tty_struct *lock;
} class_tty_port_tty_t;

/* scoped_guard() asks whether a guard may hold nothing */
#define class_tty_port_tty_is_conditional	true

static inline class_tty_port_tty_t
class_tty_port_tty_constructor(struct tty_port *port)
{
	return (class_tty_port_tty_t){ .lock = tty_port_tty_get(port) };
}

static inline void class_tty_port_tty_destructor(class_tty_port_tty_t *guard)
{
	tty_kref_put(guard->lock);
}

static inline void *class_tty_port_tty_lock_ptr(class_tty_port_tty_t *guard)
{
	return guard->lock;
}

#define scoped_tty() \
	((struct tty_struct *)class_tty_port_tty_lock_ptr(&scope))
#endif
#endif
