// SPDX-License-Identifier: GPL-2.0
static const struct intel_pinctrl_soc_data lake_soc_data = {
	.pins = lake_pins,
	.npins = ARRAY_SIZE(lake_pins),
	.communities = lake_communities,
};

/* for all of them */
static struct platform_driver lake_pinctrl_driver = {
	.probe = intel_pinctrl_probe_by_hid,
	.driver = {
		.name = "lake-pinctrl",
		.acpi_match_table = lake_pinctrl_acpi_match,
		.pm = pm_sleep_ptr(&intel_pinctrl_pm_ops),
	},
};
module_platform_driver(lake_pinctrl_driver);
