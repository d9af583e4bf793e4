// SPDX-License-Identifier: GPL-2.0
#include <linux/rtc.h>

struct clock {
	struct rtc_device *rtc;
};

static int probe(struct clock *clock, struct rtc_device *rtc)
{
	rtc->range_min = 0;
	rtc->alarm_offset_max = SECS_PER_DAY - 1;
	clock->rtc = rtc;
	clock->rtc->alarm_offset_max = 60;
	return 0;
}

static bool is_near(struct rtc_device *rtc, time64_t seconds)
{
	return seconds <= rtc->range_max;
}
