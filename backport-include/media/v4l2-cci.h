/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_V4L2_CCI_H
#define _BACKPORT_MEDIA_V4L2_CCI_H

#if HAVE_HEADER(media/v4l2-cci.h)
#include_next <media/v4l2-cci.h>
#endif

#if !HAVE_HEADER(media/v4l2-cci.h) && HAVE_HEADER(media/v4l2-subdev.h)
#include <linux/bitfield.h>
#include <linux/bits.h>
#include <linux/types.h>

struct i2c_client;
struct regmap;

/**
 * struct cci_reg_sequence - registers of MIPI's camera control interface
 *
 * The functions are in compat.ko.
 *
 * Upstream: 613cbb91e9ce ("media: Add MIPI CCI register access helper functions"), v6.6
 */
BACKFIT_CARRY(include/media/v4l2-cci.h, struct cci_reg_sequence, CCI_REG*)

#define cci_read		backport_cci_read
#define cci_write		backport_cci_write
#define cci_update_bits		backport_cci_update_bits
#define cci_multi_reg_write	backport_cci_multi_reg_write
#define devm_cci_regmap_init_i2c backport_devm_cci_regmap_init_i2c

int backport_cci_read(struct regmap *map, u32 reg, u64 *val, int *err);
int backport_cci_write(struct regmap *map, u32 reg, u64 val, int *err);
int backport_cci_update_bits(struct regmap *map, u32 reg, u64 mask, u64 val,
			     int *err);
int backport_cci_multi_reg_write(struct regmap *map,
				 const struct cci_reg_sequence *regs,
				 unsigned int num_regs, int *err);
struct regmap *backport_devm_cci_regmap_init_i2c(struct i2c_client *client,
						 int reg_addr_bits);
#endif
#endif
