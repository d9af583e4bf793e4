// SPDX-License-Identifier: GPL-2.0
/*
 * Evolutions and their tests: every form that a test has is run through
 * spatch, and what comes of it a second time, which must change nothing.
 */
#include "lint_parts.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "lint_masked.h"
#include "map.h"
#include "proc.h"
#include "smpl.h"
#include "str.h"
#include "unparsed.h"

enum {
	MAX_COLUMNS = 100,
	MAX_DETAIL = 60,
	RUNS = 2,
};

/* One form: what stands in the test, and the runs made of it. */
struct form {
	struct linted *e;
	char *before, *expected; /* paths */
	char *file; /* @before, relative to the repository */
	char *work[RUNS], *log[RUNS]; /* paths */
	VEC(char *) word; /* options, for free() */
	VEC(const char *) argv[RUNS];
};

/* All of them. */
struct forms {
	struct lint *lint;
	char *dir, *macros;
	VEC(struct form) form;
};

static void add_options(struct form *form, const char *options)
{
	char *copy = xstrdup(options ? options : ""), *save = NULL;

	for (char *w = strtok_r(copy, " \t", &save); w; w = strtok_r(NULL, " \t", &save))
		*vec_push(&form->word) = xstrdup(w);
	free(copy);
}

static void prepare_run(struct forms *forms, struct form *form, unsigned int run)
{
	/* the first run tells which rules matched, and what spatch passed over */
	static const char *const telling[] = { "--debug", UNPARSED_OPTIONS };
	static const char *const quiet[] = { "--very-quiet" };
	const char *const fixed[] = { "--no-show-diff",	   "--timeout",	  "120",
				      "--macro-file",	   forms->macros, "--sp-file",
				      form->e->entry->path };

	*vec_push(&form->argv[run]) = "spatch";
	for (size_t i = 0; i < (run ? ARRAY_LEN(quiet) : ARRAY_LEN(telling)); i++)
		*vec_push(&form->argv[run]) = run ? quiet[i] : telling[i];
	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&form->argv[run]) = fixed[i];
	for (size_t i = 0; i < form->word.n; i++)
		*vec_push(&form->argv[run]) = form->word.v[i];
	*vec_push(&form->argv[run]) = form->work[run];
	*vec_push(&form->argv[run]) = "--in-place";
	*vec_push(&form->argv[run]) = NULL;
}

static int prepare(struct forms *forms, struct form *form, const char *folder, size_t number)
{
	int err = 0;

	add_options(form, form->e->entry->options);
	for (unsigned int i = 0; i < RUNS && !err; i++) {
		char *dir = xasprintf("%s/%zu.%u", forms->dir, number, i);
		struct map headers = { 0 };

		form->work[i] = path_join(dir, path_base(form->before));
		form->log[i] = xasprintf("%s.log", dir);
		err = make_dirs(dir);
		if (!err)
			err = file_copy(i ? form->expected : form->before, form->work[i]);
		if (!err)
			list_files(folder, ".h", &headers);
		map_each (&headers, e) {
			char *from = path_join(folder, e->key), *to = path_join(dir, e->key);

			if (!err)
				err = file_copy(from, to);
			free(from);
			free(to);
		}
		map_free(&headers);
		prepare_run(forms, form, i);
		free(dir);
	}
	return err;
}

static void free_form(struct form *form)
{
	for (size_t k = 0; k < form->word.n; k++)
		free(form->word.v[k]);
	vec_free(&form->word);
	for (unsigned int k = 0; k < RUNS; k++) {
		vec_free(&form->argv[k]);
		free(form->work[k]);
		free(form->log[k]);
	}
	free(form->before);
	free(form->expected);
	free(form->file);
}

/* Run the rule, and take what it gives for what is expected. */
static void update(struct forms *forms, struct form *form)
{
	struct form once = { .e = form->e };
	int status;

	once.work[0] = path_join(forms->dir, path_base(form->before));
	once.log[0] = path_join(forms->dir, "update.log");
	add_options(&once, form->e->entry->options);
	prepare_run(forms, &once, 0);
	status = file_copy(form->before, once.work[0]);
	if (!status) {
		status = proc_run(
			&(struct proc){ once.argv[0].v, NULL, NULL, once.log[0], "&1", NULL });
		lint_run_masked(&(struct lint_run){ form->e->entry, once.argv[0].v, form->before,
						    once.work[0], once.log[0], &status },
				1);
	}
	if (!status)
		status = file_copy(once.work[0], form->expected);
	/* where spatch fails, the run that follows tells why */
	if (status && !file_exists(form->expected)) {
		free(form->expected);
		form->expected = xstrdup(form->before);
	}
	free_form(&once);
}

static int add_form(struct forms *forms, struct linted *e, const char *folder, const char *name)
{
	struct form *form = vec_push(&forms->form);
	int err;

	form->e = e;
	form->before = path_join(folder, name);
	form->expected = xasprintf("%s.expected", form->before);
	form->file = lint_relative(forms->lint, form->before);
	if (forms->lint->update)
		update(forms, form);
	if (!file_exists(form->expected)) {
		lint_find(forms->lint, form->file, 0, "there is no %s.expected", name);
		return 0;
	}
	e->forms++;
	err = prepare(forms, form, folder, forms->form.n);
	if (err)
		report_error("%s: %s", form->before, strerror(-err));
	return err;
}

static int add_forms(struct forms *forms, struct linted *e)
{
	struct lint *lint = forms->lint;
	char *relative = xasprintf("tests/evolutions/%s", e->entry->name);
	char *folder = path_join(lint->library.dir, relative);
	struct map found = { 0 }, expected = { 0 };
	int err = 0;

	list_files(folder, ".c", &found);
	list_files(folder, ".c.expected", &expected);
	if (!found.n)
		lint_find(lint, e->file, lint_key_line(e->entry, "Test"),
			  "no test: %s has no <form>.c with its <form>.c.expected", relative);
	map_each (&found, f)
		err = err ? err : add_form(forms, e, folder, f->key);
	map_each (&expected, f) {
		char *before = xstrndup(f->key, strlen(f->key) - strlen(".expected"));

		if (!map_has(&found, before))
			lint_find(lint, e->file, lint_key_line(e->entry, "Test"),
				  "%s/%s: there is no %s", relative, f->key, before);
		free(before);
	}
	map_free(&found);
	map_free(&expected);
	free(folder);
	free(relative);
	return err;
}

/* As in a package, what spatch did not get through may be tried once more. */
static void run_masked(struct forms *forms, int *status)
{
	struct lint_run *run = xcalloc(forms->form.n * RUNS + 1, sizeof(*run));
	size_t n = 0;

	for (size_t i = 0; i < forms->form.n; i++) {
		struct form *form = &forms->form.v[i];

		for (unsigned int k = 0; k < RUNS && form->argv[k].n; k++)
			run[n++] = (struct lint_run){ .evolution = form->e->entry,
						      .argv = form->argv[k].v,
						      .before = k ? form->expected : form->before,
						      .work = form->work[k],
						      .log = form->log[k],
						      .status = &status[i * RUNS + k] };
	}
	lint_run_masked(run, n);
	free(run);
}

/* Run all forms side by side. Return: each run's exit code; the caller frees it. */
static int *run_forms(struct forms *forms)
{
	size_t n = forms->form.n * RUNS;
	struct job *job = xcalloc(n + 1, sizeof(*job));
	int *status = xcalloc(n + 1, sizeof(*status));
	size_t jobs = 0;

	for (size_t i = 0; i < forms->form.n; i++) {
		struct form *form = &forms->form.v[i];

		for (unsigned int k = 0; k < RUNS && form->argv[k].n; k++)
			job[jobs++].proc = (struct proc){ form->argv[k].v, NULL, NULL,
							  form->log[k],	   "&1", NULL };
	}
	proc_run_all(job, jobs, proc_workers(), NULL);
	jobs = 0;
	for (size_t i = 0; i < forms->form.n; i++)
		for (unsigned int k = 0; k < RUNS && forms->form.v[i].argv[k].n; k++)
			status[i * RUNS + k] = job[jobs++].status;
	free(job);
	run_masked(forms, status);
	return status;
}

/* The first line in which two texts differ. */
static unsigned int line_of_difference(const char *a, const char *b)
{
	unsigned int line = 1;

	for (; *a && *a == *b; a++, b++)
		line += *a == '\n';
	return line;
}

/* How to get from one file to the other, as diff writes it; NULL where diff fails. */
static char *difference(const struct forms *forms, const char *from, const char *to)
{
	char *out = path_join(forms->dir, "difference"), *text, *end;
	const char *const argv[] = { "diff",  "-u", "--label", "expected", "--label",
				     "given", from, to,	       NULL };
	unsigned int lines = 0;

	proc_run(&(struct proc){ argv, NULL, NULL, out, NULL, NULL });
	text = file_read(out, NULL);
	for (end = text; end && *end && lines < MAX_DETAIL; end++)
		lines += *end == '\n';
	if (end)
		*end = '\0';
	free(out);
	return text;
}

static unsigned int columns(const char *line, size_t len)
{
	unsigned int at = 0;

	for (size_t i = 0; i < len; i++)
		at = line[i] == '\t' ? (at / 8 + 1) * 8 : at + 1;
	return at;
}

/* What a rule wrote must read as if it had been written by hand. */
static void check_style(struct lint *lint, const struct form *form, const char *before,
			const char *after)
{
	struct map old = { 0 };
	unsigned int n = 0;
	char *file = xasprintf("%s.expected", form->file);

	for (const char *p = before; *p; p += strcspn(p, "\n"), p += *p == '\n')
		map_put_n(&old, p, strcspn(p, "\n"));
	for (const char *p = after; *p;) {
		size_t len = strcspn(p, "\n");
		char *line = xstrndup(p, len);

		n++;
		if (map_has(&old, line))
			;
		else if (str_starts(line, "        "))
			lint_find(lint, file, n, "the rule indents with blanks");
		else if (len && (line[len - 1] == ' ' || line[len - 1] == '\t'))
			lint_find(lint, file, n, "the rule leaves blanks at a line's end");
		else if (columns(line, len) > MAX_COLUMNS)
			lint_find(lint, file, n, "the rule writes more than %u columns",
				  MAX_COLUMNS);
		free(line);
		p += len + (p[len] == '\n');
	}
	map_free(&old);
	free(file);
}

/* Return: whether spatch ran. */
static bool check_run(struct lint *lint, const struct form *form, int status, const char *log)
{
	unsigned int line = smpl_error_line(log);
	const char *told = log + strspn(log, " \t\n");

	if (!status)
		return true;
	if (line)
		lint_find(lint, form->e->file, line, "spatch does not understand it")->detail =
			xstrndup(told, strcspn(told, "\n"));
	else
		lint_find(lint, form->file, 0, "spatch ends with %d: %.*s", status,
			  (int)strcspn(told, "\n"), told);
	return false;
}

/* Return: whether the form comes out as expected, once and twice. */
static bool compare(const struct forms *forms, const struct form *form, const char *before,
		    const char *expected)
{
	char *got = file_read(form->work[0], NULL), *again = file_read(form->work[1], NULL);
	struct lint *lint = forms->lint;
	char *file = xasprintf("%s.expected", form->file);
	bool good = str_equal(got, expected) && str_equal(again, expected);

	if (str_equal(got, before) && strcmp(before, expected))
		lint_find(lint, form->file, 0, "the rule matches nothing there");
	else if (!str_equal(got, expected))
		lint_find(lint, file, line_of_difference(expected, got ? got : ""),
			  "the rule gives something else")
			->detail = difference(forms, form->expected, form->work[0]);
	else if (!str_equal(again, expected))
		lint_find(lint, file, line_of_difference(expected, again ? again : ""),
			  "the rule changes again what it gave")
			->detail = difference(forms, form->expected, form->work[1]);
	check_style(lint, form, before, expected);
	free(got);
	free(again);
	free(file);
	return good;
}

/* Return: whether the test wants anything changed. */
static bool check_form(const struct forms *forms, const struct form *form, const int *status,
		       struct smpl_rules *rules)
{
	char *before = file_read(form->before, NULL), *expected = file_read(form->expected, NULL);
	char *log = file_read(form->log[0], NULL), *second = file_read(form->log[1], NULL);
	bool changes = before && expected && strcmp(before, expected), good;

	if (before && expected && log && second &&
	    check_run(forms->lint, form, status[0] ? status[0] : status[1], second)) {
		good = compare(forms, form, before, expected);
		if (!smpl_mark_used(rules, log) && changes && good)
			lint_find(forms->lint, form->file, 0,
				  "spatch --debug does not tell which rules match");
	}
	free(before);
	free(expected);
	free(log);
	free(second);
	return changes;
}

static void check_evolution(const struct forms *forms, const struct linted *e, const int *status)
{
	struct lint *lint = forms->lint;
	struct smpl_rules rules;
	size_t findings = lint->finding.n;
	bool changes = false, bad;

	smpl_read(&rules, e->text);
	for (size_t i = 0; i < forms->form.n; i++)
		if (forms->form.v[i].e == e && forms->form.v[i].argv[0].n)
			changes |= check_form(forms, &forms->form.v[i], status + i * RUNS, &rules);
	bad = lint->finding.n > findings;
	if (e->forms && !changes && !bad)
		lint_find(lint, e->file, lint_key_line(e->entry, "Test"),
			  "its test wants nothing changed");
	/* where a form comes out otherwise, the rules tell nothing */
	for (size_t i = 0; i < rules.rule.n && !bad && e->forms; i++)
		if (rules.rule.v[i].changes && !rules.rule.v[i].used)
			lint_find(lint, e->file, rules.rule.v[i].line,
				  "this rule changes nothing in any form of the test");
	smpl_free(&rules);
}

static void free_forms(struct forms *forms)
{
	for (size_t i = 0; i < forms->form.n; i++)
		free_form(&forms->form.v[i]);
	vec_free(&forms->form);
	if (forms->dir)
		remove_tree(forms->dir);
	free(forms->dir);
	free(forms->macros);
}

/*
 * lint_forms() - run the evolutions' tests
 * @lint: gets what is wrong
 *
 * Return: 0; a negative error, reported, where they cannot be run.
 */
int lint_forms(struct lint *lint)
{
	struct forms forms = { .lint = lint, .dir = temp_dir("backfit-lint") };
	int *status, err = forms.dir ? 0 : -EIO;

	forms.macros = path_join(lint->library.dir, "patches/macros.h");
	if (!program_exists("spatch")) {
		report_error("spatch is not in PATH: install coccinelle, it runs the tests");
		err = -ENOENT;
	}
	for (size_t i = 0; i < lint->evolution.n && !err; i++)
		err = add_forms(&forms, &lint->evolution.v[i]);
	if (!err) {
		status = run_forms(&forms);
		for (size_t i = 0; i < lint->evolution.n; i++)
			check_evolution(&forms, &lint->evolution.v[i], status);
		free(status);
	}
	free_forms(&forms);
	return err;
}
