// SPDX-License-Identifier: GPL-2.0
/// Set a policy's boost as the driver's stands when it comes up.
// What: a policy tells whether it can boost, and the core sets it up
// Upstream: 1f7d1bab50e6 ("cpufreq: Introduce policy->boost_supported flag"), v6.15
// When: HAVE_MEMBER(cpufreq_policy, boost_enabled)
// When: !HAVE_MEMBER(cpufreq_policy, boost_supported)
// Provides: cpufreq_policy.boost_supported
// Confidence: High
// Reduced: no
// Test: tests/evolutions/cpufreq/boost-supported
// Comments: for drivers that have a function set_boost() of their own

@@
expression policy;
identifier drv;
@@
 if (drv.set_boost) {
-	if (policy->boost_supported) {
-		...
-	} else {
-		policy->boost_supported = true;
-	}
+	set_boost(policy, drv.boost_enabled);
+	policy->boost_enabled = drv.boost_enabled;
 }
