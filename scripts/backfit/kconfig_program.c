// SPDX-License-Identifier: GPL-2.0
/*
 * `make menuconfig` in a package runs the newest tree's own program. Its sources come along
 * from that tree; its scanner and its parser are made here by flex and bison, which the
 * machine that builds the package need not have.
 */
#include "kconfig_program.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "proc.h"
#include "str.h"

/* What the programs conf and mconf are made from; the other front ends are left out. */
static bool is_wanted(const char *name)
{
	return (str_ends(name, ".c") || str_ends(name, ".h") || str_ends(name, ".l") ||
		str_ends(name, ".y") || !strcmp(name, "mconf-cfg.sh")) &&
	       !str_starts(name, "gconf") && !str_starts(name, "nconf") &&
	       !str_starts(name, "qconf");
}

static int copy_folder(struct contents *c, const char *from, const char *to)
{
	char *full = path_join(c->plan->newest->source, from);
	DIR *d = opendir(full);
	struct dirent *e;
	int err = 0;

	while (d && !err && (e = readdir(d))) {
		char *path, *source, *at;

		if (!is_wanted(e->d_name))
			continue;
		path = path_join(to, e->d_name);
		source = path_join(from, e->d_name);
		at = path_join(full, e->d_name);
		err = contents_copy(c, path, "tree", source, at);
		free(at);
		free(source);
		free(path);
	}
	if (d)
		closedir(d);
	free(full);
	return err;
}

/* Runs a generator in a folder of its own, and takes what it has made. */
static int make_files(struct contents *c, const char *const *argv, const char *from,
		      const char *const *made)
{
	char *dir = path_join(c->scratch, "kconfig"), *log = path_join(dir, "log");
	const struct proc proc = { .argv = argv, .dir = dir, .out = log, .err = "&1" };
	int err = contents_error(dir, make_dirs(dir));

	if (!err && !program_exists(argv[0])) {
		report_error("%s is not there, and the package's menuconfig is made with it: "
			     "install %s (scripts/setup does)",
			     argv[0], argv[0]);
		err = -1;
	}
	if (!err && proc_run(&proc)) {
		char *said = file_read(log, NULL);

		report_error("%s: %s failed: %.200s", from, argv[0], said ? said : "");
		free(said);
		err = -1;
	}
	for (; !err && *made; made++) {
		char *path = path_join("kconf/tree", *made), *full = path_join(dir, *made);

		err = contents_copy(c, path, "generated", from, full);
		free(full);
		free(path);
	}
	free(log);
	free(dir);
	return err;
}

/**
 * kconfig_program_copy() - take the program along
 * @c: the package
 *
 * A tree that has no such program (a distribution's headers alone) gives none, which the
 * package's Makefile says when it is asked for menuconfig.
 *
 * Return: 0; -1, reported.
 */
int kconfig_program_copy(struct contents *c)
{
	static const char from[] = "scripts/kconfig/";
	char *lexer = xasprintf("%s/%slexer.l", c->plan->newest->source, from);
	char *parser = xasprintf("%s/%sparser.y", c->plan->newest->source, from);
	const char *const flex[] = { "flex", "-olexer.lex.c", "-L", lexer, NULL };
	const char *const bison[] = {
		"bison", "-oparser.tab.c", "--defines=parser.tab.h", "-l", "-t", parser, NULL
	};
	static const char *const scanner[] = { "lexer.lex.c", NULL };
	static const char *const tables[] = { "parser.tab.c", "parser.tab.h", NULL };
	int err = 0;

	if (file_exists(lexer) && file_exists(parser))
		err = copy_folder(c, "scripts/kconfig", "kconf/tree") ||
		      copy_folder(c, "scripts/kconfig/lxdialog", "kconf/tree/lxdialog") ||
		      copy_folder(c, "scripts/include", "kconf/include") ||
		      make_files(c, flex, "scripts/kconfig/lexer.l", scanner) ||
		      make_files(c, bison, "scripts/kconfig/parser.y", tables);
	free(parser);
	free(lexer);
	return err ? -1 : 0;
}
