/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_XEN_XENBUS_H
#define _BACKPORT_XEN_XENBUS_H
#include_next <xen/xenbus.h>

#if PARAMS(xenbus_read_driver_state) == 1
static inline enum xenbus_state
backport_xenbus_read_driver_state(const struct xenbus_device *dev,
				  const char *path)
{
	return xenbus_read_driver_state(path);
}

/**
 * xenbus_read_driver_state - read a driver's state from the store
 * @dev: the device whose other end it is, or NULL
 * @path: where in the store
 *
 * Upstream: not found (xenbus: add xenbus_device parameter to xenbus_read_driver_state()), v7.0
 * Reduced: of a device that vanished the state in the store is told
 * Return: the state, XenbusStateUnknown where it cannot be read.
 */
#define xenbus_read_driver_state backport_xenbus_read_driver_state
#endif
#endif
