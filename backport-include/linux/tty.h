/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_TTY_H
#define _BACKPORT_LINUX_TTY_H
#include_next <linux/tty.h>

#if !CALLABLE(tty_kopen_exclusive) && CALLABLE(tty_kopen)
/**
 * tty_kopen_exclusive - open a terminal for the kernel alone
 * @device: its number
 *
 * Upstream: 4ea3cd65e0d4 ("tty: rename tty_kopen() and add new function tty_kopen_shared()"), v5.12
 */
static inline struct tty_struct *tty_kopen_exclusive(dev_t device)
{
	return tty_kopen(device);
}
#endif

#if !CALLABLE(tty_get_char_size)
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

#if !CALLABLE(tty_get_frame_size)
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

#if PARAM_IS(tty_termios_baud_rate, 1, struct ktermios *)
/**
 * tty_termios_baud_rate() - the speed that a terminal's settings ask for
 * @termios: the settings, which stay as they are
 *
 * The target's clears CBAUDEX where no such speed is known.
 *
 * Upstream: 87888fb9ac0c ("tty: Remove baudrate dead code & make ktermios params const"), v6.1
 * Return: bits a second.
 */
static inline speed_t backport_tty_termios_baud_rate(const struct ktermios *termios)
{
	struct ktermios copy = *termios;

	return tty_termios_baud_rate(&copy);
}

#define tty_termios_baud_rate(termios)	backport_tty_termios_baud_rate(termios)
#endif

#if PARAM_IS(tty_termios_copy_hw, 2, struct ktermios *)
/**
 * tty_termios_copy_hw() - take over the settings that concern the hardware
 * @to: the settings that get them
 * @from: the settings that have them, only read
 *
 * Upstream: d15f89d997d9 ("tty: Make tty_termios_copy_hw() old ktermios const"), v6.1
 */
static inline void backport_tty_termios_copy_hw(struct ktermios *to,
						const struct ktermios *from)
{
	tty_termios_copy_hw(to, (struct ktermios *)from);
}

#define tty_termios_copy_hw(to, from)	backport_tty_termios_copy_hw(to, from)
#endif

#if PARAMS(tty_register_ldisc) == 2
/**
 * tty_register_ldisc() - offer a line discipline
 * @ops: what it can do, with its number
 *
 * Upstream: fbadf70a8053 ("tty: set tty_ldisc_ops::num statically"), v5.14
 * Return: 0 or a negative error.
 */
static inline int backport_tty_register_ldisc(struct tty_ldisc_ops *ops)
{
	return tty_register_ldisc(ops->num, ops);
}

#define tty_register_ldisc(ops)	backport_tty_register_ldisc(ops)

/**
 * tty_unregister_ldisc() - take a line discipline back, which nobody uses any more
 * @ops: what was registered
 *
 * Upstream: f6f19595a7ef ("tty: return void from tty_unregister_ldisc"), v5.14
 */
static inline void backport_tty_unregister_ldisc(struct tty_ldisc_ops *ops)
{
	WARN_ON(tty_unregister_ldisc(ops->num));
}

#define tty_unregister_ldisc(ops)	backport_tty_unregister_ldisc(ops)
#endif

#if !CALLABLE(tty_port_tty_vhangup)
/**
 * tty_port_tty_vhangup() - hang up the terminal of a port at once, if it has one
 * @port: the port
 *
 * Upstream: 2b5eac0f8c6e ("tty: introduce and use tty_port_tty_vhangup() helper"), v6.17
 */
static inline void tty_port_tty_vhangup(struct tty_port *port)
{
	struct tty_struct *tty = tty_port_tty_get(port);

	if (!tty)
		return;
	tty_vhangup(tty);
	tty_kref_put(tty);
}
#endif
#endif
