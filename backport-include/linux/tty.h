/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_TTY_H
#define _BACKPORT_LINUX_TTY_H
#include_next <linux/tty.h>

#if !HAVE_FUNCTION(tty_get_char_size)
/**
 * tty_get_char_size - bits of a character
 * @cflag: the terminal's c_cflag
 *
 * Upstream: ("tty: add tty_get_char_size()"), v5.14
 */
static inline unsigned char tty_get_char_size(unsigned int cflag)
{
	switch (cflag & CSIZE) {
	case CS5:
		return 5;
	case CS6:
		return 6;
	case CS7:
		return 7;
	default:
		return 8;
	}
}
#endif

#if !HAVE_FUNCTION(tty_get_frame_size)
/**
 * tty_get_frame_size - bits of a character with its start, stop and parity bits
 * @cflag: the terminal's c_cflag
 *
 * Upstream: ("tty: add tty_get_frame_size()"), v5.14
 */
static inline unsigned char tty_get_frame_size(unsigned int cflag)
{
	unsigned int bits = 2 + tty_get_char_size(cflag);

	if (cflag & CSTOPB)
		bits++;
	if (cflag & PARENB)
		bits++;
#ifdef ADDRB
	if (cflag & ADDRB)
		bits++;
#endif
	return bits;
}
#endif

/* here, for linux/tty.h includes linux/tty_port.h before it declares anything */
#if !HAVE_TYPE(class_tty_port_tty_t)
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

#if PARAMS(tty_register_ldisc) == 2
/**
 * backport_tty_register_ldisc() - have terminals use a line discipline
 * @ldisc: the line discipline, with its number
 *
 * Return: 0, or a negative error.
 */
static inline int backport_tty_register_ldisc(struct tty_ldisc_ops *ldisc)
{
	return tty_register_ldisc(ldisc->num, ldisc);
}

/**
 * tty_register_ldisc() - have terminals use a line discipline
 * @ldisc: the line discipline, with its number
 *
 * Upstream: fbadf70a8053 ("tty: set tty_ldisc_ops::num statically"), v5.14
 */
#define tty_register_ldisc(ldisc)	backport_tty_register_ldisc(ldisc)
#endif

#if PARAM_IS(tty_unregister_ldisc, 1, int)
/**
 * tty_unregister_ldisc() - have terminals not use a line discipline any more
 * @ldisc: the line discipline, which no terminal uses
 *
 * Upstream: not found (const struct tty_ldisc_ops *ldisc of tty_unregister_ldisc()), v5.14
 */
#define tty_unregister_ldisc(ldisc)	((void)(tty_unregister_ldisc)((ldisc)->num))
#endif
#endif
