// SPDX-License-Identifier: GPL-2.0
/* The compiler over an umbrella, and what it says. */
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "mem.h"
#include "pass.h"
#include "proc.h"

/* How much of the compiler's output is read at a time. */
#define PIECE (256 * 1024)

/* The newest kernel's headers give a tenth of this. */
#define MOST_OUTPUT (512ul << 20)

/* A compiler that gives nothing for so long (ms) waits for what never comes. */
#define LONGEST_SILENCE (60 * 1000)

/**
 * pass_begin() - make what a pass needs
 * @pass: the pass
 *
 * Return: 0, or -1 after a message. pass_end() is due in both cases.
 */
int pass_begin(struct pass *pass)
{
	pass->dir = temp_dir("backfit-scan");
	if (!pass->dir) {
		report_error("cannot make a temporary directory: %m; set TMPDIR to one with room");
		return -1;
	}
	pass->errors = path_join(pass->dir, "errors");
	pass->umbrella = path_join(pass->dir, "umbrella.c");
	pass->empty = path_join(pass->dir, "empty/1/2/3/4/5/6");
	pass->no_expansion = true;
	return make_dirs(pass->empty);
}

/**
 * pass_end() - give back what a pass holds
 * @pass: the pass
 */
void pass_end(struct pass *pass)
{
	if (pass->dir)
		remove_tree(pass->dir);
	map_free_texts(&pass->outside);
	map_free(&pass->wanted);
	map_free(&pass->read);
	map_free_texts(&pass->unreadable);
	map_free(&pass->guards);
	vec_free(&pass->shared_guard);
	map_free(&pass->apart);
	map_free(&pass->left_out);
	header_graph_free(pass->graph);
	map_free(&pass->fragments);
	map_free(&pass->spoiled);
	map_free(&pass->finished);
	vec_free(&pass->line);
	if (pass->headers != pass->kernel->headers)
		headers_delete(pass->headers);
	free(pass->dir);
	free(pass->errors);
	free(pass->umbrella);
	free(pass->empty);
	free(pass->prefix);
}

/* Starting it. */

static int start_compiler(const struct pass *pass, int *out)
{
	const struct kernel *kernel = pass->kernel;
	const char *const *dir = pass->include_dirs;
	VEC(const char *) argv = { 0 };
	struct proc proc = { .dir = kernel->build, .err = pass->errors };
	int pid;

	*vec_push(&argv) = "env";
	*vec_push(&argv) = "LC_ALL=C";
	*vec_push(&argv) = kernel->cc[0];
	for (; dir && *dir; dir++) {
		*vec_push(&argv) = "-I";
		*vec_push(&argv) = *dir;
	}
	for (unsigned int i = 1; i < kernel->ccs; i++)
		*vec_push(&argv) = kernel->cc[i];
	*vec_push(&argv) = "-idirafter";
	*vec_push(&argv) = pass->empty;
	*vec_push(&argv) = "-w";
	*vec_push(&argv) = "-E";
	*vec_push(&argv) = "-dD";
	if (pass->no_expansion)
		*vec_push(&argv) = "-fdirectives-only";
	*vec_push(&argv) = pass->umbrella;
	vec_push(&argv);
	proc.argv = argv.v;
	pid = proc_start(&proc, out);
	vec_free(&argv);
	return pid;
}

/* Reading its output. */

/**
 * struct inflow - the compiler's output on its way into a scan
 * @pass: the pass
 * @options: the scan's
 * @scan: where to
 * @begun: some of it was scanned
 * @mark: what a line holds behind which no declaration goes on
 * @text: what was read and not scanned yet
 * @n: how much
 * @room: for how much there is room
 * @seen: so much of it holds no such line
 * @all: how much came in all
 */
struct inflow {
	struct pass *pass;
	struct scan_options *options;
	struct scan *scan;
	bool begun;
	char *mark;
	char *text;
	size_t n, room, seen, all;
};

/* Behind the last line with the mark; 0 for none. */
static size_t whole_part(struct inflow *in)
{
	size_t len = strlen(in->mark), end = 0;
	const char *p = in->text + (in->seen > len ? in->seen - len : 0);

	while ((p = memmem(p, in->text + in->n - p, in->mark, len))) {
		p += len;
		end = p - in->text;
	}
	in->seen = in->n;
	return end;
}

/* Whether macros are ours to expand is seen from the first part. -1 where it can't be. */
static int begin(struct inflow *in, size_t whole)
{
	enum pass_way way;

	in->options->expand = in->pass->no_expansion;
	in->begun = true;
	if (!in->pass->no_expansion)
		return 0;
	way = pass_way_of(in->pass->umbrella, in->text, whole);
	in->pass->no_expansion = in->options->expand = way == PASS_UNEXPANDED;
	return way == PASS_MISREAD ? -1 : 0;
}

static int feed(struct inflow *in, size_t len)
{
	if (!in->begun && begin(in, len))
		return -1;
	scan_feed(in->scan, in->text, len);
	return 0;
}

static int flow(struct inflow *in)
{
	size_t whole = whole_part(in);

	if (!whole)
		return 0;
	if (feed(in, whole))
		return -1;
	in->n -= whole;
	memmove(in->text, in->text + whole, in->n);
	in->seen = 0;
	return 0;
}

/* One piece more; how much it is, 0 at the end, or -1 with *why set where it never comes. */
static ssize_t read_piece(struct inflow *in, int fd, int *why)
{
	struct pollfd ready = { .fd = fd, .events = POLLIN };
	ssize_t got;

	in->text = vec_grow(in->text, &in->room, in->n + PIECE, 1);
	do {
		got = poll(&ready, 1, LONGEST_SILENCE);
		*why = PASS_SILENT;
		if (got > 0)
			got = read(fd, in->text + in->n, PIECE);
		else if (!got)
			return -1;
	} while (got < 0 && errno == EINTR);
	if (got <= 0)
		return 0;
	in->n += got;
	in->all += got;
	*why = PASS_WITHOUT_END;
	return in->all > MOST_OUTPUT ? -1 : got;
}

static int read_pieces(struct inflow *in, int fd)
{
	ssize_t got;
	int why;

	while ((got = read_piece(in, fd, &why)) > 0)
		if (flow(in))
			return PASS_OTHER_FORM;
	if (got < 0)
		return why;
	why = in->n && memmem(in->text, in->n, PASS_LAST_LINE, strlen(PASS_LAST_LINE))
		      ? 0
		      : PASS_CUT_SHORT;
	return feed(in, in->n) ? PASS_OTHER_FORM : why;
}

/*
 * Scans all that comes. Returns 0 where the umbrella's last line was among it,
 * else what was wrong with it.
 */
static int read_output(struct inflow *in, int fd)
{
	int why;

	in->mark = xasprintf("\"%s\" 2\n", in->pass->umbrella);
	why = read_pieces(in, fd);
	free(in->text);
	free(in->mark);
	return why;
}

static int run_compiler(struct pass *pass, struct facts *facts, struct scan_options *options,
			struct scan_result *result)
{
	int fd, pid = start_compiler(pass, &fd), status;
	struct inflow in = { .pass = pass, .options = options };
	int wrong;

	if (pid < 0)
		return proc_wait(pid);
	in.scan = scan_begin(facts, options, result);
	wrong = read_output(&in, fd);
	scan_end(in.scan);
	close(fd);
	if (wrong && wrong != PASS_CUT_SHORT) {
		proc_kill(pid);
		proc_wait(pid);
		return wrong;
	}
	status = proc_wait(pid);
	return status > 1 || !wrong ? status : wrong;
}

/**
 * pass_run_once() - run the compiler over the umbrella, and scan what it gives
 * @pass: the pass
 * @facts: where facts are added
 * @options: what to keep
 * @result: what was met is added to it
 *
 * The scanner works while the compiler runs. Clears @pass->no_expansion where the
 * compiler expands macros, whether it was asked not to or not.
 *
 * Return: the compiler's exit code; PASS_CUT_SHORT where that is 0 or 1 (for
 * messages), but the output ends too early; PASS_WITHOUT_END or PASS_SILENT
 * where the compiler had to be ended.
 */
int pass_run_once(struct pass *pass, struct facts *facts, struct scan_options *options,
		  struct scan_result *result)
{
	int status;

	options->umbrella = pass->umbrella;
	options->data = pass;
	status = run_compiler(pass, facts, options, result);
	/* It refuses to leave macros to us, or does it in a form that we do not know. */
	if (status == PASS_OTHER_FORM)
		status = run_compiler(pass, facts, options, result);
	return status;
}

/* What it said. */

/* "path:12:5: fatal error: text" in parts; false for other lines. */
static bool split_message(char *line, const char **path, const char **text, bool *fatal)
{
	char *error = strstr(line, " error: "), *colon;

	if (!error)
		return false;
	*text = error + strlen(" error: ");
	*fatal = error - line > 6 && !strncmp(error - 6, " fatal", 6);
	colon = strchr(line, ':');
	if (!colon || colon > error)
		return false;
	*colon = '\0';
	*path = line;
	return true;
}

/**
 * pass_set_unreadable() - note that a header could not be read
 * @pass: the pass
 * @name: the header
 * @why: the reason, which now belongs to @pass; a second one is not kept
 */
void pass_set_unreadable(struct pass *pass, const char *name, char *why)
{
	if (map_has(&pass->unreadable, name))
		free(why);
	else
		map_set(&pass->unreadable, name, why);
}

/* The line of the umbrella in "In file included from UMBRELLA:12:"; 0 for none. */
static unsigned int umbrella_line(const struct pass *pass, const char *message)
{
	const char *at = strstr(message, pass->umbrella);

	if (!at || !strstr(message, "from "))
		return 0;
	at += strlen(pass->umbrella);
	return *at == ':' ? strtoul(at + 1, NULL, 10) : 0;
}

/* The run ended at a line of the umbrella. The next one goes on from there. */
static void go_on_behind(struct pass *pass, unsigned int line)
{
	for (unsigned int i = 0; i + 1 < line && i < pass->line.n; i++)
		map_set(&pass->finished, pass->line.v[i], NULL);
}

static void note_fatal(struct pass *pass, const char *name, const char *text, unsigned int line)
{
	const char *end = strstr(text, ": No such file");
	char *missing = end ? xstrndup(text, end - text) : NULL;

	go_on_behind(pass, line);
	if (!missing || pass_provide_empty(pass, missing)) {
		pass_set_unreadable(pass, name, xstrdup(text));
		if (line && line <= pass->line.n)
			map_set(&pass->finished, pass->line.v[line - 1], NULL);
	}
	free(missing);
}

/**
 * pass_read_messages() - note the headers that the compiler complained of
 * @pass: the pass
 *
 * Return: whether the compiler gave up, and another run can go on behind that.
 */
bool pass_read_messages(struct pass *pass)
{
	char *all = file_read(pass->errors, NULL), *line, *rest = all;
	unsigned int at = 0;
	bool again = false;

	while ((line = strsep(&rest, "\n"))) {
		const char *path, *text;
		bool fatal;

		if (umbrella_line(pass, line))
			at = umbrella_line(pass, line);
		if (!split_message(line, &path, &text, &fatal))
			continue;
		if (fatal && at) {
			note_fatal(pass, headers_name(pass->headers, path), text, at);
			again = true;
		} else if (*path == '/') {
			pass_set_unreadable(pass, headers_name(pass->headers, path), xstrdup(text));
		}
	}
	free(all);
	return again;
}

static char *first_message(const struct pass *pass)
{
	char *all = file_read(pass->errors, NULL), *line, *rest = all, *found = NULL;

	while (!found && (line = strsep(&rest, "\n")))
		if (*str_trim(line))
			found = xstrdup(str_trim(line));
	free(all);
	return found;
}

/**
 * pass_report_failure() - say that the compiler does not run on these headers
 * @pass: the pass
 * @status: what pass_run_once() gave
 */
void pass_report_failure(const struct pass *pass, int status)
{
	char *why = first_message(pass);

	if (status == PASS_CUT_SHORT)
		report_error("%s: the output of %s on its headers ends too early: %s",
			     pass->kernel->build, pass->kernel->cc[0],
			     why ? why : "it gave no reason");
	else if (status == PASS_WITHOUT_END)
		report_error(
			"%s: the output of %s on its headers is without end (more than %lu MB)",
			pass->kernel->build, pass->kernel->cc[0], MOST_OUTPUT >> 20);
	else if (status == PASS_SILENT)
		report_error("%s: %s gave nothing for %d s on its headers and was ended: does one "
			     "include a pipe or a device?",
			     pass->kernel->build, pass->kernel->cc[0], LONGEST_SILENCE / 1000);
	else
		report_error("%s: the compiler %s does not run on its headers (exit code %d): %s",
			     pass->kernel->build, pass->kernel->cc[0], status,
			     why ? why : "it gave no reason");
	free(why);
}
