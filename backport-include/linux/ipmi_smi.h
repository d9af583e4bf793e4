/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IPMI_SMI_H
#define _BACKPORT_LINUX_IPMI_SMI_H
#include_next <linux/ipmi_smi.h>

#if !CALLABLE(INIT_IPMI_SMI_MSG)
#include <linux/ipmi.h>

/**
 * INIT_IPMI_SMI_MSG, INIT_IPMI_RECV_MSG - what messages are initialized with
 * @done_handler: what is called when one is done with
 *
 * Upstream: 9824117dd964 ("ipmi: Add an intializer for ipmi_smi_msg struct"), v5.18
 */
#define INIT_IPMI_SMI_MSG(done_handler)		{ .done = done_handler }
#define INIT_IPMI_RECV_MSG(done_handler)	{ .done = done_handler }
#endif

#if !CALLABLE(ipmi_panic_request_and_wait)
#include <linux/atomic.h>
#include <linux/ipmi.h>

static atomic_t backport_ipmi_panic_open __maybe_unused;

static inline void backport_ipmi_panic_smi_done(struct ipmi_smi_msg *msg)
{
	atomic_dec(&backport_ipmi_panic_open);
}

static inline void backport_ipmi_panic_recv_done(struct ipmi_recv_msg *msg)
{
	atomic_dec(&backport_ipmi_panic_open);
}

/**
 * ipmi_panic_request_and_wait - send a message while the system panics
 * @user: who sends it; its interface runs to completion, since it was told of the panic
 * @addr: where to
 * @msg: what
 *
 * Claims no lock; for the only CPU that is left running.
 *
 * Upstream: 971a00454d96 ("ipmi:watchdog: Use the new interface for panic messages"), v6.17
 */
static inline void ipmi_panic_request_and_wait(struct ipmi_user *user, struct ipmi_addr *addr,
					       struct kernel_ipmi_msg *msg)
{
	static struct ipmi_smi_msg smi = { .done = backport_ipmi_panic_smi_done };
	static struct ipmi_recv_msg recv = { .done = backport_ipmi_panic_recv_done };

	atomic_set(&backport_ipmi_panic_open, 2);
	if (ipmi_request_supply_msgs(user, addr, 0, msg, NULL, &smi, &recv, 1))
		return;
	while (atomic_read(&backport_ipmi_panic_open))
		ipmi_poll_interface(user);
}
#endif
#endif
