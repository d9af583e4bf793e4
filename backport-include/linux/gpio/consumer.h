/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_GPIO_CONSUMER_H
#define _BACKPORT_LINUX_GPIO_CONSUMER_H
#include_next <linux/gpio/consumer.h>
#include <linux/err.h>

#if RETURNS(gpiod_set_value, void)
/**
 * gpiod_set_value - set a line and tell whether that worked
 * @desc: the line
 * @value: its value
 *
 * Upstream: 8ce258f62f90 ("gpiolib: make value setters have return values"), v6.15
 * Reduced: a failure is not told
 * Return: 0.
 */
static inline int backport_gpiod_set_value(struct gpio_desc *desc, int value)
{
	gpiod_set_value(desc, value);
	return 0;
}
#define gpiod_set_value(desc, value)	\
	backport_gpiod_set_value((desc), (value))
#endif

#if RETURNS(gpiod_set_value_cansleep, void)
/**
 * gpiod_set_value_cansleep - set a line and tell whether that worked
 * @desc: the line
 * @value: its value
 *
 * Upstream: 8ce258f62f90 ("gpiolib: make value setters have return values"), v6.15
 * Reduced: a failure is not told
 * Return: 0.
 */
static inline int backport_gpiod_set_value_cansleep(struct gpio_desc *desc, int value)
{
	gpiod_set_value_cansleep(desc, value);
	return 0;
}
#define gpiod_set_value_cansleep(desc, value)	\
	backport_gpiod_set_value_cansleep((desc), (value))
#endif

#if RETURNS(gpiod_set_raw_value, void)
/**
 * gpiod_set_raw_value - set a line and tell whether that worked
 * @desc: the line
 * @value: its value
 *
 * Upstream: 8ce258f62f90 ("gpiolib: make value setters have return values"), v6.15
 * Reduced: a failure is not told
 * Return: 0.
 */
static inline int backport_gpiod_set_raw_value(struct gpio_desc *desc, int value)
{
	gpiod_set_raw_value(desc, value);
	return 0;
}
#define gpiod_set_raw_value(desc, value)	\
	backport_gpiod_set_raw_value((desc), (value))
#endif

#if RETURNS(gpiod_set_raw_value_cansleep, void)
/**
 * gpiod_set_raw_value_cansleep - set a line and tell whether that worked
 * @desc: the line
 * @value: its value
 *
 * Upstream: 8ce258f62f90 ("gpiolib: make value setters have return values"), v6.15
 * Reduced: a failure is not told
 * Return: 0.
 */
static inline int backport_gpiod_set_raw_value_cansleep(struct gpio_desc *desc, int value)
{
	gpiod_set_raw_value_cansleep(desc, value);
	return 0;
}
#define gpiod_set_raw_value_cansleep(desc, value)	\
	backport_gpiod_set_raw_value_cansleep((desc), (value))
#endif

#if !CALLABLE(gpiod_multi_set_value_cansleep)
/**
 * gpiod_multi_set_value_cansleep - set all lines of an array
 * @descs: the array; an error or NULL is passed on
 * @value_bitmap: a bit for each line
 *
 * Upstream: ("gpiolib: add gpiod_multi_set_value_cansleep()"), v6.15
 * Return: 0 or a negative error.
 */
static inline int gpiod_multi_set_value_cansleep(struct gpio_descs *descs,
						 unsigned long *value_bitmap)
{
	if (IS_ERR_OR_NULL(descs))
		return PTR_ERR_OR_ZERO(descs);

	return gpiod_set_array_value_cansleep(descs->ndescs, descs->desc,
					      descs->info, value_bitmap);
}
#endif
#endif
