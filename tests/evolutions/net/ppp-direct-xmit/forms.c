// SPDX-License-Identifier: GPL-2.0
#include <linux/if_pppox.h>
#include <linux/ppp_channel.h>

static int demo_connect(struct pppox_sock *po, struct ppp_channel *chan)
{
	po->chan.mtu = 1400;
	po->chan.direct_xmit = true;
	chan->direct_xmit = true;
	return ppp_register_channel(&po->chan);
}
