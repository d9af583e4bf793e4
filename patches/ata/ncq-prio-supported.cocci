// SPDX-License-Identifier: GPL-2.0
/// Leave out the attribute that tells whether NCQ has priorities.
// What: a device has an attribute that tells whether it has priorities for NCQ
// Upstream: not found (libata: Introduce ncq_prio_supported sysfs sttribute), v5.15
// When: !HAVE_VARIABLE(dev_attr_ncq_prio_supported)
// When: HAVE_VARIABLE(dev_attr_ncq_prio_enable)
// Provides: dev_attr_ncq_prio_supported
// Confidence: High
// Reduced: the attribute is not there; whether priorities are supported shows when they are switched on
// Test: tests/evolutions/ata/ncq-prio-supported

@@
identifier attrs;
@@
 struct attribute *attrs[] = {
	...,
-	&dev_attr_ncq_prio_supported.attr,
	...,
 };
