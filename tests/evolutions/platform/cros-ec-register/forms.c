// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_data/cros_ec_proto.h>

int cros_ec_register(struct cros_ec_device *ec_dev)
{
	struct device *dev = ec_dev->dev;
	int err;

	/* Send RWSIG continue to jump to RW for devices using RWSIG. */
	err = cros_ec_rwsig_continue(ec_dev);
	if (err)
		dev_info(dev, "Failed to continue: %d\n", err);

	err = cros_ec_query_all(ec_dev);
	if (err)
		return err;

	scoped_guard(mutex, &ec_dev->lock)
		ec_dev->registered = true;

	return 0;
}

void cros_ec_unregister(struct cros_ec_device *ec_dev)
{
	scoped_guard(mutex, &ec_dev->lock)
		ec_dev->registered = false;

	platform_device_unregister(ec_dev->ec);
}
