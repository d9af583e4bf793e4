// SPDX-License-Identifier: GPL-2.0
#include "when.h"

#include <errno.h>

#include "err.h"
#include "str.h"

/**
 * when_answer() - does an entry's condition hold?
 * @entry: the evolution, compat source or bundle
 * @target: whom it is asked of
 * @asked: remembers what was asked, or NULL
 *
 * Return: the answer; yes where the entry has no condition.
 */
enum answer when_answer(const struct entry *entry, struct facts *target, struct asked *asked)
{
	struct strbuf error = { 0 };
	enum answer answer = ANSWER_YES;

	if (*entry->when)
		answer = question_answer(entry->when, target, asked, &error);
	strbuf_free(&error);
	return answer;
}

/**
 * when_holds() - the same, where the answer must be known
 * @entry: the evolution, compat source or bundle
 * @target: whom it is asked of
 * @asked: remembers what was asked, or NULL
 * @holds: whether the condition holds
 *
 * Return: 0, or -EINVAL where it cannot be answered, reported.
 */
int when_holds(const struct entry *entry, struct facts *target, struct asked *asked, bool *holds)
{
	enum answer answer = when_answer(entry, target, asked);

	*holds = answer == ANSWER_YES;
	if (answer != ANSWER_UNKNOWN)
		return 0;
	report_error("%s: the target's headers leave its condition unknown: %s", entry->path,
		     entry->when);
	return -EINVAL;
}
