// SPDX-License-Identifier: GPL-2.0
#include <target/target_core_backend.h>

static void demo_configure(struct se_device *dev, struct block_device *bd)
{
	if (!bd)
		return;
	target_configure_write_atomic_from_bdev(&dev->dev_attrib, bd);
	dev->dev_attrib.is_nonrot = 1;
}
