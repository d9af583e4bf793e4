// SPDX-License-Identifier: GPL-2.0
#include <linux/hid.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct hid_driver a_ops = { .report_fixup = a_fixup };

static struct hid_driver b_ops = {
#ifdef CONFIG_B
	.report_fixup = b_fixup, /* slow */
#endif
	/* what all have */
	.other = b_other,
};

static const struct hid_driver c_ops = {
	.other	= c_other,
	/* these go together */
	.report_fixup = c_fixup,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_fixup };
