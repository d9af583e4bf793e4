// SPDX-License-Identifier: GPL-2.0
/// Read an embedded controller's events in the form that the target's core asks for.
// What: an event may be up to 18 bytes long, and has a structure of its own for it
// Upstream: not found (struct ec_response_get_next_event_v3 in cros_ec_commands.h), v6.9
// When: MEMBER_IS(cros_ec_device, event_data, struct ec_response_get_next_event_v1)
//    && HAVE_EXPORT(cros_ec_cmd_xfer_status)
// Provides: cros_ec_device.event_data, struct ec_response_get_next_event_v3,
//    union ec_response_get_next_data_v3
// Keeps: cros_ec_device.event_data
// Confidence: High
// Reduced: the controller tells no event of more than 16 bytes
// Optional: yes
// Test: tests/evolutions/platform/cros-ec-event
// Example: struct ec_response_get_next_event_v3 *e; -> struct ec_response_get_next_event_v1 *e;

@@
@@
-struct ec_response_get_next_event_v3
+struct ec_response_get_next_event_v1

@@
@@
-union ec_response_get_next_data_v3
+union ec_response_get_next_data_v1
