// SPDX-License-Identifier: GPL-2.0
#include <linux/dax.h>
#include <linux/device-mapper.h>

static long demo_direct_access(struct dm_target *ti, pgoff_t pgoff, long nr_pages,
			       enum dax_access_mode mode, void **kaddr, unsigned long *pfn)
{
	struct dax_device *dax_dev = ti->private; /* not looked at here */

	return dax_direct_access(dax_dev, pgoff, nr_pages, mode, kaddr, pfn);
}

static int other(struct dm_target *ti, unsigned long *pfn)
{
	return 0;
}

static struct target_type demo_target = {
	.name = "demo",
	.direct_access = demo_direct_access,
};
