// SPDX-License-Identifier: GPL-2.0
/*
 * What a module's build defines for sure, what compilers define for an
 * architecture, and what nothing defines: no header of either kernel, no file of
 * the driver's and no flag.
 */
#include "source_names.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "lexer.h"
#include "str.h"

/* Names of which the answer is known by the target's configuration. */
static const struct {
	const char *name, *symbol;
} of_architecture[] = {
	{ "__x86_64__", "CONFIG_X86_64" },
	{ "__i386__", "CONFIG_X86_32" },
	{ "__arm__", "CONFIG_ARM" },
	{ "__aarch64__", "CONFIG_ARM64" },
	{ "__powerpc__", "CONFIG_PPC" },
	{ "__powerpc64__", "CONFIG_PPC64" },
	{ "__mips__", "CONFIG_MIPS" },
	{ "__sparc__", "CONFIG_SPARC" },
	{ "__alpha__", "CONFIG_ALPHA" },
	{ "__hppa__", "CONFIG_PARISC" },
	{ "__s390__", "CONFIG_S390" },
	{ "__s390x__", "CONFIG_S390" },
	{ "__mc68000__", "CONFIG_M68K" },
	{ "__riscv", "CONFIG_RISCV" },
	{ "__sh__", "CONFIG_SUPERH" },
	{ "__ia64__", "CONFIG_IA64" },
	{ "__loongarch__", "CONFIG_LOONGARCH" },
};

/**
 * source_name_answer() - is a name defined, that is no CONFIG_ symbol?
 * @config: what decides
 * @name: the name
 */
enum answer source_name_answer(const struct source_config *config, const char *name)
{
	if (!strcmp(name, "MODULE") || !strcmp(name, "__KERNEL__"))
		return ANSWER_YES;
	if (!config->newest || !config->target)
		return ANSWER_UNKNOWN;
	for (size_t i = 0; i < ARRAY_LEN(of_architecture); i++)
		if (!strcmp(name, of_architecture[i].name))
			return facts_config(config->target, of_architecture[i].symbol) ? ANSWER_YES
										       : ANSWER_NO;
	if (str_starts(name, "__") || (config->defined && map_has(config->defined, name)) ||
	    facts_find(config->newest, FACT_MACRO, name) ||
	    facts_find(config->target, FACT_MACRO, name))
		return ANSWER_UNKNOWN;
	return ANSWER_NO;
}

/**
 * source_names_defined() - the names that a file's #define lines define
 * @root: the tree
 * @path: the file, relative to the tree
 * @names: gets them as keys
 *
 * Return: 0, or -errno where the file cannot be read.
 */
int source_names_defined(const char *root, const char *path, struct map *names)
{
	char *full = path_join(root, path), *text = file_read(full, NULL);
	struct lexer lx;
	struct token t;

	free(full);
	if (!text)
		return -errno;
	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		struct lexer in;
		struct token name;

		if (t.kind != TOKEN_DIRECTIVE)
			continue;
		lexer_init(&in, t.s + 1, t.len - 1);
		in.line_start = false;
		name = lexer_next(&in);
		if (!token_is(&name, "define"))
			continue;
		name = lexer_next(&in);
		if (name.kind == TOKEN_NAME)
			map_put_n(names, name.s, name.len);
	}
	free(text);
	return 0;
}

/**
 * source_names_of_flags() - the names that a compiler's flags define
 * @flags: the flags, as a Makefile has them
 * @names: gets them as keys
 */
void source_names_of_flags(const char *flags, struct map *names)
{
	for (const char *p = flags; (p = strstr(p, "-D")); p += 2)
		if (str_word(p + 2))
			map_put_n(names, p + 2, str_word(p + 2));
}
