/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_RTC_H
#define _BACKPORT_LINUX_RTC_H
#include_next <linux/rtc.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/nvmem-provider.h>

#if !CALLABLE(devm_rtc_register_device) && HAVE_FUNCTION(__rtc_register_device)
/**
 * devm_rtc_register_device - register a clock that unbinding unregisters
 * @rtc: what devm_rtc_allocate_device() gave
 *
 * The target unregisters such a clock when the allocation is released.
 *
 * Upstream: fdcfd854333b ("rtc: rework rtc_register_device() resource management"), v5.11
 * Return: 0 or a negative error.
 */
#define devm_rtc_register_device(rtc)					\
	__rtc_register_device(THIS_MODULE, (rtc))
#endif

#if !CALLABLE(devm_rtc_nvmem_register)
/**
 * devm_rtc_nvmem_register - offer a clock's memory until unbinding
 * @rtc: the clock
 * @nvmem_config: the memory; its device and owner are set to the clock's
 *
 * Upstream: 3a905c2d9544 ("rtc: add devm_ prefix to rtc_nvmem_register()"), v5.11
 * Return: 0 or a negative error.
 */
static inline int devm_rtc_nvmem_register(struct rtc_device *rtc,
					  struct nvmem_config *nvmem_config)
{
#ifdef CONFIG_RTC_NVMEM
	struct device *dev = rtc->dev.parent;
	struct nvmem_device *nvmem;

	if (!nvmem_config)
		return -ENODEV;

	nvmem_config->dev = dev;
	nvmem_config->owner = rtc->owner;
	nvmem = devm_nvmem_register(dev, nvmem_config);
	if (IS_ERR(nvmem))
		dev_err(dev, "failed to register nvmem device for RTC\n");

	return PTR_ERR_OR_ZERO(nvmem);
#else
	return 0;
#endif
}
#endif
#endif
