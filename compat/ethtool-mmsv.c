// SPDX-License-Identifier: GPL-2.0
/*
 * Software verification of the MAC Merge layer (IEEE 802.3, clause 99).
 *
 * Upstream: 9ff2aa4206ef ("net: ethtool: mm: extract stmmac verification logic into common library"), v6.16
 * When: !CALLABLE(ethtool_mmsv_init)
 * Provides: ethtool_mmsv_init, ethtool_mmsv_stop, ethtool_mmsv_link_state_handle
 * Provides: ethtool_mmsv_event_handle, ethtool_mmsv_get_mm, ethtool_mmsv_set_mm
 */
#include <linux/ethtool.h>
#include <linux/export.h>
#include <linux/netdevice.h>
#include <linux/spinlock.h>
#include <linux/timer.h>

BACKFIT_CARRY(net/ethtool/mm.c, ethtool_mmsv_*)

EXPORT_SYMBOL_GPL(backport_ethtool_mmsv_stop);
EXPORT_SYMBOL_GPL(backport_ethtool_mmsv_link_state_handle);
EXPORT_SYMBOL_GPL(backport_ethtool_mmsv_event_handle);
EXPORT_SYMBOL_GPL(backport_ethtool_mmsv_get_mm);
EXPORT_SYMBOL_GPL(backport_ethtool_mmsv_set_mm);
EXPORT_SYMBOL_GPL(backport_ethtool_mmsv_init);
