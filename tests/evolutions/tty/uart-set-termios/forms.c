// SPDX-License-Identifier: GPL-2.0
#include <linux/serial_core.h>

static void foo_set_termios(struct uart_port *port, struct ktermios *new,
			    const struct ktermios *old)
{
}

static const struct uart_ops foo_uart_ops = {
	.shutdown	= foo_shutdown,
	.set_termios	= foo_set_termios,
};
