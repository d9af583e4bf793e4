// SPDX-License-Identifier: GPL-2.0
/*
 * A Module.symvers and a source's EXPORT_SYMBOL lines, whatever they hold. What
 * was taken from a Module.symvers, written as one, is whole and gives the same
 * exports again; and exports are only said to be known where it was whole.
 */
#include <string.h>

#include "condition.h"
#include "export_lines.h"
#include "exports.h"
#include "fuzz.h"
#include "str.h"

static void write_line(const struct export *export, void *data)
{
	strbuf_printf(data, "0x00000000\t%s\t%s\tEXPORT_SYMBOL%s\t%s\n", export->name,
		      export->module, export->gpl ? "_GPL" : "", export->space);
}

static void is_same(const struct export *export, void *data)
{
	const struct export *other = facts_export(data, export->name);

	must(other, "'%s' is lost", export->name);
	must(!strcmp(other->module, export->module) && other->gpl == export->gpl &&
		     !strcmp(other->space, export->space),
	     "'%s' is changed", export->name);
}

static void check_symvers(const char *data, size_t size)
{
	struct facts *facts = facts_new(), *again = facts_new();
	char *text = xstrndup(data, size);
	unsigned int bad = exports_of_symvers(facts, text);
	struct strbuf sb = { 0 };

	must(!bad == facts_know_exports(facts), "known, but line %u is none", bad);
	facts_each_export(facts, write_line, &sb);
	if (sb.s) {
		must(!exports_of_symvers(again, sb.s), "not whole when written anew");
		facts_each_export(facts, is_same, again);
		facts_each_export(again, is_same, facts);
	}
	strbuf_free(&sb);
	facts_free(facts);
	facts_free(again);
	free(text);
}

static void check_source(const char *data, size_t size)
{
	struct export_files files = { 0 };
	struct export_file *file = vec_push(&files.file);
	struct facts *facts = facts_new();

	file->path = xstrdup("x.c");
	export_lines_of_text(data, size, file);
	for (size_t i = 0; i < file->line.n; i++)
		condition_of(file->line.v[i].text, strlen(file->line.v[i].text), facts);
	export_files_free(&files);
	facts_free(facts);
}

/**
 * LLVMFuzzerTestOneInput() - read some bytes as exports
 * @data: the bytes
 * @size: how many
 *
 * Return: 0, as libFuzzer wants it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = xstrndup((const char *)data, size);

	check_symvers((const char *)data, size);
	check_source(text, strlen(text));
	free(text);
	return 0;
}
