// SPDX-License-Identifier: GPL-2.0
/// Keep what a message answers in its user_data.
// What: an interface's message points to what its answer goes to as what that is, in place of as a pointer to anything
// Upstream: not found (ipmi: Rename "user_data" to "recv_msg" in an SMI message), v6.18
// When: !HAVE_MEMBER(ipmi_smi_msg, recv_msg) && MEMBER_IS(ipmi_smi_msg, user_data, void *)
// Provides: ipmi_smi_msg.recv_msg
// Confidence: High
// Reduced: no
// Comments: what takes the pointer's own members is not reached
// Test: tests/evolutions/ipmi/smi-msg-user-data

@@
struct ipmi_smi_msg *msg;
@@
 msg->
-recv_msg
+user_data

@@
struct ipmi_smi_msg msg;
@@
 msg.
-recv_msg
+user_data
