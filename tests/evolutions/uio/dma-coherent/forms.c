// SPDX-License-Identifier: GPL-2.0
#include <linux/uio_driver.h>

static int demo_physical(struct uio_mem *mem)
{
	return 0;
}

static int demo_coherent(struct uio_mem *mem)
{
	int ret = 0;

	if (mem->dma_addr & ~PAGE_MASK)
		return -ENODEV;
	if (!mem->dma_device)
		ret = -ENODEV;

	return ret;
}

static int demo_mmap(struct uio_mem *mem)
{
	int ret;

	switch (mem->memtype) {
	case UIO_MEM_PHYS:
		ret = demo_physical(mem);
		break;
	case UIO_MEM_DMA_COHERENT:
		ret = demo_coherent(mem);
		break;
	default:
		ret = -EINVAL;
	}
	return ret;
}
