/* SPDX-License-Identifier: GPL-2.0 */
/* Which Backfit this is, as the modules that it made say. */
#ifndef BACKFIT_VERSION_H
#define BACKFIT_VERSION_H

/* Raised by who makes a release. */
#define BACKFIT_VERSION "1.0"

#endif
