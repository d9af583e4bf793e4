// SPDX-License-Identifier: GPL-2.0
/*
 * Answers all shims for one kernel, whether drivers need them or not, and
 * lists what they then offer: answer-shims NEWEST KERNEL OUT
 *
 * OUT gets the answered headers; standard output a line for each macro,
 * function, type or constant that a shim adds to the kernel.
 */
#include <stdio.h>
#include <stdlib.h>

#include "err.h"
#include "file.h"
#include "layer.h"
#include "str.h"

static void list_fact(const struct fact *fact, void *data)
{
	(void)data;
	/* include guards offer nothing */
	if (!fact->file || !str_starts(fact->file, "backport-include/") ||
	    (fact->kind == FACT_MACRO && (!fact->value || !*fact->value) &&
	     str_ends(fact->name, "_H")))
		return;
	printf("%s:%u: %s\n", fact->file, fact->line, fact->name);
}

static int write_out(const struct layer *layer, const char *out)
{
	int err = make_dirs(out);

	map_each (&layer->shim, e) {
		const struct answered *a = e->value;
		char *path = path_join(out, e->key);

		if (!err)
			err = file_write(path, a->text, strlen(a->text));
		free(path);
	}
	return err;
}

int main(int argc, char **argv)
{
	struct kernel newest = { 0 }, kernel = { 0 };
	struct library library = { 0 };
	struct layer layer = { 0 };
	struct map nothing = { 0 };
	struct facts *facts = NULL;
	char *dir = library_find_dir();
	int outcome = BAD_INPUT;

	if (argc == 4 && dir && !library_load(&library, dir) &&
	    !kernel_open(&newest, argv[1], NULL, NULL) &&
	    !kernel_open(&kernel, argv[2], NULL, NULL) && (facts = kernel_facts(&kernel)) &&
	    !layer_make(&layer, &newest, &kernel, facts, &library, &nothing) &&
	    !write_out(&layer, argv[3])) {
		for (enum fact_kind kind = 0; kind < FACT_MEMBER; kind++)
			facts_each_own(layer.facts, kind, list_fact, NULL);
		outcome = DONE;
	}
	layer_free(&layer);
	facts_free(facts);
	kernel_close(&kernel);
	kernel_close(&newest);
	library_free(&library);
	free(dir);
	return outcome;
}
