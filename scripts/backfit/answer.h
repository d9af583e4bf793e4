/* SPDX-License-Identifier: GPL-2.0 */
/* A shim header or compat source with its questions answered for one target. */
#ifndef BACKFIT_ANSWER_H
#define BACKFIT_ANSWER_H

#include "facts.h"
#include "question.h"

char *answer_text(const char *text, const char *name, struct facts *target, const char *newest_dir,
		  struct asked *asked);

#endif
