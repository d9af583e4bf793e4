// SPDX-License-Identifier: GPL-2.0
/// Have an interface's sender return nothing.
// What: sender() returns an error where the interface cannot send
// Upstream: not found (ipmi: Allow an SMI sender to return an error), v6.18
// When: MEMBER_RETURNS(ipmi_smi_handlers, sender, void)
// Provides: ipmi_smi_handlers.sender
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ipmi/sender-void
// Keeps: ipmi_smi_handlers.sender
// Comments: a sender that returns an error, or is named in an initializer, is not reached; one that is called never fails

@handlers@
identifier fn;
expression e;
@@
(
 e.sender = fn
|
 e->sender = fn
)

@@
identifier handlers.fn, info, msg;
@@
 static
-int
+void
 fn(void *info, struct ipmi_smi_msg *msg)
 {
	<...
-	return IPMI_CC_NO_ERROR;
+	return;
	...>
 }

@@
const struct ipmi_smi_handlers *h;
expression rv, info, msg;
@@
-rv = h->sender(info, msg);
+h->sender(info, msg);
+rv = IPMI_CC_NO_ERROR;
