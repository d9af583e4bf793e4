/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_NFC_HCI_H
#define _BACKPORT_NET_NFC_HCI_H
#include_next <net/nfc/hci.h>

#if PARAM_IS(nfc_hci_allocate_device, 1, struct nfc_hci_ops *)
/**
 * nfc_hci_allocate_device() - a new device, whose operations the target leaves alone
 *
 * Upstream: not found (const ops of nfc_hci_allocate_device() in include/net/nfc/hci.h), v5.15
 */
#define nfc_hci_allocate_device(ops, ...) \
	((nfc_hci_allocate_device)((struct nfc_hci_ops *)(ops), __VA_ARGS__))
#endif
#endif
