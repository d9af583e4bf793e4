// SPDX-License-Identifier: GPL-2.0
#include <linux/firmware/cirrus/cs_dsp.h>

static void demo_init(struct cs_dsp *dsp, struct dentry *root)
{
	debugfs_create_bool("running", 0444, root, &dsp->running);
	debugfs_create_bool("hibernating", 0444, root, &dsp->hibernating);
	dsp->running = false;
	dsp->hibernating = false;
}

void cs_dsp_hibernate(struct cs_dsp *dsp, bool hibernate)
{
	mutex_lock(&dsp->pwr_lock);
	dsp->hibernating = hibernate;
	mutex_unlock(&dsp->pwr_lock);
}
EXPORT_SYMBOL_NS_GPL(cs_dsp_hibernate, "FW_CS_DSP");

static int demo_write(struct cs_dsp_coeff_ctl *ctl)
{
	struct cs_dsp *dsp = ctl->dsp;

	if (!dsp->running || dsp->hibernating)
		return -EPERM;
	if (ctl->enabled && ctl->dsp->running && !ctl->dsp->hibernating)
		return demo_raw(ctl);
	return 0;
}

static ssize_t demo_read(struct file *file, char __user *buf, size_t count,
			 loff_t *pos)
{
	struct cs_dsp *dsp = file->private_data;

	if (demo_is_bin(file))
		return cs_dsp_debugfs_string_read(dsp, buf, count, pos,
						  &dsp->bin_file_name);
	return cs_dsp_debugfs_string_read(dsp, buf, count, pos,
					  &dsp->wmfw_file_name);
}

static void demo_show(struct seq_file *s, struct cs_dsp_coeff_ctl *ctl)
{
	seq_printf(s, "%.*s: %#x %x\n", ctl->subname_len, ctl->subname,
		   ctl->len, ctl->offset);
	seq_printf(s, "%x\n", ctl->offset);
}
