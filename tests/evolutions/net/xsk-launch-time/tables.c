// SPDX-License-Identifier: GPL-2.0
#include <net/xdp_sock.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct xsk_tx_metadata_ops a_ops = { .tmo_request_launch_time = a_launch };

static struct xsk_tx_metadata_ops b_ops = {
#ifdef CONFIG_B
	.tmo_request_launch_time = b_launch,
#endif
	/* what all have */
	.other = b_other,
};

static const struct xsk_tx_metadata_ops c_ops = {
	.other	= c_other,
	/* these go together */
	.tmo_request_launch_time = c_launch,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_launch };
