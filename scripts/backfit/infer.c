// SPDX-License-Identifier: GPL-2.0
/*
 * Files are parted in two halves by their names. What one half's examples say is
 * tried on the other half's files, and the other way round: the figures are of files
 * that the rule was not made from. The rule that is offered is made from all.
 */
#include "infer.h"

#include "infer_callback.h"
#include "infer_meaning.h"
#include "infer_near.h"
#include "infer_other.h"

#include <stdlib.h>
#include <string.h>

/* Of what can be compared this much must be the older kernel's code; and a compiler must agree. */
static const double good_enough = 0.85;
static const double good_without_newest = 0.9; /* where only older drivers could be compiled */

enum {
	FEWEST_EQUAL = 2, /* held-out changes that must be the older kernel's code */
	ENOUGH_DIFFERENT = 4, /* that are not, and outnumber those that are: no proof comes of it */
};

static bool in_half(const struct infer_files *files, int half)
{
	return (int)((infer_hash(files->newer, strlen(files->newer)) >> 7) & 1) == half;
}

/* The first name of a pattern, which says what it is a pattern of. */
static bool same_pattern(const struct infer_cluster *a, const struct infer_cluster *b)
{
	size_t x = strcspn(a->pattern, " "), y = strcspn(b->pattern, " ");

	if (!strcmp(a->pattern, b->pattern))
		return true;
	/* "x" is all of "x ( ... )", too */
	return x == y && !strncmp(a->pattern, b->pattern, x) && (!a->pattern[x] || !b->pattern[y]);
}

/* Do those who have that pattern agree on what it became? All but a fifth must, but for the first. */
static bool is_agreed(const struct infer_vote *vote, const struct infer_cluster *c, bool first)
{
	size_t all = 0;

	for (size_t i = 0; i < vote->cluster.n; i++)
		if (same_pattern(&vote->cluster.v[i], c))
			all += vote->cluster.v[i].example.n;
	return c->example.n * 10 >= all * (first ? 4 : 8);
}

/*
 * Clusters for the rule: each pattern's first. What only one of many examples has is
 * an accident.
 */
static void choose(const struct infer_use *use, const struct infer_vote *vote, struct strbuf *rule,
		   struct infer *infer)
{
	VEC(const struct infer_cluster *) taken = { 0 };

	for (size_t i = 0; i < vote->cluster.n; i++) {
		const struct infer_cluster *c = &vote->cluster.v[i];
		bool again = false;

		for (size_t k = 0; k < taken.n; k++)
			again |= same_pattern(taken.v[k], c);
		/* that nothing is left is believed only where most examples have it so */
		if (again || infer_rule_cannot(use, c) || (taken.n && !*c->text) ||
		    !is_agreed(vote, c, !taken.n) ||
		    (taken.n && c->example.n * 20 < vote->changed) ||
		    (c->example.n < 2 && vote->changed > 3))
			continue;
		infer_rule_write(rule, use, c);
		*vec_push(&taken) = c;
		if (infer)
			*vec_push(&infer->chosen) = c;
	}
	vec_free(&taken);
}

/* One half's files with examples; those with a change first. */
static size_t files_of(const struct infer *infer, int half, const struct infer_files **out,
		       size_t most)
{
	size_t n = 0;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < infer->examples.n && n < most; i++) {
			const struct infer_example *e = &infer->examples.v[i];
			bool first = true;

			if (e->outcome != (pass ? INFER_SAME : INFER_CHANGED) ||
			    !in_half(e->files, half))
				continue;
			/* a fifth of them for what has no change */
			if (pass == 0 && n >= most - most / 5)
				break;
			for (size_t k = 0; k < n; k++)
				first &= out[k] != e->files;
			if (first)
				out[n++] = e->files;
		}
	return n;
}

/* The rule that one half of the files gives. */
static void plan_half(struct infer *infer, const struct infer_setting *setting, int half)
{
	const struct infer_example **mine =
		xcalloc(infer->examples.n + 1, sizeof(struct infer_example *));
	struct infer_vote vote;
	size_t n = 0;

	for (size_t i = 0; i < infer->examples.n; i++)
		if (in_half(infer->examples.v[i].files, half))
			mine[n++] = &infer->examples.v[i];
	if (infer->subject.use.callback) {
		free(infer_callback_write(&infer->half[half], &infer->subject, setting->newest,
					  setting->target, mine, n));
	} else {
		infer_vote_make(&vote, mine, n, setting->target);
		choose(&infer->subject.use, &vote, &infer->half[half], NULL);
		infer_vote_free(&vote);
	}
	free(mine);
}

static char *why_no_rule(const struct infer *infer)
{
	const struct infer_vote *vote = &infer->vote;

	if (!infer->examples.n && !vote->same)
		return xstrdup("no examples: no function or variable of both kernels uses it");
	if (!vote->changed && vote->same)
		return xasprintf("the older kernel has the same code in all %u uses that can be "
				 "compared",
				 vote->same);
	if (!vote->changed)
		return xasprintf("no examples: the older kernel has nothing that can be compared "
				 "in place of %u uses",
				 vote->nowhere);
	for (size_t i = 0; i < vote->cluster.n; i++)
		if (infer_rule_cannot(&infer->subject.use, &vote->cluster.v[i]))
			return xstrdup(infer_rule_cannot(&infer->subject.use, &vote->cluster.v[i]));
	if (vote->why_open)
		return xstrdup(vote->why_open);
	return xasprintf("the %u examples do not agree", vote->changed);
}

/* "x = f();" that became nothing: what sets x there is not known. */
static bool loses_result(const struct infer *infer)
{
	for (size_t i = 0; i < infer->chosen.n; i++)
		if (!*infer->chosen.v[i]->text && strstr(infer->chosen.v[i]->pattern, "$e0"))
			return true;
	return false;
}

static void judge(struct infer *infer)
{
	const struct infer_proof *p = &infer->held_out;
	unsigned int compared = p->equal + p->different;

	infer->verdict = INFER_DRAFT;
	if (p->failed && !compared)
		infer->why = xasprintf("spatch: %s", p->why_failed);
	else if (p->equal < FEWEST_EQUAL)
		infer->why =
			xasprintf("only %u held-out changes are as in the older kernel", p->equal);
	else if (p->equal < good_enough * compared)
		infer->why = xasprintf("%u of %u held-out changes are not as in the older kernel",
				       p->different, compared);
	else if (p->equal < p->other)
		infer->why = xasprintf("%u held-out changes have another form there, more than "
				       "the %u that have this one",
				       p->other, p->equal);
	else if (loses_result(infer))
		infer->why = xstrdup("what it returns is used, and nothing gives it in its place");
	else if (infer->doubt)
		infer->why = xstrdup(infer->doubt);
	else
		infer->verdict = INFER_PROVED;
}

/* The rule of all examples. Return: why there is none, for free(); NULL where there is one. */
static char *find_rule(struct infer *infer, const struct infer_setting *setting,
		       const struct infer_example *const *all)
{
	size_t n = infer->examples.n;

	if (infer->subject.use.callback) {
		for (size_t i = 0; i < n; i++) {
			infer->vote.changed += all[i]->outcome == INFER_CHANGED;
			infer->vote.same += all[i]->outcome == INFER_SAME;
			infer->vote.otherwise += all[i]->outcome == INFER_OTHERWISE;
		}
		return infer_callback_write(&infer->rule, &infer->subject, setting->newest,
					    setting->target, all, n);
	}
	infer_vote_make(&infer->vote, all, n, setting->target);
	infer->vote.same += infer->examples.same;
	if (infer->subject.older && infer->vote.same > infer->vote.changed)
		return xasprintf("the older kernel has the same code in %u of %u uses",
				 infer->vote.same, infer->vote.same + infer->vote.changed);
	choose(&infer->subject.use, &infer->vote, &infer->rule, infer);
	return infer->rule.len ? NULL : why_no_rule(infer);
}

/* Who has but one example has none to hold out. */
static char *cannot_prove(const struct infer *infer)
{
	if (infer->vote.changed < FEWEST_EQUAL)
		return xasprintf("there is only %u example", infer->vote.changed);
	return NULL;
}

/**
 * infer_plan() - find one API's rule
 * @infer: @subject and @examples are set; the rest is filled in; infer_free() it
 * @setting: what it is made from
 *
 * A rule is a draft until infer_try() has tried it.
 */
void infer_plan(struct infer *infer, const struct infer_setting *setting)
{
	const char *unhandled = infer_subject_unhandled(&infer->subject, setting->target);
	const struct infer_example **all =
		xcalloc(infer->examples.n + 1, sizeof(struct infer_example *));

	infer->verdict = INFER_NO_RULE;
	infer->when = infer_subject_when(&infer->subject, setting->newest, setting->target);
	infer->area = infer_subject_area(&infer->subject);
	for (size_t i = 0; i < infer->examples.n; i++)
		all[i] = &infer->examples.v[i];
	if (!unhandled && !infer->when)
		unhandled = "no fact tells the kernels apart: both have it in the same form";
	infer->why = unhandled ? xstrdup(unhandled) : find_rule(infer, setting, all);
	if (!infer->why) {
		infer->verdict = INFER_DRAFT;
		infer->doubt = infer_meaning_doubt(infer, setting);
		infer->why = cannot_prove(infer);
	}
	if (!infer->why) {
		plan_half(infer, setting, 0);
		plan_half(infer, setting, 1);
	}
	/* of many there would be more to read than anybody does */
	if (infer->verdict == INFER_NO_RULE && !infer->vote.changed && !infer->vote.same &&
	    !setting->many && !unhandled)
		infer->nearest = infer_nearest(&infer->subject, setting);
	free(all);
}

/* The halves' rules were tried; the one of all examples must be one for spatch, too. */
static void try_whole(struct infer *infer, const struct infer_setting *setting,
		      const struct infer_files *file)
{
	struct infer_proof proof = { 0 };

	infer_prove(&proof, &setting->trees, infer->rule.s, infer->subject.api, &infer->subject.use,
		    &file, 1, setting->library);
	if (proof.failed) {
		infer->verdict = INFER_DRAFT;
		infer->why = xasprintf("spatch: %s", proof.why_failed);
	}
	infer_proof_free(&proof);
}

/* Does one half contradict the rule so often that the other need not be tried? */
static bool is_hopeless(const struct infer_proof *p)
{
	return p->different >= ENOUGH_DIFFERENT && p->different > p->equal;
}

/**
 * infer_try() - prove one API's rule, where it has one
 * @infer: planned; its verdict and why are set
 * @setting: what it is tried on; it asks no facts, so several APIs may be tried side by side
 */
void infer_try(struct infer *infer, const struct infer_setting *setting)
{
	const struct infer_files **file;

	if (infer->verdict == INFER_NO_RULE || infer->why)
		return;
	file = xcalloc(setting->most_files, sizeof(*file));
	for (int half = 0; half < 2 && !is_hopeless(&infer->held_out); half++) {
		size_t files = files_of(infer, !half, file, setting->most_files);

		if (infer->half[half].len && files)
			infer_prove(&infer->held_out, &setting->trees, infer->half[half].s,
				    infer->subject.api, &infer->subject.use, file, files,
				    setting->library);
	}
	infer_other_forms(infer);
	judge(infer);
	if (infer->verdict == INFER_PROVED &&
	    files_of(infer, 0, file, 1) + files_of(infer, 1, file, 1))
		try_whole(infer, setting, file[0]);
	free(file);
}

/**
 * infer_weigh() - what is proved by examples, does it compile?
 * @infer: tried and compiled; a rule that a driver does not compile with, or that no
 *	driver could be compiled with that does not compile without it, is a draft
 */
void infer_weigh(struct infer *infer)
{
	const struct infer_built *broken = infer_compiled_broken(&infer->compiled);
	const struct infer_proof *p = &infer->held_out;
	unsigned int all = p->equal + p->different + p->other;

	if (infer->verdict != INFER_PROVED)
		return;
	/* examples that had a choice leave it to the compiler */
	if (!broken && p->equal < good_enough * all && !infer_compiled_proof(&infer->compiled)) {
		infer->verdict = INFER_DRAFT;
		infer->why = xasprintf("%u of %u held-out changes have another form there, and no "
				       "driver could be compiled with this one",
				       p->other, all);
	}
	/* an older driver's variables are what the rule writes for: examples must say more */
	if (!broken && infer->verdict == INFER_PROVED &&
	    infer_compiled_proof(&infer->compiled) == infer_compiled_older(&infer->compiled) &&
	    p->equal < good_without_newest * (p->equal + p->different)) {
		infer->verdict = INFER_DRAFT;
		infer->why = xasprintf("%u of %u held-out changes are not as in the older kernel, "
				       "and no driver of the newest could be compiled with it",
				       p->different, p->equal + p->different);
	}
	if (!broken && infer->verdict == INFER_PROVED && !infer_compiled_proof(&infer->compiled)) {
		infer->verdict = INFER_DRAFT;
		infer->why = xstrdup(infer->compiled.built.n
					     ? "drivers compile without it, too"
					     : "examples bear it out, but no driver could be "
					       "compiled with it");
	}
	if (!broken)
		return;
	infer->verdict = INFER_DRAFT;
	infer->why = xasprintf("%s does not compile with it: %s", broken->file,
			       broken->error ? broken->error : "kbuild tells no error");
}

/**
 * infer_free() - give back what an API's inference holds
 * @infer: it
 */
void infer_free(struct infer *infer)
{
	infer_vote_free(&infer->vote);
	vec_free(&infer->chosen);
	infer_examples_free(&infer->examples);
	infer_subject_free(&infer->subject);
	infer_proof_free(&infer->held_out);
	infer_compiled_free(&infer->compiled);
	strbuf_free(&infer->rule);
	strbuf_free(&infer->half[0]);
	strbuf_free(&infer->half[1]);
	free(infer->doubt);
	free(infer->when);
	free(infer->area);
	free(infer->why);
	free(infer->nearest);
	*infer = (struct infer){ 0 };
}
