// SPDX-License-Identifier: GPL-2.0
#include <linux/mii_timestamper.h>

static int foo_hwtstamp_get(struct mii_timestamper *mii_ts,
			    struct kernel_hwtstamp_config *cfg)
{
	return 0;
}

static int foo_hwtstamp_set(struct mii_timestamper *mii_ts,
			    struct kernel_hwtstamp_config *cfg,
			    struct netlink_ext_ack *extack)
{
	return 0;
}

static void foo_probe(struct foo *foo, struct mii_timestamper *ts)
{
	foo->mii_ts.hwtstamp_set = foo_hwtstamp_set;
	foo->mii_ts.hwtstamp_get = foo_hwtstamp_get;
	foo->mii_ts.ts_info = foo_ts_info;

	/* of another one */
	ts->hwtstamp_get = foo_hwtstamp_get;
	ts->hwtstamp_set = foo_hwtstamp_set;
}
