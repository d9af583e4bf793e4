// SPDX-License-Identifier: GPL-2.0
/// Have ipmi_destroy_user() return 0.
// What: ipmi_destroy_user() returns nothing
// Upstream: not found (ipmi: Make ipmi_destroy_user() return void), v6.13
// When: HAVE_FUNCTION(ipmi_destroy_user) && !RETURNS(ipmi_destroy_user, void)
// Provides: ipmi_destroy_user
// Keeps: ipmi_destroy_user
// Optional: yes
// Confidence: High
// Reduced: no
// Comments: its definition is rewritten; a call that ignores the result stays
// Test: tests/evolutions/ipmi/destroy-user-int

@@
identifier user;
@@
-void
+int
 ipmi_destroy_user(struct ipmi_user *user)
 {
	...
+	return 0;
 }
