// SPDX-License-Identifier: GPL-2.0
/**
 * watchdog_init_timeout() - set up the timeout
 */
int watchdog_init_timeout(struct watchdog_device *wdd,
			  unsigned int timeout_parm,
			  const struct device *dev)
{
	unsigned int t = 0;

	/* the parameter first */
	if (timeout_parm)
		wdd->timeout = timeout_parm;
	if (dev && !device_property_read_u32(dev, "timeout-sec", &t))
		wdd->timeout = t;
	return 0;
}
EXPORT_SYMBOL_GPL(watchdog_init_timeout);

/* only reads, too, and stays */
static int thing_init(struct watchdog_device *wdd, const struct device *dev)
{
	return watchdog_init_timeout(wdd, 0, dev);
}
