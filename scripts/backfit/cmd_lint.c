// SPDX-License-Identifier: GPL-2.0
/* backfit lint: are evolutions what they must be? */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "kernel.h"
#include "lint.h"
#include "mem.h"
#include "options.h"

static const struct command_line command = {
	.name = "lint",
	.operands = "[PATH...]",
	.purpose =
		"Evolutions (patches/<area>/<evolution>.cocci) and their tests: what their heads lack, "
		"what spatch does not take, which form of a test comes out otherwise, what another "
		"evolution is for, too. PATH is an evolution or a folder of them; without one, all "
		"of backfit's own. --to OLD,... asks these kernels their conditions, too. Exit 1 if anything is found.",
	.takes = OPT_TO | OPT_ARCH | OPT_JSON | OPT_VERBOSE | OPT_UPDATE,
	.min = 0,
	.max = -1,
};

static int ask_one(struct lint *lint, const struct options *o, const char *path)
{
	struct kernel target = { 0 };
	struct facts *facts = NULL;

	if (!kernel_open(&target, path, o->arch, o->cross))
		facts = kernel_facts(&target);
	if (facts)
		lint_ask(lint, facts, path);
	kernel_close(&target);
	return facts ? 0 : -1;
}

/* Conditions are cheap to ask, tests are not run again for another kernel. */
static int ask(struct lint *lint, const struct options *o)
{
	char *copy = xstrdup(o->to ? o->to : ""), *save = NULL;
	int err = 0;

	for (char *p = strtok_r(copy, ",", &save); p && !err; p = strtok_r(NULL, ",", &save))
		err = ask_one(lint, o, p);
	free(copy);
	return err;
}

static int print(struct lint *lint, const struct options *o)
{
	if (o->json) {
		char *text = lint_json(lint);

		puts(text);
		free(text);
	} else {
		lint_print(lint, o->verbose);
	}
	return lint->finding.n ? INCOMPLETE : DONE;
}

/**
 * cmd_lint() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_lint(int argc, char **argv)
{
	struct lint lint = { 0 };
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (!lint_open(&lint, o.operand, o.operands)) {
		lint.update = o.update;
		if (!lint_check(&lint) && !ask(&lint, &o))
			outcome = print(&lint, &o);
	}
	lint_free(&lint);
	return outcome;
}
