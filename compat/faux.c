// SPDX-License-Identifier: GPL-2.0
/*
 * The faux bus: devices that stand for nothing but a driver's wish for one.
 *
 * Upstream: 35fa2d88ca94 ("driver core: add a faux bus for use when a simple device/bus is needed"), v6.14
 * When: !CALLABLE(faux_device_create)
 * Provides: faux_device_create, faux_device_create_with_groups, faux_device_destroy
 *
 * Each package has a bus of its own.  The first that is there has upstream's name,
 * by which programs know it; who comes second is called after its module.
 */
#include <linux/device/faux.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/mutex.h>
#include <linux/platform_device.h>
#include <linux/slab.h>
#include <linux/sysfs.h>

struct faux_object {
	struct faux_device faux;
	const struct faux_device_ops *ops;
	const struct attribute_group **groups;
};

/* of the bus, which is there while it has users */
static DEFINE_MUTEX(bus_lock);
static unsigned int bus_users;
static struct device *bus_root;

static struct faux_object *faux_object(struct device *dev)
{
	return container_of(dev, struct faux_object, faux.dev);
}

/* There is one driver, and it takes every device. */
#if MEMBER_PARAM_IS(bus_type, match, 2, const struct device_driver *)
static int faux_match(struct device *dev, const struct device_driver *drv)
#else
static int faux_match(struct device *dev, struct device_driver *drv)
#endif
{
	return 1;
}

static int faux_probe(struct device *dev)
{
	struct faux_object *object = faux_object(dev);
	const struct faux_device_ops *ops = object->ops;
	int err = 0;

	if (ops && ops->probe)
		err = ops->probe(&object->faux);
	if (err)
		return err;

	/* what they show is there only now */
	if (object->groups)
		err = sysfs_create_groups(&dev->kobj, object->groups);
	if (err && ops && ops->remove)
		ops->remove(&object->faux);
	return err;
}

static void remove_device(struct device *dev)
{
	struct faux_object *object = faux_object(dev);

	if (object->groups)
		sysfs_remove_groups(&dev->kobj, object->groups);
	if (object->ops && object->ops->remove)
		object->ops->remove(&object->faux);
}

#if MEMBER_RETURNS(bus_type, remove, int)
static int faux_remove(struct device *dev)
{
	remove_device(dev);
	return 0;
}
#else
static void faux_remove(struct device *dev)
{
	remove_device(dev);
}
#endif

static struct bus_type faux_bus = {
	.match = faux_match,
	.probe = faux_probe,
	.remove = faux_remove,
};

static struct device_driver faux_driver = {
	.name = "faux_driver",
	.bus = &faux_bus,
	.probe_type = PROBE_FORCE_SYNCHRONOUS,
	.suppress_bind_attrs = true,
};

/* Is there a folder of that name in /sys/devices? Asked before sysfs would complain. */
static bool is_taken(const char *name)
{
	struct kernfs_node *node;

	node = sysfs_get_dirent(platform_bus.kobj.parent->sd, name);
	sysfs_put(node);
	return node;
}

static int start_bus(void)
{
	struct device *root;
	int err;

	faux_bus.name = is_taken("faux") ? "faux-" KBUILD_MODNAME : "faux";
	root = root_device_register(faux_bus.name);
	if (IS_ERR(root))
		return PTR_ERR(root);

	err = bus_register(&faux_bus);
	if (err)
		goto no_bus;
	err = driver_register(&faux_driver);
	if (err)
		goto no_driver;

	bus_root = root;
	return 0;

no_driver:
	bus_unregister(&faux_bus);
no_bus:
	root_device_unregister(root);
	return err;
}

static int get_bus(void)
{
	int err = 0;

	mutex_lock(&bus_lock);
	if (!bus_users)
		err = start_bus();
	if (!err)
		bus_users++;
	mutex_unlock(&bus_lock);
	return err;
}

static void put_bus(void)
{
	mutex_lock(&bus_lock);
	if (!--bus_users) {
		driver_unregister(&faux_driver);
		bus_unregister(&faux_bus);
		root_device_unregister(bus_root);
		bus_root = NULL;
	}
	mutex_unlock(&bus_lock);
}

static void faux_release(struct device *dev)
{
	kfree(faux_object(dev));
}

/**
 * backport_faux_device_destroy - a device goes
 * @faux: the device, or NULL
 */
void backport_faux_device_destroy(struct faux_device *faux)
{
	if (!faux)
		return;
	device_del(&faux->dev);
	put_device(&faux->dev);
	put_bus();
}
EXPORT_SYMBOL_GPL(backport_faux_device_destroy);

static struct faux_device *add_device(struct faux_object *object,
				      const char *name, struct device *parent)
{
	struct device *dev = &object->faux.dev;
	int err;

	device_initialize(dev);
	dev->release = faux_release;
	dev->parent = parent ? parent : bus_root;
	dev->bus = &faux_bus;
	device_set_pm_not_required(dev);

	err = dev_set_name(dev, "%s", name);
	if (!err)
		err = device_add(dev);
	if (err) {
		pr_err("faux device '%s' cannot be added: %d\n", name, err);
		put_device(dev);
		put_bus();
		return NULL;
	}

	/* no driver: probe refused it */
	if (!dev->driver) {
		backport_faux_device_destroy(&object->faux);
		return NULL;
	}
	return &object->faux;
}

/**
 * backport_faux_device_create_with_groups - a device, with files in sysfs
 * @name: of the device, one that no other faux device has
 * @parent: its parent, or NULL for the bus' own
 * @ops: called when it comes and goes, or NULL
 * @groups: the files, or NULL
 *
 * May sleep, and calls @ops->probe().
 *
 * Return: the device, or NULL where that fails.
 */
struct faux_device *
backport_faux_device_create_with_groups(const char *name, struct device *parent,
					const struct faux_device_ops *ops,
					const struct attribute_group **groups)
{
	struct faux_object *object;

	if (get_bus())
		return NULL;
	object = kzalloc(sizeof(*object), GFP_KERNEL);
	if (!object) {
		put_bus();
		return NULL;
	}
	object->ops = ops;
	object->groups = groups;
	return add_device(object, name, parent);
}
EXPORT_SYMBOL_GPL(backport_faux_device_create_with_groups);
