// SPDX-License-Identifier: GPL-2.0
#include <linux/tty_ldisc.h>

static void demo_dcd_change(struct tty_struct *tty, bool active)
{
	demo_note("dcd_change");
}

static const struct tty_ldisc_ops demo_ops = {
	.other = demo_other,
	.dcd_change = demo_dcd_change, /* this stays */
};

/* of another file, on one line */
const struct tty_ldisc_ops far_ops = { .dcd_change = far_dcd_change };

static struct tty_ldisc_ops switched_ops = {
#ifdef CONFIG_DEMO
	.dcd_change = switched_dcd_change,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.dcd_change = demo_dcd_change,
};

static struct tty_ldisc_ops later_ops;

static void later_dcd_change(struct tty_struct *tty, bool active)
{
	demo_note(active ? "on" : "off");
}

static void later_init(void)
{
	n_tty_inherit_ops(&later_ops);
	later_ops.dcd_change = later_dcd_change;
}
