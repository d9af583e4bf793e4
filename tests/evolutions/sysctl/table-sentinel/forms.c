// SPDX-License-Identifier: GPL-2.0
#include <linux/sysctl.h>

static const struct ctl_table demo_table[] = {
	{
		.procname = "demo", /* a comment */
		.proc_handler = proc_dointvec,
	},
	{ .procname = "plain", .proc_handler = proc_dointvec },
};

static const struct ctl_table one_table[] = {
	{ .procname = "one", .proc_handler = proc_dointvec }
};

static struct ctl_table writable_table[] = {
	{ .procname = "writable", .proc_handler = proc_dointvec },
};

static int demo_handler(const struct ctl_table *table, int write)
{
	return write ? -EPERM : 0;
}

static struct ctl_table_header *header;

static int demo_init(void)
{
	header = register_sysctl("dev/demo", demo_table);
	return header && register_sysctl("dev/one", one_table) ? 0 : -ENOMEM;
}
