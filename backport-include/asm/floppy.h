/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_FLOPPY_H
#define _BACKPORT_ASM_FLOPPY_H

#if HAVE_MACRO(CROSS_64KB)
/*
 * K_64 - what the target's header leaves to the driver to define
 *
 * Upstream: 8e7ee0f6fa33 ("floppy: Replace custom SZ_64K constant"), v6.14
 */
#define K_64	0x10000
#endif

#include_next <asm/floppy.h>

#if HAVE_MACRO(fd_inb) && CALLABLE(slow_down_io)
#include <linux/types.h>
#include <asm/io.h>

static inline u8 backport_fd_inb(u16 base, u16 reg)
{
	u8 value = inb_p(base + reg);

	slow_down_io();
	slow_down_io();
	slow_down_io();
	return value;
}

static inline void backport_fd_outb(u8 value, u16 base, u16 reg)
{
	outb_p(value, base + reg);
	slow_down_io();
	slow_down_io();
	slow_down_io();
}

/**
 * fd_inb, fd_outb - a controller's registers, with pauses long enough for it
 *
 * The driver had the pauses made longer for all of its I/O before, by REALLY_SLOW_IO.
 *
 * Upstream: not found (x86/io: Remove REALLY_SLOW_IO handling), v7.0
 */
#undef fd_inb
#undef fd_outb
#define fd_inb(base, reg)		backport_fd_inb(base, reg)
#define fd_outb(value, base, reg)	backport_fd_outb(value, base, reg)
#endif
#endif
