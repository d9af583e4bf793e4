// SPDX-License-Identifier: GPL-2.0
/// Register page reporting only where a whole report of the target's fits.
// What: a driver may say how many pages it takes in a report
// Upstream: not found (mm/page_reporting: allow driver to set batch capacity), v7.2
// When: HAVE_TYPE(struct page_reporting_dev_info)
// When: !HAVE_MEMBER(page_reporting_dev_info, capacity)
// Provides: page_reporting_dev_info.capacity
// Confidence: High
// Reduced: a device that takes fewer pages than the target's core reports at once is refused, as by the target's drivers
// Test: tests/evolutions/mm/page-reporting-capacity
// Example: dev.capacity = n; err = page_reporting_register(&dev); becomes if (n < PAGE_REPORTING_CAPACITY) err = -ENOSPC; else the call

@@
struct page_reporting_dev_info info;
expression n, err;
@@
-	info.capacity = n;
-	err = page_reporting_register(&info);
+	if (n && n < PAGE_REPORTING_CAPACITY)
+		err = -ENOSPC;
+	else
+		err = page_reporting_register(&info);
