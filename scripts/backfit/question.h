/* SPDX-License-Identifier: GPL-2.0 */
/* The question language (Documentation/design.md lists the questions). */
#ifndef BACKFIT_QUESTION_H
#define BACKFIT_QUESTION_H

#include "facts.h"
#include "map.h"
#include "str.h"
#include "usable.h"

/**
 * struct question - one question as asked, and what the facts say
 * @text: the question in its canonical spelling, "PARAMS(class_create)"
 * @is_number: it asks for a number
 * @answer: yes or no; unknown also for numbers that cannot be told
 * @number: the number, where it asks for one
 */
struct question {
	char *text;
	bool is_number;
	enum answer answer;
	long number;
};

/**
 * struct asked - every question asked so far, each once
 * @by_text: struct question by its canonical spelling
 *
 * Zero-initialise it, and asked_free() it.
 */
struct asked {
	struct map by_text;
};

void asked_free(struct asked *asked);
int question_check(const char *expression, struct strbuf *error);
enum answer question_answer(const char *expression, struct facts *facts, struct asked *asked,
			    struct strbuf *error);
void question_evidence(const char *expression, struct facts *facts, struct strbuf *out);

#endif
