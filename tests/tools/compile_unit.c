// SPDX-License-Identifier: GPL-2.0
#include "compile_unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "str.h"

/* Lines of one probe in the file that its messages name. */
#define LINES 16

/* A header that stops the compiler is taken out; one that includes it too. */
#define MOST_ROUNDS 100

/* So often the compiler is run again with types that headers lack. */
#define LENDING_ROUNDS 6

/* Among so many headers some include what this tree lacks. */
#define MANY 100

/* Below a unit's folder: deep enough for names that climb a few levels. */
#define EMPTY "empty/1/2/3/4/5/6"

/* What the compiler is to do, and how many words say so. */
enum mode {
	CHECK,
	PREPROCESS,
	TELL_NEEDS,
};
#define MODE_WORDS 2

/* Types that the header's includer should have: any will do that is no other one. */
static void write_lent(const struct compile_unit *unit, unsigned int include, struct strbuf *out)
{
	map_each (&unit->lent, e)
		if (e->value == &unit->include[include])
			strbuf_printf(out, "#line 1 \"between\"\ntypedef enum { backfit_%s } %s;\n",
				      e->key, e->key);
}

static int write_source(struct compile_unit *unit)
{
	struct strbuf sb = { 0 };
	int err;

	if (unit->before)
		strbuf_puts(&sb, unit->before);
	for (unsigned int i = 0; i < unit->includes; i++) {
		bool path = unit->include[i] && *unit->include[i] == '/';

		write_lent(unit, i, &sb);

		if (unit->include[i])
			/*
			 * What a macro that nothing defines began would take all that
			 * follows for parameters: braces end it, and are one error else.
			 */
			strbuf_printf(&sb,
				      "#line %u \"include\"\n#include %c%s%c\n;\n"
				      "#line 1 \"between\"\n{}\n",
				      i + 1, path ? '"' : '<', unit->include[i], path ? '"' : '>');
	}
	strbuf_puts(&sb, "#define BACKFIT_TEXT(...) BACKFIT_TEXT_(__VA_ARGS__)\n"
			 "#define BACKFIT_TEXT_(...) #__VA_ARGS__\n");
	for (unsigned int i = 0; i < unit->probes; i++)
		strbuf_printf(&sb, "#line %u \"probe\"\n%s", (i + 1) * LINES, unit->probe[i]->text);
	/* Were this not refused, the rest would not have been looked at either. */
	strbuf_puts(&sb, "#line 1 \"probe\"\n_Static_assert(0, \"end\");\n");
	err = file_write(unit->source, sb.s, sb.len);
	strbuf_free(&sb);
	return err;
}

/* kbuild's words are parted by newlines. */
static void split_command(struct compile_unit *unit)
{
	static const char *const more[] = {
		"-Wno-error",
		/* Each would be a search for what was meant. */
		"-Wno-implicit-function-declaration",
		/* Of structs that a header's includer should declare. */
		"-Wno-incompatible-pointer-types", "-Wno-int-conversion", "-Wno-strict-prototypes",
		"-fdiagnostics-color=never", "-fno-diagnostics-show-caret",
		"-ftrack-macro-expansion=0", "-idirafter"
	};
	const char *word = facts_info(unit->facts, "command");

	while (word && *word) {
		size_t len = strcspn(word, "\n");

		*vec_push(&unit->words) = xstrndup(word, len);
		word += len + (word[len] == '\n');
	}
	/* What stands between the headers is an error each. */
	*vec_push(&unit->words) = xasprintf(
		"-fmax-errors=%u", unit->most_errors ? unit->most_errors + unit->includes : 0);
	for (size_t i = 0; i < ARRAY_LEN(more); i++)
		*vec_push(&unit->words) = xstrdup(more[i]);
	*vec_push(&unit->words) = path_join(unit->dir, EMPTY);
	*vec_push(&unit->words) = xstrdup("-x");
	*vec_push(&unit->words) = xstrdup("c");
	*vec_push(&unit->words) = xstrdup(unit->source);
	for (size_t i = 0; i < MODE_WORDS + 1; i++)
		*vec_push(&unit->words) = NULL;
}

static void set_up(struct compile_unit *unit)
{
	char *name = xasprintf("%s.c", unit->name);

	unit->source = path_join(unit->dir, name);
	free(name);
	name = xasprintf("%s.err", unit->name);
	unit->errors = path_join(unit->dir, name);
	free(name);
	name = xasprintf("%s.d", unit->name);
	unit->needs = path_join(unit->dir, name);
	free(name);
	unit->bad = xcalloc(unit->includes + 1, sizeof(*unit->bad));
	unit->header = xcalloc(unit->includes + 1, sizeof(*unit->header));
	for (unsigned int i = 0; i < unit->includes; i++)
		unit->header[i] = unit->include[i];
	split_command(unit);
}

/* The number behind "probe:" or "include:" in a message, 0 where there is none. */
static unsigned int number_behind(const char *line, const char *what)
{
	const char *at = strstr(line, what);

	return at ? strtoul(at + strlen(what), NULL, 10) : 0;
}

/* Pasting what macros are called with is not what is asked. */
static bool refuses(const char *line)
{
	return (strstr(line, "error: ") || strstr(line, "\" redefined")) &&
	       !strstr(line, "does not give a valid preprocessing token");
}

static void lend(struct compile_unit *unit, unsigned int include, const char *name, size_t len)
{
	void **before;

	if (unit->absent && map_get_n(unit->absent, name, len))
		return;
	before = map_put_n(&unit->lent, name, len);
	if (!*before)
		*before = &unit->include[include];
}

/* The name in "unknown type name 'x'" is to be lent before the header that lacks it. */
static void note_unknown(struct compile_unit *unit, unsigned int include, const char *line)
{
	static const char sign[] = "error: unknown type name '";
	const char *name = strstr(line, sign);

	if (name && unit->lend)
		lend(unit, include, name + strlen(sign), str_word(name + strlen(sign)));
}

/* Reads what the compiler said. Returns whether it came to the end of the file. */
static bool read_errors(struct compile_unit *unit)
{
	size_t len;
	char *text = file_read(unit->errors, &len), *line, *next;
	unsigned int include = 0;
	bool end = false;

	unit->stopped = 0;
	memset(unit->bad, 0, unit->includes * sizeof(*unit->bad));
	for (line = text; line && *line; line = next) {
		unsigned int n;

		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		n = number_behind(line, "from include:");
		if (!n && str_starts(line, "include:"))
			n = number_behind(line, "include:");
		if (n && n <= unit->includes)
			include = n;
		if (str_starts(line, "probe:")) {
			n = number_behind(line, "probe:") / LINES;
			end = end || (!n && strstr(line, "\"end\""));
			if (n && n <= unit->probes && refuses(line) && !unit->probe[n - 1]->refused)
				unit->probe[n - 1]->refused = xstrdup(line);
		} else if (strstr(line, "error: ") && include && !str_starts(line, "between:")) {
			unit->bad[include - 1]++;
			note_unknown(unit, include - 1, line);
			if (strstr(line, "fatal error: "))
				unit->stopped = include;
		}
	}
	free(text);
	return end;
}

static void forget(struct compile_unit *unit)
{
	for (unsigned int i = 0; i < unit->probes; i++) {
		free(unit->probe[i]->refused);
		unit->probe[i]->refused = NULL;
	}
}

/* The last words say what the compiler does. */
static void set_mode(struct compile_unit *unit, enum mode mode)
{
	static const char *const words[][MODE_WORDS] = {
		[CHECK] = { "-fsyntax-only" },
		[PREPROCESS] = { "-E" },
		[TELL_NEEDS] = { "-M", "-MG" },
	};

	for (size_t i = 0; i < MODE_WORDS; i++) {
		char **place = &unit->words.v[unit->words.n - 1 - MODE_WORDS + i];

		free(*place);
		*place = words[mode][i] ? xstrdup(words[mode][i]) : NULL;
	}
}

static int run(struct compile_unit *unit, unsigned int units, enum mode mode)
{
	struct job *job = xcalloc(units, sizeof(*job));
	int err = 0;

	for (unsigned int i = 0; i < units && !err; i++) {
		forget(&unit[i]);
		err = write_source(&unit[i]);
		set_mode(&unit[i], mode);
		job[i].proc = (struct proc){ .argv = (const char *const *)unit[i].words.v,
					     .dir = facts_info(unit[i].facts, "build"),
					     .out = mode == TELL_NEEDS	 ? unit[i].needs
						    : mode == PREPROCESS ? unit[i].expanded
									 : NULL,
					     .err = unit[i].errors };
	}
	if (!err)
		proc_run_all(job, units, proc_workers(), NULL);
	free(job);
	return err;
}

/* An empty file for what a header includes and this tree lacks, as a scan has it. */
static int provide(struct compile_unit *unit, const char *name)
{
	char *below = path_join(unit->dir, EMPTY), *path = path_join(below, name);
	char *clean = path_clean(path);
	int err = 0;

	if (str_starts(clean, unit->dir) && !file_exists(clean))
		err = file_write(clean, "", 0);
	free(below);
	free(path);
	free(clean);
	return err;
}

/* All at once: the compiler tells of them in one run when it is told that they will be made. */
static int provide_missing(struct compile_unit *unit, unsigned int units)
{
	int err = run(unit, units, TELL_NEEDS);

	for (unsigned int i = 0; i < units && !err; i++) {
		size_t len;
		char *text = file_read(unit[i].needs, &len), *rest = NULL;
		const char *word = text ? strtok_r(text, " \\\n", &rest) : NULL;

		/* The first is what is made of them. */
		while (word && (word = strtok_r(NULL, " \\\n", &rest)) && !err) {
			char *path = path_join(facts_info(unit[i].facts, "build"), word);

			if (!file_exists(*word == '/' ? word : path))
				err = provide(&unit[i], word);
			free(path);
		}
		free(text);
		unit[i].provided = true;
	}
	return err;
}

/* Takes out the headers that would stop the compiler; the preprocessor finds them sooner. */
static int take_out(struct compile_unit *unit)
{
	int err = 0;

	for (unsigned int round = 0; unit->stopped && !err; round++) {
		if (round == MOST_ROUNDS) {
			report_error("%s: headers still stop the compiler after %u rounds",
				     unit->source, MOST_ROUNDS);
			return -1;
		}
		unit->include[unit->stopped - 1] = NULL;
		err = run(unit, 1, PREPROCESS);
		if (!err)
			read_errors(unit);
	}
	return err ? err : run(unit, 1, CHECK);
}

/* Whether types are lent that the compiler does not know of yet. */
static bool lends_more(struct compile_unit *unit)
{
	unsigned int before = unit->lent_before;

	unit->lent_before = unit->lent.n;
	return unit->lent.n > before;
}

/* Returns whether the compiler came to the end of the file. */
static bool go_on(struct compile_unit *unit, int *err)
{
	bool end = read_errors(unit);

	if (unit->stopped && !unit->provided) {
		*err = provide_missing(unit, 1);
		if (!*err)
			*err = run(unit, 1, CHECK);
		end = !*err && read_errors(unit);
	}
	if (unit->stopped && !*err) {
		*err = take_out(unit);
		end = !*err && read_errors(unit);
	}
	for (unsigned int round = 0; lends_more(unit) && round < LENDING_ROUNDS && !*err; round++) {
		*err = run(unit, 1, CHECK);
		end = !*err && read_errors(unit);
	}
	return end;
}

/**
 * compile_unit_lend() - give a header a type that it expects from who includes it
 * @unit: the unit, not compiled yet
 * @include: which of its headers, from 0
 * @type: the type's name, unless it is one of those that are never lent
 */
void compile_unit_lend(struct compile_unit *unit, unsigned int include, const char *type)
{
	lend(unit, include, type, strlen(type));
	unit->lent_before = unit->lent.n;
}

/**
 * compile_units() - put C files to a kernel's compiler, several at once
 * @unit: the units; @name, @include and @probe must be set; @bad is set and
 *	what is known of the probes, and headers that stop the compiler are
 *	taken out
 * @units: how many
 *
 * Return: 0, or -1 after a message.
 */
int compile_units(struct compile_unit *unit, unsigned int units)
{
	int err = 0;

	for (unsigned int i = 0; i < units; i++)
		set_up(&unit[i]);
	if (units && unit->includes > MANY)
		err = provide_missing(unit, units);
	if (units && !err)
		err = run(unit, units, CHECK);
	for (unsigned int i = 0; i < units && !err; i++) {
		bool end = go_on(&unit[i], &err);

		for (unsigned int j = 0; j < unit[i].probes; j++)
			unit[i].probe[j]->lost = !end;
	}
	return err;
}

/**
 * compile_unit_expand() - what a kernel's preprocessor makes of a C file
 * @unit: the unit, as for compile_units()
 * @path: gets the text
 *
 * Headers that stop the preprocessor are taken out.
 *
 * Return: 0, or -1 after a message.
 */
int compile_unit_expand(struct compile_unit *unit, const char *path)
{
	int err;

	set_up(unit);
	unit->expanded = path;
	err = provide_missing(unit, 1);
	if (!err)
		err = run(unit, 1, PREPROCESS);
	if (!err)
		read_errors(unit);
	while (unit->stopped && !err) {
		unit->include[unit->stopped - 1] = NULL;
		err = run(unit, 1, PREPROCESS);
		if (!err)
			read_errors(unit);
	}
	return err;
}

/**
 * compile_unit_free() - give back what compile_units() allocated
 * @unit: its include and probe are the caller's
 */
void compile_unit_free(struct compile_unit *unit)
{
	for (size_t i = 0; i < unit->words.n; i++)
		free(unit->words.v[i]);
	vec_free(&unit->words);
	free(unit->bad);
	free(unit->header);
	map_free(&unit->lent);
	free(unit->source);
	free(unit->errors);
	free(unit->needs);
}
