// SPDX-License-Identifier: GPL-2.0
/*
 * What drivers ask the Chrome OS embedded controller beyond the target's helpers,
 * each by the command that it is.
 *
 * Upstream: not found (cros_ec_rwsig_continue, cros_ec_read_features in cros_ec_proto.c), v6.14
 * When: HAVE_EXPORT(cros_ec_cmd) && HAVE_EXPORT(cros_ec_cmd_xfer)
 * Provides: backport_cros_ec_start, cros_ec_read_features
 * Provides: cros_ec_cmd_readmem, cros_ec_get_cmd_versions
 */
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/export.h>
#include <linux/mutex.h>
#include <linux/notifier.h>
#include <linux/platform_data/cros_ec_commands.h>
#include <linux/platform_data/cros_ec_proto.h>
#include <linux/slab.h>

#define CONTINUE_TRIES	8
#define CONTINUE_ERRORS 3

#if !HAVE_MEMBER(cros_ec_device, registered)
static void forget(void *data)
{
	struct cros_ec_device *ec = data;

	mutex_destroy(&ec->lock);
	lockdep_unregister_key(&ec->lockdep_key);
}

/* Does what cros_ec_device_alloc() would have done. */
static int prepare(struct cros_ec_device *ec)
{
	ec->din = devm_kzalloc(ec->dev, ec->din_size, GFP_KERNEL);
	ec->dout = devm_kzalloc(ec->dev, ec->dout_size, GFP_KERNEL);
	if (!ec->din || !ec->dout)
		return -ENOMEM;

	ec->max_response = sizeof(struct ec_response_get_protocol_info);
	ec->max_request = sizeof(struct ec_params_rwsig_action);
	ec->suspend_timeout_ms = EC_HOST_SLEEP_TIMEOUT_DEFAULT;
	BLOCKING_INIT_NOTIFIER_HEAD(&ec->event_notifier);
#if HAVE_MEMBER(cros_ec_device, panic_notifier)
	BLOCKING_INIT_NOTIFIER_HEAD(&ec->panic_notifier);
#endif
	lockdep_register_key(&ec->lockdep_key);
	mutex_init(&ec->lock);
	lockdep_set_class(&ec->lock, &ec->lockdep_key);
	return devm_add_action_or_reset(ec->dev, forget, ec);
}

/* It is asked until it refuses, for that it does once it runs what was verified. */
static int run_verified(struct cros_ec_device *ec)
{
	struct ec_params_rwsig_action *action;
	struct cros_ec_command *msg;
	int errors = 0, ret = 0, i;

	msg = kzalloc(sizeof(*msg) + sizeof(*action), GFP_KERNEL);
	if (!msg)
		return -ENOMEM;

	ec->proto_version = 3;
	msg->command = EC_CMD_RWSIG_ACTION;
	msg->outsize = sizeof(*action);
	action = (struct ec_params_rwsig_action *)msg->data;
	for (i = 0; i < CONTINUE_TRIES; i++) {
		action->action = RWSIG_ACTION_CONTINUE;
		ret = cros_ec_cmd_xfer(ec, msg);
		if (ret < 0) {
			if (++errors >= CONTINUE_ERRORS)
				break;
		} else if (msg->result == EC_RES_INVALID_COMMAND) {
			break;
		} else if (msg->result != EC_RES_SUCCESS) {
			ret = -EPROTO;
			break;
		} else {
			errors = 0;
		}
		if (ret != -ETIMEDOUT)
			usleep_range(90000, 100000);
	}
	kfree(msg);
	return ret;
}

int backport_cros_ec_start(struct cros_ec_device *ec)
{
	int ret = ec->din ? 0 : prepare(ec);

	if (ret)
		return ret;
	ret = run_verified(ec);
	if (ret)
		dev_info(ec->dev, "The verified image was not continued: %d\n", ret);
	return 0;
}
EXPORT_SYMBOL_GPL(backport_cros_ec_start);
#endif

#if !CALLABLE(cros_ec_read_features)
int cros_ec_read_features(struct cros_ec_dev *ec)
{
	int ret = cros_ec_cmd(ec->ec_dev, 0, EC_CMD_GET_FEATURES + ec->cmd_offset,
			      NULL, 0, &ec->features, sizeof(ec->features));

	if (ret < 0) {
		dev_warn(ec->dev, "The features cannot be read: %d\n", ret);
		memset(&ec->features, 0, sizeof(ec->features));
	}
	return ret;
}
EXPORT_SYMBOL_GPL(backport_cros_ec_read_features);
#endif

#if !CALLABLE(cros_ec_cmd_readmem)
int cros_ec_cmd_readmem(struct cros_ec_device *ec_dev, u8 offset, u8 size, void *dest)
{
	struct ec_params_read_memmap params = { .offset = offset, .size = size };

	if (!size)
		return -EINVAL;
	if (ec_dev->cmd_readmem)
		return ec_dev->cmd_readmem(ec_dev, offset, size, dest);
	return cros_ec_cmd(ec_dev, 0, EC_CMD_READ_MEMMAP, &params, sizeof(params),
			   dest, size);
}
EXPORT_SYMBOL_GPL(backport_cros_ec_cmd_readmem);
#endif

#if !CALLABLE(cros_ec_get_cmd_versions)
int cros_ec_get_cmd_versions(struct cros_ec_device *ec_dev, u16 cmd)
{
	struct ec_params_get_cmd_versions_v1 wide = { .cmd = cmd };
	struct ec_params_get_cmd_versions narrow = { .cmd = cmd };
	struct ec_response_get_cmd_versions told;
	int ret;

	if (cmd <= U8_MAX)
		ret = cros_ec_cmd(ec_dev, 0, EC_CMD_GET_CMD_VERSIONS, &narrow,
				  sizeof(narrow), &told, sizeof(told));
	else
		ret = cros_ec_cmd(ec_dev, 1, EC_CMD_GET_CMD_VERSIONS, &wide,
				  sizeof(wide), &told, sizeof(told));
	if (ret == -EINVAL)
		return 0;
	return ret < 0 ? ret : told.version_mask;
}
EXPORT_SYMBOL_GPL(backport_cros_ec_get_cmd_versions);
#endif
