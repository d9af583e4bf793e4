// SPDX-License-Identifier: GPL-2.0
/// Let what UIO devices map be mapped by the area itself.
// What: a UIO device prepares a mapping from a description of it, and the area is made afterwards
// Upstream: not found (uio: replace deprecated mmap hook with mmap_prepare in uio_info), v7.1
// When: HAVE_MEMBER(uio_info, mmap)
// When: !HAVE_MEMBER(uio_info, mmap_prepare)
// Provides: uio_info.mmap_prepare, struct vm_area_desc, compat_set_desc_from_vma, __compat_vma_mmap, vma_desc_set_flags, vma_desc_pages, vm_operations_struct.mapped, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT
// Confidence: High
// Reduced: no
// Test: tests/evolutions/uio/mmap
// Optional: yes

@@
expression info, file, area, ret;
identifier desc, out;
@@
 if (info->
-mmap_prepare
+mmap
 )
 {
-	struct vm_area_desc desc;
-
-	compat_set_desc_from_vma(&desc, file, area);
-	ret = info->mmap_prepare(info, &desc);
-	if (ret)
-		goto out;
-	ret = __compat_vma_mmap(&desc, area);
+	ret = info->mmap(info, area);
	goto out;
 }

@mapped@
identifier ops, done;
@@
 struct vm_operations_struct ops = {
-	.mapped = done,
 };

@@
identifier fn, info, desc;
identifier mapped.ops, mapped.done;
@@
 int fn(struct uio_info *info,
-	struct vm_area_desc *desc
+	struct vm_area_struct *vma
	)
 {
	<...
(
-	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
+	vm_flags_set(vma, VM_DONTEXPAND | VM_DONTDUMP);
|
-	desc->vm_ops = &ops;
+	vma->vm_ops = &ops;
|
-	desc->private_data
+	vma->vm_private_data
|
-	vma_desc_pages(desc)
+	vma_pages(vma)
|
-	return 0;
+	return done(vma->vm_start, vma->vm_end, vma->vm_pgoff, vma->vm_file,
+		    &vma->vm_private_data);
)
	...>
 }

@@
struct uio_info *info;
expression fn;
@@
 info->
-mmap_prepare
+mmap
 = fn
