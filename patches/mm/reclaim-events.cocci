// SPDX-License-Identifier: GPL-2.0
/// Read what reclaim has scanned and taken from the events, not from the nodes.
// What: the counters of scanned and reclaimed pages are counted per node, no longer as events
// Upstream: not found (mm: PGSTEAL and PGSCAN as node_stat_item), v7.1
// When: DECLARED_IN(PGSCAN_KSWAPD, linux/vm_event_item.h)
// Provides: PGSCAN_KSWAPD, PGSCAN_DIRECT, PGSTEAL_KSWAPD, PGSTEAL_DIRECT
// Confidence: High
// Reduced: no
// Keeps: PGSCAN_KSWAPD, PGSCAN_DIRECT, PGSTEAL_KSWAPD, PGSTEAL_DIRECT
// Test: tests/evolutions/mm/reclaim-events
// Example: global_node_page_state(PGSCAN_DIRECT) becomes events[PGSCAN_DIRECT]
// Comments: only behind all_vm_events(events), in the same function

@@
identifier events;
@@
 all_vm_events(events);
 <...
(
-global_node_page_state(PGSCAN_KSWAPD)
+events[PGSCAN_KSWAPD]
|
-global_node_page_state(PGSCAN_DIRECT)
+events[PGSCAN_DIRECT]
|
-global_node_page_state(PGSTEAL_KSWAPD)
+events[PGSTEAL_KSWAPD]
|
-global_node_page_state(PGSTEAL_DIRECT)
+events[PGSTEAL_DIRECT]
)
 ...>
