// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_data/cros_ec_proto.h>

static int work(struct cros_ec_device *ec)
{
	struct ec_response_get_next_event_v3 *event;
	union ec_response_get_next_data_v3 data;

	event = &ec->event_data;
	memcpy(&data, &event->data, sizeof(union ec_response_get_next_data_v3));
	return event->event_type;
}
