// SPDX-License-Identifier: GPL-2.0
/* the callbacks are part of what the drivers of a family tell their core */
static const struct family_chip_info chip_info = {
	.reg_stat = 1,
	.iio_info = {
		.read_raw = chip_read_raw,
		.read_event_config = family_read_event_config,
		.write_event_config = family_write_event_config,
	},
};
