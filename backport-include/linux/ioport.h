/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IOPORT_H
#define _BACKPORT_LINUX_IOPORT_H
#include_next <linux/ioport.h>

#if !CALLABLE(request_mem_region_muxed)
/**
 * request_mem_region_muxed - take memory that other drivers take in turn
 *
 * Upstream: ("kernel/resource: Introduce request_mem_region_muxed()"), v5.18
 */
BACKFIT_CARRY(include/linux/ioport.h, request_mem_region_muxed)
#endif

#if !DECLARED(comedi_check_request_region)
#include <linux/types.h>

/**
 * backport_ports_fit - do I/O ports lie where a driver wants them?
 * @start: the first; there is nothing to say against 0
 * @len: how many
 * @min: what the first may be at least
 * @max: what the last may be at most
 * @align: what the first must be a multiple of, a power of two
 *
 * Upstream: 241cb8dee0f8 ("comedi: add comedi_check_request_region()"), v6.19
 * Return: whether they do.
 */
static inline bool backport_ports_fit(unsigned long start, unsigned long len,
				      unsigned long min, unsigned long max,
				      unsigned long align)
{
	if (!start)
		return true;
	return start >= min && start <= max && len - 1 <= max - start &&
	       !(start & (align - 1));
}

/**
 * backport_request_ports - request I/O ports that must lie within bounds
 * @request: COMEDI's function for it
 * @dev: the COMEDI device
 * @start: the first
 * @len: how many
 * @min: what the first may be at least
 * @max: what the last may be at most
 * @align: what the first must be a multiple of, a power of two
 *
 * The evolution comedi/check-request-region puts it into drivers.
 *
 * Upstream: 241cb8dee0f8 ("comedi: add comedi_check_request_region()"), v6.19
 * Return: what @request returns, or -EINVAL out of bounds.
 */
#define backport_request_ports(request, dev, start, len, min, max, align)	\
({										\
	unsigned long __start = (start), __len = (len);				\
										\
	backport_ports_fit(__start, __len, min, max, align) ?			\
		request(dev, __start, __len) : -EINVAL;				\
})
#endif

#if HAVE_MACRO(DEFINE_RES_NAMED) && !CALLABLE(__DEFINE_RES3)
#include <linux/args.h>

/**
 * DEFINE_RES_MEM and its like - a resource, as an initializer and as a value
 *
 * Upstream: 52c4d11f1dce ("resource: Convert DEFINE_RES_NAMED() to be compound literal"), v5.17
 */
#undef DEFINE_RES_NAMED
#undef DEFINE_RES_IO_NAMED
#undef DEFINE_RES_IO
#undef DEFINE_RES_MEM_NAMED
#undef DEFINE_RES_MEM
#undef DEFINE_RES_IRQ_NAMED
#undef DEFINE_RES_IRQ
#undef DEFINE_RES_DMA_NAMED
#undef DEFINE_RES_DMA
BACKFIT_CARRY(include/linux/ioport.h, DEFINE_RES_NAMED_DESC, DEFINE_RES_NAMED, __DEFINE_RES0, __DEFINE_RES3, DEFINE_RES)
BACKFIT_CARRY(include/linux/ioport.h, DEFINE_RES_IO_NAMED, DEFINE_RES_IO, DEFINE_RES_MEM_NAMED, DEFINE_RES_MEM)
BACKFIT_CARRY(include/linux/ioport.h, DEFINE_RES_IRQ_NAMED, DEFINE_RES_IRQ, DEFINE_RES_DMA_NAMED, DEFINE_RES_DMA)
#endif
#endif
