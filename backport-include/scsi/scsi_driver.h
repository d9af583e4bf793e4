/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSI_DRIVER_H
#define _BACKPORT_SCSI_SCSI_DRIVER_H
#include_next <scsi/scsi_driver.h>

#if PARAM_IS(scsi_register_driver, 1, struct device_driver *)
#include <linux/module.h>

static inline int backport_scsi_register_driver(struct scsi_driver *drv,
						struct module *owner)
{
	drv->gendrv.owner = owner;
	return scsi_register_driver(&drv->gendrv);
}

/**
 * scsi_register_driver - register a driver of SCSI devices as the module's
 * @drv: the struct scsi_driver
 *
 * Upstream: not found (scsi: Pass a struct scsi_driver to scsi_{,un}register_driver()), v7.0
 * Return: 0 or a negative error.
 */
#define scsi_register_driver(drv) backport_scsi_register_driver(drv, THIS_MODULE)
#elif PARAM_IS(__scsi_register_driver, 1, struct device_driver *)
#undef scsi_register_driver
/**
 * scsi_register_driver - register a driver of SCSI devices as the module's
 * @drv: the struct scsi_driver
 *
 * Upstream: not found (scsi: Pass a struct scsi_driver to scsi_{,un}register_driver()), v7.0
 * Return: 0 or a negative error.
 */
#define scsi_register_driver(drv) \
	__scsi_register_driver(&(drv)->gendrv, THIS_MODULE)
#endif

#if !HAVE_MEMBER(scsi_driver, probe)
#undef scsi_unregister_driver
/**
 * scsi_unregister_driver - take a driver of SCSI devices back
 * @drv: the struct scsi_driver
 *
 * Upstream: not found (scsi: Pass a struct scsi_driver to scsi_{,un}register_driver()), v7.0
 */
#define scsi_unregister_driver(drv) driver_unregister(&(drv)->gendrv)
#endif
#endif
