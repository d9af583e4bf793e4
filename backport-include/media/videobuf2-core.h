/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_VIDEOBUF2_CORE_H
#define _BACKPORT_MEDIA_VIDEOBUF2_CORE_H
#include_next <media/videobuf2-core.h>

#if !CALLABLE(vb2_get_num_buffers) && HAVE_MEMBER(vb2_queue, num_buffers)
/**
 * vb2_get_num_buffers - how many buffers a queue has
 * @q: the queue
 *
 * Upstream: ("media: videobuf2: Access vb2_queue bufs array through helper functions"), v6.8
 */
static inline unsigned int vb2_get_num_buffers(struct vb2_queue *q)
{
	return q->num_buffers;
}
#endif
#endif
