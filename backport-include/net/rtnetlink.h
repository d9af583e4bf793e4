/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_RTNETLINK_H
#define _BACKPORT_NET_RTNETLINK_H
#include_next <net/rtnetlink.h>

#if !HAVE_TYPE(struct rtnl_newlink_params)
/**
 * struct rtnl_newlink_params - what a new device is made from
 *
 * Upstream: 69c7be1b903f ("rtnetlink: Pack newlink() params into struct"), v6.15
 */
BACKFIT_CARRY(include/net/rtnetlink.h, struct rtnl_newlink_params)

/**
 * rtnl_newlink_link_net - the namespace of the device that a new one sits on
 *
 * Upstream: 69c7be1b903f ("rtnetlink: Pack newlink() params into struct"), v6.15
 */
BACKFIT_CARRY(include/net/rtnetlink.h, rtnl_newlink_link_net)

/**
 * rtnl_newlink_peer_net - the namespace of a new device's peer
 *
 * Upstream: 69c7be1b903f ("rtnetlink: Pack newlink() params into struct"), v6.15
 */
BACKFIT_CARRY(include/net/rtnetlink.h, rtnl_newlink_peer_net)
#endif
#endif
