// SPDX-License-Identifier: GPL-2.0
// SPDX-License-Identifier: GPL-2.0
#include <linux/input.h>

static unsigned int demo_events(struct input_handle *handle,
				struct input_value *vals, unsigned int count)
{
	demo_note("events");

	return 0;
}

static const struct input_handler demo_ops = {
	.other = demo_other,
	.events = demo_events, /* this stays */
};

/* of another file, on one line */
const struct input_handler far_ops = { .events = far_events };

static struct input_handler switched_ops = {
#ifdef CONFIG_DEMO
	.events = switched_events,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.events = demo_events,
};
