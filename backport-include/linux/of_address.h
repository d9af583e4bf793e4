/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_OF_ADDRESS_H
#define _BACKPORT_LINUX_OF_ADDRESS_H
#include_next <linux/of_address.h>

#if !CALLABLE(of_property_read_reg)
#include <linux/of.h>

/**
 * of_property_read_reg - read an entry of "reg" without translating it
 * @np: the node
 * @idx: the entry
 * @addr: where the address is put
 * @size: where the size is put, or NULL
 *
 * Upstream: ff61bacd77f2 ("of/address: Add of_property_read_reg() helper"), v6.5
 * Return: 0, -EINVAL where there is no such entry, or -ENOSYS without CONFIG_OF.
 */
static inline int of_property_read_reg(struct device_node *np, int idx,
				       u64 *addr, u64 *size)
{
#ifdef CONFIG_OF
	const __be32 *reg = of_get_address(np, idx, size, NULL);

	if (!reg)
		return -EINVAL;
	*addr = of_read_number(reg, of_n_addr_cells(np));
	return 0;
#else
	return -ENOSYS;
#endif
}
#endif
#endif
