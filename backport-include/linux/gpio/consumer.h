/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_GPIO_CONSUMER_H
#define _BACKPORT_LINUX_GPIO_CONSUMER_H
#include_next <linux/gpio/consumer.h>

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
#endif
