// SPDX-License-Identifier: GPL-2.0
/*
 * The newest tree names with a symbol what older trees have always had: whether there are
 * ports (CONFIG_HAS_IOPORT), GPIO numbers, a frame buffer's device. A driver that asks for
 * the symbol would leave out on such a target what works there, and nothing would tell. The
 * files kconfig/NAME.symbol say by which facts a target has it; then the plan reads drivers
 * as if the symbol were set, and the package sets it.
 */
#include "given.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "when.h"

/**
 * given_find() - which symbols the target has without knowing them
 * @plan: the plan with its facts; its given becomes the symbols ("CONFIG_X") with the
 *	entries (struct entry) that give them
 *
 * Return: 0, or -EINVAL, reported, where the target's headers leave a condition unknown.
 */
int given_find(struct plan *plan)
{
	const struct entry_list *list = &plan->library->symbol;
	int err = 0;

	for (size_t i = 0; i < list->n && !err; i++) {
		const struct entry *entry = &list->v[i];
		bool holds = false;

		if (facts_config(plan->target_facts, entry->provides[0]))
			continue;
		err = when_holds(entry, plan->target_facts, NULL, &holds);
		if (holds)
			map_set(&plan->given, entry->provides[0], (void *)entry);
	}
	return err;
}

static void note(struct plan *plan, const struct entry *entry)
{
	for (size_t i = 0; i < plan->setting.n; i++)
		if (plan->setting.v[i] == entry)
			return;
	*vec_push(&plan->setting) = entry;
	when_answer(entry, plan->target_facts, &plan->asked);
}

static int note_file(struct plan *plan, const char *path)
{
	char *full = path_join(plan->newest->source, path);
	size_t len = 0;
	char *text = file_read(full, &len);
	int err = text ? 0 : -errno;

	if (err)
		report_error("%s: %s", full, strerror(-err));
	map_each (&plan->given, e)
		if (text && memmem(text, len, e->key, strlen(e->key)))
			note(plan, e->value);
	free(text);
	free(full);
	return err;
}

/**
 * given_note_used() - which of them the package has to set
 * @plan: the plan with its drivers and the headers that come along; its setting becomes the
 *	entries of those that any of these files names, and their questions are asked
 *
 * Return: 0, or a negative error, reported.
 */
int given_note_used(struct plan *plan)
{
	int err = 0;

	plan->setting.n = 0;
	for (size_t i = 0; i < plan->driver.n && plan->given.n; i++)
		for (size_t k = 0; k < plan->driver.v[i].driver.files && !err; k++)
			err = note_file(plan, plan->driver.v[i].driver.file[k]);
	map_each (&plan->carried, e)
		if (!err && plan->given.n)
			err = note_file(plan, e->value);
	return err;
}

/**
 * given_define() - write the definitions of the symbols that a package sets
 * @plan: the plan
 * @autoconf: gets lines of C
 */
void given_define(const struct plan *plan, struct strbuf *autoconf)
{
	for (size_t i = 0; i < plan->setting.n; i++) {
		const char *symbol = plan->setting.v[i]->provides[0];

		strbuf_printf(autoconf,
			      "/* of %s, which the target has and does not name */\n"
			      "#ifndef %s\n#define %s 1\n#endif\n",
			      plan->setting.v[i]->name, symbol, symbol);
	}
}
