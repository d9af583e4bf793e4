/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_REGULATOR_CONSUMER_H
#define _BACKPORT_LINUX_REGULATOR_CONSUMER_H
#include_next <linux/regulator/consumer.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/slab.h>

#if !CALLABLE(devm_regulator_get_enable) || !CALLABLE(devm_regulator_get_enable_optional) || !CALLABLE(devm_regulator_get_enable_read_voltage)
static inline void backport_regulator_disable(void *data)
{
	regulator_disable(data);
}

static inline int backport_devm_regulator_enable(struct device *dev,
						 struct regulator *r)
{
	int ret;

	if (IS_ERR(r))
		return PTR_ERR(r);

	ret = regulator_enable(r);
	if (ret)
		return ret;

	return devm_add_action_or_reset(dev, backport_regulator_disable, r);
}
#endif

#if !CALLABLE(devm_regulator_get_enable)
/**
 * devm_regulator_get_enable - get a supply and keep it on while bound
 * @dev: the consumer
 * @id: the supply's name
 *
 * On unbinding the supply is disabled, then put.
 *
 * Upstream: da279e6965b3 ("regulator: Add devm helpers for get and enable"), v6.1
 * Return: 0 or what getting or enabling made fail.
 */
static inline int devm_regulator_get_enable(struct device *dev, const char *id)
{
	return backport_devm_regulator_enable(dev, devm_regulator_get(dev, id));
}
#endif

#if !CALLABLE(devm_regulator_get_enable_optional)
/**
 * devm_regulator_get_enable_optional - the same for a supply that may lack
 * @dev: the consumer
 * @id: the supply's name
 *
 * Upstream: da279e6965b3 ("regulator: Add devm helpers for get and enable"), v6.1
 * Return: 0, -ENODEV where there is no such supply, or what made it fail.
 */
static inline int devm_regulator_get_enable_optional(struct device *dev,
						     const char *id)
{
	return backport_devm_regulator_enable(dev,
				devm_regulator_get_optional(dev, id));
}
#endif

#if !CALLABLE(devm_regulator_bulk_get_enable)
/**
 * devm_regulator_bulk_get_enable - get supplies and keep them on while bound
 * @dev: the consumer
 * @num: number of supplies
 * @id: their names
 *
 * On unbinding the supplies are disabled, the last one first, then put.
 *
 * Upstream: da279e6965b3 ("regulator: Add devm helpers for get and enable"), v6.1
 * Return: 0, or what made the first one fail, with all undone.
 */
static inline int devm_regulator_bulk_get_enable(struct device *dev, int num,
						 const char * const *id)
{
	void *group = devres_open_group(dev, NULL, GFP_KERNEL);
	int i, ret = 0;

	if (!group)
		return -ENOMEM;

	for (i = 0; i < num && !ret; i++)
		ret = devm_regulator_get_enable(dev, id[i]);

	if (ret)
		devres_release_group(dev, group);
	else
		devres_remove_group(dev, group);
	return ret;
}
#endif

#if !CALLABLE(devm_regulator_get_enable_read_voltage)
static inline int backport_regulator_read_voltage(struct device *dev,
						  const char *id)
{
	struct regulator *r = devm_regulator_get_optional(dev, id);
	int ret = backport_devm_regulator_enable(dev, r);

	return ret ? ret : regulator_get_voltage(r);
}

/**
 * devm_regulator_get_enable_read_voltage - the same, telling its voltage
 * @dev: the consumer
 * @id: the supply's name
 *
 * Upstream: b250c20b6429 ("regulator: devres: add API for reference voltage supplies"), v6.10
 * Return: microvolts, -ENODEV where there is no such supply, or what made it
 * fail, with all undone.
 */
static inline int devm_regulator_get_enable_read_voltage(struct device *dev,
							 const char *id)
{
	void *group = devres_open_group(dev, NULL, GFP_KERNEL);
	int ret;

	if (!group)
		return -ENOMEM;

	ret = backport_regulator_read_voltage(dev, id);
	if (ret < 0)
		devres_release_group(dev, group);
	else
		devres_remove_group(dev, group);
	return ret;
}
#endif
#endif
