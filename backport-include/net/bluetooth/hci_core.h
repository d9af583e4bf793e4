/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_BLUETOOTH_HCI_CORE_H
#define _BACKPORT_NET_BLUETOOTH_HCI_CORE_H
#include_next <net/bluetooth/hci_core.h>

#if !CALLABLE(hci_set_quirk)
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

#if !CALLABLE(hci_acl_handle)
/**
 * hci_acl_handle - the connection of an ACL packet
 *
 * Upstream: not found (hci_acl_handle() in include/net/bluetooth/hci.h), by v7.3
 */
BACKFIT_CARRY(include/net/bluetooth/hci.h, hci_acl_handle)
#endif

#if !CALLABLE(hci_acl_dlen)
/**
 * hci_acl_dlen - the length of an ACL packet's data
 *
 * Upstream: not found (hci_acl_dlen() in include/net/bluetooth/hci.h), by v7.3
 */
BACKFIT_CARRY(include/net/bluetooth/hci.h, hci_acl_dlen)
#endif

#if !CALLABLE(__hci_reset_sync)
/**
 * __hci_reset_sync - reset a controller, with nothing else done
 * @hdev: the adapter; the caller holds its request lock
 *
 * Upstream: not found (__hci_reset_sync() in net/bluetooth/hci_sync.c), by v7.3
 * Return: 0, a negative error, or the controller's own status.
 */
static inline int __hci_reset_sync(struct hci_dev *hdev)
{
	struct sk_buff *skb;
	u8 status;

	skb = __hci_cmd_sync(hdev, HCI_OP_RESET, 0, NULL, HCI_INIT_TIMEOUT);
	if (IS_ERR(skb)) {
		/* the controller had a status to tell, and no more */
		if (PTR_ERR(skb) == -ENODATA)
			return 0;
		bt_dev_err(hdev, "reset failed: %ld", PTR_ERR(skb));
		return PTR_ERR(skb);
	}

	status = skb->len ? skb->data[0] : 0;
	kfree_skb(skb);
	return status;
}
#endif

/*
 * Quirks that the target's core does not know are given bits that it never
 * looks at. It counts its own from 0 and uses half of a word.
 */
#if !HAVE_CONSTANT(HCI_QUIRK_BROKEN_READ_TRANSMIT_POWER)
/**
 * HCI_QUIRK_BROKEN_READ_TRANSMIT_POWER - a controller cannot be asked for its power
 *
 * A target without the quirk does not ask for it.
 *
 * Upstream: not found (HCI_QUIRK_BROKEN_READ_TRANSMIT_POWER in include/net/bluetooth/hci.h), v5.16
 */
#define HCI_QUIRK_BROKEN_READ_TRANSMIT_POWER	(BITS_PER_LONG - 1)
#endif

#if !CALLABLE(hci_discovery_active) && HAVE_MEMBER(hci_dev, discovery)
/**
 * backport_hci_discovery_active() - is an adapter looking for others?
 * @hdev: the adapter
 *
 * Return: whether it is.
 */
static inline bool backport_hci_discovery_active(struct hci_dev *hdev)
{
	return hdev->discovery.state == DISCOVERY_FINDING ||
	       hdev->discovery.state == DISCOVERY_RESOLVING;
}

/**
 * hci_discovery_active() - is an adapter looking for others?
 *
 * The target has it, and does not export it.
 *
 * Upstream: not found (EXPORT_SYMBOL of hci_discovery_active() in net/bluetooth/hci_core.c), v7.1
 */
#define hci_discovery_active backport_hci_discovery_active
#endif
#endif
