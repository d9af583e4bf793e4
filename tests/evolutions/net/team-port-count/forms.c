// SPDX-License-Identifier: GPL-2.0
#include <linux/if_team.h>

static bool foo_transmit(struct team *team, struct sk_buff *skb)
{
	int index = get_random_u32_below(READ_ONCE(team->tx_en_port_count));

	return index < team->tx_en_port_count;
}
