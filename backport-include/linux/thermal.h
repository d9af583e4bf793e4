/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_THERMAL_H
#define _BACKPORT_LINUX_THERMAL_H
#include_next <linux/thermal.h>

#if !CALLABLE(thermal_zone_device_priv)
/**
 * thermal_zone_device_priv - what a zone was registered with
 * @tzd: the thermal zone
 *
 * Upstream: ("thermal/core: Add a thermal zone 'devdata' accessor"), v6.4
 */
static inline void *thermal_zone_device_priv(struct thermal_zone_device *tzd)
{
	return tzd->devdata;
}
#endif

#if !CALLABLE(devm_thermal_of_child_cooling_device_register) && PARAM_IS(devm_thermal_of_cooling_device_register, 2, struct device_node *)
/**
 * devm_thermal_of_child_cooling_device_register - a cooling device of a node, until a device is unbound
 * @dev: the device
 * @np: the node
 * @type: the cooling device's type
 * @devdata: what its callbacks find in it
 * @ops: the callbacks
 *
 * Upstream: (devm_thermal_of_child_cooling_device_register in include/linux/thermal.h), by v7.3
 * Return: the cooling device or an error pointer.
 */
static inline struct thermal_cooling_device *
devm_thermal_of_child_cooling_device_register(struct device *dev,
					      struct device_node *np,
					      const char *type, void *devdata,
					      const struct thermal_cooling_device_ops *ops)
{
	return devm_thermal_of_cooling_device_register(dev, np, (char *)type,
						       devdata, ops);
}
#endif

#if !CALLABLE(devm_thermal_cooling_device_register) && PARAM_IS(devm_thermal_of_cooling_device_register, 2, struct device_node *)
/**
 * devm_thermal_cooling_device_register - register a cooling device until the driver is unbound
 * @dev: the device
 * @type: what kind it is
 * @devdata: the driver's data
 * @ops: callbacks
 *
 * Upstream: not found (devm_thermal_cooling_device_register in linux/thermal.h), after v6.18
 * Return: the cooling device, or an error pointer.
 */
static inline struct thermal_cooling_device *
devm_thermal_cooling_device_register(struct device *dev, const char *type,
				     void *devdata,
				     const struct thermal_cooling_device_ops *ops)
{
	return devm_thermal_of_cooling_device_register(dev, NULL, (char *)type,
						       devdata, ops);
}
#endif
#endif
