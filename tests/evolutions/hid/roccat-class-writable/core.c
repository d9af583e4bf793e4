// SPDX-License-Identifier: GPL-2.0
/* the function itself */
int roccat_connect(const struct class *klass, struct hid_device *hid, int report_size)
{
	return start(klass, hid, report_size);
}
EXPORT_SYMBOL_GPL(roccat_connect);
