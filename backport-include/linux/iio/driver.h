/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_DRIVER_H
#define _BACKPORT_LINUX_IIO_DRIVER_H
#include_next <linux/iio/driver.h>

#if PARAM_IS(iio_map_array_register, 2, struct iio_map *)
/**
 * backport_iio_map_array_register - iio_map_array_register() of constant maps
 * @indio_dev: the device
 * @map: the maps, which the target's core only reads
 *
 * Upstream: not found (const struct iio_map * in linux/iio/driver.h), v6.13
 * Return: 0 or a negative error.
 */
static inline int backport_iio_map_array_register(struct iio_dev *indio_dev,
						  const struct iio_map *map)
{
	return iio_map_array_register(indio_dev, (struct iio_map *)map);
}

#define iio_map_array_register	backport_iio_map_array_register
#endif

#if CALLABLE(devm_iio_map_array_register) && PARAM_IS(devm_iio_map_array_register, 3, struct iio_map *)
/**
 * backport_devm_iio_map_array_register - the same, owned by a device
 * @dev: the device
 * @indio_dev: the IIO device
 * @maps: the maps, which the target's core only reads
 *
 * Upstream: not found (const struct iio_map * in linux/iio/driver.h), v6.13
 * Return: 0 or a negative error.
 */
static inline int
backport_devm_iio_map_array_register(struct device *dev,
				     struct iio_dev *indio_dev,
				     const struct iio_map *maps)
{
	return devm_iio_map_array_register(dev, indio_dev,
					   (struct iio_map *)maps);
}

#define devm_iio_map_array_register	backport_devm_iio_map_array_register
#elif !CALLABLE(devm_iio_map_array_register)
#include <linux/device.h>

static inline void backport_iio_map_unregister(void *indio_dev)
{
	iio_map_array_unregister(indio_dev);
}

/**
 * devm_iio_map_array_register - tell who reads a device's channels
 * @dev: the device that owns the maps
 * @indio_dev: the IIO device
 * @maps: the maps
 *
 * Upstream: 25c02edfd41f ("iio: inkern: introduce devm_iio_map_array_register() short-hand function"), v5.18
 * Return: 0 or a negative error.
 */
static inline int devm_iio_map_array_register(struct device *dev,
					      struct iio_dev *indio_dev,
					      const struct iio_map *maps)
{
	int ret = iio_map_array_register(indio_dev, maps);

	if (ret)
		return ret;
	return devm_add_action_or_reset(dev, backport_iio_map_unregister,
					indio_dev);
}
#endif
#endif
