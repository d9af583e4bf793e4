// SPDX-License-Identifier: GPL-2.0
/// Point at a policing action whose structure has no name.
// What: what a policing action is told has a structure with a name
// Upstream: not found (flow_offload: struct flow_action_police), v7.2
// When: HAVE_MEMBER(flow_action_entry, police)
// When: !HAVE_TYPE(struct flow_action_police)
// Provides: flow_action_entry.police, struct flow_action_police
// Confidence: High
// Reduced: no
// Optional: yes
// Keeps: flow_action_entry.police
// Test: tests/evolutions/net/flow-action-police
// Comments: members of it are written alike in both; only what names the structure changes, and beside pointers to an entry's that is a gap

@@
struct flow_action_entry *act;
identifier p;
@@
-	struct flow_action_police *p = &act->police;
+	typeof(act->police) *p = &act->police;
