// SPDX-License-Identifier: GPL-2.0
#include <linux/key.h>

static int demo_type(const char *name)
{
	int (*set_key)(struct demo *demo);
	struct key_type *type;

	if (!strcmp(name, "user")) {
		type = &key_type_user;
		set_key = set_key_user;
	} else if (IS_ENABLED(CONFIG_TRUSTED_KEYS) && !strcmp(name, "trusted")) {
		type = &key_type_trusted; /* sealed */
		set_key = set_key_trusted;
	} else {
		return -EINVAL;
	}
	return demo_set(type, set_key);
}
