// SPDX-License-Identifier: GPL-2.0
#include "apply_run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "leftover.h"
#include "str.h"

/**
 * rule_read() - read what an evolution's head says for its application
 * @evolution: the evolution, which must stay
 *
 * Return: the rule; rule_free() it.
 */
struct rule *rule_read(const struct entry *evolution)
{
	struct rule *rule = xcalloc(1, sizeof(*rule));
	char *text = file_read(evolution->path, NULL), *save = NULL, *word;

	rule->path = evolution->path;
	rule->options = evolution->options;
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
static char *state_name(const char *file, unsigned int step)
{
	const char *dot = strrchr(file, '.');
	int stem = dot ? (int)(dot - file) : (int)strlen(file);

	return xasprintf("%.*s.step%u%s", stem, file, step, dot ? dot : "");
}

/**
 * run_prepare() - get ready to run an application
 * @run: @a, @rule and @dir are set; the rest is filled in; run_free() it
 * @state: the file with the newest state of the application's file
 * @step: numbers the runs of one file
 *
 * Return: 0, or -errno where the file cannot be read.
 */
int run_prepare(struct run *run, const char *state, unsigned int step)
{
	char *full = path_join(run->dir, state);

	run->file = state_name(run->a->file, step);
	run->before = file_read(full, &run->len);
	free(full);
	return run->before ? 0 : -errno;
}

/**
 * run_mask() - put what spatch cannot read aside
 * @run: a run that failed
 *
 * Return: whether that is worth while: something was put aside.
 */
bool run_mask(struct run *run)
{
	char *text = mask_text(&run->mask, run->before, run->len, run->rule->text);

	if (run->mask.mark.n) {
		run->masked = text;
		return true;
	}
	free(text);
	return false;
}

/**
 * run_text() - the text that spatch is to read
 * @run: the run, which keeps it
 */
const char *run_text(const struct run *run)
{
	return run->masked ? run->masked : run->before;
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
static char *what_is_unparsed(const struct run *run, const struct spans *spans)
{
	for (size_t i = 0; i < run->a->api.n && spans->n; i++) {
		const char *api = run->a->api.v[i].name;
		unsigned int line = leftover_line_within(run->before, run->len, api, spans);

		if (line)
			return xasprintf("%u: spatch cannot parse what stands around this use of "
					 "%s, and so changes nothing there",
					 line, api);
	}
	return NULL;
}

/* The file's text as it is now, with what was put aside in its place; NULL with @told set. */
static char *whole_text(struct run *run, const char *text, char **told)
{
	unsigned int lost = 0;
	char *whole;

	if (!run->masked)
		return xstrdup(text);
	whole = mask_undo(&run->mask, text, &lost);
	if (!whole)
		*told = xasprintf("%u: the evolution changes a statement with a construct that "
				  "spatch cannot parse",
				  lost);
	return whole;
}

static char *check_changed(struct run *run, const char *text, bool *changed)
{
	char *told = NULL, *after = whole_text(run, text, &told);
	char *path = path_join(run->dir, run->file);

	if (!told)
		told = what_is_left(run, after);
	if (!told && spaced_lines(after) > spaced_lines(run->before))
		report_warning("%s: %s: spatch wrote lines that begin with spaces", run->a->file,
			       run->a->evolution->name);
	*changed = after && strcmp(after, run->before);
	if (!told && *changed && file_write(path, after, strlen(after)))
		told = xasprintf("%s cannot be written", path);
	free(after);
	free(path);
	return told;
}

/**
 * run_judge() - what came of a run
 * @run: the run
 * @result: what spatch made of its text
 * @changed: set to whether the new text stands in @run->file
 *
 * Return: NULL where all is well; else what is not, "LINE: ..." where it is
 * about a line. The caller frees it.
 */
char *run_judge(struct run *run, const struct result *result, bool *changed)
{
	char *told = NULL;

	*changed = false;
	if (result->failure)
		return xstrdup(result->failure);
	if (result->text)
		told = check_changed(run, result->text, changed);
	if (!told)
		told = what_is_unparsed(run, &result->unparsed);
	if (!told && !*changed && !run->rule->optional)
		told = xasprintf("the evolution changes nothing there, though the file uses %s",
				 run->a->api.v[0].name);
	*changed = !told && *changed;
	return told;
}

/**
 * run_free() - give back what run_prepare() and run_mask() made
 * @run: the run
 */
void run_free(struct run *run)
{
	mask_free(&run->mask);
	free(run->before);
	free(run->masked);
	free(run->file);
	*run = (struct run){ 0 };
}

/**
 * result_free() - give back what a result holds
 * @result: the result
 */
void result_free(struct result *result)
{
	vec_free(&result->unparsed);
	free(result->failure);
	free(result->text);
	*result = (struct result){ 0 };
}
