/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_RC_CORE_H
#define _BACKPORT_MEDIA_RC_CORE_H
#include_next <media/rc-core.h>

#if !CALLABLE(ir_raw_event_overflow) && HAVE_FUNCTION(ir_raw_event_reset)
/**
 * ir_raw_event_overflow - tell decoders that events were lost
 *
 * Upstream: 950170d6d2a5 ("media: rc-core: rename ir_raw_event_reset to ir_raw_event_overflow"), v5.18
 */
#define ir_raw_event_overflow	ir_raw_event_reset
#endif

#if !HAVE_CONSTANT(IR_MAX_TIMEOUT)
#include <media/rc-map.h>
#include <uapi/linux/lirc.h>

/**
 * IR_MAX_TIMEOUT - the longest timeout in microseconds that lirc can tell
 *
 * Upstream: not found (IR_MAX_TIMEOUT in include/media/rc-core.h), v5.18
 */
#define IR_MAX_TIMEOUT	LIRC_VALUE_MASK
#endif
#endif
