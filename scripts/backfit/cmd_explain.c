// SPDX-License-Identifier: GPL-2.0
/* backfit explain: one API on both kernels, and what closes the gap. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>

#include "between.h"
#include "columns.h"
#include "err.h"
#include "explain.h"
#include "explain_print.h"
#include "options.h"

static const struct command_line command = {
	.name = "explain",
	.operands = "NAME...",
	.purpose =
		"One API on both kernels: its declarations, what differs, what closes the gap, what "
		"it means for a driver and which drivers use it. NAME is a function, macro, "
		"variable, type, enumerator, 'struct x', x.member or <linux/x.h>. Exit 1 if "
		"nothing closes a gap.",
	.takes = OPT_FROM | OPT_TO | OPT_ARCH | OPT_JSON,
	.needs = OPT_FROM | OPT_TO,
	.min = 1,
	.max = -1,
};

static int print(const struct explainer *explainer, bool json)
{
	if (json) {
		char *text = explain_json(explainer);

		puts(text);
		free(text);
	} else {
		explain_print(explainer, columns_of_terminal());
	}
	return explain_unresolved(explainer) ? INCOMPLETE : DONE;
}

/**
 * cmd_explain() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_explain(int argc, char **argv)
{
	struct between between = { 0 };
	struct explainer explainer = { 0 };
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (!between_open(&between, &o) && !explain(&explainer, &between.newest, &between.target,
						    &between.library, o.operand, o.operands))
		outcome = print(&explainer, o.json);
	explainer_free(&explainer);
	between_close(&between);
	return outcome;
}
