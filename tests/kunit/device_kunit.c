// SPDX-License-Identifier: GPL-2.0
/*
 * Devices: what is theirs, their nodes, their power.
 */
#include <kunit/test.h>
#include <kunit/device.h>
#include <kunit/test-bug.h>
#include <linux/device.h>
#include <linux/device/faux.h>
#include <linux/err.h>
#include <linux/mutex.h>
#include <linux/pm_runtime.h>
#include <linux/property.h>
#include <linux/workqueue.h>

static struct device *new_device(struct kunit *test)
{
	struct device *dev = kunit_device_register(test, "backfit");

	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, dev);
	return dev;
}

/* ---------------------------------------------------------------- managed things */

static void errors(struct kunit *test)
{
	struct device *dev = new_device(test);
	int n = 1;

	KUNIT_EXPECT_EQ(test, dev_err_probe(dev, -EPROBE_DEFER, "deferred %d\n", n++),
			-EPROBE_DEFER);
	KUNIT_EXPECT_EQ(test, n, 2);
	KUNIT_EXPECT_EQ(test, dev_err_probe(dev, -EINVAL, "on purpose\n"), -EINVAL);
}

static void managed_arrays(struct kunit *test)
{
	static const u32 source[] = { 1, 2, 3 };
	struct device *dev = new_device(test);
	u32 *copy = devm_kmemdup_array(dev, source, 3, sizeof(*source), GFP_KERNEL);
	u32 *more;

	KUNIT_ASSERT_NOT_NULL(test, copy);
	KUNIT_EXPECT_MEMEQ(test, copy, source, sizeof(source));
	more = devm_krealloc_array(dev, copy, 100, sizeof(*copy), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, more);
	KUNIT_EXPECT_MEMEQ(test, more, source, sizeof(source));
	KUNIT_EXPECT_NULL(test, devm_kmemdup_array(dev, source, SIZE_MAX, sizeof(*source),
						   GFP_KERNEL | __GFP_NOWARN));
	KUNIT_EXPECT_NULL(test, devm_krealloc_array(dev, more, SIZE_MAX, sizeof(*more),
						    GFP_KERNEL | __GFP_NOWARN));
}

static void managed_lock(struct kunit *test)
{
	struct device *dev = new_device(test);
	struct mutex lock, *at = &lock;

	KUNIT_EXPECT_EQ(test, devm_mutex_init(dev, at++), 0);
	KUNIT_EXPECT_PTR_EQ(test, at, &lock + 1);
	KUNIT_EXPECT_TRUE(test, mutex_trylock(&lock));
	mutex_unlock(&lock);
	kunit_device_unregister(test, dev);
}

static void do_nothing(struct work_struct *work)
{
}

static void managed_queue(struct kunit *test)
{
	struct device *dev = new_device(test);
	struct workqueue_struct *wq =
		devm_alloc_workqueue(dev, "backfit-%s", WQ_PERCPU, 0, "managed");
	struct workqueue_struct *ordered =
		devm_alloc_ordered_workqueue(dev, "backfit-%d", WQ_MEM_RECLAIM, 1);
	static DECLARE_WORK(work, do_nothing);

	KUNIT_ASSERT_NOT_NULL(test, wq);
	KUNIT_ASSERT_NOT_NULL(test, ordered);
	KUNIT_EXPECT_TRUE(test, queue_work(wq, &work));
	flush_work(&work);
	KUNIT_EXPECT_TRUE(test, queue_work(ordered, &work));
	flush_work(&work);
	kunit_device_unregister(test, dev);
}

/* ------------------------------------------------------------------------ finding */

static int is_that(struct device *dev, const void *data)
{
	return dev == data;
}

static void children(struct kunit *test)
{
	struct device *dev = new_device(test), *found;

	found = device_find_child(dev->parent, dev, is_that);
	KUNIT_EXPECT_PTR_EQ(test, found, dev);
	put_device(found);
	KUNIT_EXPECT_NULL(test, device_find_child(dev->parent, test, is_that));
	KUNIT_EXPECT_NULL(test, device_find_child(dev, dev, is_that));
}

static int probes;

static int faux_probe(struct faux_device *fdev)
{
	probes++;
	device_lock_assert(&fdev->dev);
	KUNIT_EXPECT_FALSE(kunit_get_current_test(), device_is_bound(&fdev->dev));
	return 0;
}

static void faux_remove(struct faux_device *fdev)
{
	probes -= 10;
}

static int faux_fails(struct faux_device *fdev)
{
	return -EIO;
}

static const struct faux_device_ops faux_ops = { .probe = faux_probe, .remove = faux_remove };
static const struct faux_device_ops failing_ops = { .probe = faux_fails };

static void faux_devices(struct kunit *test)
{
	struct faux_device *fdev;

	probes = 0;
	fdev = faux_device_create("backfit-faux", NULL, &faux_ops);
	KUNIT_ASSERT_NOT_NULL(test, fdev);
	KUNIT_EXPECT_EQ(test, probes, 1);
	device_lock(&fdev->dev);
	KUNIT_EXPECT_TRUE(test, device_is_bound(&fdev->dev));
	device_unlock(&fdev->dev);
	faux_device_set_drvdata(fdev, test);
	KUNIT_EXPECT_PTR_EQ(test, faux_device_get_drvdata(fdev), test);
	faux_device_destroy(fdev);
	KUNIT_EXPECT_EQ(test, probes, -9);
	faux_device_destroy(NULL);
}

static void faux_device_that_fails(struct kunit *test)
{
	KUNIT_EXPECT_NULL(test, faux_device_create("backfit-fails", NULL, &failing_ops));
}

static void faux_device_without_ops(struct kunit *test)
{
	struct faux_device *fdev = faux_device_create("backfit-plain", NULL, NULL);

	KUNIT_ASSERT_NOT_NULL(test, fdev);
	faux_device_destroy(fdev);
}

/* -------------------------------------------------------------------------- nodes */

static const struct property_entry properties[] = {
	PROPERTY_ENTRY_U32("backfit,number", 7),
	PROPERTY_ENTRY_STRING("backfit,mode", "second"),
	PROPERTY_ENTRY_STRING("compatible", "backfit,thing"),
	{}
};

static const struct software_node parent_node = { .name = "backfit", .properties = properties };
static const struct software_node child_nodes[] = {
	{ .name = "child@1", .parent = &parent_node },
	{ .name = "child@2", .parent = &parent_node },
};
static const struct software_node *const group[] = {
	&parent_node, &child_nodes[0], &child_nodes[1], NULL
};

static void node_of_device(struct kunit *test)
{
	struct device *dev = new_device(test);
	u32 number = 0;

	KUNIT_ASSERT_EQ(test, device_add_software_node(dev, &parent_node), 0);
	KUNIT_EXPECT_EQ(test, device_property_read_u32(dev, "backfit,number", &number), 0);
	KUNIT_EXPECT_EQ(test, number, 7);
	KUNIT_EXPECT_EQ(test, device_add_software_node(dev, &parent_node), -EBUSY);
	device_remove_software_node(dev);
	KUNIT_EXPECT_FALSE(test, device_property_present(dev, "backfit,number"));
	KUNIT_EXPECT_NULL(test, software_node_fwnode(&parent_node));
	device_remove_software_node(dev);
}

/* the device holds the node while somebody else unregisters it, and lets go of it at last */
static void node_with_device_gone(struct kunit *test)
{
	struct device *dev = new_device(test);

	KUNIT_ASSERT_EQ(test, software_node_register(&parent_node), 0);
	KUNIT_ASSERT_EQ(test, device_add_software_node(dev, &parent_node), 0);
	device_remove_software_node(dev);
	KUNIT_EXPECT_NOT_NULL(test, software_node_fwnode(&parent_node));
	software_node_unregister(&parent_node);
	KUNIT_EXPECT_NULL(test, software_node_fwnode(&parent_node));
}

static void groups_of_nodes(struct kunit *test)
{
	static const char *const modes[] = { "first", "second" };
	struct device *dev = new_device(test);
	struct fwnode_handle *fwnode;
	int n = 0;

	KUNIT_ASSERT_EQ(test, software_node_register_node_group(group), 0);
	KUNIT_ASSERT_EQ(test, device_add_software_node(dev, &parent_node), 0);
	fwnode = dev_fwnode(dev);
	device_for_each_child_node_scoped(dev, child)
		n++;
	KUNIT_EXPECT_EQ(test, n, 2);
	n = 0;
	device_for_each_child_node_scoped(dev, child) {
		n++;
		break;
	}
	KUNIT_EXPECT_EQ(test, n, 1);
	KUNIT_EXPECT_EQ(test, device_property_match_property_string(dev, "backfit,mode", modes, 2),
			1);
	KUNIT_EXPECT_LT(test, device_property_match_property_string(dev, "backfit,mode", modes, 1),
			0);
	KUNIT_EXPECT_EQ(test, fwnode_property_match_property_string(fwnode, "backfit,mode",
								    modes, 2), 1);
	KUNIT_EXPECT_TRUE(test, fwnode_device_is_compatible(fwnode, "backfit,thing"));
	KUNIT_EXPECT_FALSE(test, fwnode_device_is_compatible(fwnode, "backfit,other"));
	fwnode = software_node_fwnode(&child_nodes[0]);
	KUNIT_EXPECT_TRUE(test, fwnode_name_eq(fwnode, "child"));
	KUNIT_EXPECT_FALSE(test, fwnode_name_eq(fwnode, "chil"));
	KUNIT_EXPECT_FALSE(test, fwnode_name_eq(fwnode, "child@1"));
	device_remove_software_node(dev);
	software_node_unregister_node_group(group);
	KUNIT_EXPECT_NULL(test, software_node_fwnode(&parent_node));
	KUNIT_EXPECT_NULL(test, software_node_fwnode(&child_nodes[1]));
}

/* -------------------------------------------------------------------------- power */

static int usage(struct device *dev)
{
	return atomic_read(&dev->power.usage_count);
}

static void power_is_held(struct kunit *test)
{
	struct device *dev = new_device(test);

	/* older cores refuse to resume a device that has no callbacks, unless they know */
	pm_runtime_no_callbacks(dev);
	pm_runtime_enable(dev);
	KUNIT_EXPECT_FALSE(test, pm_runtime_active(dev));
	{
		PM_RUNTIME_ACQUIRE(dev, held);

		KUNIT_EXPECT_EQ(test, PM_RUNTIME_ACQUIRE_ERR(&held), 0);
		KUNIT_EXPECT_TRUE(test, pm_runtime_active(dev));
		KUNIT_EXPECT_EQ(test, usage(dev), 1);
	}
	KUNIT_EXPECT_EQ(test, usage(dev), 0);
	{
		PM_RUNTIME_ACQUIRE_AUTOSUSPEND(dev, held);

		KUNIT_EXPECT_EQ(test, PM_RUNTIME_ACQUIRE_ERR(&held), 0);
		KUNIT_EXPECT_EQ(test, usage(dev), 1);
	}
	{
		PM_RUNTIME_ACQUIRE_IF_ENABLED(dev, held);

		KUNIT_EXPECT_EQ(test, PM_RUNTIME_ACQUIRE_ERR(&held), 0);
		KUNIT_EXPECT_EQ(test, usage(dev), 1);
	}
	{
		PM_RUNTIME_ACQUIRE_IF_ENABLED_AUTOSUSPEND(dev, held);

		KUNIT_EXPECT_EQ(test, PM_RUNTIME_ACQUIRE_ERR(&held), 0);
		KUNIT_EXPECT_EQ(test, usage(dev), 1);
	}
	KUNIT_EXPECT_EQ(test, usage(dev), 0);
	scoped_guard(pm_runtime_noresume, dev)
		KUNIT_EXPECT_EQ(test, usage(dev), 1);
	KUNIT_EXPECT_EQ(test, usage(dev), 0);
	pm_runtime_disable(dev);
}

static void power_is_not_managed(struct kunit *test)
{
	struct device *dev = new_device(test);

	{
		PM_RUNTIME_ACQUIRE(dev, held);

		KUNIT_EXPECT_EQ(test, PM_RUNTIME_ACQUIRE_ERR(&held), 0);
	}
	KUNIT_EXPECT_EQ(test, usage(dev), 0);
	{
		PM_RUNTIME_ACQUIRE_IF_ENABLED(dev, held);

		KUNIT_EXPECT_EQ(test, PM_RUNTIME_ACQUIRE_ERR(&held), -EACCES);
	}
	KUNIT_EXPECT_EQ(test, usage(dev), 0);
}

static void power_fails(struct kunit *test)
{
	struct device *dev = new_device(test);

	pm_runtime_enable(dev);
	dev->power.runtime_error = -EIO;
	{
		PM_RUNTIME_ACQUIRE(dev, held);

		KUNIT_EXPECT_EQ(test, PM_RUNTIME_ACQUIRE_ERR(&held), -EINVAL);
		KUNIT_EXPECT_EQ(test, usage(dev), 0);
	}
	KUNIT_EXPECT_EQ(test, usage(dev), 0);
	dev->power.runtime_error = 0;
	pm_runtime_disable(dev);
}

static void smart_suspend(struct kunit *test)
{
	struct device *dev = new_device(test);

	KUNIT_EXPECT_FALSE(test, dev_pm_smart_suspend(dev));
}

static struct kunit_case device_cases[] = {
	KUNIT_CASE(errors),
	KUNIT_CASE(managed_arrays),
	KUNIT_CASE(managed_lock),
	KUNIT_CASE(managed_queue),
	KUNIT_CASE(children),
	KUNIT_CASE(faux_devices),
	KUNIT_CASE(faux_device_that_fails),
	KUNIT_CASE(faux_device_without_ops),
	KUNIT_CASE(node_of_device),
	KUNIT_CASE(node_with_device_gone),
	KUNIT_CASE(groups_of_nodes),
	KUNIT_CASE(power_is_held),
	KUNIT_CASE(power_is_not_managed),
	KUNIT_CASE(power_fails),
	KUNIT_CASE(smart_suspend),
	{}
};

static struct kunit_suite device_suite = {
	.name = "backfit-device",
	.test_cases = device_cases,
};
kunit_test_suites(&device_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of devices");
