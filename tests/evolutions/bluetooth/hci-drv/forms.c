// SPDX-License-Identifier: GPL-2.0
#include <net/bluetooth/bluetooth.h>
#include <net/bluetooth/hci_core.h>
#include <net/bluetooth/hci_drv.h>

static int demo_read_info(struct hci_dev *hdev, void *data, u16 data_len)
{
	return hci_drv_cmd_complete(hdev, HCI_DRV_OP_READ_INFO, HCI_DRV_STATUS_SUCCESS, NULL, 0);
}

static const struct hci_drv_handler demo_handlers[] = {
	{ demo_read_info, HCI_DRV_READ_INFO_SIZE },
};

static struct hci_drv demo_hci_drv = {
	.common_handler_count = ARRAY_SIZE(demo_handlers),
	.common_handlers = demo_handlers,
};

static int demo_probe(struct hci_dev *hdev)
{
	hdev->send = demo_send;
	hdev->hci_drv = &demo_hci_drv; /* what user space may ask */
	return hci_register_dev(hdev);
}
