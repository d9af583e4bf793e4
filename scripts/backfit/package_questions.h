/* SPDX-License-Identifier: GPL-2.0 */
/* The questions that a package takes along, made while the rest of it is. */
#ifndef BACKFIT_PACKAGE_QUESTIONS_H
#define BACKFIT_PACKAGE_QUESTIONS_H

#include "aside.h"
#include "contents.h"

void package_start_questions(struct contents *c, struct aside *aside);
int package_write_questions(struct contents *c, struct aside *aside);

#endif
