// SPDX-License-Identifier: GPL-2.0
#include "apply.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "leftover.h"
#include "map.h"
#include "mem.h"
#include "proc.h"
#include "str.h"

/* What an evolution's head says for us alone. */
struct notes {
	bool optional;
	struct map keeps;
};

/* One run of spatch. */
struct run {
	struct application *a;
	char *in, *out, *errors;
	VEC(char *) word; /* those of the options, for free() */
	VEC(const char *) argv;
};

/* What all runs share. */
struct applier {
	struct application *a;
	size_t n;
	const char *dir;
	char *macros;
	struct map notes; /* struct notes by evolution's path */
	struct map state; /* char *, the newest state of each file */
	int errors;
};

static struct notes *read_notes(const char *path)
{
	struct notes *notes = xcalloc(1, sizeof(*notes));
	char *text = file_read(path, NULL), *save = NULL, *word;

	for (char *line = text ? strtok_r(text, "\n", &save) : NULL; line && str_starts(line, "//");
	     line = strtok_r(NULL, "\n", &save)) {
		char *inner = NULL;

		if (str_starts(line, "// Optional: yes"))
			notes->optional = true;
		if (!str_starts(line, "// Keeps:"))
			continue;
		for (word = strtok_r(line + strlen("// Keeps:"), " \t,", &inner); word;
		     word = strtok_r(NULL, " \t,", &inner))
			map_put(&notes->keeps, word);
	}
	free(text);
	return notes;
}

static const struct notes *notes_of(struct applier *ap, const struct entry *evolution)
{
	if (!map_has(&ap->notes, evolution->path))
		map_set(&ap->notes, evolution->path, read_notes(evolution->path));
	return map_get(&ap->notes, evolution->path);
}

/* "a/b.c" in its third step: "a/b.step3.c", so that its local headers are still beside it. */
static char *state_name(const char *file, unsigned int round)
{
	const char *dot = strrchr(file, '.');
	int stem = dot ? (int)(dot - file) : (int)strlen(file);

	return xasprintf("%.*s.step%u%s", stem, file, round, dot ? dot : "");
}

static void add_options(struct run *run, const char *options)
{
	char *copy = xstrdup(options ? options : ""), *save = NULL;

	for (char *w = strtok_r(copy, " \t", &save); w; w = strtok_r(NULL, " \t", &save)) {
		*vec_push(&run->word) = xstrdup(w);
		*vec_push(&run->argv) = run->word.v[run->word.n - 1];
	}
	free(copy);
}

static void prepare_run(struct applier *ap, struct run *run, struct application *a,
			unsigned int round)
{
	const char *const fixed[] = { "spatch",	   "--very-quiet", "--no-show-diff",
				      "--timeout", "300",	   "--macro-file",
				      ap->macros,  "--sp-file",	   a->evolution->path };
	const char *state = map_get(&ap->state, a->file);

	run->a = a;
	run->in = xstrdup(state ? state : a->file);
	run->out = state_name(a->file, round);
	run->errors = xasprintf("%s.errors", run->out);
	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&run->argv) = fixed[i];
	add_options(run, a->evolution->options);
	*vec_push(&run->argv) = run->in;
	*vec_push(&run->argv) = "-o";
	*vec_push(&run->argv) = run->out;
	*vec_push(&run->argv) = NULL;
}

static void free_run(struct run *run)
{
	for (size_t i = 0; i < run->word.n; i++)
		free(run->word.v[i]);
	vec_free(&run->word);
	vec_free(&run->argv);
	free(run->in);
	free(run->out);
	free(run->errors);
}

/* The line of spatch's errors that says most: the first that is not empty. */
static void report_failure(struct applier *ap, const struct run *run, const char *errors)
{
	const char *p = errors ? errors + strspn(errors, " \t\n") : "";

	ap->errors++;
	report_error("%s: %s: spatch fails on it: %.*s", run->a->file, run->a->evolution->name,
		     (int)strcspn(p, "\n"), p);
}

static unsigned int spaced_lines(const char *text)
{
	unsigned int n = 0;

	for (const char *p = text; p; p = strchr(p, '\n')) {
		p += *p == '\n';
		n += str_starts(p, "        ");
		if (!*p)
			break;
	}
	return n;
}

/* Compare what went in with what came out. */
static void check_result(struct applier *ap, const struct run *run, const struct notes *notes,
			 const char *before, const char *after, size_t len)
{
	const struct application *a = run->a;
	unsigned int line;

	if (spaced_lines(after) > spaced_lines(before))
		report_warning("%s: %s: spatch wrote lines that begin with spaces", a->file,
			       a->evolution->name);
	if (a->may_stay || map_has(&notes->keeps, a->api))
		return;
	line = leftover_line(after, len, a->api);
	if (line) {
		ap->errors++;
		report_error("%s:%u: %s: %s is still used there after this evolution ran (spatch "
			     "passes over what it cannot parse)",
			     a->file, line, a->evolution->name, a->api);
	}
}

static bool was_changed(const char *errors, int status)
{
	return status == 0 ||
	       !(errors && strstr(errors, "-o can not be applied because there are no modified"));
}

static void finish_run(struct applier *ap, struct run *run, int status)
{
	struct application *a = run->a;
	const struct notes *notes = notes_of(ap, a->evolution);
	char *paths[] = { path_join(ap->dir, run->in), path_join(ap->dir, run->out),
			  path_join(ap->dir, run->errors) };
	char *before = file_read(paths[0], NULL), *errors = file_read(paths[2], NULL);
	char *after = NULL;
	size_t len = 0;

	if (!was_changed(errors, status)) {
		if (!notes->optional) {
			ap->errors++;
			report_error("%s: %s: the evolution changes nothing there, though the file "
				     "uses %s",
				     a->file, a->evolution->name, a->api);
		}
	} else if (status || !(after = file_read(paths[1], &len))) {
		report_failure(ap, run, errors);
	} else {
		check_result(ap, run, notes, before ? before : "", after, len);
		a->result = xstrdup(run->out);
		map_set(&ap->state, a->file, a->result);
	}
	free(before);
	free(after);
	free(errors);
	for (size_t i = 0; i < ARRAY_LEN(paths); i++)
		free(paths[i]);
}

/* One evolution for each file that has one left: these do not depend on each other. */
static void run_round(struct applier *ap, struct application **next, size_t n, unsigned int round)
{
	struct run *run = xcalloc(n, sizeof(*run));
	struct job *job = xcalloc(n, sizeof(*job));

	for (size_t i = 0; i < n; i++) {
		prepare_run(ap, &run[i], next[i], round);
		job[i].proc = (struct proc){ run[i].argv.v, ap->dir, NULL, NULL, run[i].errors };
	}
	/* proc_run_all() starts each in ap->dir, but opens the errors' files before. */
	for (size_t i = 0; i < n; i++)
		job[i].proc.err = path_join(ap->dir, run[i].errors);
	proc_run_all(job, n, proc_workers(), NULL);
	for (size_t i = 0; i < n; i++) {
		finish_run(ap, &run[i], job[i].status);
		free((char *)job[i].proc.err);
		free_run(&run[i]);
	}
	free(run);
	free(job);
}

/* The next undone application of each file; how many. */
static size_t pick_round(struct applier *ap, bool *done, struct application **next)
{
	struct map busy = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < ap->n; i++) {
		if (done[i] || map_has(&busy, ap->a[i].file))
			continue;
		map_put(&busy, ap->a[i].file);
		done[i] = true;
		next[n++] = &ap->a[i];
	}
	map_free(&busy);
	return n;
}

static void free_applier(struct applier *ap)
{
	map_each (&ap->notes, e) {
		struct notes *notes = e->value;

		map_free(&notes->keeps);
		free(notes);
	}
	map_free(&ap->notes);
	map_free(&ap->state);
	free(ap->macros);
}

/**
 * apply_all() - run evolutions on files
 * @application: which on which; those of one file are run in this order, each
 *	on what the one before it left
 * @n: how many
 * @library: the repository, for the macros that spatch is told of
 * @dir: the folder with the files, which are left as they are
 *
 * Each step's outcome is a file of its own beside the file that it was made
 * from. Files are worked on side by side.
 *
 * Return: 0; -1 when a step failed, changed nothing without saying that it is
 * optional, or left uses of its API behind: each told with file and evolution.
 */
int apply_all(struct application *application, size_t n, const char *library, const char *dir)
{
	struct applier ap = { .a = application, .n = n, .dir = dir };
	struct application **next;
	unsigned int round = 0;
	size_t now, all = 0;
	bool *done;

	if (!n)
		return 0;
	if (!program_exists("spatch")) {
		report_error("spatch is not in PATH: install coccinelle, it runs the %zu semantic "
			     "patches that this package needs",
			     n);
		return -1;
	}
	ap.macros = path_join(library, "patches/macros.h");
	if (!file_exists(ap.macros)) {
		report_error("%s: missing; the library is incomplete", ap.macros);
		free(ap.macros);
		return -1;
	}
	next = xcalloc(n, sizeof(struct application *));
	done = xcalloc(n, sizeof(*done));
	while ((now = pick_round(&ap, done, next))) {
		run_round(&ap, next, now, ++round);
		all += now;
		report_progress("applying semantic patches", all, n);
	}
	free(next);
	free(done);
	now = ap.errors;
	free_applier(&ap);
	return now ? -1 : 0;
}
