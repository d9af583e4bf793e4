/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_NVMEM_PROVIDER_H
#define _BACKPORT_LINUX_NVMEM_PROVIDER_H
#include_next <linux/nvmem-provider.h>

#if !HAVE_CONSTANT(NVMEM_TYPE_FRAM)
/**
 * NVMEM_TYPE_FRAM - a kind of memory that the target has no name for
 *
 * Upstream: fd307a4ad332 ("nvmem: prepare basics for FRAM support"), v5.14
 * Reduced: FRAM is told to be an EEPROM
 */
#define NVMEM_TYPE_FRAM	NVMEM_TYPE_EEPROM
#endif
#endif
