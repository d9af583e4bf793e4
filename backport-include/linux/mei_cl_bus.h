/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MEI_CL_BUS_H
#define _BACKPORT_LINUX_MEI_CL_BUS_H
#include_next <linux/mei_cl_bus.h>

#if PARAM_IS(mei_cldev_send, 2, u8 *)
/**
 * mei_cldev_send() - send a message to a client of the Management Engine; may sleep
 * @cldev: the client
 * @buf: the message, only read
 * @length: its length in bytes
 *
 * Upstream: not found (mei: bus: mark buffer as const in mei_cldev_send), v5.11
 * Return: the number of bytes sent or a negative error.
 */
static inline ssize_t backport_mei_cldev_send(struct mei_cl_device *cldev,
					      const u8 *buf, size_t length)
{
	return mei_cldev_send(cldev, (u8 *)buf, length);
}

#define mei_cldev_send(cldev, buf, length)	\
	backport_mei_cldev_send(cldev, buf, length)
#endif
#endif
