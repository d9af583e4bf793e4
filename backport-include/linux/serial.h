/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SERIAL_H
#define _BACKPORT_LINUX_SERIAL_H
#include_next <linux/serial.h>

#if !CALLABLE(UART_LCR_WLEN)
/**
 * UART_LCR_WLEN - a character's bits, as the line control register has them
 *
 * Upstream: ("tty/serial: Add UART_LCR_WLEN() macro"), v5.18
 */
BACKFIT_CARRY(include/linux/serial.h, UART_LCR_WLEN)
#endif

#if !CALLABLE(uart_lsr_tx_empty)
#include <linux/serial_reg.h>

/**
 * uart_lsr_tx_empty - has all been sent, says the line status register?
 *
 * Upstream: 34619de1b8cb ("serial: Consolidate BOTH_EMPTY use"), by v7.3
 */
BACKFIT_CARRY(include/linux/serial.h, UART_LSR_BOTH_EMPTY, uart_lsr_tx_empty)
#endif
#endif
