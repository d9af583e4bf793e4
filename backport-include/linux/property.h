/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PROPERTY_H
#define _BACKPORT_LINUX_PROPERTY_H
#include_next <linux/property.h>
#include <linux/cleanup.h>
#include <linux/err.h>

#if !CALLABLE(__free_fwnode_handle)
/**
 * DEFINE_FREE(fwnode_handle) - let __free(fwnode_handle) put a node
 *
 * Upstream: 59ed5e2d505b ("device property: Add cleanup.h based fwnode_handle_put() scope based cleanup."), v6.10
 */
DEFINE_FREE(fwnode_handle, struct fwnode_handle *, fwnode_handle_put(_T))
#endif

#if !CALLABLE(device_for_each_child_node_scoped)
/**
 * device_for_each_child_node_scoped - go over child nodes; leaving puts the node
 *
 * Upstream: 365130fd47af ("device property: Introduce device_for_each_child_node_scoped()"), v6.10
 */
BACKFIT_CARRY(include/linux/property.h, device_for_each_child_node_scoped)
#endif

#if !CALLABLE(fwnode_irq_get_byname)
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

#if !CALLABLE(fwnode_device_is_compatible)
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

#if !CALLABLE(fwnode_name_eq) && HAVE_FUNCTION(fwnode_get_name)
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

#if PARAM_IS(software_node_register_node_group, 1, const struct software_node **)
static inline int
backport_software_node_register_node_group(const struct software_node *const *node_group)
{
	return software_node_register_node_group((const struct software_node **)node_group);
}

static inline void
backport_software_node_unregister_node_group(const struct software_node *const *node_group)
{
	software_node_unregister_node_group((const struct software_node **)node_group);
}

/**
 * software_node_register_node_group - register nodes, each after its parent
 *
 * The target's only reads the group, too.
 * Upstream: not found (software node: constant groups of nodes), by v7.3
 */
#define software_node_register_node_group backport_software_node_register_node_group

/**
 * software_node_unregister_node_group - unregister nodes
 *
 * Upstream: not found (software node: constant groups of nodes), by v7.3
 */
#define software_node_unregister_node_group backport_software_node_unregister_node_group
#endif

#if !HAVE_FUNCTION(device_add_software_node) && HAVE_FUNCTION(software_node_fwnode)
#include <linux/device.h>

/* The software node of a device, its first or its second one; NULL for none. */
static inline struct fwnode_handle *backport_device_swnode(const struct device *dev)
{
	struct fwnode_handle *fwnode = dev->fwnode;

	if (!IS_ERR_OR_NULL(fwnode) && !is_software_node(fwnode))
		fwnode = fwnode->secondary;
	return !IS_ERR_OR_NULL(fwnode) && is_software_node(fwnode) ? fwnode : NULL;
}

/**
 * device_add_software_node - give a device a software node, registered if it was not
 * @dev: the device, which has none
 * @node: the node
 *
 * May sleep.
 *
 * Upstream: e68d0119e328 ("software node: Introduce device_add_software_node()"), v5.12
 * Reduced: the links between a device that is registered already and its node are not made
 * Return: 0; -EBUSY where the device has a software node; what registering gives.
 */
static inline int device_add_software_node(struct device *dev,
					   const struct software_node *node)
{
	struct fwnode_handle *fwnode = software_node_fwnode(node);
	int ret;

	if (backport_device_swnode(dev))
		return -EBUSY;
	if (fwnode) {
		fwnode_handle_get(fwnode);
	} else {
		ret = software_node_register(node);
		if (ret)
			return ret;
		fwnode = software_node_fwnode(node);
	}
	set_secondary_fwnode(dev, fwnode);
	/* the core takes this one, or, if the device is registered, has done without */
	if (device_is_registered(dev))
		fwnode_handle_get(fwnode);
	return 0;
}

/**
 * device_remove_software_node - take it away again
 * @dev: the device
 *
 * Upstream: e68d0119e328 ("software node: Introduce device_add_software_node()"), v5.12
 */
static inline void device_remove_software_node(struct device *dev)
{
	struct fwnode_handle *fwnode = backport_device_swnode(dev);

	if (!fwnode)
		return;
	if (device_is_registered(dev))
		fwnode_handle_put(fwnode);
	set_secondary_fwnode(dev, NULL);
	fwnode_handle_put(fwnode);
}
#endif
#endif
