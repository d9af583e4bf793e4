/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_STRING_H
#define _BACKPORT_LINUX_STRING_H
#include_next <linux/string.h>

#if !HAVE_MACRO(strscpy) || !HAVE_MACRO(strscpy_pad)
#define __backport_third(_1, _2, third, ...)	third
#endif

#if !HAVE_MACRO(strscpy)
#define __backport_strscpy3(dst, src, size)	(strscpy)(dst, src, size)
#define __backport_strscpy2(dst, src)					\
	(strscpy)(dst, src, sizeof(dst) + __must_be_array(dst))

/**
 * strscpy - copy a string, cut to what the destination holds
 * @dst: where to; an array where no size is given
 *
 * The source follows, and then, optionally, the size of the destination.
 *
 * Upstream: e6584c3964f2 ("string: Allow 2-argument strscpy()"), v6.9
 * Return: the number of characters, or -E2BIG where the string was cut.
 */
#define strscpy(dst, ...)						\
	__backport_third(__VA_ARGS__, __backport_strscpy3,		\
			 __backport_strscpy2, )(dst, __VA_ARGS__)
#endif

#if !HAVE_MACRO(strscpy_pad)
#define __backport_strscpy_pad3(dst, src, size)	(strscpy_pad)(dst, src, size)
#define __backport_strscpy_pad2(dst, src)				\
	(strscpy_pad)(dst, src, sizeof(dst) + __must_be_array(dst))

/**
 * strscpy_pad - strscpy() that fills the rest of the destination with zeros
 * @dst: where to; an array where no size is given
 *
 * Upstream: 8366d124ec93 ("string: Allow 2-argument strscpy_pad()"), v6.9
 * Return: the number of characters, or -E2BIG where the string was cut.
 */
#define strscpy_pad(dst, ...)						\
	__backport_third(__VA_ARGS__, __backport_strscpy_pad3,		\
			 __backport_strscpy_pad2, )(dst, __VA_ARGS__)
#endif

#if !CALLABLE(memdup_array_user)
#include <linux/err.h>
#include <linux/overflow.h>

/**
 * memdup_array_user - copy an array from user space
 * @src: the array
 * @n: its elements
 * @size: bytes of each
 *
 * Upstream: 313ebe47d755 ("string.h: add array-wrappers for (v)memdup_user()"), v6.7
 * Return: the copy, for kfree(), or an ERR_PTR(): -EOVERFLOW where the size is more than
 * a size_t holds, and what memdup_user() says.
 */
static inline void *memdup_array_user(const void __user *src, size_t n, size_t size)
{
	size_t bytes;

	if (check_mul_overflow(n, size, &bytes))
		return ERR_PTR(-EOVERFLOW);
	return memdup_user(src, bytes);
}
#endif

#if !CALLABLE(vmemdup_array_user)
#include <linux/err.h>
#include <linux/overflow.h>

/**
 * vmemdup_array_user - copy an array from user space, which need not be contiguous
 * @src: the array
 * @n: its elements
 * @size: bytes of each
 *
 * Upstream: 313ebe47d755 ("string.h: add array-wrappers for (v)memdup_user()"), v6.7
 * Return: the copy, for kvfree(), or an ERR_PTR() as of memdup_array_user().
 */
static inline void *vmemdup_array_user(const void __user *src, size_t n, size_t size)
{
	size_t bytes;

	if (check_mul_overflow(n, size, &bytes))
		return ERR_PTR(-EOVERFLOW);
	return vmemdup_user(src, bytes);
}
#endif

#if !CALLABLE(kmemdup_array)
/**
 * kmemdup_array - copy an array
 * @src: the array
 * @count: its elements
 * @element_size: bytes of each
 * @gfp: as for kmalloc()
 *
 * Upstream: ("mm/util: Introduce kmemdup_array() to duplicate arrays"), v6.9
 * Return: the copy, or NULL.
 */
#define kmemdup_array(src, count, element_size, gfp)			\
({									\
	const size_t __bp_size = size_mul(element_size, count);		\
									\
	/* a size that no object has is no reason for fortify's panic */ \
	__bp_size == SIZE_MAX ? NULL : kmemdup(src, __bp_size, gfp);	\
})
#endif

#if !HAVE_MACRO(memtostr)
#include <linux/build_bug.h>
#include <linux/kernel.h>

/**
 * memtostr - copy an array that may lack a NUL into a string
 * @dest: an array of characters
 * @src: an array of characters, too
 *
 * Upstream: 0efc5990bca5 ("string.h: Introduce memtostr() and memtostr_pad()"), v6.9
 */
#define memtostr(dest, src)						\
do {									\
	const size_t __bp_size = ARRAY_SIZE(dest);			\
	const size_t __bp_most = __builtin_object_size(src, 1);		\
	const size_t __bp_chars = strnlen(src, __bp_most);		\
	const size_t __bp_copy = min(__bp_size - 1, __bp_chars);	\
									\
	BUILD_BUG_ON(!__builtin_constant_p(__bp_most) ||		\
		     __bp_most == 0 || __bp_most == (size_t)-1);	\
	memcpy(dest, src, __bp_copy);					\
	(dest)[__bp_copy] = '\0';					\
} while (0)
#endif
#endif
