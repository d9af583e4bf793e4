// SPDX-License-Identifier: GPL-2.0
/// Leave out cable tests and signal quality as the OPEN Alliance's TC14 has them.
// What: PHYs of TC14 share functions that test a cable and tell the signal's quality
// Upstream: b87ee13e3493 ("net: phy: phy-c45: add OATC14 10BASE-T1S PHY cable diagnostic support"), v6.19
// When: !HAVE_FUNCTION(genphy_c45_oatc14_cable_test_start) && HAVE_MEMBER(phy_driver, cable_test_start)
// Provides: genphy_c45_oatc14_cable_test_start, genphy_c45_oatc14_cable_test_get_status
// Provides: genphy_c45_oatc14_get_sqi, genphy_c45_oatc14_get_sqi_max
// Confidence: High
// Reduced: cables cannot be tested, and nobody is told how good the signal is
// Test: tests/evolutions/net/phy-oatc14
// Example: .get_sqi = genphy_c45_oatc14_get_sqi is dropped

@@
identifier drvs;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.cable_test_start = genphy_c45_oatc14_cable_test_start,
	},
	...,
 };

@@
identifier drvs;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.cable_test_get_status = genphy_c45_oatc14_cable_test_get_status,
	},
	...,
 };

@@
identifier drvs;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.get_sqi = genphy_c45_oatc14_get_sqi,
	},
	...,
 };

@@
identifier drvs;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.get_sqi_max = genphy_c45_oatc14_get_sqi_max,
	},
	...,
 };
