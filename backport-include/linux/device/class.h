/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_CLASS_H
#define _BACKPORT_LINUX_DEVICE_CLASS_H
#include_next <linux/device/class.h>

#if !HAVE_FUNCTION(class_is_registered) && HAVE_MEMBER(class, p)
/*
 * The core's part of a class is there from its registration on, but stays noted in it
 * when that failed or was undone: so both note it here.
 */
#undef class_register
#define class_register(cls) ({						\
	static struct lock_class_key __key;					\
	struct class *__backport_class = (cls);				\
	int __backport_err = __class_register(__backport_class, &__key);	\
										\
	if (__backport_err)							\
		__backport_class->p = NULL;					\
	__backport_err;								\
})

static inline void backport_class_unregister(struct class *class)
{
	bool stays = !class->class_release; /* which may free it */

	class_unregister(class);
	if (stays)
		class->p = NULL;
}
#define class_unregister(cls) backport_class_unregister(cls)

/**
 * class_is_registered - is a class registered?
 * @class: the class
 *
 * Upstream: 6f14c02220c7 ("driver core: create class_is_registered()"), v6.4
 * Reduced: true also of a class that another module took away again
 * Return: true also where that may change at any moment.
 */
static inline bool class_is_registered(const struct class *class)
{
	return class->p;
}
#endif

#endif
