// SPDX-License-Identifier: GPL-2.0
static const __u8 one_fixed_rdesc[] = { 0x05, 0x01 };

static const __u8 *one_report_fixup(struct hid_device *hdev, __u8 *rdesc,
				    unsigned int *rsize)
{
	*rsize = sizeof(one_fixed_rdesc);
	return one_fixed_rdesc;
}

static struct hid_driver one_driver = {
	.name = "one",
	.id_table = one_devices,
	.report_fixup = one_report_fixup,
	.probe = one_probe,
};
module_hid_driver(one_driver);

/* the callback of another file */
static struct hid_driver two_driver = {
	.report_fixup	= shared_report_fixup,
};

/* no callback, and another struct */
static struct hid_driver three_driver = {
	.name = "three",
};

static const struct quirk four = {
	.report_fixup = one_report_fixup,
};
