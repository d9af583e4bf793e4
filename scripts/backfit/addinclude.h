/* SPDX-License-Identifier: GPL-2.0 */
/* One more #include line in a C file, where a kernel developer would put it. */
#ifndef BACKFIT_ADDINCLUDE_H
#define BACKFIT_ADDINCLUDE_H

#include <stddef.h>

char *add_include_line(const char *text, const char *header);

#endif
