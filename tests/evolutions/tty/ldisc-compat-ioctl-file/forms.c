// SPDX-License-Identifier: GPL-2.0
static struct tty_ldisc_ops foo_ldisc = {
	.owner		= THIS_MODULE,
	.num		= N_FOO,
	.compat_ioctl	= foo_compat_ioctl,
	.read		= foo_read,
};
