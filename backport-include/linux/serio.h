/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SERIO_H
#define _BACKPORT_LINUX_SERIO_H
#include_next <linux/serio.h>

#if !CALLABLE(class_serio_pause_rx_constructor)
#include <linux/cleanup.h>

/**
 * DEFINE_GUARD(serio_pause_rx) - let guard(serio_pause_rx) keep a port silent
 *
 * Upstream: not found (DEFINE_GUARD(serio_pause_rx) in linux/serio.h), v6.12
 */
DEFINE_GUARD(serio_pause_rx, struct serio *, serio_pause_rx(_T), serio_continue_rx(_T))
#endif
#endif
