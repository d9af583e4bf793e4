// SPDX-License-Identifier: GPL-2.0
#include <linux/ipmi_smi.h>

struct demo {
	struct ipmi_smi_handlers handlers;
	struct ipmi_smi_msg *waiting;
};

static int demo_sender(void *send_info, struct ipmi_smi_msg *msg)
{
	struct demo *demo = send_info;

	if (!msg->data_size)
		return IPMI_CC_NO_ERROR;
	demo->waiting = msg;
	return IPMI_CC_NO_ERROR;
}

static int other_sender(void *send_info, struct ipmi_smi_msg *msg)
{
	return IPMI_CC_NO_ERROR;
}

static void demo_add(struct demo *demo)
{
	demo->handlers.sender = demo_sender;
}

static int demo_call(struct demo *demo, const struct ipmi_smi_handlers *handlers, struct ipmi_smi_msg *msg)
{
	int rv;

	rv = handlers->sender(demo, msg);
	if (rv)
		demo->waiting = NULL;
	return rv;
}
