/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_PERF_EVENT_H
#define _BACKPORT_ASM_PERF_EVENT_H
#include_next <asm/perf_event.h>

#if !CALLABLE(perf_lopwr_cb)
/**
 * perf_lopwr_cb - tell the performance counters that a CPU goes to sleep, or wakes up
 * @lopwr_in: it goes to sleep
 *
 * What it is for, the sampling of branches by AMD's processors, a target without it lacks.
 *
 * Upstream: d5616bac7ada ("perf/x86/amd: Add idle hooks for branch sampling"), v5.19
 */
static inline void perf_lopwr_cb(bool lopwr_in)
{
}
#endif
#endif
