/* SPDX-License-Identifier: GPL-2.0 */
/* The command line that all commands share: options, operands, help. */
#ifndef BACKFIT_OPTIONS_H
#define BACKFIT_OPTIONS_H

#include <stdbool.h>

/**
 * enum option_set - which options a command takes, or-ed; --help always
 * @OPT_FROM: --from NEW, the newest kernel
 * @OPT_TO: --to OLD, the target
 * @OPT_OUT: -o, --output OUT
 * @OPT_ARCH: --arch and --cross-compile
 * @OPT_JSON: --json
 * @OPT_FORCE: --force
 * @OPT_ALLOW: --allow-unresolved
 * @OPT_KEEP_GOING: -k, --keep-going
 * @OPT_KLIB: --klib DIR
 * @OPT_JOBS: -j, --jobs N
 * @OPT_HEADER: --header GLOB,...
 * @OPT_KIND: --kind KIND,...
 * @OPT_USED_BY: --used-by DRIVER,...
 * @OPT_ALL: --all
 * @OPT_VERBOSE: -v, --verbose
 * @OPT_FILE: -f, --file FILE
 * @OPT_QUIET: -q, --quiet
 * @OPT_UPDATE: --update
 * @OPT_OLD_SOURCE: --old-source DIR
 * @OPT_INFER: --infer
 */
enum option_set {
	OPT_FROM = 1,
	OPT_TO = 2,
	OPT_OUT = 4,
	OPT_ARCH = 8,
	OPT_JSON = 16,
	OPT_FORCE = 32,
	OPT_ALLOW = 64,
	OPT_KEEP_GOING = 128,
	OPT_KLIB = 256,
	OPT_JOBS = 512,
	OPT_HEADER = 1024,
	OPT_KIND = 2048,
	OPT_USED_BY = 4096,
	OPT_ALL = 8192,
	OPT_VERBOSE = 16384,
	OPT_FILE = 1 << 16,
	OPT_QUIET = 1 << 17,
	OPT_UPDATE = 1 << 24,
	OPT_OLD_SOURCE = 1 << 26,
	OPT_INFER = 1 << 27,
};

/**
 * struct command_line - what a command takes, for parsing and for its help
 * @name: "generate"
 * @operands: how its operands read in the help, "DRIVER...", or ""
 * @purpose: one sentence for the help
 * @takes: enum option_set, the options that it takes
 * @needs: those that must be given
 * @min: the fewest operands
 * @max: the most, -1 for any number
 */
struct command_line {
	const char *name;
	const char *operands;
	const char *purpose;
	unsigned int takes, needs;
	int min, max;
};

/**
 * struct options - what the user gave
 * @from: --from, or NULL
 * @to: --to, or NULL
 * @out: -o, or NULL
 * @arch: --arch, or NULL
 * @cross: --cross-compile, or NULL
 * @klib: --klib, or NULL
 * @header: --header, words between commas, or NULL
 * @kind: --kind, the same
 * @used_by: --used-by, the same
 * @file: --file, or NULL
 * @old_source: --old-source, or NULL
 * @json: --json
 * @all: --all
 * @verbose: --verbose
 * @force: --force
 * @allow_unresolved: --allow-unresolved
 * @keep_going: --keep-going
 * @quiet: -q
 * @update: --update
 * @infer: --infer
 * @jobs: -j, or 0 where not given
 * @operand: what is left of the command line; points into argv
 * @operands: how many
 *
 * Every string is the caller's argv; there is nothing to free.
 */
struct options {
	const char *from, *to, *out, *arch, *cross, *klib, *file;
	const char *header, *kind, *used_by, *old_source;
	bool json, all, verbose, force, allow_unresolved, keep_going, quiet, update, infer;
	unsigned int jobs;
	const char *const *operand;
	unsigned int operands;
};

/**
 * enum options_result - what the command does after options_parse()
 * @OPTIONS_GO: its work
 * @OPTIONS_HELP: nothing more, help was printed: return DONE
 * @OPTIONS_WRONG: nothing more, the mistake was told: return BAD_INPUT
 */
enum options_result {
	OPTIONS_GO,
	OPTIONS_HELP,
	OPTIONS_WRONG,
};

enum options_result options_parse(const struct command_line *command, int argc, char **argv,
				  struct options *options);

#endif
