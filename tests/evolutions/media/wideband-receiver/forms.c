// SPDX-License-Identifier: GPL-2.0
#include <media/rc-core.h>

static int demo_probe(struct demo *demo, struct rc_dev *rdev)
{
	rdev->s_wideband_receiver = demo_wide; /* this stays */
	demo->s_wideband_receiver = rdev->s_wideband_receiver;
	return rc_register_device(rdev);
}
