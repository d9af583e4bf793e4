// SPDX-License-Identifier: GPL-2.0
/* what can be set */
static const struct ctl_table foo_table[] = {
	{
		.procname	= "info",
		.data		= &foo_settings.info,
		.maxlen		= CDROM_STR_SIZE,
		.mode		= 0444,
		.proc_handler	= foo_info,
	},
	{
		.procname	= "lock",
		.data		= &foo_settings.lock,
		.maxlen		= sizeof(int),
		.mode		= 0644,
		.proc_handler	= foo_handler,
	},
};

static void foo_register(void)
{
	foo_header = register_sysctl("dev/foo", foo_table);
}
