// SPDX-License-Identifier: GPL-2.0
#include <linux/kmsg_dump.h>

static void thing_do_dump(struct kmsg_dumper *dumper,
			  struct kmsg_dump_detail *detail)
{
	struct thing *thing = container_of(dumper, struct thing, dump);

	if (detail->reason == KMSG_DUMP_OOPS)
		thing_write(thing, detail->description);
}

static void thing_other(struct kmsg_dumper *dumper,
			struct kmsg_dump_detail *detail)
{
	thing_do(detail);
}

static int thing_register(struct thing *thing)
{
	thing->dump.max_reason = KMSG_DUMP_OOPS;
	thing->dump.dump = thing_do_dump;
	return kmsg_dump_register(&thing->dump);
}
