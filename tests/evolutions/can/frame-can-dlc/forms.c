// SPDX-License-Identifier: GPL-2.0
#include <linux/can.h>
#include <linux/can/dev.h>

static void demo_receive(struct sk_buff *skb, struct can_frame *cf, struct demo *demo)
{
	struct can_frame own = {};

	cf->len = can_cc_dlc2len(demo->len); /* the device's word */
	memcpy(cf->data, demo->data, cf->len);
	own.len = 8;
	demo_note(skb->len + own.len);
}

static int demo_send(struct sk_buff *skb)
{
	const struct can_frame *cf = (struct can_frame *)skb->data;
	const struct canfd_frame *cfd = (struct canfd_frame *)skb->data;

	return cf->len + ((struct can_frame *)skb->data)->len + cfd->len;
}
