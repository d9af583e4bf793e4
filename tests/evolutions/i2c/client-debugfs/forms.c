// SPDX-License-Identifier: GPL-2.0
#include <linux/debugfs.h>
#include <linux/i2c.h>

struct data {
	struct i2c_client *client;
	struct dentry *debugfs;
	u32 serial;
};

static int probe(struct i2c_client *client)
{
	struct data *data = i2c_get_clientdata(client);

	debugfs_create_u32("serial_number", 0444, client->debugfs, &data->serial);
	data->debugfs = debugfs_create_dir("data", client->debugfs);
	return 0;
}

static void more(struct data *data)
{
	debugfs_create_u32("again", 0444, data->client->debugfs, &data->serial);
	debugfs_create_u32("own", 0444, data->debugfs, &data->serial);
}

static void of_a_header(struct elsewhere *data)
{
	debugfs_create_u32("there", 0444, data->client->debugfs, &data->serial);
	debugfs_create_u32("not_that", 0444, data->other->debugfs, &data->serial);
}
