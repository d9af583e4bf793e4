// SPDX-License-Identifier: GPL-2.0
/*
 * Facts against the kernel's own compiler:
 *
 *	check-compiler FACTS SEED SAMPLE [OTHER-FACTS...]
 *
 * FACTS is the file that `backfit scan` names. SAMPLE facts of all kinds are
 * drawn, and for each there are lines of C that compile only where it is true.
 * As many names are drawn that FACTS lack: from the other kernels' facts, and
 * existing ones with a letter changed; they must still be free to be declared.
 *
 * All headers of the drawn facts go into a few C files. What is refused there,
 * perhaps because of another header, is tried with few others, then with its
 * own header alone, then behind common ones.
 *
 * Prints the counts, and a line for each disagreement; exit 1 if there is any.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile_unit.h"
#include "err.h"
#include "fact_use.h"
#include "file.h"
#include "lexer.h"

/* How the sample is spread over the kinds of facts, in hundredths. */
static const unsigned int share[FACT_KINDS] = {
	[FACT_FUNCTION] = 26, [FACT_VARIABLE] = 6,    [FACT_MACRO] = 15,
	[FACT_STRUCT] = 6,    [FACT_UNION] = 1,	      [FACT_ENUM] = 2,
	[FACT_TYPEDEF] = 8,   [FACT_ENUMERATOR] = 10, [FACT_MEMBER] = 26,
};

/* Where the compiler first agreed. */
enum stage {
	TOGETHER,
	IN_GROUPS,
	BEHIND_COMMON,
	ALONE,
	WITH_ALL,
	STAGES,
	NOT_COMPILED = STAGES,
	DISAGREES,
	UNSPOKEN,
	ENDS,
};

static const char *const stage_name[ENDS] = {
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

/**
 * struct asked - one fact, or one name that should not exist
 * @probe: what the compiler is given
 * @kind: of the fact
 * @name: its name, with its record's in front
 * @header: where it stands, or should
 * @absent: it should not exist
 * @refused: the compiler should refuse the lines
 * @end: how it ended
 */
struct asked {
	struct probe probe;
	enum fact_kind kind;
	const char *name;
	const char *header;
	bool absent, refused;
	enum stage end;
};

/**
 * struct check - the run
 * @facts: the kernel's
 * @arena: for texts
 * @state: of the random numbers
 * @pool: all facts of a kind
 * @asked: what is put to the compiler
 * @ends: how many of each kind ended how
 * @unspoken: how many could not be said, by reason
 * @dir: for the C files
 * @last: headers of what is still open
 * @all: the others, as far as they can be read together
 * @bad: headers that do not compile, even behind common ones
 * @units: C files so far
 */
struct check {
	struct facts *facts;
	struct arena arena;
	uint64_t state;
	VEC(const struct fact *) pool;
	VEC(struct asked *) asked;
	unsigned int ends[FACT_KINDS][ENDS];
	unsigned int unspoken[UNSPOKENS];
	char *dir;
	struct map bad, last;
	VEC(const char *) all;
	unsigned int units;
};

static uint64_t random_number(struct check *check, uint64_t below)
{
	uint64_t x = check->state += 0x9e3779b97f4a7c15u;

	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	x ^= x >> 31;
	return below ? x % below : 0;
}

/* Drawing. */

static void add_to_pool(const struct fact *fact, void *data)
{
	struct check *check = data;

	*vec_push(&check->pool) = fact;
}

static void add_members(const struct fact *record, void *data)
{
	for (unsigned int i = 0; i < record->members; i++)
		add_to_pool(record->member[i], data);
}

static void fill_pool(struct check *check, struct facts *facts, enum fact_kind kind)
{
	check->pool.n = 0;
	if (kind == FACT_MEMBER) {
		facts_each(facts, FACT_STRUCT, add_members, check);
		facts_each(facts, FACT_UNION, add_members, check);
	} else if (kind == FACT_ENUMERATOR) {
		facts_each(facts, FACT_ENUM, add_members, check);
	} else {
		facts_each(facts, kind, add_to_pool, check);
	}
}

static const char *full_name(struct check *check, const struct fact *fact)
{
	char *name = xasprintf("%s%s%s", fact->parent ? fact->parent : "", fact->parent ? "." : "",
			       fact->name);
	const char *kept = arena_strdup(&check->arena, name);

	free(name);
	return kept;
}

static struct asked *ask(struct check *check, enum fact_kind kind, const char *name,
			 const char *header, const struct strbuf *text)
{
	struct asked *asked = arena_alloc(&check->arena, sizeof(*asked));

	asked->kind = kind;
	asked->name = name;
	asked->header = header;
	asked->probe.text = arena_strdup(&check->arena, text->s);
	asked->end = STAGES;
	*vec_push(&check->asked) = asked;
	return asked;
}

static void draw_present(struct check *check, enum fact_kind kind, unsigned int n)
{
	fill_pool(check, check->facts, kind);
	for (unsigned int i = 0; i < n && check->pool.n; i++) {
		size_t at = random_number(check, check->pool.n);
		const struct fact *fact = check->pool.v[at];
		struct strbuf text = { 0 };
		enum unspoken said = fact_use(check->facts, fact, &text);

		check->pool.v[at] = check->pool.v[--check->pool.n];
		if (said != SPOKEN) {
			check->unspoken[said]++;
			check->ends[kind][UNSPOKEN]++;
			continue;
		}
		ask(check, kind, full_name(check, fact), fact->file, &text);
		strbuf_free(&text);
	}
}

/* Names in headers that could not be read may well exist. */
static bool is_absent(struct check *check, const struct fact *fact, enum fact_kind kind,
		      const char *name)
{
	if (*name == '<' || !*name || facts_mentioned(check->facts, name))
		return false;
	if (kind == FACT_MEMBER)
		return facts_record(check->facts, fact->parent) &&
		       !facts_member(check->facts, fact->parent, name);
	if (kind == FACT_STRUCT || kind == FACT_UNION || kind == FACT_ENUM)
		return !facts_find(check->facts, FACT_STRUCT, name) &&
		       !facts_find(check->facts, FACT_UNION, name) &&
		       !facts_find(check->facts, FACT_ENUM, name);
	if (kind == FACT_MACRO)
		return !facts_find(check->facts, FACT_MACRO, name);
	return !facts_find(check->facts, FACT_FUNCTION, name) &&
	       !facts_find(check->facts, FACT_VARIABLE, name) &&
	       !facts_find(check->facts, FACT_TYPEDEF, name) &&
	       !facts_find(check->facts, FACT_ENUMERATOR, name);
}

/* One letter more, less or other. */
static const char *mutate(struct check *check, const char *name)
{
	size_t len = strlen(name), at = random_number(check, len);
	char letter = 'a' + random_number(check, 26);
	struct strbuf sb = { 0 };
	const char *kept;

	strbuf_add(&sb, name, at);
	switch (random_number(check, 3)) {
	case 0:
		strbuf_putc(&sb, letter);
		strbuf_puts(&sb, name + at);
		break;
	case 1:
		strbuf_putc(&sb, letter);
		strbuf_puts(&sb, name + at + 1);
		break;
	default:
		if (!at)
			strbuf_putc(&sb, letter);
		strbuf_puts(&sb, name + at + 1);
		break;
	}
	kept = arena_strdup(&check->arena, sb.s);
	strbuf_free(&sb);
	return kept;
}

static bool ask_absent(struct check *check, const struct fact *fact, enum fact_kind kind,
		       const char *name)
{
	struct strbuf text = { 0 };
	struct asked *asked;

	enum absent_use use = fact_absent_use(check->facts, kind, fact->parent, name, &text);

	if (use == ABSENT_UNSAID)
		return false;
	asked = ask(check, kind, arena_strdup(&check->arena, name), fact->file, &text);
	asked->absent = true;
	asked->refused = use == ABSENT_REFUSED;
	strbuf_free(&text);
	return true;
}

/* From another kernel's facts what is not in ours; from ours what is changed by a letter. */
static unsigned int draw_absent(struct check *check, struct facts *from, enum fact_kind kind,
				unsigned int n)
{
	unsigned int drawn = 0;

	fill_pool(check, from, kind);
	while (drawn < n && check->pool.n) {
		size_t at = random_number(check, check->pool.n);
		const struct fact *fact = check->pool.v[at];
		const char *name = from == check->facts && *fact->name && *fact->name != '<'
					   ? mutate(check, fact->name)
					   : fact->name;

		check->pool.v[at] = check->pool.v[--check->pool.n];
		if (is_absent(check, fact, kind, name))
			drawn += ask_absent(check, fact, kind, name);
	}
	return drawn;
}

static void draw(struct check *check, unsigned int sample, struct facts **other,
		 unsigned int others)
{
	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++) {
		unsigned int n = sample * share[kind] / 100, half = n / 2;

		draw_present(check, kind, n);
		for (unsigned int i = 0; i < others; i++)
			n -= draw_absent(check, other[i], kind, half / others);
		draw_absent(check, check->facts, kind, n);
	}
}

/* The stages. */

static bool open_still(const struct asked *asked)
{
	return asked->end == STAGES;
}

/* Another kernel's compiler has its own headers, elsewhere. */
static bool can_include(struct check *check, const struct asked *asked, bool together)
{
	enum header_state state;

	if (!asked->header)
		return false;
	if (*asked->header == '/')
		return !asked->absent;
	state = facts_header(check->facts, asked->header, NULL);
	return state == HEADER_READ ||
	       (!together && (state == HEADER_READ_ALONE || state == HEADER_UNREADABLE));
}

/*
 * A struct that is first mentioned between a function's brackets is known only
 * there. Drivers include what declares it before; here it is declared.
 */
static void declare_tags(struct check *check, const struct asked *asked, struct map *seen,
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
			map_set(seen, tag, check);
			strbuf_printf(before, "%s;\n", tag);
		}
		free(tag);
	}
}

/* One unit for these. */
static void make_unit(struct check *check, struct compile_unit *unit, struct asked **asked,
		      unsigned int n, const char *const *before, size_t befores, bool together)
{
	struct map seen = { 0 }, tags = { 0 };
	struct strbuf text = { 0 };

	unit->facts = check->facts;
	unit->dir = check->dir;
	unit->name = xasprintf("%u", check->units++);
	unit->probe = xcalloc(n, sizeof(struct probe *));
	unit->include = xcalloc(befores + n + 1, sizeof(*unit->include));
	for (size_t i = 0; i < befores; i++) {
		if (facts_header(check->facts, before[i], NULL) != HEADER_READ)
			continue;
		map_set(&seen, before[i], check);
		unit->include[unit->includes++] = before[i];
	}
	for (unsigned int i = 0; i < n; i++) {
		unit->probe[unit->probes++] = &asked[i]->probe;
		declare_tags(check, asked[i], &tags, &text);
		if (!can_include(check, asked[i], together) || map_has(&seen, asked[i]->header))
			continue;
		map_set(&seen, asked[i]->header, check);
		unit->include[unit->includes++] = asked[i]->header;
	}
	unit->before = arena_strdup(&check->arena, text.s ? text.s : "");
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

/* Facts of trace events in one unit. */
#define TRACES 50

#define MIN(a, b) ((a) < (b) ? (a) : (b))

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

/*
 * All that is asked, ordered as a scan reads the headers: as many units as
 * there are workers, and small ones for trace events. These are full of errors
 * outside of their subsystems, and the compiler looks through all that it has
 * read for what may have been meant.
 */
static int ask_together(struct check *check)
{
	unsigned int n = check->asked.n, workers = proc_workers(), units = 0, from = 0, apart = 0;
	struct compile_unit *unit = xcalloc(n + workers, sizeof(*unit));
	int err;

	qsort(check->asked.v, n, sizeof(*check->asked.v), by_header);
	while (apart < n && !is_trace(check->asked.v[apart]))
		apart++;
	while (from < n) {
		unsigned int to = from < apart ? MIN(apart, from + apart / workers + 1)
					       : MIN(n, from + TRACES);

		make_unit(check, &unit[units++], &check->asked.v[from], to - from, common,
			  ARRAY_LEN(common), true);
		from = to;
	}
	err = compile_units(unit, units);
	for (unsigned int i = 0; i < n && !err; i++)
		settle(check->asked.v[i], TOGETHER);
	free_units(unit, units);
	return err;
}

/* What is still open, by header, @headers of them in each unit. */
static int ask_apart(struct check *check, enum stage stage, unsigned int headers)
{
	VEC(struct asked *) left = { 0 };
	struct compile_unit *unit;
	unsigned int units = 0, at = 0;
	int err;

	for (size_t i = 0; i < check->asked.n; i++)
		if (open_still(check->asked.v[i]))
			*vec_push(&left) = check->asked.v[i];
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
		make_unit(check, &unit[units], &left.v[from], i - from, common,
			  stage == ALONE ? 0 : ARRAY_LEN(common), false);
	}
	err = compile_units(unit, units);
	for (unsigned int u = 0; u < units && !err; u++) {
		const struct compile_unit *here = &unit[u];

		if (stage == BEHIND_COMMON && here->includes && left.v[at]->header &&
		    (here->bad[here->includes - 1] || !here->include[here->includes - 1]))
			map_set(&check->bad, left.v[at]->header, check);
		at += here->probes;
	}
	for (size_t i = 0; i < left.n && !err; i++)
		settle(left.v[i], stage);
	free_units(unit, units);
	vec_free(&left);
	return err;
}

static void take_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct check *check = data;

	(void)why;
	if (state == HEADER_READ && !str_starts(path, "trace/") && !map_has(&check->last, path))
		*vec_push(&check->all) = path;
}

/* Nothing is known of what stands in a header that does not compile. */
static bool is_not_compiled(struct check *check, const struct asked *asked)
{
	return !asked->absent && asked->header && map_has(&check->bad, asked->header);
}

/* What is still open, behind all other headers: some are only there by way of others. */
static int ask_all(struct check *check)
{
	VEC(struct asked *) left = { 0 };
	struct compile_unit *unit = xcalloc(1, sizeof(*unit));
	int err = 0;

	for (size_t i = 0; i < check->asked.n; i++) {
		struct asked *asked = check->asked.v[i];

		if (!open_still(asked) || is_not_compiled(check, asked))
			continue;
		*vec_push(&left) = asked;
		if (asked->header)
			map_set(&check->last, asked->header, check);
	}
	if (left.n) {
		facts_each_header(check->facts, take_header, check);
		make_unit(check, unit, left.v, left.n, check->all.v, check->all.n, false);
		err = compile_units(unit, 1);
	}
	for (size_t i = 0; i < left.n && !err; i++)
		settle(left.v[i], WITH_ALL);
	free_units(unit, left.n ? 1 : 0);
	vec_free(&left);
	return err;
}

/* The answers. */

static void close_open(struct check *check)
{
	for (size_t i = 0; i < check->asked.n; i++) {
		struct asked *asked = check->asked.v[i];

		if (open_still(asked))
			asked->end = is_not_compiled(check, asked) ? NOT_COMPILED : DISAGREES;
		if (!asked->absent)
			check->ends[asked->kind][asked->end]++;
		if (asked->end == DISAGREES || asked->end == NOT_COMPILED)
			printf("%s %s %s (%s): %s\n",
			       asked->end == DISAGREES ? "DISAGREES" : "NOT COMPILED",
			       fact_kind_name(asked->kind), asked->name, asked->header,
			       asked->probe.refused ? asked->probe.refused
						    : "absent, but the compiler takes it");
	}
}

/* Prints the counts. Returns how many disagree. */
static unsigned int print(struct check *check)
{
	unsigned int absent = 0, refused = 0, wrong = 0, lost = 0, unsaid = 0;

	for (enum fact_kind kind = 0; kind < FACT_KINDS; kind++) {
		const unsigned int *ends = check->ends[kind];
		unsigned int sum = 0;

		for (int i = 0; i < ENDS; i++)
			sum += ends[i];
		if (!sum)
			continue;
		printf("%s: %u asked", fact_kind_name(kind), sum);
		for (int i = 0; i < ENDS; i++)
			if (ends[i])
				printf(", %u %s", ends[i], stage_name[i]);
		printf("\n");
	}
	for (int i = 0; i < UNSPOKENS; i++)
		unsaid += check->unspoken[i];
	for (int i = 0; i < UNSPOKENS; i++)
		if (check->unspoken[i])
			printf("not for C to say: %u of %s\n", check->unspoken[i], unspoken_why[i]);
	for (size_t i = 0; i < check->asked.n; i++) {
		absent += check->asked.v[i]->absent;
		refused += check->asked.v[i]->absent && check->asked.v[i]->end != DISAGREES;
		wrong += check->asked.v[i]->end == DISAGREES;
		lost += check->asked.v[i]->end == NOT_COMPILED;
	}
	printf("absent: %u asked, %u agree, %u disagree\n", absent, refused, absent - refused);
	printf("all: %zu asked, %zu agree, %u in headers that do not compile, %u not for C to say, %u disagree\n",
	       check->asked.n + unsaid, check->asked.n - wrong - lost, lost, unsaid, wrong);
	/* In a small sample chance alone brings a few. */
	if ((lost + unsaid) * 100 > check->asked.n + 500) {
		printf("DISAGREES more than one in a hundred could not be asked\n");
		wrong++;
	}
	return wrong;
}

static int say_open(struct check *check, enum stage stage)
{
	unsigned int n = 0;

	for (size_t i = 0; i < check->asked.n; i++)
		n += open_still(check->asked.v[i]);
	printf("%s: %u of %zu are still open\n", stage_name[stage], n, check->asked.n);
	if (getenv("KEEP"))
		for (size_t i = 0; i < check->asked.n; i++)
			if (open_still(check->asked.v[i]))
				fprintf(stderr, "%s %s%s (%s): %s\n", stage_name[stage],
					check->asked.v[i]->absent ? "absent " : "",
					check->asked.v[i]->name, check->asked.v[i]->header,
					check->asked.v[i]->probe.lost
						? "lost"
						: check->asked.v[i]->probe.refused);
	fflush(stdout);
	return 0;
}

static int run(struct check *check)
{
	/* The more headers stand together, the less time it takes, and the more of them clash. */
	if (ask_together(check) || say_open(check, TOGETHER) || ask_apart(check, IN_GROUPS, 10) ||
	    say_open(check, IN_GROUPS) || ask_apart(check, BEHIND_COMMON, 1) ||
	    say_open(check, BEHIND_COMMON) || ask_apart(check, ALONE, 1) ||
	    say_open(check, ALONE) || ask_all(check) || say_open(check, WITH_ALL))
		return BAD_INPUT;
	close_open(check);
	return print(check) ? INCOMPLETE : DONE;
}

static void free_asked(struct check *check)
{
	for (size_t i = 0; i < check->asked.n; i++)
		free(check->asked.v[i]->probe.refused);
	vec_free(&check->asked);
	vec_free(&check->pool);
	vec_free(&check->all);
	map_free(&check->bad);
	map_free(&check->last);
	arena_free(&check->arena);
}

int main(int argc, char **argv)
{
	struct facts *facts[16] = { 0 };
	struct check check = { 0 };
	unsigned int n = 0;
	int status = BAD_INPUT;

	if (argc < 4 || argc - 3 > (int)ARRAY_LEN(facts)) {
		fprintf(stderr, "usage: check-compiler FACTS SEED SAMPLE [OTHER-FACTS...]\n");
		return BAD_INPUT;
	}
	setenv("LC_ALL", "C", 1);
	check.state = strtoull(argv[2], NULL, 0);
	check.dir = temp_dir("check-compiler");
	for (int i = 1; i < argc; i += i == 1 ? 3 : 1) {
		facts[n] = facts_open(argv[i]);
		if (!facts[n++])
			goto out;
	}
	check.facts = facts[0];
	printf("seed %s\n", argv[2]);
	draw(&check, strtoul(argv[3], NULL, 10), &facts[1], n - 1);
	status = check.dir ? run(&check) : BAD_INPUT;
out:
	free_asked(&check);
	for (unsigned int i = 0; i < n; i++)
		facts_free(facts[i]);
	if (check.dir && !getenv("KEEP"))
		remove_tree(check.dir);
	free(check.dir);
	return status;
}
