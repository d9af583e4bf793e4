/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_KCOV_H
#define _BACKPORT_LINUX_KCOV_H
#include_next <linux/kcov.h>

#if !HAVE_TYPE(struct kcov_common_handle_id) && HAVE_TYPE(u64)
/**
 * struct kcov_common_handle_id - what ties a worker's coverage to a task
 * @val: the target's number for it
 *
 * Upstream: not found (kcov: Use dedicated type for common handles), v7.2
 */
struct kcov_common_handle_id {
	u64 val;
};

static inline struct kcov_common_handle_id backport_kcov_common_handle(void)
{
	return (struct kcov_common_handle_id){ .val = kcov_common_handle() };
}

static inline void
backport_kcov_remote_start_common(struct kcov_common_handle_id id)
{
	kcov_remote_start_common(id.val);
}

#define kcov_common_handle backport_kcov_common_handle
#define kcov_remote_start_common backport_kcov_remote_start_common
#endif
#endif
