#include <linux/iio/iio.h>

static int foo_write_event_config(struct iio_dev *indio_dev,
				  const struct iio_chan_spec *chan, enum iio_event_type type,
				  enum iio_event_direction dir, bool state)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static int bar_write_event_config(struct iio_dev *indio_dev,
				  const struct iio_chan_spec *chan, enum iio_event_type type,
				  enum iio_event_direction dir, bool state)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct iio_info foo = {
	.name = "foo",
	.write_event_config	= foo_write_event_config,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct iio_info bar = {
	.write_event_config = bar_write_event_config,
};
#endif

static struct iio_info far = {
	.name = "far", .write_event_config = elsewhere_write_event_config,
};

static struct iio_info address = {
	.write_event_config = &foo_write_event_config,
};

static struct other other = {
	.write_event_config = foo_write_event_config,
};
