/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CAN_RX_OFFLOAD_H
#define _BACKPORT_LINUX_CAN_RX_OFFLOAD_H
#include_next <linux/can/rx-offload.h>

#if !CALLABLE(can_rx_offload_get_echo_skb_queue_timestamp) && \
	HAVE_FUNCTION(can_rx_offload_get_echo_skb) && PARAMS(can_rx_offload_get_echo_skb) == 4
/**
 * can_rx_offload_get_echo_skb_queue_timestamp() - queue what was sent by its time
 * @offload: the queue
 * @idx: which echo
 * @timestamp: when it was sent
 * @frame_len_ptr: set to its length on the wire, or NULL
 *
 * Upstream: 2e3df4a3b317 ("can: rx-offload: rename rx_offload_get_echo_skb() -> can_rx_offload_get_echo_skb_queue_timestamp()"), v6.6
 * Return: the length of the payload, 0 where there is none.
 */
#define can_rx_offload_get_echo_skb_queue_timestamp(offload, idx, timestamp, frame_len_ptr) \
	can_rx_offload_get_echo_skb(offload, idx, timestamp, frame_len_ptr)
#endif
#endif
