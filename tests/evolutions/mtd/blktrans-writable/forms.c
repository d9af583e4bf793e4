// SPDX-License-Identifier: GPL-2.0
#include <linux/mtd/blktrans.h>

struct thing {
	struct mtd_blktrans_dev mbd;
};

static void thing_release(struct mtd_blktrans_dev *dev, struct thing *thing)
{
	if (dev->writable && !thing->mbd.writable)
		thing_sync(thing);
	dev->writable = false;
	thing->writable = 1;
}
