// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int demo_fill(struct net_device_path_ctx *ctx, struct net_device_path *path)
{
	int ret = -ENOENT;

	if (ctx->ieee80211) {
		path->type = DEV_PATH_IEEE80211;
		path->dev = ctx->dev;
		return 0;
	}

	path->dev = ctx->dev;
	return ret;
}

/* another structure's */
static int other_fill(struct demo_ctx *ctx)
{
	if (ctx->ieee80211) {
		return 1;
	}
	return 0;
}
