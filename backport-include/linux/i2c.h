/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_I2C_H
#define _BACKPORT_LINUX_I2C_H
#include_next <linux/i2c.h>
#include <linux/device.h>

#if !HAVE_FUNCTION(i2c_client_get_device_id)
/**
 * i2c_client_get_device_id - which entry of its driver's table a client is
 * @client: a client that is bound, or being bound, to a driver
 *
 * Upstream: 662233731d66 ("i2c: core: Introduce i2c_client_get_device_id helper function"), v6.2
 * Return: the entry, or NULL where the driver has no table or no such entry.
 */
static inline const struct i2c_device_id *
i2c_client_get_device_id(const struct i2c_client *client)
{
	const struct i2c_driver *drv = to_i2c_driver(client->dev.driver);

	return i2c_match_id(drv->id_table, client);
}
#endif

#if !HAVE_FUNCTION(i2c_get_match_data)
#include <linux/property.h>

/**
 * i2c_get_match_data - what the entry that matched a client holds for its driver
 * @client: a client that is bound, or being bound, to a driver
 *
 * Upstream: ("i2c: Add i2c_get_match_data()"), v6.6
 * Return: the data of the firmware's match, else that of the i2c table, else NULL.
 */
static inline const void *i2c_get_match_data(const struct i2c_client *client)
{
	const void *data = device_get_match_data((struct device *)&client->dev);
	const struct i2c_device_id *id;

	if (data)
		return data;
	id = i2c_match_id(to_i2c_driver(client->dev.driver)->id_table, client);
	return id ? (const void *)id->driver_data : NULL;
}
#endif

#if !HAVE_FUNCTION(devm_i2c_add_adapter)
/**
 * devm_i2c_add_adapter - add an adapter until a device is unbound
 * @dev: the device
 * @adapter: the adapter
 *
 * Upstream: ("i2c: core: add managed function for adding i2c adapters"), v5.13
 * Return: 0 or a negative error.
 */
static inline void backport_i2c_del_adapter(void *adapter)
{
	i2c_del_adapter(adapter);
}

static inline int devm_i2c_add_adapter(struct device *dev,
				       struct i2c_adapter *adapter)
{
	int err = i2c_add_adapter(adapter);

	if (err)
		return err;
	return devm_add_action_or_reset(dev, backport_i2c_del_adapter, adapter);
}
#endif
#endif
