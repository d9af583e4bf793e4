#include <linux/iio/trigger.h>

static void foo_reenable(struct iio_trigger *trig)
{
	/* the next one */
	foo_read(iio_trigger_get_drvdata(trig));
}

static const struct iio_trigger_ops foo_trigger_ops = {
	.set_trigger_state	= foo_set_state,
	.reenable		= foo_reenable,
};

static const struct iio_trigger_ops bar_trigger_ops = {
	.reenable = &foo_reenable,
};

static const struct other_ops other = {
	.reenable = foo_reenable,
};
