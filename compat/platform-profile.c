// SPDX-License-Identifier: GPL-2.0
/*
 * Platform profiles: from the one handler that the target's core knows to the
 * devices that drivers of today register.
 *
 * Upstream: ("ACPI: platform_profile: Move profile_handler ops to their own struct"), v6.14
 * When: !HAVE_TYPE(struct platform_profile_ops) && HAVE_FUNCTION(platform_profile_register)
 * Provides: platform_profile_register, platform_profile_remove
 * Provides: platform_profile_notify, devm_platform_profile_register
 * Provides: platform_profile_cycle
 */
#include <linux/bitmap.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/mutex.h>
#include <linux/platform_profile.h>
#include <linux/slab.h>

struct profile {
	struct device dev;
	struct platform_profile_handler handler;
	const struct platform_profile_ops *ops;
};

/* around a driver's callbacks, and of the profile that there is */
static DEFINE_MUTEX(profile_lock);
static struct profile *registered;

static struct profile *profile_of(struct platform_profile_handler *handler)
{
	return container_of(handler, struct profile, handler);
}

static int get_locked(struct profile *p, enum platform_profile_option *profile)
{
	enum platform_profile_option now;
	int err;

	err = p->ops->profile_get(&p->dev, &now);
	if (err)
		return err;
	/* one that the target has no name for */
	if ((unsigned int)now >= backport_platform_profiles)
		return -EOPNOTSUPP;
	*profile = now;
	return 0;
}

static int profile_get(struct platform_profile_handler *handler,
		       enum platform_profile_option *profile)
{
	int err;

	mutex_lock(&profile_lock);
	err = get_locked(profile_of(handler), profile);
	mutex_unlock(&profile_lock);
	return err;
}

static int profile_set(struct platform_profile_handler *handler,
		       enum platform_profile_option profile)
{
	struct profile *p = profile_of(handler);
	int err;

	mutex_lock(&profile_lock);
	err = p->ops->profile_set(&p->dev, profile);
	mutex_unlock(&profile_lock);
	return err;
}

static void release_profile(struct device *dev)
{
	kfree(container_of(dev, struct profile, dev));
}

/* What the driver offers, of what the target has names for. */
static int ask_choices(struct profile *p, void *drvdata)
{
	int err;

	err = p->ops->probe(drvdata, p->handler.choices);
	if (err)
		return err;

	bitmap_clear(p->handler.choices, backport_platform_profiles,
		     PLATFORM_PROFILE_LAST - backport_platform_profiles);
	return bitmap_empty(p->handler.choices, backport_platform_profiles) ?
		       -EINVAL : 0;
}

static struct profile *new_profile(struct device *parent, void *drvdata,
				   const struct platform_profile_ops *ops)
{
	struct profile *p;

	p = kzalloc(sizeof(*p), GFP_KERNEL);
	if (!p)
		return NULL;
	p->ops = ops;
	p->handler.profile_get = profile_get;
	p->handler.profile_set = profile_set;

	/* never added: it is what callbacks find the driver's data by */
	device_initialize(&p->dev);
	p->dev.release = release_profile;
	p->dev.parent = parent;
	dev_set_drvdata(&p->dev, drvdata);
	return p;
}

/**
 * backport_platform_profile_register - offer profiles to the user
 * @dev: the device that has them
 * @name: what they are called
 * @drvdata: what callbacks find with dev_get_drvdata()
 * @ops: the callbacks
 *
 * May sleep.
 *
 * Return: a device that stands for the profiles, or an error pointer; %-EEXIST
 * where there are profiles already.
 */
struct device *
backport_platform_profile_register(struct device *dev, const char *name,
				   void *drvdata,
				   const struct platform_profile_ops *ops)
{
	struct profile *p;
	int err;

	if (WARN_ON_ONCE(!dev || !name || !ops || !ops->profile_get ||
			 !ops->profile_set || !ops->probe))
		return ERR_PTR(-EINVAL);

	p = new_profile(dev, drvdata, ops);
	if (!p)
		return ERR_PTR(-ENOMEM);

	err = dev_set_name(&p->dev, "platform-profile-0");
	if (!err)
		err = ask_choices(p, drvdata);
	if (!err)
		err = backport_profile_handler_register(&p->handler);
	if (err) {
		dev_err(dev, "platform profiles of %s: error %d\n", name, err);
		put_device(&p->dev);
		return ERR_PTR(err);
	}

	mutex_lock(&profile_lock);
	registered = p;
	mutex_unlock(&profile_lock);
	return &p->dev;
}
EXPORT_SYMBOL_GPL(backport_platform_profile_register);

/**
 * backport_platform_profile_remove - profiles are offered no more
 * @dev: what stands for them; nothing happens for NULL or an error pointer
 */
void backport_platform_profile_remove(struct device *dev)
{
	if (IS_ERR_OR_NULL(dev))
		return;

	mutex_lock(&profile_lock);
	registered = NULL;
	mutex_unlock(&profile_lock);

	/* waits for those who read or write the files, who take the lock */
	backport_profile_handler_remove();
	put_device(dev);
}
EXPORT_SYMBOL_GPL(backport_platform_profile_remove);

static void remove_profile(void *dev)
{
	backport_platform_profile_remove(dev);
}

/**
 * backport_devm_platform_profile_register - the same until a device is unbound
 * @dev: the device
 * @name: what the profiles are called
 * @drvdata: what callbacks find with dev_get_drvdata()
 * @ops: the callbacks
 *
 * Return: a device that stands for the profiles, or an error pointer.
 */
struct device *
backport_devm_platform_profile_register(struct device *dev, const char *name,
					void *drvdata,
					const struct platform_profile_ops *ops)
{
	struct device *profile;
	int err;

	profile = backport_platform_profile_register(dev, name, drvdata, ops);
	if (IS_ERR(profile))
		return profile;

	err = devm_add_action_or_reset(dev, remove_profile, profile);
	return err ? ERR_PTR(err) : profile;
}
EXPORT_SYMBOL_GPL(backport_devm_platform_profile_register);

/**
 * backport_platform_profile_notify - the profile changed by itself
 * @dev: what stands for the profiles
 */
void backport_platform_profile_notify(struct device *dev)
{
	backport_profile_handler_notify();
}
EXPORT_SYMBOL_GPL(backport_platform_profile_notify);

#if !CALLABLE(platform_profile_cycle)
static int cycle_locked(struct profile *p)
{
	const unsigned long *choices = p->handler.choices;
	enum platform_profile_option now;
	unsigned long next;
	int err;

	err = get_locked(p, &now);
	if (err)
		return err;

	next = find_next_bit(choices, backport_platform_profiles, now + 1);
	if (next >= backport_platform_profiles)
		next = find_first_bit(choices, backport_platform_profiles);
	return p->ops->profile_set(&p->dev, next);
}

/**
 * backport_platform_profile_cycle - on to the next profile
 *
 * May sleep.
 *
 * Return: 0 or a negative error, %-EINVAL where there are no profiles.
 */
int backport_platform_profile_cycle(void)
{
	int err;

	if (mutex_lock_interruptible(&profile_lock))
		return -ERESTARTSYS;
	err = registered ? cycle_locked(registered) : -EINVAL;
	mutex_unlock(&profile_lock);

	if (!err)
		backport_profile_handler_notify();
	return err;
}
EXPORT_SYMBOL_GPL(backport_platform_profile_cycle);
#endif
