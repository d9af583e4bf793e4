/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MM_H
#define _BACKPORT_LINUX_MM_H
#include_next <linux/mm.h>

#if !HAVE_FUNCTION(vm_flags_set)
/**
 * vm_flags_set - set flags of a mapping
 * @vma: the mapping; its address space is locked for writing
 * @flags: the flags
 *
 * Upstream: bc292ab00f6c ("mm: introduce vma->vm_flags wrapper functions"), v6.3
 */
static inline void vm_flags_set(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->vm_flags |= flags;
}

/**
 * vm_flags_clear - clear flags of a mapping
 * @vma: the mapping; its address space is locked for writing
 * @flags: the flags
 *
 * Upstream: bc292ab00f6c ("mm: introduce vma->vm_flags wrapper functions"), v6.3
 */
static inline void vm_flags_clear(struct vm_area_struct *vma, vm_flags_t flags)
{
	vma->vm_flags &= ~flags;
}

/**
 * vm_flags_mod - set and clear flags of a mapping
 * @vma: the mapping; its address space is locked for writing
 * @set: the flags to set
 * @clear: the flags to clear
 *
 * Upstream: bc292ab00f6c ("mm: introduce vma->vm_flags wrapper functions"), v6.3
 */
static inline void vm_flags_mod(struct vm_area_struct *vma, vm_flags_t set,
				vm_flags_t clear)
{
	vma->vm_flags = (vma->vm_flags | set) & ~clear;
}
#endif
#endif
