// SPDX-License-Identifier: GPL-2.0
#include <linux/spi/offload/consumer.h>
#include <linux/spi/spi.h>

struct state {
	struct spi_transfer xfer[2];
	struct spi_message msg;
	struct spi_offload *offload;
};

static int state_prepare(struct state *st, struct spi_message *other)
{
	struct spi_transfer *xfer = st->xfer;

	if (st->offload) {
		xfer[1].offload_flags = SPI_OFFLOAD_XFER_RX_STREAM;
		xfer[1].len = 4;
	}
	xfer->offload_flags = SPI_OFFLOAD_XFER_TX_STREAM;

	st->msg.offload = st->offload;
	other->offload = st->offload;

	return spi_optimize_message(st->spi, &st->msg);
}

static int state_probe(struct state *st, struct device *dev)
{
	st->offload = devm_spi_offload_get(dev, st->spi, &config);
	return PTR_ERR_OR_ZERO(st->offload);
}
