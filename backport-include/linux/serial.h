/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SERIAL_H
#define _BACKPORT_LINUX_SERIAL_H
#include_next <linux/serial.h>

#if !HAVE_MACRO(UART_LCR_WLEN)
/**
 * UART_LCR_WLEN - a character's bits, as the line control register has them
 *
 * Upstream: ("tty/serial: Add UART_LCR_WLEN() macro"), v5.18
 */
BACKFIT_CARRY(include/linux/serial.h, UART_LCR_WLEN)
#endif
#endif
