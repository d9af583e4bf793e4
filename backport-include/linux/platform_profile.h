/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PLATFORM_PROFILE_H
#define _BACKPORT_LINUX_PLATFORM_PROFILE_H

#if HAVE_HEADER(linux/platform_profile.h)
#include_next <linux/platform_profile.h>
#endif

#if !HAVE_TYPE(struct platform_profile_ops) && HAVE_FUNCTION(platform_profile_register)
#include <linux/device.h>

/* the profiles that the target knows; those of today are behind them */
enum { backport_platform_profiles = PLATFORM_PROFILE_LAST };

#if !HAVE_CONSTANT(PLATFORM_PROFILE_MAX_POWER)
/**
 * PLATFORM_PROFILE_MAX_POWER - all the power that there is
 *
 * Upstream: ("ACPI: platform_profile: Add support for 'max-power'"), v6.17
 *
 * Reduced: the profile is not offered to the user
 */
#define PLATFORM_PROFILE_MAX_POWER	\
	((enum platform_profile_option)(backport_platform_profiles + 0))
#endif

#if !HAVE_CONSTANT(PLATFORM_PROFILE_CUSTOM)
/**
 * PLATFORM_PROFILE_CUSTOM - settings that are no profile's
 *
 * Upstream: ("ACPI: platform_profile: Add concept of a "custom" profile"), v6.14
 *
 * Reduced: the profile is not offered to the user, and where it is set, reading the profile fails
 */
#define PLATFORM_PROFILE_CUSTOM		\
	((enum platform_profile_option)(backport_platform_profiles + 1))
#endif

#undef PLATFORM_PROFILE_LAST
#define PLATFORM_PROFILE_LAST		\
	((enum platform_profile_option)(backport_platform_profiles + 2))

/**
 * struct platform_profile_ops - the callbacks of a driver with profiles
 *
 * The files in /sys/firmware/acpi are upstream's.
 *
 * Upstream: ("ACPI: platform_profile: Move profile_handler ops to their own struct"), v6.14
 *
 * Reduced: one driver at a time, no class platform-profile in sysfs, and hidden choices cannot be set
 */
BACKFIT_CARRY(include/linux/platform_profile.h, struct platform_profile_ops)

static inline int
backport_profile_handler_register(struct platform_profile_handler *handler)
{
	return platform_profile_register(handler);
}

static inline void backport_profile_handler_remove(void)
{
	platform_profile_remove();
}

static inline void backport_profile_handler_notify(void)
{
	platform_profile_notify();
}

#define platform_profile_register	backport_platform_profile_register
#define platform_profile_remove		backport_platform_profile_remove
#define platform_profile_notify		backport_platform_profile_notify
#define devm_platform_profile_register	backport_devm_platform_profile_register

struct device *
backport_platform_profile_register(struct device *dev, const char *name,
				   void *drvdata,
				   const struct platform_profile_ops *ops);
void backport_platform_profile_remove(struct device *dev);
void backport_platform_profile_notify(struct device *dev);
struct device *
backport_devm_platform_profile_register(struct device *dev, const char *name,
					void *drvdata,
					const struct platform_profile_ops *ops);

#if !CALLABLE(platform_profile_cycle)
/**
 * platform_profile_cycle - on to the next profile
 *
 * Upstream: ("ACPI: platform-profile: add platform_profile_cycle()"), v6.10
 * Reduced: only profiles that a driver of the same package registered
 */
#define platform_profile_cycle		backport_platform_profile_cycle
int backport_platform_profile_cycle(void);
#endif
#endif
#endif
