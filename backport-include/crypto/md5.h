/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_CRYPTO_MD5_H
#define BACKPORT_CRYPTO_MD5_H
#include_next <crypto/md5.h>

#if !HAVE_TYPE(struct md5_ctx)
#ifndef MD5_BLOCK_SIZE
/**
 * MD5_BLOCK_SIZE - bytes of a block
 *
 * Upstream: not found (lib/crypto: md5: Add MD5 and HMAC-MD5 library functions), v6.18
 */
#define MD5_BLOCK_SIZE 64
#endif

/**
 * struct md5_block_state - what MD5 keeps between two blocks
 *
 * Upstream: not found (lib/crypto: md5: Add MD5 and HMAC-MD5 library functions), v6.18
 */
BACKFIT_CARRY(include/crypto/md5.h, struct md5_block_state)

/**
 * struct md5_ctx - a message of which MD5 is computed
 *
 * Upstream: not found (lib/crypto: md5: Add MD5 and HMAC-MD5 library functions), v6.18
 */
BACKFIT_CARRY(include/crypto/md5.h, struct md5_ctx)

/**
 * md5_init(), md5_update(), md5_final() - MD5 of a message that comes in pieces
 *
 * Any context. compat/crypto-md5.c has them.
 *
 * Upstream: not found (lib/crypto: md5: Add MD5 and HMAC-MD5 library functions), v6.18
 */
#define md5_init backport_md5_init
#define md5_update backport_md5_update
#define md5_final backport_md5_final
void backport_md5_init(struct md5_ctx *ctx);
void backport_md5_update(struct md5_ctx *ctx, const u8 *data, size_t len);
void backport_md5_final(struct md5_ctx *ctx, u8 out[MD5_DIGEST_SIZE]);
#endif
#endif
