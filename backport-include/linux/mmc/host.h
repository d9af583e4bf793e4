/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MMC_HOST_H
#define _BACKPORT_LINUX_MMC_HOST_H
#include_next <linux/mmc/host.h>

#if !HAVE_FUNCTION(devm_mmc_alloc_host)
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
#endif
