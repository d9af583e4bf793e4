/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_TRIGGERED_BUFFER_H
#define _BACKPORT_LINUX_IIO_TRIGGERED_BUFFER_H
#include_next <linux/iio/triggered_buffer.h>
#include <linux/iio/buffer.h>

#if PARAM_IS(devm_iio_triggered_buffer_setup_ext, 7, const struct attribute **)
/**
 * devm_iio_triggered_buffer_setup_ext - a buffer that a trigger fills, with attributes
 *
 * Upstream: not found (struct iio_dev_attr ** in linux/iio/triggered_buffer.h), v6.2
 */
#define devm_iio_triggered_buffer_setup_ext(dev, indio_dev, h, thread,	\
					    direction, ops, attrs)	\
	devm_iio_triggered_buffer_setup_ext(dev, indio_dev, h, thread,	\
		direction, ops, backport_iio_attributes(attrs))

/**
 * iio_triggered_buffer_setup_ext - the same, for iio_triggered_buffer_cleanup() to undo
 *
 * Upstream: not found (struct iio_dev_attr ** in linux/iio/triggered_buffer.h), v6.2
 */
#define iio_triggered_buffer_setup_ext(indio_dev, h, thread, direction,	\
				       ops, attrs)			\
	iio_triggered_buffer_setup_ext(indio_dev, h, thread, direction,	\
		ops, backport_iio_attributes(attrs))
#endif

#if !CALLABLE(devm_iio_triggered_buffer_setup_ext) && HAVE_FUNCTION(iio_buffer_set_attrs) && RETURNS(iio_device_attach_buffer, void)
#include <linux/errno.h>
#include <linux/iio/iio.h>

/**
 * iio_triggered_buffer_setup_ext - a buffer that a trigger fills, with attributes
 * @indio_dev: the IIO device
 * @h: the upper half, may be NULL
 * @thread: the thread
 * @direction: who fills it
 * @setup_ops: callbacks around the buffer's use; may be NULL
 * @attrs: the attributes, NULL behind the last; may be NULL
 *
 * Reduced: a buffer that the user fills is refused with -EOPNOTSUPP
 *
 * Upstream: c02cd5c19c17 ("iio: triggered-buffer: extend support to configure output buffers"), v5.16
 * Return: 0 or a negative error.
 */
static inline int
iio_triggered_buffer_setup_ext(struct iio_dev *indio_dev,
			       irqreturn_t (*h)(int irq, void *p),
			       irqreturn_t (*thread)(int irq, void *p),
			       enum iio_buffer_direction direction,
			       const struct iio_buffer_setup_ops *setup_ops,
			       const struct iio_dev_attr **attrs)
{
	int ret;

	if (direction != IIO_BUFFER_DIRECTION_IN)
		return -EOPNOTSUPP;
	ret = iio_triggered_buffer_setup(indio_dev, h, thread, setup_ops);
	if (!ret && attrs)
		iio_buffer_set_attrs(indio_dev->buffer,
				     backport_iio_attributes(attrs));
	return ret;
}

/**
 * devm_iio_triggered_buffer_setup_ext - the same, owned by a device
 * @dev: the device
 * @indio_dev: the IIO device
 * @h: the upper half, may be NULL
 * @thread: the thread
 * @direction: who fills it
 * @setup_ops: callbacks around the buffer's use; may be NULL
 * @attrs: the attributes, NULL behind the last; may be NULL
 *
 * Reduced: a buffer that the user fills is refused with -EOPNOTSUPP
 *
 * Upstream: c02cd5c19c17 ("iio: triggered-buffer: extend support to configure output buffers"), v5.16
 * Return: 0 or a negative error.
 */
static inline int
devm_iio_triggered_buffer_setup_ext(struct device *dev,
				    struct iio_dev *indio_dev,
				    irqreturn_t (*h)(int irq, void *p),
				    irqreturn_t (*thread)(int irq, void *p),
				    enum iio_buffer_direction direction,
				    const struct iio_buffer_setup_ops *setup_ops,
				    const struct iio_dev_attr **attrs)
{
	int ret;

	if (direction != IIO_BUFFER_DIRECTION_IN)
		return -EOPNOTSUPP;
	ret = devm_iio_triggered_buffer_setup(dev, indio_dev, h, thread,
					      setup_ops);
	if (!ret && attrs)
		iio_buffer_set_attrs(indio_dev->buffer,
				     backport_iio_attributes(attrs));
	return ret;
}
#endif
#endif
