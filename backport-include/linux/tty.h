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
#endif
