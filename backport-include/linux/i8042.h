/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_I8042_H
#define _BACKPORT_LINUX_I8042_H
#include_next <linux/i8042.h>

#if !HAVE_TYPE(i8042_filter_t)
#include <linux/errno.h>

/**
 * typedef i8042_filter_t - what looks at each byte of the keyboard controller
 *
 * The evolution platform/i8042-filter installs it on a target whose filters
 * have no context.
 *
 * Upstream: cec8c359f87c ("Input: i8042 - Add support for platform filter contexts"), v6.15
 */
BACKFIT_CARRY(include/linux/i8042.h, typedef i8042_filter_t)

struct backport_i8042 {
	i8042_filter_t filter;
	void *context;
};

/* the filter of this file; the target takes but one at a time */
static inline struct backport_i8042 *backport_i8042(void)
{
	static struct backport_i8042 state;

	return &state;
}

static inline bool backport_i8042_filter(unsigned char data, unsigned char str,
					 struct serio *port)
{
	return backport_i8042()->filter(data, str, port,
					backport_i8042()->context);
}

static inline int backport_i8042_install_filter(i8042_filter_t filter,
						void *context)
{
	struct backport_i8042 *state = backport_i8042();
	int err;

	if (state->filter)
		return -EBUSY;
	state->context = context;
	state->filter = filter;
	err = i8042_install_filter(backport_i8042_filter);
	if (err)
		state->filter = NULL;
	return err;
}

static inline int backport_i8042_remove_filter(i8042_filter_t filter)
{
	struct backport_i8042 *state = backport_i8042();
	int err;

	if (!state->filter || state->filter != filter)
		return -EINVAL;
	err = i8042_remove_filter(backport_i8042_filter);
	if (!err)
		state->filter = NULL;
	return err;
}
#endif
#endif
