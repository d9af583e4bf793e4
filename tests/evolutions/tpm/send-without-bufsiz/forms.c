// SPDX-License-Identifier: GPL-2.0
#include <linux/tpm.h>

static int demo_send(struct tpm_chip *chip, u8 *buf, size_t bufsiz,
		     size_t cmd_len)
{
	demo_note("send");

	return 0;
}

static const struct tpm_class_ops demo_ops = {
	.other = demo_other,
	.send = demo_send, /* this stays */
};

/* of another file, on one line */
const struct tpm_class_ops far_ops = { .send = far_send };

static struct tpm_class_ops switched_ops = {
#ifdef CONFIG_DEMO
	.send = switched_send,
#endif
	.other = demo_other,
};

/* by its address */
static const struct tpm_class_ops address_ops = {
	.send = &address_send,
};

/* another structure's */
static const struct demo demo = {
	.send = demo_send,
};
