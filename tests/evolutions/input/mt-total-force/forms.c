// SPDX-License-Identifier: GPL-2.0
static void foo_flags(struct foo *foo)
{
	if (foo->quirks & FORCE_MULTI_INPUT)
		foo->mt_flags |= INPUT_MT_TOTAL_FORCE;

	if (foo->semi)
		foo->mt_flags |= INPUT_MT_SEMI_MT;
}

static int foo_init(struct foo *foo)
{
	return input_mt_init_slots(foo->input, 5,
				   INPUT_MT_POINTER | INPUT_MT_TOTAL_FORCE);
}
