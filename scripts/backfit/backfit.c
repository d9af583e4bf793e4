// SPDX-License-Identifier: GPL-2.0
/*
 * backfit - drivers of the newest Linux tree on the kernel that a user has.
 * Each command is a file of its own; this one only finds it.
 */
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "err.h"
#include "mem.h"
#include "version.h"

enum {
	LARGE_BYTES = 16 << 20,
	MANY_BYTES = 256 << 20,
};

struct command {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *help;
};

static const struct command commands[] = {
	{ "scan", cmd_scan, "read the facts of a kernel" },
	{ "ask", cmd_ask, "ask a kernel what it offers to modules" },
	{ "diff", cmd_diff, "list the API changes between two kernels" },
	{ "explain", cmd_explain, "one API on both kernels, and what closes the gap" },
	{ "plan", cmd_plan, "list what drivers need on a target" },
	{ "generate", cmd_generate, "write a package of drivers for a target" },
	{ "verify", cmd_verify, "build and link a package, and say what failed" },
	{ "lint", cmd_lint, "check evolutions and run their tests" },
	{ "new-evolution", cmd_new_evolution, "begin an evolution with what the facts know" },
	{ "infer", cmd_infer, "write evolutions from what drivers of both kernels show" },
};

static void print_help(void)
{
	puts("usage: backfit COMMAND [OPTION...] [OPERAND...]\n"
	     "Builds drivers of the newest Linux tree for the kernel that you have.\n");
	for (size_t i = 0; i < ARRAY_LEN(commands); i++)
		printf("  %-13s %s\n", commands[i].name, commands[i].help);
	puts("\n`backfit COMMAND --help` tells more. Exit codes: 0 done, 1 something is unresolved\n"
	     "or failed, 2 wrong usage or input.");
}

/* Memory that is given back in one moment is asked for in the next: the kernel need not see it. */
static void keep_memory(void)
{
	mallopt(M_TRIM_THRESHOLD, MANY_BYTES);
	mallopt(M_MMAP_THRESHOLD, LARGE_BYTES);
	mallopt(M_TOP_PAD, LARGE_BYTES);
}

int main(int argc, char **argv)
{
	keep_memory();
	if (argc < 2) {
		report_error("no command; `backfit --help` lists them");
		return BAD_INPUT;
	}
	if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "help")) {
		print_help();
		return DONE;
	}
	if (!strcmp(argv[1], "--version")) {
		puts("backfit " BACKFIT_VERSION);
		return DONE;
	}
	for (size_t i = 0; i < ARRAY_LEN(commands); i++)
		if (!strcmp(argv[1], commands[i].name))
			return commands[i].run(argc - 1, argv + 1);
	report_error("no command '%s'; `backfit --help` lists them", argv[1]);
	return BAD_INPUT;
}
