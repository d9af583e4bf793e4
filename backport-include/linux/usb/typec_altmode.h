/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_TYPEC_ALTMODE_H
#define _BACKPORT_LINUX_USB_TYPEC_ALTMODE_H
#include_next <linux/usb/typec_altmode.h>

#if !HAVE_FUNCTION(typec_altmode_state_update)
/**
 * typec_altmode_state_update - tell the core which alternate mode was entered
 * @partner: the partner
 * @svid: the mode's, or 0 where none is
 * @result: 0 or why the mode was not entered
 *
 * The core takes the next mode then. The target's tries no modes by itself,
 * so there is nothing that it could do.
 *
 * Upstream: not found (usb: typec: Implement mode selection), v7.0
 */
static inline void typec_altmode_state_update(struct typec_partner *partner,
					      const u16 svid, const int result)
{
}
#endif
#endif
