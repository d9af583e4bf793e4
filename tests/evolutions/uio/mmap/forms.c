// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>
#include <linux/uio_driver.h>

struct demo_uio {
	struct uio_info info;
	unsigned long pages;
};

static int demo_mapped(unsigned long start, unsigned long end, pgoff_t pgoff,
		       const struct file *file, void **vm_private_data)
{
	return 0;
}

static const struct vm_operations_struct demo_vm_ops = {
	.mapped = demo_mapped,
};

/* an area that has another use */
static const struct vm_operations_struct plain_vm_ops = {
	.access = generic_access_phys,
};

static int demo_mmap_prepare(struct uio_info *info, struct vm_area_desc *desc)
{
	struct demo_uio *demo = container_of(info, struct demo_uio, info);

	vma_desc_set_flags(desc, VMA_DONTEXPAND_BIT, VMA_DONTDUMP_BIT);
	desc->vm_ops = &demo_vm_ops;

	desc->private_data = demo;

	/* no less */
	if (vma_desc_pages(desc) != demo->pages)
		return -EINVAL;

	return 0;
}

static int demo_mmap(struct uio_device *idev, struct file *filep, struct vm_area_struct *vma)
{
	int ret = -EINVAL;

	if (vma->vm_end < vma->vm_start)
		goto out;

	if (idev->info->mmap_prepare) {
		struct vm_area_desc desc;

		compat_set_desc_from_vma(&desc, filep, vma);
		ret = idev->info->mmap_prepare(idev->info, &desc);
		if (ret)
			goto out;
		ret = __compat_vma_mmap(&desc, vma);
		goto out;
	}
	vma->vm_ops = &plain_vm_ops;
	ret = 0;

 out:
	return ret;
}

static void demo_init(struct demo_uio *demo)
{
	struct uio_info *info = &demo->info;

	info->name = "demo";
	info->mmap_prepare = demo_mmap_prepare;
}
