/* SPDX-License-Identifier: GPL-2.0 */
/* What there is to ask: the questions by name, what they take, how each is answered. */
#ifndef BACKFIT_QUESTION_KINDS_H
#define BACKFIT_QUESTION_KINDS_H

#include "question.h"

enum {
	MAX_ARGS = 6
};

/**
 * struct asking - what a question's function works with and fills in
 * @facts: what is asked
 * @arg: the arguments
 * @q: gets the answer
 * @evidence: gets the reasons; NULL where nobody wants them: then nothing is
 *	looked up that only they need
 */
struct asking {
	struct facts *facts;
	char *arg[MAX_ARGS];
	struct question *q;
	struct evidence *evidence;
};

/**
 * struct question_kind - one question
 * @name: its name
 * @args: what it takes, a letter each: n a name, r a type's name, t a type, d a
 *	number from 1, h a header, c a configuration symbol, s a namespace
 * @is_number: it is to be compared with a number
 * @ask: answers it
 * @about: ABOUT() of the kinds that the first argument may name; then a header may
 *	follow the last argument; 0 where it is no matter which header defines it
 * @agree: all headers that define it must give the same answer; else one is enough
 */
struct question_kind {
	const char *name;
	const char *args;
	bool is_number;
	void (*ask)(struct asking *a);
	unsigned int about;
	bool agree;
};

/* A bit of struct question_kind's @about. */
#define ABOUT(kind) (1u << FACT_##kind)

const struct question_kind *question_kind_named(const char *name, size_t len);
const char *question_argument_wrong(char kind, const char *arg);

#endif
