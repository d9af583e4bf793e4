/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_LIBATA_H
#define _BACKPORT_LINUX_LIBATA_H
#include_next <linux/libata.h>

#if !CALLABLE(ata_scsi_sdev_configure) && HAVE_FUNCTION(ata_scsi_device_configure)
/**
 * ata_scsi_sdev_configure - set up the SCSI device of an ATA device
 *
 * Upstream: 47c2e30afcec ("scsi: Rename .device_configure() into .sdev_configure()"), v6.14
 */
#define ata_scsi_sdev_configure ata_scsi_device_configure
#endif

#if !CALLABLE(ata_set_mode) && HAVE_FUNCTION(ata_do_set_mode)
/**
 * ata_set_mode - program the timings of a link's devices
 *
 * Upstream: 31921e87b2d2 ("ata: libata-core: Rename ata_do_set_mode()"), v6.17
 */
#define ata_set_mode ata_do_set_mode
#endif

#if !HAVE_TYPE(struct ata_reset_operations)
/* drivers/ata/libata.h declares functions of libata that take one */
struct ata_reset_operations;
#endif

#if !CALLABLE(ata_scsi_sdev_configure) && HAVE_FUNCTION(ata_scsi_slave_config)
/**
 * ata_scsi_sdev_configure - set up the SCSI device of an ATA device
 *
 * As a callback it takes the device alone, as the target's does.
 *
 * Upstream: b7eefcf11f3f ("scsi: core: Add a device_configure method to the host template"), v6.10
 * Return: 0 or a negative error.
 */
static inline int ata_scsi_sdev_configure(struct scsi_device *sdev)
{
	return ata_scsi_slave_config(sdev);
}

static inline int backport_ata_scsi_sdev_configure(struct scsi_device *sdev,
						   struct queue_limits *lim)
{
	int err = ata_scsi_slave_config(sdev);

	*lim = sdev->request_queue->limits;
	return err;
}

#define ata_scsi_sdev_configure(sdev, lim) \
	backport_ata_scsi_sdev_configure(sdev, lim)
#endif

#if !CALLABLE(ata_port_is_frozen)
/**
 * ata_port_is_frozen - whether a port serves nothing until it has been reset
 * @ap: the port
 *
 * Upstream: 4cb7c6f1ef96 ("ata: make use of ata_port_is_frozen() helper"), v6.2
 */
static inline bool ata_port_is_frozen(const struct ata_port *ap)
{
	return ap->pflags & ATA_PFLAG_FROZEN;
}
#endif

#if !HAVE_CONSTANT(ATA_QCFLAG_EH) && HAVE_CONSTANT(ATA_QCFLAG_FAILED)
/**
 * ATA_QCFLAG_EH - the command belongs to the error handler
 *
 * Upstream: 876293121f24 ("ata: scsi: rename flag ATA_QCFLAG_FAILED to ATA_QCFLAG_EH"), v6.3
 */
#define ATA_QCFLAG_EH ATA_QCFLAG_FAILED
#endif

#if !HAVE_CONSTANT(ATA_QUIRK_NODMA) && HAVE_CONSTANT(ATA_HORKAGE_NODMA)
/**
 * ATA_QUIRK_DIAGNOSTIC - it failed its diagnostic at boot
 *
 * Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
 */
#define ATA_QUIRK_DIAGNOSTIC ATA_HORKAGE_DIAGNOSTIC

/**
 * ATA_QUIRK_NODMA - DMA does not work
 *
 * Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
 */
#define ATA_QUIRK_NODMA ATA_HORKAGE_NODMA

/**
 * ATA_QUIRK_NONCQ - NCQ does not work
 *
 * Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
 */
#define ATA_QUIRK_NONCQ ATA_HORKAGE_NONCQ

/**
 * ATA_QUIRK_BROKEN_HPA - its host protected area is not to be touched
 *
 * Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
 */
#define ATA_QUIRK_BROKEN_HPA ATA_HORKAGE_BROKEN_HPA

/**
 * ATA_QUIRK_NOLPM - power management of the link does not work
 *
 * Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
 */
#define ATA_QUIRK_NOLPM ATA_HORKAGE_NOLPM

/**
 * ATA_QUIRK_NOTRIM - TRIM does not work
 *
 * Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
 */
#define ATA_QUIRK_NOTRIM ATA_HORKAGE_NOTRIM

/**
 * ATA_QUIRK_ATAPI_MOD16_DMA - ATAPI DMA is for multiples of 16 bytes alone
 *
 * Upstream: 7ebd8c5acad5 ("ata: libata: Use QUIRK instead of HORKAGE"), v6.12
 */
#define ATA_QUIRK_ATAPI_MOD16_DMA ATA_HORKAGE_ATAPI_MOD16_DMA
#endif

#if !HAVE_CONSTANT(ATA_DEFER_LINK_EXCL)
/**
 * ATA_DEFER_LINK_EXCL - a command waits until it has the link for itself
 *
 * It matters to those alone that keep commands which wait: the target's core
 * gives all back.
 *
 * Upstream: not found (ata: libata-core: Add ATA_DEFER_LINK_EXCL), v7.0
 */
#define ATA_DEFER_LINK_EXCL ATA_DEFER_LINK
#endif

#if !CALLABLE(ata_port_classify)
/**
 * ata_port_classify - tell a port's device by its signature
 * @ap: the port
 * @tf: the taskfile that was read after a reset
 *
 * Upstream: not found (ata: libata: add ata_port_classify() helper), v5.17
 * Reduced: what was found is not put into the kernel's log
 * Return: an ATA_DEV_ value.
 */
static inline unsigned int ata_port_classify(struct ata_port *ap,
					     const struct ata_taskfile *tf)
{
	return ata_dev_classify(tf);
}
#endif

#if !CALLABLE(ata_port_desc_misc)
/**
 * ata_port_desc_misc - describe a port's interrupt and power management
 * @ap: the port
 * @irq: its interrupt
 *
 * Upstream: affccb16c117 ("ata: ahci: print the lpm policy on boot"), v6.12
 */
static inline void ata_port_desc_misc(struct ata_port *ap, int irq)
{
	ata_port_desc(ap, "irq %d", irq);
	ata_port_desc(ap, "lpm-pol %d", ap->target_lpm_policy);
	if (ap->pflags & ATA_PFLAG_EXTERNAL)
		ata_port_desc(ap, "ext");
}
#endif

#if !CALLABLE(ata_host_undo_start)
/**
 * ata_host_undo_start - take back that a host was started
 * @host: the host
 *
 * The target stops a host's ports itself when its probe has failed, since ata_host_start()
 * asked devres for it.
 *
 * Upstream: not found (ata: libata: Add ata_host_undo_start()), by v7.3
 * Reduced: the ports are stopped, and host_stop() is called, when the probe has returned
 */
#define ata_host_undo_start(host)	((void)(host))
#endif

#if !CALLABLE(ata_acpi_cbl_pata_type) && CALLABLE(ata_acpi_cbl_80wire)
/**
 * ata_acpi_cbl_pata_type - the kind of cable that the firmware's timings are for
 * @ap: the port
 *
 * Upstream: not found (ata: libata-acpi: Add ata_acpi_cbl_pata_type()), v6.19
 */
static inline int ata_acpi_cbl_pata_type(struct ata_port *ap)
{
	const struct ata_acpi_gtm *gtm = ata_acpi_init_gtm(ap);
	struct ata_device *dev;

	if (!gtm)
		return ATA_CBL_PATA40;
	if (ata_acpi_cbl_80wire(ap, gtm))
		return ATA_CBL_PATA80;
	ata_for_each_dev(dev, &ap->link, ENABLED)
		return ATA_CBL_PATA40;
	return ATA_CBL_PATA_UNK;
}
#endif
#endif
