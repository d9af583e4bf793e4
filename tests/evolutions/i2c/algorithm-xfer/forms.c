#include <linux/i2c.h>

struct mux {
	struct i2c_algorithm algo;
};

static int foo_xfer(struct i2c_adapter *adap, struct i2c_msg *msgs, int num)
{
	struct mux *mux = adap->algo_data;

	/* the parent's */
	if (mux->parent->algo->xfer)
		return mux->parent->algo->xfer(mux->parent, msgs, num);
	return 0;
}

static const struct i2c_algorithm foo_algorithm = {
	.xfer		= foo_xfer,	/* may sleep */
	.xfer_atomic	= foo_xfer,
	.functionality	= foo_func,
};

#ifdef CONFIG_BAR
static struct i2c_algorithm bar_algorithm = {
	.functionality = foo_func, .xfer = foo_xfer,
};
#endif

static struct transport other = {
	.xfer = foo_xfer,
};

static void foo_add(struct mux *mux, struct other *o, struct i2c_algorithm *a)
{
	mux->algo.xfer = foo_xfer;
	a->xfer_atomic = foo_xfer;
	o->xfer = foo_xfer;
}
