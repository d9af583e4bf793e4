/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BADBLOCKS_H
#define _BACKPORT_LINUX_BADBLOCKS_H
#include_next <linux/badblocks.h>

#if !PARAM_IS(badblocks_check, 3, sector_t)
#include <linux/limits.h>
#include <linux/minmax.h>
#include <linux/types.h>

static inline int backport_badblocks_check(struct badblocks *bb, sector_t s, sector_t sectors,
					   sector_t *first_bad, sector_t *bad_sectors)
{
	while (sectors) {
		int some = min_t(sector_t, sectors, INT_MAX), bad = 0;
		int found = badblocks_check(bb, s, some, first_bad, &bad);

		if (found) {
			*bad_sectors = bad;
			return found;
		}
		s += some;
		sectors -= some;
	}
	return 0;
}

static inline bool backport_badblocks_set(struct badblocks *bb, sector_t s, sector_t sectors,
					  int acknowledged)
{
	bool done = true;

	while (sectors && done) {
		int some = min_t(sector_t, sectors, INT_MAX);

		done = !badblocks_set(bb, s, some, acknowledged);
		s += some;
		sectors -= some;
	}
	return done;
}

static inline bool backport_badblocks_clear(struct badblocks *bb, sector_t s, sector_t sectors)
{
	bool done = true;

	while (sectors && done) {
		int some = min_t(sector_t, sectors, INT_MAX);

		done = !badblocks_clear(bb, s, some);
		s += some;
		sectors -= some;
	}
	return done;
}

/**
 * badblocks_check(), badblocks_set(), badblocks_clear() - with lengths of any size
 *
 * The target's count sectors as an int, and tell failure as 1; these tell success as true.
 *
 * Upstream: d301f164c3fb ("badblocks: use sector_t instead of int to avoid truncation of badblocks length"),
 * c8775aefba95 ("badblocks: return boolean from badblocks_set() and badblocks_clear()"), v6.15
 */
#define badblocks_check		backport_badblocks_check
#define badblocks_set		backport_badblocks_set
#define badblocks_clear		backport_badblocks_clear
#endif
#endif
