// SPDX-License-Identifier: GPL-2.0
/* backfit generate: a package of drivers for a target. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ahead.h"
#include "along.h"
#include "aside.h"
#include "between.h"
#include "bring.h"
#include "err.h"
#include "inferred.h"
#include "options.h"
#include "package.h"
#include "plan.h"
#include "plan_summary.h"
#include "plan_why.h"

static const struct command_line command = {
	.name = "generate",
	.operands = "DRIVER...",
	.purpose = "Write a package that builds these drivers of the newest tree for a target.",
	.takes = OPT_FROM | OPT_TO | OPT_OUT | OPT_ARCH | OPT_FORCE | OPT_ALLOW | OPT_KEEP_GOING |
		 OPT_JOBS | OPT_INFER | OPT_OLD_SOURCE,
	.needs = OPT_FROM | OPT_TO | OPT_OUT,
	.min = 1,
	.max = -1,
};

/* What all steps of the command share. */
struct generation {
	struct options o;
	struct between between;
	struct plan plan;
	VEC(const char *) driver;
	unsigned int left_out;
	struct aside telling; /* of drivers that are left out, while the next plan is made */
	struct ahead ahead;
};

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec + ts.tv_nsec / 1e9;
}

static void print_unresolved(FILE *out, const struct driver_plan *dp)
{
	for (size_t i = 0; i < dp->gap.n; i++) {
		const struct gap *gap = dp->gap.v[i];

		if (gap->resolution != UNRESOLVED)
			continue;
		fprintf(out, "  %s: %s", gap->api, gap->why ? gap->why : "differs");
		if (gap->use.n)
			fprintf(out, " (%s:%u)", gap->use.v[0].file, gap->use.v[0].line);
		fputc('\n', out);
	}
}

/* With --keep-going a name that leads to no module costs only that driver. */
static void drop_unknown(struct generation *g)
{
	unsigned int kept = 0;

	for (size_t i = 0; i < g->driver.n; i++)
		if (plan_driver(&g->plan, g->driver.v[i]))
			g->driver.v[kept++] = g->driver.v[i];
	g->left_out += g->driver.n - kept;
	g->driver.n = kept;
}

/* The first time for all drivers, then for those that are left. */
static int make_plan(struct generation *g)
{
	int err;

	if (g->plan.driver.n)
		return plan_keep(&g->plan, g->driver.v, g->driver.n);
	err = plan_read(&g->plan, &g->between, g->driver.v, g->driver.n, g->o.keep_going);
	if (err)
		return err;
	ahead_start(&g->ahead, &g->plan);
	err = plan_decide(&g->plan);
	if (err)
		return err;
	drop_unknown(g);
	if (!g->driver.n)
		report_error("nothing was written: no driver is left");
	else if (g->o.infer)
		err = inferred_close(&g->plan, &g->between.library, g->driver.v, g->driver.n,
				     g->between.old_source);
	return g->driver.n ? err : -1;
}

/* Each driver with unresolved gaps; what the configuration has to do with them takes a while. */
static void tell_unresolved(FILE *out, void *data)
{
	struct generation *g = data;

	plan_say_why(&g->plan);
	for (size_t i = 0; i < g->driver.n; i++) {
		const struct driver_plan *dp = plan_driver(&g->plan, g->driver.v[i]);
		unsigned int n = dp ? driver_unresolved(dp) : 0;

		if (!n)
			continue;
		report_print(out, "%s: %u gaps are unresolved%s:", g->driver.v[i], n,
			     g->o.keep_going ? "; it is left out" : "");
		print_unresolved(out, dp);
	}
}

/* Before anything else is told. */
static void end_telling(struct generation *g)
{
	char *told;
	size_t len;

	if (!g->telling.pid)
		return;
	told = aside_take(&g->telling, &len);
	if (told)
		fwrite(told, 1, len, stderr);
	else
		report_error("gaps of drivers that are left out cannot be told: the process that "
			     "looked at them was killed; `backfit plan` tells them");
	free(told);
}

static void start_telling(struct generation *g)
{
	aside_start(&g->telling, tell_unresolved, g);
	if (!g->telling.pid)
		tell_unresolved(stderr, g);
}

/* Have it told of drivers with unresolved gaps and, with --keep-going, leave them out. */
static unsigned int sort_out(struct generation *g)
{
	unsigned int kept = 0, unresolved = 0;

	start_telling(g);
	for (size_t i = 0; i < g->driver.n; i++) {
		const struct driver_plan *dp = plan_driver(&g->plan, g->driver.v[i]);
		unsigned int n = dp ? driver_unresolved(dp) : 0;

		unresolved += n > 0;
		if (!n || !g->o.keep_going)
			g->driver.v[kept++] = g->driver.v[i];
	}
	g->left_out += g->o.keep_going ? unresolved : 0;
	g->driver.n = kept;
	return unresolved;
}

/* A bundle that brings a driver with unresolved gaps, which makes it of no use; NULL for none. */
static const struct entry *broken_bundle(const struct plan *plan, const struct driver_plan **broken)
{
	for (size_t b = 0; b < plan->bundle.n; b++) {
		const struct entry *bundle = plan->bundle.v[b];

		for (size_t k = 0; k < bundle->n_source; k++)
			for (size_t i = 0; i < plan->driver.n; i++) {
				*broken = &plan->driver.v[i];
				if (driver_unresolved(*broken) &&
				    driver_has_file(&(*broken)->driver, bundle->source[k]))
					return bundle;
			}
	}
	return NULL;
}

/* With --keep-going those go for which such a bundle would come along; how many. */
static unsigned int sort_out_bundles(struct generation *g)
{
	const struct driver_plan *broken = NULL;
	const struct entry *bundle = broken_bundle(&g->plan, &broken);
	unsigned int kept = 0, all = g->driver.n;

	for (size_t i = 0; i < g->driver.n; i++) {
		const struct driver_plan *dp = plan_driver(&g->plan, g->driver.v[i]);

		if (bundle && dp && along_needs_bundle(&g->plan, dp, bundle))
			report_error("%s: gaps of %s are unresolved, which %s brings along; it is "
				     "left out",
				     g->driver.v[i], broken->driver.name, bundle->name);
		else
			g->driver.v[kept++] = g->driver.v[i];
	}
	g->driver.n = kept;
	g->left_out += all - kept;
	return all - kept;
}

static void print_all_unresolved(struct generation *g)
{
	plan_say_why(&g->plan);
	for (size_t i = 0; i < g->plan.driver.n; i++)
		print_unresolved(stderr, &g->plan.driver.v[i]);
}

/*
 * A plan that a package may be written from; an enum outcome. A driver that is
 * left out may have been what another one needed: that one goes next.
 */
static int settle_plan(struct generation *g)
{
	for (;;) {
		unsigned int sorted;
		int err = make_plan(g);

		end_telling(g);
		if (err)
			return BAD_INPUT;
		if (!plan_unresolved(&g->plan) || g->o.allow_unresolved)
			return DONE;
		sorted = sort_out(g);
		if (!sorted || !g->o.keep_going || !g->driver.n)
			end_telling(g);
		if (!sorted)
			/* They are in what a bundle brings along. */
			print_all_unresolved(g);
		if (!sorted && g->o.keep_going)
			sorted = sort_out_bundles(g);
		if (!g->o.keep_going || !g->driver.n) {
			report_error("nothing was written: `backfit plan` tells more, --keep-going "
				     "leaves such drivers out, --allow-unresolved writes them all "
				     "the same");
			return INCOMPLETE;
		}
		if (!sorted) {
			report_error("nothing was written: gaps stay unresolved without these "
				     "drivers, too");
			return INCOMPLETE;
		}
	}
}

/* Did an evolution fail on a driver, or on one that comes along for it? That was told. */
static bool has_failed(const struct generation *g, const struct driver_plan *dp)
{
	for (size_t i = 0; i < g->plan.driver.n; i++) {
		const struct driver_plan *other = &g->plan.driver.v[i];

		if (other->failed &&
		    (other == dp || (other->brought && bring_is_for(&g->plan, dp, other))))
			return true;
	}
	return false;
}

/* With --keep-going so does a driver that an evolution failed on; how many. */
static unsigned int drop_failed(struct generation *g)
{
	unsigned int kept = 0, dropped = 0;

	for (size_t i = 0; i < g->driver.n; i++) {
		const struct driver_plan *dp = plan_driver(&g->plan, g->driver.v[i]);

		if (dp && has_failed(g, dp)) {
			report_error("%s: it is left out", g->driver.v[i]);
			dropped++;
		} else {
			g->driver.v[kept++] = g->driver.v[i];
		}
	}
	g->driver.n = kept;
	g->left_out += dropped;
	if (dropped && !kept)
		report_error("nothing was written: no driver is left");
	return kept ? dropped : 0;
}

static void print_driver(const struct driver_plan *dp)
{
	unsigned int count[RESOLUTIONS] = { 0 }, reduced = 0;
	const char *gap = "";

	for (size_t i = 0; i < dp->gap.n; i++) {
		count[dp->gap.v[i]->resolution]++;
		reduced += dp->gap.v[i]->reduced != NULL;
	}
	printf("%s: %zu modules, %zu gaps", dp->driver.name, dp->driver.modules, dp->gap.n);
	if (dp->gap.n)
		fputs(": ", stdout);
	for (int i = 0; i < RESOLUTIONS; i++) {
		if (!count[i])
			continue;
		printf("%s%u %s", gap, count[i], resolution_name(i));
		gap = ", ";
	}
	if (reduced)
		printf(" (%u reduced)", reduced);
	putchar('\n');
	plan_print_along(dp);
}

static int generate(struct generation *g)
{
	double start = now();
	int outcome;

	do {
		outcome = settle_plan(g);
		ahead_end(&g->ahead);
		/* its files are not to be left behind where the rest is killed */
		layer_free(&g->plan.layer);
		if (outcome == DONE)
			outcome = package_write(&g->plan, g->o.out, g->o.force);
	} while (outcome == BAD_INPUT && g->o.keep_going && drop_failed(g));
	if (outcome != DONE)
		return outcome;
	for (size_t i = 0; i < g->plan.driver.n; i++)
		print_driver(&g->plan.driver.v[i]);
	printf("%s: written for %s in %.1f s; build it with: make -C %s KLIB_BUILD=%s\n", g->o.out,
	       g->between.target.release, now() - start, g->o.out, g->between.target.build);
	return g->left_out || plan_unresolved(&g->plan) ? INCOMPLETE : DONE;
}

/**
 * cmd_generate() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_generate(int argc, char **argv)
{
	struct generation g = { 0 };
	enum options_result parsed = options_parse(&command, argc, argv, &g.o);
	int outcome = BAD_INPUT;

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	if (package_check_out(g.o.out, g.o.force))
		return BAD_INPUT;
	for (unsigned int i = 0; i < g.o.operands; i++)
		*vec_push(&g.driver) = g.o.operand[i];
	if (!between_open(&g.between, &g.o))
		outcome = generate(&g);
	plan_free(&g.plan);
	between_close(&g.between);
	vec_free(&g.driver);
	return outcome;
}
