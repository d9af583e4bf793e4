/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_TRACE_EVENTS_LIBATA_H
#define _BACKPORT_TRACE_EVENTS_LIBATA_H
#include_next <trace/events/libata.h>

#if !CALLABLE(trace_ata_bmdma_status)
#include <linux/libata.h>

/**
 * trace_ata_bmdma_status - trace a DMA engine's status
 * @ap: the port
 * @host_stat: the status
 *
 * Upstream: c206a389c97c ("ata: libata: tracepoints for bus-master DMA"), v5.17
 * Reduced: the target has no such tracepoint, nobody can listen
 */
static inline void trace_ata_bmdma_status(struct ata_port *ap, unsigned int host_stat)
{
}
#endif
#endif
