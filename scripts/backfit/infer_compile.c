// SPDX-License-Identifier: GPL-2.0
/*
 * A rule is one for the compiler, too: small drivers that need nothing else, or
 * nothing that the library does not have, are compiled for the target with it and
 * without it. Where a kernel takes both forms, their machine code is compared.
 */
#include "infer_compile.h"

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "infer_build.h"
#include "infer_hybrid.h"
#include "infer_trial.h"
#include "lexer.h"
#include "map.h"
#include "str.h"

enum {
	FORMS = VARIANTS,
};

/**
 * infer_compiled_proof() - how many files compile with a rule and do not without it
 * @compiled: what came of it
 */
unsigned int infer_compiled_proof(const struct infer_compiled *compiled)
{
	unsigned int n = 0;

	for (size_t i = 0; i < compiled->built.n; i++)
		n += compiled->built.v[i].compiles && !compiled->built.v[i].compiles_without;
	return n;
}

/**
 * infer_compiled_older() - how many of these are the older kernel's files with newer code
 * @compiled: what came of it
 */
unsigned int infer_compiled_older(const struct infer_compiled *compiled)
{
	unsigned int n = 0;

	for (size_t i = 0; i < compiled->built.n; i++)
		n += compiled->built.v[i].older && !compiled->built.v[i].compiles_without;
	return n;
}

/**
 * infer_compiled_broken() - a file that a rule breaks
 * @compiled: what came of it
 *
 * Where other rules are applied to a file, too, one file that compiles speaks for
 * this rule.
 *
 * Return: the file, or NULL.
 */
const struct infer_built *infer_compiled_broken(const struct infer_compiled *compiled)
{
	bool compiles = infer_compiled_proof(compiled);

	for (size_t i = 0; i < compiled->built.n; i++) {
		const struct infer_built *b = &compiled->built.v[i];

		if (!b->compiles && !(b->shared && compiles))
			return b;
	}
	return NULL;
}

/* The names of a rule's lines that begin with one of some characters. */
static void add_names(struct map *names, const char *rule, const char *first)
{
	for (const char *line = rule; line && *line; line = str_next_line(line)) {
		struct lexer lx;
		struct token t;

		if (!strchr(first, *line) != (*first == '^'))
			continue;
		lexer_init(&lx, line + (*line == '+'), strcspn(line, "\n") - (*line == '+'));
		while ((t = lexer_next(&lx)).kind != TOKEN_END)
			if (t.kind == TOKEN_NAME)
				map_put_n(names, t.s, t.len);
	}
}

/* Does the newest kernel still have every name that the rule writes? */
static bool newest_has_older(const struct infer *infer, struct facts *newest)
{
	struct map written = { 0 }, known = { 0 };
	bool has = infer->subject.use.kind == INFER_NAME && !infer->subject.use.is_type;

	add_names(&written, infer->rule.s, "+");
	add_names(&known, infer->rule.s, "^+");
	map_each (&written, e)
		has &= map_has(&known, e->key) || facts_any(newest, e->key);
	map_free(&written);
	map_free(&known);
	return has;
}

/* An error is the rule's where it names what only the rule writes, or the API. */
static char *error_of(const struct infer_trial *trial, const struct infer_try *try)
{
	struct map written = { 0 }, known = { 0 }, names = { 0 };
	char *error;

	add_names(&written, try->infer->rule.s, "+");
	add_names(&known, try->infer->rule.s, "^+");
	map_each (&written, e)
		if (!map_has(&known, e->key))
			map_set(&names, e->key, &names);
	map_set(&names, try->infer->subject.use.word, &names);
	error = infer_build_error(trial, try, &names);
	map_free(&written);
	map_free(&known);
	map_free(&names);
	return error;
}

/* The forms that a try's file is compiled in, at @object; those that make no sense have no try. */
static void set_forms(struct infer_object *object, const struct infer_try *try,
		      struct facts *newest, bool code)
{
	bool newer = code && newest_has_older(try->infer, newest);
	bool wanted[FORMS] = {
		[VARIANT_WITH] = code && try->hiding != HIDE_NOTHING,
		[VARIANT_WITHOUT] = true,
		[VARIANT_SHIM] = code && try->hiding != HIDE_NOTHING,
		[VARIANT_NEWER] = newer,
		[VARIANT_OLDER] = newer,
	};

	for (int v = 0; v < FORMS; v++)
		object[v] = (struct infer_object)
		{
			.try = wanted[v] ?
			try : NULL,
				.variant = v, .code = v != VARIANT_WITHOUT
		};
}

static enum infer_code compare_code(const struct infer_object *a, const struct infer_object *b)
{
	bool same;

	if (!a->try || !b->try || a->status || b->status || !infer_build_same_code(a, b, &same))
		return INFER_CODE_NONE;
	return same ? INFER_CODE_SAME : INFER_CODE_OTHER;
}

static void run_forms(const struct infer_trial *trial, struct infer_object *object, size_t n)
{
	struct infer_object *some = xcalloc(n + 1, sizeof(*some));
	size_t *at = xcalloc(n + 1, sizeof(*at)), wanted = 0;

	for (size_t i = 0; i < n; i++)
		if (object[i].try) {
			at[wanted] = i;
			some[wanted++] = object[i];
		}
	infer_build_run(trial, some, wanted);
	for (size_t i = 0; i < wanted; i++)
		object[at[i]] = some[i];
	free(some);
	free(at);
}

static void take_results(const struct infer_trial *trial, struct facts *newest, bool code)
{
	struct infer_object *object = xcalloc(trial->try.n * FORMS + 1, sizeof(*object));

	for (size_t i = 0; i < trial->try.n; i++)
		if (infer_build_made(trial, &trial->try.v[i]))
			set_forms(&object[i * FORMS], &trial->try.v[i], newest, code);
	run_forms(trial, object, trial->try.n * FORMS);
	for (size_t i = 0; i < trial->try.n; i++) {
		const struct infer_try *try = &trial->try.v[i];
		const struct infer_object *of = &object[i * FORMS];
		bool made = infer_build_made(trial, try);
		char *error = made ? NULL : error_of(trial, try);

		/* neither object nor error: something else is wrong with the file */
		if ((!made && !error) || (made && of[VARIANT_WITHOUT].status == -1))
			continue;
		*vec_push(&try->infer->compiled.built) = (struct infer_built){
			.file = xstrdup(try->file),
			.compiles = made,
			.compiles_without = made && !of[VARIANT_WITHOUT].status,
			.shared = try->shared,
			.shim = try->hiding != HIDE_NOTHING,
			.on_target = compare_code(&of[VARIANT_WITH], &of[VARIANT_SHIM]),
			.on_newest = compare_code(&of[VARIANT_NEWER], &of[VARIANT_OLDER]),
			.error = error,
		};
	}
	for (size_t i = 0; i < trial->try.n * FORMS; i++)
		free(object[i].object);
	free(object);
}

/**
 * infer_compile() - compile drivers with rules
 * @infer: the APIs whose rules are tried; what came of it is noted in each
 * @n: how many
 * @setting: what all APIs share
 *
 * A few small files for each rule; their objects alone, no modules are linked. What
 * goes wrong with one file costs that one.
 */
void infer_compile(struct infer *const *infer, size_t n, const struct infer_setting *setting)
{
	struct infer_trial trial = { 0 };

	if (!n)
		return;
	if (!setting->many)
		report_doing("compiling drivers with rules: %zu", n);
	if (!infer_trial_make(&trial, infer, n, setting) && !infer_build_all(&trial))
		take_results(&trial, setting->newest, !setting->many);
	for (size_t i = 0; i < n; i++)
		if (!infer[i]->compiled.built.n)
			infer[i]->compiled.why_none =
				"no small driver that needs nothing else, or nothing but what the "
				"library has";
	infer_trial_free(&trial);
	infer_hybrid(infer, n, setting);
}

/**
 * infer_compiled_free() - give back what is noted
 * @compiled: what came of the drivers
 */
void infer_compiled_free(struct infer_compiled *compiled)
{
	for (size_t i = 0; i < compiled->built.n; i++) {
		free(compiled->built.v[i].file);
		free(compiled->built.v[i].error);
	}
	vec_free(&compiled->built);
	*compiled = (struct infer_compiled){ 0 };
}
