// SPDX-License-Identifier: GPL-2.0
/// Set the alignment of buffers when a SCSI device is set up.
// What: a host template says how buffers are aligned
// Upstream: 5b7dfbeff92a ("scsi: core: Add a dma_alignment field to the host and host template"), v6.10
// When: !HAVE_MEMBER(scsi_host_template, dma_alignment)
// When: HAVE_FUNCTION(blk_queue_dma_alignment)
// Provides: scsi_host_template.dma_alignment
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/dma-alignment-init
// Comments: a template without sdev_init is not reached

@@
identifier sht, fn;
expression mask;
fresh identifier old = "backfit_" ## sht ## "_sdev_init";
@@
+static int old(struct scsi_device *sdev)
+{
+	blk_queue_dma_alignment(sdev->request_queue, mask);
+	return fn(sdev);
+}
+
 struct scsi_host_template sht = {
	.sdev_init =
-	fn
+	old
	,
-	.dma_alignment = mask,
 };
