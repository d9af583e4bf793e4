// SPDX-License-Identifier: GPL-2.0
/*
 * hwmon-serial - counts how many callbacks of one hwmon device run at a time
 *
 * Written as drivers of the newest kernel are: without a lock of its own. Each
 * callback takes 20 ms. sensor->most is the largest number that were in at once:
 * 1 where the hwmon core, or what stands in for it, keeps them apart.
 *
 * Attributes of its own: "most"; "locked", which holds the device's lock for as
 * long as a callback takes; "unlocked", which takes as long without it; on the
 * parent "again", which registers and unregisters devices, good ones and bad
 * ones, as often as it is told.
 */
#include <linux/atomic.h>
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/hwmon.h>
#include <linux/kstrtox.h>
#include <linux/module.h>
#include <linux/platform_device.h>
#include <linux/sysfs.h>

struct sensor {
	struct device *parent;
	atomic_t inside;
	atomic_t most;
};

/* What each callback does: stay for a while, note who else is there. */
static void stay(struct sensor *sensor)
{
	int now = atomic_inc_return(&sensor->inside);

	if (now > atomic_read(&sensor->most))
		atomic_set(&sensor->most, now);
	msleep(20);
	atomic_dec(&sensor->inside);
}

static umode_t serial_is_visible(const void *data, enum hwmon_sensor_types type,
				 u32 attr, int channel)
{
	return type == hwmon_temp && attr == hwmon_temp_max ? 0644 : 0444;
}

static int serial_read(struct device *dev, enum hwmon_sensor_types type,
		       u32 attr, int channel, long *val)
{
	stay(dev_get_drvdata(dev));
	*val = 25500;
	return 0;
}

static int serial_read_string(struct device *dev, enum hwmon_sensor_types type,
			      u32 attr, int channel, const char **str)
{
	stay(dev_get_drvdata(dev));
	*str = "die";
	return 0;
}

static int serial_write(struct device *dev, enum hwmon_sensor_types type,
			u32 attr, int channel, long val)
{
	stay(dev_get_drvdata(dev));
	return val == 1 ? -ERANGE : 0;
}

static const struct hwmon_ops serial_ops = {
	.is_visible = serial_is_visible,
	.read = serial_read,
	.read_string = serial_read_string,
	.write = serial_write,
};

static const struct hwmon_channel_info *const serial_info[] = {
	HWMON_CHANNEL_INFO(temp, HWMON_T_INPUT | HWMON_T_MAX | HWMON_T_LABEL),
	NULL
};

static const struct hwmon_chip_info serial_chip = {
	.ops = &serial_ops,
	.info = serial_info,
};

/* A chip that the core refuses: readable attributes, and nothing to read them with. */
static const struct hwmon_ops mute_ops = {
	.is_visible = serial_is_visible,
};

static const struct hwmon_chip_info mute_chip = {
	.ops = &mute_ops,
	.info = serial_info,
};

static ssize_t most_show(struct device *dev, struct device_attribute *attr,
			 char *buf)
{
	struct sensor *sensor = dev_get_drvdata(dev);

	return sysfs_emit(buf, "%d\n", atomic_read(&sensor->most));
}
static DEVICE_ATTR_RO(most);

static ssize_t locked_show(struct device *dev, struct device_attribute *attr,
			   char *buf)
{
	guard(hwmon_lock)(dev);
	stay(dev_get_drvdata(dev));
	return sysfs_emit(buf, "locked\n");
}
static DEVICE_ATTR_RO(locked);

static ssize_t unlocked_show(struct device *dev, struct device_attribute *attr,
			     char *buf)
{
	stay(dev_get_drvdata(dev));
	return sysfs_emit(buf, "unlocked\n");
}
static DEVICE_ATTR_RO(unlocked);

static struct attribute *serial_attrs[] = {
	&dev_attr_most.attr,
	&dev_attr_locked.attr,
	&dev_attr_unlocked.attr,
	NULL
};

/* The lock is there before registration returns. */
static umode_t serial_attr_is_visible(struct kobject *kobj,
				      struct attribute *attr, int n)
{
	hwmon_lock(kobj_to_dev(kobj));
	hwmon_unlock(kobj_to_dev(kobj));
	return attr->mode;
}

static const struct attribute_group serial_group = {
	.attrs = serial_attrs,
	.is_visible = serial_attr_is_visible,
};
__ATTRIBUTE_GROUPS(serial);

/* Two groups with one file: the core finds out when the device is half there. */
static const struct attribute_group *twice_groups[] = {
	&serial_group,
	&serial_group,
	NULL
};

static int once(struct sensor *sensor)
{
	struct device *plain, *hwmon;

	hwmon = hwmon_device_register_with_info(sensor->parent, "serial_again", sensor,
						&serial_chip, serial_groups);
	if (IS_ERR(hwmon))
		return PTR_ERR(hwmon);
	hwmon_device_unregister(hwmon);

	/* one that has no callbacks has a lock all the same */
	plain = hwmon_device_register_with_groups(sensor->parent, "serial_plain", sensor, NULL);
	if (IS_ERR(plain))
		return PTR_ERR(plain);
	hwmon_lock(plain);
	hwmon_unlock(plain);
	hwmon_device_unregister(plain);

	hwmon = hwmon_device_register_with_info(sensor->parent, "serial_mute", sensor,
						&mute_chip, NULL);
	if (hwmon != ERR_PTR(-EINVAL))
		return -EPROTO;
	hwmon = hwmon_device_register_with_info(sensor->parent, "serial_twice", sensor,
						&serial_chip, twice_groups);
	return hwmon == ERR_PTR(-EEXIST) ? 0 : -EPROTO;
}

static ssize_t again_store(struct device *dev, struct device_attribute *attr,
			   const char *buf, size_t count)
{
	unsigned int n;
	int err = kstrtouint(buf, 0, &n);

	while (!err && n--)
		err = once(dev_get_drvdata(dev));
	return err ? err : count;
}
static DEVICE_ATTR_WO(again);

static struct attribute *again_attrs[] = {
	&dev_attr_again.attr,
	NULL
};
ATTRIBUTE_GROUPS(again);

static int serial_probe(struct platform_device *pdev)
{
	struct sensor *sensor;
	struct device *hwmon;

	sensor = devm_kzalloc(&pdev->dev, sizeof(*sensor), GFP_KERNEL);
	if (!sensor)
		return -ENOMEM;
	sensor->parent = &pdev->dev;
	platform_set_drvdata(pdev, sensor);
	hwmon = devm_hwmon_device_register_with_info(&pdev->dev, NULL, sensor,
						     &serial_chip, serial_groups);
	return PTR_ERR_OR_ZERO(hwmon);
}

static struct platform_driver serial_driver = {
	.probe = serial_probe,
	.driver = {
		.name = "hwmon-serial",
		.dev_groups = again_groups,
	},
};

static struct platform_device *serial_device;

static int __init serial_init(void)
{
	int err = platform_driver_register(&serial_driver);

	if (err)
		return err;
	serial_device = platform_device_register_simple("hwmon-serial", -1, NULL, 0);
	if (IS_ERR(serial_device)) {
		platform_driver_unregister(&serial_driver);
		return PTR_ERR(serial_device);
	}
	return 0;
}
module_init(serial_init);

static void __exit serial_exit(void)
{
	platform_device_unregister(serial_device);
	platform_driver_unregister(&serial_driver);
}
module_exit(serial_exit);

MODULE_DESCRIPTION("How many callbacks of a hwmon device run at a time");
MODULE_LICENSE("GPL");
