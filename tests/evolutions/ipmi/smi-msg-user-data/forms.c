// SPDX-License-Identifier: GPL-2.0
#include <linux/ipmi_smi.h>

static void demo_deliver(struct ipmi_recv_msg *recv_msg);

static void demo_send(struct ipmi_smi_msg *msg, struct ipmi_recv_msg *recv_msg)
{
	struct ipmi_smi_msg own;

	own.recv_msg = NULL;
	msg->recv_msg = recv_msg; /* who asked */
	if (msg->recv_msg != own.recv_msg)
		demo_deliver(msg->recv_msg);
}
