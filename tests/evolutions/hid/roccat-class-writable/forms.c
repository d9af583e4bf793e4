// SPDX-License-Identifier: GPL-2.0
static const struct attribute_group *arvo_groups[] = { &arvo_group, NULL };

static const struct class arvo_class = {
	.name = "arvo",
	.dev_groups = arvo_groups,
};

static const struct class other_class = {
	.name = "other",
};

static int arvo_init_specials(struct hid_device *hdev)
{
	struct arvo_device *arvo = hid_get_drvdata(hdev);
	int retval;

	retval = roccat_connect(&arvo_class, hdev,
			sizeof(struct arvo_roccat_report));
	if (retval < 0) {
		hid_err(hdev, "couldn't init char dev\n");
	} else {
		arvo->chrdev_minor = retval;
		arvo->roccat_claimed = 1;
	}
	return retval;
}
