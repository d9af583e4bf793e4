/* SPDX-License-Identifier: GPL-2.0 */
/* manifest.json: where everything in a package came from, and why it is as it is. */
#ifndef BACKFIT_MANIFEST_H
#define BACKFIT_MANIFEST_H

#include <jansson.h>

#include "contents.h"

#define MANIFEST_FILE "manifest.json"

int manifest_write(struct contents *c);
json_t *manifest_read(const char *package);

#endif
