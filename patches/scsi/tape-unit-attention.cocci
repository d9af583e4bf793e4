// SPDX-License-Identifier: GPL-2.0
/// Have tapes look for resets in the sense data of their own commands.
// What: the midlayer counts unit attentions for new media and for resets, and tapes look at the counters
// Upstream: a5d518cd4e3e ("scsi: core: Add counters for New Media and Power On/Reset UNIT ATTENTIONs"), v6.14
// When: HAVE_TYPE(struct scsi_device)
// When: !HAVE_MEMBER(scsi_device, ua_por_ctr)
// Provides: scsi_get_ua_por_ctr, scsi_get_ua_new_media_ctr
// Confidence: High
// Reduced: a reset or a new medium is noticed only where a command of the driver itself is told of it, as by the target's own driver
// Test: tests/evolutions/scsi/tape-unit-attention
// Comments: for st, whose structures these are

@@
identifier fn, tape, request;
@@
 int fn(struct scsi_tape *tape, struct st_request *request)
 {
	<...
-	scsi_get_ua_por_ctr(tape->device)
+	tape->por_ctr + backport_unit_attention(request->result, request->sense, 0x29)
	...>
 }

@@
expression tape, sdev;
@@
-tape->por_ctr = scsi_get_ua_por_ctr(sdev);

@@
identifier tape;
@@
-scsi_get_ua_new_media_ctr(tape->device)
+tape->new_media_ctr

@@
expression tape, sdev;
@@
-tape->new_media_ctr = scsi_get_ua_new_media_ctr(sdev);
