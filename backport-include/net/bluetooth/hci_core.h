/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_BLUETOOTH_HCI_CORE_H
#define _BACKPORT_NET_BLUETOOTH_HCI_CORE_H
#include_next <net/bluetooth/hci_core.h>

#if !HAVE_MACRO(hci_set_quirk)
/**
 * hci_set_quirk - mark an adapter as having a quirk, or not, or ask
 * @hdev: the adapter
 * @nr: the quirk, HCI_QUIRK_*
 *
 * Upstream: ("Bluetooth: hci_dev: replace 'quirks' integer by 'quirk_flags' bitmap"), v6.16
 */
#define hci_set_quirk(hdev, nr)		set_bit((nr), &(hdev)->quirks)
#define hci_clear_quirk(hdev, nr)	clear_bit((nr), &(hdev)->quirks)
#define hci_test_quirk(hdev, nr)	test_bit((nr), &(hdev)->quirks)
#endif
#endif
