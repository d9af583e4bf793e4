/* SPDX-License-Identifier: GPL-2.0 */
/* Which files of the newest tree a driver's sources consist of. */
#ifndef BACKFIT_DRIVER_FILES_H
#define BACKFIT_DRIVER_FILES_H

#include "driver.h"

int driver_collect_files(const char *tree, struct driver *driver, bool quiet);

#endif
