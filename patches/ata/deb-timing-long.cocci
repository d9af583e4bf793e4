// SPDX-License-Identifier: GPL-2.0
/// Keep a debounce timing in the type that libata has for it.
// What: tables of debounce timings are of unsigned int in place of unsigned long
// Upstream: d14d41cc5aae ("ata: fix debounce timings type"), v6.6
// When: RETURNS(sata_ehc_deb_timing, const unsigned long *)
// Provides: sata_ehc_deb_timing, sata_link_hardreset, sata_link_resume, sata_link_debounce
// Keeps: sata_ehc_deb_timing, sata_link_hardreset, sata_link_resume, sata_link_debounce
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ata/deb-timing-long
// Comments: a timing that is kept in a variable of another name of the type must begin with sata_ehc_deb_timing()

@@
identifier timing;
expression ehc;
@@
-const unsigned int *timing = sata_ehc_deb_timing(ehc);
+const unsigned long *timing = sata_ehc_deb_timing(ehc);
