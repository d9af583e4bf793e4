/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PROPERTY_H
#define _BACKPORT_LINUX_PROPERTY_H
#include_next <linux/property.h>
#include <linux/cleanup.h>
#include <linux/err.h>

#if !HAVE_FUNCTION(__free_fwnode_handle)
/**
 * DEFINE_FREE(fwnode_handle) - let __free(fwnode_handle) put a node
 *
 * Upstream: 59ed5e2d505b ("device property: Add cleanup.h based fwnode_handle_put() scope based cleanup."), v6.10
 */
DEFINE_FREE(fwnode_handle, struct fwnode_handle *, fwnode_handle_put(_T))
#endif

#if !HAVE_MACRO(device_for_each_child_node_scoped)
/**
 * device_for_each_child_node_scoped - go over child nodes; leaving puts the node
 *
 * Upstream: 365130fd47af ("device property: Introduce device_for_each_child_node_scoped()"), v6.10
 */
BACKFIT_CARRY(include/linux/property.h, device_for_each_child_node_scoped)
#endif

#if !HAVE_FUNCTION(fwnode_irq_get_byname)
/**
 * fwnode_irq_get_byname - get an interrupt of a firmware node by its name
 * @fwnode: the node
 * @name: the interrupt's name, looked up in "interrupt-names"
 *
 * Upstream: ca0acb511c21 ("device property: Add fwnode_irq_get_byname"), v5.18
 * Return: the interrupt, or a negative error.
 */
static inline int fwnode_irq_get_byname(const struct fwnode_handle *fwnode,
					const char *name)
{
	int index;

	if (!name)
		return -EINVAL;

	index = fwnode_property_match_string(fwnode, "interrupt-names", name);
	if (index < 0)
		return index;

	return fwnode_irq_get((struct fwnode_handle *)fwnode, index);
}
#endif

#if !CALLABLE(device_property_match_property_string)
#include <linux/string.h>

/**
 * fwnode_property_match_property_string - which string of an array a property says
 * @fwnode: the node
 * @propname: the property, of one string
 * @array: the strings
 * @n: how many
 *
 * Upstream: fac4a5357588 ("device property: Add fwnode_property_match_property_string()"), v6.9
 * Return: the string's index, or a negative error.
 */
static inline int
fwnode_property_match_property_string(const struct fwnode_handle *fwnode,
				      const char *propname,
				      const char *const *array, size_t n)
{
	const char *value;
	int ret;

	ret = fwnode_property_read_string(fwnode, propname, &value);
	return ret ? ret : match_string(array, n, value);
}

/**
 * device_property_match_property_string - the same, for a device's property
 * @dev: the device
 * @propname: the property, of one string
 * @array: the strings
 * @n: how many
 *
 * Upstream: not found (device_property_match_property_string in linux/property.h), v6.9
 * Return: the string's index, or a negative error.
 */
static inline int
device_property_match_property_string(const struct device *dev,
				      const char *propname,
				      const char *const *array, size_t n)
{
	return fwnode_property_match_property_string(dev_fwnode((struct device *)dev),
						     propname, array, n);
}
#endif

#if !HAVE_FUNCTION(fwnode_device_is_compatible)
/**
 * fwnode_device_is_compatible - does a node say that it is of a kind?
 * @fwnode: the node
 * @compat: the kind
 *
 * Upstream: ("device property: Implement device_is_compatible()"), v6.4
 */
static inline bool fwnode_device_is_compatible(const struct fwnode_handle *fwnode,
					       const char *compat)
{
	return fwnode_property_match_string(fwnode, "compatible", compat) >= 0;
}
#endif

#if !HAVE_FUNCTION(fwnode_name_eq) && HAVE_FUNCTION(fwnode_get_name)
#include <linux/string.h>

/**
 * fwnode_name_eq - has a node this name, whatever its address?
 * @fwnode: the node
 * @name: the name
 *
 * Upstream: a9c8c738066b ("device property: Add fwnode_name_eq()"), v6.10
 * Return: whether it has.
 */
static inline bool fwnode_name_eq(const struct fwnode_handle *fwnode,
				  const char *name)
{
	const char *its = fwnode_get_name(fwnode);
	size_t n = its ? strcspn(its, "@") : 0;

	return its && strlen(name) == n && !strncmp(its, name, n);
}
#endif
#endif
