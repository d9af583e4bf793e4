// SPDX-License-Identifier: GPL-2.0
static void foo_dcd_change(struct tty_struct *tty, bool active)
{
	foo_event(tty, active);
}

static struct tty_ldisc_ops foo_ldisc = {
	.dcd_change = foo_dcd_change,
};
