/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MMC_HOST_H
#define _BACKPORT_LINUX_MMC_HOST_H
#include_next <linux/mmc/host.h>

#if !CALLABLE(devm_mmc_alloc_host)
/**
 * devm_mmc_alloc_host - allocate a host that a device owns
 * @dev: the device
 * @extra: bytes for the driver
 *
 * Upstream: 80df83c2c57e ("mmc: core: add devm_mmc_alloc_host"), v6.3
 * Return: the host, or NULL.
 */
static inline void backport_mmc_free_host(void *host)
{
	mmc_free_host(host);
}

static inline struct mmc_host *devm_mmc_alloc_host(struct device *dev,
						   int extra)
{
	struct mmc_host *host = mmc_alloc_host(extra, dev);

	if (host && devm_add_action_or_reset(dev, backport_mmc_free_host, host))
		return NULL;
	return host;
}
#endif

#if !HAVE_CONSTANT(MMC_TIMING_UHS2_SPEED_A)
/**
 * MMC_TIMING_UHS2_SPEED_A - the card is on a UHS-II bus, speed range A
 *
 * The target's core never asks for any of these.
 *
 * Upstream: not found (mmc: core: Prepare to support SD UHS-II cards), v6.13
 */
#define MMC_TIMING_UHS2_SPEED_A 13

/**
 * MMC_TIMING_UHS2_SPEED_A_HD - range A, both lanes in one direction
 *
 * Upstream: not found (mmc: core: Prepare to support SD UHS-II cards), v6.13
 */
#define MMC_TIMING_UHS2_SPEED_A_HD 14

/**
 * MMC_TIMING_UHS2_SPEED_B - the card is on a UHS-II bus, speed range B
 *
 * Upstream: not found (mmc: core: Prepare to support SD UHS-II cards), v6.13
 */
#define MMC_TIMING_UHS2_SPEED_B 15

/**
 * MMC_TIMING_UHS2_SPEED_B_HD - range B, both lanes in one direction
 *
 * Upstream: not found (mmc: core: Prepare to support SD UHS-II cards), v6.13
 */
#define MMC_TIMING_UHS2_SPEED_B_HD 16
#endif
#endif
