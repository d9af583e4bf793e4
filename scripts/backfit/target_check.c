// SPDX-License-Identifier: GPL-2.0
#include "target_check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "declared_check.h"
#include "err.h"
#include "file.h"
#include "probe.h"
#include "proc.h"

/* One question of the list. */
struct item {
	const struct question *question;
	struct probe probe;
	unsigned int line; /* in the list, and the number of its probe */
};

/* The list being made. */
struct maker {
	const struct plan *plan;
	VEC(struct item) item;
	struct map headers; /* const char *: NULL, late or dropped */
};

/* A header that leans on another one is tried behind all others before it goes. */
static const char late[] = "late", dropped[] = "dropped";

static const char list_head[] =
	"# Every question that decided what stands in this package: the answer that it\n"
	"# was given, and how the build asks it again (questions.c and declared-*.c for the\n"
	"# compiler, Module.symvers for what is exported).\n";

enum {
	HEAD_LINES = 3,
	ROUNDS = 8,
};

static const char source_head[] =
	"/*\n"
	" * Each line named question-N holds while line N of the file \"questions\" still\n"
	" * has the answer that this package was made with. Never linked into anything.\n"
	" */\n"
	"#include <linux/module.h>\n"
	"#include <linux/kernel.h>\n"
	"#define BACKFIT_TEXT(...) #__VA_ARGS__\n"
	"#define BACKFIT_SPELL(...) BACKFIT_TEXT(__VA_ARGS__)\n"
	"struct backfit_absent;\n";

static void write_answer(struct strbuf *out, const struct question *q)
{
	if (q->is_number)
		strbuf_printf(out, "%ld", q->number);
	else
		strbuf_puts(out, q->answer == ANSWER_YES ? "yes" : "no");
}

static void write_list(const struct maker *m, struct strbuf *out)
{
	strbuf_puts(out, list_head);
	for (size_t i = 0; i < m->item.n; i++) {
		const struct item *item = &m->item.v[i];
		const struct probe *p = &item->probe;
		const char *gap = "";

		strbuf_printf(out, "%s\t", item->question->text);
		write_answer(out, item->question);
		strbuf_putc(out, '\t');
		if (p->not_asked) {
			strbuf_printf(out, "not asked again: %s\n", p->not_asked);
			continue;
		}
		if (p->declared_in) {
			strbuf_printf(out, "%s:%s",
				      item->question->answer == ANSWER_YES ? "declared"
									   : "undeclared",
				      p->declared_in);
			gap = " ";
		} else if (p->code.len) {
			strbuf_puts(out, "compiler");
			gap = " ";
		}
		if (p->listed) {
			strbuf_printf(out, "%s%s", gap, p->listed);
			gap = " ";
		}
		if (p->exported)
			strbuf_printf(out, "%sexported:%s", gap, p->exported);
		else if (p->unexported)
			strbuf_printf(out, "%sunexported:%s", gap, p->unexported);
		strbuf_putc(out, '\n');
	}
}

static void write_probe(const struct item *item, struct strbuf *out)
{
	if (!item->probe.not_asked && item->probe.code.len)
		strbuf_printf(out, "#line 1 \"question-%u\"\n%s", item->line, item->probe.code.s);
}

static void write_headers(const struct maker *m, const char *which, struct strbuf *out)
{
	unsigned int number = 0;

	map_each (&m->headers, e) {
		number++;
		if (e->value == which)
			strbuf_printf(out,
				      "#line 1 \"header-%u\"\n#if __has_include(<%s>)\n"
				      "#include <%s>\n#endif\n",
				      number, e->key, e->key);
	}
}

static void write_source(const struct maker *m, struct strbuf *out)
{
	struct map defined = { 0 };

	strbuf_puts(out, source_head);
	write_headers(m, NULL, out);
	write_headers(m, late, out);
	for (size_t i = 0; i < m->item.n; i++)
		if (!m->item.v[i].probe.defines && !m->item.v[i].probe.declared_in)
			write_probe(&m->item.v[i], out);
	/* These define what should not be there, which would spoil the others. */
	for (size_t i = 0; i < m->item.n; i++) {
		const char *type = m->item.v[i].probe.defines;

		if (!type || map_has(&defined, type))
			continue;
		map_put(&defined, type);
		write_probe(&m->item.v[i], out);
	}
	map_free(&defined);
}

static bool is_clang(const struct plan *plan)
{
	return strstr(plan->target->cc[0], "clang");
}

/* The compiler's whole output on the list, as the target's kbuild would have it compiled. */
static char *compile(const struct plan *plan, const char *source, const char *scratch,
		     const char *const *own)
{
	const struct kernel *target = plan->target;
	char *file = path_join(scratch, "questions.c"), *log = path_join(scratch, "questions.log");
	VEC(const char *) argv = { 0 };
	char *told = NULL;

	if (!file_write(file, source, strlen(source))) {
		*vec_push(&argv) = "env";
		*vec_push(&argv) = "LC_ALL=C";
		for (unsigned int i = 0; i < target->ccs; i++)
			*vec_push(&argv) = target->cc[i];
		for (; *own; own++)
			*vec_push(&argv) = *own;
		*vec_push(&argv) = file;
		*vec_push(&argv) = NULL;
		if (proc_run(&(struct proc){ argv.v, target->build, NULL, log, "&1", NULL }))
			told = file_read(log, NULL);
		else
			told = xstrdup("");
	}
	vec_free(&argv);
	free(file);
	free(log);
	return told;
}

/* Leave out the headers that the compiler names on the way to an error. */
static unsigned int drop_named(struct maker *m, const char *way)
{
	unsigned int changed = 0, n;

	for (const char *p = way; (p = strstr(p, "header-"));) {
		p += strlen("header-");
		n = strtoul(p, NULL, 10);
		if (n < 1 || n > m->headers.n || m->headers.entry[n - 1].value == dropped)
			continue;
		m->headers.entry[n - 1].value =
			(void *)(m->headers.entry[n - 1].value ? dropped : late);
		changed++;
	}
	return changed;
}

/*
 * Leave out headers with errors of their own: "In file included from" lines
 * lead to each. Those that only hold the other side of a probe's error stay.
 */
static unsigned int drop_headers(struct maker *m, char *log)
{
	struct strbuf way = { 0 };
	unsigned int changed = 0;
	char *save = NULL;

	for (char *l = strtok_r(log, "\n", &save); l; l = strtok_r(NULL, "\n", &save)) {
		bool error = strstr(l, "error: ");

		if (strstr(l, "   from ") || str_starts(l, "In file included from "))
			strbuf_puts(&way, l);
		if (error && !str_starts(l, "question-")) {
			strbuf_puts(&way, l);
			changed += drop_named(m, way.s);
		}
		if (error || strstr(l, "note: "))
			strbuf_reset(&way);
	}
	strbuf_free(&way);
	return changed;
}

/* Ours, or the facts', fault. It must not stop builds. */
static void drop_question(struct maker *m, struct item *item)
{
	item->probe.not_asked = "the compiler did not confirm it when the package was made";
	report_warning("%s: the compiler of %s does not confirm this answer (a bug of backfit: "
		       "please report it); the package's build will not ask it",
		       item->question->text, m->plan->target->release);
}

/* A probe that fails on the very target. */
static unsigned int drop_questions(struct maker *m, const char *line)
{
	const char *p = strstr(line, "question-");
	unsigned int n = p ? strtoul(p + strlen("question-"), NULL, 10) : 0;

	if (!strstr(line, "error") || n <= HEAD_LINES || n > HEAD_LINES + m->item.n ||
	    m->item.v[n - 1 - HEAD_LINES].probe.not_asked)
		return 0;
	drop_question(m, &m->item.v[n - 1 - HEAD_LINES]);
	return 1;
}

/* The file that asks what one header declares; empty where nothing is left to ask. */
static void write_declared(const struct maker *m, const char *header, struct strbuf *out)
{
	struct strbuf probes = { 0 };

	for (size_t i = 0; i < m->item.n; i++)
		if (str_equal(m->item.v[i].probe.declared_in, header))
			write_probe(&m->item.v[i], &probes);
	if (probes.len)
		declared_check_write(header, &probes, out);
	strbuf_free(&probes);
}

/* The answers that the compiler gives about one header. */
static int settle_declared(struct maker *m, const char *header, const char *scratch)
{
	static const char *const own[] = { "-fmax-errors=0", "-fsyntax-only", "-DMODULE", NULL };
	static const char *const of_clang[] = { "-ferror-limit=0",
						"-fdiagnostics-show-note-include-stack",
						"-fsyntax-only", "-DMODULE", NULL };
	struct strbuf source = { 0 };
	struct map found = { 0 };
	bool whole;
	char *log;

	write_declared(m, header, &source);
	log = compile(m->plan, source.s, scratch, is_clang(m->plan) ? of_clang : own);
	strbuf_free(&source);
	if (!log)
		return -1;
	whole = !declared_check_read(log, header, &found);
	for (size_t i = 0; i < m->item.n; i++) {
		struct item *item = &m->item.v[i];
		char *number = xasprintf("%u", item->line);
		bool yes = item->question->answer == ANSWER_YES;

		if (!str_equal(item->probe.declared_in, header))
			;
		else if (!whole)
			item->probe.not_asked = "the header does not compile alone";
		else if (map_has(&found, number) != yes)
			drop_question(m, item);
		free(number);
	}
	map_free(&found);
	free(log);
	return 0;
}

/* The same for all headers; then their files, as far as there is something to ask. */
static int make_declared(struct maker *m, const char *scratch, struct target_check *check)
{
	struct map headers = { 0 };
	int err = 0;

	for (size_t i = 0; i < m->item.n; i++)
		if (m->item.v[i].probe.declared_in && !m->item.v[i].probe.not_asked)
			map_put(&headers, m->item.v[i].probe.declared_in);
	map_each (&headers, e) {
		struct strbuf text = { 0 };

		if (!err)
			err = settle_declared(m, e->key, scratch);
		write_declared(m, e->key, &text);
		if (text.len)
			*vec_push(&check->declared) = text;
	}
	map_free(&headers);
	return err;
}

/* Are probes all that the compiler finds fault with? Each is a thing of its own to the others. */
static bool only_probes_fail(const char *log)
{
	for (const char *l = log; *l; l = str_next_line(l)) {
		const char *error = strstr(l, "error");

		if (error && error < l + strcspn(l, "\n") && !str_starts(l, "question-"))
			return false;
	}
	return true;
}

/*
 * The target itself must give these answers. First headers that are not made
 * to be included alone go, then probes that fail.
 */
static int settle(struct maker *m, const char *scratch)
{
	bool clang = is_clang(m->plan);

	for (unsigned int round = 0; round < ROUNDS; round++) {
		/* Headers stand first: often one is wrong, and all else would be read for nothing. */
		const char *one = clang ? "-ferror-limit=1" : "-fmax-errors=1";
		const char *all = clang ? "-ferror-limit=0" : "-fmax-errors=0";
		const char *const own[] = { "-w",
					    "-fms-extensions",
					    "-Wno-incompatible-pointer-types",
					    "-Wno-int-conversion",
					    round ? all : one,
					    "-fsyntax-only",
					    "-DMODULE",
					    NULL };
		unsigned int headers = 0, questions = 0;
		struct strbuf source = { 0 };
		char *log, *save = NULL, *copy;
		bool settled;

		write_source(m, &source);
		log = compile(m->plan, source.s, scratch, own);
		strbuf_free(&source);
		if (!log)
			return -1;
		settled = round && only_probes_fail(log);
		copy = xstrdup(log);
		headers = drop_headers(m, copy);
		free(copy);
		for (char *l = headers ? NULL : strtok_r(log, "\n", &save); l;
		     l = strtok_r(NULL, "\n", &save))
			questions += drop_questions(m, l);
		if (!headers && !questions) {
			const char *left = strstr(log, "error");

			if (left)
				report_warning(
					"the list of questions does not compile on %s: %.120s",
					m->plan->target->release, left);
			free(log);
			return left ? -1 : 0;
		}
		free(log);
		if (settled && !headers)
			return 0;
	}
	return -1;
}

static int by_text(const void *a, const void *b)
{
	return strcmp((*(const struct question *const *)a)->text,
		      (*(const struct question *const *)b)->text);
}

/**
 * target_check_make() - write a plan's questions so that a build can ask them
 * @plan: the plan
 * @scratch: a folder for temporary files
 * @check: filled in; target_check_free() it
 *
 * The target's own compiler is asked once: what it does not confirm is
 * reported and marked in the list as not asked again.
 *
 * Return: 0; -1, reported, where the list cannot be compiled on the target.
 */
int target_check_make(const struct plan *plan, const char *scratch, struct target_check *check)
{
	struct maker m = { .plan = plan };
	VEC(const struct question *) sorted = { 0 };
	int err;

	*check = (struct target_check){ 0 };
	map_each (&plan->asked.by_text, e)
		*vec_push(&sorted) = e->value;
	if (sorted.n)
		qsort(sorted.v, sorted.n, sizeof(*sorted.v), by_text);
	for (size_t i = 0; i < sorted.n; i++) {
		struct item *item = vec_push(&m.item);

		item->question = sorted.v[i];
		item->line = HEAD_LINES + 1 + i;
		probe_make(item->question, plan->target_facts, plan->newest_facts, item->line,
			   &m.headers, &item->probe);
	}
	err = settle(&m, scratch) || make_declared(&m, scratch, check) ? -1 : 0;
	write_list(&m, &check->list);
	write_source(&m, &check->source);
	for (size_t i = 0; i < m.item.n; i++)
		probe_free(&m.item.v[i].probe);
	vec_free(&m.item);
	vec_free(&sorted);
	map_free(&m.headers);
	return err;
}

/**
 * target_check_free() - give back what target_check_make() gave
 * @check: the texts
 */
void target_check_free(struct target_check *check)
{
	strbuf_free(&check->list);
	strbuf_free(&check->source);
	for (size_t i = 0; i < check->declared.n; i++)
		strbuf_free(&check->declared.v[i]);
	vec_free(&check->declared);
}
