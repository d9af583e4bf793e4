// SPDX-License-Identifier: GPL-2.0
/// Leave it to alternate modes' drivers which of them enters its mode.
// What: the core can enter a partner's alternate modes one after another, as the user prefers them
// Upstream: not found (usb: typec: Introduce mode_selection bit), v7.0
// When: HAVE_TYPE(struct typec_altmode_desc) && HAVE_TYPE(struct typec_capability)
// When: !HAVE_MEMBER(typec_altmode_desc, mode_selection) && !HAVE_MEMBER(typec_capability, no_mode_control)
// Provides: typec_altmode_desc.mode_selection, typec_capability.no_mode_control
// Provides: typec_mode_selection_start, typec_mode_selection_delete
// Confidence: Moderate
// Reduced: the user's order of alternate modes has no effect: the first one whose driver is there is entered, as with the target's drivers
// Test: tests/evolutions/usb/typec-mode-selection
// Example: desc.mode_selection = on; is dropped

@@
struct typec_altmode_desc desc;
expression on;
@@
-	desc.mode_selection = on;

@@
struct typec_capability *cap;
expression on;
@@
-	cap->no_mode_control = on;

@@
expression E, partner, delay, timeout;
@@
-	if (!E.no_mode_control)
-		typec_mode_selection_start(partner, delay, timeout);

@@
expression E, partner;
@@
-	if (!E.no_mode_control)
-		typec_mode_selection_delete(partner);
