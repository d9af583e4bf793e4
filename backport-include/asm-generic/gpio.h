/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_GENERIC_GPIO_H
#define _BACKPORT_ASM_GENERIC_GPIO_H

#if HAVE_HEADER(asm-generic/gpio.h)
/* Functions of this header return what these do, which is nothing here. */
#include <linux/gpio/consumer.h>
#undef gpiod_set_raw_value
#undef gpiod_set_raw_value_cansleep
#include_next <asm-generic/gpio.h>

#if RETURNS(gpiod_set_raw_value, void)
/**
 * gpiod_set_raw_value - as in linux/gpio/consumer.h
 *
 * Upstream: 8ce258f62f90 ("gpiolib: make value setters have return values"), v6.15
 * Reduced: a failure is not told
 */
#define gpiod_set_raw_value(desc, value)	\
	backport_gpiod_set_raw_value((desc), (value))
#endif

#if RETURNS(gpiod_set_raw_value_cansleep, void)
/**
 * gpiod_set_raw_value_cansleep - as in linux/gpio/consumer.h
 *
 * Upstream: 8ce258f62f90 ("gpiolib: make value setters have return values"), v6.15
 * Reduced: a failure is not told
 */
#define gpiod_set_raw_value_cansleep(desc, value)	\
	backport_gpiod_set_raw_value_cansleep((desc), (value))
#endif
#endif
#endif
