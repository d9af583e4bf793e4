/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IPMI_H
#define _BACKPORT_LINUX_IPMI_H
#include_next <linux/ipmi.h>

#if !CALLABLE(ipmi_panic_request_and_wait)
/* includes this header itself, so that what needs both of them is there */
#include <linux/ipmi_smi.h>
#endif
#endif
