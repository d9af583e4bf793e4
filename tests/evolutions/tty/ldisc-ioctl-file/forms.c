// SPDX-License-Identifier: GPL-2.0
static int foo_ioctl(struct tty_struct *tty, unsigned int cmd,
		     unsigned long arg)
{
	switch (cmd) {
	case TIOCOUTQ:
		return put_user(0, (int __user *)arg);
	default:
		return n_tty_ioctl_helper(tty, cmd, arg);
	}
}

static struct tty_ldisc_ops foo_ldisc = {
	.owner		= THIS_MODULE,
	.num		= N_FOO,
	.ioctl		= foo_ioctl,
};
