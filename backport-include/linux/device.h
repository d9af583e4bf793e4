/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_H
#define _BACKPORT_LINUX_DEVICE_H
#include_next <linux/device.h>
#include <linux/cleanup.h>
#include <linux/overflow.h>

#if !CALLABLE(class_device_constructor)
/**
 * DEFINE_GUARD(device) - let guard(device) hold a device's lock
 *
 * Upstream: 134c6eaa6087 ("driver core: Add a guard() definition for the device_lock()"), v6.7
 */
DEFINE_GUARD(device, struct device *, device_lock(_T), device_unlock(_T))
#endif

#if !CALLABLE(dev_err_probe)
/**
 * dev_err_probe - say why a probe fails, unless it will be tried again
 * @dev: the device
 * @err: the error, negative
 * @fmt: as for printf()
 *
 * Upstream: a787e5400a1c ("driver core: add device probe log helper"), v5.9
 * Reduced: errors are printed as numbers; the reason for a deferral is a debug message only
 * Return: @err
 */
static inline __printf(3, 4) int
dev_err_probe(const struct device *dev, int err, const char *fmt, ...)
{
	struct va_format vaf = { .fmt = fmt };
	va_list args;

	va_start(args, fmt);
	vaf.va = &args;
	if (err == -EPROBE_DEFER)
		dev_dbg(dev, "error %d: %pV", err, &vaf);
	else if (err != -ENOMEM)
		dev_err(dev, "error %d: %pV", err, &vaf);
	va_end(args);
	return err;
}
#endif

#if !CALLABLE(DEVICE_STRING_ATTR_RO)
/**
 * DEVICE_STRING_ATTR_RO - an attribute that reads as a string of the driver's
 *
 * Upstream: ("driver core: Add device_show_string() helper for sysfs attributes"), v6.10
 */
BACKFIT_CARRY(include/linux/device.h, DEVICE_STRING_ATTR_RO)
static inline ssize_t backport_device_show_string(struct device *dev,
						  struct device_attribute *attr,
						  char *buf)
{
	struct dev_ext_attribute *ext =
		container_of(attr, struct dev_ext_attribute, attr);

	return sysfs_emit(buf, "%s\n", (char *)ext->var);
}
#define device_show_string	backport_device_show_string
#endif

#if !CALLABLE(devm_krealloc_array) && HAVE_FUNCTION(devm_krealloc)
/**
 * devm_krealloc_array - resize an array that a device owns
 *
 * Upstream: ("devres: Provide devm_krealloc_array() helper"), v6.4
 */
static inline void *devm_krealloc_array(struct device *dev, void *p,
					size_t new_n, size_t new_size,
					gfp_t flags)
{
	return devm_krealloc(dev, p, size_mul(new_n, new_size), flags);
}
#endif

#if !CALLABLE(devm_kmemdup_array)
/**
 * devm_kmemdup_array - copy an array, owned by a device
 *
 * Upstream: ("devres: Introduce devm_kmemdup_array()"), v6.15
 */
BACKFIT_CARRY(include/linux/device/devres.h, devm_kmemdup_array)
#endif

#if !CALLABLE(__DEVICE_ATTR)
/**
 * __DEVICE_ATTR - the initializer of a device's attribute
 *
 * Upstream: (__DEVICE_ATTR in include/linux/device.h), by v7.3
 */
#define __DEVICE_ATTR(_name, _mode, _show, _store)			\
	__ATTR(_name, _mode, _show, _store)
#endif

#if !CALLABLE(dev_pm_smart_suspend)
/**
 * dev_pm_smart_suspend - does the core leave a sleeping device asleep over system sleep?
 * @dev: the device
 *
 * The target's core goes by the driver's flag alone.
 *
 * Upstream: bca84a7b93fd ("PM: sleep: Use DPM_FLAG_SMART_SUSPEND conditionally"), v6.15
 */
static inline bool dev_pm_smart_suspend(struct device *dev)
{
	return dev_pm_test_driver_flags(dev, DPM_FLAG_SMART_SUSPEND);
}
#endif

#if !CALLABLE(bus_get_dev_root) && HAVE_MEMBER(bus_type, dev_root)
/**
 * bus_get_dev_root - the device that is the parent of a subsystem's
 * @bus: the subsystem
 *
 * Upstream: ("driver core: bus: bus_get_dev_root()"), v6.4
 * Return: the device, with a reference for the caller, or NULL.
 */
static inline struct device *bus_get_dev_root(const struct bus_type *bus)
{
	return bus ? get_device(bus->dev_root) : NULL;
}
#endif

#if PARAMS(class_create) == 2 && HAVE_FUNCTION(__class_create)
/**
 * class_create - a class of devices, for the module that calls it
 * @name: the class' name
 *
 * Upstream: 1aaba11da9aa ("driver core: class: remove module * from class_create()"), v6.4
 */
#undef class_create
#define class_create(name)                                   \
	({                                                   \
		static struct lock_class_key __bp_class_key; \
							     \
		__class_create(THIS_MODULE, name,            \
			       &__bp_class_key);             \
	})
#endif

#if !HAVE_TYPE(device_match_t)
/**
 * typedef device_match_t - whether a device is the one that is looked for
 *
 * Upstream: b45ed06f4673 ("drivers/base: Introduce device_match_t for device finding APIs"), v6.11
 */
typedef int (*device_match_t)(struct device *dev, const void *data);
#endif

#if PARAM_IS(device_find_child, 2, void *)
struct backport_find_child {
	int (*match)(struct device *dev, const void *data);
	const void *data;
};

static inline int backport_find_child_match(struct device *dev, void *data)
{
	struct backport_find_child *find = data;

	return find->match(dev, find->data);
}

static inline struct device *
backport_device_find_child(struct device *parent, const void *data,
			   int (*match)(struct device *dev, const void *data))
{
	struct backport_find_child find = { .match = match, .data = data };

	return device_find_child(parent, &find, backport_find_child_match);
}

/**
 * device_find_child - the first child that a function says yes to
 * @parent: whose children
 * @data: for @match, which does not write to it
 * @match: the function
 *
 * Upstream: f1e8bf56320a ("driver core: Constify API device_find_child() and adapt for various usages"), v6.14
 * Return: the child, with a reference; NULL where there is none.
 */
#define device_find_child(parent, data, match)	backport_device_find_child(parent, data, match)
#endif

#if !HAVE_FUNCTION(device_is_bound)
/* the core says that of a device in the same places in which it binds and unbinds it */
static inline bool backport_device_is_bound(const struct device *dev)
{
	return dev->links.status == DL_DEV_DRIVER_BOUND ||
	       dev->links.status == DL_DEV_UNBINDING;
}

/**
 * device_is_bound - has a driver probed the device with success?
 * @dev: the device, locked
 *
 * Upstream: not found (driver core: export of device_is_bound()), by v6.12
 */
#define device_is_bound(dev) backport_device_is_bound(dev)
#endif
#endif
