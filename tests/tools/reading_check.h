/* SPDX-License-Identifier: GPL-2.0 */
/* Facts against what another reader saw, both ways, and the figures. */
#ifndef READING_CHECK_H
#define READING_CHECK_H

#include "expressions.h"
#include "reading.h"

/**
 * struct reading_tally - what came of one kind of fact
 * @compared: facts that the reader could see
 * @agree: it sees them as they are
 * @elsewhere: of these, where it only agrees at another place than the fact's
 * @explained: it does not agree, but the list says why
 * @differ: it does not agree
 * @not_read: facts of headers that it could not read
 * @seen: names that it saw
 * @undone: of these, macros that a header takes back
 * @config: of these, what the facts have as the configuration
 * @unknown: of these, of headers that the facts call unreadable, or the reader does
 */
struct reading_tally {
	unsigned int compared, agree, elsewhere, explained, differ, not_read;
	unsigned int seen, undone, config, unknown;
};

/**
 * struct reading_question - something for the compiler
 * @text: an expression
 * @is: what it is to be
 */
struct reading_question {
	char *text;
	long long is;
};

/**
 * struct reading_check - a comparison
 * @reader: who reads, for messages
 * @facts: ours
 * @reading: theirs
 * @match: the comparisons
 * @expressions: what the kernel's compiler is to say
 * @known: differences that are explained, as "function foo*"
 * @suspect: headers with a difference that nothing explains
 * @quiet: nothing is printed
 * @told: what an expression differs of
 * @pending: expressions of the fact that is being compared
 * @tally: by kind
 * @kinds: which kinds the reader sees; a bit for each
 * @one_way: what the facts have and the reader does not see is no difference
 */
struct reading_check {
	const char *reader;
	struct facts *facts;
	const struct reading *reading;
	struct reading_match match;
	struct expressions expressions;
	struct map known;
	struct map suspect;
	bool quiet;
	struct map told;
	VEC(struct reading_question) pending;
	struct reading_tally tally[FACT_KINDS];
	unsigned int kinds;
	bool one_way;
};

int reading_check_known(struct reading_check *check, const char *path);
void reading_check_suspects(struct reading_check *check);
int reading_check_run(struct reading_check *check);
void reading_check_free(struct reading_check *check);

#endif
