// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>
#include <linux/tpm.h>

static int demo_request(struct tpm_chip *chip, u8 locality)
{
	struct tpm_buf *buf __free(kfree) = kzalloc(TPM_BUFSIZE, GFP_KERNEL);

	if (!buf)
		return -ENOMEM;

	tpm_buf_init(buf, TPM_BUFSIZE);
	tpm_buf_reset(buf, TPM2_ST_SESSIONS, 1);
	tpm_buf_append_u8(buf, locality);

	return tpm_transmit_cmd(chip, buf, 0, "demo");
}
