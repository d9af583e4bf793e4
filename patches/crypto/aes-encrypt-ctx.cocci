// SPDX-License-Identifier: GPL-2.0
/// Encrypt a block with the schedule inside a prepared key.
// What: aes_encrypt() takes a key that was prepared for encryption, in place of a whole schedule
// Upstream: not found (lib/crypto: aes: Introduce improved AES library), v7.0
// When: !HAVE_TYPE(struct aes_enckey) && PARAM_IS(aes_encrypt, 1, const struct crypto_aes_ctx *)
// Provides: aes_encrypt
// Keeps: aes_encrypt
// Optional: yes
// Confidence: High
// Reduced: no
// Comments: the key is backport-include/crypto/aes.h's; keys of type struct aes_key are not reached
// Test: tests/evolutions/crypto/aes-encrypt-ctx

@@
struct aes_enckey key;
expression out, in;
@@
 aes_encrypt(
-	&key
+	&key.ctx
	, out, in)

@@
struct aes_enckey *key;
expression out, in;
@@
 aes_encrypt(
-	key
+	&key->ctx
	, out, in)
