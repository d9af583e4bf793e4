// SPDX-License-Identifier: GPL-2.0
#include <media/rc-core.h>

static int demo_decode(struct rc_dev *dev, struct ir_raw_event ev)
{
	struct ir_raw_event lost = { .overflow = true };

	if (ev.overflow) { /* this stays */
		demo_reset(dev);
		return 0;
	}
	return ir_raw_event_store(dev, &lost);
}

static void demo_next(struct rc_dev *dev, struct ir_raw_event *ev)
{
	if (ev->overflow)
		ir_raw_event_store(dev, &((struct ir_raw_event) { .overflow = true }));
	dev->overflow = true;
}
