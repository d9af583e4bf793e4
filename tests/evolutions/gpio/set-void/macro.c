// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio/driver.h>

#define FOO_BANK(_ngpio, _regbase, _label)				\
	{								\
		.chip = {						\
			.label            = _label,			\
			.get              = foo_get,			\
			.set              = foo_set,			\
			.set_multiple     = foo_set_multiple,		\
			.ngpio            = _ngpio,			\
		},							\
		.regbase = _regbase,					\
	}

static struct foo_bank foo_banks[] = {
	FOO_BANK(6, 0xf0, "a"),
	FOO_BANK(8, 0xe0, "b"),
};
