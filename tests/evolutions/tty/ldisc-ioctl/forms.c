// SPDX-License-Identifier: GPL-2.0
#include <linux/tty.h>
#include <linux/tty_ldisc.h>

static int demo_ioctl(struct tty_struct *tty, unsigned int cmd, unsigned long arg)
{
	struct demo *demo = tty->disc_data;

	switch (cmd) {
	case TCFLSH:
		demo_flush(demo);
		return n_tty_ioctl_helper(tty, cmd, arg);
	case DEMO_NAME: /* its own */
		return demo_name(demo, arg);
	default:
		return tty_mode_ioctl(tty, cmd, arg);
	}
}

static int none_ioctl(struct tty_struct *tty, unsigned int cmd,
		      unsigned long arg)
{
	return -EINVAL;
}

static struct tty_ldisc_ops demo_ldisc = {
	.owner = THIS_MODULE,
	.ioctl = demo_ioctl,
};

static struct tty_ldisc_ops none_ldisc = { .ioctl = none_ioctl };
