/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MM_H
#define _BACKPORT_LINUX_MM_H
#include_next <linux/mm.h>

#if !CALLABLE(vm_flags_set)
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

#if !HAVE_FUNCTION(zap_special_vma_range)
/**
 * zap_special_vma_range - take the pages of a special mapping out again
 * @vma: the mapping, of VM_PFNMAP
 * @address: where to begin; a range that is not within the mapping is left alone
 * @size: bytes
 *
 * Upstream: not found (mm: rename zap_vma_ptes() to zap_special_vma_range()), v7.1
 * Reduced: a mapping of VM_MIXEDMAP is left as it is, with a warning
 */
static inline void zap_special_vma_range(struct vm_area_struct *vma, unsigned long address,
					 unsigned long size)
{
	WARN_ON_ONCE((vma->vm_flags & (VM_PFNMAP | VM_MIXEDMAP)) == VM_MIXEDMAP);
	zap_vma_ptes(vma, address, size);
}
#endif
#endif
