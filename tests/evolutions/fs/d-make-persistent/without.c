// SPDX-License-Identifier: GPL-2.0
/* has no entries that stay */
static struct file_system_type pseudo_type = {
	.name = "pseudo",
	.kill_sb = kill_anon_super,
};
