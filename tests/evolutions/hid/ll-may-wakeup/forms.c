// SPDX-License-Identifier: GPL-2.0
static bool foo_ll_may_wakeup(struct hid_device *hid)
{
	struct foo *foo = hid->driver_data;

	return hid_hw_may_wakeup(foo->hdev);
}

static const struct hid_ll_driver foo_ll_driver = {
	.parse = foo_ll_parse,
	.start = foo_ll_start,
	.may_wakeup = foo_ll_may_wakeup,
};
