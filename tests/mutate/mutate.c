// SPDX-License-Identifier: GPL-2.0
/*
 * Kernels edited as vendors and stable series edit them, from what the library asks.
 *
 *	mutate list NEWEST TARGET
 *		a line for each mutation: its id, the question, who asks
 *	mutate edit NEWEST TARGET TREE OUT
 *		reads ids and edits TREE, a copy of the target, so. OUT/control/ gets a file
 *		that uses what changed, for TREE alone
 *	mutate check NEWEST TARGET TREE OUT
 *		reads the same ids, scans TREE and judges. OUT gets the shims as
 *		answered for TREE and the same file with them
 * Both print for each id a line: number, id, "tried", "skipped" or "wrong", why, the
 * API's name, the header that was edited, the shim. An id with " alone" behind it is not used:
 * its headers are only included.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "layer.h"
#include "mutate.h"
#include "str.h"

/**
 * struct trial - one mutation that is tried
 * @m: the mutation
 * @alone: its headers are included, but it is not used
 * @skipped: why the tree could not be edited so, or NULL
 * @wrong: what is wrong with answers or choices, or NULL
 */
struct trial {
	const struct mutation *m;
	bool alone;
	const char *skipped;
	char *wrong;
};

/**
 * struct batch - what one run of apply works with
 * @tree: the copy
 * @facts: its facts, once edited
 * @layer: the shims over them
 * @out: the folder for files
 */
struct batch {
	struct world *w;
	struct kernel tree;
	struct facts *facts;
	struct layer layer;
	const char *out;
	VEC(struct trial) trial;
};

static int world_open(struct world *w, const char *newest, const char *target)
{
	char *dir = library_find_dir();
	int err = -1;

	if (dir && !library_load(&w->library, dir) &&
	    !kernel_open_newest(&w->newest, newest, NULL, NULL) &&
	    !kernel_open(&w->target, target, NULL, NULL)) {
		w->newest_facts = kernel_facts(&w->newest);
		w->target_facts = w->newest_facts ? kernel_facts(&w->target) : NULL;
		err = w->target_facts ? subjects_collect(w) : -1;
	}
	if (!err)
		mutations_derive(w);
	free(dir);
	return err;
}

static void world_close(struct world *w)
{
	mutations_free(w);
	subjects_free(w);
	facts_free(w->target_facts);
	facts_free(w->newest_facts);
	kernel_close(&w->target);
	kernel_close(&w->newest);
	library_free(&w->library);
}

static int list(struct world *w)
{
	map_each (&w->mutation, e) {
		const struct mutation *m = e->value;

		printf("%s\t%s\t", m->id, m->subject->text);
		for (size_t i = 0; i < m->subject->by.n; i++)
			printf("%s%s", i ? " " : "", m->subject->by.v[i]);
		putchar('\n');
	}
	return DONE;
}

static int read_ids(struct batch *b)
{
	char *line = NULL;
	size_t room = 0;
	int err = 0;

	while (getline(&line, &room, stdin) > 0) {
		struct mutation *m;

		bool alone = strstr(line, " alone");

		line[strcspn(line, " \t\n")] = '\0';
		m = map_get(&b->w->mutation, line);
		if (m) {
			*vec_push(&b->trial) = (struct trial){ .m = m, .alone = alone };
		} else {
			report_error("%s: no mutation of this target; `list` names them", line);
			err = -1;
		}
	}
	free(line);
	return err;
}

/* The answers after the edit. */

static const char *expected_question(enum form form)
{
	switch (form) {
	case AS_CONSTANT:
	case AS_ENUMERATOR:
		return "HAVE_CONSTANT";
	case AS_MACRO:
		return "HAVE_MACRO";
	case AS_VARIABLE:
		return "HAVE_VARIABLE";
	case TYPE_ADDED:
		return "HAVE_TYPE";
	default:
		return "CALLABLE";
	}
}

static void check_given(struct batch *b, struct trial *t)
{
	char *question = xasprintf("%s(%s)", expected_question(t->m->form), t->m->subject->arg[0]);
	struct strbuf error = { 0 };

	if (question_answer(question, b->facts, NULL, &error) != ANSWER_YES)
		t->wrong = xasprintf("%s is not yes", question);
	strbuf_free(&error);
	free(question);
}

/* The question itself has the newest kernel's answer now, or, where something went, not. */
static void check_same(struct batch *b, struct trial *t)
{
	const struct subject *s = t->m->subject;
	long wanted, got;
	enum answer newest = subject_answer(s, b->w->newest_facts, &wanted);
	enum answer answer = subject_answer(s, b->facts, &got);
	bool same = answer == newest && wanted == got;

	if (t->m->form == CONFIG_TURNED) {
		newest = subject_answer(s, b->w->target_facts, &wanted);
		same = answer != newest && answer != ANSWER_UNKNOWN;
	} else if (t->m->form == API_GONE) {
		same = facts_find(b->facts, t->m->fact->kind, t->m->fact->name) == NULL;
	}
	if (!same)
		t->wrong = xasprintf("%s is answered %s", s->text,
				     answer == ANSWER_YES  ? "yes"
				     : answer == ANSWER_NO ? "no"
							   : "unknown");
}

static void check_answers(struct batch *b, struct trial *t)
{
	switch (t->m->form) {
	case MEMBER_ADDED:
	case MEMBER_INNER:
	case MEMBER_CHANGED:
	case MEMBER_GONE:
	case SIGNATURE_CHANGED:
	case HEADER_COPIED:
	case HEADER_FORWARDS:
	case CONFIG_TURNED:
	case API_GONE:
		check_same(b, t);
		break;
	default:
		check_given(b, t);
	}
}

/* A shim's own definition of a name, or NULL. */
static const struct fact *offered(struct batch *b, const struct mutation *m)
{
	const struct fact *fact;

	if (!m->fact || m->fact->kind == FACT_MEMBER)
		return NULL;
	for (enum fact_kind kind = 0; kind < FACT_MEMBER; kind++) {
		fact = facts_own(b->layer.facts, kind, m->fact->name);
		/* to declare a function once more does no harm */
		if (kind == FACT_FUNCTION && fact && !(fact->flags & FACT_DEFINED))
			continue;
		if (fact && fact->file && str_starts(fact->file, "backport-include/"))
			return fact;
	}
	return NULL;
}

/* Do the #if lines around a line of an answered shim ask for a name? Others chose it else. */
static bool is_asked_around(const struct batch *b, const struct fact *fact, const char *name)
{
	const struct answered *a =
		map_get(&b->layer.shim, fact->file + strlen("backport-include/"));
	VEC(bool) asks = { 0 };
	char *text = xstrdup(a ? a->text : ""), *rest = text, *line;
	bool found = false;

	for (unsigned int n = 1; n < fact->line && (line = strsep(&rest, "\n")); n++) {
		char *other = NULL;

		if (str_starts(line, "#if"))
			*vec_push(&asks) = false;
		if ((str_starts(line, "#if") || str_starts(line, "#elif")) && asks.n) {
			other = text_without_word(line, name, "");
			asks.v[asks.n - 1] |= other != NULL;
		}
		free(other);
		if (str_starts(line, "#endif") && asks.n)
			asks.n--;
	}
	for (size_t i = 0; i < asks.n; i++)
		found |= asks.v[i];
	vec_free(&asks);
	free(text);
	return found;
}

static bool asks_for_presence(const struct subject *s)
{
	return s->kind->about && !s->kind->agree;
}

static void check_choice(struct batch *b, struct trial *t)
{
	const struct fact *fact = offered(b, t->m);

	if (mutation_gives(t->m) && fact && t->m->subject->denied &&
	    asks_for_presence(t->m->subject) && is_asked_around(b, fact, t->m->fact->name) &&
	    !t->wrong)
		t->wrong = xasprintf("%s:%u gives it all the same", fact->file, fact->line);
	if (t->m->form == API_GONE && !fact && !t->skipped)
		t->skipped = "no shim gives it";
}

/* Files. */

static int put(const char *out, const char *name, char *text)
{
	char *path = path_join(out, name);
	int err = file_write(path, text, strlen(text));

	if (err)
		report_error("%s: %s", path, strerror(-err));
	free(path);
	free(text);
	return err;
}

/* What went can only be used where a shim gives it. */
static void use_one(const struct mutation *m, size_t n, bool shims, struct strbuf *text)
{
	if (shims || m->form != API_GONE)
		mutation_use(m, n, text);
}

/* All in one file, which costs a twentieth of a file for each: first twice all headers. */
static int write_uses(struct batch *b, const char *folder, bool shims)
{
	static const char *const prelude[] = {
		"linux/module",
		"linux/device",
		"linux/interrupt",
		"linux/acpi",
		"linux/of",
		"linux/pci",
		"linux/netdevice",
		"linux/ethtool",
		"linux/i2c",
		"linux/usb",
		"linux/dma-mapping",
		"linux/workqueue",
		"linux/uaccess",
		"linux/slab",
		"net/inet_dscp",
		"net/bluetooth/bluetooth",
		"linux/platform_device",
	};
	char *out = path_join(b->out, folder);
	struct strbuf text = { 0 };
	int err;

	/* what most drivers have */
	for (size_t i = 0; i < ARRAY_LEN(prelude); i++)
		strbuf_printf(&text, "#include <%s.h>\n", prelude[i]);
	for (int twice = 0; twice < 2; twice++)
		for (size_t i = 0; i < b->trial.n; i++)
			if (!b->trial.v[i].skipped)
				mutation_includes(b->trial.v[i].m, &b->tree, shims, &text);
	for (size_t i = 0; i < b->trial.n; i++)
		if (!b->trial.v[i].skipped && !b->trial.v[i].alone)
			use_one(b->trial.v[i].m, i, shims, &text);
	strbuf_puts(&text, "#line 1 \"end.c\"\nMODULE_LICENSE(\"GPL\");\n");
	err = put(out, "uses.c", strbuf_take(&text));
	free(out);
	return err;
}

static bool is_asked_by(const struct batch *b, const char *by)
{
	for (size_t i = 0; i < b->trial.n; i++)
		for (size_t j = 0; j < b->trial.v[i].m->subject->by.n; j++)
			if (!b->trial.v[i].skipped &&
			    str_equal(b->trial.v[i].m->subject->by.v[j], by))
				return true;
	return false;
}

/* Compat sources that the edits are about, where the kernel still needs them. */
static int write_compat(struct batch *b, struct strbuf *objects)
{
	int err = 0;

	for (size_t i = 0; i < b->w->library.compat.n; i++) {
		const struct entry *entry = &b->w->library.compat.v[i];
		char *path = path_join(b->w->library.dir, entry->name);
		char *file = xasprintf("compat-%s", path_base(entry->name));
		struct strbuf error = { 0 };
		struct answered *a = NULL;

		if (is_asked_by(b, entry->name) &&
		    question_answer(entry->when, b->facts, NULL, &error) != ANSWER_NO) {
			a = answer_file(path, entry->name, b->facts, b->w->newest.source);
			err |= a ? put(b->out, file, xstrdup(a->text)) : -1;
			strbuf_printf(objects, "%.*s.o ", (int)strlen(file) - 2, file);
		}
		answered_free(a);
		strbuf_free(&error);
		free(file);
		free(path);
	}
	return err;
}

static int write_shims(const struct batch *b)
{
	char *dir = path_join(b->out, "backport-include");
	int err = 0;

	map_each (&b->layer.shim, e) {
		const struct answered *a = e->value;

		err |= put(dir, e->key, xstrdup(a->text));
	}
	free(dir);
	return err;
}

static int write_files(struct batch *b)
{
	struct strbuf objects = { 0 };
	int err = write_uses(b, "", true);

	strbuf_puts(&objects, "uses.o ");
	err |= write_compat(b, &objects);
	err |= write_shims(b);
	strbuf_putc(&objects, '\n');
	err |= put(b->out, "objects", strbuf_take(&objects));
	return err;
}

static const char *name_of(const struct mutation *m)
{
	return m->fact ? m->fact->name : m->subject->arg[0];
}

static void print_results(const struct batch *b)
{
	for (size_t i = 0; i < b->trial.n; i++) {
		const struct trial *t = &b->trial.v[i];
		const char *shim = shim_header(t->m);
		char *home = mutation_home(b->w, t->m, &b->tree);

		printf("%zu\t%s\t%s\t%s\t%s\t%s\t%s\n", i, t->m->id,
		       t->wrong	    ? "wrong"
		       : t->skipped ? "skipped"
				    : "tried",
		       t->wrong	    ? t->wrong
		       : t->skipped ? t->skipped
				    : t->m->subject->text,
		       name_of(t->m), home ? home : "-", shim ? shim : "-");
		free(home);
	}
}

static int judge(struct batch *b)
{
	struct map nothing = { 0 };
	int err;

	for (size_t i = 0; i < b->trial.n; i++)
		check_answers(b, &b->trial.v[i]);
	err = layer_make(&b->layer, &b->w->newest, &b->tree, b->facts, &b->w->library, &nothing);
	for (size_t i = 0; !err && i < b->trial.n; i++)
		check_choice(b, &b->trial.v[i]);
	return err ? err : write_files(b);
}

static int edit(struct batch *b)
{
	for (size_t i = 0; i < b->trial.n; i++) {
		const char *why = NULL;

		if (mutation_apply(b->w, b->trial.v[i].m, &b->tree, &why))
			b->trial.v[i].skipped = why;
	}
	return write_uses(b, "control", false);
}

static int check(struct batch *b)
{
	b->facts = kernel_facts(&b->tree);
	return b->facts ? judge(b) : -1;
}

static int run(struct world *w, const char *what, const char *tree, const char *out)
{
	struct batch b = { .w = w, .out = out };
	int err = read_ids(&b);

	if (!err)
		err = kernel_open(&b.tree, tree, NULL, NULL);
	if (!err)
		err = str_equal(what, "edit") ? edit(&b) : check(&b);
	if (!err)
		print_results(&b);
	layer_free(&b.layer);
	facts_free(b.facts);
	kernel_close(&b.tree);
	for (size_t i = 0; i < b.trial.n; i++)
		free(b.trial.v[i].wrong);
	vec_free(&b.trial);
	return err ? BAD_INPUT : DONE;
}

int main(int argc, char **argv)
{
	struct world w = { 0 };
	bool lists = argc == 4 && !strcmp(argv[1], "list");
	int outcome = BAD_INPUT;

	if (!lists && (argc != 6 || (strcmp(argv[1], "edit") && strcmp(argv[1], "check")))) {
		report_error(
			"mutate list NEWEST TARGET, or mutate edit|check NEWEST TARGET TREE OUT");
		return outcome;
	}
	if (!world_open(&w, argv[2], argv[3]))
		outcome = lists ? list(&w) : run(&w, argv[1], argv[4], argv[5]);
	world_close(&w);
	return outcome;
}
