// SPDX-License-Identifier: GPL-2.0
/// Install a pci_resume that takes the message by one that takes whether it was hibernation.
// What: hc_driver.pci_resume is told by a pm_message_t what kind of resume it is
// Upstream: 1f7d5520719d ("USB: Extend pci resume function to handle PM events"), v6.5
// When: !MEMBER_PARAM_IS(hc_driver, pci_resume, 2, pm_message_t)
// Provides: hc_driver.pci_resume
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/usb/hcd-pci-resume-hibernated
// Comments: a callback installed by an assignment is not reached
// Example: .pci_resume = fn -> .pci_resume = foo_pci_resume_bool, which calls it
@@
identifier drv, fn;
@@
 struct hc_driver drv = {
	.pci_resume =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_pci_resume_bool$";
fresh identifier wrapper = drv ## "_pci_resume_bool";
@@
+static int wrapper(struct usb_hcd *hcd, bool hibernated)
+{
+	pm_message_t state = PMSG_RESUME;
+
+	if (hcd->self.controller->power.runtime_status == RPM_RESUMING)
+		state = PMSG_AUTO_RESUME;
+	if (hibernated)
+		state = PMSG_RESTORE;
+	return fn(hcd, state);
+}
+
 struct hc_driver drv = {
	.pci_resume =
-	fn
+	wrapper
	,
 };

@assigned_used@
identifier fn;
expression e;
@@
(
 e.pci_resume = fn
|
 e->pci_resume = fn
)

@assigned_defined@
identifier assigned_used.fn, hcd, message;
fresh identifier wrapper = fn ## "_pci_resume_bool";
@@
 fn(struct usb_hcd *hcd, pm_message_t message)
 {
	...
 }
+
+static int wrapper(struct usb_hcd *hcd, bool hibernated)
+{
+	pm_message_t state = PMSG_RESUME;
+
+	if (hcd->self.controller->power.runtime_status == RPM_RESUMING)
+		state = PMSG_AUTO_RESUME;
+	if (hibernated)
+		state = PMSG_RESTORE;
+	return fn(hcd, state);
+}

@@
identifier assigned_used.fn, assigned_defined.wrapper;
expression e;
@@
(
 e.pci_resume =
-	fn
+	wrapper
|
 e->pci_resume =
-	fn
+	wrapper
)
