// SPDX-License-Identifier: GPL-2.0
/*
 * AES-CMAC without the crypto API, for those who take it as a function.
 *
 * Upstream: not found (lib/crypto: aes: Add support for CBC-based MACs), v7.1
 * When: !CALLABLE(aes_cmac_update) && HAVE_FUNCTION(aes_expandkey)
 * Provides: aes_cmac_preparekey, aes_cmac_update, aes_cmac_final
 */
#include <crypto/aes-cbc-macs.h>
#include <crypto/algapi.h>
#include <linux/export.h>
#include <linux/kernel.h>
#include <linux/string.h>

/* the target's takes its whole schedule; a key for encryption begins with that */
#define aes_encrypt(key, out, in) aes_encrypt(&(key)->ctx, out, in)

/* Whole blocks into the chain; the last one, too, is encrypted only if asked for. */
static void aes_cbcmac_blocks(u8 *h, const struct aes_enckey *key, const u8 *data, size_t nblocks,
			      bool enc_before, bool enc_after)
{
	for (; nblocks; nblocks--, data += AES_BLOCK_SIZE) {
		if (enc_before)
			aes_encrypt(key, h, h);
		crypto_xor(h, data, AES_BLOCK_SIZE);
		enc_before = true;
	}
	if (enc_after)
		aes_encrypt(key, h, h);
}

BACKFIT_CARRY(lib/crypto/aes.c, aes_cmac_preparekey, aes_cmac_update, aes_cmac_final)

EXPORT_SYMBOL_GPL(backport_aes_cmac_preparekey);
EXPORT_SYMBOL_GPL(backport_aes_cmac_update);
EXPORT_SYMBOL_GPL(backport_aes_cmac_final);
