#include <linux/spi/spi_bitbang.h>

struct foo {
	struct spi_bitbang bitbang;
	struct other other;
};

static int foo_probe(struct foo *pp, struct spi_bitbang *bitbang)
{
	pp->bitbang.ctlr = spi_controller_get(host);	/* a reference */
	pp->other.ctlr = host;
	return bitbang->ctlr->bus_num;
}
