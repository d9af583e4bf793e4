/* SPDX-License-Identifier: GPL-2.0 */
/* What an API's difference means for a driver of the newest tree, in a sentence. */
#ifndef BACKFIT_CONSEQUENCE_H
#define BACKFIT_CONSEQUENCE_H

#include "explain.h"

char *consequence(const struct explanation *x);

#endif
