// SPDX-License-Identifier: GPL-2.0
static struct tty_ldisc_ops foo_ldisc = {
	.num		= N_FOO,
	.hangup		= foo_hangup,
};
