// SPDX-License-Identifier: GPL-2.0
/* The outcome of a build, for a reader and as JSON. */
#include <stdio.h>

#include "verify.h"

enum {
	SHOWN = 5
};

static void print_errors(const struct verify_error *error, size_t n, bool all)
{
	for (size_t i = 0; i < n && (all || i < SHOWN); i++) {
		printf("  %s\n", error[i].text);
		if (!all)
			printf("    %s\n",
			       error[i].gap ? error[i].gap : "not in the plan: a bug of backfit");
	}
	if (!all && n > SHOWN)
		printf("  and %zu more errors\n", n - SHOWN);
}

/**
 * verify_print() - the outcome for a reader
 * @verify: the outcome
 */
void verify_print(const struct verify *verify)
{
	size_t linked = 0;

	print_errors(verify->other.v, verify->other.n, true);
	for (size_t i = 0; i < verify->module.n; i++) {
		const struct verify_module *m = &verify->module.v[i];

		linked += m->linked;
		printf("%s: %s\n", m->path,
		       m->linked  ? "linked"
		       : m->built ? "built, not linked"
				  : "not built");
		print_errors(m->error.v, m->error.n, false);
	}
	printf("%zu of %zu modules linked against %s\n", linked, verify->module.n, verify->klib);
}

static json_t *errors_json(const struct verify_error *error, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(
			list, json_pack("{s:s, s:o}", "error", error[i].text, "gap",
					error[i].gap ? json_string(error[i].gap) : json_null()));
	return list;
}

/**
 * verify_json() - the outcome as JSON
 * @verify: the outcome
 *
 * Return: an object, which the caller drops with json_decref().
 */
json_t *verify_json(const struct verify *verify)
{
	json_t *modules = json_array();

	for (size_t i = 0; i < verify->module.n; i++) {
		const struct verify_module *m = &verify->module.v[i];

		json_array_append_new(modules,
				      json_pack("{s:s, s:b, s:b, s:o}", "path", m->path, "built",
						(int)m->built, "linked", (int)m->linked, "errors",
						errors_json(m->error.v, m->error.n)));
	}
	return json_pack("{s:s, s:b, s:o, s:o}", "klib", verify->klib, "passed",
			 (int)verify_passed(verify), "modules", modules, "errors",
			 errors_json(verify->other.v, verify->other.n));
}
