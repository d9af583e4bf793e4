// SPDX-License-Identifier: GPL-2.0
/* a trigger, which asks the LEDs */
static bool supports_hw_control(struct led_classdev *led_cdev)
{
	if (!led_cdev->hw_control_get || !led_cdev->hw_control_set ||
	    !led_cdev->hw_control_is_supported)
		return false;

	return !strcmp(led_cdev->hw_control_trigger, led_cdev->trigger->name);
}

static void set_baseline(struct trigger_data *data)
{
	struct led_classdev *led_cdev = data->led_cdev;

	/* by hardware */
	if (data->hw_control) {
		led_cdev->hw_control_set(led_cdev, data->mode);

		return;
	}
	led_set_brightness(led_cdev, LED_OFF);
}

static int activate(struct led_classdev *led_cdev)
{
	struct device *dev = led_cdev->hw_control_get_device(led_cdev);
	unsigned long mode;
	int rc;

	if (!dev)
		return 0;
	rc = led_cdev->hw_control_get(led_cdev, &mode);
	if (!rc)
		rc = led_cdev->hw_control_is_supported(led_cdev, mode);
	return rc;
}
