/* SPDX-License-Identifier: GPL-2.0 */
/*
 * linux/compiler_types.h, which kbuild includes ahead of every file, includes
 * this one: what is defined here is there for any declaration.
 */
#ifndef _BACKPORT_LINUX_COMPILER_ATTRIBUTES_H
#define _BACKPORT_LINUX_COMPILER_ATTRIBUTES_H
#include_next <linux/compiler_attributes.h>

#if !CALLABLE(__counted_by)
/**
 * __counted_by - name the member that counts a flexible array's elements
 *
 * Upstream: dd06e72e68bc ("Compiler Attributes: Add __counted_by macro"), v6.6
 * Reduced: bounds are not checked at run time, for the target was configured without that
 */
#define __counted_by(member)
#endif

#if !CALLABLE(__counted_by_le)
/**
 * __counted_by_le - the same for a counter of fixed endianness
 *
 * Documents only; upstream, too, it checks nothing on a machine of the other
 * endianness.
 *
 * Upstream: ca7e324e8ad3 ("compiler_types: add Endianness-dependent __counted_by_{le,be}"), v6.10
 * Reduced: bounds are not checked at run time
 */
#define __counted_by_le(member)
#define __counted_by_be(member)
#endif

#if !CALLABLE(__counted_by_ptr)
/**
 * __counted_by_ptr - name the member that counts what a pointer points to
 *
 * Upstream: 150a04d817d8 ("compiler_types.h: Attributes: Add __counted_by_ptr macro"), v7.0
 * Reduced: bounds are not checked at run time
 */
#define __counted_by_ptr(member)
#endif

#if !HAVE_MACRO(at_least)
/**
 * at_least - an array parameter has so many elements or more: "u8 out[at_least 16]"
 *
 * Upstream: not found (compiler_types: introduce at_least parameter decoration pseudo keyword), v6.19
 */
#ifndef __CHECKER__
#define at_least static
#else
#define at_least
#endif
#endif
#endif
