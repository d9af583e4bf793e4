// SPDX-License-Identifier: GPL-2.0
/* backfit infer: write evolutions from what drivers of both kernels show. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "infer_collect.h"
#include "infer_pick.h"
#include "infer_print.h"
#include "infer_write.h"
#include "kernel.h"
#include "library.h"
#include "options.h"
#include "proc.h"

enum {
	FEWEST_FILES = 3, /* that use an API which was not asked for by name */
	MOST_FILES = 24, /* that a rule is tried on, of a few APIs */
	MOST_FILES_OF_MANY = 16,
	MANY = 50, /* APIs */
};

static const struct command_line command = {
	.name = "infer",
	.operands = "[NAME...]",
	.purpose =
		"Writes semantic patches that lead from the newest kernel's API NAME (a function, "
		"macro, struct.member, 'struct x', '<linux/x.h>') to the target's, from what the "
		"drivers that both have show, each with its evidence. What held-out drivers bear out "
		"is proved; the rest is a draft. Without NAME: all that at least 3 drivers use.",
	.takes = OPT_FROM | OPT_TO | OPT_ARCH | OPT_OUT | OPT_OLD_SOURCE | OPT_JSON | OPT_VERBOSE,
	.needs = OPT_FROM | OPT_TO,
	.min = 0,
	.max = -1,
};

/**
 * struct work - what the command has at hand
 * @newest: the newest kernel
 * @target: the older one
 * @setting: what all APIs share
 * @infer: the APIs
 * @rules: those of them that have a rule to prove
 * @unknown: how many names are none of the newest kernel's
 */
struct work {
	struct kernel newest, target;
	struct infer_setting setting;
	VEC(struct infer) infer;
	VEC(struct infer *) rules;
	unsigned int unknown;
};

static int open_all(struct work *w, const struct options *o)
{
	if (!program_exists("spatch")) {
		report_error(
			"spatch is not in PATH: install coccinelle, it proves what is inferred");
		return -1;
	}
	w->setting.library = library_find_dir();
	if (!w->setting.library || kernel_open_newest(&w->newest, o->from, o->arch, o->cross) ||
	    kernel_open(&w->target, o->to, o->arch, o->cross))
		return -1;
	if (infer_trees_open(&w->setting.trees, w->newest.source,
			     o->old_source ? o->old_source : w->target.source))
		return -1;
	w->setting.newest_kernel = &w->newest;
	w->setting.target_kernel = &w->target;
	w->setting.newest = kernel_facts(&w->newest);
	w->setting.target = w->setting.newest ? kernel_facts(&w->target) : NULL;
	return w->setting.target ? 0 : -1;
}

static void add_api(struct work *w, const char *api, bool named)
{
	struct infer_subject subject;

	if (infer_subject_find(&subject, w->setting.newest, w->setting.target, api)) {
		infer_subject_free(&subject);
		w->unknown += named;
		if (named)
			report_error("%s: the newest kernel has no function, macro, struct.member, "
				     "struct or <header.h> of that name",
				     api);
		return;
	}
	vec_push(&w->infer)->subject = subject;
}

static void add_apis(struct work *w, const struct options *o)
{
	struct map names = { 0 };

	for (unsigned int i = 0; i < o->operands; i++)
		map_put(&names, o->operand[i]);
	if (!o->operands)
		infer_pick_all(&names, &w->setting.trees, w->setting.newest, w->setting.target,
			       FEWEST_FILES);
	map_each (&names, e)
		add_api(w, e->key, o->operands);
	w->setting.most_files = w->infer.n > MANY ? MOST_FILES_OF_MANY : MOST_FILES;
	map_free(&names);
}

static void find_examples(struct work *w)
{
	struct infer_use *use = xcalloc(w->infer.n + 1, sizeof(*use));
	struct infer_examples *examples = xcalloc(w->infer.n + 1, sizeof(*examples));

	for (size_t i = 0; i < w->infer.n; i++)
		use[i] = w->infer.v[i].subject.use;
	infer_collect(&w->setting.trees, use, w->infer.n, examples);
	for (size_t i = 0; i < w->infer.n; i++)
		w->infer.v[i].examples = examples[i];
	free(use);
	free(examples);
}

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
static int write_rule(const struct work *w, const struct infer *infer, const char *dir)
{
	const char *top = infer->verdict == INFER_PROVED ? "" : "drafts/";
	char *name = infer_name(infer), *text = infer_text(infer, &w->setting);
	char *patch = xasprintf("%spatches/%s.cocci", top, name);
	char *form = xasprintf("%stests/evolutions/%s/forms.c", top, name);
	char *expected = xasprintf("%s.expected", form);
	char *before = infer_test_text(infer, &w->setting, false),
	     *after = infer_test_text(infer, &w->setting, true);
	int err = write_file(dir, patch, text);

	err = err ? err : write_file(dir, form, before);
	err = err ? err : write_file(dir, expected, after);
	free(name);
	free(text);
	free(patch);
	free(form);
	free(expected);
	free(before);
	free(after);
	return err;
}

static void try_one(size_t i, void *data)
{
	struct work *w = data;

	infer_try(w->rules.v[i], &w->setting);
}

/* What examples bear out must compile, too. */
static void compile_all(struct work *w)
{
	struct infer **proved = xcalloc(w->rules.n + 1, sizeof(struct infer *));
	size_t n = 0;

	for (size_t i = 0; i < w->rules.n; i++)
		if (w->rules.v[i]->verdict == INFER_PROVED)
			proved[n++] = w->rules.v[i];
	infer_compile(proved, n, &w->setting);
	for (size_t i = 0; i < n; i++)
		infer_weigh(proved[i]);
	free(proved);
}

/* What asks facts is done by one thread, what runs spatch by all. */
static void infer_all(struct work *w)
{
	for (size_t i = 0; i < w->infer.n; i++) {
		infer_plan(&w->infer.v[i], &w->setting);
		if (w->infer.v[i].verdict != INFER_NO_RULE && !w->infer.v[i].why)
			*vec_push(&w->rules) = &w->infer.v[i];
	}
	infer_each(w->rules.n, try_one, w, w->rules.n > MANY ? "proving" : NULL);
	compile_all(w);
}

static int run(struct work *w, const struct options *o)
{
	unsigned int rules = 0;
	int err = 0;

	infer_all(w);
	for (size_t i = 0; i < w->infer.n && !err; i++) {
		struct infer *infer = &w->infer.v[i];

		if (!o->json)
			infer_print(infer, o->verbose || w->infer.n <= MANY);
		if (infer->verdict != INFER_NO_RULE) {
			rules++;
			if (o->out)
				err = write_rule(w, infer, o->out);
			else if (!o->json && w->infer.n <= MANY) {
				char *text = infer_text(infer, &w->setting);

				printf("\n%s\n", text);
				free(text);
			}
		}
	}
	if (o->json)
		infer_print_json(w->infer.v, w->infer.n);
	else if (!err)
		infer_print_sum(w->infer.v, w->infer.n);
	if (err)
		return BAD_INPUT;
	return rules == w->infer.n && !w->unknown ? DONE : INCOMPLETE;
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
	struct work w = { 0 };
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (!open_all(&w, &o)) {
		add_apis(&w, &o);
		if (w.infer.n) {
			find_examples(&w);
			outcome = run(&w, &o);
		}
	}
	for (size_t i = 0; i < w.infer.n; i++)
		infer_free(&w.infer.v[i]);
	vec_free(&w.infer);
	vec_free(&w.rules);
	infer_trees_free(&w.setting.trees);
	free(w.setting.library);
	kernel_close(&w.target);
	kernel_close(&w.newest);
	return outcome;
}
