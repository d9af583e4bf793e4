// SPDX-License-Identifier: GPL-2.0
/* backfit new-evolution: begin an evolution with what the facts know. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "kernel.h"
#include "library.h"
#include "mem.h"
#include "options.h"
#include "skeleton.h"

static const struct command_line command = {
	.name = "new-evolution",
	.operands = "NAME [AREA/EVOLUTION]",
	.purpose =
		"Begins an evolution for the API NAME (a function, struct.member, 'struct x'): "
		"patches/<area>/<evolution>.cocci with the rule and the condition, and a test, as far "
		"as the facts of both kernels tell. What they don't stands between < and >, which "
		"`backfit lint` does not take.",
	.takes = OPT_FROM | OPT_TO | OPT_ARCH,
	.needs = OPT_FROM | OPT_TO,
	.min = 1,
	.max = 2,
};

static bool is_evolution_name(const char *name)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-_";
	size_t area = strspn(name, letters), rest;

	if (!area || name[area] != '/')
		return false;
	rest = strspn(name + area + 1, letters);
	return rest && !name[area + 1 + rest];
}

/* Nothing that is there is written over. */
static int write_new(const char *dir, const char *path, const char *text)
{
	char *full = path_join(dir, path);
	int err;

	if (file_exists(full)) {
		report_error("%s is there already: give the new evolution another name", path);
		free(full);
		return -1;
	}
	err = make_parent_dirs(full);
	if (!err)
		err = file_write(full, text, strlen(text));
	if (err)
		report_error("%s: %s", full, strerror(-err));
	else
		printf("wrote %s\n", path);
	free(full);
	return err ? -1 : 0;
}

static int write_all(const char *dir, const struct skeleton *s)
{
	char *patch = xasprintf("patches/%s.cocci", s->name);
	char *form = xasprintf("tests/evolutions/%s/forms.c", s->name);
	char *text = skeleton_text(s);
	int err = write_new(dir, patch, text);

	if (!err)
		err = write_new(dir, form, s->form.s);
	if (!err)
		printf("fill in what stands between < and > in the patch, then\n"
		       "\tbackfit lint --update %s/%s\n"
		       "writes %s.expected: read it\n",
		       dir, patch, form);
	free(patch);
	free(form);
	free(text);
	return err;
}

/**
 * cmd_new_evolution() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_new_evolution(int argc, char **argv)
{
	struct kernel newest = { 0 }, target = { 0 };
	struct facts *new_facts = NULL, *old_facts = NULL;
	struct skeleton skeleton = { 0 };
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);
	const char *name;
	char *dir;

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	name = o.operands > 1 ? o.operand[1] : NULL;
	if (name && !is_evolution_name(name)) {
		report_error("%s: an evolution is called <area>/<evolution>, in small letters",
			     name);
		return BAD_INPUT;
	}
	dir = library_find_dir();
	if (dir && !kernel_open_newest(&newest, o.from, o.arch, o.cross) &&
	    !kernel_open(&target, o.to, o.arch, o.cross))
		new_facts = kernel_facts(&newest);
	old_facts = new_facts ? kernel_facts(&target) : NULL;
	if (old_facts && !skeleton_make(&skeleton, new_facts, old_facts, o.operand[0], name) &&
	    !write_all(dir, &skeleton))
		outcome = DONE;
	skeleton_free(&skeleton);
	kernel_close(&target);
	kernel_close(&newest);
	free(dir);
	return outcome;
}
