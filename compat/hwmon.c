// SPDX-License-Identifier: GPL-2.0
/*
 * A hwmon core that lets one process at a time into a driver.
 *
 * Upstream: 3ad2a7b9b15d ("hwmon: Serialize accesses in hwmon core"), v6.18
 * When: HAVE_FUNCTION(hwmon_device_register_with_info) && !CALLABLE(hwmon_lock)
 * Provides: hwmon_device_register_with_info, devm_hwmon_device_register_with_info
 * Provides: hwmon_lock, hwmon_unlock
 *
 * Drivers of today have no lock of their own, so the target's core gets
 * callbacks that take one first.  All that they are told is the hwmon device,
 * and they run as soon as its first file is there, when no one outside of the
 * core knows the device yet.  So what belongs to a device hangs on a group
 * of attributes that shows nothing: the core puts it into dev->groups before
 * it registers the device.  The memory is a resource of the hwmon device,
 * from the moment on at which that group is looked at, which is before the
 * core adds thermal zones: resources go in the other order.
 */
#include <linux/device.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/hwmon.h>
#include <linux/i2c.h>
#include <linux/mutex.h>
#include <linux/overflow.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/sysfs.h>

/* What the headers here call by the new names is meant to be the target's. */
#undef hwmon_device_register_with_info
#undef devm_hwmon_device_register_with_info

/**
 * struct serial - a hwmon device whose callbacks run one at a time
 * @lock: held around each callback
 * @driver: the driver's callbacks
 * @ops: what the core calls
 * @chip: what the core is given
 * @tag: the group by which the device is known; shows nothing
 * @owned: where to say that the hwmon device owns this now; NULL once it does
 * @groups: @tag, and the driver's groups
 */
struct serial {
	struct mutex lock;
	const struct hwmon_ops *driver;
	struct hwmon_ops ops;
	struct hwmon_chip_info chip;
	struct attribute_group tag;
	bool *owned;
	const struct attribute_group *groups[];
};

typedef struct device *(*register_fn)(struct device *dev, const char *name,
				      void *drvdata,
				      const struct hwmon_chip_info *chip,
				      const struct attribute_group **groups);

static struct attribute tag_attr = { .name = "backport_hwmon_lock" };
static struct attribute *tag_attrs[] = { &tag_attr, NULL };

/* NULL for a device that was registered without callbacks */
static struct serial *serial_of(const struct device *dev)
{
	const struct attribute_group **group = dev->groups;

	for (; group && *group; group++)
		if ((*group)->attrs == tag_attrs)
			return container_of(*group, struct serial, tag);
	return NULL;
}

static void own(struct device *dev, struct serial *serial)
{
	if (!serial->owned)
		return;
	*serial->owned = true;
	serial->owned = NULL;
	devres_add(dev, serial);
}

static umode_t tag_is_visible(struct kobject *kobj, struct attribute *attr,
			      int index)
{
	struct device *dev = kobj_to_dev(kobj);

	own(dev, serial_of(dev));
	return 0;
}

static int serial_read(struct device *dev, enum hwmon_sensor_types type,
		       u32 attr, int channel, long *val)
{
	struct serial *serial = serial_of(dev);
	int err;

	mutex_lock(&serial->lock);
	err = serial->driver->read(dev, type, attr, channel, val);
	mutex_unlock(&serial->lock);
	return err;
}

static int serial_read_string(struct device *dev, enum hwmon_sensor_types type,
			      u32 attr, int channel, const char **str)
{
	struct serial *serial = serial_of(dev);
	int err;

	mutex_lock(&serial->lock);
	err = serial->driver->read_string(dev, type, attr, channel, str);
	mutex_unlock(&serial->lock);
	return err;
}

#if HAVE_ENUMERATOR(hwmon_chip_pec)
/*
 * The core has the adapter follow once the driver has switched the chip's error
 * checking.  In between no other callback may talk to the chip, so it is
 * done here, too, under the lock.
 */
static void switch_pec(struct device *dev, long on)
{
#if IS_REACHABLE(CONFIG_I2C)
	struct i2c_client *client = i2c_verify_client(dev->parent);

	if (client && on)
		client->flags |= I2C_CLIENT_PEC;
	else if (client)
		client->flags &= ~I2C_CLIENT_PEC;
#endif
}
#endif

static int serial_write(struct device *dev, enum hwmon_sensor_types type,
			u32 attr, int channel, long val)
{
	struct serial *serial = serial_of(dev);
	int err;

	mutex_lock(&serial->lock);
	err = serial->driver->write(dev, type, attr, channel, val);
#if HAVE_ENUMERATOR(hwmon_chip_pec)
	if (type == hwmon_chip && attr == hwmon_chip_pec &&
	    (!err || err == -EOPNOTSUPP))
		switch_pec(dev, val);
#endif
	mutex_unlock(&serial->lock);
	return err;
}

static void serial_release(struct device *dev, void *res)
{
	struct serial *serial = res;

	mutex_destroy(&serial->lock);
}

static struct serial *new_serial(const struct hwmon_chip_info *chip,
				 const struct attribute_group **groups)
{
	struct serial *serial;
	size_t n = 0, i;

	while (groups && groups[n])
		n++;
	serial = devres_alloc(serial_release,
			      struct_size(serial, groups, n + 2), GFP_KERNEL);
	if (!serial)
		return NULL;
	mutex_init(&serial->lock);
	serial->driver = chip->ops;
	serial->ops = *chip->ops;
	if (serial->ops.read)
		serial->ops.read = serial_read;
	if (serial->ops.read_string)
		serial->ops.read_string = serial_read_string;
	if (serial->ops.write)
		serial->ops.write = serial_write;
	serial->chip = *chip;
	serial->chip.ops = &serial->ops;
	serial->tag.attrs = tag_attrs;
	serial->tag.is_visible = tag_is_visible;
	serial->groups[0] = &serial->tag;
	for (i = 0; i < n; i++)
		serial->groups[i + 1] = groups[i];
	return serial;
}

static struct device *register_serial(register_fn reg, struct device *dev,
				      const char *name, void *drvdata,
				      const struct hwmon_chip_info *chip,
				      const struct attribute_group **groups)
{
	struct serial *serial;
	struct device *hwdev;
	bool owned = false;

	if (!dev || !name || !chip || !chip->ops || !chip->info)
		return ERR_PTR(-EINVAL);

	serial = new_serial(chip, groups);
	if (!serial)
		return ERR_PTR(-ENOMEM);
	serial->owned = &owned;

	hwdev = reg(dev, name, drvdata, &serial->chip, serial->groups);
	/* where it is owned, a device that failed has taken it along */
	if (owned)
		return hwdev;
	if (IS_ERR(hwdev))
		devres_free(serial);
	else
		own(hwdev, serial);
	return hwdev;
}

struct device *
backport_hwmon_device_register_with_info(struct device *dev, const char *name,
					 void *drvdata,
					 const struct hwmon_chip_info *chip,
					 const struct attribute_group **groups)
{
	return register_serial(hwmon_device_register_with_info, dev, name,
			       drvdata, chip, groups);
}
EXPORT_SYMBOL_GPL(backport_hwmon_device_register_with_info);

struct device *
backport_devm_hwmon_device_register_with_info(struct device *dev,
					      const char *name, void *drvdata,
					      const struct hwmon_chip_info *chip,
					      const struct attribute_group **groups)
{
	if (!dev)
		return ERR_PTR(-EINVAL);

	if (!name) {
		char *clean = devm_kstrdup(dev, dev_name(dev), GFP_KERNEL);
		char *p;

		if (!clean)
			return ERR_PTR(-ENOMEM);
		for (p = clean; *p; p++)
			if (hwmon_is_bad_char(*p))
				*p = '_';
		name = clean;
	}
	return register_serial(devm_hwmon_device_register_with_info, dev, name,
			       drvdata, chip, groups);
}
EXPORT_SYMBOL_GPL(backport_devm_hwmon_device_register_with_info);

static void late_lock_release(struct device *dev, void *res)
{
	mutex_destroy(res);
}

/* A device without callbacks gets its lock when somebody first asks for it. */
static struct mutex *lock_of(struct device *dev)
{
	struct serial *serial = serial_of(dev);
	struct mutex *lock;

	if (serial)
		return &serial->lock;
	lock = devres_find(dev, late_lock_release, NULL, NULL);
	if (lock)
		return lock;
	lock = devres_alloc(late_lock_release, sizeof(*lock),
			    GFP_KERNEL | __GFP_NOFAIL);
	mutex_init(lock);
	return devres_get(dev, lock, NULL, NULL);
}

void backport_hwmon_lock(struct device *dev)
{
	mutex_lock(lock_of(dev));
}
EXPORT_SYMBOL_GPL(backport_hwmon_lock);

void backport_hwmon_unlock(struct device *dev)
{
	mutex_unlock(lock_of(dev));
}
EXPORT_SYMBOL_GPL(backport_hwmon_unlock);
