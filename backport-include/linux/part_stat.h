/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PART_STAT_H
#define _BACKPORT_LINUX_PART_STAT_H
#include_next <linux/part_stat.h>

#if !HAVE_FUNCTION(bdev_count_inflight) && HAVE_MEMBER(block_device, bd_stats)
#include <linux/cpumask.h>
#include <linux/minmax.h>

/**
 * bdev_count_inflight - how many requests of a block device are under way
 * @part: the device, or a partition of it
 *
 * A request may start on a CPU that was counted and end on one that was not yet: what comes
 * out negative is none.
 *
 * Upstream: f2987c5816bd ("block: export API to get the number of bdev inflight IO"), v6.16
 * Return: those whose accounting has begun and not ended, reads and writes.
 */
static inline unsigned int bdev_count_inflight(struct block_device *part)
{
	int reads = 0, writes = 0, cpu;

	for_each_possible_cpu(cpu) {
		reads += part_stat_local_read_cpu(part, in_flight[READ], cpu);
		writes += part_stat_local_read_cpu(part, in_flight[WRITE], cpu);
	}
	return max(reads, 0) + max(writes, 0);
}
#endif
#endif
