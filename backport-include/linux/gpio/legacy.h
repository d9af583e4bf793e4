/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_GPIO_LEGACY_H
#define _BACKPORT_LINUX_GPIO_LEGACY_H

#if HAVE_HEADER(linux/gpio/legacy.h)
#include_next <linux/gpio/legacy.h>
#else
/*
 * GPIOs by numbers, which the header before it declares.
 *
 * Upstream: not found (gpio: move legacy interface to linux/gpio/legacy.h), v7.1
 */
#include <linux/gpio.h>
#endif

#endif
