/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PM_RUNTIME_H
#define _BACKPORT_LINUX_PM_RUNTIME_H
#include_next <linux/pm_runtime.h>
#include <linux/pm.h>

#if !HAVE_MACRO(DEFINE_RUNTIME_DEV_PM_OPS)
/**
 * DEFINE_RUNTIME_DEV_PM_OPS - operations for runtime, which system sleep uses, too
 *
 * Upstream: ("PM: runtime: Add DEFINE_RUNTIME_DEV_PM_OPS() macro"), v5.17
 */
BACKFIT_CARRY(include/linux/pm_runtime.h, DEFINE_RUNTIME_DEV_PM_OPS)
#endif

#if !HAVE_MACRO(EXPORT_NS_GPL_RUNTIME_DEV_PM_OPS)
/**
 * EXPORT_RUNTIME_DEV_PM_OPS - operations for runtime that other modules use
 *
 * Upstream: ("PM: core: Add NS varients of EXPORT[_GPL]_SIMPLE_DEV_PM_OPS and runtime pm equiv"), v5.18
 */
#undef EXPORT_RUNTIME_DEV_PM_OPS
#undef EXPORT_GPL_RUNTIME_DEV_PM_OPS
#undef EXPORT_NS_RUNTIME_DEV_PM_OPS
BACKFIT_CARRY(include/linux/pm_runtime.h, EXPORT_RUNTIME_DEV_PM_OPS, EXPORT_GPL_RUNTIME_DEV_PM_OPS, EXPORT_NS_RUNTIME_DEV_PM_OPS, EXPORT_NS_GPL_RUNTIME_DEV_PM_OPS)
#endif
#endif
