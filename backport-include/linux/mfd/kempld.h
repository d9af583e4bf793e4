/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MFD_KEMPLD_H
#define _BACKPORT_LINUX_MFD_KEMPLD_H
#include_next <linux/mfd/kempld.h>

#if !HAVE_CONSTANT(KEMPLD_IRQ_GPIO_MASK)
/**
 * KEMPLD_IRQ_GPIO_MASK - which interrupt the GPIOs have, in their register
 *
 * Upstream: not found (KEMPLD_IRQ_GPIO_MASK in linux/mfd/kempld.h)
 */
BACKFIT_CARRY(include/linux/mfd/kempld.h, KEMPLD_IRQ_GPIO_MASK)
#endif
#endif
