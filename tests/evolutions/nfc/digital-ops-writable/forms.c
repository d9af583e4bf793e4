// SPDX-License-Identifier: GPL-2.0
static const struct nfc_digital_ops foo_digital_ops = {
	.in_configure_hw = foo_in_configure_hw,
	.in_send_cmd = foo_in_send_cmd,
};

static struct nfc_digital_dev *foo_alloc(void)
{
	return nfc_digital_allocate_device(&foo_digital_ops, FOO_PROTOCOLS, 0, 0, 0);
}
