/* SPDX-License-Identifier: GPL-2.0 */
/* GNU make, asked what one folder's Makefile sets. */
#ifndef BACKFIT_KBUILD_PROBE_H
#define BACKFIT_KBUILD_PROBE_H

#include "kbuild.h"

/**
 * enum probe_mode - what configuration symbols are to the Makefile
 * @PROBE_NAMED: each has its own name for a value
 * @PROBE_CHOSEN: all are y
 * @PROBE_UNSET: as named, but those that an ifdef or ifndef asks about are not set
 */
enum probe_mode {
	PROBE_NAMED,
	PROBE_CHOSEN,
	PROBE_UNSET,
};

char *kbuild_probe(const char *tree, const struct kbuild *kbuild, const char *text,
		   enum probe_mode mode);

#endif
