/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_HOST_H
#define _BACKPORT_SCSI_SCSI_HOST_H
#include_next <scsi/scsi_host.h>

#if !HAVE_MEMBER(scsi_host_template, sdev_init) && HAVE_MEMBER(scsi_host_template, slave_alloc)
/**
 * sdev_init - the callback of scsi_host_template for a device that is scanned
 *
 * Upstream: ed638918f4df ("scsi: Rename .slave_alloc() and .slave_destroy()"), v6.14
 */
#define sdev_init slave_alloc
#endif

#if !HAVE_MEMBER(scsi_host_template, sdev_destroy) && HAVE_MEMBER(scsi_host_template, slave_destroy)
/**
 * sdev_destroy - the callback of scsi_host_template for a device that goes
 *
 * Upstream: ed638918f4df ("scsi: Rename .slave_alloc() and .slave_destroy()"), v6.14
 */
#define sdev_destroy slave_destroy
#endif

#if !HAVE_MEMBER(scsi_host_template, sdev_configure) && HAVE_MEMBER(scsi_host_template, device_configure)
/**
 * sdev_configure - the callback of scsi_host_template that sets up a device
 *
 * Upstream: 47c2e30afcec ("scsi: Rename .device_configure() into .sdev_configure()"), v6.14
 */
#define sdev_configure device_configure
#endif

#if !HAVE_MEMBER(scsi_host_template, tag_alloc_policy_rr) && HAVE_MEMBER(scsi_host_template, tag_alloc_policy)
/**
 * tag_alloc_policy_rr - whether tags are given out in turn
 *
 * The older member is a number, in which BLK_TAG_ALLOC_RR is what true is here.
 *
 * Upstream: not found (scsi: replace tag_alloc_policy by a bool, as the block layer's policy became a flag), v6.14
 */
#define tag_alloc_policy_rr tag_alloc_policy
#endif

#if !HAVE_MEMBER(scsi_host_template, sdev_configure) && !HAVE_MEMBER(scsi_host_template, device_configure)
#include <linux/blkdev.h>
#include <scsi/scsi_device.h>

/**
 * sdev_configure - the callback of scsi_host_template that sets up a device
 *
 * The target's has no limits; what takes some is called by
 * backport_sdev_configure().
 *
 * Upstream: b7eefcf11f3f ("scsi: core: Add a device_configure method to the host template"), v6.10
 */
#define sdev_configure slave_configure

/* Set what sdev_configure() changed of the limits. */
static inline void backport_sdev_set_limits(struct request_queue *q,
					    const struct queue_limits *was,
					    const struct queue_limits *lim)
{
	if (lim->max_hw_sectors != was->max_hw_sectors)
		blk_queue_max_hw_sectors(q, lim->max_hw_sectors);
	if (lim->max_segments != was->max_segments)
		blk_queue_max_segments(q, lim->max_segments);
	if (lim->virt_boundary_mask != was->virt_boundary_mask)
		blk_queue_virt_boundary(q, lim->virt_boundary_mask);
	if (lim->max_segment_size != was->max_segment_size)
		blk_queue_max_segment_size(q, lim->max_segment_size);
	if (lim->seg_boundary_mask != was->seg_boundary_mask)
		blk_queue_segment_boundary(q, lim->seg_boundary_mask);
	if (lim->io_opt != was->io_opt)
		blk_queue_io_opt(q, lim->io_opt);
#if HAVE_MEMBER(queue_limits, dma_alignment)
	if (lim->dma_alignment != was->dma_alignment)
		blk_queue_dma_alignment(q, lim->dma_alignment);
#endif
}

/**
 * backport_sdev_configure() - call a driver's sdev_configure()
 * @sdev: the device
 * @configure: the callback
 *
 * Return: what the callback returns; the limits are set where that is 0.
 */
static inline int
backport_sdev_configure(struct scsi_device *sdev,
			int (*configure)(struct scsi_device *sdev,
					 struct queue_limits *lim))
{
	const struct queue_limits was = sdev->request_queue->limits;
	struct queue_limits lim = was;
	int err = configure(sdev, &lim);

	if (!err)
		backport_sdev_set_limits(sdev->request_queue, &was, &lim);
	return err;
}
#endif

#if MEMBER_RETURNS(scsi_host_template, eh_timed_out, enum blk_eh_timer_return)
/**
 * SCSI_EH_RESET_TIMER - the command gets more time
 *
 * Upstream: dee7121e8c0a ("scsi: core: Change the return type of .eh_timed_out()"), v6.2
 */
#define SCSI_EH_RESET_TIMER BLK_EH_RESET_TIMER

/**
 * SCSI_EH_NOT_HANDLED - the core aborts the command
 *
 * Upstream: dee7121e8c0a ("scsi: core: Change the return type of .eh_timed_out()"), v6.2
 */
#define SCSI_EH_NOT_HANDLED BLK_EH_DONE
#endif

#if HAVE_MEMBER(scsi_cmnd, scsi_done)
#undef DEF_SCSI_QCMD
/**
 * DEF_SCSI_QCMD - define a queuecommand() that holds the host's lock
 * @func_name: its name; what it calls has _lck behind that
 *
 * Upstream: af049dfd0b10 ("scsi: core: Remove the 'done' argument from SCSI queuecommand_lck functions"), v5.16
 */
#define DEF_SCSI_QCMD(func_name)					\
	int func_name(struct Scsi_Host *shost, struct scsi_cmnd *cmd)	\
	{								\
		unsigned long irq_flags;				\
		int rc;							\
									\
		spin_lock_irqsave(shost->host_lock, irq_flags);		\
		rc = func_name##_lck(cmd);				\
		spin_unlock_irqrestore(shost->host_lock, irq_flags);	\
		return rc;						\
	}
#endif

#if !HAVE_MEMBER(scsi_host_template, shost_groups) && HAVE_MEMBER(scsi_host_template, shost_attrs)
#include <linux/device.h>
#include <linux/sysfs.h>

#undef ATTRIBUTE_GROUPS
/**
 * ATTRIBUTE_GROUPS - define the group, and the list of it, of some attributes
 * @_name: what stands before _attrs, _group and _groups in their names
 *
 * The attributes of a host's class are those of devices, which begin with a
 * struct attribute: so their list is also one of struct device_attribute, and
 * backport_shost_attrs() tells its name.
 *
 * Upstream: 92c4b58b15c5 ("scsi: core: Register sysfs attributes earlier"), v5.16
 */
#define ATTRIBUTE_GROUPS(_name)						\
	static struct device_attribute *_name##_groups_as_attrs[1]	\
		__maybe_unused __attribute__((alias(#_name "_attrs")));	\
	static const struct attribute_group _name##_group = {		\
		.attrs = _name##_attrs,					\
	};								\
	static const struct attribute_group *_name##_groups[]		\
		__maybe_unused = {					\
			&_name##_group,					\
			NULL,						\
		}

#define backport_shost_attrs(groups) groups##_as_attrs

/**
 * backport_scsi_host_alloc() - make a host that has attributes of another file
 * @sht: its template, which gets them
 * @size: room for the driver, in bytes
 * @groups: the attributes, in one group, all of them of devices
 *
 * The evolution scsi/shost-attrs puts it in the place of scsi_host_alloc().
 *
 * Upstream: 92c4b58b15c5 ("scsi: core: Register sysfs attributes earlier"), v5.16
 * Return: the host, or NULL, also for more than a group.
 */
static inline struct Scsi_Host *
backport_scsi_host_alloc(struct scsi_host_template *sht, int size,
			 const struct attribute_group *const *groups)
{
	if (WARN_ON(!groups[0] || groups[1]))
		return NULL;
	sht->shost_attrs = (struct device_attribute **)groups[0]->attrs;
	return scsi_host_alloc(sht, size);
}
#endif

#if PARAM_IS(scsi_rescan_device, 1, struct device *)
#include <scsi/scsi_device.h>

static inline int backport_scsi_rescan_device(struct scsi_device *sdev)
{
	scsi_rescan_device(&sdev->sdev_gendev);
	return 0;
}

/**
 * scsi_rescan_device - read again what a device says of itself
 * @sdev: the device
 *
 * Upstream: not found (scsi: core: Pass the SCSI device to scsi_rescan_device()), v6.7
 * Reduced: a device that is being suspended is not told apart
 * Return: 0.
 */
#define scsi_rescan_device backport_scsi_rescan_device
#endif
#endif
