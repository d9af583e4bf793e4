/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PM_H
#define _BACKPORT_LINUX_PM_H
#include_next <linux/pm.h>
#include <linux/export.h>

#if !CALLABLE(SYSTEM_SLEEP_PM_OPS)
/**
 * SYSTEM_SLEEP_PM_OPS, RUNTIME_PM_OPS - callbacks that are used in any configuration
 *
 * Upstream: 1a3c7bb08826 ("PM: core: Add new *_PM_OPS macros, deprecate old ones"), v5.17
 */
BACKFIT_CARRY(include/linux/pm.h, SYSTEM_SLEEP_PM_OPS, LATE_SYSTEM_SLEEP_PM_OPS, NOIRQ_SYSTEM_SLEEP_PM_OPS, RUNTIME_PM_OPS)
#endif

#if !CALLABLE(_DEFINE_DEV_PM_OPS)
/**
 * DEFINE_SIMPLE_DEV_PM_OPS - operations for system sleep alone
 *
 * The first form of this macro said "static" itself; since then, the user does.
 *
 * Upstream: 52cc1d7f9786 ("PM: core: Remove static qualifier in DEFINE_SIMPLE_DEV_PM_OPS macro"), v5.17
 */
BACKFIT_CARRY(include/linux/pm.h, _DEFINE_DEV_PM_OPS)
#undef DEFINE_SIMPLE_DEV_PM_OPS
BACKFIT_CARRY(include/linux/pm.h, DEFINE_SIMPLE_DEV_PM_OPS)
#endif

#if !CALLABLE(pm_sleep_ptr)
/**
 * pm_sleep_ptr - a pointer that only a kernel with system sleep needs
 * @_ptr: the pointer; what it points to is used, so nothing warns of it
 *
 * Upstream: 1a3c7bb08826 ("PM: core: Add new *_PM_OPS macros, deprecate old ones"), v5.17
 */
#define pm_sleep_ptr(_ptr)	(IS_ENABLED(CONFIG_PM_SLEEP) ? (_ptr) : NULL)
#endif

#if !CALLABLE(pm_ptr)
/**
 * pm_ptr - a pointer that only a kernel with power management needs
 * @_ptr: the pointer
 *
 * Upstream: ("PM: introduce pm_ptr() macro"), v5.9
 */
#define pm_ptr(_ptr)	(IS_ENABLED(CONFIG_PM) ? (_ptr) : NULL)
#endif

#if !CALLABLE(EXPORT_NS_GPL_DEV_PM_OPS)
/**
 * EXPORT_DEV_PM_OPS - operations that other modules use
 *
 * What follows is their initializer. The name of a namespace is a bare word.
 *
 * Upstream: ("PM: core: Add NS varients of EXPORT[_GPL]_SIMPLE_DEV_PM_OPS and runtime pm equiv"), v5.18
 */
#define EXPORT_DEV_PM_OPS(name)						\
	extern const struct dev_pm_ops name;				\
	EXPORT_SYMBOL(name);						\
	const struct dev_pm_ops name
#define EXPORT_GPL_DEV_PM_OPS(name)					\
	extern const struct dev_pm_ops name;				\
	EXPORT_SYMBOL_GPL(name);					\
	const struct dev_pm_ops name
#define EXPORT_NS_DEV_PM_OPS(name, ns)					\
	extern const struct dev_pm_ops name;				\
	EXPORT_SYMBOL_NS(name, #ns);					\
	const struct dev_pm_ops name
#define EXPORT_NS_GPL_DEV_PM_OPS(name, ns)				\
	extern const struct dev_pm_ops name;				\
	EXPORT_SYMBOL_NS_GPL(name, #ns);				\
	const struct dev_pm_ops name
#define EXPORT_DEV_SLEEP_PM_OPS(name)		EXPORT_DEV_PM_OPS(name)
#define EXPORT_GPL_DEV_SLEEP_PM_OPS(name)	EXPORT_GPL_DEV_PM_OPS(name)
#define EXPORT_NS_DEV_SLEEP_PM_OPS(name, ns)	EXPORT_NS_DEV_PM_OPS(name, ns)
#define EXPORT_NS_GPL_DEV_SLEEP_PM_OPS(name, ns)			\
	EXPORT_NS_GPL_DEV_PM_OPS(name, ns)
#undef EXPORT_SIMPLE_DEV_PM_OPS
#undef EXPORT_GPL_SIMPLE_DEV_PM_OPS
#undef EXPORT_NS_SIMPLE_DEV_PM_OPS
#undef EXPORT_NS_GPL_SIMPLE_DEV_PM_OPS
BACKFIT_CARRY(include/linux/pm.h, EXPORT_SIMPLE_DEV_PM_OPS, EXPORT_GPL_SIMPLE_DEV_PM_OPS, EXPORT_NS_SIMPLE_DEV_PM_OPS, EXPORT_NS_GPL_SIMPLE_DEV_PM_OPS)
#endif

#if !CALLABLE(DEFINE_NOIRQ_DEV_PM_OPS)
/**
 * DEFINE_NOIRQ_DEV_PM_OPS - operations for system sleep without interrupts alone
 *
 * Upstream: (DEFINE_NOIRQ_DEV_PM_OPS in include/linux/pm.h), by v7.3
 */
BACKFIT_CARRY(include/linux/pm.h, DEFINE_NOIRQ_DEV_PM_OPS)
#endif

#if !HAVE_CONSTANT(PM_EVENT_POWEROFF)
/**
 * PM_EVENT_POWEROFF, PMSG_POWEROFF - the machine goes off, once its image is written
 *
 * A target without them tells drivers PM_EVENT_HIBERNATE then.
 *
 * Upstream: not found (PM_EVENT_POWEROFF in include/linux/pm.h), v6.19
 */
BACKFIT_CARRY(include/linux/pm.h, PM_EVENT_POWEROFF, PMSG_POWEROFF)
#endif
#endif
