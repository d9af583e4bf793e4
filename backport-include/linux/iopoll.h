/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_IOPOLL_H
#define BACKPORT_LINUX_IOPOLL_H

#include_next <linux/iopoll.h>

#if !CALLABLE(poll_timeout_us)
/**
 * poll_timeout_us() - repeat an operation, sleeping, until a condition holds
 *
 * Upstream: 9df8043a546d ("iopoll: Generalize read_poll_timeout() into poll_timeout_us()"), v6.18
 */
BACKFIT_CARRY(include/linux/iopoll.h, poll_timeout_us)
#endif

#if !CALLABLE(poll_timeout_us_atomic)
/**
 * poll_timeout_us_atomic() - the same, without sleeping
 *
 * Upstream: 9df8043a546d ("iopoll: Generalize read_poll_timeout() into poll_timeout_us()"), v6.18
 */
BACKFIT_CARRY(include/linux/iopoll.h, poll_timeout_us_atomic)
#endif

#if !CALLABLE(read_poll_timeout)
/**
 * read_poll_timeout() - repeat a read, sleeping, until a condition holds
 *
 * Upstream: 5f5323a14cad ("iopoll: introduce read_poll_timeout macro"), v5.8
 */
BACKFIT_CARRY(include/linux/iopoll.h, read_poll_timeout, read_poll_timeout_atomic)
#endif

#endif /* BACKPORT_LINUX_IOPOLL_H */
