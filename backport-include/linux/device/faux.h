/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_FAUX_H
#define _BACKPORT_LINUX_DEVICE_FAUX_H

#if HAVE_HEADER(linux/device/faux.h)
#include_next <linux/device/faux.h>
#endif

#if !CALLABLE(faux_device_create)
#include <linux/container_of.h>
#include <linux/device.h>

/**
 * faux_device_create - a device for a driver that needs one, and nothing more
 *
 * The bus is there as long as one of its devices is, in compat.ko.
 *
 * Upstream: 35fa2d88ca94 ("driver core: add a faux bus for use when a simple device/bus is needed"), v6.14
 */
BACKFIT_CARRY(include/linux/device/faux.h, struct faux_device, to_faux_device, struct faux_device_ops)
BACKFIT_CARRY(include/linux/device/faux.h, faux_device_get_drvdata, faux_device_set_drvdata)

#define faux_device_create(name, parent, ops) \
	backport_faux_device_create_with_groups(name, parent, ops, NULL)
#define faux_device_create_with_groups	backport_faux_device_create_with_groups
#define faux_device_destroy		backport_faux_device_destroy

struct faux_device *
backport_faux_device_create_with_groups(const char *name, struct device *parent,
					const struct faux_device_ops *ops,
					const struct attribute_group **groups);
void backport_faux_device_destroy(struct faux_device *faux);
#endif
#endif
