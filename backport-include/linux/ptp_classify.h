/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PTP_CLASSIFY_H
#define _BACKPORT_LINUX_PTP_CLASSIFY_H
#include_next <linux/ptp_classify.h>

#if !HAVE_CONSTANT(PTP_MSGTYPE_SYNC)
/**
 * PTP_MSGTYPE_SYNC - types of PTP messages
 *
 * Upstream: not found (PTP_MSGTYPE_SYNC in include/linux/ptp_classify.h), v5.11
 */
BACKFIT_CARRY(include/linux/ptp_classify.h, PTP_MSGTYPE_SYNC, PTP_MSGTYPE_DELAY_REQ, PTP_MSGTYPE_PDELAY_REQ, PTP_MSGTYPE_PDELAY_RESP)
#endif

#if !CALLABLE(ptp_msg_is_sync) && HAVE_FUNCTION(ptp_parse_header)
/**
 * ptp_msg_is_sync - is a packet a PTP Sync message?
 * @skb: the packet
 * @type: its class, of ptp_classify_raw()
 *
 * Upstream: not found (ptp_msg_is_sync() in net/core/ptp_classifier.c), v5.17
 */
static inline bool ptp_msg_is_sync(struct sk_buff *skb, unsigned int type)
{
	struct ptp_header *header = ptp_parse_header(skb, type);

	return header && ptp_get_msgtype(header, type) == PTP_MSGTYPE_SYNC;
}
#endif
#endif
