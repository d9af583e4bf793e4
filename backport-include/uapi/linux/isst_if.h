/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_UAPI_LINUX_ISST_IF_H
#define _BACKPORT_UAPI_LINUX_ISST_IF_H
#include_next <uapi/linux/isst_if.h>

#if !HAVE_TYPE(struct isst_perf_level_fabric_info)
#if !HAVE_MACRO(MAX_FABRIC_COUNT)
/**
 * MAX_FABRIC_COUNT - how many fabrics are told of at most
 *
 * Upstream: not found (struct isst_perf_level_fabric_info in uapi/linux/isst_if.h), v6.18
 */
BACKFIT_CARRY(include/uapi/linux/isst_if.h, MAX_FABRIC_COUNT)
#endif

/**
 * struct isst_perf_level_fabric_info - the frequencies of a level's fabrics
 *
 * Upstream: not found (struct isst_perf_level_fabric_info in uapi/linux/isst_if.h), v6.18
 */
BACKFIT_CARRY(include/uapi/linux/isst_if.h, struct isst_perf_level_fabric_info, ISST_IF_GET_PERF_LEVEL_FABRIC_INFO)
#endif
#endif
