// SPDX-License-Identifier: GPL-2.0
/*
 * c2xml tells of what stands in one file, and of nothing where that has an
 * error. So sparse first preprocesses a unit of headers, marks between them;
 * headers with errors are taken out until c2xml takes the rest.
 */
#include "sparse_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "err.h"
#include "file.h"
#include "proc.h"
#include "sparse_type.h"
#include "sparse_xml.h"
#include "str.h"

/* One error can hide the next. */
#define MOST_ROUNDS 60

/* Deep enough for names that climb a few levels. */
#define EMPTY "empty/1/2/3/4/5/6"

#define MARK "struct backfit_at_"

/* Words of gcc's command that change what headers say, and that sparse has, too. */
static const char *const flags[] = { "-O2",   "-std=",	 "-fshort-wchar", "-funsigned-char",
				     "-m64",  "-m32",	 "-mcmodel=",	  "-mlittle-endian",
				     "-marm", "-march=", "-msoft-float",  NULL };

/**
 * struct unit - some headers while they are read
 * @reader: with what
 * @header: the headers; NULL for those taken out
 * @headers: how many
 * @basic: what the first so many declare does not matter
 * @out: why each was taken out, or NULL
 * @mark: the line of the preprocessed file where each begins
 * @source: the file that includes them
 * @expanded: what sparse's preprocessor makes of it
 * @xml: what c2xml makes of that
 * @errors: their messages
 */
struct unit {
	struct sparse_reader *reader;
	const char **header;
	unsigned int headers, basic;
	char **out;
	unsigned int *mark;
	char *source, *expanded, *xml, *errors;
};

/**
 * sparse_reader_open() - sparse for a kernel
 * @reader: zeroed
 * @kernel: lives longer than the reader
 *
 * Return: 0, or -1 after a message.
 */
int sparse_reader_open(struct sparse_reader *reader, const struct reader_kernel *kernel)
{
	char *arch = xasprintf("--arch=%s", facts_info(kernel->facts, "arch"));

	reader->kernel = kernel;
	reader->dir = temp_dir("check-sparse");
	if (reader->dir) {
		char *empty = path_join(reader->dir, EMPTY);

		/* It must be there for names that climb out of it. */
		make_dirs(empty);
		reader_words_add(&reader->words, "sparse");
		reader_words_add(&reader->words, "-E");
		reader_words_add(&reader->words, arch);
		reader_words_flags(&reader->words, kernel, flags);
		reader_words_headers(&reader->words, kernel);
		/* What this sparse does not know yet means the same without a qualifier. */
		reader_words_add(&reader->words, "-D__typeof_unqual__=__typeof__");
		reader_words_add(&reader->words, "-fmax-errors=unlimited");
		reader_words_add(&reader->words, "-fmax-warnings=0");
		/* Behind all others; with -idirafter sparse searches the host's folders again. */
		reader_words_add(&reader->words, "-I");
		reader_words_add(&reader->words, empty);
		reader_words_add(&reader->plain, "c2xml");
		reader_words_add(&reader->plain, arch);
		reader_words_flags(&reader->plain, kernel, flags);
		reader_words_add(&reader->plain, "-fmax-errors=unlimited");
		free(empty);
	}
	free(arch);
	return reader->dir ? 0 : -1;
}

static int write_source(const struct unit *u)
{
	struct strbuf text = { 0 };
	int err;

	for (unsigned int i = 0; i < u->headers; i++) {
		strbuf_printf(&text, MARK "%u;\n", i);
		if (u->header[i])
			strbuf_printf(&text, "#include <%s>\n;\n", u->header[i]);
	}
	err = file_write(u->source, text.s ? text.s : "", text.len);
	strbuf_free(&text);
	if (err)
		report_error("%s: cannot write: %s", u->source, strerror(-err));
	return err ? -1 : 0;
}

/* Runs a program on a file. Returns how it ended. */
static int run(const struct unit *u, struct reader_words *words, const char *in, const char *out)
{
	struct proc proc = { .dir = facts_info(u->reader->kernel->facts, "build"),
			     .out = out,
			     .err = u->errors };
	int status;

	reader_words_add(words, in);
	reader_words_add(words, NULL);
	proc.argv = (const char *const *)words->word.v;
	status = proc_run(&proc);
	free(words->word.v[words->word.n - 2]);
	words->word.n -= 2;
	return status;
}

/* An empty file for what a header includes and the tree lacks, as a scan has it. */
static bool provide(const struct unit *u, const char *errors)
{
	const char *at = strstr(errors, "unable to open '");
	char *name, *below, *path, *clean;
	bool made = false;

	if (!at)
		return false;
	at += strlen("unable to open '");
	name = xstrndup(at, strcspn(at, "'"));
	below = path_join(u->reader->dir, EMPTY);
	path = path_join(below, name);
	clean = path_clean(path);
	if (str_starts(clean, u->reader->dir) && !file_exists(clean))
		made = !file_write(clean, "", 0);
	free(name);
	free(below);
	free(path);
	free(clean);
	return made;
}

/* Preprocesses the unit. */
static int expand(struct unit *u)
{
	char *errors;
	const char *error;

	for (int round = 0; round < MOST_ROUNDS; round++) {
		bool again;

		if (write_source(u))
			return -1;
		if (!run(u, &u->reader->words, u->source, u->expanded))
			return 0;
		errors = file_read(u->errors, NULL);
		again = errors && provide(u, errors);
		free(errors);
		if (!again)
			break;
	}
	errors = file_read(u->errors, NULL);
	error = errors ? strstr(errors, "error: ") : NULL;
	report_error("%s: sparse does not preprocess it: %.*s", u->source,
		     error ? (int)strcspn(error, "\n") : 0, error ? error : "");
	free(errors);
	return -1;
}

/* Where each header begins in the preprocessed file. */
static void find_marks(struct unit *u)
{
	char *text = file_read(u->expanded, NULL), *next;
	unsigned int line = 1;

	for (char *p = text; p && *p; p = next, line++) {
		unsigned int i;

		next = p + strcspn(p, "\n");
		next += *next == '\n';
		if (str_starts(p, MARK) && sscanf(p, MARK "%u", &i) == 1 && i < u->headers)
			u->mark[i] = line;
	}
	free(text);
}

static unsigned int header_at(const struct unit *u, unsigned int line)
{
	unsigned int at = 0;

	for (unsigned int i = 0; i < u->headers && u->mark[i] <= line; i++)
		if (u->mark[i])
			at = i;
	return at;
}

/* Of the basic headers, all but the first unit know enough. */
static const char *header_of(unsigned int line, void *data)
{
	const struct unit *u = data;
	unsigned int at = header_at(u, line);

	return at >= u->basic ? u->header[at] : NULL;
}

/* Takes out the headers that c2xml has errors in. Returns how many. */
static unsigned int take_out(struct unit *u)
{
	char *text = file_read(u->errors, NULL), *rest = NULL;
	unsigned int n = 0;

	for (char *p = text ? strtok_r(text, "\n", &rest) : NULL; p;
	     p = strtok_r(NULL, "\n", &rest)) {
		const char *error = strstr(p, ": error: ");
		unsigned int line = 0, at;

		if (!error || !str_starts(p, u->expanded) ||
		    sscanf(p + strlen(u->expanded), ":%u", &line) != 1)
			continue;
		at = header_at(u, line);
		if (!u->header[at])
			continue;
		u->header[at] = NULL;
		u->out[at] = xstrdup(error + strlen(": error: "));
		n++;
	}
	free(text);
	return n;
}

/* Returns whether c2xml takes what is left. */
static bool convert(const struct unit *u)
{
	struct stat st;

	run(u, &u->reader->plain, u->expanded, u->xml);
	return !stat(u->xml, &st) && st.st_size;
}

/*
 * Rounds of both, until c2xml has no errors in what is left: it can tell in
 * spite of some, but what another header includes first stands in that one.
 * Returns whether it tells, or -1.
 */
static int shrink(struct unit *u)
{
	bool converted;

	for (int round = 0; round < MOST_ROUNDS; round++) {
		memset(u->mark, 0, u->headers * sizeof(*u->mark));
		if (expand(u))
			return -1;
		find_marks(u);
		converted = convert(u);
		if (!take_out(u))
			return converted;
	}
	return 0;
}

static void set_up(struct unit *u, const char *const *header)
{
	u->header = xcalloc(u->headers, sizeof(*u->header));
	memcpy(u->header, header, u->headers * sizeof(*u->header));
	u->out = xcalloc(u->headers, sizeof(*u->out));
	u->mark = xcalloc(u->headers, sizeof(*u->mark));
	u->source = path_join(u->reader->dir, "headers.c");
	u->expanded = path_join(u->reader->dir, "headers.i");
	u->xml = path_join(u->reader->dir, "headers.xml");
	u->errors = path_join(u->reader->dir, "headers.err");
}

static void tear_down(struct unit *u)
{
	for (unsigned int i = 0; i < u->headers; i++)
		free(u->out[i]);
	free(u->out);
	free(u->header);
	free(u->mark);
	free(u->source);
	free(u->expanded);
	free(u->xml);
	free(u->errors);
}

/* A header is read where one unit took it. */
static void note_headers(const struct unit *u, const char *const *header, struct reading *reading)
{
	for (unsigned int i = 0; i < u->headers; i++) {
		bool known = map_has(&reading->file, header[i]);
		void **why = map_put(&reading->file, header[i]);

		if (!known || *why)
			*why = u->out[i] ? arena_strdup(&reading->arena, u->out[i]) : NULL;
	}
}

/**
 * sparse_read() - have a unit of headers read
 * @reader: the reader
 * @header: the headers in their order
 * @headers: how many
 * @basic: of what the first so many declare nothing is noted
 * @reading: gets what is seen
 *
 * Return: 0, or -1 after a message.
 */
int sparse_read(struct sparse_reader *reader, const char *const *header, unsigned int headers,
		unsigned int basic, struct reading *reading)
{
	struct unit u = { .reader = reader, .headers = headers, .basic = basic };
	struct sparse_xml xml = { 0 };
	int taken, err = 0;

	set_up(&u, header);
	taken = shrink(&u);
	if (taken > 0)
		err = sparse_xml_read(&xml, u.xml);
	else
		for (unsigned int i = basic; i < headers; i++)
			if (!u.out[i])
				u.out[i] = xstrdup("read with others that c2xml gives up");
	if (taken > 0 && !err)
		sparse_declarations(&xml, header_of, &u, reading);
	if (taken >= 0 && !err)
		note_headers(&u, header, reading);
	sparse_xml_free(&xml);
	tear_down(&u);
	return taken < 0 || err ? -1 : 0;
}

/**
 * sparse_reader_free() - give back what a reader has
 * @reader: the reader
 */
void sparse_reader_free(struct sparse_reader *reader)
{
	if (reader->dir)
		remove_tree(reader->dir);
	free(reader->dir);
	reader_words_free(&reader->words);
	reader_words_free(&reader->plain);
}
