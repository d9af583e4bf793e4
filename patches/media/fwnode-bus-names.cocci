// SPDX-License-Identifier: GPL-2.0
/// Call the structures that describe a bus by the names that they had before.
// What: the structures that describe a bus moved from v4l2-fwnode.h to v4l2-mediabus.h under other names
// Upstream: not found (media: v4l2-fwnode: Move bus config structs to v4l2_mediabus.h), v5.18
// When: HAVE_TYPE(struct v4l2_fwnode_bus_mipi_csi2)
// Provides: struct v4l2_mbus_config_mipi_csi2, struct v4l2_mbus_config_mipi_csi1, struct v4l2_mbus_config_parallel
// Provides: <v4l2_fwnode_endpoint.bus>.mipi_csi2, <v4l2_fwnode_endpoint.bus>.mipi_csi1, <v4l2_fwnode_endpoint.bus>.parallel
// Keeps: <v4l2_fwnode_endpoint.bus>.mipi_csi2, <v4l2_fwnode_endpoint.bus>.mipi_csi1, <v4l2_fwnode_endpoint.bus>.parallel
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/media/fwnode-bus-names
// Comments: their members are called alike; the target's have room for four lanes
// Example: struct v4l2_mbus_config_mipi_csi2 *bus -> struct v4l2_fwnode_bus_mipi_csi2 *bus
@@
@@
-struct v4l2_mbus_config_mipi_csi2
+struct v4l2_fwnode_bus_mipi_csi2

@@
@@
-struct v4l2_mbus_config_mipi_csi1
+struct v4l2_fwnode_bus_mipi_csi1

@@
@@
-struct v4l2_mbus_config_parallel
+struct v4l2_fwnode_bus_parallel
