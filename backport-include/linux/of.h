/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_OF_H
#define _BACKPORT_LINUX_OF_H
#include_next <linux/of.h>
#include <linux/cleanup.h>

#if !CALLABLE(__free_device_node)
/**
 * DEFINE_FREE(device_node) - let __free(device_node) put a node
 *
 * Upstream: 9448e55d032d ("of: Add cleanup.h based auto release via __free(device_node) markings."), v6.9
 */
DEFINE_FREE(device_node, struct device_node *, if (_T) of_node_put(_T))
#endif

#if !CALLABLE(for_each_child_of_node_scoped)
/**
 * for_each_child_of_node_scoped - go over child nodes; leaving puts the node
 *
 * Upstream: 34af4554fb0c ("of: Introduce for_each_*_child_of_node_scoped() to automate of_node_put() handling"), v6.9
 */
BACKFIT_CARRY(include/linux/of.h, for_each_child_of_node_scoped)
#endif

#if !CALLABLE(for_each_available_child_of_node_scoped)
/**
 * for_each_available_child_of_node_scoped - the same for enabled nodes
 *
 * Upstream: 34af4554fb0c ("of: Introduce for_each_*_child_of_node_scoped() to automate of_node_put() handling"), v6.9
 */
BACKFIT_CARRY(include/linux/of.h, for_each_available_child_of_node_scoped)
#endif

#if !CALLABLE(of_machine_get_match)
/**
 * of_machine_get_match - which of these ids the machine itself has
 * @matches: the ids, with an empty one at their end
 *
 * Upstream: ("of: base: Add of_machine_get_match() helper"), v7.0
 * Return: the id, or NULL.
 */
static inline const struct of_device_id *
of_machine_get_match(const struct of_device_id *matches)
{
	const struct of_device_id *match = NULL;
	struct device_node *root = of_find_node_by_path("/");

	if (root)
		match = of_match_node(matches, root);
	of_node_put(root);
	return match;
}

/**
 * of_machine_get_match_data - what belongs to the id that the machine itself has
 * @matches: the ids, with an empty one at their end
 *
 * Upstream: ("of: base: Add of_machine_get_match() helper"), v7.0
 * Return: the id's data, or NULL.
 */
static inline const void *
of_machine_get_match_data(const struct of_device_id *matches)
{
	const struct of_device_id *match = of_machine_get_match(matches);

	return match ? match->data : NULL;
}
#endif
#endif
