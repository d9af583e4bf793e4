// SPDX-License-Identifier: GPL-2.0
/*
 * What share of the functions of real drivers spatch parses:
 *
 *	check-parse TREE MACROS <FILES
 *
 * FILES names C files below TREE, one a line. Each is parsed as it is, with the
 * macro file MACROS, and, where a function was passed over, once more with
 * everything put aside that the generator would put aside.
 *
 * Prints three lines "WAY: N of M functions, P whole files of Q", and one for
 * each function that is not parsed in the end: "FILE:LINE".
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "lexer.h"
#include "mask.h"
#include "proc.h"
#include "str.h"
#include "unparsed.h"

enum way {
	PLAIN,
	MACROS,
	ASIDE,
	WAYS
};

static const char *const way_name[WAYS] = {
	[PLAIN] = "as it is",
	[MACROS] = "with macros.h",
	[ASIDE] = "with what is put aside, too",
};

/* One file; its functions are found in its own text. */
struct file {
	const char *path;
	struct check *check;
	enum way way;
	char *in, *said, *text;
	size_t len;
	struct spans function;
	const char *argv[12];
};

struct check {
	const char *tree, *macros;
	char *scratch;
	struct file *file;
	size_t files, next;
	struct file *again;
	unsigned long functions, parsed[WAYS], whole[WAYS];
};

/* "... name(...) {" at the outermost level, up to its "}". */
static void find_functions(struct file *f)
{
	struct lexer lx;
	struct token t, before = { 0 };
	unsigned int depth = 0, first = 0;

	lexer_init(&lx, f->text, f->len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_DIRECTIVE)
			continue;
		if (token_is(&t, "{") && !depth++)
			first = before.len && token_is(&before, ")") ? t.line : 0;
		else if (token_is(&t, "}") && depth && !--depth && first)
			*vec_push(&f->function) = (struct span){ first, t.line };
		before = t;
	}
}

static bool meets(const struct span *function, const struct spans *spans)
{
	for (size_t i = 0; i < spans->n; i++)
		if (spans->v[i].first <= function->last && spans->v[i].last >= function->first)
			return true;
	return false;
}

static void start(struct file *f, enum way way, struct proc *proc)
{
	size_t n = 0;

	f->way = way;
	f->argv[n++] = "spatch";
	f->argv[n++] = "--verbose-parsing";
	f->argv[n++] = "--parse-error-msg";
	f->argv[n++] = "--no-includes";
	if (way != PLAIN) {
		f->argv[n++] = "--macro-file";
		f->argv[n++] = f->check->macros;
	}
	f->argv[n++] = "--parse-c";
	f->argv[n++] = f->in;
	f->argv[n] = NULL;
	*proc = (struct proc){ f->argv, f->check->tree, NULL, f->said, "&1", NULL };
}

static bool next(struct proc *proc, void **job, void *data)
{
	struct check *check = data;
	struct file *f = check->again;
	char *full;

	if (f) {
		check->again = NULL;
		start(f, f->way + 1, proc);
		*job = f;
		return true;
	}
	if (check->next == check->files)
		return false;
	f = &check->file[check->next++];
	full = path_join(check->tree, f->path);
	f->text = file_read(full, &f->len);
	free(full);
	if (!f->text) {
		report_error("%s: cannot be read", f->path);
		exit(2);
	}
	find_functions(f);
	check->functions += f->function.n;
	f->in = xstrdup(f->path);
	f->said = xasprintf("%s/%zu.said", check->scratch, check->next);
	start(f, PLAIN, proc);
	*job = f;
	return true;
}

static void put_aside(struct file *f)
{
	struct mask mask;
	char *text = mask_text(&mask, f->text, f->len, "");

	free(f->in);
	f->in = xasprintf("%s.c", f->said);
	if (file_write(f->in, text, strlen(text))) {
		report_error("%s: cannot be written", f->in);
		exit(2);
	}
	mask_free(&mask);
	free(text);
}

static void done(void *job, int status, void *data)
{
	struct check *check = data;
	struct file *f = job;
	struct spans spans = { 0 };
	char *said = file_read(f->said, NULL);
	size_t bad = 0;

	if (status || !said || !strstr(said, "NB total files")) {
		report_error("%s: spatch ended with %d", f->path, status);
		exit(2);
	}
	unparsed_read(&spans, said, f->in);
	for (size_t i = 0; i < f->function.n; i++) {
		if (!meets(&f->function.v[i], &spans))
			continue;
		bad++;
		if (f->way == ASIDE)
			printf("%s:%u\n", f->path, f->function.v[i].first);
	}
	check->parsed[f->way] += f->function.n - bad;
	check->whole[f->way] += !bad;
	free(said);
	if (f->way < ASIDE && bad) {
		if (f->way == MACROS)
			put_aside(f);
		check->again = f;
	} else {
		/* What a way parses whole, the later ones would, too. */
		for (int way = f->way + 1; way < WAYS; way++) {
			check->parsed[way] += f->function.n;
			check->whole[way]++;
		}
		free(f->in);
		free(f->said);
		free(f->text);
		vec_free(&f->function);
	}
	vec_free(&spans);
}

int main(int argc, char **argv)
{
	struct check check = { 0 };
	struct proc_queue queue = { next, done, &check };
	char scratch[] = "/tmp/check-parse-XXXXXX", line[4096];
	VEC(struct file) file = { 0 };

	if (argc != 3) {
		fprintf(stderr, "check-parse TREE MACROS <FILES\n");
		return 2;
	}
	check.tree = argv[1];
	check.macros = realpath(argv[2], NULL);
	if (!check.macros) {
		report_error("%s: %s", argv[2], strerror(errno));
		return 2;
	}
	check.scratch = mkdtemp(scratch);
	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		vec_push(&file)->path = xstrdup(line);
	}
	check.file = file.v;
	check.files = file.n;
	for (size_t i = 0; i < file.n; i++)
		file.v[i].check = &check;
	proc_run_queue(&queue, proc_workers());
	remove_tree(check.scratch);
	for (int way = 0; way < WAYS; way++)
		printf("%s: %lu of %lu functions, %lu whole files of %zu\n", way_name[way],
		       check.parsed[way], check.functions, check.whole[way], check.files);
	return 0;
}
