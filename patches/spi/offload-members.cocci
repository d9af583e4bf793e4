// SPDX-License-Identifier: GPL-2.0
/// Drop the assignments that ask for offloading of a SPI message.
// What: SPI messages and transfers got members for controllers that run them by themselves
// Upstream: 8e02d1886988 ("spi: add basic support for SPI offloading"), v6.15
// When: !HAVE_MEMBER(spi_message, offload)
// Provides: spi_message.offload
// Provides: spi_transfer.offload_flags
// Confidence: High
// Reduced: no offloading; no controller of the target offers it, so no driver gets that far
// Options: --no-includes
// Test: tests/evolutions/spi/offload-members
// Comments: only in files that include linux/spi/offload/consumer.h
// Example: msg.offload = st->offload; -> nothing

@uses@
@@
 #include <linux/spi/offload/consumer.h>

@depends on uses@
expression xfer, flags;
@@
(
-xfer.offload_flags = flags;
|
-xfer->offload_flags = flags;
)

@depends on uses@
expression msg, inst;
@@
-msg.offload = inst;

@depends on uses@
struct spi_message *msg;
expression inst;
@@
-msg->offload = inst;
