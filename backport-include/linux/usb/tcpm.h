/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_TCPM_H
#define _BACKPORT_LINUX_USB_TCPM_H
#include_next <linux/usb/tcpm.h>

#if PARAMS(tcpm_pd_receive) == 2
/**
 * tcpm_pd_receive() - a message has come from the partner or from a cable's plug
 * @port: the port
 * @msg: the message
 * @rx_sop_type: whom it came from
 *
 * The target listens to the partner alone; a message of a plug is dropped, as
 * its own drivers do.
 *
 * Upstream: fb7ff25ae433 ("usb: typec: tcpm: add discover identity support for SOP'"), v6.9
 * Reduced: what the plugs of a cable say is not heard
 */
static inline void backport_tcpm_pd_receive(struct tcpm_port *port,
					    const struct pd_message *msg,
					    enum tcpm_transmit_type rx_sop_type)
{
	if (rx_sop_type == TCPC_TX_SOP)
		tcpm_pd_receive(port, msg);
}
#define tcpm_pd_receive(port, msg, sop)	backport_tcpm_pd_receive(port, msg, sop)
#endif
#endif
