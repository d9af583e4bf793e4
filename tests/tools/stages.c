// SPDX-License-Identifier: GPL-2.0
#include "stages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "lacking.h"
#include "lexer.h"
#include "map.h"
#include "str.h"

const char *const stage_name[STAGES] = {
	[TOGETHER] = "together",
	[IN_GROUPS] = "in groups",
	[BEHIND_COMMON] = "behind common headers",
	[ALONE] = "with the header alone",
	[WITH_ALL] = "among all headers",
	[NOT_COMPILED] = "in a header that does not compile",
	[DISAGREES] = "disagree",
	[UNSPOKEN] = "not for C to say",
};

static const char *const common[] = {
	"linux/module.h",
	"linux/slab.h",
	"linux/pci.h",
	"linux/netdevice.h",
	"linux/interrupt.h",
	"linux/fs.h",
	"linux/mm.h",
	"linux/of.h",
	"linux/usb.h",
	"net/sock.h",
	"linux/uaccess.h",
	"linux/platform_device.h",
	"linux/blkdev.h",
	"linux/i2c.h",
	"linux/dma-mapping.h",
	"linux/skbuff.h",
	"linux/acpi.h",
	"linux/seq_file.h",
	"net/bluetooth/bluetooth.h",
	/* These read others again and again, which are nothing without them. */
	"linux/bpf_lsm.h",
	"linux/btree.h",
};

enum {
	/* Facts of trace events in one unit. */
	TRACES = 100,
	/* Headers in one unit, of those that had no errors before. */
	GROUP = 10,
	/*
	 * A header that has more of them does not compile, and none is cheap: the
	 * compiler looks through all names that it knows for what was meant.
	 */
	MOST_ERRORS = 60,
};

#define MIN(a, b) ((a) < (b) ? (a) : (b))

/**
 * struct stages - the run
 * @sample: what is asked
 * @dir: for the C files
 * @units: C files so far
 * @suspect: headers that had errors among the others
 * @absent: names that should not exist
 * @lacking: what headers expect from who includes them
 * @bad: headers that do not compile, even behind common ones
 * @last: headers of what is still open
 * @all: the others, as far as they can be read together
 */
struct stages {
	struct sample *sample;
	const char *dir;
	unsigned int units;
	struct map suspect, absent, bad, last;
	VEC(const char *) all;
	struct lacking lacking;
};

/* Another kernel's compiler has its own headers, elsewhere. */
static bool can_include(struct stages *stages, const struct asked *asked, bool together)
{
	enum header_state state;

	if (!asked->header)
		return false;
	if (*asked->header == '/')
		return !asked->absent;
	state = facts_header(stages->sample->facts, asked->header, NULL);
	return state == HEADER_READ ||
	       (!together && (state == HEADER_READ_ALONE || state == HEADER_UNREADABLE));
}

/*
 * A struct that is first mentioned between a function's brackets is known only
 * there. Drivers include what declares it before; here it is declared.
 */
static void declare_tags(struct stages *stages, const struct asked *asked, struct map *seen,
			 struct strbuf *before)
{
	struct lexer lx;
	struct token t, last = { 0 };

	lexer_init(&lx, asked->probe.text, strlen(asked->probe.text));
	for (; (t = lexer_next(&lx)).kind != TOKEN_END; last = t) {
		char *tag;

		if (t.kind != TOKEN_NAME || !last.s ||
		    (!token_is(&last, "struct") && !token_is(&last, "union")))
			continue;
		tag = xasprintf("%.*s %.*s", (int)last.len, last.s, (int)t.len, t.s);
		if (!map_has(seen, tag)) {
			map_set(seen, tag, stages);
			strbuf_printf(before, "%s;\n", tag);
		}
		free(tag);
	}
}

/* One unit for these. */
static void make_unit(struct stages *stages, struct compile_unit *unit, struct asked **asked,
		      unsigned int n, const char *const *before, size_t befores, bool together)
{
	struct map seen = { 0 }, tags = { 0 };
	struct strbuf text = { 0 };

	unit->facts = stages->sample->facts;
	unit->dir = stages->dir;
	unit->name = xasprintf("%u", stages->units++);
	unit->probe = xcalloc(n, sizeof(struct probe *));
	unit->include = xcalloc(befores + n + 1, sizeof(*unit->include));
	for (size_t i = 0; i < befores; i++) {
		if (facts_header(stages->sample->facts, before[i], NULL) != HEADER_READ)
			continue;
		map_set(&seen, before[i], stages);
		unit->include[unit->includes++] = before[i];
	}
	for (unsigned int i = 0; i < n; i++) {
		unit->probe[unit->probes++] = &asked[i]->probe;
		declare_tags(stages, asked[i], &tags, &text);
		if (!can_include(stages, asked[i], together) || map_has(&seen, asked[i]->header))
			continue;
		map_set(&seen, asked[i]->header, stages);
		unit->include[unit->includes++] = asked[i]->header;
	}
	unit->before = arena_strdup(&stages->sample->arena, text.s ? text.s : "");
	strbuf_free(&text);
	map_free(&seen);
	map_free(&tags);
}

static void free_units(struct compile_unit *unit, unsigned int units)
{
	for (unsigned int i = 0; i < units; i++) {
		compile_unit_free(&unit[i]);
		free(unit[i].name);
		free(unit[i].probe);
		free(unit[i].include);
	}
	free(unit);
}

static void settle(struct asked *asked, enum stage stage)
{
	if (!asked->probe.lost && asked->refused == (asked->probe.refused != NULL))
		asked->end = stage;
}

/* Errors are dear: types are lent for those that lack them, and many end the unit. */
static void limit(struct stages *stages, struct compile_unit *unit)
{
	unit->most_errors = MOST_ERRORS;
	unit->lend = true;
	unit->absent = &stages->absent;
	for (unsigned int i = 0; i < unit->includes; i++)
		for (const struct lacked *l = lacking_of(&stages->lacking, unit->include[i]); l;
		     l = l->next)
			compile_unit_lend(unit, i, l->name);
}

static bool is_trace(const struct asked *asked)
{
	return asked->header && str_starts(asked->header, "trace/");
}

/* Those with many short names come late, as in a scan. */
static int place(const char *header)
{
	static const char *const tops[] = {
		"linux/", "net/", "", "asm/", "dt-bindings/", "trace/"
	};
	int at = 2;

	for (int i = 0; i < (int)ARRAY_LEN(tops); i++)
		if (*tops[i] && str_starts(header, tops[i]))
			at = i;
	return at;
}

static int by_header(const void *a, const void *b)
{
	const struct asked *x = *(struct asked *const *)a, *y = *(struct asked *const *)b;
	const char *at = x->header ? x->header : "", *bt = y->header ? y->header : "";
	int order = place(at) - place(bt);

	order = order ? order : strcmp(at, bt);
	return order ? order : strcmp(x->name, y->name);
}

/* Which headers had errors, in themselves or in what they include, or were taken out. */
static void note_bad(const struct compile_unit *unit, struct map *bad)
{
	for (unsigned int i = 0; i < unit->includes; i++)
		if (unit->bad[i] || !unit->include[i])
			map_set(bad, unit->header[i], bad);
}

/*
 * All that is asked, ordered as a scan reads the headers: as many units as
 * there are workers, and small ones for trace events. These are full of errors
 * outside of their subsystems, whose types they want.
 */
static int ask_together(struct stages *stages)
{
	struct asked **asked = stages->sample->asked.v;
	unsigned int n = stages->sample->asked.n, workers = proc_workers();
	struct compile_unit *unit = xcalloc(n + workers, sizeof(*unit));
	unsigned int units = 0, from = 0, apart = 0;
	int err;

	if (n)
		qsort(asked, n, sizeof(*asked), by_header);
	while (apart < n && !is_trace(asked[apart]))
		apart++;
	while (from < n) {
		bool traces = from >= apart;
		unsigned int to =
			traces ? MIN(n, from + TRACES) : MIN(apart, from + apart / workers + 1);

		make_unit(stages, &unit[units], &asked[from], to - from, common, ARRAY_LEN(common),
			  true);
		if (traces)
			limit(stages, &unit[units]);
		units++;
		from = to;
	}
	err = compile_units(unit, units);
	for (unsigned int u = 0; u < units && !err; u++)
		note_bad(&unit[u], &stages->suspect);
	for (unsigned int i = 0; i < n && !err; i++)
		settle(asked[i], TOGETHER);
	free_units(unit, units);
	return err;
}

/* Those with errors of their own would take the others with them. */
static bool is_for(struct stages *stages, const struct asked *asked, enum stage stage)
{
	return asked->end == OPEN &&
	       (stage != IN_GROUPS || !asked->header || !map_has(&stages->suspect, asked->header));
}

/* What is still open, by header, @headers of them in each unit. */
static int ask_apart(struct stages *stages, enum stage stage, unsigned int headers)
{
	VEC(struct asked *) left = { 0 };
	struct compile_unit *unit;
	unsigned int units = 0;
	int err;

	for (size_t i = 0; i < stages->sample->asked.n; i++)
		if (is_for(stages, stages->sample->asked.v[i], stage))
			*vec_push(&left) = stages->sample->asked.v[i];
	if (!left.n)
		return 0;
	qsort(left.v, left.n, sizeof(*left.v), by_header);
	unit = xcalloc(left.n, sizeof(*unit));
	for (size_t i = 0; i < left.n; units++) {
		size_t from = i;

		for (unsigned int h = 0; h < headers && i < left.n; h++) {
			const char *header = left.v[i]->header;

			while (i < left.n && str_equal(header, left.v[i]->header))
				i++;
		}
		make_unit(stages, &unit[units], &left.v[from], i - from, common,
			  stage == ALONE ? 0 : ARRAY_LEN(common), false);
		limit(stages, &unit[units]);
	}
	err = compile_units(unit, units);
	for (unsigned int u = 0; u < units && !err && stage == BEHIND_COMMON; u++)
		note_bad(&unit[u], &stages->bad);
	for (size_t i = 0; i < left.n && !err; i++)
		settle(left.v[i], stage);
	free_units(unit, units);
	vec_free(&left);
	return err;
}

static void take_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct stages *stages = data;

	(void)why;
	if (state == HEADER_READ && !str_starts(path, "trace/") && !map_has(&stages->last, path))
		*vec_push(&stages->all) = path;
}

/* Nothing is known of what stands in a header that does not compile. */
static bool is_not_compiled(struct stages *stages, const struct asked *asked)
{
	return !asked->absent && asked->header && map_has(&stages->bad, asked->header);
}

/* What is still open, behind all other headers: some are only there by way of others. */
static int ask_all(struct stages *stages)
{
	VEC(struct asked *) left = { 0 };
	struct compile_unit *unit = xcalloc(1, sizeof(*unit));
	int err = 0;

	for (size_t i = 0; i < stages->sample->asked.n; i++) {
		struct asked *asked = stages->sample->asked.v[i];

		if (asked->end != OPEN || is_not_compiled(stages, asked))
			continue;
		*vec_push(&left) = asked;
		if (asked->header)
			map_set(&stages->last, asked->header, stages);
	}
	if (left.n) {
		facts_each_header(stages->sample->facts, take_header, stages);
		make_unit(stages, unit, left.v, left.n, stages->all.v, stages->all.n, false);
		err = compile_units(unit, 1);
	}
	for (size_t i = 0; i < left.n && !err; i++)
		settle(left.v[i], WITH_ALL);
	free_units(unit, left.n ? 1 : 0);
	vec_free(&left);
	return err;
}

static int say_open(struct stages *stages, enum stage stage)
{
	unsigned int n = 0;

	for (size_t i = 0; i < stages->sample->asked.n; i++)
		n += stages->sample->asked.v[i]->end == OPEN;
	printf("%s: %u of %zu are still open\n", stage_name[stage], n, stages->sample->asked.n);
	if (getenv("KEEP"))
		for (size_t i = 0; i < stages->sample->asked.n; i++)
			if (stages->sample->asked.v[i]->end == OPEN)
				fprintf(stderr, "%s %s%s (%s): %s\n", stage_name[stage],
					stages->sample->asked.v[i]->absent ? "absent " : "",
					stages->sample->asked.v[i]->name,
					stages->sample->asked.v[i]->header,
					stages->sample->asked.v[i]->probe.lost
						? "lost"
						: stages->sample->asked.v[i]->probe.refused);
	fflush(stdout);
	return 0;
}

static void close_open(struct stages *stages)
{
	for (size_t i = 0; i < stages->sample->asked.n; i++) {
		struct asked *asked = stages->sample->asked.v[i];

		if (asked->end == OPEN)
			asked->end = is_not_compiled(stages, asked) ? NOT_COMPILED : DISAGREES;
	}
}

/**
 * stages_run() - put a sample to its kernel's compiler
 * @sample: the sample; @end of all that is asked is set, and what the compiler
 *	said last of each
 * @dir: an empty folder for C files
 *
 * The more headers stand together, the less time it takes, and the more of them
 * clash: what is refused is tried with ever fewer. Prints how many are open
 * behind each stage.
 *
 * Return: 0, or -1 after a message.
 */
int stages_run(struct sample *sample, const char *dir)
{
	struct stages stages = { .sample = sample, .dir = dir };
	bool failed;

	for (size_t i = 0; i < sample->asked.n; i++)
		if (sample->asked.v[i]->absent)
			map_set(&stages.absent, sample->asked.v[i]->name, sample);
	lacking_find(&stages.lacking, sample->facts);
	failed = ask_together(&stages) || say_open(&stages, TOGETHER) ||
		 ask_apart(&stages, IN_GROUPS, GROUP) || say_open(&stages, IN_GROUPS) ||
		 ask_apart(&stages, BEHIND_COMMON, 1) || say_open(&stages, BEHIND_COMMON) ||
		 ask_apart(&stages, ALONE, 1) || say_open(&stages, ALONE) || ask_all(&stages) ||
		 say_open(&stages, WITH_ALL);

	if (!failed)
		close_open(&stages);
	map_free(&stages.suspect);
	map_free(&stages.absent);
	map_free(&stages.bad);
	map_free(&stages.last);
	vec_free(&stages.all);
	lacking_free(&stages.lacking);
	return failed ? -1 : 0;
}
