// SPDX-License-Identifier: GPL-2.0
#include <linux/dm-io.h>

static void thing_complete(unsigned long error, unsigned long unsup, void *context)
{
	struct thing *thing = context;

	if (unlikely(error != 0))
		thing->status = BLK_STS_IOERR;
	else if (unlikely(unsup != 0))
		thing->status = BLK_STS_NOTSUPP;
}

static int thing_io(struct thing *thing, struct dm_io_region *region)
{
	struct dm_io_request req = {
		.notify.fn = thing_complete,
		.notify.context = thing,
	};
	int r;

	r = dm_io(&req, 1, region, NULL, NULL, IOPRIO_DEFAULT);
	if (r)
		thing_complete(-1UL, -1UL, thing);
	return dm_io(&thing->req, 1, region, &thing->errors, NULL,
		     IOPRIO_DEFAULT);
}

static void thing_other(unsigned long a, io_notify_fn fn, void *b)
{
	thing_call(a, 0, b);
	fn(-1UL, -1UL, b);
}
