// SPDX-License-Identifier: GPL-2.0
/*
 * MD5 without the crypto API, for those who take it as a function.
 *
 * Upstream: not found (lib/crypto: md5: Add MD5 and HMAC-MD5 library functions), v6.18
 * When: !HAVE_TYPE(struct md5_ctx)
 * Provides: md5_init, md5_update, md5_final
 */
#include <crypto/md5.h>
#include <linux/bitops.h>
#include <linux/export.h>
#include <linux/kernel.h>
#include <linux/string.h>
#include <linux/unaligned.h>

BACKFIT_CARRY(lib/crypto/md5.c, md5_iv, F1, F2, F3, F4, MD5STEP, md5_block, md5_blocks)
BACKFIT_CARRY(lib/crypto/md5.c, md5_init, md5_update, __md5_final, md5_final)

EXPORT_SYMBOL_GPL(backport_md5_init);
EXPORT_SYMBOL_GPL(backport_md5_update);
EXPORT_SYMBOL_GPL(backport_md5_final);
