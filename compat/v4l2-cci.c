// SPDX-License-Identifier: GPL-2.0
/*
 * Registers of camera sensors, by MIPI's camera control interface.
 *
 * Upstream: 613cbb91e9ce ("media: Add MIPI CCI register access helper functions"), v6.6
 * When: !HAVE_HEADER(media/v4l2-cci.h) && HAVE_HEADER(media/v4l2-subdev.h)
 * Provides: cci_read, cci_write, cci_update_bits, cci_multi_reg_write
 * Provides: devm_cci_regmap_init_i2c
 */
#include <linux/bitfield.h>
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/export.h>
#include <linux/i2c.h>
#include <linux/regmap.h>
#include <linux/unaligned.h>
#include <media/v4l2-cci.h>

BACKFIT_CARRY(drivers/media/v4l2-core/v4l2-cci.c, cci_read, cci_write, cci_update_bits, cci_multi_reg_write, devm_cci_regmap_init_i2c)

EXPORT_SYMBOL_GPL(backport_cci_read);
EXPORT_SYMBOL_GPL(backport_cci_write);
EXPORT_SYMBOL_GPL(backport_cci_update_bits);
EXPORT_SYMBOL_GPL(backport_cci_multi_reg_write);
EXPORT_SYMBOL_GPL(backport_devm_cci_regmap_init_i2c);
