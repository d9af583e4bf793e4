/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_CRYPTO_SHA2_H
#define BACKPORT_CRYPTO_SHA2_H

/*
 * SHA-1 and SHA-2 had one header.
 *
 * Upstream: a24d22b225ce ("crypto: sha - split sha.h into sha1.h and sha2.h"), v5.11
 */
#if HAVE_HEADER(crypto/sha2.h)
#include_next <crypto/sha2.h>
#else
#include <crypto/sha.h>
#endif

#endif /* BACKPORT_CRYPTO_SHA2_H */
