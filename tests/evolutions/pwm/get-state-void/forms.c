// SPDX-License-Identifier: GPL-2.0
#include <linux/pwm.h>

static int demo_get_state(struct pwm_chip *chip, struct pwm_device *pwm,
			  struct pwm_state *state)
{
	demo_note("get_state");

	return 0;
}

static const struct pwm_ops demo_ops = {
	.other = demo_other,
	.get_state = demo_get_state, /* this stays */
};

/* of another file, on one line */
const struct pwm_ops far_ops = { .get_state = far_get_state };

static struct pwm_ops switched_ops = {
#ifdef CONFIG_DEMO
	.get_state = switched_get_state,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.get_state = demo_get_state,
};
