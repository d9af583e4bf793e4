/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_I2C_H
#define _BACKPORT_LINUX_I2C_H
#include_next <linux/i2c.h>
#include <linux/device.h>

#if !CALLABLE(i2c_client_get_device_id)
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

#if !CALLABLE(i2c_get_match_data)
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

#if !CALLABLE(devm_i2c_add_adapter)
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

#if !CALLABLE(i2c_10bit_addr_hi_from_msg)
/**
 * i2c_10bit_addr_hi_from_msg - first byte of a ten bit address, with the direction
 * @msg: the message
 *
 * Upstream: not found (i2c_10bit_addr_hi_from_msg in linux/i2c.h), v6.15
 */
static inline u8 i2c_10bit_addr_hi_from_msg(const struct i2c_msg *msg)
{
	/* 11110, the address' bits 9 and 8, and 1 for reading */
	return 0xf0 | ((msg->addr >> 7) & 0x06) | (msg->flags & I2C_M_RD);
}

/**
 * i2c_10bit_addr_lo_from_msg - second byte of a ten bit address
 * @msg: the message
 *
 * Upstream: not found (i2c_10bit_addr_lo_from_msg in linux/i2c.h), v6.15
 */
static inline u8 i2c_10bit_addr_lo_from_msg(const struct i2c_msg *msg)
{
	return msg->addr & 0xff;
}
#endif

#if !HAVE_MEMBER(i2c_client, debugfs) && HAVE_MEMBER(i2c_adapter, debugfs)
/**
 * backport_i2c_client_debugfs() - the device's folder in debugfs
 * @client: the device, while a driver is bound to it
 *
 * In compat.ko: the adapter's folder has it, as upstream's core would have made it, until
 * the driver is unbound.  The evolution i2c/client-debugfs puts this in the place
 * of i2c_client.debugfs.  May sleep.
 *
 * Upstream: d06905d68610 ("i2c: add core-managed per-client directory in debugfs"), v6.14
 * Return: the folder; an error pointer where it cannot be made, which debugfs' functions take.
 */
struct dentry *backport_i2c_client_debugfs(struct i2c_client *client);
#endif

#if !HAVE_CONSTANT(I2C_FUNC_SMBUS_EMUL_ALL)
/**
 * I2C_FUNC_SMBUS_EMUL_ALL - what can be had by emulation, blocks that tell their length among it
 *
 * Upstream: 21500aa84024 ("i2c: uapi: add macro to describe support for all SMBus transfers"), v5.15
 */
BACKFIT_CARRY(include/uapi/linux/i2c.h, I2C_FUNC_SMBUS_EMUL_ALL)
#endif
#endif
