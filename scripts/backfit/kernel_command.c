// SPDX-License-Identifier: GPL-2.0
/* The command that kbuild compiles a module with. */
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>

#include "compiler.h"
#include "err.h"
#include "file.h"
#include "headers.h"
#include "kernel_parts.h"
#include "proc.h"
#include "str.h"

void kernel_add_word(struct kernel *kernel, char *word)
{
	kernel->cc = xrealloc(kernel->cc, (kernel->ccs + 2) * sizeof(*kernel->cc));
	kernel->cc[kernel->ccs++] = word;
	kernel->cc[kernel->ccs] = NULL;
}

/* One word as the shell reads it; *p is moved behind it. NULL where the command ends. */
static char *shell_word(const char **p)
{
	struct strbuf word = { 0 };
	const char *s = *p;

	while (*s == ' ' || *s == '\t')
		s++;
	*p = s;
	if (!*s || *s == ';' || *s == '\n' || *s == '&' || *s == '|')
		return NULL;
	for (; *s && !strchr(" \t\n;&|", *s); s++) {
		if (*s == '\'' || *s == '"') {
			char quote = *s++;

			for (; *s && *s != quote; s++) {
				if (*s == '\\' && quote == '"' && s[1])
					s++;
				strbuf_putc(&word, *s);
			}
			if (!*s)
				break;
		} else {
			if (*s == '\\' && s[1])
				s++;
			strbuf_putc(&word, *s);
		}
	}
	*p = s;
	return strbuf_take(&word);
}

/* Words whose next word is theirs. */
static bool takes_path(const char *word)
{
	return !strcmp(word, "-include") || !strcmp(word, "-isystem") || !strcmp(word, "-I") ||
	       !strcmp(word, "-iquote") || !strcmp(word, "-idirafter");
}

static char *absolute_word(const struct kernel *kernel, const char *word, bool is_path)
{
	char *path, *clean, *result;

	if (is_path) {
		path = path_join(kernel->build, word);
		clean = path_clean(path);
		free(path);
		return clean;
	}
	if (!str_starts(word, "-I") || !word[2] || word[2] == '/')
		return xstrdup(word);
	path = path_join(kernel->build, word + 2);
	clean = path_clean(path);
	result = xasprintf("-I%s", clean);
	free(path);
	free(clean);
	return result;
}

static bool is_of_no_use(const char *word, const char *dir)
{
	return !strcmp(word, "-c") || str_starts(word, "-Wp,-M") || str_starts(word, "-M") ||
	       strstr(word, dir) || str_ends(word, "probe.c") || str_ends(word, "probe.o");
}

/* Takes the words of a saved command that say how to compile, not what. */
static void take_command(struct kernel *kernel, const char *command, const char *dir)
{
	bool is_path = false, skip = false;
	char *word;

	while ((word = shell_word(&command))) {
		if (!skip && !is_of_no_use(word, dir) && strcmp(word, "-o"))
			kernel_add_word(kernel, absolute_word(kernel, word, is_path));
		skip = !strcmp(word, "-o");
		is_path = takes_path(word);
		free(word);
	}
}

static char *first_error(const char *log)
{
	static const char *const signs[] = { "rror", "***", "not found", "No such file", "annot" };

	for (const char *line = log; line && *line;) {
		size_t len = strcspn(line, "\n");

		for (size_t i = 0; i < ARRAY_LEN(signs); i++)
			if (memmem(line, len, signs[i], strlen(signs[i])))
				return xstrndup(line, len);
		line += len + (line[len] == '\n');
	}
	return xstrdup("it gave no reason");
}

/* What may be amiss where the empty module of a kernel for another machine fails. */
static char *cross_hint(const struct kernel *kernel, const char *compiler)
{
	struct utsname host;

	if (!program_exists(compiler))
		return xasprintf("; there is no %s here", compiler);
	if (kernel->cross || uname(&host) ||
	    !strcmp(kernel_srcarch_of(host.machine), kernel->srcarch))
		return xstrdup("");
	return xasprintf("; the kernel is for %s: name its compiler with --cross-compile PREFIX",
			 kernel->srcarch);
}

static int run_kbuild(const struct kernel *kernel, const char *dir)
{
	bool instead;
	char *cc = compiler_find(kernel, &instead), *words[5] = { 0 }, *log;
	const char *argv[24] = { "env",	   "-u", "MAKEFLAGS",	  "-u", "MAKELEVEL",	 "-u",
				 "MFLAGS", "-u", "KBUILD_OUTPUT", "-u", "KBUILD_EXTMOD", "LC_ALL=C",
				 "make",   "-C", kernel->build };
	struct proc proc = { .argv = argv, .err = "&1" };
	unsigned int n = 15, w = 0;
	int status, pid;

	log = path_join(dir, "log");
	proc.out = log;
	words[w++] = xasprintf("M=%s", dir);
	if (kernel->arch)
		words[w++] = xasprintf("ARCH=%s", kernel->arch);
	if (kernel->cross)
		words[w++] = xasprintf("CROSS_COMPILE=%s", kernel->cross);
	if (instead)
		words[w++] = xasprintf("CC=%s", cc);
	for (unsigned int i = 0; i < w; i++)
		argv[n++] = words[i];
	argv[n] = "probe.o";
	pid = proc_start(&proc, NULL);
	/* It takes a second, on one processor; this is needed next. */
	headers_read(kernel->headers);
	status = proc_wait(pid);
	if (status) {
		char *text = file_read(log, NULL), *why = first_error(text ? text : "");
		char *hint = cross_hint(kernel, cc);

		report_error("%s: kbuild does not compile an empty module: %s%s", kernel->build,
			     why, hint);
		free(hint);
		free(why);
		free(text);
	}
	for (unsigned int i = 0; i < w; i++)
		free(words[i]);
	free(log);
	free(cc);
	return status ? -1 : 0;
}

static int read_command(struct kernel *kernel, const char *dir)
{
	char *text = kernel_read_below(dir, ".probe.o.cmd");
	const char *command = text ? strstr(text, ":=") : NULL;

	if (command)
		take_command(kernel, command + strlen(":="), dir);
	free(text);
	if (kernel->ccs > 1)
		return 0;
	report_error("%s: kbuild left no compile command for a module (looked for .probe.o.cmd)",
		     kernel->build);
	return -1;
}

int kernel_ask_kbuild(struct kernel *kernel)
{
	static const char makefile[] = "obj-m := probe.o\n";
	char *dir = temp_dir("backfit-kbuild"), *source, *kbuild;
	int err;

	if (!dir) {
		report_error("cannot make a temporary directory: %m; set TMPDIR to one with room");
		return -1;
	}
	source = path_join(dir, "probe.c");
	kbuild = path_join(dir, "Makefile");
	err = file_write(source, "", 0);
	if (!err)
		err = file_write(kbuild, makefile, strlen(makefile));
	if (err)
		report_error("%s: cannot write: %s", dir, strerror(-err));
	else
		err = run_kbuild(kernel, dir);
	if (!err)
		err = read_command(kernel, dir);
	remove_tree(dir);
	free(source);
	free(kbuild);
	free(dir);
	return err;
}
