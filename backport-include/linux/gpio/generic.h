/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_GPIO_GENERIC_H
#define _BACKPORT_LINUX_GPIO_GENERIC_H

#if HAVE_HEADER(linux/gpio/generic.h)
#include_next <linux/gpio/generic.h>
#elif MEMBER_IS(gpio_chip, bgpio_lock, raw_spinlock_t)
#include <linux/bug.h>
#include <linux/cleanup.h>
#include <linux/container_of.h>
#include <linux/errno.h>
#include <linux/gpio/driver.h>
#include <linux/spinlock.h>
#include <linux/types.h>

#define GPIO_GENERIC_BIG_ENDIAN			BGPIOF_BIG_ENDIAN
#define GPIO_GENERIC_UNREADABLE_REG_SET		BGPIOF_UNREADABLE_REG_SET
#define GPIO_GENERIC_UNREADABLE_REG_DIR		BGPIOF_UNREADABLE_REG_DIR
#define GPIO_GENERIC_BIG_ENDIAN_BYTE_ORDER	BGPIOF_BIG_ENDIAN_BYTE_ORDER
#define GPIO_GENERIC_READ_OUTPUT_REG_SET	BGPIOF_READ_OUTPUT_REG_SET
#define GPIO_GENERIC_NO_OUTPUT			BGPIOF_NO_OUTPUT
#define GPIO_GENERIC_NO_SET_ON_INPUT		BGPIOF_NO_SET_ON_INPUT

/**
 * struct gpio_generic_chip_config - the registers of a chip of simple ones
 *
 * Upstream: not found (struct gpio_generic_chip_config in linux/gpio/generic.h), v6.18
 */
BACKFIT_CARRY(include/linux/gpio/generic.h, struct gpio_generic_chip_config)

/**
 * struct gpio_generic_chip - a chip of simple registers
 * @gc: the chip, which on the target holds what upstream has beside it
 *
 * Upstream: not found (struct gpio_generic_chip in linux/gpio/generic.h), v6.18
 */
struct gpio_generic_chip {
	struct gpio_chip gc;
};

static inline struct gpio_generic_chip *
to_gpio_generic_chip(struct gpio_chip *gc)
{
	return container_of(gc, struct gpio_generic_chip, gc);
}

/**
 * gpio_generic_chip_init - fill in the callbacks of a chip of simple registers
 * @chip: the chip
 * @cfg: its registers
 *
 * Upstream: not found (gpio_generic_chip_init in linux/gpio/generic.h), v6.18
 * Return: 0 or a negative error.
 */
static inline int
gpio_generic_chip_init(struct gpio_generic_chip *chip,
		       const struct gpio_generic_chip_config *cfg)
{
	return bgpio_init(&chip->gc, cfg->dev, cfg->sz, cfg->dat, cfg->set,
			  cfg->clr, cfg->dirout, cfg->dirin, cfg->flags);
}

/**
 * gpio_generic_chip_set - put a value out
 * @chip: the chip
 * @offset: the line
 * @value: 0 or not
 *
 * Upstream: not found (gpio_generic_chip_set in linux/gpio/generic.h), v6.18
 * Return: 0 or a negative error.
 */
static inline int gpio_generic_chip_set(struct gpio_generic_chip *chip,
					unsigned int offset, int value)
{
	if (WARN_ON(!chip->gc.set))
		return -EOPNOTSUPP;
#if MEMBER_RETURNS(gpio_chip, set, int)
	return chip->gc.set(&chip->gc, offset, value);
#else
	chip->gc.set(&chip->gc, offset, value);
	return 0;
#endif
}

/**
 * gpio_generic_read_reg - read one of the chip's registers, the way its width asks for
 * @chip: the chip
 * @reg: the register
 *
 * Upstream: not found (gpio_generic_read_reg in linux/gpio/generic.h), v6.18
 * Return: what it holds.
 */
static inline unsigned long
gpio_generic_read_reg(struct gpio_generic_chip *chip, void __iomem *reg)
{
	return WARN_ON(!chip->gc.read_reg) ? 0 : chip->gc.read_reg(reg);
}

/**
 * gpio_generic_write_reg - write one of the chip's registers
 * @chip: the chip
 * @reg: the register
 * @val: what it is to hold
 *
 * Upstream: not found (gpio_generic_write_reg in linux/gpio/generic.h), v6.18
 */
static inline void gpio_generic_write_reg(struct gpio_generic_chip *chip,
					  void __iomem *reg, unsigned long val)
{
	if (!WARN_ON(!chip->gc.write_reg))
		chip->gc.write_reg(reg, val);
}

/**
 * gpio_generic_chip_lock - keep others from the chip's registers, in its variants and as guards
 *
 * Upstream: not found (gpio_generic_chip_lock in linux/gpio/generic.h), v6.18
 */
#define gpio_generic_chip_lock(chip)	raw_spin_lock(&(chip)->gc.bgpio_lock)
#define gpio_generic_chip_unlock(chip)	raw_spin_unlock(&(chip)->gc.bgpio_lock)
#define gpio_generic_chip_lock_irqsave(chip, flags)			\
	raw_spin_lock_irqsave(&(chip)->gc.bgpio_lock, flags)
#define gpio_generic_chip_unlock_irqrestore(chip, flags)		\
	raw_spin_unlock_irqrestore(&(chip)->gc.bgpio_lock, flags)

DEFINE_LOCK_GUARD_1(gpio_generic_lock, struct gpio_generic_chip,
		    gpio_generic_chip_lock(_T->lock),
		    gpio_generic_chip_unlock(_T->lock))
DEFINE_LOCK_GUARD_1(gpio_generic_lock_irqsave, struct gpio_generic_chip,
		    gpio_generic_chip_lock_irqsave(_T->lock, _T->flags),
		    gpio_generic_chip_unlock_irqrestore(_T->lock, _T->flags),
		    unsigned long flags)
#endif
#endif
