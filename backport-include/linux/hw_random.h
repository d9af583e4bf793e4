/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_HW_RANDOM_H
#define _BACKPORT_LINUX_HW_RANDOM_H
#include_next <linux/hw_random.h>

/*
 * The core takes no quality for the best one since the release in which
 * add_hwgenerator_randomness() got its fourth parameter; before, it takes the
 * generator for worthless and never feeds the kernel's pool from it.
 */
#if PARAMS(add_hwgenerator_randomness) == 3
/**
 * hwrng_register - register a random number generator
 * @rng: the generator; where it states no quality, it has the best
 *
 * Upstream: 16bdbae39428 ("hwrng: core - treat default_quality as a maximum and default to 1024"), v6.2
 * Reduced: rng-core's parameter default_quality does not lower the quality
 * Return: what the target's function returns.
 */
static inline int backport_hwrng_register(struct hwrng *rng)
{
	if (!rng->quality)
		rng->quality = 1024;
	return hwrng_register(rng);
}
#define hwrng_register(rng)	backport_hwrng_register(rng)

/**
 * devm_hwrng_register - hwrng_register(), undone with the device
 * @dev: the device
 * @rng: the generator; where it states no quality, it has the best
 *
 * Upstream: 16bdbae39428 ("hwrng: core - treat default_quality as a maximum and default to 1024"), v6.2
 * Reduced: rng-core's parameter default_quality does not lower the quality
 * Return: what the target's function returns.
 */
static inline int backport_devm_hwrng_register(struct device *dev,
					       struct hwrng *rng)
{
	if (!rng->quality)
		rng->quality = 1024;
	return devm_hwrng_register(dev, rng);
}
#define devm_hwrng_register(dev, rng)	backport_devm_hwrng_register(dev, rng)
#endif
#endif
