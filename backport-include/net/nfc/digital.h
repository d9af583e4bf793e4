/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_NFC_DIGITAL_H
#define BACKPORT_NET_NFC_DIGITAL_H

#include_next <net/nfc/digital.h>

#if PARAM_IS(nfc_digital_allocate_device, 1, struct nfc_digital_ops *)
/**
 * nfc_digital_allocate_device() - a device that leaves the protocols to the core
 * @ops: its operations, which the target's core takes as what it may write to,
 *	and does not
 *
 * Upstream: 7186aac9c22d ("nfc: constify nfc_digital_ops"), v5.15
 */
#define nfc_digital_allocate_device(ops, protocols, capabilities, headroom, tailroom)	\
	(nfc_digital_allocate_device)((struct nfc_digital_ops *)(ops), protocols,	\
				      capabilities, headroom, tailroom)
#endif

#endif /* BACKPORT_NET_NFC_DIGITAL_H */
