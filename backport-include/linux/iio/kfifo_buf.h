/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_KFIFO_BUF_H
#define _BACKPORT_LINUX_IIO_KFIFO_BUF_H
#include_next <linux/iio/kfifo_buf.h>
#include <linux/errno.h>
#include <linux/iio/iio.h>
#include <linux/iio/buffer.h>

#if !CALLABLE(devm_iio_kfifo_buffer_setup) && RETURNS(iio_device_attach_buffer, void)
/**
 * devm_iio_kfifo_buffer_setup - give a device a buffer that its driver fills
 * @dev: the device that owns the buffer
 * @indio_dev: the IIO device
 * @setup_ops: callbacks around the buffer's use; may be NULL
 *
 * Upstream: ("iio: kfifo: add devm_iio_kfifo_buffer_setup() helper"), v5.13
 * Return: 0 or a negative error.
 */
static inline int
devm_iio_kfifo_buffer_setup(struct device *dev, struct iio_dev *indio_dev,
			    const struct iio_buffer_setup_ops *setup_ops)
{
	struct iio_buffer *buffer = devm_iio_kfifo_allocate(dev);

	if (!buffer)
		return -ENOMEM;
	indio_dev->modes |= INDIO_BUFFER_SOFTWARE;
	indio_dev->setup_ops = setup_ops;
	iio_device_attach_buffer(indio_dev, buffer);
	return 0;
}
#endif

#if PARAM_IS(devm_iio_kfifo_buffer_setup_ext, 4, const struct attribute **)
#include <linux/iio/buffer.h>

/**
 * devm_iio_kfifo_buffer_setup_ext - a software buffer with attributes
 *
 * Upstream: not found (struct iio_dev_attr ** in linux/iio/triggered_buffer.h), v6.2
 */
#define devm_iio_kfifo_buffer_setup_ext(dev, indio_dev, ops, attrs)	\
	devm_iio_kfifo_buffer_setup_ext(dev, indio_dev, ops,		\
		backport_iio_attributes(attrs))
#endif

#if !CALLABLE(devm_iio_kfifo_buffer_setup_ext) && HAVE_FUNCTION(iio_buffer_set_attrs) && RETURNS(iio_device_attach_buffer, void)
/**
 * devm_iio_kfifo_buffer_setup_ext - a software buffer with attributes
 * @dev: the device that owns the buffer
 * @indio_dev: the IIO device
 * @setup_ops: callbacks around the buffer's use; may be NULL
 * @attrs: the attributes, NULL behind the last
 *
 * Upstream: not found (iio: kfifo: add devm_iio_kfifo_buffer_setup_ext variant), v5.13
 * Return: 0 or a negative error.
 */
static inline int
devm_iio_kfifo_buffer_setup_ext(struct device *dev, struct iio_dev *indio_dev,
				const struct iio_buffer_setup_ops *setup_ops,
				const struct iio_dev_attr **attrs)
{
	int ret = devm_iio_kfifo_buffer_setup(dev, indio_dev, setup_ops);

	if (!ret && attrs)
		iio_buffer_set_attrs(indio_dev->buffer,
				     backport_iio_attributes(attrs));
	return ret;
}
#endif
#endif
