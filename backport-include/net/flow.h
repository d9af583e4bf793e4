/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_NET_FLOW_H
#define _BACKPORT_NET_FLOW_H
#include_next <net/flow.h>

#if HAVE_MACRO(flowi4_tos) && !HAVE_CONSTANT(flowi4_dscp)
/**
 * flowi4_dscp - the DSCP of a flow, a member of struct flowi4
 *
 * The target has the byte that a DSCP is the upper part of, with the lower
 * bits 0; a dscp_t is that byte, too. It is no __bitwise type here, which only
 * sparse can tell.
 *
 * Upstream: 1bec9d0c0046 ("ipv4: Convert ->flowi4_tos to dscp_t."), v6.18
 */
#define flowi4_dscp	__fl_common.flowic_tos
#endif
#endif
