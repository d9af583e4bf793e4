// SPDX-License-Identifier: GPL-2.0
/// Leave it to the controls to tell the frequency of a link.
// What: get_mbus_config() may tell the frequency of the link
// Upstream: not found (link_freq in struct v4l2_mbus_config of include/media/v4l2-mediabus.h), v6.15
// When: HAVE_MEMBER(v4l2_mbus_config, type) && !HAVE_MEMBER(v4l2_mbus_config, link_freq)
// Provides: v4l2_mbus_config.link_freq
// Confidence: Moderate
// Reduced: receivers learn the link's frequency from V4L2_CID_LINK_FREQ or V4L2_CID_PIXEL_RATE only
// Options: --no-includes
// Test: tests/evolutions/media/mbus-link-freq
// Example: cfg->link_freq = mode->link_freq; -> (void)mode->link_freq;
@@
struct v4l2_mbus_config *cfg;
expression e;
@@
-cfg->link_freq = e;
+(void)e;
