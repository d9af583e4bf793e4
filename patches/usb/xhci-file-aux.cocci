// SPDX-License-Identifier: GPL-2.0
/// Find a debugfs file of xHCI's in its table by the file's name.
// What: a debugfs file may have a further pointer, by which its open() knows which one of several it is
// Upstream: not found (debugfs: create_file_aux and get_aux), v6.15
// When: !CALLABLE(debugfs_create_file_aux) && !CALLABLE(debugfs_get_aux)
// Provides: debugfs_create_file_aux, debugfs_get_aux
// Confidence: High
// Reduced: no
// Test: tests/evolutions/usb/xhci-file-aux
// Comments: of xHCI's tables; other uses stay, and are gaps
// Example: f_map = debugfs_get_aux(file) becomes f_map = backfit_file_map(ring_files, ARRAY_SIZE(ring_files), file)

@ring@
@@
+static const struct xhci_file_map *
+backfit_file_map(const struct xhci_file_map *files, size_t n,
+		 const struct file *file)
+{
+	const char *name = file_dentry(file)->d_name.name;
+	size_t i = 0;
+
+	while (i < n - 1 && strcmp(name, files[i].name))
+		i++;
+	return &files[i];
+}
+
 static int xhci_ring_open(struct inode *inode, struct file *file)
 {
	const struct xhci_file_map *f_map =
-		debugfs_get_aux(file);
+		backfit_file_map(ring_files, ARRAY_SIZE(ring_files), file);
	...
 }

@@
@@
 static int xhci_context_open(struct inode *inode, struct file *file)
 {
	const struct xhci_file_map *f_map =
-		debugfs_get_aux(file);
+		backfit_file_map(context_files, ARRAY_SIZE(context_files), file);
	...
 }

@depends on ring@
expression name, mode, parent, data, aux, fops;
@@
-	debugfs_create_file_aux(name, mode, parent, data, aux, fops)
+	debugfs_create_file(name, mode, parent, data, fops)
