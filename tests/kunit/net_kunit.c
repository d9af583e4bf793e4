// SPDX-License-Identifier: GPL-2.0
/*
 * Network buffers and devices.
 */
#include <kunit/test.h>
#include <linux/delay.h>
#include <linux/etherdevice.h>
#include <linux/kthread.h>
#include <linux/netdevice.h>
#include <linux/skbuff.h>
#include <linux/slab.h>

static void pulled_data(struct kunit *test)
{
	struct sk_buff *skb = alloc_skb(64, GFP_KERNEL);
	u8 *data;

	KUNIT_ASSERT_NOT_NULL(test, skb);
	data = skb_put(skb, 10);
	memset(data, 7, 10);
	KUNIT_EXPECT_PTR_EQ(test, skb_pull_data(skb, 4), (void *)data);
	KUNIT_EXPECT_EQ(test, skb->len, 6);
	KUNIT_EXPECT_NULL(test, skb_pull_data(skb, 7));
	KUNIT_EXPECT_EQ(test, skb->len, 6);
	KUNIT_EXPECT_PTR_EQ(test, skb_pull_data(skb, 6), (void *)(data + 4));
	KUNIT_EXPECT_EQ(test, skb->len, 0);
	KUNIT_EXPECT_NOT_NULL(test, skb_pull_data(skb, 0));
	kfree_skb(skb);
}

static void built_buffers(struct kunit *test)
{
	size_t size = SKB_DATA_ALIGN(100) + SKB_DATA_ALIGN(sizeof(struct skb_shared_info));
	void *data = kmalloc(size, GFP_KERNEL);
	struct sk_buff *skb;

	KUNIT_ASSERT_NOT_NULL(test, data);
	skb = slab_build_skb(data);
	KUNIT_ASSERT_NOT_NULL(test, skb);
	KUNIT_EXPECT_PTR_EQ(test, (void *)skb->head, data);
	KUNIT_EXPECT_EQ(test, skb->len, 0);
	KUNIT_EXPECT_GE(test, skb_tailroom(skb), 100);
	skb_put(skb, 100);
	kfree_skb(skb);
}

static void fragments(struct kunit *test)
{
	struct page *page = alloc_page(GFP_KERNEL);
	skb_frag_t frag;

	KUNIT_ASSERT_NOT_NULL(test, page);
	skb_frag_fill_page_desc(&frag, page, 12, 34);
	KUNIT_EXPECT_PTR_EQ(test, skb_frag_page(&frag), page);
	KUNIT_EXPECT_EQ(test, skb_frag_off(&frag), 12);
	KUNIT_EXPECT_EQ(test, skb_frag_size(&frag), 34);
	__free_page(page);
}

struct own {
	int number;
};

static struct net_device *new_netdev(struct kunit *test)
{
	struct net_device *dev = alloc_netdev(sizeof(struct own), "backfit%d", NET_NAME_UNKNOWN,
					      ether_setup);

	KUNIT_ASSERT_NOT_NULL(test, dev);
	return dev;
}

static void addresses(struct kunit *test)
{
	static const u8 address[ETH_ALEN] = { 2, 1, 2, 3, 4, 5 };
	static const u8 part[2] = { 8, 9 };
	struct net_device *dev = new_netdev(test);

	eth_hw_addr_set(dev, address);
	KUNIT_EXPECT_MEMEQ(test, dev->dev_addr, address, ETH_ALEN);
	dev_addr_mod(dev, 4, part, 2);
	KUNIT_EXPECT_EQ(test, dev->dev_addr[3], 3);
	KUNIT_EXPECT_EQ(test, dev->dev_addr[4], 8);
	KUNIT_EXPECT_EQ(test, dev->dev_addr[5], 9);
	free_netdev(dev);
}

static void private_parts(struct kunit *test)
{
	struct net_device *dev = new_netdev(test);
	struct own *own = netdev_priv(dev);

	KUNIT_EXPECT_PTR_EQ(test, netdev_from_priv(own), dev);
	free_netdev(dev);
}

static void offload_sizes(struct kunit *test)
{
	struct net_device *dev = new_netdev(test);

	netif_set_tso_max_segs(dev, 12);
	KUNIT_EXPECT_EQ(test, dev->gso_max_segs, 12);
	netif_set_tso_max_size(dev, 20000);
	KUNIT_EXPECT_EQ(test, dev->gso_max_size, 20000);
	free_netdev(dev);
}

static void dropped_packets(struct kunit *test)
{
	struct net_device *dev = new_netdev(test);
	struct rtnl_link_stats64 stats = {};

	dev_core_stats_rx_dropped_inc(dev);
	dev_core_stats_tx_dropped_inc(dev);
	dev_core_stats_tx_dropped_inc(dev);
	dev->netdev_ops = &(const struct net_device_ops){};
	dev_get_stats(dev, &stats);
	KUNIT_EXPECT_EQ(test, stats.rx_dropped, 1);
	KUNIT_EXPECT_EQ(test, stats.tx_dropped, 2);
	free_netdev(dev);
}

static void references(struct kunit *test)
{
	struct net_device *dev = new_netdev(test);
	netdevice_tracker tracker;

	netdev_hold(NULL, &tracker, GFP_KERNEL);
	netdev_put(NULL, &tracker);
	netdev_hold(dev, &tracker, GFP_KERNEL);
	KUNIT_EXPECT_GE(test, netdev_refcnt_read(dev), 1);
	netdev_put(dev, &tracker);
	free_netdev(dev);
}

struct waiter {
	struct net_device *dev;
	int has;
};

static int waits(void *data)
{
	struct waiter *waiter = data;

	netdev_lock(waiter->dev);
	WRITE_ONCE(waiter->has, 1);
	netdev_unlock(waiter->dev);
	while (!kthread_should_stop())
		msleep(1);
	return 0;
}

static void locked_devices(struct kunit *test)
{
	struct net_device *dev = new_netdev(test);
	struct waiter waiter = { .dev = dev };
	struct task_struct *task;

	netdev_lock(dev);
	netdev_unlock(dev);
	netdev_lock(dev);
	task = kthread_run(waits, &waiter, "backfit-waits");
	msleep(50);
	KUNIT_EXPECT_EQ(test, READ_ONCE(waiter.has), 0);
	netdev_unlock(dev);
	for (int i = 0; i < 1000 && !READ_ONCE(waiter.has); i++)
		msleep(1);
	KUNIT_EXPECT_EQ(test, READ_ONCE(waiter.has), 1);
	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, task);
	kthread_stop(task);
	free_netdev(dev);
}

static struct kunit_case net_cases[] = {
	KUNIT_CASE(pulled_data),
	KUNIT_CASE(built_buffers),
	KUNIT_CASE(fragments),
	KUNIT_CASE(addresses),
	KUNIT_CASE(private_parts),
	KUNIT_CASE(offload_sizes),
	KUNIT_CASE(dropped_packets),
	KUNIT_CASE(references),
	KUNIT_CASE(locked_devices),
	{}
};

static struct kunit_suite net_suite = {
	.name = "backfit-net",
	.test_cases = net_cases,
};
kunit_test_suites(&net_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of network buffers and devices");
