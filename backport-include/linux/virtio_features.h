/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_VIRTIO_FEATURES_H
#define _BACKPORT_LINUX_VIRTIO_FEATURES_H
#if HAVE_HEADER(linux/virtio_features.h)
#include_next <linux/virtio_features.h>
#else
#include <linux/bits.h>
#include <linux/bug.h>
#include <linux/string.h>

/*
 * Features of virtio devices from 64 on, for a driver's own sets of them; the
 * target's struct virtio_device has the first 64.
 *
 * Upstream: not found (virtio: introduce extended features), v6.17
 */
BACKFIT_CARRY(include/linux/virtio_features.h, VIRTIO_FEATURES_U64S)
BACKFIT_CARRY(include/linux/virtio_features.h, VIRTIO_FEATURES_BITS)
BACKFIT_CARRY(include/linux/virtio_features.h, VIRTIO_BIT)
BACKFIT_CARRY(include/linux/virtio_features.h, VIRTIO_U64)
BACKFIT_CARRY(include/linux/virtio_features.h, VIRTIO_DECLARE_FEATURES)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_chk_bit)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_test_bit)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_set_bit)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_clear_bit)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_zero)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_from_u64)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_equal)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_copy)
BACKFIT_CARRY(include/linux/virtio_features.h, virtio_features_andnot)
#endif
#endif
