// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_data/cros_ec_proto.h>

static void init(struct cros_ec_device *ec_dev)
{
	BLOCKING_INIT_NOTIFIER_HEAD(&ec_dev->event_notifier);
	BLOCKING_INIT_NOTIFIER_HEAD(&ec_dev->panic_notifier);
}

static int probe(struct cros_ec_dev *ec, struct info *info)
{
	int ret;

	info->notifier.notifier_call = on_panic;
	ret = blocking_notifier_chain_register(&ec->ec_dev->panic_notifier,
					       &info->notifier);
	if (ret)
		goto cleanup;

	return 0;
cleanup:
	free_info(info);
	return ret;
}

static void remove(struct cros_ec_dev *ec)
{
	blocking_notifier_chain_unregister(&ec->ec_dev->panic_notifier,
					   &ec->info->notifier);
	free_info(ec->info);
}
