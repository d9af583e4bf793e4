/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_NFC_NFC_H
#define _BACKPORT_NET_NFC_NFC_H
#include_next <net/nfc/nfc.h>

#if PARAMS(nfc_get_local_general_bytes) == 2
/**
 * nfc_get_local_general_bytes() - what a device tells of itself for a link
 * @dev: the device
 * @out_gb: filled
 * @gb_max_len: its size
 * @gb_len: set to what was filled, 0 for nothing
 *
 * Upstream: not found (nfc_get_local_general_bytes() with a buffer in include/net/nfc/nfc.h), v7.1
 * Reduced: another caller may change the bytes while they are copied
 * Return: @out_gb, or NULL.
 */
static inline u8 *
backport_nfc_get_local_general_bytes(struct nfc_dev *dev, u8 *out_gb,
				     size_t gb_max_len, size_t *gb_len)
{
	u8 *gb = nfc_get_local_general_bytes(dev, gb_len);

	if (!gb || *gb_len > gb_max_len) {
		*gb_len = 0;
		return NULL;
	}

	return memcpy(out_gb, gb, *gb_len);
}
#define nfc_get_local_general_bytes(dev, gb, max, len) \
	backport_nfc_get_local_general_bytes(dev, gb, max, len)
#endif

#if PARAM_IS(nfc_allocate_device, 1, struct nfc_ops *)
/**
 * nfc_allocate_device() - a new device, whose operations the target leaves alone
 *
 * Upstream: not found (const ops of nfc_allocate_device() in include/net/nfc/nfc.h), v5.15
 */
#define nfc_allocate_device(ops, protocols, headroom, tailroom) \
	((nfc_allocate_device)((struct nfc_ops *)(ops), protocols, headroom, \
			       tailroom))
#endif
#endif
