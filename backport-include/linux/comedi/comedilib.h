/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_COMEDI_COMEDILIB_H
#define _BACKPORT_LINUX_COMEDI_COMEDILIB_H
#include_next <linux/comedi/comedilib.h>

#if !CALLABLE(comedi_open_from)
/**
 * comedi_open_from - open a COMEDI device for another one
 * @path: "/dev/comediN"
 * @from: the number of the device that opens it, or -1
 *
 * Upstream: not found (comedi_open_from in linux/comedi/comedilib.h), v6.19
 * Reduced: devices that open each other in a circle are not found out, as the target never did
 * Return: the device, or NULL.
 */
static inline struct comedi_device *comedi_open_from(const char *path, int from)
{
	return comedi_open(path);
}

/**
 * comedi_close_from - the way back
 * @dev: the device
 * @from: the number that it was opened with
 *
 * Upstream: not found (comedi_close_from in linux/comedi/comedilib.h), v6.19
 * Return: 0
 */
static inline int comedi_close_from(struct comedi_device *dev, int from)
{
	return comedi_close(dev);
}
#endif
#endif
