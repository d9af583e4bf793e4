// SPDX-License-Identifier: GPL-2.0
/* A driver's source, whatever it holds: read, its uses found, an include added, items taken. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "addinclude.h"
#include "extract.h"
#include "file.h"
#include "question.h"
#include "scan.h"
#include "uses.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char newest[] = "# 1 \"linux/x.h\"\nstruct device { int id; };\n"
				     "#define container_of(p, t, m) ((t *)(p))\nint f(int a);\n";
	static char name[] = "x.c";
	static char *dir;
	char *const file[] = { name };
	const char *const item[] = { "struct device", "f*", "typedef t" };
	struct source_config config = { 0 };
	struct strbuf out = { 0 }, missing = { 0 };
	struct facts *facts = facts_new();
	struct uses uses;
	char *text = malloc(size + 1), *path;

	if (!dir)
		dir = temp_dir("backfit-fuzz");
	path = path_join(dir, name);
	memcpy(text, data, size);
	text[size] = '\0';
	scan_text(facts, newest, strlen(newest));
	if (!file_write(path, text, size)) {
		uses_read(&uses, dir, file, 1, facts, &config);
		uses_free(&uses);
	}
	extract_items(text, size, true, item, 3, &out, &missing);
	free(add_include_line(text, "linux/slab.h"));
	question_answer(text, facts, NULL, &missing);
	strbuf_free(&out);
	strbuf_free(&missing);
	facts_free(facts);
	free(path);
	free(text);
	return 0;
}
