// SPDX-License-Identifier: GPL-2.0
/* backfit infer: write evolutions from what drivers of both kernels show. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "infer_all.h"
#include "infer_pick.h"
#include "infer_print.h"
#include "kernel.h"
#include "options.h"

enum {
	FEWEST_FILES = 3, /* that use an API which was not asked for by name */
};

static const struct command_line command = {
	.name = "infer",
	.operands = "[NAME...]",
	.purpose =
		"Writes semantic patches that lead from the newest kernel's API NAME (a function, "
		"macro, struct.member, 'struct x', '<linux/x.h>') to the target's, from what the "
		"drivers that both have show, each with its evidence. What held-out drivers bear out "
		"and drivers compile with is proved; the rest is a draft. Without NAME: all that at least 3 drivers use.",
	.takes = OPT_FROM | OPT_TO | OPT_ARCH | OPT_OUT | OPT_OLD_SOURCE | OPT_JSON | OPT_VERBOSE,
	.needs = OPT_FROM | OPT_TO,
	.min = 0,
	.max = -1,
};

static int write_file(const char *dir, const char *path, const char *text)
{
	char *full = path_join(dir, path), *aside = xasprintf("%s.new", full);
	int err = make_parent_dirs(full);

	if (!err)
		err = file_write(aside, text, strlen(text));
	if (!err && rename(aside, full))
		err = -1;
	if (err)
		report_error("%s: cannot be written", full);
	free(aside);
	free(full);
	return err;
}

/* What is proved goes where a library has it; drafts, which nobody applies, beside it. */
static int write_rule(const struct infer_result *r, const char *dir)
{
	const char *top = r->verdict == INFER_PROVED ? "" : "drafts/";
	char *patch = xasprintf("%spatches/%s.cocci", top, r->name);
	char *form = xasprintf("%stests/evolutions/%s/forms.c", top, r->name);
	char *expected = xasprintf("%s.expected", form);
	int err = write_file(dir, patch, r->text);

	err = err ? err : write_file(dir, form, r->test);
	err = err ? err : write_file(dir, expected, r->expected);
	free(patch);
	free(form);
	free(expected);
	return err;
}

static int tell(const struct infer_results *results, const struct options *o, unsigned int unknown)
{
	bool few = results->n <= INFER_MANY;
	unsigned int rules = 0;
	int err = 0;

	for (size_t i = 0; i < results->n && !err; i++) {
		const struct infer_result *r = &results->v[i];

		if (!o->json)
			infer_print(r, o->verbose || few);
		rules += r->verdict != INFER_NO_RULE;
		if (r->verdict != INFER_NO_RULE && o->out)
			err = write_rule(r, o->out);
		else if (r->verdict != INFER_NO_RULE && !o->json && few)
			printf("\n%s\n", r->text);
	}
	if (o->json)
		infer_print_json(results);
	else if (!err)
		infer_print_sum(results);
	if (err)
		return BAD_INPUT;
	return rules == results->n && !unknown ? DONE : INCOMPLETE;
}

static int infer(struct infer_setting *setting, const struct options *o)
{
	struct infer_results results = { 0 };
	struct map names = { 0 };
	unsigned int unknown;
	int outcome = BAD_INPUT;

	for (unsigned int i = 0; i < o->operands; i++)
		map_put(&names, o->operand[i]);
	if (!o->operands)
		infer_pick_all(&names, &setting->trees, setting->newest, setting->target,
			       FEWEST_FILES);
	unknown = infer_all(&results, setting, &names);
	if (results.n)
		outcome = tell(&results, o, unknown);
	infer_results_free(&results);
	map_free(&names);
	return outcome;
}

/**
 * cmd_infer() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_infer(int argc, char **argv)
{
	struct infer_setting setting = { 0 };
	struct kernel newest = { 0 }, target = { 0 };
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (!kernel_open_newest(&newest, o.from, o.arch, o.cross) &&
	    !kernel_open(&target, o.to, o.arch, o.cross) &&
	    !infer_setting_open(&setting, &newest, &target, o.old_source))
		outcome = infer(&setting, &o);
	infer_setting_close(&setting);
	kernel_close(&target);
	kernel_close(&newest);
	return outcome;
}
