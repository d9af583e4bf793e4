/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MUTEX_H
#define _BACKPORT_LINUX_MUTEX_H
#include_next <linux/mutex.h>

#if !CALLABLE(devm_mutex_init)
struct device;
int devm_add_action(struct device *dev, void (*action)(void *), void *data);

static inline void backport_devm_mutex_destroy(void *lock)
{
	mutex_destroy(lock);
}

static inline int backport_devm_mutex_init(struct device *dev,
					   struct mutex *lock)
{
#ifdef CONFIG_DEBUG_MUTEXES
	int ret = devm_add_action(dev, backport_devm_mutex_destroy, lock);

	if (ret)
		mutex_destroy(lock);
	return ret;
#else
	/* there is nothing to destroy */
	return 0;
#endif
}

/**
 * devm_mutex_init - initialize a mutex that unbinding destroys
 * @dev: the device
 * @lock: the mutex
 *
 * Upstream: 4cd47222e435 ("locking/mutex: Introduce devm_mutex_init()"), v6.10
 * Return: 0 or -ENOMEM.
 */
#define devm_mutex_init(dev, lock)					\
({									\
	struct mutex *__bp_lock = (lock);				\
									\
	mutex_init(__bp_lock);						\
	backport_devm_mutex_init((dev), __bp_lock);			\
})
#endif

#if !CALLABLE(class_mutex_constructor)
#include <linux/cleanup.h>

/**
 * DEFINE_GUARD(mutex) - let guard(mutex) hold a mutex
 *
 * Upstream: 54da6a092431 ("locking: Introduce __cleanup() based infrastructure"), v6.5
 */
DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))
#endif

#if !CALLABLE(class_mutex_intr_constructor)
#include <linux/cleanup.h>

/**
 * DEFINE_GUARD_COND(mutex) - guards that may fail to get the mutex
 *
 * mutex_try does not wait, mutex_intr ends with a signal.
 *
 * Upstream: e4ab322fbaaa ("cleanup: Add conditional guard support"), v6.8
 */
DEFINE_GUARD_COND(mutex, _try, mutex_trylock(_T))
DEFINE_GUARD_COND(mutex, _intr, mutex_lock_interruptible(_T), _RET == 0)
#endif
#endif
