/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BLK_MQ_H
#define _BACKPORT_LINUX_BLK_MQ_H
#include_next <linux/blk-mq.h>

#if RETURNS(blk_mq_freeze_queue, void)
#include <linux/sched/mm.h>

static inline unsigned int __must_check
backport_blk_mq_freeze_queue(struct request_queue *q)
{
	unsigned int memflags = memalloc_noio_save();

	blk_mq_freeze_queue(q);
	return memflags;
}

/**
 * blk_mq_freeze_queue - wait until a queue has no request, and keep it so
 * @q: the queue
 *
 * Until it is unfrozen, what the task allocates starts no I/O.
 *
 * Upstream: 1e1a9cecfab3 ("block: force noio scope in blk_mq_freeze_queue"), v6.14
 * Return: what blk_mq_unfreeze_queue() wants.
 */
#define blk_mq_freeze_queue backport_blk_mq_freeze_queue

static inline void backport_blk_mq_unfreeze_queue(struct request_queue *q,
						  unsigned int memflags)
{
	blk_mq_unfreeze_queue(q);
	memalloc_noio_restore(memflags);
}

/**
 * blk_mq_unfreeze_queue - let a queue take requests again
 * @q: the queue
 * @memflags: what blk_mq_freeze_queue() returned
 *
 * Upstream: 1e1a9cecfab3 ("block: force noio scope in blk_mq_freeze_queue"), v6.14
 */
#define blk_mq_unfreeze_queue backport_blk_mq_unfreeze_queue
#endif

#if !CALLABLE(blk_mq_num_possible_queues)
#include <linux/cpumask.h>
#include <linux/minmax.h>

/**
 * blk_mq_num_possible_queues - how many queues a device is to have
 * @max_queues: as many as it can have, 0 where nothing limits it
 *
 * Upstream: 3f27c1de5df2 ("blk-mq: add number of queue calc helper"), v6.17
 * Return: the number of possible CPUs, or @max_queues where that is less.
 */
static inline unsigned int blk_mq_num_possible_queues(unsigned int max_queues)
{
	return min_not_zero(num_possible_cpus(), max_queues);
}

/**
 * blk_mq_num_online_queues - how many queues a device is to have
 * @max_queues: as many as it can have, 0 where nothing limits it
 *
 * Upstream: 3f27c1de5df2 ("blk-mq: add number of queue calc helper"), v6.17
 * Return: the number of CPUs online, or @max_queues where that is less.
 */
static inline unsigned int blk_mq_num_online_queues(unsigned int max_queues)
{
	return min_not_zero(num_online_cpus(), max_queues);
}
#endif

#if PARAMS(blk_rq_map_kern) == 5
static inline int backport_blk_rq_map_kern(struct request *rq, void *kbuf,
					   unsigned int len, gfp_t gfp)
{
	return blk_rq_map_kern(rq->q, rq, kbuf, len, gfp);
}

/**
 * blk_rq_map_kern - give a passthrough request a buffer of the kernel's
 * @rq: the request
 * @kbuf: the buffer
 * @len: its bytes
 * @gfp: how to allocate
 *
 * Upstream: af78428ed3f3 ("block: remove the q argument from blk_rq_map_kern"), v6.16
 * Return: 0 or a negative error.
 */
#define blk_rq_map_kern backport_blk_rq_map_kern
#endif

#if PARAMS(blk_rq_map_sg) == 3
static inline int backport_blk_rq_map_sg(struct request *rq,
					 struct scatterlist *sglist)
{
	return blk_rq_map_sg(rq->q, rq, sglist);
}

/**
 * blk_rq_map_sg - put a request's data into a scatterlist
 * @rq: the request
 * @sglist: a table with room for its segments
 *
 * Upstream: 75618ac6e98f ("block: remove unused parameter 'q' parameter in __blk_rq_map_sg()"), v6.15
 * Return: the number of entries used.
 */
#define blk_rq_map_sg backport_blk_rq_map_sg
#endif

#if !CALLABLE(blk_mq_map_hw_queues) && HAVE_FUNCTION(blk_mq_pci_map_queues) && HAVE_FUNCTION(blk_mq_virtio_map_queues)
#include <linux/blk-mq-pci.h>
#include <linux/blk-mq-virtio.h>
#include <linux/pci.h>
#include <linux/string.h>
#include <linux/virtio.h>

/**
 * blk_mq_map_hw_queues - give CPUs the queues whose interrupts they serve
 * @qmap: the map to fill in
 * @dev: the device
 * @offset: the interrupt of the first queue
 *
 * Upstream: not found (blk-mq: introduce blk_mq_map_hw_queues), v6.14
 */
static inline void blk_mq_map_hw_queues(struct blk_mq_queue_map *qmap,
					struct device *dev, unsigned int offset)
{
	if (dev_is_pci(dev))
		blk_mq_pci_map_queues(qmap, to_pci_dev(dev), offset);
	else if (dev->bus && !strcmp(dev->bus->name, "virtio"))
		blk_mq_virtio_map_queues(qmap, dev_to_virtio(dev), offset);
	else
		blk_mq_map_queues(qmap);
}
#endif

#if !CALLABLE(blk_rq_nr_bvec)
/**
 * blk_rq_nr_bvec - how many bio_vecs a request's data are in
 * @rq: the request
 *
 * Upstream: not found (block: add a helper to count the bio_vecs of a request), v7.0
 */
BACKFIT_CARRY(include/linux/blk-mq.h, blk_rq_nr_bvec)
#endif

#if HAVE_TYPE(struct queue_limits) && !HAVE_MEMBER(queue_limits, features) && HAVE_FUNCTION(__blk_alloc_disk)
#include <linux/blkdev.h>

/* blk_mq_alloc_disk() of upstream, as patches/block/alloc-disk-limits.cocci calls it */
#define backport_blk_mq_alloc_disk(set, lim, queuedata)				\
({										\
	static struct lock_class_key __bp_key;					\
										\
	backport_disk_limits(__blk_mq_alloc_disk(set, queuedata, &__bp_key), lim); \
})
#endif
#endif
