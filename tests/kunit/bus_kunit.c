// SPDX-License-Identifier: GPL-2.0
/*
 * I2C messages and adapters, serial lines, netlink attributes, times of files.
 */
#include <kunit/test.h>
#include <linux/device.h>
#include <linux/device/faux.h>
#include <linux/fs.h>
#include <linux/i2c.h>
#include <linux/sysfs.h>
#include <linux/tty.h>
#include <net/netlink.h>

static void ten_bit_addresses(struct kunit *test)
{
	struct i2c_msg msg = { .addr = 0x3a5, .flags = I2C_M_TEN };

	KUNIT_EXPECT_EQ(test, i2c_10bit_addr_hi_from_msg(&msg), 0xf6);
	KUNIT_EXPECT_EQ(test, i2c_10bit_addr_lo_from_msg(&msg), 0xa5);
	msg.flags |= I2C_M_RD;
	KUNIT_EXPECT_EQ(test, i2c_10bit_addr_hi_from_msg(&msg), 0xf7);
	msg.addr = 0x0ff;
	KUNIT_EXPECT_EQ(test, i2c_10bit_addr_hi_from_msg(&msg), 0xf1);
	KUNIT_EXPECT_EQ(test, i2c_10bit_addr_lo_from_msg(&msg), 0xff);
}

static int transfer(struct i2c_adapter *adapter, struct i2c_msg *msgs, int num)
{
	return num;
}

static u32 functionality(struct i2c_adapter *adapter)
{
	return I2C_FUNC_I2C | I2C_FUNC_SMBUS_EMUL_ALL;
}

static const struct i2c_algorithm algorithm = {
	.master_xfer = transfer,
	.functionality = functionality,
};

static void managed_adapter(struct kunit *test)
{
	static struct i2c_adapter adapter = { .name = "backfit", .algo = &algorithm };
	struct faux_device *fdev = faux_device_create("backfit-i2c", NULL, NULL);
	int nr;

	KUNIT_ASSERT_NOT_NULL(test, fdev);
	adapter.dev.parent = &fdev->dev;
	KUNIT_ASSERT_EQ(test, devm_i2c_add_adapter(&fdev->dev, &adapter), 0);
	nr = adapter.nr;
	KUNIT_EXPECT_TRUE(test, i2c_check_functionality(&adapter, I2C_FUNC_SMBUS_EMUL_ALL));
	faux_device_destroy(fdev);
	KUNIT_EXPECT_NULL(test, i2c_get_adapter(nr));
}

static const struct i2c_device_id ids[] = { { .name = "other" }, { "thing", 42 }, {} };
static struct i2c_driver thing_driver = { .id_table = ids };

static void device_data(struct kunit *test)
{
	struct i2c_client *client = kunit_kzalloc(test, sizeof(*client), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, client);
	client->dev.driver = &thing_driver.driver;
	strscpy(client->name, "thing");
	KUNIT_EXPECT_PTR_EQ(test, i2c_client_get_device_id(client), &ids[1]);
	KUNIT_EXPECT_PTR_EQ(test, i2c_get_match_data(client), (const void *)42);
	strscpy(client->name, "nothing");
	KUNIT_EXPECT_NULL(test, i2c_client_get_device_id(client));
	KUNIT_EXPECT_NULL(test, i2c_get_match_data(client));
}

static void sizes_of_characters(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, tty_get_char_size(CS5), 5);
	KUNIT_EXPECT_EQ(test, tty_get_char_size(CS6), 6);
	KUNIT_EXPECT_EQ(test, tty_get_char_size(CS7 | PARENB), 7);
	KUNIT_EXPECT_EQ(test, tty_get_char_size(CS8 | CSTOPB), 8);
	KUNIT_EXPECT_EQ(test, tty_get_frame_size(CS8), 10);
	KUNIT_EXPECT_EQ(test, tty_get_frame_size(CS8 | CSTOPB), 11);
	KUNIT_EXPECT_EQ(test, tty_get_frame_size(CS7 | PARENB | CSTOPB), 11);
	KUNIT_EXPECT_EQ(test, tty_get_frame_size(CS5 | CREAD), 7);
}

static void attributes_or_defaults(struct kunit *test)
{
	struct {
		struct nlattr head;
		u32 value;
	} attribute = { { NLA_HDRLEN + sizeof(u32), 1 }, 0x01020304 };

	KUNIT_EXPECT_EQ(test, nla_get_u32_default(&attribute.head, 7), 0x01020304);
	KUNIT_EXPECT_EQ(test, nla_get_u32_default(NULL, 7), 7);
	KUNIT_EXPECT_EQ(test, nla_get_u8_default(NULL, 9), 9);
	KUNIT_EXPECT_EQ(test, nla_get_u8_default(&attribute.head, 9), *(u8 *)&attribute.value);
	KUNIT_EXPECT_EQ(test, (__force u16)nla_get_be16_default(NULL, cpu_to_be16(0x1234)),
			(__force u16)cpu_to_be16(0x1234));
}

static void times_of_files(struct kunit *test)
{
	struct inode *inode = kunit_kzalloc(test, sizeof(*inode), GFP_KERNEL);
	struct timespec64 then = { .tv_sec = 1234567890, .tv_nsec = 999999999 }, said;

	KUNIT_ASSERT_NOT_NULL(test, inode);
	said = inode_set_mtime_to_ts(inode, then);
	KUNIT_EXPECT_EQ(test, said.tv_sec, then.tv_sec);
	KUNIT_EXPECT_EQ(test, said.tv_nsec, then.tv_nsec);
	then.tv_sec = -1;
	said = inode_set_atime_to_ts(inode, then);
	KUNIT_EXPECT_EQ(test, said.tv_sec, -1);
	KUNIT_EXPECT_EQ(test, said.tv_nsec, then.tv_nsec);
}

static ssize_t there_show(struct device *dev, struct device_attribute *attr, char *page)
{
	return sysfs_emit(page, "yes\n");
}
static DEVICE_ATTR_RO(there);

static struct attribute *there_attrs[] = { &dev_attr_there.attr, NULL };
ATTRIBUTE_GROUPS(there);

static void faux_device_with_groups(struct kunit *test)
{
	struct faux_device *fdev = faux_device_create_with_groups("backfit-groups", NULL, NULL,
								  there_groups);
	struct kernfs_node *node;

	KUNIT_ASSERT_NOT_NULL(test, fdev);
	KUNIT_EXPECT_PTR_EQ(test, to_faux_device(&fdev->dev), fdev);
	node = sysfs_get_dirent(fdev->dev.kobj.sd, "there");
	KUNIT_EXPECT_NOT_NULL(test, node);
	sysfs_put(node);
	faux_device_destroy(fdev);
}

static void locked_device(struct kunit *test)
{
	struct faux_device *fdev = faux_device_create("backfit-lock", NULL, NULL);

	KUNIT_ASSERT_NOT_NULL(test, fdev);
	scoped_guard(device, &fdev->dev)
		KUNIT_EXPECT_FALSE(test, device_trylock(&fdev->dev));
	KUNIT_EXPECT_TRUE(test, device_trylock(&fdev->dev));
	device_unlock(&fdev->dev);
	faux_device_destroy(fdev);
}

static ssize_t raw_read(struct file *file, struct kobject *kobj, const struct bin_attribute *attr,
			char *buf, loff_t at, size_t count)
{
	return 0;
}

static ssize_t raw_write(struct file *file, struct kobject *kobj,
			 const struct bin_attribute *attr, char *buf, loff_t at, size_t count)
{
	return count;
}

static ssize_t secret_read(struct file *file, struct kobject *kobj,
			   const struct bin_attribute *attr, char *buf, loff_t at, size_t count)
{
	return 0;
}

static BIN_ATTR_ADMIN_RW(raw, 16);
static BIN_ATTR_ADMIN_RO(secret, 8);

static void attributes_of_root(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, bin_attr_raw.attr.mode, 0600);
	KUNIT_EXPECT_EQ(test, bin_attr_raw.size, 16);
	KUNIT_EXPECT_STREQ(test, bin_attr_raw.attr.name, "raw");
	KUNIT_EXPECT_EQ(test, bin_attr_secret.attr.mode, 0400);
	KUNIT_EXPECT_EQ(test, bin_attr_secret.size, 8);
	KUNIT_EXPECT_FALSE(test, bin_attr_secret.write);
	KUNIT_EXPECT_TRUE(test, bin_attr_raw.write && bin_attr_raw.read);
}

static struct kunit_case bus_cases[] = {
	KUNIT_CASE(ten_bit_addresses),
	KUNIT_CASE(managed_adapter),
	KUNIT_CASE(device_data),
	KUNIT_CASE(sizes_of_characters),
	KUNIT_CASE(attributes_or_defaults),
	KUNIT_CASE(times_of_files),
	KUNIT_CASE(faux_device_with_groups),
	KUNIT_CASE(locked_device),
	KUNIT_CASE(attributes_of_root),
	{}
};

static struct kunit_suite bus_suite = {
	.name = "backfit-bus",
	.test_cases = bus_cases,
};
kunit_test_suites(&bus_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of buses, lines and files");
