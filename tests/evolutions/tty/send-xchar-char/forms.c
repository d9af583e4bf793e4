// SPDX-License-Identifier: GPL-2.0
#include <linux/tty_driver.h>

static void demo_send_xchar(struct tty_struct *tty, u8 ch)
{
}

static const struct tty_operations demo_ops = {
	.send_xchar = demo_send_xchar,
};
