// SPDX-License-Identifier: GPL-2.0
static const struct drm_panel_follower_funcs prepare_funcs = {
	.panel_prepared = thing_resume,
	.panel_unpreparing = thing_suspend,
};

static const struct drm_panel_follower_funcs
				enable_funcs = {
	.panel_enabled = thing_resume,
	.panel_disabling = thing_suspend,
};

static int thing_follow(struct thing *t)
{
	struct device *dev = t->dev;

	if (t->hid->initial_quirks & HID_QUIRK_POWER_ON_AFTER_BACKLIGHT)
		t->panel_follower.funcs = &enable_funcs;
	else
		t->panel_follower.funcs = &prepare_funcs;

	/* the panel is in control */
	if (device_can_wakeup(dev))
		device_set_wakeup_capable(dev, false);

	return drm_panel_add_follower(dev, &t->panel_follower);
}

static int other_probe(struct i2c_client *client)
{
	u32 quirks = 0;

	if (chip_data->power_after_backlight)
		quirks = HID_QUIRK_POWER_ON_AFTER_BACKLIGHT;

	return i2c_hid_core_probe(client, ops, address, quirks);
}
