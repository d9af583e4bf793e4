// SPDX-License-Identifier: GPL-2.0
static void foo_parse(struct v4l2_fwnode_endpoint *vep, const u32 *array, int num, bool have)
{
	struct v4l2_mbus_config_mipi_csi2 *bus = &vep->bus.mipi_csi2;
	int i;

	if (have) {
		for (i = 0; i < num; i++) {
			if (array[i] >= 6) {
				pr_warn("lane %u: assuming ABC\n", i);
				bus->line_orders[i] =
					V4L2_MBUS_CSI2_CPHY_LINE_ORDER_ABC;
				continue;
			}

			bus->line_orders[i] = array[i];
			pr_debug("lane %u line order %u", i, array[i]);
		}
	} else {
		for (i = 0; i < num; i++)
			bus->line_orders[i] =
				V4L2_MBUS_CSI2_CPHY_LINE_ORDER_ABC;

		pr_debug("no line orders defined, assuming ABC\n");
	}
}
