// SPDX-License-Identifier: GPL-2.0
/// Ask whether I/O ports lie within bounds before they are requested.
// What: the ports of a legacy device are checked by who requests them
// Upstream: not found (comedi_check_request_region in drivers/comedi/drivers.c), v6.19
// When: HAVE_FUNCTION(comedi_request_region) && !HAVE_FUNCTION(comedi_check_request_region)
// Provides: comedi_check_request_region, __comedi_check_request_region
// Confidence: High
// Reduced: why ports are refused is not told in the log
// Test: tests/evolutions/comedi/check-request-region
// Example: comedi_check_request_region(dev, at, ...) ->
//    backport_request_ports(comedi_request_region, dev, at, ...)

@@
expression list bounds;
@@
-comedi_check_request_region(bounds)
+backport_request_ports(comedi_request_region, bounds)

@@
expression list bounds;
@@
-__comedi_check_request_region(bounds)
+backport_request_ports(__comedi_request_region, bounds)
