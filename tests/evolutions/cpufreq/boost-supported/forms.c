// SPDX-License-Identifier: GPL-2.0
#include <linux/cpufreq.h>

static int set_boost(struct cpufreq_policy *policy, int val)
{
	return 0;
}

static struct cpufreq_driver demo_driver = {
	.name = "demo",
};

static int demo_init(struct cpufreq_policy *policy)
{
	if (demo_driver.set_boost) {
		if (policy->boost_supported) {
			/* the firmware may have changed it */
			if (policy->boost_enabled != 1)
				set_boost(policy, policy->boost_enabled);
		} else {
			policy->boost_supported = true;
		}
	}
	return 0;
}
