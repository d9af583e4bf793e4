// SPDX-License-Identifier: GPL-2.0
/// Leave out how far ahead a clock's alarm can be set, which the target's core does not ask.
// What: a clock says how far ahead its alarm can be set, for those that want to be woken in time
// Upstream: 781589e40ac5 ("rtc: Add support for limited alarm timer offsets"), v6.6
// When: !HAVE_MEMBER(rtc_device, alarm_offset_max)
// Provides: rtc_device.alarm_offset_max
// Confidence: High
// Reduced: an alarm further ahead than the clock can count is refused, and not tried again closer by
// Options: --no-includes
// Test: tests/evolutions/rtc/alarm-offset-max
// Comments: a driver that reads the member back is not changed
// Example: rtc->alarm_offset_max = SECS_PER_DAY; -> (nothing)

@ read @
struct rtc_device *rtc;
expression limit;
binary operator op = {<, >, <=, >=, +, -};
@@
 limit op rtc->alarm_offset_max

@ depends on !read @
struct rtc_device *rtc;
expression limit;
@@
-rtc->alarm_offset_max = limit;
