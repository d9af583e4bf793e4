/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_CRYPTO_AES_CBC_MACS_H
#define BACKPORT_CRYPTO_AES_CBC_MACS_H

#if HAVE_HEADER(crypto/aes-cbc-macs.h)
#include_next <crypto/aes-cbc-macs.h>
#endif

#if !CALLABLE(aes_cmac_update) && HAVE_FUNCTION(aes_expandkey)
#include <crypto/aes.h>
#include <linux/string.h>

/**
 * struct aes_cmac_key - a key for AES-CMAC, prepared
 *
 * Upstream: not found (lib/crypto: aes: Add support for CBC-based MACs), v7.1
 */
BACKFIT_CARRY(include/crypto/aes-cbc-macs.h, struct aes_cmac_key, aes_cmac_zeroize_key)
BACKFIT_CARRY(include/crypto/aes-cbc-macs.h, struct aes_cmac_ctx, aes_cmac_zeroize_ctx, aes_cmac_init)

int backport_aes_cmac_preparekey(struct aes_cmac_key *key, const u8 *in_key, size_t key_len);
void backport_aes_cmac_update(struct aes_cmac_ctx *ctx, const u8 *data, size_t data_len);
void backport_aes_cmac_final(struct aes_cmac_ctx *ctx, u8 out[at_least AES_BLOCK_SIZE]);

#define aes_cmac_preparekey backport_aes_cmac_preparekey
#define aes_cmac_update backport_aes_cmac_update
#define aes_cmac_final backport_aes_cmac_final

/**
 * aes_cmac - the AES-CMAC of one piece of data
 *
 * Any context.
 *
 * Upstream: not found (lib/crypto: aes: Add support for CBC-based MACs), v7.1
 */
BACKFIT_CARRY(include/crypto/aes-cbc-macs.h, aes_cmac)
#endif
#endif /* BACKPORT_CRYPTO_AES_CBC_MACS_H */
