// SPDX-License-Identifier: GPL-2.0
static void foo_on_hid_hw_open(struct hid_device *hdev)
{
	foo_set_modes(hdev, LATENCY_NORMAL, REPORT_ALL);
}

static void foo_on_hid_hw_close(struct hid_device *hdev)
{
	foo_set_modes(hdev, LATENCY_HIGH, REPORT_NONE);
}

static int foo_probe(struct hid_device *hdev, const struct hid_device_id *id)
{
	int ret;

	ret = hid_parse(hdev);
	if (ret != 0)
		return ret;

	ret = hid_hw_start(hdev, HID_CONNECT_DEFAULT);
	if (ret)
		return ret;

	ret = sysfs_create_group(&hdev->dev.kobj, &foo_attribute_group);
	if (ret)
		dev_warn(&hdev->dev, "Cannot allocate sysfs group for %s\n", hdev->name);

	return 0;
}

static struct hid_driver foo_driver = {
	.name = "hid-foo",
	.id_table = foo_devices,
	.probe = foo_probe,
	.remove = foo_remove,
	.resume = pm_ptr(foo_resume),
	.on_hid_hw_open = foo_on_hid_hw_open,
	.on_hid_hw_close = foo_on_hid_hw_close,
};
module_hid_driver(foo_driver);
