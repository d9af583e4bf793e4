/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_CONSUMER_H
#define _BACKPORT_LINUX_IIO_CONSUMER_H
#include_next <linux/iio/consumer.h>

#if !CALLABLE(iio_read_channel_label)
#include <linux/errno.h>
#include <linux/iio/iio.h>
#include <linux/mm.h>
#include <linux/sysfs.h>

/**
 * iio_read_channel_label - what a channel is called
 * @chan: the channel
 * @buf: a page, at its beginning
 *
 * Upstream: not found (iio_read_channel_label in drivers/iio/inkern.c), v6.12
 * Return: how many bytes there are in @buf, or a negative error.
 */
static inline ssize_t iio_read_channel_label(struct iio_channel *chan, char *buf)
{
	if (!buf || offset_in_page(buf))
		return -EINVAL;
#if HAVE_MEMBER(iio_info, read_label)
	if (chan->indio_dev->info->read_label)
		return chan->indio_dev->info->read_label(chan->indio_dev,
							 chan->channel, buf);
#endif
	if (chan->channel->extend_name)
		return sysfs_emit(buf, "%s\n", chan->channel->extend_name);
	return -EINVAL;
}
#endif
#endif
