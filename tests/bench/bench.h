/* SPDX-License-Identifier: GPL-2.0 */
/* Measuring what facts cost. */
#ifndef BACKFIT_BENCH_H
#define BACKFIT_BENCH_H

#include "kernel.h"
#include "str.h"

double bench_wall(void);
double bench_cpu(int who);
int bench_facts(const char *path, const char *questions, int repetitions, const char *dir);
void sample_questions(struct facts *facts, unsigned int wanted, struct strbuf *out);

#endif
