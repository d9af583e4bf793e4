// SPDX-License-Identifier: GPL-2.0
#include <linux/tty.h>

static size_t foo_receive(struct tty_struct *tty, const u8 *cp, const u8 *fp,
			  size_t count)
{
	return count;
}

static struct tty_ldisc_ops foo_ldisc = {
	.owner		= THIS_MODULE,
	.name		= "foo",
	.receive_buf2	= foo_receive,
};

static struct tty_ldisc_ops silent_ldisc = {
	.name		= "silent",
};
