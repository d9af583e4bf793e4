/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What user space asks of the NT synchronization driver. A target that has its
 * beginnings alone, semaphores with another layout and another number, gets the
 * newest in their place: both together would mix the two.
 *
 * Upstream: b4a7b5fe3f51 ("ntsync: Introduce NTSYNC_IOC_WAIT_ANY."), v6.14
 */
#ifndef _BACKPORT_UAPI_LINUX_NTSYNC_H
#define _BACKPORT_UAPI_LINUX_NTSYNC_H

#if HAVE_MACRO(NTSYNC_IOC_WAIT_ANY)
#include_next <uapi/linux/ntsync.h>
#else
/* the target's own header is not to come behind this one */
#define __LINUX_NTSYNC_H
#include <linux/types.h>
#include <linux/ioctl.h>

/**
 * struct ntsync_wait_args - what is waited for, and all else of the driver's interface
 *
 * Upstream: b4a7b5fe3f51 ("ntsync: Introduce NTSYNC_IOC_WAIT_ANY."), v6.14
 */
BACKFIT_CARRY(include/uapi/linux/ntsync.h, struct ntsync_sem_args, struct ntsync_mutex_args, struct ntsync_event_args, struct ntsync_wait_args, NTSYNC_*)
#endif
#endif
