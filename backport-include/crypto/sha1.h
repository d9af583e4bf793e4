/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_CRYPTO_SHA1_H
#define BACKPORT_CRYPTO_SHA1_H

/*
 * SHA-1 and SHA-2 had one header.
 *
 * Upstream: a24d22b225ce ("crypto: sha - split sha.h into sha1.h and sha2.h"), v5.11
 */
#if HAVE_HEADER(crypto/sha1.h)
#include_next <crypto/sha1.h>
#else
#include <crypto/sha.h>
#endif

#include <linux/string.h>
#include <linux/unaligned.h>

#if !HAVE_TYPE(struct sha1_ctx) && HAVE_FUNCTION(sha1_transform)
/**
 * struct sha1_block_state - what SHA-1 keeps between two blocks
 *
 * Upstream: 90860aef630c ("lib/crypto: sha1: Add SHA-1 library functions"), v6.17
 */
BACKFIT_CARRY(include/crypto/sha1.h, struct sha1_block_state)

/**
 * struct sha1_ctx - a message of which SHA-1 is computed
 *
 * Upstream: 90860aef630c ("lib/crypto: sha1: Add SHA-1 library functions"), v6.17
 */
BACKFIT_CARRY(include/crypto/sha1.h, struct sha1_ctx)

/**
 * backport_sha1_init() - begin a message
 * @ctx: set to a message of no bytes
 *
 * Any context.
 */
static inline void backport_sha1_init(struct sha1_ctx *ctx)
{
	sha1_init(ctx->state.h);
	ctx->bytecount = 0;
}

/**
 * sha1_init() - begin a message
 * @ctx: set to a message of no bytes
 *
 * The target's function of this name only sets the five words of the state.
 * No header calls it. Any context.
 *
 * Upstream: 90860aef630c ("lib/crypto: sha1: Add SHA-1 library functions"), v6.17
 */
#define sha1_init(ctx) backport_sha1_init(ctx)

/**
 * sha1_update() - add to a message
 * @ctx: the message
 * @data: what is added
 * @len: how many bytes
 *
 * Any context.
 *
 * Upstream: 90860aef630c ("lib/crypto: sha1: Add SHA-1 library functions"), v6.17
 */
static inline void sha1_update(struct sha1_ctx *ctx, const u8 *data, size_t len)
{
	size_t held = ctx->bytecount % SHA1_BLOCK_SIZE;
	u32 words[SHA1_WORKSPACE_WORDS];

	ctx->bytecount += len;
	while (held + len >= SHA1_BLOCK_SIZE) {
		size_t taken = SHA1_BLOCK_SIZE - held;

		memcpy(ctx->buf + held, data, taken);
		sha1_transform(ctx->state.h, (const char *)ctx->buf, words);
		data += taken;
		len -= taken;
		held = 0;
	}
	memcpy(ctx->buf + held, data, len);
	memzero_explicit(words, sizeof(words));
}

/**
 * sha1_final() - end a message
 * @ctx: the message, which is wiped
 * @out: set to its SHA-1
 *
 * Any context.
 *
 * Upstream: 90860aef630c ("lib/crypto: sha1: Add SHA-1 library functions"), v6.17
 */
static inline void sha1_final(struct sha1_ctx *ctx, u8 out[SHA1_DIGEST_SIZE])
{
	static const u8 padding[SHA1_BLOCK_SIZE] = { 0x80 };
	__be64 bits = cpu_to_be64(ctx->bytecount * 8);
	size_t held = ctx->bytecount % SHA1_BLOCK_SIZE;
	size_t i;

	/* to where 8 bytes are left of a block */
	sha1_update(ctx, padding,
		    (held < SHA1_BLOCK_SIZE - 8 ? SHA1_BLOCK_SIZE :
						  2 * SHA1_BLOCK_SIZE) - 8 - held);
	sha1_update(ctx, (const u8 *)&bits, sizeof(bits));
	for (i = 0; i < SHA1_DIGEST_SIZE / sizeof(u32); i++)
		put_unaligned_be32(ctx->state.h[i], out + i * sizeof(u32));
	memzero_explicit(ctx, sizeof(*ctx));
}
#endif

#endif /* BACKPORT_CRYPTO_SHA1_H */
