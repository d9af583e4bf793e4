/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_NETLINK_H
#define BACKPORT_LINUX_NETLINK_H

#include_next <linux/netlink.h>

#if !CALLABLE(NL_SET_ERR_MSG_FMT)
/**
 * NL_SET_ERR_MSG_FMT() - set a formatted message for user space
 * @extack: extended ack, or NULL
 * @fmt: format, a literal
 *
 * Upstream: 51c352bdbcd2 ("netlink: add support for formatted extack messages"), v6.2
 * Reduced: the target can only pass constant texts on, so user space sees the format, not the values
 */
#define NL_SET_ERR_MSG_FMT(extack, fmt, args...) do {	\
	no_printk(fmt, ##args);				\
	NL_SET_ERR_MSG(extack, fmt);			\
} while (0)
#endif

#if !CALLABLE(NL_SET_ERR_MSG_FMT_MOD)
/**
 * NL_SET_ERR_MSG_FMT_MOD() - the same, with the module's name before it
 * @extack: extended ack, or NULL
 * @fmt: format, a literal
 *
 * Upstream: 51c352bdbcd2 ("netlink: add support for formatted extack messages"), v6.2
 */
#define NL_SET_ERR_MSG_FMT_MOD(extack, fmt, args...)	\
	NL_SET_ERR_MSG_FMT(extack, KBUILD_MODNAME ": " fmt, ##args)
#endif

#endif /* BACKPORT_LINUX_NETLINK_H */
