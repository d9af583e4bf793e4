// SPDX-License-Identifier: GPL-2.0
/// Pass over the order of the wires of a C-PHY's lanes, for which older cores have no place.
// What: the order of the wires of a C-PHY's lanes is told
// Upstream: not found (line_orders in struct v4l2_mbus_config_mipi_csi2 of include/media/v4l2-mediabus.h), v6.15
// When: HAVE_TYPE(struct v4l2_mbus_config_mipi_csi2) && !HAVE_MEMBER(v4l2_mbus_config_mipi_csi2, line_orders)
// Provides: v4l2_mbus_config_mipi_csi2.line_orders, V4L2_MBUS_CSI2_CPHY_LINE_ORDER_ABC
// Confidence: Moderate
// Reduced: receivers are not told of lanes whose wires stand in another order than ABC
// Options: --no-includes
// Test: tests/evolutions/media/line-orders
// Example: bus->line_orders[i] = order; -> nothing
@@
struct v4l2_mbus_config_mipi_csi2 *bus;
expression i, n, order;
@@
-for (i = 0; i < n; i++)
-	bus->line_orders[i] = order;

@@
struct v4l2_mbus_config_mipi_csi2 *bus;
expression i, order;
@@
-bus->line_orders[i] = order;
