// SPDX-License-Identifier: GPL-2.0
#include <linux/pwm.h>

struct thing_wfhw {
	u8 val;
};

/* what the core gets */
static const struct pwm_ops thing_ops = {
	.sizeof_wfhw = sizeof(struct thing_wfhw),
	.round_waveform_tohw = thing_round_tohw,
	.round_waveform_fromhw = thing_round_fromhw,
	.read_waveform = thing_read,
	.write_waveform = thing_write,
};

static const struct pwm_ops blind_ops = {
	.request = blind_request,
	.sizeof_wfhw = sizeof(u32),
	.round_waveform_tohw = blind_round_tohw,
	.round_waveform_fromhw = blind_round_fromhw,
	.write_waveform = blind_write,
};

static const struct pwm_ops old_ops = {
	.apply = old_apply,
	.get_state = old_get_state,
};
