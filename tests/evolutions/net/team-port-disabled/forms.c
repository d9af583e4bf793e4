// SPDX-License-Identifier: GPL-2.0
#include <linux/if_team.h>

static const struct team_mode_ops foo_mode_ops = {
	.init			= foo_init,
	.port_tx_disabled	= foo_port_tx_disabled, /* sends no more */
};
