// SPDX-License-Identifier: GPL-2.0
#include "apply_batch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

/* Seconds for one file; the slowest known takes two. */
#define TIMEOUT "300"

/*
 * spatch's small lists die young: with room for them (in words) it hardly
 * copies any. Where that room came in small pages, to get them would take longer
 * than most runs do. The result depends on neither.
 */
static const char *const with_room[] = { "OCAMLRUNPARAM=s=4M",
					 "GLIBC_TUNABLES=glibc.malloc.hugetlb=1", NULL };

/* How spatch begins the line about an error in one file, after which it goes on to the next. */
#define FAILED_ON_FILE "EXN:"

static void add_options(struct batch *batch, const char *options)
{
	char *copy = xstrdup(options ? options : ""), *save = NULL;

	for (char *w = strtok_r(copy, " \t", &save); w; w = strtok_r(NULL, " \t", &save)) {
		*vec_push(&batch->word) = xstrdup(w);
		*vec_push(&batch->argv) = batch->word.v[batch->word.n - 1];
	}
	free(copy);
}

static void make_command(struct batch *batch, const char *macros)
{
	const struct rule *rule = batch->run.v[0]->rule;
	const char *const fixed[] = {
		"spatch",	"--no-show-diff", UNPARSED_OPTIONS, "--timeout", TIMEOUT,
		"--macro-file", macros,		  "--sp-file",	    rule->path,
	};

	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&batch->argv) = fixed[i];
	add_options(batch, rule->options);
	*vec_push(&batch->argv) = "--in-place";
	*vec_push(&batch->argv) = "--file-groups";
	*vec_push(&batch->argv) = batch->list;
	*vec_push(&batch->argv) = NULL;
}

/**
 * batch_prepare() - write what spatch is to read
 * @batch: @run is set, all of one rule and in one folder; the rest is filled
 *	in; batch_free() it whatever the result
 * @macros: the macro file
 * @number: tells this batch's files from those of others in the folder
 *
 * Return: 0, or -errno.
 */
int batch_prepare(struct batch *batch, const char *macros, unsigned int number)
{
	const char *dir = batch->run.v[0]->dir;
	struct strbuf list = { 0 };
	int err = 0;

	batch->list = xasprintf("batch%u", number);
	batch->said = xasprintf("%s/batch%u.said", dir, number);
	make_command(batch, macros);
	for (size_t i = 0; i < batch->run.n && !err; i++) {
		const struct run *run = batch->run.v[i];
		char *path = path_join(dir, run->file);

		err = file_put(path, run_text(run), strlen(run_text(run)));
		/* what is not parted by an empty line is one program to spatch */
		strbuf_printf(&list, "%s\n\n", run->file);
		free(path);
	}
	if (!err) {
		char *path = path_join(dir, batch->list);

		err = file_put(path, list.s, list.len);
		free(path);
	}
	strbuf_free(&list);
	return err;
}

/**
 * batch_proc() - a batch as a program to start
 * @batch: the batch, which must stay until it ended
 */
struct proc batch_proc(const struct batch *batch)
{
	return (struct proc){ batch->argv.v, batch->run.v[0]->dir, NULL, batch->said, "&1",
			      with_room };
}

/* Does a line begin what spatch says about a file? Then the file's name. */
static const char *begun_file(const char *line)
{
	static const char *const heads[] = { "HANDLING: ", "Skipping: ",
					     "Skipping unreadable file: " };

	for (size_t i = 0; i < ARRAY_LEN(heads); i++)
		if (str_starts(line, heads[i]))
			return line + strlen(heads[i]);
	return NULL;
}

/* What spatch said about one file, for free(); NULL where it said nothing about it. */
static char *said_about(const char *log, const char *file)
{
	const char *from = NULL, *p;
	size_t len = strlen(file);

	for (p = log; *p; p = str_next_line(p)) {
		const char *name = begun_file(p);

		if (from && name)
			break;
		if (name && !strncmp(name, file, len) && (name[len] == '\n' || !name[len]))
			from = p;
	}
	return from ? xstrndup(from, p - from) : NULL;
}

static bool has_line(const char *text, const char *start)
{
	for (const char *p = text; *p; p = str_next_line(p))
		if (str_starts(p, start))
			return true;
	return false;
}

/**
 * batch_end() - take what a batch that ended said
 * @batch: the batch
 * @status: its exit code
 *
 * Return: whether batch_result() has a result for each run.
 */
enum batch_verdict batch_end(struct batch *batch, int status)
{
	size_t met = 0;

	batch->log = file_read(batch->said, NULL);
	for (size_t i = 0; i < batch->run.n && batch->log; i++) {
		char *said = said_about(batch->log, batch->run.v[i]->file);

		met += said != NULL;
		free(said);
	}
	/* Where it came to no file at all, the rule is at fault, and will be again. */
	if (batch->run.n == 1 || !met)
		return BATCH_DONE;
	/* After an error in one file, spatch 1.3 writes none of the others either. */
	if (status || met < batch->run.n || has_line(batch->log, FAILED_ON_FILE))
		return BATCH_ONE_BY_ONE;
	return BATCH_DONE;
}

/* The line of what spatch said that tells most: the first about an error that is none of parsing C. */
static char *failure(const char *said)
{
	static const char *const telling[] = { "EXN",	"xception", "Fatal", "minus:",
					       "plus:", "rror",	    "ailure" };
	const char *line = said + strspn(said, " \t\n");

	for (size_t i = 0; i < ARRAY_LEN(telling); i++) {
		const char *hit = strstr(said, telling[i]);

		if (!hit)
			continue;
		for (line = hit; line > said && line[-1] != '\n'; line--)
			;
		break;
	}
	return xasprintf("spatch fails on it: %.*s", (int)strcspn(line, "\n"), line);
}

/**
 * batch_result() - what became of one run
 * @batch: the batch, ended, and BATCH_DONE
 * @i: which of its runs
 * @status: the exit code
 * @result: filled in; result_free() it
 */
void batch_result(const struct batch *batch, size_t i, int status, struct result *result)
{
	const struct run *run = batch->run.v[i];
	char *said = batch->log ? said_about(batch->log, run->file) : NULL;
	char *path = path_join(run->dir, run->file), *text = file_read(path, NULL);

	*result = (struct result){ 0 };
	if (!batch->log || !text)
		result->failure = xasprintf("what spatch wrote cannot be read");
	else if (!said || status)
		result->failure = failure(said ? said : batch->log);
	else if (has_line(said, FAILED_ON_FILE) || has_line(said, "Skipping unreadable"))
		result->failure = failure(said);
	else
		unparsed_read(&result->unparsed, said, run->file);
	if (!result->failure && strcmp(text, run_text(run))) {
		result->text = text;
		text = NULL;
	}
	free(text);
	free(path);
	free(said);
}

/**
 * batch_free() - give back what a batch holds
 * @batch: the batch; its runs are the caller's
 */
void batch_free(struct batch *batch)
{
	for (size_t i = 0; i < batch->word.n; i++)
		free(batch->word.v[i]);
	vec_free(&batch->word);
	vec_free(&batch->argv);
	vec_free(&batch->run);
	free(batch->list);
	free(batch->said);
	free(batch->log);
	*batch = (struct batch){ 0 };
}
