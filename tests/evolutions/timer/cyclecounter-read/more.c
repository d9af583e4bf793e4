// SPDX-License-Identifier: GPL-2.0
#include <linux/timecounter.h>

#ifdef CONFIG_A
/* the fast one */
static u64 a_read(struct cyclecounter *cc)
{
	return a_fast(cc); /* kept */
}
#else
static u64 a_read(struct cyclecounter *cc) { return a_slow(cc); }
#endif

static const struct cyclecounter a_cc = { .read = a_read, .mask = CYCLECOUNTER_MASK(32) };
