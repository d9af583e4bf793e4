// SPDX-License-Identifier: GPL-2.0
#include "compiler.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "kernel.h"
#include "mem.h"
#include "proc.h"
#include "str.h"

/*
 * "Debian clang version 14.0.6": clang tells its version, and not by what name it
 * was called. Returns "clang-14", or NULL where the text is another compiler's.
 */
static char *name_of_clang(const char *text)
{
	static const char sign[] = "clang version ";
	const char *version = strstr(text, sign), *end = text + strcspn(text, "\n");

	if (!version || version > end)
		return NULL;
	version += strlen(sign);
	return xasprintf("clang-%.*s", (int)strspn(version, "0123456789"), version);
}

/* The program that the kernel was built with, as its configuration names it. */
static char *configured_compiler(const struct kernel *kernel)
{
	static const char symbol[] = "\nCONFIG_CC_VERSION_TEXT=";
	char *path = path_join(kernel->build, "include/config/auto.conf");
	char *text = file_read(path, NULL), *name = NULL;
	const char *at = text ? strstr(text, symbol) : NULL;

	if (at) {
		at += strlen(symbol);
		at += *at == '"';
		name = name_of_clang(at);
		if (!name)
			name = xstrndup(at, strcspn(at, " \"\n"));
	}
	free(text);
	free(path);
	return name;
}

/* As it is called here: some builds name it with the prefix, some without. */
static char *with_prefix(const struct kernel *kernel, const char *name)
{
	const char *prefix = kernel->cross ? kernel->cross : "";

	if (str_starts(name, prefix))
		return xstrdup(name);
	return xasprintf("%s%s", prefix, name);
}

static char *last_word(char *text)
{
	char *end = str_trim(text), *space = strrchr(end, ' ');

	return xstrdup(space ? space + 1 : end);
}

/*
 * What a distribution's build directory says itself, in the file that its
 * Makefile reads first; make alone can tell what it comes to.
 */
static char *compiler_of_variables(const struct kernel *kernel)
{
	char *arch = xasprintf("ARCH=%s", kernel->arch ? kernel->arch : kernel->srcarch);
	char *cross = xasprintf("CROSS_COMPILE=%s", kernel->cross ? kernel->cross : "");
	char *dir = temp_dir("backfit-cc"), *out = NULL, *text = NULL, *found = NULL;
	const char *const argv[] = { "env",
				     "-u",
				     "MAKEFLAGS",
				     "-u",
				     "MAKELEVEL",
				     "-u",
				     "MFLAGS",
				     "make",
				     "-s",
				     "--no-print-directory",
				     "-C",
				     kernel->build,
				     "-f",
				     ".kernelvariables",
				     "--eval=backfit-cc: ; @echo $(CC)",
				     arch,
				     cross,
				     "backfit-cc",
				     NULL };

	if (dir) {
		out = path_join(dir, "cc");
		if (!proc_run(&(struct proc){ .argv = argv, .out = out }))
			text = file_read(out, NULL);
		remove_tree(dir);
	}
	if (text && *str_trim(text))
		found = last_word(text);
	free(text);
	free(out);
	free(dir);
	free(cross);
	free(arch);
	return found;
}

static bool has_variables(const struct kernel *kernel)
{
	char *path = path_join(kernel->build, ".kernelvariables");
	bool found = file_exists(path);

	free(path);
	return found;
}

/* One for a kernel that clang built: make's own default is always gcc. */
static char *find_clang(const struct kernel *kernel, const char *named, bool *instead)
{
	char *own = has_variables(kernel) ? compiler_of_variables(kernel) : NULL;

	*instead = !own || !strstr(own, "clang") || !program_exists(own);
	if (!*instead)
		return own;
	free(own);
	return xstrdup(program_exists(named) ? named : "clang");
}

/**
 * compiler_find() - the compiler that kbuild uses for a kernel's modules
 * @kernel: the kernel; its build, srcarch, arch and cross are read
 * @instead: set when kbuild has to be told (CC=): it would use one that is missing
 *	here, and this is the plain one of its kind; or it is clang, which make
 *	takes only where it is named
 *
 * Return: its name, or its path where it is in none of PATH's; the caller frees it.
 */
char *compiler_find(const struct kernel *kernel, bool *instead)
{
	char *named = configured_compiler(kernel), *found = NULL;

	*instead = false;
	if (named && strstr(named, "clang"))
		found = find_clang(kernel, named, instead);
	if (found) {
		free(named);
		return found;
	}
	if (named)
		found = with_prefix(kernel, named);
	free(named);
	if (found && program_exists(found))
		return found;
	if (found && has_variables(kernel)) {
		char *own = compiler_of_variables(kernel);

		if (own && program_exists(own)) {
			free(found);
			return own;
		}
		free(own);
	}
	*instead = found;
	free(found);
	return xasprintf("%sgcc", kernel->cross ? kernel->cross : "");
}
