// SPDX-License-Identifier: GPL-2.0
#include <linux/timecounter.h>

struct foo {
	struct cyclecounter cc;
	u64 now;
};

static u64 foo_declared_before(struct cyclecounter *cc);

static u64 foo_read(struct cyclecounter *cc)
{
	struct foo *foo = container_of(cc, struct foo, cc);

	return foo->now;
}

static u64 foo_declared_before(struct cyclecounter *counter)
{
	return foo_read(counter);
}

/* other types, which stay */
static u32 foo_read32(struct cyclecounter *cc)
{
	return foo_read(cc);
}

static u64 foo_sum(struct cyclecounter *cc, u64 more)
{
	return foo_read(cc) + more;
}

static void foo_init(struct foo *foo)
{
	foo->cc.read = foo_read;
}

static const struct cyclecounter foo_cc = {
	.read = foo_declared_before,
};

/* defined in another file */
u64 foo_elsewhere(struct cyclecounter *cc);
u64 foo_elsewhere_const(const struct cyclecounter *cc);

/* made const long ago */
static u64 foo_const(const struct cyclecounter *cc)
{
	return foo_elsewhere_const(cc);
}
