/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_WWAN_H
#define _BACKPORT_LINUX_WWAN_H
#if HAVE_HEADER(linux/wwan.h)
#include_next <linux/wwan.h>
#include <linux/err.h>

/*
 * The target has no such port. wwan_create_port() answers that it does not
 * know this type, and the driver says so.
 */
#if !HAVE_CONSTANT(WWAN_PORT_NMEA)
/**
 * WWAN_PORT_NMEA - type of a port that gives positions
 *
 * Upstream: 5b2e294e0cd1 ("net: wwan: add NMEA port support"), v7.0
 * Reduced: wwan_create_port() refuses it, there is no port for positions
 */
#define WWAN_PORT_NMEA		WWAN_PORT_UNKNOWN
#endif

#if !HAVE_CONSTANT(WWAN_PORT_FASTBOOT)
/**
 * WWAN_PORT_FASTBOOT - type of a port that loads firmware
 *
 * Upstream: not found (WWAN_PORT_FASTBOOT in include/linux/wwan.h), v6.11
 * Reduced: wwan_create_port() refuses it, there is no port for firmware
 */
#define WWAN_PORT_FASTBOOT	WWAN_PORT_UNKNOWN
#endif

#if PARAMS(wwan_create_port) == 4
/**
 * wwan_create_port() - add a port of a modem
 * @parent: the modem
 * @type: what the port is for
 * @ops: how it is used
 * @caps: what the driver wants done to what is sent, or NULL
 * @drvdata: the driver's own
 *
 * Upstream: not found (wwan_create_port() with @caps in include/linux/wwan.h), v6.4
 * Reduced: a driver that has @caps gets -EOPNOTSUPP, the target splits and pads nothing
 * Return: the port, or an ERR_PTR().
 */
#define wwan_create_port(parent, type, ops, caps, drvdata) \
	backport_wwan_create_port(parent, type, ops, caps, drvdata)
static inline struct wwan_port *
backport_wwan_create_port(struct device *parent, enum wwan_port_type type,
			  const struct wwan_port_ops *ops, const void *caps,
			  void *drvdata)
{
	if (caps)
		return ERR_PTR(-EOPNOTSUPP);

	return (wwan_create_port)(parent, type, ops, drvdata);
}
#endif
#else
/*
 * Where there are no modems, drivers have their parts for them left out, but
 * for these.
 *
 * Upstream: 9a44c1cc6388 ("net: Add a WWAN subsystem"), v5.13
 */
BACKFIT_CARRY(include/linux/wwan.h, enum wwan_port_type)
struct wwan_port;
#endif
#endif
