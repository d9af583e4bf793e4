// SPDX-License-Identifier: GPL-2.0
/* backfit verify: build a package, link it, and say what failed. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>

#include "err.h"
#include "options.h"
#include "verify.h"

static const struct command_line command = {
	.name = "verify",
	.operands = "OUT",
	.purpose = "Build and link the package in OUT, and say which gap each failure comes from.",
	.takes = OPT_KLIB | OPT_ARCH | OPT_JOBS | OPT_JSON,
	.min = 1,
	.max = 1,
};

static void print_json(const struct verify *verify)
{
	json_t *json = verify_json(verify);
	char *text = json ? json_dumps(json, JSON_INDENT(1) | JSON_SORT_KEYS) : NULL;

	if (text)
		puts(text);
	free(text);
	json_decref(json);
}

/**
 * cmd_verify() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_verify(int argc, char **argv)
{
	struct options o;
	enum options_result parsed = options_parse(&command, argc, argv, &o);
	struct verify verify;
	bool passed;

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (verify_package(o.operand[0], &(struct verify_with){ o.klib, o.arch, o.cross, o.jobs },
			   &verify))
		return BAD_INPUT;
	if (o.json)
		print_json(&verify);
	else
		verify_print(&verify);
	passed = verify_passed(&verify);
	verify_free(&verify);
	return passed ? DONE : INCOMPLETE;
}
