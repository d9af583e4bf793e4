// SPDX-License-Identifier: GPL-2.0
#include <linux/if_team.h>

static void foo_init(struct team *team, struct team_option_inst_info *info)
{
}

static void foo_get(struct team *team, struct team_gsetter_ctx *ctx)
{
	ctx->data.u32_val = 1;
}

static void bar_get(struct team *team, struct team_gsetter_ctx *ctx)
{
}

static const struct team_option foo_options[] = {
	{
		.name = "foo",
		.type = TEAM_OPTION_TYPE_U32,
		.init = foo_init,
		.getter = foo_get,
		.setter = foo_set,
	},
	{
		.name = "bar",
		.getter = bar_get,
	},
	{
		.name = "baz",
		.init = foo_init,
		.getter = bar_get,
	},
};
