// SPDX-License-Identifier: GPL-2.0
static int foo_ioctl(struct tty_struct *tty, unsigned int cmd, unsigned long arg)
{
	return foo_set(tty->disc_data, cmd, arg);
}

static struct tty_ldisc_ops foo_ldisc = {
	.ioctl		= foo_ioctl,
};
