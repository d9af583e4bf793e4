// SPDX-License-Identifier: GPL-2.0
#include <linux/ppp_channel.h>

static void foo_receive(struct foo *foo, int err)
{
	if (err)
		ppp_input_error(&foo->chan);
	ppp_input_error(foo->others /* too */);
}
