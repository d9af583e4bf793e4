/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_MEDIA_V4L2_COMMON_H
#define _BACKPORT_MEDIA_V4L2_COMMON_H
#include_next <media/v4l2-common.h>

#if !CALLABLE(devm_v4l2_sensor_clk_get)
#include <linux/clk.h>
#include <linux/clk-provider.h>
#include <linux/err.h>
#include <linux/of.h>
#include <linux/property.h>
#include <linux/slab.h>

static inline struct clk *backport_v4l2_sensor_fixed_clk(struct device *dev,
							 const char *id,
							 u32 rate)
{
#ifdef CONFIG_COMMON_CLK
	struct clk_hw *hw;
	char *name;

	if (id)
		name = kasprintf(GFP_KERNEL, "clk-%s-%s", dev_name(dev), id);
	else
		name = kasprintf(GFP_KERNEL, "clk-%s", dev_name(dev));
	if (!name)
		return ERR_PTR(-ENOMEM);

	/* the clock keeps a copy of its name */
	hw = devm_clk_hw_register_fixed_rate(dev, name, NULL, 0, rate);
	kfree(name);
	return IS_ERR(hw) ? ERR_CAST(hw) : hw->clk;
#else
	return ERR_PTR(-ENOENT);
#endif
}

static inline struct clk *backport_v4l2_sensor_clk(struct device *dev,
						   const char *id, bool legacy,
						   bool fixed_rate,
						   unsigned long clk_rate)
{
	bool alike = legacy || !is_of_node(dev_fwnode(dev));
	u32 rate = clk_rate;
	struct clk *clk;
	int err = 0;

	clk = devm_clk_get_optional(dev, id);
	if (IS_ERR(clk))
		return clk;

	if (!fixed_rate || !clk_rate) {
		err = device_property_read_u32(dev, "clock-frequency", &rate);
		/* only a property that is not there is no failure */
		if (err ? err != -EINVAL : !rate)
			return ERR_PTR(-EINVAL);
	}

	if (clk) {
		int set = rate && alike ? clk_set_rate(clk, rate) : 0;

		if (set) {
			dev_err(dev, "Failed to set clock rate: %u\n", rate);
			return ERR_PTR(set);
		}
		return clk;
	}

	if (!IS_ENABLED(CONFIG_COMMON_CLK) || !alike)
		return ERR_PTR(-ENOENT);
	if (err)
		return ERR_PTR(-EPROBE_DEFER);

	return backport_v4l2_sensor_fixed_clk(dev, id, rate);
}

/**
 * devm_v4l2_sensor_clk_get - the clock of a camera's sensor
 * @dev: the sensor's device
 * @id: the clock's name, or NULL
 *
 * Where no one provides a clock, as with ACPI, one of the frequency in the
 * property clock-frequency is made.  May sleep.
 *
 * Upstream: 7ecb662b717a ("media: v4l2-common: Add a helper for obtaining the clock producer"), v6.18
 * Return: the clock, or an error pointer.
 */
static inline struct clk *devm_v4l2_sensor_clk_get(struct device *dev,
						   const char *id)
{
	return backport_v4l2_sensor_clk(dev, id, false, false, 0);
}

/**
 * devm_v4l2_sensor_clk_get_legacy - the same on every platform, not only ACPI's
 * @dev: the sensor's device
 * @id: the clock's name, or NULL
 * @fixed_rate: is @clk_rate what it must be, or what it is by default?
 * @clk_rate: in Hz
 *
 * Upstream: ("media: v4l2-common: Add legacy camera sensor clock helper"), v6.18
 * Return: the clock, or an error pointer.
 */
static inline struct clk *
devm_v4l2_sensor_clk_get_legacy(struct device *dev, const char *id,
				bool fixed_rate, unsigned long clk_rate)
{
	return backport_v4l2_sensor_clk(dev, id, true, fixed_rate, clk_rate);
}
#endif

#if !CALLABLE(v4l2_find_nearest_size_conditional)
#include <linux/build_bug.h>
#include <linux/kernel.h>
#include <linux/limits.h>

static inline const void *
backport_find_nearest_size(const void *array, size_t array_size,
			   size_t entry_size, size_t width_offset,
			   size_t height_offset, s32 width, s32 height,
			   bool (*func)(const void *array, size_t index,
					const void *context),
			   const void *context)
{
	u32 least = U32_MAX;
	const void *best = NULL;
	size_t i;

	if (!array)
		return NULL;

	for (i = 0; i < array_size && least; i++, array += entry_size) {
		const u32 *entry_width = array + width_offset;
		const u32 *entry_height = array + height_offset;
		u32 far;

		if (func && !func(array, i, context))
			continue;

		far = abs((s32)*entry_width - width) +
		      abs((s32)*entry_height - height);
		if (far <= least) {
			least = far;
			best = array;
		}
	}
	return best;
}

/**
 * v4l2_find_nearest_size_conditional - the nearest of those sizes that a function takes
 * @array: an array of a driver's structure
 * @array_size: its length
 * @width_field: the structure's member with the width, a u32
 * @height_field: the structure's member with the height, a u32
 * @width: wanted
 * @height: wanted
 * @func: asked of each, with @array's entry, its number and @context; or NULL
 * @context: for @func
 *
 * Upstream: ("media: v4l: Add v4l2_find_nearest_size_conditional()"), v6.15
 */
#define v4l2_find_nearest_size_conditional(array, array_size, width_field,     \
					   height_field, width, height, func,  \
					   context)                            \
	({                                                                     \
		BUILD_BUG_ON(sizeof((array)->width_field) != sizeof(u32) ||    \
			     sizeof((array)->height_field) != sizeof(u32));    \
		(typeof(&(array)[0]))backport_find_nearest_size(               \
			(array), array_size, sizeof(*(array)),                 \
			offsetof(typeof(*(array)), width_field),               \
			offsetof(typeof(*(array)), height_field), width,       \
			height, func, context);                                \
	})
#endif

#if PARAM_IS(v4l2_get_link_freq, 1, struct v4l2_ctrl_handler *)
#include <media/v4l2-subdev.h>

/**
 * v4l2_get_link_freq - how fast the link to a transmitter is
 * @pad: the transmitter's, upstream; the target wants its controls
 * @mul: bits for each pixel, or samples for each clock; 0 for neither
 * @div: twice the data lanes, or 1; 0 for neither
 *
 * On the target no transmitter tells the frequency but by its controls.
 *
 * Upstream: ("media: v4l: Support passing media pad argument to v4l2_get_link_freq()"), v6.14
 */
#define v4l2_get_link_freq(pad, mul, div)                                      \
	v4l2_get_link_freq(                                                    \
		media_entity_to_v4l2_subdev((pad)->entity)->ctrl_handler, mul, \
		div)
#endif

#if !CALLABLE(v4l2_link_freq_to_bitmap)
#include <linux/bits.h>
#include <linux/device.h>

static inline void backport_tell_link_freqs(struct device *dev, const u64 *fw,
					    unsigned int num_fw,
					    const s64 *driver,
					    unsigned int num_driver)
{
	unsigned int i;

	dev_err(dev, "no matching link frequencies found\n");
	for (i = 0; i < num_fw; i++)
		dev_dbg(dev, "in firmware: %llu Hz\n", fw[i]);
	for (i = 0; i < num_driver; i++)
		dev_dbg(dev, "supported: %lld Hz\n", driver[i]);
}

/**
 * v4l2_link_freq_to_bitmap - which of a driver's link frequencies firmware allows
 * @dev: the device, for messages
 * @fw_link_freqs: firmware's, in Hz
 * @num_of_fw_link_freqs: how many
 * @driver_link_freqs: the driver's, in Hz
 * @num_of_driver_link_freqs: how many
 * @bitmap: a bit for each of the driver's that firmware has, too
 *
 * Upstream: a68e88e2cf9e ("media: v4l: Add a helper for setting up link-frequencies control"), v6.9
 * Return: 0, %-ENODATA where firmware has none, %-ENOENT where none matches.
 */
static inline int
v4l2_link_freq_to_bitmap(struct device *dev, const u64 *fw_link_freqs,
			 unsigned int num_of_fw_link_freqs,
			 const s64 *driver_link_freqs,
			 unsigned int num_of_driver_link_freqs,
			 unsigned long *bitmap)
{
	unsigned int i, j;

	*bitmap = 0;
	if (!num_of_fw_link_freqs) {
		dev_err(dev, "no link frequencies in firmware\n");
		return -ENODATA;
	}

	for (i = 0; i < num_of_fw_link_freqs; i++) {
		for (j = 0; j < num_of_driver_link_freqs; j++)
			if (fw_link_freqs[i] == driver_link_freqs[j])
				break;
		if (j < num_of_driver_link_freqs)
			*bitmap |= BIT(j);
	}
	if (*bitmap)
		return 0;

	backport_tell_link_freqs(dev, fw_link_freqs, num_of_fw_link_freqs,
				 driver_link_freqs, num_of_driver_link_freqs);
	return -ENOENT;
}
#endif
#endif
