// SPDX-License-Identifier: GPL-2.0
#include <linux/sysctl.h>

static int demo_handler(const struct ctl_table *table, int write, void *buffer,
			size_t *lenp, loff_t *ppos)
{
	/* this stays */
	return proc_dointvec(table, write, buffer, lenp, ppos);
}

static struct ctl_table demo_table[] = {
	{
		.procname = "demo",
		.proc_handler = demo_handler,
	},
	{ .procname = "plain", .proc_handler = proc_dointvec },
};
