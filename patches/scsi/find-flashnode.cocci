// SPDX-License-Identifier: GPL-2.0
/// Export the search for flash nodes under the target's signature.
// What: iscsi_find_flashnode_sess() takes const data and a function that does not write to it
// Upstream: f1e8bf56320a ("driver core: Constify API device_find_child() and adapt for various usages"), v6.14
// When: PARAM_IS(iscsi_find_flashnode_sess, 2, void *)
// Provides: iscsi_find_flashnode_sess
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/find-flashnode
// Keeps: iscsi_find_flashnode_sess

@@
identifier host, data, fn;
@@
 struct device *iscsi_find_flashnode_sess(struct Scsi_Host *host,
-	const void *data, device_match_t fn
+	void *data, int (*fn)(struct device *dev, void *data)
	)
 {
	<...
-	device_find_child
+	(device_find_child)
	(...)
	...>
 }
