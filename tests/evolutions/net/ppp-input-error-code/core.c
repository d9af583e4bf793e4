// SPDX-License-Identifier: GPL-2.0
#include <linux/ppp_channel.h>

void
ppp_input_error(struct ppp_channel *chan)
{
	if (chan->ppp)
		receive_error(chan->ppp);
}
EXPORT_SYMBOL(ppp_input_error);
