/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PM_RUNTIME_H
#define _BACKPORT_LINUX_PM_RUNTIME_H
#include_next <linux/pm_runtime.h>
#include <linux/pm.h>

#if !CALLABLE(DEFINE_RUNTIME_DEV_PM_OPS)
/**
 * DEFINE_RUNTIME_DEV_PM_OPS - operations for runtime, which system sleep uses, too
 *
 * Upstream: ("PM: runtime: Add DEFINE_RUNTIME_DEV_PM_OPS() macro"), v5.17
 */
BACKFIT_CARRY(include/linux/pm_runtime.h, DEFINE_RUNTIME_DEV_PM_OPS)
#endif

#if !CALLABLE(EXPORT_NS_GPL_RUNTIME_DEV_PM_OPS)
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

#if !CALLABLE(PM_RUNTIME_ACQUIRE)
#include <linux/cleanup.h>
#include <linux/err.h>

/* Active until it is put back; where runtime PM is disabled it counts as active. */
static inline struct device *backport_pm_runtime_try(struct device *dev)
{
	int err = pm_runtime_resume_and_get(dev);

	if (err == -EACCES) {
		pm_runtime_get_noresume(dev);
		err = 0;
	}
	return err < 0 ? ERR_PTR(err) : dev;
}

static inline struct device *backport_pm_runtime_try_enabled(struct device *dev)
{
	int err = pm_runtime_resume_and_get(dev);

	return err < 0 ? ERR_PTR(err) : dev;
}

static inline void backport_pm_runtime_put(struct device *dev)
{
	if (!IS_ERR(dev))
		pm_runtime_put(dev);
}

static inline void backport_pm_runtime_put_auto(struct device *dev)
{
	if (IS_ERR(dev))
		return;
	pm_runtime_mark_last_busy(dev);
	__pm_runtime_suspend(dev, RPM_GET_PUT | RPM_ASYNC | RPM_AUTO);
}

DEFINE_CLASS(backport_pm_active, struct device *, backport_pm_runtime_put(_T),
	     backport_pm_runtime_try(dev), struct device *dev)
DEFINE_CLASS(backport_pm_active_enabled, struct device *, backport_pm_runtime_put(_T),
	     backport_pm_runtime_try_enabled(dev), struct device *dev)
DEFINE_CLASS(backport_pm_active_auto, struct device *, backport_pm_runtime_put_auto(_T),
	     backport_pm_runtime_try(dev), struct device *dev)
DEFINE_CLASS(backport_pm_active_auto_enabled, struct device *, backport_pm_runtime_put_auto(_T),
	     backport_pm_runtime_try_enabled(dev), struct device *dev)

/**
 * PM_RUNTIME_ACQUIRE - keep a device active until the scope ends
 * @_dev: the device
 * @_var: a name for what PM_RUNTIME_ACQUIRE_ERR() is asked about
 *
 * With _AUTOSUSPEND the device waits before it goes to sleep again, with
 * _IF_ENABLED it is an error that runtime PM is disabled.
 *
 * Upstream: not found (PM_RUNTIME_ACQUIRE in linux/pm_runtime.h), v6.19
 */
#define PM_RUNTIME_ACQUIRE(_dev, _var)	CLASS(backport_pm_active, _var)(_dev)

#define PM_RUNTIME_ACQUIRE_AUTOSUSPEND(_dev, _var)			\
	CLASS(backport_pm_active_auto, _var)(_dev)

#define PM_RUNTIME_ACQUIRE_IF_ENABLED(_dev, _var)			\
	CLASS(backport_pm_active_enabled, _var)(_dev)

#define PM_RUNTIME_ACQUIRE_IF_ENABLED_AUTOSUSPEND(_dev, _var)		\
	CLASS(backport_pm_active_auto_enabled, _var)(_dev)

/**
 * PM_RUNTIME_ACQUIRE_ERR - what became of it
 * @_var_ptr: where the variable is
 *
 * Upstream: not found (PM_RUNTIME_ACQUIRE_ERR in linux/pm_runtime.h), v6.19
 * Return: 0 or a negative error.
 */
#define PM_RUNTIME_ACQUIRE_ERR(_var_ptr)	PTR_ERR_OR_ZERO(*(_var_ptr))
#endif

#if !HAVE_TYPE(class_pm_runtime_noresume_t)
#include <linux/cleanup.h>

/**
 * guard(pm_runtime_noresume) - a device stays as awake as it is until the scope ends
 *
 * Upstream: not found (class_pm_runtime_noresume_t in include/linux/pm_runtime.h), v6.19
 */
DEFINE_GUARD(pm_runtime_noresume, struct device *,
	     pm_runtime_get_noresume(_T), pm_runtime_put_noidle(_T));
#endif
#endif
