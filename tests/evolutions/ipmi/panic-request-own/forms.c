// SPDX-License-Identifier: GPL-2.0
#include <linux/ipmi.h>

static void demo_panic(struct ipmi_user *user, struct ipmi_addr *addr)
{
	demo_send(user, addr);
}

void ipmi_panic_request_and_wait(struct ipmi_user *user,
				 struct ipmi_addr *addr,
				 struct kernel_ipmi_msg *msg)
{
	user->intf->run_to_completion = 1;
	demo_send(user, addr);
}
EXPORT_SYMBOL(ipmi_panic_request_and_wait);

static void demo_stop(struct ipmi_user *user, struct ipmi_addr *addr)
{
	demo_panic(user, addr);
}
