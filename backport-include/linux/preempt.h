/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PREEMPT_H
#define _BACKPORT_LINUX_PREEMPT_H
#include_next <linux/preempt.h>

#if !HAVE_MACRO(in_hardirq)
/**
 * in_hardirq() - is this an interrupt's handler?
 *
 * Upstream: not found (preempt: in_hardirq()), v5.11
 */
#define in_hardirq()	(hardirq_count())
#endif
#endif
