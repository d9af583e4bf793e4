/* SPDX-License-Identifier: GPL-2.0 */
/* The words of make, compiler and modpost, laid to the object that they are about. */
#ifndef COVERAGE_BUILD_LOG_H
#define COVERAGE_BUILD_LOG_H

#include <jansson.h>

int build_log_compiler(const char *log, const char *dir, json_t *outcomes);
int build_log_modpost(const char *log, const char *dir, json_t *outcomes);
json_t *outcome_of(json_t *outcomes, const char *object);
void outcome_add(json_t *outcome, const char *list, const char *text);

#endif
