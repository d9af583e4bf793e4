/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PLATFORM_DATA_CROS_EC_PROTO_H
#define _BACKPORT_LINUX_PLATFORM_DATA_CROS_EC_PROTO_H
#include_next <linux/platform_data/cros_ec_proto.h>

#if !HAVE_FUNCTION(cros_ec_device_alloc) && HAVE_FUNCTION(cros_ec_register)
#include <linux/device.h>
#include <linux/platform_data/cros_ec_commands.h>

/**
 * cros_ec_device_alloc - an embedded controller, before it is registered
 * @dev: the device that it is reached by; it frees what is got here
 *
 * The target's cros_ec_register() does the rest that upstream's does here:
 * buffers, notifiers and lock.  The buffers get upstream's size, for which a
 * transport may add four bytes to what it sends.
 *
 * Upstream: ("platform/chrome: cros_ec: Separate initialization from cros_ec_register()"), v6.18
 * Return: the controller, or NULL without memory.
 */
static inline struct cros_ec_device *cros_ec_device_alloc(struct device *dev)
{
	struct cros_ec_device *ec;

	ec = devm_kzalloc(dev, sizeof(*ec), GFP_KERNEL);
	if (!ec)
		return NULL;

	ec->dev = dev;
	ec->din_size = sizeof(struct ec_host_response) +
		       sizeof(struct ec_response_get_protocol_info) +
		       EC_MAX_RESPONSE_OVERHEAD;
	ec->dout_size = sizeof(struct ec_host_request) +
			sizeof(struct ec_params_rwsig_action) + 4;
	return ec;
}
#endif
#endif
