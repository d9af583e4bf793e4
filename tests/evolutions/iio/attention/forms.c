// SPDX-License-Identifier: GPL-2.0
static const u32 prox_usage_ids[] = {
	HID_USAGE_SENSOR_HUMAN_PRESENCE,
	HID_USAGE_SENSOR_HUMAN_PROXIMITY,
	HID_USAGE_SENSOR_HUMAN_ATTENTION,
};

#define PROX_CHANNEL(_is_proximity, _channel) \
	{\
		.type = _is_proximity ? IIO_PROXIMITY : IIO_ATTENTION,\
		.indexed = _is_proximity,\
		.channel = _channel,\
	}

/* in the order of the usages */
static const struct iio_chan_spec prox_channels[] = {
	PROX_CHANNEL(true, HID_HUMAN_PRESENCE),
	PROX_CHANNEL(true, HID_HUMAN_PROXIMITY),
	PROX_CHANNEL(false, 0),
};

static int prox_read_raw(struct prox_state *st, int *val)
{
	/* the value is in percent */
	if (st->channel2usage[0] ==
	    HID_USAGE_SENSOR_HUMAN_ATTENTION)
		*val *= 100;
	thing_power(st, false);
	return 0;
}

static int prox_capture_sample(u32 usage_id)
{
	int multiplier = 1;

	if (usage_id == HID_USAGE_SENSOR_HUMAN_ATTENTION)
		multiplier = 100;

	return multiplier;
}
