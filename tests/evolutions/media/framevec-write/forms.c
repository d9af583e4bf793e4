// SPDX-License-Identifier: GPL-2.0
struct frame_vector *vb2_create_framevec(unsigned long start,
					 unsigned long length,
					 bool write)
{
	unsigned long nr = foo_count(start, length);
	struct frame_vector *vec;
	int ret;

	vec = frame_vector_create(nr);
	if (!vec)
		return ERR_PTR(-ENOMEM);
	ret = get_vaddr_frames(start & PAGE_MASK, nr, write, vec);
	if (ret < 0)
		goto out_destroy;
	return vec;
out_destroy:
	frame_vector_destroy(vec);
	return ERR_PTR(ret);
}
EXPORT_SYMBOL(vb2_create_framevec);

static void *foo_get_userptr(struct foo_buf *buf, unsigned long vaddr, unsigned long size)
{
	struct frame_vector *vec;

	vec = vb2_create_framevec(vaddr, size,
				  buf->dma_dir == DMA_FROM_DEVICE ||
				  buf->dma_dir == DMA_BIDIRECTIONAL);
	return vec;
}
