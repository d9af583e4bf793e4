/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_IF_PPPOX_H
#define BACKPORT_LINUX_IF_PPPOX_H

#include_next <linux/if_pppox.h>

#if !HAVE_CONFIG(CONFIG_PPPOE_HASH_BITS_1) && !HAVE_CONFIG(CONFIG_PPPOE_HASH_BITS_2) && !HAVE_CONFIG(CONFIG_PPPOE_HASH_BITS_4) && !HAVE_CONFIG(CONFIG_PPPOE_HASH_BITS_8)
/**
 * CONFIG_PPPOE_HASH_BITS - the size of the table of sessions, in bits of a hash
 *
 * A target without the setting had it fixed at this.
 *
 * Upstream: not found (PPPOE_HASH_BITS in drivers/net/ppp/Kconfig), v6.3
 */
#define CONFIG_PPPOE_HASH_BITS	4
#endif

#endif /* BACKPORT_LINUX_IF_PPPOX_H */
