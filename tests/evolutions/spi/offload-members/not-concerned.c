// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/spi.h>

static void fill(struct flow *flow, struct flow_rule *rule)
{
	rule->offload_flags = FLOW_IN_HARDWARE;
	flow->rule.offload = rule->offload;
}
