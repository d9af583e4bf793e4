// SPDX-License-Identifier: GPL-2.0
#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "mem.h"
#include "str.h"

/* One option: its bit, how it is spelt, and its line of help. */
struct spelling {
	unsigned int bit;
	const char *name;
	char letter;
	const char *value;
	const char *help;
};

enum {
	LETTERLESS = 256,
	HELP = 1 << 30,
};

static const struct spelling spelling[] = {
	{ OPT_FROM, "from", 0, "NEW", "the newest kernel: its source tree or build directory" },
	{ OPT_TO, "to", 0, "OLD", "the target: its source tree or build directory" },
	{ OPT_OUT, "output", 'o', "OUT", "the folder that is written" },
	{ OPT_ARCH, "arch", 0, "ARCH", "the target's architecture, as kbuild's ARCH" },
	{ OPT_ARCH, "cross-compile", 0, "PREFIX", "as kbuild's CROSS_COMPILE" },
	{ OPT_KLIB, "klib", 0, "DIR", "the build directory to verify against" },
	{ OPT_JOBS, "jobs", 'j', "N", "how many programs may run side by side" },
	{ OPT_HEADER, "header", 0, "GLOB,...", "only what stands in these headers: 'linux/dma*'" },
	{ OPT_KIND, "kind", 0, "KIND,...", "only these kinds of change: gone,parameters" },
	{ OPT_USED_BY, "used-by", 0, "DRIVER,...", "only what these drivers use" },
	{ OPT_ALL, "all", 0, NULL, "private names and what no module can use, too" },
	{ OPT_VERBOSE, "verbose", 'v', NULL,
	  "tell more: both declarations, nothing summed up, what is good" },
	{ OPT_FILE, "file", 'f', "FILE",
	  "read questions from it, one a line, # begins a comment; - for standard input" },
	{ OPT_QUIET, "quiet", 'q', NULL,
	  "only answers, a word a line; exit 0 if all are yes, 1 if not, 2 if one is unknown" },
	{ OPT_OLD_SOURCE, "old-source", 0, "DIR",
	  "the target's source tree, where --to has no drivers in it" },
	{ OPT_INFER, "infer", 0, NULL,
	  "for gaps that the library does not close, infer rules from what both kernels' drivers "
	  "show; use those that are proved" },
	{ OPT_JSON, "json", 0, NULL, "print JSON" },
	{ OPT_UPDATE, "update", 0, NULL,
	  "write the tests' .expected from what the rules give; read them afterwards" },
	{ OPT_FORCE, "force", 0, NULL, "replace a package that is there already" },
	{ OPT_ALLOW, "allow-unresolved", 0, NULL, "write the package despite unresolved gaps" },
	{ OPT_KEEP_GOING, "keep-going", 'k', NULL,
	  "leave out drivers that are not to be found, and, in a package, those with "
	  "unresolved gaps" },
	{ HELP, "help", 'h', NULL, "print this" },
};

static bool takes(const struct command_line *command, const struct spelling *s)
{
	return s->bit == HELP || (command->takes & s->bit);
}

static void print_help(const struct command_line *command)
{
	printf("usage: backfit %s", command->name);
	for (size_t i = 0; i < ARRAY_LEN(spelling); i++)
		if (spelling[i].bit & command->needs)
			printf(" --%s %s", spelling[i].name, spelling[i].value);
	printf(" [OPTION...]%s%s\n\n%s\n\n", *command->operands ? " " : "", command->operands,
	       command->purpose);
	for (size_t i = 0; i < ARRAY_LEN(spelling); i++) {
		const struct spelling *s = &spelling[i];
		char left[64];

		if (!takes(command, s))
			continue;
		snprintf(left, sizeof(left), "%s%c%s--%s%s%s", s->letter ? "-" : "  ",
			 s->letter ? s->letter : ' ', s->letter ? ", " : " ", s->name,
			 s->value ? "=" : "", s->value ? s->value : "");
		printf("  %-26s %s\n", left, s->help);
	}
	printf("\nExit code: 0 done, 1 done and something is unresolved or failed, "
	       "2 wrong usage or input.\n");
}

static int wrong(const struct command_line *command, const char *what, const char *which)
{
	report_error("%s: %s%s (see backfit %s --help)", command->name, what, which, command->name);
	return -1;
}

static int set_jobs(const struct command_line *command, struct options *options)
{
	char *end;
	long n = strtol(optarg, &end, 10);

	if (*end || n < 1 || n > 4096)
		return wrong(command, "-j takes a number from 1, not ", optarg);
	options->jobs = n;
	/* proc_workers() reads it there, wherever programs are run. */
	setenv("BACKFIT_JOBS", optarg, 1);
	return 0;
}

/* An option that takes words between commas is given once. */
static int set_words(const struct command_line *command, const char **words,
		     const struct spelling *s)
{
	if (*words)
		return wrong(command, "given twice, put commas between its words: --", s->name);
	*words = optarg;
	return 0;
}

static int take(const struct command_line *command, struct options *options,
		const struct spelling *s)
{
	switch (s->bit) {
	case OPT_FROM:
		options->from = optarg;
		break;
	case OPT_TO:
		options->to = optarg;
		break;
	case OPT_OUT:
		options->out = optarg;
		break;
	case OPT_ARCH:
		*(strcmp(s->name, "arch") ? &options->cross : &options->arch) = optarg;
		break;
	case OPT_KLIB:
		options->klib = optarg;
		break;
	case OPT_JOBS:
		return set_jobs(command, options);
	case OPT_HEADER:
		return set_words(command, &options->header, s);
	case OPT_KIND:
		return set_words(command, &options->kind, s);
	case OPT_USED_BY:
		return set_words(command, &options->used_by, s);
	case OPT_OLD_SOURCE:
		options->old_source = optarg;
		break;
	case OPT_ALL:
		options->all = true;
		break;
	case OPT_VERBOSE:
		options->verbose = true;
		break;
	case OPT_FILE:
		options->file = optarg;
		break;
	case OPT_QUIET:
		options->quiet = true;
		break;
	case OPT_UPDATE:
		options->update = true;
		break;
	case OPT_INFER:
		options->infer = true;
		break;
	case OPT_JSON:
		options->json = true;
		break;
	case OPT_FORCE:
		options->force = true;
		break;
	case OPT_ALLOW:
		options->allow_unresolved = true;
		break;
	case OPT_KEEP_GOING:
		options->keep_going = true;
		break;
	}
	return 0;
}

static bool given(const struct options *options, unsigned int bit)
{
	switch (bit) {
	case OPT_FROM:
		return options->from;
	case OPT_TO:
		return options->to;
	case OPT_OUT:
		return options->out;
	case OPT_KLIB:
		return options->klib;
	default:
		return true;
	}
}

static int check(const struct command_line *command, const struct options *options)
{
	for (size_t i = 0; i < ARRAY_LEN(spelling); i++)
		if ((command->needs & spelling[i].bit) && !given(options, spelling[i].bit))
			return wrong(command, "missing --", spelling[i].name);
	if ((int)options->operands < command->min)
		return wrong(command, "missing ", command->operands);
	if (command->max >= 0 && (int)options->operands > command->max)
		return wrong(command, "one operand too many: ", options->operand[command->max]);
	return 0;
}

/* Fill getopt's two tables from ours; getopt's value of an option is its place in spelling[]. */
static void getopt_tables(const struct command_line *command, struct option *table, char *letters)
{
	*letters++ = ':';
	for (size_t i = 0; i < ARRAY_LEN(spelling); i++) {
		const struct spelling *s = &spelling[i];

		if (!takes(command, s))
			continue;
		*table++ = (struct option){ s->name, s->value ? required_argument : no_argument,
					    NULL, LETTERLESS + i };
		if (s->letter)
			*letters++ = s->letter;
		if (s->letter && s->value)
			*letters++ = ':';
	}
	*table = (struct option){ 0 };
	*letters = '\0';
}

static const struct spelling *spelling_of(int got)
{
	if (got >= LETTERLESS)
		return &spelling[got - LETTERLESS];
	for (size_t i = 0; i < ARRAY_LEN(spelling); i++)
		if (spelling[i].letter == got)
			return &spelling[i];
	return NULL;
}

/**
 * options_parse() - read a command's command line
 * @command: what it takes
 * @argc: as main()'s, with the command's name in argv[0]
 * @argv: as main()'s; its order is changed, operands last
 * @options: filled in
 *
 * Mistakes are told in one line; --help prints the command's help.
 *
 * Return: what the command is to do now.
 */
enum options_result options_parse(const struct command_line *command, int argc, char **argv,
				  struct options *options)
{
	struct option table[ARRAY_LEN(spelling) + 1];
	char letters[2 * ARRAY_LEN(spelling) + 2];
	int got;

	*options = (struct options){ 0 };
	getopt_tables(command, table, letters);
	optind = 0;
	opterr = 0;
	while ((got = getopt_long(argc, argv, letters, table, NULL)) != -1) {
		const struct spelling *s = spelling_of(got);

		if (got == ':') {
			wrong(command, "a value is missing behind ", argv[optind - 1]);
			return OPTIONS_WRONG;
		}
		if (!s) {
			wrong(command, "unknown option ", argv[optind - 1]);
			return OPTIONS_WRONG;
		}
		if (s->bit == HELP) {
			print_help(command);
			return OPTIONS_HELP;
		}
		if (take(command, options, s))
			return OPTIONS_WRONG;
	}
	options->operand = (const char *const *)argv + optind;
	options->operands = argc - optind;
	return check(command, options) ? OPTIONS_WRONG : OPTIONS_GO;
}
