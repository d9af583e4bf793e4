/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MMC_SLOT_GPIO_H
#define _BACKPORT_LINUX_MMC_SLOT_GPIO_H
#include_next <linux/mmc/slot-gpio.h>

#if !CALLABLE(mmc_host_can_gpio_cd) && HAVE_FUNCTION(mmc_can_gpio_cd)
/**
 * mmc_host_can_gpio_cd - whether a GPIO tells that a card is in the slot
 *
 * Upstream: not found (mmc: rename mmc_can_gpio_cd() to mmc_host_can_gpio_cd()), v6.16
 */
#define mmc_host_can_gpio_cd mmc_can_gpio_cd
#endif

#if !CALLABLE(mmc_host_can_gpio_ro) && HAVE_FUNCTION(mmc_can_gpio_ro)
/**
 * mmc_host_can_gpio_ro - whether a GPIO tells that a card is write protected
 *
 * Upstream: not found (mmc: rename mmc_can_gpio_ro() to mmc_host_can_gpio_ro()), v6.16
 */
#define mmc_host_can_gpio_ro mmc_can_gpio_ro
#endif
#endif
