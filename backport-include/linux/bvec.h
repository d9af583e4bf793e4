/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BVEC_H
#define _BACKPORT_LINUX_BVEC_H
#include_next <linux/bvec.h>

#if !HAVE_MEMBER(bvec_iter, bi_offset) && HAVE_MEMBER(bvec_iter, bi_bvec_done)
/**
 * bi_offset - how far in the current bio_vec an iterator is
 *
 * Upstream: not found (block: rename bi_bvec_done of struct bvec_iter to bi_offset), v7.2
 */
#define bi_offset bi_bvec_done
#endif

#if !CALLABLE(bvec_set_page)
/**
 * bvec_set_page - have a bio_vec stand for a part of a page
 *
 * Upstream: not found (block: add a bvec_set_page helper), v6.3
 */
BACKFIT_CARRY(include/linux/bvec.h, bvec_set_page)
#endif

#if !CALLABLE(bvec_set_virt)
/**
 * bvec_set_virt - have a bio_vec stand for memory of the kernel's
 *
 * Upstream: not found (block: add a bvec_set_virt helper), v6.3
 */
BACKFIT_CARRY(include/linux/bvec.h, bvec_set_virt)
#endif
#endif
