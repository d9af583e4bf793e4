// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>
#include <net/gro.h>

static struct sk_buff *demo_receive(struct list_head *head, struct sk_buff *skb)
{
	const struct packet_offload *inner = gro_find_receive_by_type(htons(ETH_P_IP));

	return indirect_call_gro_receive_inet(inner->callbacks.gro_receive, ipv6_gro_receive,
					      inet_gro_receive, head, skb);
}

static struct packet_offload demo_offload __read_mostly = {
	.type = htons(ETH_P_PPP_SES),
	.callbacks = {
		.gro_receive = demo_receive,
		.gro_complete = demo_complete,
	},
};

/* merges by itself */
static struct packet_offload other_offload = {
	.callbacks = {
		.gro_receive = other_receive,
	},
};

static int demo_init(void)
{
	if (IS_ENABLED(CONFIG_INET))
		dev_add_offload(&demo_offload);
	dev_add_offload(&other_offload); /* stays */
	return 0;
}

static int demo_again(void)
{
	dev_add_offload(&demo_offload);
	return demo_fails() ? -EIO : 0;
}

static void demo_exit(void)
{
	dev_remove_offload(&other_offload);
	if (IS_ENABLED(CONFIG_INET))
		dev_remove_offload(&demo_offload);
}

static void demo_stop(void)
{
	dev_remove_offload(&demo_offload);
}
