// SPDX-License-Identifier: GPL-2.0
/// Set the limit for zone appends by its former name.
// What: what the hardware can append to a zone is a limit beside what is used
// Upstream: not found (block: introduce max_hw_zone_append_sectors), v6.13
// When: !HAVE_MEMBER(queue_limits, max_hw_zone_append_sectors)
// When: HAVE_MEMBER(queue_limits, max_zone_append_sectors)
// When: HAVE_MEMBER(queue_limits, features)
// Provides: queue_limits.max_hw_zone_append_sectors
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/zone-append-limit

@@
struct queue_limits lim;
@@
 lim.
-max_hw_zone_append_sectors
+max_zone_append_sectors
