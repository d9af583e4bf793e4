// SPDX-License-Identifier: GPL-2.0
/// Have the parameters of CAN FD in struct can_priv itself.
// What: what CAN FD's data phase needs is in struct data_bittiming_params, can_priv.fd
// Upstream: b803c4a4f788 ("can: dev: add struct data_bittiming_params to group FD parameters"), v6.16
// When: !HAVE_MEMBER(can_priv, fd) && HAVE_MEMBER(can_priv, data_bittiming)
// Provides: can_priv.fd, struct data_bittiming_params
// Confidence: High
// Reduced: no
// Test: tests/evolutions/can/fd-params
// Example: priv->can.fd.data_bittiming -> priv->can.data_bittiming

@@
expression can;
identifier member = {
	data_bittiming_const, data_bittiming, data_bitrate_const,
	data_bitrate_const_cnt, tdc_const, tdc, do_set_data_bittiming,
	do_get_auto_tdcv
};
@@
(
-	can.fd.member
+	can.member
|
-	can->fd.member
+	can->member
)
