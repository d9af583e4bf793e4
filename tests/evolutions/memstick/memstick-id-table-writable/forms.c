// SPDX-License-Identifier: GPL-2.0
/* cards */
static const struct memstick_device_id foo_id_tbl[] = {
	{ TYPE_ONE }, { TYPE_TWO }, { }
};

static struct memstick_driver foo_driver = {
	.driver = {
		.name = "foo",
		.owner = THIS_MODULE
	},
	.id_table = foo_id_tbl,
	.probe = foo_probe,
};

MODULE_DEVICE_TABLE(memstick, foo_id_tbl);
