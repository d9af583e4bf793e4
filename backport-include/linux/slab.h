/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SLAB_H
#define _BACKPORT_LINUX_SLAB_H
#include_next <linux/slab.h>
#include <linux/gfp.h>
#include <linux/numa.h>
#include <linux/overflow.h>
#include <linux/cleanup.h>

#if !CALLABLE(kmalloc_obj) && HAVE_FUNCTION(kvmalloc_node)
/* linux/mm.h declares them, which this header cannot include */
void *kvmalloc_node(size_t size, gfp_t flags, int node);
void kvfree(const void *addr);
#endif

#if !CALLABLE(kmalloc_obj)
#define __backport_alloc_array(alloc, gfp, type, n)			\
	((type *)alloc(size_mul(sizeof(type), (n)), (gfp)))

#define __backport_alloc_flex(alloc, gfp, type, fam, n)			\
({									\
	const size_t __bp_n = (n);					\
	type *__bp_obj = alloc(struct_size_t(type, fam, __bp_n), (gfp)); \
									\
	if (__bp_obj)							\
		__set_flex_counter(__bp_obj->fam, __bp_n);		\
	__bp_obj;							\
})

#define __backport_kvmalloc(size, gfp)					\
	kvmalloc_node((size), (gfp), NUMA_NO_NODE)
#define __backport_kvzalloc(size, gfp)					\
	kvmalloc_node((size), (gfp) | __GFP_ZERO, NUMA_NO_NODE)

/**
 * kmalloc_obj - allocate one object of a type
 * @P: the type, or an expression of it (which is not evaluated)
 *
 * The GFP flags may follow; without them they are GFP_KERNEL. The zeroing
 * (kz), virtually contiguous (kv) and array (objs) forms differ as their
 * namesakes do; a product too large for size_t allocates nothing.
 *
 * Upstream: 2932ba8d9c99 ("slab: Introduce kmalloc_obj() and family"), v7.0
 * Return: a pointer of the object's own type, or NULL.
 */
#define kmalloc_obj(P, ...)						\
	__backport_alloc_array(kmalloc, default_gfp(__VA_ARGS__), typeof(P), 1)
#define kmalloc_objs(P, N, ...)						\
	__backport_alloc_array(kmalloc, default_gfp(__VA_ARGS__), typeof(P), N)
#define kzalloc_obj(P, ...)						\
	__backport_alloc_array(kzalloc, default_gfp(__VA_ARGS__), typeof(P), 1)
#define kzalloc_objs(P, N, ...)						\
	__backport_alloc_array(kzalloc, default_gfp(__VA_ARGS__), typeof(P), N)
#define kvmalloc_obj(P, ...)						\
	__backport_alloc_array(__backport_kvmalloc,			\
			       default_gfp(__VA_ARGS__), typeof(P), 1)
#define kvmalloc_objs(P, N, ...)					\
	__backport_alloc_array(__backport_kvmalloc,			\
			       default_gfp(__VA_ARGS__), typeof(P), N)
#define kvzalloc_obj(P, ...)						\
	__backport_alloc_array(__backport_kvzalloc,			\
			       default_gfp(__VA_ARGS__), typeof(P), 1)
#define kvzalloc_objs(P, N, ...)					\
	__backport_alloc_array(__backport_kvzalloc,			\
			       default_gfp(__VA_ARGS__), typeof(P), N)

/**
 * kmalloc_flex - allocate a structure that ends in a flexible array
 * @P: the structure's type, or an expression of it (which is not evaluated)
 * @FAM: name of the flexible array member
 * @N: number of elements of @FAM
 *
 * Where the compiler knows which member counts @FAM, the count is stored too.
 *
 * Upstream: 2932ba8d9c99 ("slab: Introduce kmalloc_obj() and family"), v7.0
 * Return: a pointer of the structure's own type, or NULL.
 */
#define kmalloc_flex(P, FAM, N, ...)					\
	__backport_alloc_flex(kmalloc, default_gfp(__VA_ARGS__),	\
			      typeof(P), FAM, N)
#define kzalloc_flex(P, FAM, N, ...)					\
	__backport_alloc_flex(kzalloc, default_gfp(__VA_ARGS__),	\
			      typeof(P), FAM, N)
#define kvmalloc_flex(P, FAM, N, ...)					\
	__backport_alloc_flex(__backport_kvmalloc,			\
			      default_gfp(__VA_ARGS__), typeof(P), FAM, N)
#define kvzalloc_flex(P, FAM, N, ...)					\
	__backport_alloc_flex(__backport_kvzalloc,			\
			      default_gfp(__VA_ARGS__), typeof(P), FAM, N)
#endif

#if !CALLABLE(__free_kvfree)
void kvfree(const void *addr);

/**
 * DEFINE_FREE(kvfree) - let __free(kvfree) release kvmalloc()ed memory
 *
 * Upstream: a67d74a4b163 ("mm/slab: Add __free() support for kvfree"), v6.7
 */
DEFINE_FREE(kvfree, void *, if (!IS_ERR_OR_NULL(_T)) kvfree(_T))
#endif

#if !CALLABLE(kfree_sensitive) && HAVE_FUNCTION(kzfree)
/**
 * kfree_sensitive - clear memory, then free it
 *
 * Upstream: 453431a54934 ("mm, treewide: rename kzfree() to kfree_sensitive()"), v5.9
 */
#define kfree_sensitive(p)	kzfree(p)
#endif

#if !CALLABLE(__free_kfree_sensitive)
/**
 * DEFINE_FREE(kfree_sensitive) - let __free() wipe memory before release
 *
 * Upstream: 1e562deacecc ("crypto: rsassa-pkcs1 - Migrate to sig_alg backend"), v6.13
 */
DEFINE_FREE(kfree_sensitive, void *, if (_T) kfree_sensitive(_T))
#endif

#if !CALLABLE(__free_kfree)
/**
 * DEFINE_FREE(kfree) - let __free(kfree) free what a variable holds
 *
 * Upstream: 54da6a092431 ("locking: Introduce __cleanup() based infrastructure"), v6.5
 */
DEFINE_FREE(kfree, void *, if (!IS_ERR_OR_NULL(_T)) kfree(_T))
#endif
#endif
