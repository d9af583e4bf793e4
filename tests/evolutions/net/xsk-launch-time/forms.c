// SPDX-License-Identifier: GPL-2.0
#include <net/xdp_sock.h>

static void foo_launch(u64 launch_time, void *priv)
{
	foo_set_time(priv, launch_time);
}

static const struct xsk_tx_metadata_ops foo_xsk_ops = {
	.tmo_request_timestamp		= foo_timestamp,
	.tmo_request_launch_time	= foo_launch,
};
