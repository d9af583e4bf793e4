// SPDX-License-Identifier: GPL-2.0
/// Ask for a mode page without its subpage.
// What: mode pages are asked for with a subpage
// Upstream: not found (scsi: core: Allow specifying a subpage in scsi_mode_sense()), v6.5
// When: PARAMS(scsi_mode_sense) == 9
// Provides: scsi_mode_sense
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/mode-sense-subpage
// Keeps: scsi_mode_sense
// Comments: a subpage other than 0 is not reached

@@
expression sdev, dbd, page, buffer, length, timeout, retries, data, sshdr;
@@
 scsi_mode_sense(sdev, dbd, page,
-	0,
	buffer, length, timeout, retries, data, sshdr)
