// SPDX-License-Identifier: GPL-2.0
/// Export the match of the flash nodes' bus as the target declares it.
// What: a bus matches a const driver
// Upstream: d69d80484598 ("driver core: have match() callback in struct bus_type take a const *"), v6.11
// When: PARAM_IS(iscsi_flashnode_bus_match, 2, struct device_driver *)
// Provides: iscsi_flashnode_bus_match
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/flashnode-bus-match
// Keeps: iscsi_flashnode_bus_match

@@
identifier dev, drv;
@@
 int iscsi_flashnode_bus_match(struct device *dev,
-	const
	struct device_driver *drv)
 {
	...
 }
