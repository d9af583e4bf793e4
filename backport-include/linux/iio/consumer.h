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

#if !CALLABLE(iio_read_channel_processed_scale) && HAVE_FUNCTION(iio_convert_raw_to_processed)
#include <linux/iio/iio.h>

/**
 * iio_read_channel_processed_scale - read a channel in finer units
 * @chan: the channel
 * @val: where to put the value
 * @scale: how many of the finer units make one
 *
 * May sleep.
 *
 * Upstream: 635ef601b238 ("iio: Provide iio_read_channel_processed_scale() API"), v5.13
 * Return: 0 or more, or a negative error.
 */
static inline int iio_read_channel_processed_scale(struct iio_channel *chan,
						   int *val, unsigned int scale)
{
	int ret;

	if (iio_channel_has_info(chan->channel, IIO_CHAN_INFO_PROCESSED)) {
		ret = iio_read_channel_processed(chan, val);
		if (ret >= 0)
			*val *= scale;
		return ret;
	}
	ret = iio_read_channel_raw(chan, val);
	return ret < 0 ? ret : iio_convert_raw_to_processed(chan, *val, val, scale);
}
#endif
#endif
