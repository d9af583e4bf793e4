/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_RAID_PQ_H
#define _BACKPORT_LINUX_RAID_PQ_H
#include_next <linux/raid/pq.h>

#if !HAVE_FUNCTION(raid6_can_xor_syndrome)
/**
 * raid6_can_xor_syndrome - whether parities can be brought up to date without all of the data
 *
 * Upstream: not found (raid6_can_xor_syndrome() in include/linux/raid/pq.h), by v7.3
 */
static inline bool raid6_can_xor_syndrome(void)
{
	return raid6_call.xor_syndrome;
}
#endif
#endif
