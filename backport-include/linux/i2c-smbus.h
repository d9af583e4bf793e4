/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_I2C_SMBUS_H
#define _BACKPORT_LINUX_I2C_SMBUS_H
#include_next <linux/i2c-smbus.h>

#if !CALLABLE(i2c_register_spd_write_enable) && HAVE_FUNCTION(i2c_register_spd)
/**
 * i2c_register_spd_write_enable - make devices of the memory modules' EEPROMs
 * @adap: the adapter; the second form is for one that cannot write to them
 *
 * Upstream: (i2c_register_spd_write_enable in include/linux/i2c-smbus.h), by v7.3
 * Reduced: where EEPROMs cannot be written, drivers that need that are bound all the same
 */
static inline void i2c_register_spd_write_enable(struct i2c_adapter *adap)
{
	i2c_register_spd(adap);
}

static inline void i2c_register_spd_write_disable(struct i2c_adapter *adap)
{
	i2c_register_spd(adap);
}
#endif
#endif
