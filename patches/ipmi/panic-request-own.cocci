// SPDX-License-Identifier: GPL-2.0
/// Leave out the definition of ipmi_panic_request_and_wait(), which each caller has of its own.
// What: the message handler sends messages while the system panics for others, too
// Upstream: 971a00454d96 ("ipmi:watchdog: Use the new interface for panic messages"), v6.17
// When: !HAVE_FUNCTION(ipmi_panic_request_and_wait)
// Provides: ipmi_panic_request_and_wait
// Keeps: ipmi_panic_request_and_wait
// Optional: yes
// Confidence: High
// Reduced: no
// Comments: callers get backport-include/linux/ipmi_smi.h's; the message handler sends its own by another function
// Test: tests/evolutions/ipmi/panic-request-own

@@
identifier user, addr, msg;
@@
-void ipmi_panic_request_and_wait(struct ipmi_user *user,
-				 struct ipmi_addr *addr,
-				 struct kernel_ipmi_msg *msg)
-{
-	...
-}

@@
declarer name EXPORT_SYMBOL;
identifier fn =~ "^ipmi_panic_request_and_wait$";
@@
-EXPORT_SYMBOL(fn);
