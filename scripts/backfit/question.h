/* SPDX-License-Identifier: GPL-2.0 */
/* The question language (Documentation/backfit-questions.7 lists the questions). */
#ifndef BACKFIT_QUESTION_H
#define BACKFIT_QUESTION_H

#include "facts.h"
#include "header_texts.h"
#include "map.h"
#include "nearest.h"
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

/**
 * struct evidence - why questions are answered as they are
 * @text: a line for each question, and the declarations behind it
 * @names: the kernel's names, loaded when one is missing
 * @texts: the text of its headers, likewise
 *
 * Zero-initialise it, and evidence_free() it; one serves many questions of one kernel.
 */
struct evidence {
	struct strbuf text;
	struct near_names names;
	struct header_texts texts;
};

void evidence_free(struct evidence *evidence);
void asked_free(struct asked *asked);
int question_check(const char *expression, struct strbuf *error);
enum answer question_answer(const char *expression, struct facts *facts, struct asked *asked,
			    struct strbuf *error);
void question_evidence(const char *expression, struct facts *facts, struct evidence *out);

#endif
