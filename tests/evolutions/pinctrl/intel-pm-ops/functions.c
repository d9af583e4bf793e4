// SPDX-License-Identifier: GPL-2.0
static const struct intel_pinctrl_soc_data point_soc_data = {
	.pins = point_pins,
	.functions = point_functions,
	.nfunctions = ARRAY_SIZE(point_functions),
};

static struct platform_driver point_pinctrl_driver = {
	.probe = intel_pinctrl_probe_by_hid,
	.driver = {
		.name = "point-pinctrl",
		.pm = pm_sleep_ptr(&intel_pinctrl_pm_ops),
	},
};
