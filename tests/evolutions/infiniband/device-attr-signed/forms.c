// SPDX-License-Identifier: GPL-2.0
#include <rdma/ib_verbs.h>

static void thing_create(struct thing *thing)
{
	const struct ib_device_attr *const attrs = &thing->device->attrs;
	u32 size = min(thing->size / 2, attrs->max_qp_wr);

	thing->srq_size = min(thing_srq_size, thing->device->attrs.max_srq_wr);
	if (size > attrs->max_qp_wr)
		thing->size = min(size, thing->max);
}
