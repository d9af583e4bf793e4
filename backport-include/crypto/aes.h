/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_CRYPTO_AES_H
#define BACKPORT_CRYPTO_AES_H
#include_next <crypto/aes.h>

#if !HAVE_TYPE(struct aes_enckey) && HAVE_FUNCTION(aes_expandkey) && PARAM_IS(aes_encrypt, 1, const struct crypto_aes_ctx *)
/**
 * struct aes_enckey - an AES key, prepared
 * @ctx: as the target has it; for decryption, too
 *
 * Upstream: not found (lib/crypto: aes: Introduce improved AES library), v7.0
 */
struct aes_enckey {
	struct crypto_aes_ctx ctx;
};

/**
 * aes_prepareenckey - prepare a key for encryption
 * @key: set to it; the caller wipes it when done
 * @in_key: its bytes
 * @key_len: how many: 16, 24 or 32
 *
 * Any context.
 *
 * Upstream: not found (lib/crypto: aes: Introduce improved AES library), v7.0
 * Return: 0, or -EINVAL for another length.
 */
static inline int aes_prepareenckey(struct aes_enckey *key, const u8 *in_key, size_t key_len)
{
	return aes_expandkey(&key->ctx, in_key, key_len);
}
#endif
#endif
