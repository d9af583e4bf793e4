// SPDX-License-Identifier: GPL-2.0
/*
 * A folder in debugfs for a device on an I2C bus, below its adapter's.
 *
 * Upstream: d06905d68610 ("i2c: add core-managed per-client directory in debugfs"), v6.14
 * When: !HAVE_MEMBER(i2c_client, debugfs) && HAVE_MEMBER(i2c_adapter, debugfs)
 * Provides: backport_i2c_client_debugfs
 */
#include <linux/debugfs.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/export.h>
#include <linux/i2c.h>

static void remove_folder(struct device *dev, void *res)
{
	struct dentry **folder = res;

	debugfs_remove_recursive(*folder);
}

struct dentry *backport_i2c_client_debugfs(struct i2c_client *client)
{
	struct device *dev = &client->dev;
	struct dentry **folder = devres_find(dev, remove_folder, NULL, NULL);

	if (folder)
		return *folder;
	folder = devres_alloc(remove_folder, sizeof(*folder), GFP_KERNEL);
	if (!folder)
		return ERR_PTR(-ENOMEM);
	*folder = debugfs_create_dir(dev_name(dev), client->adapter->debugfs);
	devres_add(dev, folder);
	return *folder;
}
EXPORT_SYMBOL_GPL(backport_i2c_client_debugfs);
