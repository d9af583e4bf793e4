/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_NET_NETLINK_H
#define BACKPORT_NET_NETLINK_H

#include_next <net/netlink.h>

#if !CALLABLE(NLA_POLICY_MAX_LEN)
/**
 * NLA_POLICY_MAX_LEN() - an attribute of at most so many bytes
 * @_len: how many
 *
 * Upstream: not found (NLA_POLICY_MAX_LEN() in include/net/netlink.h), v7.1
 */
#define NLA_POLICY_MAX_LEN(_len)	NLA_POLICY_MAX(NLA_BINARY, _len)
#endif

#if !CALLABLE(nla_get_u8_default)
/**
 * nla_get_u8_default() - the value of an attribute, or another where there is none
 *
 * Upstream: 7f4b3960e54f ("net: netlink: add nla_get_*_default() accessors"), v6.13
 */
BACKFIT_CARRY(include/net/netlink.h, nla_get_u8_default)
#endif

#if !CALLABLE(nla_get_u16_default)
/**
 * nla_get_u16_default() - the value of an attribute, or another where there is none
 *
 * Upstream: 7f4b3960e54f ("net: netlink: add nla_get_*_default() accessors"), v6.13
 */
BACKFIT_CARRY(include/net/netlink.h, nla_get_u16_default)
#endif

#if !CALLABLE(nla_get_u32_default)
/**
 * nla_get_u32_default() - the value of an attribute, or another where there is none
 *
 * Upstream: 7f4b3960e54f ("net: netlink: add nla_get_*_default() accessors"), v6.13
 */
BACKFIT_CARRY(include/net/netlink.h, nla_get_u32_default)
#endif

#if !CALLABLE(nla_get_be16_default)
/**
 * nla_get_be16_default() - the value of an attribute, or another where there is none
 *
 * Upstream: 7f4b3960e54f ("net: netlink: add nla_get_*_default() accessors"), v6.13
 */
BACKFIT_CARRY(include/net/netlink.h, nla_get_be16_default)
#endif

#if !CALLABLE(nla_nest_end_safe)
/**
 * nla_nest_end_safe() - end a nested attribute, if it is not too long for one
 *
 * Upstream: not found (nla_nest_end_safe() in include/net/netlink.h), v7.1
 */
BACKFIT_CARRY(include/net/netlink.h, nla_nest_end_safe)
#endif

#endif /* BACKPORT_NET_NETLINK_H */
