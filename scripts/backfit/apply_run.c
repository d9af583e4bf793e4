// SPDX-License-Identifier: GPL-2.0
#include "apply_run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "leftover.h"
#include "str.h"
#include "unparsed.h"

/**
 * rule_read() - read what an evolution's head says for its application
 * @path: its file
 *
 * Return: the rule; rule_free() it.
 */
struct rule *rule_read(const char *path)
{
	struct rule *rule = xcalloc(1, sizeof(*rule));
	char *text = file_read(path, NULL), *save = NULL, *word;

	rule->text = xstrdup(text ? text : "");
	for (char *line = text ? strtok_r(text, "\n", &save) : NULL; line && str_starts(line, "//");
	     line = strtok_r(NULL, "\n", &save)) {
		char *inner = NULL;

		if (str_starts(line, "// Optional: yes"))
			rule->optional = true;
		if (!str_starts(line, "// Keeps:"))
			continue;
		for (word = strtok_r(line + strlen("// Keeps:"), " \t,", &inner); word;
		     word = strtok_r(NULL, " \t,", &inner))
			map_put(&rule->keeps, word);
	}
	free(text);
	return rule;
}

/**
 * rule_free() - give back a rule
 * @rule: the rule
 */
void rule_free(struct rule *rule)
{
	map_free(&rule->keeps);
	free(rule->text);
	free(rule);
}

/* "a/b.c" in its third step: "a/b.step3.c", so that its local headers are still beside it. */
static char *state_name(const char *file, unsigned int step, const char *suffix)
{
	const char *dot = strrchr(file, '.');
	int stem = dot ? (int)(dot - file) : (int)strlen(file);

	return xasprintf("%.*s.step%u%s%s", stem, file, step, suffix, dot ? dot : "");
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

static void make_command(struct run *run, const char *macros)
{
	const char *const fixed[] = {
		"spatch",
		"--no-show-diff",
		UNPARSED_OPTIONS,
		"--timeout",
		"300",
		"--macro-file",
		macros,
		"--sp-file",
		run->a->evolution->path,
	};

	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&run->argv) = fixed[i];
	add_options(run, run->a->evolution->options);
	*vec_push(&run->argv) = run->in;
	*vec_push(&run->argv) = "-o";
	*vec_push(&run->argv) = run->out;
	*vec_push(&run->argv) = NULL;
}

/**
 * run_prepare() - get ready to run an application
 * @run: @a, @rule and @dir are set; the rest is filled in; run_free() it
 * @state: the file with the newest state of the application's file
 * @step: numbers the runs of one file
 * @macros: the macro file
 *
 * Return: 0, or -errno where the file cannot be read.
 */
int run_prepare(struct run *run, const char *state, unsigned int step, const char *macros)
{
	char *full = path_join(run->dir, state), *out;

	run->in = xstrdup(state);
	run->out = state_name(run->a->file, step, "");
	out = path_join(run->dir, run->out);
	run->said = xasprintf("%s.said", out);
	make_command(run, macros);
	run->before = file_read(full, &run->len);
	free(out);
	free(full);
	return run->before ? 0 : -errno;
}

/**
 * run_mask() - run it again, with what spatch cannot read put aside
 * @run: a run that failed
 *
 * Return: 1 where it is worth while: something was put aside; 0 where nothing
 * can be; -errno where the text for it cannot be written.
 */
int run_mask(struct run *run)
{
	char *text = mask_text(&run->mask, run->before, run->len, run->rule->text);
	char *in = xasprintf("%s.masked.c", run->out), *full = path_join(run->dir, in);
	int err = run->mask.mark.n ? file_write(full, text, strlen(text)) : 0;

	free(full);
	free(text);
	if (err || !run->mask.mark.n) {
		free(in);
		return err;
	}
	for (size_t i = 0; i < run->argv.n; i++)
		if (run->argv.v[i] == run->in)
			run->argv.v[i] = in;
	free(run->in);
	run->in = in;
	run->masked = true;
	return 1;
}

/**
 * run_proc() - a run as a program to start
 * @run: the run, which must stay until it ended
 */
struct proc run_proc(const struct run *run)
{
	return (struct proc){ run->argv.v, run->dir, NULL, run->said, "&1" };
}

/* The line of what spatch said that tells most: the first about an error that is none of parsing C. */
static char *failure(const char *said)
{
	static const char *const telling[] = { "xception", "Fatal", "minus:",
					       "plus:",	   "rror",  "ailure" };
	const char *line = said + strspn(said, " \t\n");

	for (size_t i = 0; i < ARRAY_LEN(telling); i++) {
		const char *hit = strstr(said, telling[i]);

		if (!hit)
			continue;
		for (line = hit; line > said && line[-1] != '\n'; line--)
			;
		break;
	}
	return xasprintf("spatch fails on it: %.*s", (int)strcspn(line, "\n"), line);
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

/* A use of one of the names that the evolution was to take away and did not; NULL for none. */
static char *what_is_left(const struct run *run, const char *after)
{
	const struct application *a = run->a;

	for (size_t i = 0; i < a->api.n; i++) {
		unsigned int line;

		if (a->api.v[i].may_stay || map_has(&run->rule->keeps, a->api.v[i].name))
			continue;
		line = leftover_line(after, strlen(after), a->api.v[i].name);
		if (line)
			return xasprintf("%u: %s is still used there after this evolution ran",
					 line, a->api.v[i].name);
	}
	return NULL;
}

/* A use in a part of the file that spatch passed over in silence; NULL for none. */
static char *what_is_unparsed(const struct run *run, const char *said)
{
	struct spans spans = { 0 };
	unsigned int line = 0;
	char *told = NULL;

	unparsed_read(&spans, said, run->in);
	for (size_t i = 0; i < run->a->api.n && spans.n && !told; i++) {
		const char *api = run->a->api.v[i].name;

		line = leftover_line_within(run->before, run->len, api, &spans);
		if (line)
			told = xasprintf("%u: spatch cannot parse what stands around this use of "
					 "%s, and so changes nothing there",
					 line, api);
	}
	vec_free(&spans);
	return told;
}

static char *check_changed(struct run *run, const char *said, bool *same)
{
	char *path = path_join(run->dir, run->out), *after = file_read(path, NULL), *told = NULL;
	unsigned int lost = 0;

	if (after && run->masked) {
		char *whole = mask_undo(&run->mask, after, &lost);

		free(after);
		after = whole;
		if (!whole)
			told = xasprintf("%u: the evolution changes a statement with a construct "
					 "that spatch cannot parse",
					 lost);
		else if (file_write(path, whole, strlen(whole)))
			told = xasprintf("%s cannot be written", path);
	} else if (!after) {
		told = failure(said);
	}
	*same = !told && !strcmp(after, run->before);
	if (!told)
		told = what_is_left(run, after);
	if (!told && spaced_lines(after) > spaced_lines(run->before))
		report_warning("%s: %s: spatch wrote lines that begin with spaces", run->a->file,
			       run->a->evolution->name);
	free(after);
	free(path);
	return told;
}

/**
 * run_judge() - what came of a run
 * @run: the run, ended
 * @status: its exit code
 * @changed: set to whether it wrote @run->out
 *
 * Return: NULL where all is well; else what is not, "LINE: ..." where it is
 * about a line. The caller frees it.
 */
char *run_judge(struct run *run, int status, bool *changed)
{
	char *said = file_read(run->said, NULL), *told = NULL;
	bool idle = said && strstr(said, "-o can not be applied because there are no modified");

	*changed = false;
	if (!said)
		return xasprintf("spatch's messages cannot be read");
	if (status && !idle)
		told = failure(said);
	else if (!idle)
		told = check_changed(run, said, &idle);
	if (!told)
		told = what_is_unparsed(run, said);
	if (!told && idle && !run->rule->optional)
		told = xasprintf("the evolution changes nothing there, though the file uses %s",
				 run->a->api.v[0].name);
	*changed = !told && !idle;
	free(said);
	return told;
}

/**
 * run_free() - give back what run_prepare() made
 * @run: the run
 */
void run_free(struct run *run)
{
	for (size_t i = 0; i < run->word.n; i++)
		free(run->word.v[i]);
	vec_free(&run->word);
	vec_free(&run->argv);
	mask_free(&run->mask);
	free(run->before);
	free(run->in);
	free(run->out);
	free(run->said);
}
