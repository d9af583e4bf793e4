/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PLATFORM_DATA_CROS_EC_PROTO_H
#define _BACKPORT_LINUX_PLATFORM_DATA_CROS_EC_PROTO_H
#include_next <linux/platform_data/cros_ec_proto.h>

#if !HAVE_MEMBER(cros_ec_device, registered) && HAVE_EXPORT(cros_ec_cmd_xfer)
/**
 * backport_cros_ec_start - have an embedded controller run what it verified
 * @ec: the controller
 *
 * For cros_ec_register(), into which the evolution platform/cros-ec-register puts it.
 * What cros_ec_device_alloc() does is done, too, where a transport of the target's
 * own did not call it.  In compat.ko.  May sleep.
 *
 * Upstream: 5ffa0dbfdc9f ("platform/chrome: cros_ec: jump to RW before probing"), v6.14
 * Return: 0, or -ENOMEM; that the controller refuses is only told.
 */
int backport_cros_ec_start(struct cros_ec_device *ec);
#endif

#if !CALLABLE(cros_ec_read_features) && HAVE_EXPORT(cros_ec_cmd)
/**
 * cros_ec_read_features - read what an embedded controller can do
 * @ec: the controller; its features are filled in, or cleared
 *
 * In compat.ko.  May sleep.
 *
 * Upstream: not found (cros_ec_read_features in cros_ec_proto.c), v6.17
 * Return: 0 or more, or a negative error.
 */
#define cros_ec_read_features	backport_cros_ec_read_features
int cros_ec_read_features(struct cros_ec_dev *ec);
#endif

#if !CALLABLE(cros_ec_cmd_readmem) && HAVE_EXPORT(cros_ec_cmd)
/**
 * cros_ec_cmd_readmem - read the memory that an embedded controller shares
 * @ec_dev: the controller
 * @offset: from where on
 * @size: how much, in bytes
 * @dest: where to put it
 *
 * In compat.ko.  May sleep.
 *
 * Upstream: a14a569a9918 ("platform/chrome: cros_ec_proto: Introduce cros_ec_cmd_readmem()"), v6.11
 * Return: 0 or more, or a negative error.
 */
#define cros_ec_cmd_readmem	backport_cros_ec_cmd_readmem
int cros_ec_cmd_readmem(struct cros_ec_device *ec_dev, u8 offset, u8 size,
			void *dest);
#endif

#if !CALLABLE(cros_ec_get_cmd_versions) && HAVE_EXPORT(cros_ec_cmd)
/**
 * cros_ec_get_cmd_versions - which versions of a command there are
 * @ec_dev: the controller
 * @cmd: the command
 *
 * In compat.ko.  May sleep.
 *
 * Upstream: 69a13742b7c6 ("platform/chrome: cros_ec_proto: Introduce cros_ec_get_cmd_versions()"), v6.11
 * Return: a mask of them, 0 for none, or a negative error.
 */
#define cros_ec_get_cmd_versions	backport_cros_ec_get_cmd_versions
int cros_ec_get_cmd_versions(struct cros_ec_device *ec_dev, u16 cmd);
#endif

#if !HAVE_FUNCTION(cros_ec_device_registered) && HAVE_EXPORT(cros_ec_cmd_xfer)
#include <linux/compiler.h>
#include <linux/err.h>

/**
 * cros_ec_device_registered - can an embedded controller be used?
 * @ec_dev: the controller
 *
 * The target keeps no note of it. Its device for the controller is made once the
 * controller has told of itself, and before there are devices that use it.
 *
 * Upstream: not found (cros_ec_device_registered in cros_ec_proto.c), v6.18
 * Reduced: still true of a controller whose driver is being unbound
 */
static inline bool cros_ec_device_registered(struct cros_ec_device *ec_dev)
{
	return !IS_ERR_OR_NULL(READ_ONCE(ec_dev->ec));
}
#endif
#endif
