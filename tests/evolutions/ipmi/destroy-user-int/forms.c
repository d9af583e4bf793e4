// SPDX-License-Identifier: GPL-2.0
#include <linux/ipmi.h>

void ipmi_destroy_user(struct ipmi_user *user)
{
	demo_forget(user);
	demo_put(user); /* the last one */
}
EXPORT_SYMBOL(ipmi_destroy_user);

static void demo_close(struct ipmi_user *user)
{
	ipmi_destroy_user(user);
}
