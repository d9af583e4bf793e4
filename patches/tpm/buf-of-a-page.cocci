// SPDX-License-Identifier: GPL-2.0
/// Give a buffer for commands room for the target's header and a page.
// What: a buffer for commands is one piece of memory with its header, and is told its size
// Upstream: not found (tpm_buf_init() takes a size, in include/linux/tpm_buf.h), v7.1
// When: PARAMS(tpm_buf_init) == 3
// When: HAVE_MEMBER(tpm_buf, data)
// Provides: tpm_buf_init
// Confidence: High
// Reduced: no
// Test: tests/evolutions/tpm/buf-of-a-page
// Comments: the core writes answers of up to a page

@@
expression gfp;
@@
-kzalloc(TPM_BUFSIZE, gfp)
+kzalloc(sizeof(struct tpm_buf) + PAGE_SIZE, gfp)

@@
typedef u8;
expression buf;
@@
-tpm_buf_init(buf, TPM_BUFSIZE);
+buf->data = (u8 *)(buf + 1);
