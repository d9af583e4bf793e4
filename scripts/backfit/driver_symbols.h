/* SPDX-License-Identifier: GPL-2.0 */
/* Which Kconfig symbols are a driver's own. */
#ifndef BACKFIT_DRIVER_SYMBOLS_H
#define BACKFIT_DRIVER_SYMBOLS_H

#include "driver.h"

void driver_collect_configs(const char *tree, struct driver *driver);

#endif
