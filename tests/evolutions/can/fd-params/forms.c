// SPDX-License-Identifier: GPL-2.0
#include <linux/can/dev.h>

static int foo_probe(struct foo *priv, struct can_priv *can)
{
	struct can_bittiming *data_bt = &priv->can.fd.data_bittiming;

	priv->can.fd.data_bittiming_const = &foo_data_bittiming_const;
	priv->can.fd.do_set_data_bittiming = foo_set_bittiming;
	can->fd.tdc_const = &foo_tdc_const;
	can->fd.do_get_auto_tdcv = foo_get_auto_tdcv;
	/* not of CAN */
	return priv->fd.number + data_bt->brp;
}
