// SPDX-License-Identifier: GPL-2.0
/// Do without the attribute link_power_management_supported.
// What: hosts tell whether the power management of their links can be used
// Upstream: 0060beec0bfa ("ata: libata-sata: Add link_power_management_supported sysfs attribute"), v6.17
// When: !HAVE_VARIABLE(dev_attr_link_power_management_supported)
// Provides: dev_attr_link_power_management_supported
// Confidence: High
// Reduced: the attribute is not there
// Test: tests/evolutions/ata/lpm-supported

@@
identifier attrs;
@@
 struct attribute *attrs[] = {
	...,
-	&dev_attr_link_power_management_supported.attr,
	...,
 };
