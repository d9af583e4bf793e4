// SPDX-License-Identifier: GPL-2.0
/// Have events called with what it takes.
// What: events returns how many of the events are left for others
// Upstream: 14498e993fb7 ("Input: make events() method return number of events processed"), v6.11
// When: MEMBER_PARAM_IS(input_handler, events, 2, const struct input_value *)
// Provides: input_handler.events
// Confidence: High
// Reduced: events that the handler keeps from others reach them all the same
// Test: tests/evolutions/input/events-void
// Comments: callbacks installed by an assignment are not reached

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_events";
@@
+static void old(struct input_handle *handle, const struct input_value *vals,
+		unsigned int count)
+{
+	fn(handle, (struct input_value *)vals, count);
+}
+
 struct input_handler ops = {
	.events =
-	fn
+	old
	,
 };
