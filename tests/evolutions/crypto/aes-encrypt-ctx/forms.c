// SPDX-License-Identifier: GPL-2.0
#include <crypto/aes.h>

struct demo {
	struct aes_enckey *key;
	struct aes_enckey own;
	u8 tag[16];
};

static void demo_block(struct demo *demo, const struct aes_enckey *key, u8 *out,
		       const u8 *in)
{
	aes_encrypt(key, out, in);
	aes_encrypt(demo->key, &out[16], &in[16]); /* the second */
	aes_encrypt(&demo->own, demo->tag, out);
}
