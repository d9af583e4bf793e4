/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SERIAL_CORE_H
#define _BACKPORT_LINUX_SERIAL_CORE_H
#include_next <linux/serial_core.h>

#if !CALLABLE(uart_port_tx_limited) && HAVE_MEMBER(uart_state, xmit)
/*
 * Characters that wait for the hardware are in a struct circ_buf here. What is
 * evaluated again and again is what upstream's evaluates so: tx_ready and
 * put_char, once for each character.
 */
#define BACKPORT_UART_PORT_TX(uport, ch, tx_ready, put_char, tx_done, more) \
({ \
	struct uart_port *__port = (uport); \
	struct circ_buf *__xmit = &__port->state->xmit; \
	unsigned int __pending; \
\
	for (; (more) && (tx_ready); __port->icount.tx++) { \
		if (__port->x_char) { \
			(ch) = __port->x_char; \
			(put_char); \
			__port->x_char = 0; \
			continue; \
		} \
		if (uart_circ_empty(__xmit) || uart_tx_stopped(__port)) \
			break; \
		(ch) = __xmit->buf[__xmit->tail]; \
		(put_char); \
		__xmit->tail = (__xmit->tail + 1) & (UART_XMIT_SIZE - 1); \
	} \
	(tx_done); \
	__pending = uart_circ_chars_pending(__xmit); \
	if (__pending < WAKEUP_CHARS) { \
		uart_write_wakeup(__port); \
		if (!__pending) \
			__port->ops->stop_tx(__port); \
	} \
	__pending; \
})

/**
 * uart_port_tx_limited() - send some of the characters that wait
 * @port: the port; the caller holds its lock
 * @ch: variable for the character that is sent
 * @count: how many may be sent
 * @tx_ready: is the hardware ready for one more?
 * @put_char: what gives @ch to the hardware
 * @tx_done: what is to be done when no more are sent
 *
 * Upstream: 8275b48b2780 ("tty: serial: introduce transmit helpers"), v6.2
 * Return: how many characters still wait.
 */
#define uart_port_tx_limited(port, ch, count, tx_ready, put_char, tx_done) \
({ \
	unsigned int __count = (count); \
\
	BACKPORT_UART_PORT_TX(port, ch, tx_ready, put_char, tx_done, \
			      __count && __count--); \
})

/**
 * uart_port_tx() - send the characters that wait
 * @port: the port; the caller holds its lock
 * @ch: variable for the character that is sent
 * @tx_ready: is the hardware ready for one more?
 * @put_char: what gives @ch to the hardware
 *
 * Upstream: 8275b48b2780 ("tty: serial: introduce transmit helpers"), v6.2
 * Return: how many characters still wait.
 */
#define uart_port_tx(port, ch, tx_ready, put_char) \
	BACKPORT_UART_PORT_TX(port, ch, tx_ready, put_char, ({}), true)
#endif

#if PARAM_IS(uart_get_baud_rate, 3, struct ktermios *)
/**
 * uart_get_baud_rate() - the speed that is asked for, or one that can be done
 * @port: the port
 * @termios: what is asked for
 * @old: the settings before, which the target leaves alone, or NULL
 * @min: the lowest speed
 * @max: the highest one
 *
 * Upstream: bec5b814d46c ("serial: Make ->set_termios() old ktermios const"), v6.1
 */
#define uart_get_baud_rate(port, termios, old, min, max) \
	((uart_get_baud_rate)(port, termios, (struct ktermios *)(old), min, max))
#endif
#endif
