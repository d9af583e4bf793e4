// SPDX-License-Identifier: GPL-2.0
/*
 * kbuild makes the objects with the rules. What else is compiled takes the very
 * command that kbuild noted for the object, on a file beside it, which calls
 * itself by the same name and line numbers.
 */
#include "infer_build.h"

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "infer_form.h"
#include "infer_hide.h"
#include "kernel.h"
#include "proc.h"
#include "str.h"

enum {
	MESSAGE = 3, /* lines: what is wrong, the source line, the place in it */
};

static const char without_lines[] = "-g0 -D__LINE__=1 -Wno-builtin-macro-redefined";

static char *in_package(const struct infer_trial *trial, const char *path)
{
	return path_join(trial->package, path);
}

static char *with_suffix(const char *path, const char *suffix)
{
	return xasprintf("%.*s%s", (int)(strlen(path) - strlen(".c")), path, suffix);
}

/* The library's macro must not stand before the target's function in what the rule wrote. */
static int hide_in_package(const struct infer_trial *trial, const struct infer_try *try)
{
	char *path = in_package(trial, try->path), *text = file_read(path, NULL);
	char *kept = xasprintf("%s.kept", path);
	char *hidden =
		text ? infer_hide(text, try->infer->subject.use.word, try->hiding, false) : NULL;
	int err = hidden ? 0 : -1;

	if (!err && !file_exists(kept))
		err = file_write(kept, text, strlen(text));
	if (!err && strcmp(text, hidden))
		err = file_write(path, hidden, strlen(hidden));
	free(path);
	free(text);
	free(kept);
	free(hidden);
	return err;
}

static int run_make(const struct infer_trial *trial, const char *log)
{
	const struct kernel *target = trial->plan.target;
	VEC(const char *) argv = { 0 };
	struct map objects = { 0 };
	struct arena words = { 0 };
	int status;

	const char *const fixed[] = { "env",  "-u", "MAKEFLAGS", "-u", "MAKELEVEL",  "LC_ALL=C",
				      "make", "-k", "-Otarget",	 "-C", target->build };
	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&argv) = fixed[i];
	*vec_push(&argv) = arena_take(&words, xasprintf("-j%u", proc_workers()));
	*vec_push(&argv) = arena_take(&words, xasprintf("M=%s", trial->package));
	*vec_push(&argv) = arena_take(&words, xasprintf("BACKFIT_TOP=%s", trial->package));
	if (target->arch)
		*vec_push(&argv) = arena_take(&words, xasprintf("ARCH=%s", target->arch));
	if (target->cross)
		*vec_push(&argv) = arena_take(&words, xasprintf("CROSS_COMPILE=%s", target->cross));
	if (target->ccs && !target->cross)
		*vec_push(&argv) = arena_take(&words, xasprintf("CC=%s", target->cc[0]));
	for (size_t i = 0; i < trial->try.n; i++) {
		char *object = with_suffix(trial->try.v[i].path, ".o");

		map_put(&objects, object);
		free(object);
	}
	map_each (&objects, e)
		*vec_push(&argv) = e->key;
	*vec_push(&argv) = NULL;
	status = proc_run(&(struct proc){ argv.v, NULL, NULL, log, "&1", NULL });
	vec_free(&argv);
	map_free(&objects);
	arena_free(&words);
	return status;
}

/**
 * infer_build_all() - compile all files of a trial, with the rules
 * @trial: the trial
 *
 * Return: 0, whatever compiles; -1 where it could not be tried.
 */
int infer_build_all(const struct infer_trial *trial)
{
	char *log = path_join(trial->dir, "make.log");
	int err = 0;

	for (size_t i = 0; i < trial->try.n && !err; i++)
		err = hide_in_package(trial, &trial->try.v[i]);
	if (!err && run_make(trial, log) == 127)
		err = -1;
	free(log);
	return err;
}

/**
 * infer_build_made() - did a file compile with the rules?
 * @trial: the trial
 * @try: one of its tries
 */
bool infer_build_made(const struct infer_trial *trial, const struct infer_try *try)
{
	char *object = with_suffix(try->path, ".o"), *path = in_package(trial, object);
	bool made = file_exists(path);

	free(object);
	free(path);
	return made;
}

/*
 * Does the compiler's message, or the source line that it shows, have one of the names? Of
 * a member that is missing only its own name tells, not the record's.
 */
static bool names_one(const char *message, const struct map *names)
{
	static const char no_member[] = "has no member named";
	const char *end = message + strcspn(message, "\n"), *member = strstr(message, no_member);

	if (member && member < end)
		message = member + strlen(no_member);
	for (int line = 1; !(member && member < end) && line < MESSAGE; line++)
		end += (*end == '\n') + strcspn(end + (*end == '\n'), "\n");
	while (message < end) {
		size_t len = str_word_to(message, end);

		if (len && map_get_n(names, message, len))
			return true;
		message += len + !len;
	}
	return false;
}

/**
 * infer_build_error() - what the compiler said of a file
 * @trial: the trial, built
 * @try: one of its tries
 * @names: names that make an error the rule's business, with any value
 *
 * Return: its first error that has one of the names, without the package's path, or
 * NULL, for free().
 */
char *infer_build_error(const struct infer_trial *trial, const struct infer_try *try,
			const struct map *names)
{
	char *log = path_join(trial->dir, "make.log"), *text = file_read(log, NULL);
	const char *hit = text;
	char *error = NULL;

	while (hit && !error && (hit = strstr(hit, try->path))) {
		size_t len = strcspn(hit, "\n");
		char *line = xstrndup(hit, len);

		if ((strstr(line, ": error: ") || strstr(line, ": fatal error: ")) &&
		    names_one(hit, names))
			error = xstrdup(line);
		free(line);
		hit += len;
	}
	free(text);
	free(log);
	return error;
}

/* What git changes in a file with one patch, taken back or brought in; NULL where it does not fit. */
static char *patched(const struct infer_trial *trial, const struct infer_try *try, const char *text,
		     size_t number, bool reverse)
{
	char *dir = xasprintf("%s/patched-%zu", trial->dir, number);
	char *path = path_join(dir, try->path), *made = NULL;
	char *ceiling = xasprintf("GIT_CEILING_DIRECTORIES=%s", trial->dir);
	char *include = xasprintf("--include=%s", try->path);
	const char *const argv[] = { "env",
				     "-u",
				     "GIT_DIR",
				     "-u",
				     "GIT_WORK_TREE",
				     ceiling,
				     "git",
				     "-c",
				     "core.autocrlf=false",
				     "apply",
				     reverse ? "--reverse" : "--recount",
				     include,
				     try->patch,
				     NULL };

	if (try->patch && !make_parent_dirs(path) && !file_write(path, text, strlen(text)) &&
	    !proc_run(&(struct proc){ argv, dir, NULL, NULL, NULL, NULL }))
		made = file_read(path, NULL);
	remove_tree(dir);
	free(dir);
	free(path);
	free(ceiling);
	free(include);
	return made;
}

/* A file as it is in the newest tree. */
static char *pristine(const struct infer_trial *trial, const struct infer_try *try)
{
	char *path = path_join(trial->plan.newest->source, try->file),
	     *text = file_read(path, NULL);

	free(path);
	return text;
}

/* A file's text in a form; NULL where there is none. */
static char *variant_text(const struct infer_trial *trial, const struct infer_object *o,
			  size_t number)
{
	char *path = in_package(trial, o->try->path), *kept = xasprintf("%s.kept", path);
	bool newest = o->variant == VARIANT_NEWER || o->variant == VARIANT_OLDER;
	bool as_is = o->variant == VARIANT_WITH || o->variant == VARIANT_NEWER;
	char *text =
		newest ? pristine(trial, o->try)
		       : file_read(o->variant == VARIANT_WITH || !file_exists(kept) ? path : kept,
				   NULL);
	char *made = text && !as_is ? patched(trial, o->try, text, number, !newest) : NULL;

	if (o->variant == VARIANT_WITHOUT && made) {
		char *hidden =
			infer_hide(made, o->try->infer->subject.use.word, o->try->hiding, true);

		free(made);
		made = hidden;
	}
	/* what is the same in both forms proves nothing */
	if (made && !strcmp(made, text)) {
		free(made);
		made = NULL;
	}
	if (as_is) {
		made = text;
		text = NULL;
	}
	free(text);
	free(path);
	free(kept);
	return made;
}

/* The command that kbuild noted for an object, up to what it writes and reads; and where it ran. */
static char *noted_command(const struct infer_trial *trial, const struct infer_try *try,
			   const char **dir)
{
	char *folder = path_dir(try->path), *base = with_suffix(path_base(try->path), ".o.cmd");
	char *path = xasprintf("%s/%s/.%s", trial->package, folder, base);
	char *text = file_read(path, NULL), *from = text ? strstr(text, ":= ") : NULL;
	char *to = from ? strstr(from, " -c -o ") : NULL, *command = NULL;

	if (to && to < from + strcspn(from, "\n")) {
		char *words = xstrndup(from + 3, to - from - 3);

		*dir = to[strlen(" -c -o ")] == '/' ? trial->plan.target->build : trial->package;
		command = str_replace_all(words, "$(pound)", "#");
		free(words);
	}
	free(folder);
	free(base);
	free(path);
	free(text);
	return command;
}

/**
 * infer_build_command() - how a kernel would compile a file of its own tree
 * @kernel: the kernel
 * @source: its source tree
 * @file: the file in it
 *
 * The folder's own flags are not in it.
 *
 * Return: the command without -c, -o and the file, for the shell in the kernel's build
 * folder; for free().
 */
char *infer_build_command(const struct kernel *kernel, const char *source, const char *file)
{
	char *folder = path_dir(file), *base = with_suffix(path_base(file), "");
	struct strbuf out = { 0 };

	for (char *p = base; *p; p++)
		*p = *p == '-' ? '_' : *p;
	for (unsigned int i = 0; i < kernel->ccs; i++) {
		char *quoted = str_replace_all(kernel->cc[i], "'", "'\\''");

		strbuf_printf(&out, "'%s' ", quoted);
		free(quoted);
	}
	strbuf_printf(&out,
		      "-UMODULE -DMODULE -I'%s/%s' -DKBUILD_BASENAME='\"%s\"' "
		      "-DKBUILD_MODNAME='\"%s\"' -D__KBUILD_MODNAME=kmod_%s "
		      "-Werror=implicit-function-declaration -Werror=int-conversion "
		      "-Werror=incompatible-pointer-types",
		      source, folder, base, base, base);
	free(folder);
	free(base);
	return strbuf_take(&out);
}

/* Write a form's file; the command that compiles it, for free(), or NULL. */
static char *prepare(const struct infer_trial *trial, struct infer_object *o, size_t number,
		     const char **dir)
{
	bool newest = o->variant == VARIANT_NEWER || o->variant == VARIANT_OLDER;
	char *text = variant_text(trial, o, number), *command = NULL, *words = NULL;
	char *folder = path_dir(o->try->path);
	char *source = xasprintf("%s/%s/backfit-form-%zu.c", trial->package, folder, number);
	struct strbuf out = { 0 };

	o->object = xasprintf("%s/form-%zu.o", trial->dir, number);
	strbuf_printf(&out, "#line 1 \"%s\"\n%s", o->try->file, text ? text : "");
	*dir = trial->plan.newest->build;
	if (text && !file_write(source, out.s, out.len))
		words = newest ? infer_build_command(trial->plan.newest, trial->plan.newest->source,
						     o->try->file)
			       : noted_command(trial, o->try, dir);
	if (words)
		command = xasprintf("%s %s -c -o %s %s", words,
				    o->code ? without_lines : "-fsyntax-only", o->object, source);
	strbuf_free(&out);
	free(words);
	free(text);
	free(folder);
	free(source);
	return command;
}

/**
 * infer_build_run() - compile files in other forms, side by side
 * @trial: the trial, built
 * @object: what to compile; their status is set: -1 for a form that does not exist
 * @n: how many
 */
void infer_build_run(const struct infer_trial *trial, struct infer_object *object, size_t n)
{
	struct job *job = xcalloc(n + 1, sizeof(*job));
	const char **argv = xcalloc(4 * n + 1, sizeof(*argv));
	char **command = xcalloc(n + 1, sizeof(*command));
	size_t *at = xcalloc(n + 1, sizeof(*at)), jobs = 0;

	for (size_t i = 0; i < n; i++) {
		const char *dir = NULL;

		object[i].status = -1;
		command[i] = prepare(trial, &object[i], i, &dir);
		if (!command[i])
			continue;
		argv[4 * i] = "sh";
		argv[4 * i + 1] = "-c";
		argv[4 * i + 2] = command[i];
		job[jobs].proc = (struct proc){ &argv[4 * i], dir, NULL, NULL, NULL, NULL };
		at[jobs++] = i;
	}
	proc_run_all(job, jobs, proc_workers(), NULL);
	for (size_t i = 0; i < jobs; i++)
		object[at[i]].status = job[i].status;
	for (size_t i = 0; i < n; i++)
		free(command[i]);
	free(job);
	free(argv);
	free(command);
	free(at);
}

/* All machine code of an object as text, with what it refers to, without the file's name. */
static char *code_of(const struct infer_object *o)
{
	char *out = xasprintf("%s.code", o->object), *text, *code = NULL;
	const char *const argv[] = {
		"objdump", "-dr", "-z", "--no-show-raw-insn", o->object, NULL
	};
	const char *format;

	if (!proc_run(&(struct proc){ argv, NULL, NULL, out, NULL, NULL })) {
		text = file_read(out, NULL);
		format = text ? strstr(text, "file format") : NULL;
		if (format && strstr(format, "Disassembly of section"))
			code = xstrdup(format);
		free(text);
	}
	free(out);
	return code;
}

/**
 * infer_build_same_code() - do two compilations give the same machine code?
 * @a: one
 * @b: the other
 * @same: whether they do
 *
 * Return: whether that can be told.
 */
bool infer_build_same_code(const struct infer_object *a, const struct infer_object *b, bool *same)
{
	char *one = a->status ? NULL : code_of(a), *two = b->status ? NULL : code_of(b);
	bool told = one && two;

	*same = told && !strcmp(one, two);
	free(one);
	free(two);
	return told;
}
