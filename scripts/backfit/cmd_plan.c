// SPDX-License-Identifier: GPL-2.0
/* backfit plan: what drivers need on a target. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "between.h"
#include "err.h"
#include "inferred.h"
#include "options.h"
#include "plan.h"
#include "plan_why.h"

static const struct command_line command = {
	.name = "plan",
	.operands = "DRIVER...",
	.purpose =
		"What these drivers of the newest tree need on a target: each gap, what closes it, "
		"where it is used. Exit 1 if any gap is unresolved.",
	.takes = OPT_FROM | OPT_TO | OPT_ARCH | OPT_JSON | OPT_KEEP_GOING | OPT_INFER |
		 OPT_OLD_SOURCE,
	.needs = OPT_FROM | OPT_TO,
	.min = 1,
	.max = -1,
};

static int print_plan(const struct plan *plan, bool json)
{
	if (json) {
		char *text = plan_json(plan);

		puts(text);
		free(text);
	} else {
		plan_print(plan);
	}
	return plan_unresolved(plan) || plan->unknown ? INCOMPLETE : DONE;
}

/* Rules are inferred for what stays open; of what leads to no driver nothing is asked again. */
static int infer(struct between *between, struct plan *plan, const struct options *o)
{
	VEC(const char *) driver = { 0 };
	unsigned int unknown = plan->unknown;
	int err;

	for (unsigned int i = 0; i < o->operands; i++)
		if (plan_driver(plan, o->operand[i]))
			*vec_push(&driver) = o->operand[i];
	err = inferred_close(plan, &between->library, driver.v, driver.n, between->old_source);
	plan->unknown = unknown;
	vec_free(&driver);
	return err;
}

/**
 * cmd_plan() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_plan(int argc, char **argv)
{
	struct between between = { 0 };
	struct plan plan = { 0 };
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (!between_open(&between, &o) &&
	    !plan_make(&plan, &between, o.operand, o.operands, o.keep_going) &&
	    (!o.infer || !infer(&between, &plan, &o))) {
		plan_say_why(&plan);
		plan_say_nearest(&plan);
		outcome = print_plan(&plan, o.json);
	}
	plan_free(&plan);
	between_close(&between);
	return outcome;
}
