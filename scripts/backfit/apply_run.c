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
 * @macros: the macro file that spatch is told of, or NULL
 *
 * Return: the rule; rule_free() it.
 */
struct rule *rule_read(const struct entry *evolution, const char *macros)
{
	struct rule *rule = xcalloc(1, sizeof(*rule));
	char *text = file_read(evolution->path, NULL), *save = NULL, *word;

	rule->path = evolution->path;
	rule->options = evolution->options;
	rule->text = xstrdup(text ? text : "");
	skim_rule_read(&rule->skim, rule->text, macros);
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
	skim_rule_free(&rule->skim);
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

/* Is there a body that spatch left as it was? */
static bool is_body_left(const struct run *run, const struct result *result)
{
	const char *after = result->text ? result->text : run->before;
	bool left = false;

	for (size_t i = 0; i < run->unfold.macro.n && !left; i++)
		left = strstr(after, run->unfold.macro.v[i].text);
	return left;
}

/**
 * run_unfold() - write macros' bodies out that use the evolution's names
 * @run: a run that was made with the text as it is
 * @result: what came of it
 *
 * Return: whether that is worth while: spatch left such a body as it was.
 */
bool run_unfold(struct run *run, const struct result *result)
{
	VEC(struct unfold_api) api = { 0 };
	char *text;

	if (run->unfolded || run->masked)
		return false;
	for (size_t i = 0; i < run->a->api.n; i++) {
		const struct application_api *a = &run->a->api.v[i];

		/* of a member of an unknown record no body can be told to hold it */
		if (!map_has(&run->rule->keeps, a->name) && !str_starts(a->name, "?."))
			*vec_push(&api) = (struct unfold_api){ a->name, a->macro };
	}
	text = unfold_text(&run->unfold, run->before, run->len, run->rule->text, api.v, api.n);
	vec_free(&api);
	if (is_body_left(run, result)) {
		run->unfolded = text;
		return true;
	}
	unfold_free(&run->unfold);
	free(text);
	return false;
}

/**
 * run_skim() - put aside what the rule has nothing to do with
 * @run: a run that is prepared
 *
 * Functions that use what the rule is run for stay, for it to be seen whether
 * spatch can read them.
 */
void run_skim(struct run *run)
{
	struct map names = { 0 };

	for (size_t i = 0; i < run->a->api.n; i++) {
		const char *name = run->a->api.v[i].name;

		while (name[strcspn(name, " .")])
			name += strcspn(name, " .") + 1;
		map_put(&names, name);
	}
	run->skimmed = skim_text(&run->skim, &run->rule->skim, &names, run->before, run->len);
	map_free(&names);
}

/**
 * run_unskim() - have all of the text read
 * @run: a run that failed
 *
 * Return: whether it was not all read before.
 */
bool run_unskim(struct run *run)
{
	bool skimmed = run->skimmed;

	skim_free(&run->skim);
	free(run->skimmed);
	run->skimmed = NULL;
	return skimmed;
}

/**
 * run_mask() - put what spatch cannot read aside
 * @run: a run that failed
 *
 * Return: whether that is worth while: something was put aside.
 */
bool run_mask(struct run *run)
{
	const char *plain = run_text(run);
	char *text = mask_text(&run->mask, plain, strlen(plain), run->rule->text);

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
	if (run->masked)
		return run->masked;
	if (run->unfolded)
		return run->unfolded;
	return run->skimmed ? run->skimmed : run->before;
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
	const char *text = run->unfolded ? run->unfolded : run->before;

	for (size_t i = 0; i < run->a->api.n && spans->n; i++) {
		const char *api = run->a->api.v[i].name;
		unsigned int line = leftover_line_within(text, strlen(text), api, spans);

		if (line)
			return xasprintf("%u: spatch cannot parse what stands around this use of "
					 "%s, and so changes nothing there",
					 line, api);
	}
	return NULL;
}

/* The text as it is now, with what was put aside in its place; NULL with @told set. */
static char *unmasked_text(struct run *run, const char *text, char **told)
{
	unsigned int lost = 0;
	char *whole;

	if (run->skimmed) {
		whole = skim_undo(&run->skim, text);
		if (!whole)
			*told = xstrdup("the evolution changes a function that it does not match");
		return whole;
	}
	if (!run->masked)
		return xstrdup(text);
	whole = mask_undo(&run->mask, text, &lost);
	if (!whole)
		*told = xasprintf("%u: the evolution changes a statement with a construct that "
				  "spatch cannot parse",
				  lost);
	return whole;
}

/* And with macros' bodies in theirs, @text being freed. */
static char *folded_text(struct run *run, char *text, char **told)
{
	unsigned int lost = 0;
	char *whole;

	if (!run->unfolded || *told)
		return text;
	/* here a member's record can be told, in a macro's body it cannot */
	*told = what_is_left(run, text);
	whole = *told ? NULL : unfold_undo(&run->unfold, text, &lost);
	if (!whole && !*told)
		*told = xasprintf(
			"%u: the evolution changes this macro's body to what cannot stand "
			"in one",
			lost);
	free(text);
	return whole;
}

static char *check_changed(struct run *run, const char *text, bool *changed)
{
	char *told = NULL, *after = folded_text(run, unmasked_text(run, text, &told), &told);
	char *path = path_join(run->dir, run->file);

	if (!told)
		told = what_is_left(run, after);
	if (!told && spaced_lines(after) > spaced_lines(run->before))
		report_warning("%s: %s: spatch wrote lines that begin with spaces", run->a->file,
			       run->a->evolution->name);
	*changed = after && strcmp(after, run->before);
	if (!told && *changed && file_put(path, after, strlen(after)))
		told = xasprintf("%s cannot be written", path);
	free(after);
	free(path);
	return told;
}

/* Members of unknown records ("?.x") may be another record's: then nothing is to be changed. */
static bool may_change_nothing(const struct run *run)
{
	const struct application *a = run->a;
	bool unknown = true;

	for (size_t i = 0; i < a->api.n; i++)
		unknown &= str_starts(a->api.v[i].name, "?.");
	return unknown || run->rule->optional;
}

/* One of those that this evolution says it comes after may have taken all of it away. */
static bool has_nothing_to_change(const struct run *run)
{
	if (!run->a->evolution->n_after)
		return false;
	for (size_t i = 0; i < run->a->api.n; i++)
		if (leftover_line(run->before, strlen(run->before), run->a->api.v[i].name))
			return false;
	return true;
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
	if (!told && !*changed && !may_change_nothing(run) && !has_nothing_to_change(run))
		told = xasprintf("the evolution changes nothing there, though the file uses %s",
				 run->a->api.v[0].name);
	*changed = !told && *changed;
	return told;
}

/**
 * run_free() - give back what run_prepare(), run_unfold() and run_mask() made
 * @run: the run
 */
void run_free(struct run *run)
{
	mask_free(&run->mask);
	unfold_free(&run->unfold);
	run_unskim(run);
	free(run->before);
	free(run->unfolded);
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
