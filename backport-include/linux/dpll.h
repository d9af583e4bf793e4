/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DPLL_H
#define _BACKPORT_LINUX_DPLL_H
#if HAVE_HEADER(linux/dpll.h)
#include_next <linux/dpll.h>

#if !HAVE_TYPE(dpll_tracker) && PARAMS(dpll_device_get) == 3
/**
 * typedef dpll_tracker - by which a lost reference to a DPLL is found
 *
 * Upstream: not found (dpll: Add reference count tracking support), v7.0
 * Reduced: a reference that is never given back is not told of
 */
typedef struct {} dpll_tracker;

#define dpll_device_get(clock_id, dev_driver_id, module, tracker) \
	backport_dpll_device_get((clock_id), (dev_driver_id), (module), (tracker))
static inline struct dpll_device *
backport_dpll_device_get(u64 clock_id, u32 dev_driver_id, struct module *module,
			 dpll_tracker *tracker)
{
	return (dpll_device_get)(clock_id, dev_driver_id, module);
}

#define dpll_device_put(dpll, tracker) \
	backport_dpll_device_put((dpll), (tracker))
static inline void backport_dpll_device_put(struct dpll_device *dpll,
					    dpll_tracker *tracker)
{
	(dpll_device_put)(dpll);
}

#define dpll_pin_get(clock_id, dev_driver_id, module, prop, tracker) \
	backport_dpll_pin_get((clock_id), (dev_driver_id), (module), (prop), (tracker))
static inline struct dpll_pin *
backport_dpll_pin_get(u64 clock_id, u32 dev_driver_id, struct module *module,
		      const struct dpll_pin_properties *prop,
		      dpll_tracker *tracker)
{
	return (dpll_pin_get)(clock_id, dev_driver_id, module, prop);
}

#define dpll_pin_put(pin, tracker) backport_dpll_pin_put((pin), (tracker))
static inline void backport_dpll_pin_put(struct dpll_pin *pin,
					 dpll_tracker *tracker)
{
	(dpll_pin_put)(pin);
}
#endif
#endif
#endif
