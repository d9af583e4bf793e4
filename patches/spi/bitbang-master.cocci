// SPDX-License-Identifier: GPL-2.0
/// Name the controller of a bit-banged SPI bus master.
// What: spi_bitbang.master became ctlr, as the specification no longer says master
// Upstream: 2259233110d9 ("spi: bitbang: Follow renaming of SPI "master" to "controller""), v6.9
// When: !HAVE_MEMBER(spi_bitbang, ctlr) && HAVE_MEMBER(spi_bitbang, master)
// Provides: spi_bitbang.ctlr
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/spi/bitbang-master
// Example: pp->bitbang.ctlr = host -> pp->bitbang.master = host
@@
struct spi_bitbang *bitbang;
@@
-bitbang->ctlr
+bitbang->master

@@
struct spi_bitbang bitbang;
@@
-bitbang.ctlr
+bitbang.master
