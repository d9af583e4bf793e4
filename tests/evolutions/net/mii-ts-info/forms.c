// SPDX-License-Identifier: GPL-2.0
#include <linux/mii_timestamper.h>

static int foo_ts_info(struct mii_timestamper *mii_ts,
		       struct kernel_ethtool_ts_info *ts_info)
{
	ts_info->phc_index = 1;
	return 0;
}

static void foo_probe(struct foo *foo)
{
	foo->mii_ts.ts_info = foo_ts_info;
}

static int bar_ts_info(struct mii_timestamper *mii_ts, struct kernel_ethtool_ts_info *info)
{
	return 0;
}

static void bar_probe(struct mii_timestamper *ts)
{
	ts->ts_info  = bar_ts_info; /* through a pointer */
}
