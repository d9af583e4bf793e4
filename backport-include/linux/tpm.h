/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_TPM_H
#define _BACKPORT_LINUX_TPM_H
#include_next <linux/tpm.h>

#if !HAVE_TYPE(cap_t)
#include <linux/types.h>

/**
 * typedef cap_t - what a TPM 1.2 says of itself
 *
 * It was in the core's own header, with the structures of its answers.
 *
 * Upstream: (cap_t in include/linux/tpm_command.h), by v7.3
 */
BACKFIT_CARRY(include/linux/tpm_command.h, enum tpm_capabilities, enum tpm_sub_capabilities, enum tpm_return_codes)
BACKFIT_CARRY(include/linux/tpm_command.h, struct stclear_flags_t, struct tpm1_version, struct tpm1_version2, struct timeout_t, struct duration_t, struct permanent_flags_t, typedef cap_t)
#endif

#if !HAVE_CONSTANT(TPM_BUFSIZE)
/**
 * TPM_BUFSIZE - how large commands and answers can be
 *
 * It was in the core's own header.
 *
 * Upstream: not found (tpm: Rename and move TPM_BUFSIZE), by v7.3
 */
BACKFIT_CARRY(include/linux/tpm_command.h, TPM_BUFSIZE)
#endif
#endif
