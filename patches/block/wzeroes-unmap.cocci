// SPDX-License-Identifier: GPL-2.0
/// Leave out the limit for zeroes that unmap.
// What: a device tells how many sectors it can zero and unmap at once
// Upstream: 0c40d7cb5ef3 ("block: introduce max_{hw|user}_wzeroes_unmap_sectors to queue limits"), v6.17
// When: HAVE_TYPE(struct queue_limits)
// When: !HAVE_MEMBER(queue_limits, max_hw_wzeroes_unmap_sectors)
// Provides: queue_limits.max_hw_wzeroes_unmap_sectors
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/wzeroes-unmap

@@
struct queue_limits lim;
expression e;
@@
-lim.max_hw_wzeroes_unmap_sectors = e;
