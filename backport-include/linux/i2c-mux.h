/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_I2C_MUX_H
#define _BACKPORT_LINUX_I2C_MUX_H
#include_next <linux/i2c-mux.h>

#if PARAMS(i2c_mux_add_adapter) == 4
/**
 * i2c_mux_add_adapter - add a bus behind a multiplexer
 * @muxc: the multiplexer
 * @force_nr: the bus' number, or 0
 * @chan_id: which of its channels it is
 *
 * It gets no class, so that nothing is looked for there.
 *
 * Upstream: fec1982d7072 ("i2c: mux: Remove class argument from i2c_mux_add_adapter()"), v6.10
 */
#define i2c_mux_add_adapter(muxc, force_nr, chan_id) \
	i2c_mux_add_adapter(muxc, force_nr, chan_id, 0)
#endif
#endif
