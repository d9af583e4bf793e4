// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/offload/consumer.h>
#include <linux/spi/spi.h>

static int a_prepare(struct a *a, struct spi_message *msg, struct spi_transfer *xfer)
{
#ifdef CONFIG_A
	xfer->offload_flags = SPI_OFFLOAD_XFER_RX_STREAM;
#endif
	/* two on a line */
	xfer->len = 4; xfer->offload_flags = SPI_OFFLOAD_XFER_TX_STREAM;
	msg->offload = a->offload;
	msg->spi = a->spi; /* kept */

	return 0;
}
