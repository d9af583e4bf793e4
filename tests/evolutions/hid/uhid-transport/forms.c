// SPDX-License-Identifier: GPL-2.0
static const struct hid_ll_driver uhid_hid_driver = {
	.start = uhid_hid_start,
	.stop = uhid_hid_stop,
};

static int uhid_dev_create(struct hid_device *hid)
{
	hid->ll_driver = &uhid_hid_driver;
	return 0;
}
