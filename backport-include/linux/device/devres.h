/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_DEVRES_H
#define _BACKPORT_LINUX_DEVICE_DEVRES_H

#if HAVE_HEADER(linux/device/devres.h)
#include_next <linux/device/devres.h>
#else
/*
 * linux/device.h has all of it.
 *
 * Upstream: ("devres: Move devm_*_action*() APIs to devres.h"), v6.12
 */
#include <linux/device.h>
#endif
#endif
