// SPDX-License-Identifier: GPL-2.0
/*
 * The scanner fed with anything. Built as
 *
 *	clang -D_GNU_SOURCE -g -O1 -fsanitize=fuzzer,address,undefined \
 *		-I../../scripts/backfit fuzz_scan.c ../../scripts/backfit/{decl,err,facts,file}.c \
 *		../../scripts/backfit/{lexer,map,mem,scan,store,str,type}.c -lsqlite3 -lcrypto
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "facts.h"
#include "scan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What was made of the bytes must at least be well formed. */
static void look_at(const struct fact *fact, void *data)
{
	struct facts *facts = data;
	char *text;

	if (!fact->name || !fact->file)
		abort();
	for (unsigned int i = 0; i < fact->members; i++)
		if (!fact->member[i]->name || !fact->member[i]->parent)
			abort();
	if (!fact->type)
		return;
	text = type_declaration(fact->type, fact->name);
	if (!*text)
		abort();
	free(text);
	types_compare(fact->type, facts, fact->type, facts);
	type_is_scalar(fact->type, facts);
}

/**
 * LLVMFuzzerTestOneInput() - scan some bytes
 * @data: the bytes
 * @size: how many
 *
 * Return: 0, as libFuzzer wants it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct facts *facts = facts_new();

	scan_text(facts, (const char *)data, size);
	for (int kind = 0; kind < FACT_MEMBER; kind++)
		facts_each(facts, kind, look_at, facts);
	facts_free(facts);
	return 0;
}
