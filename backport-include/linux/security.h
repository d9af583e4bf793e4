/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_SECURITY_H
#define _BACKPORT_LINUX_SECURITY_H
#include_next <linux/security.h>

#if PARAM_IS(security_sk_classify_flow, 1, struct sock *)
/**
 * security_sk_classify_flow() - mark a flow with its socket's security label
 * @sk: the socket, which the target does not change either
 * @flic: the flow
 *
 * Upstream: not found (const sk of security_sk_classify_flow() in include/linux/security.h), v6.6
 */
#define security_sk_classify_flow(sk, flic) \
	((security_sk_classify_flow)((struct sock *)(sk), flic))
#endif
#endif
