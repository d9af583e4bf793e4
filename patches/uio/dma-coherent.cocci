// SPDX-License-Identifier: GPL-2.0
/// Leave out the kind of memory that is mapped by dma_mmap_coherent().
// What: memory of a UIO device can be coherent for DMA
// Upstream: 576882ef5e7f ("uio: introduce UIO_MEM_DMA_COHERENT type"), v6.10
// When: HAVE_TYPE(struct uio_mem)
// When: !HAVE_MEMBER(uio_mem, dma_addr)
// Provides: uio_mem.dma_addr, uio_mem.dma_device
// Confidence: High
// Reduced: no; a driver of the target cannot ask for such memory
// Test: tests/evolutions/uio/dma-coherent

@@
identifier fn, arg;
typedef dma_addr_t;
type T;
struct uio_mem *mem;
@@
 static int fn(T *arg)
 {
-	<+... mem->dma_addr ...+>
+	return -EINVAL;
 }
