// SPDX-License-Identifier: GPL-2.0
struct foo {
	struct v4l2_mbus_config_mipi_csi2 csi2;
	struct v4l2_mbus_config_mipi_csi1 csi1;
};

static int foo_lanes(struct v4l2_fwnode_endpoint *ep)
{
	const struct v4l2_mbus_config_parallel *bus = &ep->bus.parallel;

	return ep->bus.mipi_csi2.num_data_lanes + bus->bus_width;
}
