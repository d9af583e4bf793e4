// SPDX-License-Identifier: GPL-2.0
/*
 * Of many an API no driver of the newest kernel can be compiled: all need other things,
 * too. Drivers of the older kernel need nothing. With the newer code of one use written
 * into one of them, in place of what it was, it must not compile; with the rule, it must.
 */
#include "infer_hybrid.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "file.h"
#include "infer_build.h"
#include "infer_trees.h"
#include "kernel.h"
#include "proc.h"
#include "str.h"

enum {
	ROUNDS = 5, /* files that are tried one after the other, until one compiles */
};

/* One file with the newer code of one use, and what the rule makes of it. */
struct hybrid {
	const struct infer_example *example;
	off_t size;
	char *text, *made;
};

/* One API and the files that it can be tried on, small ones first. */
struct subject {
	struct infer *infer;
	VEC(struct hybrid) hybrid;
	struct hybrid *now;
	bool done;
};

struct work {
	const struct infer_setting *setting;
	char *dir;
	struct subject *subject;
	size_t n;
};

static int by_size(const void *a, const void *b)
{
	const struct hybrid *x = a, *y = b;

	if (x->size != y->size)
		return x->size < y->size ? -1 : 1;
	return strcmp(x->example->files->older, y->example->files->older);
}

/* The first use of each file that can be swapped. */
static void find_files(struct subject *s, const struct infer_setting *setting)
{
	const struct infer_files *last = NULL;

	for (size_t i = 0; i < s->infer->examples.n; i++) {
		const struct infer_example *e = &s->infer->examples.v[i];
		struct stat st = { 0 };
		char *path;

		if (e->outcome != INFER_CHANGED || !e->swap.there || e->files == last ||
		    !str_ends(e->files->older, ".c"))
			continue;
		last = e->files;
		path = path_join(setting->trees.older, last->older);
		if (!stat(path, &st))
			*vec_push(&s->hybrid) = (struct hybrid){ .example = e, .size = st.st_size };
		free(path);
	}
	if (s->hybrid.n)
		qsort(s->hybrid.v, s->hybrid.n, sizeof(*s->hybrid.v), by_size);
}

/**
 * infer_hybrid_text() - an older file with the newer code of one use
 * @newer: the newer file
 * @older: the older one
 * @swap: what to swap
 *
 * Return: the text, for free(); NULL where the files are shorter than that.
 */
char *infer_hybrid_text(const char *newer, const char *older, const struct infer_swap *swap)
{
	struct strbuf out = { 0 };

	if (swap->newer_to > strlen(newer) || swap->older_to > strlen(older))
		return NULL;
	strbuf_add(&out, older, swap->older_from);
	strbuf_add(&out, newer + swap->newer_from, swap->newer_to - swap->newer_from);
	/* a statement, an #include line or an entry of an initializer more */
	if (swap->older_from == swap->older_to)
		strbuf_puts(&out, newer[swap->newer_from] == '.' ? ",\n" : "\n");
	strbuf_puts(&out, older + swap->older_to);
	return strbuf_take(&out);
}

static void make_text(struct hybrid *h, const struct infer_setting *setting)
{
	char *newer_path = path_join(setting->trees.newer, h->example->files->newer);
	char *older_path = path_join(setting->trees.older, h->example->files->older);
	char *newer = file_read(newer_path, NULL), *older = file_read(older_path, NULL);

	if (newer && older)
		h->text = infer_hybrid_text(newer, older, &h->example->swap);
	free(newer);
	free(older);
	free(newer_path);
	free(older_path);
}

static void apply_one(size_t i, void *data)
{
	struct work *w = data;
	struct hybrid *h = w->subject[i].now;
	const struct infer *infer = w->subject[i].infer;
	const char *text;
	char **made;

	if (!h)
		return;
	make_text(h, w->setting);
	text = h->text;
	if (!text)
		return;
	made = infer_apply(infer->rule.s, infer->subject.api, &text, 1, w->setting->library);
	h->made = made[0];
	free(made);
}

/* The command that compiles one form of a file, at @path; NULL where it cannot be written. */
static char *command_of(const struct work *w, const struct hybrid *h, const char *text,
			const char *path)
{
	const char *file = h->example->files->older;
	struct strbuf out = { 0 };
	char *words, *command;
	int err;

	strbuf_printf(&out, "#line 1 \"%s\"\n%s", file, text);
	err = file_write(path, out.s, out.len);
	strbuf_free(&out);
	if (err)
		return NULL;
	words = infer_build_command(w->setting->target_kernel, w->setting->trees.older, file);
	command = xasprintf("%s -fsyntax-only %s", words, path);
	free(words);
	return command;
}

/* Compile what is at hand, with the rule or without; @status is -1 for what there is none of. */
static void compile_all(const struct work *w, bool with, int *status)
{
	struct job *job = xcalloc(w->n + 1, sizeof(*job));
	const char **argv = xcalloc(4 * w->n + 1, sizeof(*argv));
	char **command = xcalloc(w->n + 1, sizeof(*command));
	size_t *at = xcalloc(w->n + 1, sizeof(*at)), jobs = 0;

	for (size_t i = 0; i < w->n; i++) {
		const struct hybrid *h = w->subject[i].now;
		bool wanted = h && h->made && (with || !status[i]);
		char *path = xasprintf("%s/hybrid-%zu.c", w->dir, i);

		if (wanted)
			command[i] = command_of(w, h, with ? h->made : h->text, path);
		free(path);
		status[i] = -1;
		if (!command[i])
			continue;
		argv[4 * i] = "sh";
		argv[4 * i + 1] = "-c";
		argv[4 * i + 2] = command[i];
		job[jobs].proc = (struct proc){ &argv[4 * i], w->setting->target_kernel->build,
						NULL,	      NULL,
						NULL,	      NULL };
		at[jobs++] = i;
	}
	proc_run_all(job, jobs, proc_workers(), NULL);
	for (size_t i = 0; i < jobs; i++)
		status[at[i]] = job[i].status;
	for (size_t i = 0; i < w->n; i++)
		free(command[i]);
	free(job);
	free(argv);
	free(command);
	free(at);
}

/* A file that does not compile with the rule either may lack its folder's flags: no evidence. */
static void note(struct subject *s, int with, int without)
{
	if (with || without == -1)
		return;
	*vec_push(&s->infer->compiled.built) = (struct infer_built){
		.file = xstrdup(s->now->example->files->older),
		.older = true,
		.compiles = true,
		.compiles_without = !without,
	};
	s->done = true;
}

static void run_round(struct work *w, size_t round)
{
	int *with = xcalloc(w->n + 1, sizeof(*with)), *without;

	for (size_t i = 0; i < w->n; i++) {
		struct subject *s = &w->subject[i];

		s->now = !s->done && round < s->hybrid.n ? &s->hybrid.v[round] : NULL;
	}
	infer_each(w->n, apply_one, w, NULL);
	compile_all(w, true, with);
	without = xcalloc(w->n + 1, sizeof(*without));
	memcpy(without, with, w->n * sizeof(*without));
	compile_all(w, false, without);
	for (size_t i = 0; i < w->n; i++)
		if (w->subject[i].now && w->subject[i].now->made)
			note(&w->subject[i], with[i], without[i]);
	free(with);
	free(without);
}

static void free_work(struct work *w)
{
	for (size_t i = 0; i < w->n; i++) {
		struct subject *s = &w->subject[i];

		for (size_t k = 0; k < s->hybrid.n; k++) {
			free(s->hybrid.v[k].text);
			free(s->hybrid.v[k].made);
		}
		vec_free(&s->hybrid);
	}
	if (w->dir)
		remove_tree(w->dir);
	free(w->dir);
	free(w->subject);
}

/**
 * infer_hybrid() - compile older drivers with the newer code, for rules that nothing else compiles
 * @infer: the APIs whose rules are tried; what came of it is noted in each
 * @n: how many
 * @setting: what all APIs share
 */
void infer_hybrid(struct infer *const *infer, size_t n, const struct infer_setting *setting)
{
	struct work w = { .setting = setting, .dir = temp_dir("backfit-infer-hybrid") };

	w.subject = xcalloc(n + 1, sizeof(*w.subject));
	for (size_t i = 0; i < n && w.dir; i++) {
		if (infer_compiled_proof(&infer[i]->compiled) ||
		    infer_compiled_broken(&infer[i]->compiled))
			continue;
		w.subject[w.n].infer = infer[i];
		find_files(&w.subject[w.n++], setting);
	}
	for (size_t round = 0; round < ROUNDS && w.n; round++)
		run_round(&w, round);
	free_work(&w);
}
