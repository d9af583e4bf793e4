// SPDX-License-Identifier: GPL-2.0
/*
 * Properties that another driver gives a power supply: files of its device.
 *
 * Upstream: ("power: supply: core: implement extension API"), v6.14
 * When: !HAVE_TYPE(struct power_supply_ext) && HAVE_TYPE(enum power_supply_charge_behaviour)
 * Provides: power_supply_register_extension, power_supply_unregister_extension
 */
#include <linux/bits.h>
#include <linux/device.h>
#include <linux/export.h>
#include <linux/kernel.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/overflow.h>
#include <linux/power_supply.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/sysfs.h>

struct registration;

struct property_file {
	struct device_attribute attr;
	enum power_supply_property property;
	struct registration *of;
};

struct registration {
	struct list_head list;
	struct power_supply *psy;
	const struct power_supply_ext *ext;
	void *data;
	size_t files;
	struct property_file file[];
};

static DEFINE_MUTEX(registered_lock);
static LIST_HEAD(registered);

static const char *const behaviour_text[] = {
	[POWER_SUPPLY_CHARGE_BEHAVIOUR_AUTO] = "auto",
	[POWER_SUPPLY_CHARGE_BEHAVIOUR_INHIBIT_CHARGE] = "inhibit-charge",
	[POWER_SUPPLY_CHARGE_BEHAVIOUR_FORCE_DISCHARGE] = "force-discharge",
	[POWER_SUPPLY_CHARGE_BEHAVIOUR_INHIBIT_CHARGE_AWAKE] =
		"inhibit-charge-awake",
};

static const char *property_name(enum power_supply_property property)
{
	if (property == POWER_SUPPLY_PROP_CHARGE_TYPES)
		return "charge_types";
	if (property == POWER_SUPPLY_PROP_CHARGE_BEHAVIOUR)
		return "charge_behaviour";
	if (property == POWER_SUPPLY_PROP_CHARGE_CONTROL_START_THRESHOLD)
		return "charge_control_start_threshold";
	if (property == POWER_SUPPLY_PROP_CHARGE_CONTROL_END_THRESHOLD)
		return "charge_control_end_threshold";
	return NULL;
}

static ssize_t show_behaviour(struct device *dev, u8 available, int now,
			      char *buf)
{
	ssize_t len = 0;
	int i;

	if (now < 0 || now >= ARRAY_SIZE(behaviour_text) ||
	    !(available & BIT(now))) {
		dev_warn(dev, "driver reporting unavailable enum value %d\n", now);
		return -EINVAL;
	}
	for (i = 0; i < ARRAY_SIZE(behaviour_text); i++)
		if (available & BIT(i))
			len += sysfs_emit_at(buf, len, i == now ? "[%s] " : "%s ",
					     behaviour_text[i]);
	buf[len - 1] = '\n';
	return len;
}

static ssize_t show_property(struct device *dev, struct device_attribute *attr,
			     char *buf)
{
	struct property_file *file = container_of(attr, struct property_file, attr);
	const struct power_supply_ext *ext = file->of->ext;
	union power_supply_propval value = {};
	int err;

	err = ext->get_property(file->of->psy, ext, file->of->data,
				file->property, &value);
	if (err)
		return err;

	if (file->property == POWER_SUPPLY_PROP_CHARGE_TYPES)
		return power_supply_charge_types_show(dev, ext->charge_types,
						      value.intval, buf);
	if (file->property == POWER_SUPPLY_PROP_CHARGE_BEHAVIOUR)
		return show_behaviour(dev, ext->charge_behaviours, value.intval,
				      buf);
	return sysfs_emit(buf, "%d\n", value.intval);
}

static int parse(const struct property_file *file, const char *buf, int *value)
{
	const struct power_supply_ext *ext = file->of->ext;
	int i;

	if (file->property == POWER_SUPPLY_PROP_CHARGE_TYPES) {
		i = power_supply_charge_types_parse(ext->charge_types, buf);
	} else if (file->property == POWER_SUPPLY_PROP_CHARGE_BEHAVIOUR) {
		i = sysfs_match_string(behaviour_text, buf);
		if (i >= 0 && !(ext->charge_behaviours & BIT(i)))
			i = -EINVAL;
	} else {
		return kstrtoint(buf, 10, value);
	}
	if (i < 0)
		return i;
	*value = i;
	return 0;
}

static ssize_t store_property(struct device *dev, struct device_attribute *attr,
			      const char *buf, size_t count)
{
	struct property_file *file = container_of(attr, struct property_file, attr);
	const struct power_supply_ext *ext = file->of->ext;
	union power_supply_propval value = {};
	int err;

	err = parse(file, buf, &value.intval);
	if (!err)
		err = ext->set_property(file->of->psy, ext, file->of->data,
					file->property, &value);
	return err ? err : count;
}

static bool has_property(const struct power_supply *psy,
			 enum power_supply_property property)
{
	size_t i;

	for (i = 0; i < psy->desc->num_properties; i++)
		if (psy->desc->properties[i] == property)
			return true;
	return false;
}

/* One that the target's driver or another package's extension shows. */
static bool has_file(const struct power_supply *psy, const char *name)
{
	struct kernfs_node *node = sysfs_get_dirent(psy->dev.kobj.sd, name);

	sysfs_put(node);
	return node;
}

/* May this extension be added? The caller holds the lock. */
static int check(const struct power_supply *psy,
		 const struct power_supply_ext *ext)
{
	const struct registration *r;
	size_t i;

	for (i = 0; i < ext->num_properties; i++) {
		if (!property_name(ext->properties[i]))
			return -EOPNOTSUPP;
		if (has_property(psy, ext->properties[i]) ||
		    has_file(psy, property_name(ext->properties[i])))
			return -EEXIST;
	}
	list_for_each_entry(r, &registered, list) {
		if (r->psy != psy)
			continue;
		if (!strcmp(r->ext->name, ext->name))
			return -EEXIST;
	}
	return 0;
}

static void remove_files(struct registration *r)
{
	while (r->files)
		device_remove_file(&r->psy->dev, &r->file[--r->files].attr);
}

static int add_file(struct registration *r, enum power_supply_property property)
{
	const struct power_supply_ext *ext = r->ext;
	struct property_file *file = &r->file[r->files];
	bool writeable = ext->property_is_writeable &&
			 ext->property_is_writeable(r->psy, ext, r->data,
						    property) > 0;
	int err;

	sysfs_attr_init(&file->attr.attr);
	file->attr.attr.name = property_name(property);
	file->attr.attr.mode = writeable ? 0644 : 0444;
	file->attr.show = show_property;
	file->attr.store = store_property;
	file->property = property;
	file->of = r;

	err = device_create_file(&r->psy->dev, &file->attr);
	if (!err)
		r->files++;
	return err;
}

static int add_locked(struct power_supply *psy, const struct power_supply_ext *ext,
		      void *data)
{
	struct registration *r;
	size_t i;
	int err;

	err = check(psy, ext);
	if (err)
		return err;
	r = kzalloc(struct_size(r, file, ext->num_properties), GFP_KERNEL);
	if (!r)
		return -ENOMEM;

	r->psy = psy;
	r->ext = ext;
	r->data = data;
	for (i = 0; i < ext->num_properties && !err; i++)
		err = add_file(r, ext->properties[i]);
	if (err) {
		remove_files(r);
		kfree(r);
		return err;
	}
	list_add(&r->list, &registered);
	return 0;
}

/**
 * backport_power_supply_register_extension - give a power supply more properties
 * @psy: the power supply
 * @ext: the properties and their callbacks
 * @dev: who gives them
 * @data: for the callbacks
 *
 * May sleep.
 *
 * Return: 0, %-EEXIST where the power supply has one of them, %-EOPNOTSUPP for
 * a property that cannot be told, or another negative error.
 */
int backport_power_supply_register_extension(struct power_supply *psy,
					     const struct power_supply_ext *ext,
					     struct device *dev, void *data)
{
	int err;

	if (!psy || !dev || !ext || !ext->name || !ext->properties ||
	    !ext->num_properties)
		return -EINVAL;

	mutex_lock(&registered_lock);
	err = add_locked(psy, ext, data);
	mutex_unlock(&registered_lock);
	return err;
}
EXPORT_SYMBOL_GPL(backport_power_supply_register_extension);

/**
 * backport_power_supply_unregister_extension - they are there no more
 * @psy: the power supply
 * @ext: the properties
 *
 * Waits for callbacks to end.
 */
void backport_power_supply_unregister_extension(struct power_supply *psy,
						const struct power_supply_ext *ext)
{
	struct registration *r;

	mutex_lock(&registered_lock);
	list_for_each_entry(r, &registered, list) {
		if (r->psy == psy && r->ext == ext) {
			list_del(&r->list);
			remove_files(r);
			kfree(r);
			mutex_unlock(&registered_lock);
			return;
		}
	}
	mutex_unlock(&registered_lock);
	dev_warn(&psy->dev, "Trying to unregister invalid extension");
}
EXPORT_SYMBOL_GPL(backport_power_supply_unregister_extension);
