/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_SKBUFF_H
#define BACKPORT_LINUX_SKBUFF_H

#include_next <linux/skbuff.h>

#if !HAVE_TYPE(struct xsk_tx_metadata_compl)
/**
 * struct xsk_tx_metadata_compl - where to put what is known on completion
 *
 * Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
 */
BACKFIT_CARRY(include/linux/skbuff.h, struct xsk_tx_metadata_compl)
#endif

#if !CALLABLE(skb_pull_data)
/**
 * skb_pull_data - take data off the start of a buffer
 * @skb: the buffer
 * @len: how much
 *
 * Upstream: ("skbuff: introduce skb_pull_data"), v5.17
 * Return: where the data is, or NULL if there is less.
 */
static inline void *skb_pull_data(struct sk_buff *skb, size_t len)
{
	void *data = skb->data;

	if (skb->len < len)
		return NULL;
	skb_pull(skb, len);
	return data;
}
#endif

#if !CALLABLE(slab_build_skb)
/**
 * slab_build_skb - build a packet around a buffer of kmalloc()
 * @data: the buffer
 *
 * Upstream: ce098da1497c ("skbuff: Introduce slab_build_skb()"), v6.2
 * Return: the packet, which owns the buffer, or NULL.
 */
static inline struct sk_buff *slab_build_skb(void *data)
{
	return build_skb(data, 0);
}
#endif

#if !CALLABLE(skb_frag_fill_page_desc)
/**
 * skb_frag_fill_page_desc - make a fragment of a page
 * @frag: the fragment
 * @page: the page
 * @off: where in the page it begins
 * @size: its length
 *
 * Upstream: not found (skb_frag_fill_page_desc() in include/linux/skbuff.h), v6.5
 */
static inline void skb_frag_fill_page_desc(skb_frag_t *frag, struct page *page,
					   int off, int size)
{
	frag->bv_page = page;
	frag->bv_offset = off;
	skb_frag_size_set(frag, size);
}
#endif

#if !HAVE_FUNCTION(napi_skb_cache_get_bulk) && HAVE_FUNCTION(xdp_alloc_skb_bulk)
int xdp_alloc_skb_bulk(void **skbs, int n_skb, gfp_t gfp);

/**
 * napi_skb_cache_get_bulk - get zeroed heads of skbs, in softirq context
 * @skbs: set to them
 * @n: how many
 *
 * Upstream: 859d6acd94cc ("net: skbuff: introduce napi_skb_cache_get_bulk()"), v6.15
 * Return: how many there are; all or none on the target.
 */
static inline u32 napi_skb_cache_get_bulk(void **skbs, u32 n)
{
	return xdp_alloc_skb_bulk(skbs, n, GFP_ATOMIC | __GFP_ZERO) ? 0 : n;
}
#endif

#if !HAVE_ENUMERATOR(SKB_DROP_REASON_MACVLAN_BROADCAST_BACKLOG) && \
	HAVE_ENUMERATOR(SKB_DROP_REASON_NOT_SPECIFIED)
/**
 * SKB_DROP_REASON_MACVLAN_BROADCAST_BACKLOG - a macvlan has too many broadcasts to send
 *
 * Upstream: not found (drop reasons of macvlan and ipvlan), v7.2
 * Reduced: who traces dropped packets is told no reason, as by the target's drivers
 */
#define SKB_DROP_REASON_MACVLAN_BROADCAST_BACKLOG	SKB_DROP_REASON_NOT_SPECIFIED

/**
 * SKB_DROP_REASON_IPVLAN_MULTICAST_BACKLOG - an ipvlan has too many multicasts to send
 *
 * Upstream: not found (drop reasons of macvlan and ipvlan), v7.2
 * Reduced: who traces dropped packets is told no reason, as by the target's drivers
 */
#define SKB_DROP_REASON_IPVLAN_MULTICAST_BACKLOG	SKB_DROP_REASON_NOT_SPECIFIED
#endif

#if !HAVE_TYPE(struct kcov_common_handle_id) && RETURNS(skb_get_kcov_handle, u64)
#include <linux/kcov.h>

/**
 * skb_get_kcov_handle - what ties a packet's way to the task that caused it
 * @skb: the packet
 *
 * Any context.
 *
 * Upstream: not found (kcov: Use dedicated type for common handles), v7.2
 * Return: the handle, for kcov_remote_start_common().
 */
static inline struct kcov_common_handle_id backport_skb_get_kcov_handle(struct sk_buff *skb)
{
	return (struct kcov_common_handle_id){ .val = skb_get_kcov_handle(skb) };
}

#define skb_get_kcov_handle backport_skb_get_kcov_handle
#endif
#endif /* BACKPORT_LINUX_SKBUFF_H */
