/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_REGMAP_H
#define _BACKPORT_LINUX_REGMAP_H
#include_next <linux/regmap.h>
#include <linux/types.h>

#if !HAVE_CONSTANT(REGCACHE_MAPLE)
/**
 * REGCACHE_MAPLE - cache registers in a maple tree
 *
 * Upstream: f033c26de5a5 ("regmap: Add maple tree based register cache"), v6.4
 * Reduced: the cache is a red-black tree, which holds the same but is slower on sparse maps
 */
#define REGCACHE_MAPLE	REGCACHE_RBTREE
#endif

#if !CALLABLE(regmap_multi_reg_read)
/**
 * regmap_multi_reg_read - read registers that do not follow each other
 * @map: the register map
 * @reg: the registers
 * @val: where to put their values, each as wide as the map's
 * @val_count: how many they are
 *
 * Upstream: ("regmap: Implement regmap_multi_reg_read()"), v6.11
 * Reduced: another user of the map may come between two of the registers
 * Return: 0 or a negative error.
 */
static inline int regmap_multi_reg_read(struct regmap *map,
					const unsigned int *reg, void *val,
					size_t val_count)
{
	int width = regmap_get_val_bytes(map);
	size_t i;

	if (!val_count || width < 0)
		return -EINVAL;
	for (i = 0; i < val_count; i++) {
		unsigned int value;
		int err = regmap_read(map, reg[i], &value);

		if (err)
			return err;
		switch (width) {
		case 4:
			((u32 *)val)[i] = value;
			break;
		case 2:
			((u16 *)val)[i] = value;
			break;
		case 1:
			((u8 *)val)[i] = value;
			break;
		default:
			return -EINVAL;
		}
	}
	return 0;
}
#endif

#if HAVE_FUNCTION(regmap_multi_reg_read) && PARAM_IS(regmap_multi_reg_read, 2, unsigned int *)
/**
 * regmap_multi_reg_read - the registers may be constant
 *
 * Upstream: (regmap_multi_reg_read in include/linux/regmap.h), by v7.3
 */
static inline int backport_regmap_multi_reg_read(struct regmap *map,
						 const unsigned int *reg,
						 void *val, size_t val_count)
{
	return regmap_multi_reg_read(map, (unsigned int *)reg, val, val_count);
}
#define regmap_multi_reg_read backport_regmap_multi_reg_read
#endif

#if !CALLABLE(regmap_assign_bits)
/**
 * regmap_assign_bits - set or clear bits of a register
 * @map: the register map
 * @reg: the register
 * @bits: which bits
 * @value: true to set them
 *
 * Upstream: ("regmap: provide regmap_assign_bits()"), v6.13
 * Return: 0 or a negative error.
 */
static inline int regmap_assign_bits(struct regmap *map, unsigned int reg,
				     unsigned int bits, bool value)
{
	return regmap_update_bits(map, reg, bits, value ? bits : 0);
}
#endif

#if !HAVE_TYPE(struct regmap_sdw_mbq_cfg)
/**
 * struct regmap_sdw_mbq_cfg - what is known of registers that SoundWire reads in several parts
 *
 * Upstream: not found (struct regmap_sdw_mbq_cfg in linux/regmap.h), v6.14
 */
BACKFIT_CARRY(include/linux/regmap.h, struct regmap_sdw_mbq_cfg)
#endif
#endif
