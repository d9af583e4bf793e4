/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_FIRMWARE_CIRRUS_WMFW_H
#define _BACKPORT_LINUX_FIRMWARE_CIRRUS_WMFW_H
#if HAVE_TYPE(struct wmfw_coeff_item) && !HAVE_MEMBER(wmfw_coeff_item, offset32)
#define wmfw_coeff_item backport_target_wmfw_coeff_item
#include_next <linux/firmware/cirrus/wmfw.h>
#undef wmfw_coeff_item

/**
 * struct wmfw_coeff_item - coefficients, as they lie in a file
 *
 * Its offset32 has another name in the target's, which nothing reads there.
 *
 * Upstream: not found (struct wmfw_coeff_item in include/linux/firmware/cirrus/wmfw.h), by v7.3
 */
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_coeff_item)

/**
 * WMFW_ADSP2_XM_LONG, WMFW_ADSP2_YM_LONG, WMFW_HALO_XM_PACKED_LONG,
 * WMFW_HALO_YM_PACKED_LONG - types of blocks whose offset is in offset32
 *
 * Upstream: not found (WMFW_HALO_XM_PACKED_LONG in include/linux/firmware/cirrus/wmfw.h), by v7.3
 */
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, WMFW_ADSP2_XM_LONG, WMFW_ADSP2_YM_LONG)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, WMFW_HALO_XM_PACKED_LONG, WMFW_HALO_YM_PACKED_LONG)
#elif HAVE_HEADER(linux/firmware/cirrus/wmfw.h)
#include_next <linux/firmware/cirrus/wmfw.h>
#else
#include <linux/types.h>

/*
 * Files of firmware for Cirrus Logic's DSPs: the whole header.
 *
 * Upstream: f6bc909e7673 ("firmware: cs_dsp: add driver to support firmware loading on Cirrus Logic DSPs"), v5.16
 */
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, WMFW_*, struct wmfw_header, struct wmfw_footer)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp1_sizes)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp2_sizes, struct wmfw_region)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_id_hdr, struct wmfw_v3_id_hdr)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp1_id_hdr)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp2_id_hdr)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_halo_id_hdr, struct wmfw_alg_hdr)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp1_alg_hdr)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp2_alg_hdr)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_halo_alg_hdr)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp_alg_data)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_adsp_coeff_data)
BACKFIT_CARRY(include/linux/firmware/cirrus/wmfw.h, struct wmfw_coeff_hdr, struct wmfw_coeff_item)
#endif
#endif
