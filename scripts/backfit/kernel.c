// SPDX-License-Identifier: GPL-2.0
#include "kernel.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "headers.h"
#include "kbuild.h"
#include "kernel_parts.h"
#include "str.h"

static bool has_dir(const char *dir, const char *name)
{
	char *path = path_join(dir, name);
	bool found = dir_exists(path);

	free(path);
	return found;
}

char *kernel_read_below(const char *dir, const char *name)
{
	char *path = path_join(dir, name), *text = file_read(path, NULL);

	free(path);
	return text;
}

static char *real_path(const char *path)
{
	char *real = realpath(path, NULL), *copy;

	if (!real)
		return NULL;
	copy = xstrdup(real);
	free(real);
	return copy;
}

/* Where the sources are. */

static bool is_source(const char *dir)
{
	return file_exists_in(dir, "Makefile") && has_dir(dir, "include/linux") &&
	       has_dir(dir, "arch");
}

/*
 * The file that a build directory's Makefile hands over to; header packages
 * name it absolutely, or relative to themselves by MAKEFILE_LIST.
 */
static char *included_makefile(const char *build, const char *makefile)
{
	static const char here[] = "$(dir $(lastword $(MAKEFILE_LIST)))";

	for (const char *line = makefile; line; line = strchr(line, '\n')) {
		size_t len;
		char *name, *path;

		line += *line == '\n';
		if (!str_starts(line, "include "))
			continue;
		line += strlen("include ");
		if (str_starts(line, here))
			line += strlen(here);
		len = strcspn(line, " \t\n");
		name = xstrndup(line, len);
		path = path_join(build, name);
		free(name);
		return path;
	}
	return NULL;
}

static char *source_by_makefile(const char *build)
{
	char *makefile = kernel_read_below(build, "Makefile"), *included, *dir, *real = NULL;

	included = makefile ? included_makefile(build, makefile) : NULL;
	if (included) {
		dir = path_dir(included);
		real = real_path(dir);
		free(dir);
	}
	free(included);
	free(makefile);
	return real;
}

static char *find_source(const char *build)
{
	char *link, *source;

	if (is_source(build))
		return xstrdup(build);
	link = path_join(build, "source");
	source = real_path(link);
	free(link);
	if (source && is_source(source))
		return source;
	free(source);
	source = source_by_makefile(build);
	if (source && is_source(source))
		return source;
	free(source);
	return NULL;
}

/* ARCH and the folder below arch/. */

const char *kernel_srcarch_of(const char *arch)
{
	static const char *const others[][2] = {
		{ "i386", "x86" },
		{ "x86_64", "x86" },
		{ "sparc32", "sparc" },
		{ "sparc64", "sparc" },
		{ "parisc64", "parisc" },
		{ "aarch64", "arm64" },
		{ "ppc64", "powerpc" },
		{ "ppc64le", "powerpc" },
		{ "s390x", "s390" },
		{ "riscv64", "riscv" },
		{ "armv7l", "arm" },
		{ "i686", "x86" },
		{ "loongarch64", "loongarch" },
	};

	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		if (!strcmp(arch, others[i][0]))
			return others[i][1];
	return arch;
}

static bool is_prepared_arch(const char *build, const char *arch)
{
	char *dir = xasprintf("arch/%s/include/generated", arch);
	bool prepared = has_dir(build, dir);

	free(dir);
	return prepared;
}

/* Names of one srcarch whose kernels have another word size, by CONFIG_64BIT. */
static bool is_other_word_size(const char *build, const char *arch)
{
	bool wide = !strcmp(arch, "x86_64");
	char *config;
	bool is_wide;

	if (!wide && strcmp(arch, "i386") && strcmp(arch, "i686"))
		return false;
	config = kernel_read_below(build, "include/config/auto.conf");
	is_wide = config && strstr(config, "CONFIG_64BIT=y");
	free(config);
	return wide != is_wide;
}

/* The architecture that the build directory was prepared for; NULL for none. */
static char *prepared_arch(const char *build)
{
	char *top = path_join(build, "arch"), *found = NULL;
	struct utsname host;
	struct dirent *e;
	DIR *d;

	if (!uname(&host) && is_prepared_arch(build, kernel_srcarch_of(host.machine)))
		found = xstrdup(kernel_srcarch_of(host.machine));
	d = found ? NULL : opendir(top);
	while (d && !found && (e = readdir(d)))
		if (*e->d_name != '.' && is_prepared_arch(build, e->d_name))
			found = xstrdup(e->d_name);
	if (d)
		closedir(d);
	free(top);
	return found;
}

/* What there must be. */

static int check_tree(struct kernel *kernel, const char *path)
{
	if (!dir_exists(path)) {
		report_error(
			"%s: no such directory; name a kernel's build directory or source tree",
			path);
		return -1;
	}
	kernel->build = real_path(path);
	kernel->source = kernel->build ? find_source(kernel->build) : NULL;
	if (!kernel->source) {
		report_error("%s: no kernel tree: neither sources (Makefile, include/linux, arch) "
			     "nor a build directory that leads to them",
			     path);
		return -1;
	}
	return 0;
}

static int check_prepared(const struct kernel *kernel, const char *path)
{
	bool config = file_exists_in(kernel->build, ".config");
	bool made = file_exists_in(kernel->build, "include/config/auto.conf");

	if (!config && !made) {
		report_error("%s: never configured: it has neither .config nor "
			     "include/config/auto.conf; configure it, then run `make "
			     "modules_prepare`",
			     path);
		return -1;
	}
	if (!made || !file_exists_in(kernel->build, "include/generated/autoconf.h") ||
	    !file_exists_in(kernel->build, "include/generated/utsrelease.h")) {
		report_error("%s: configured, but its generated headers are missing: run `make "
			     "modules_prepare` there",
			     path);
		return -1;
	}
	return 0;
}

static int find_arch(struct kernel *kernel, const char *path, const char *arch)
{
	kernel->arch = arch ? xstrdup(arch) : NULL;
	kernel->srcarch = arch ? xstrdup(kernel_srcarch_of(arch)) : prepared_arch(kernel->build);
	if (arch && is_other_word_size(kernel->build, arch)) {
		report_error("%s: prepared for another word size than %s has", path, arch);
		return -1;
	}
	if (kernel->srcarch && is_prepared_arch(kernel->build, kernel->srcarch))
		return 0;
	report_error("%s: not prepared for %s: arch/%s/include/generated is missing; run `make "
		     "modules_prepare` there",
		     path, arch ? arch : "any architecture",
		     kernel->srcarch ? kernel->srcarch : "*");
	return -1;
}

static char *find_release(const struct kernel *kernel)
{
	char *text = kernel_read_below(kernel->build, "include/generated/utsrelease.h"),
	     *release = NULL;
	const char *quote = text ? strchr(text, '"') : NULL;

	/* what uname says, before what Debian's packages keep beside it */
	if (quote)
		release = xstrndup(quote + 1, strcspn(quote + 1, "\"\n"));
	free(text);
	if (release)
		return release;
	text = kernel_read_below(kernel->build, "include/config/kernel.release");
	if (text && *str_trim(text))
		release = xstrdup(str_trim(text));
	free(text);
	return release ? release : xstrdup("unknown");
}

static bool command_from_facts(struct kernel *kernel)
{
	char *path = kernel_facts_path(kernel);
	struct facts *facts = facts_open(path);
	const char *words = facts ? facts_info(facts, "command") : NULL;

	free(path);
	for (const char *p = words; p && *p;) {
		size_t len = strcspn(p, "\n");

		kernel_add_word(kernel, xstrndup(p, len));
		p += len + (p[len] == '\n');
	}
	facts_free(facts);
	return kernel->ccs > 1;
}

/**
 * kernel_open() - find out what there is to know of a kernel without reading its headers
 * @kernel: filled in; kernel_close() it, whatever is returned
 * @path: a build directory, or a source tree that was built in place
 * @arch: ARCH as kbuild means it, or NULL
 * @cross: CROSS_COMPILE, or NULL
 *
 * Nothing is written there. Asks kbuild for the compile command (1 to 2 s) where the
 * cache does not know it.
 *
 * Return: 0, or -1 after one line that says what is wrong.
 */
int kernel_open(struct kernel *kernel, const char *path, const char *arch, const char *cross)
{
	*kernel = (struct kernel){ 0 };
	kernel->makefiles = xcalloc(1, sizeof(*kernel->makefiles));
	kernel->cross = cross ? xstrdup(cross) : NULL;
	if (check_tree(kernel, path) || check_prepared(kernel, path) ||
	    find_arch(kernel, path, arch))
		return -1;
	kernel->release = find_release(kernel);
	kernel->key = kernel_make_key(kernel);
	if (!command_from_facts(kernel))
		return kernel_ask_kbuild(kernel);
	headers_delete(kernel->headers);
	kernel->headers = NULL;
	return 0;
}

/* Whether @path was prepared, but for another architecture than @arch. */
static bool is_for_another_arch(const char *path, const char *arch)
{
	char *prepared = prepared_arch(path);
	bool other = prepared && (!is_prepared_arch(path, kernel_srcarch_of(arch)) ||
				  is_other_word_size(path, arch));

	if (other)
		report_warning("%s: prepared for %s, not for %s: what its %s headers say is not "
			       "what an %s kernel has; prepare it with ARCH=%s for exact answers",
			       path, prepared, arch, prepared, arch, arch);
	free(prepared);
	return other;
}

/**
 * kernel_open_newest() - kernel_open() for the tree that drivers come from
 * @kernel: filled in; kernel_close() it, whatever is returned
 * @path: as for kernel_open()
 * @arch: the target's ARCH, or NULL
 * @cross: the target's CROSS_COMPILE, or NULL
 *
 * One prepared tree serves targets of any architecture, for a driver uses little
 * of asm/. A tree that was prepared for another one is read as that, by its own
 * compiler, after a warning.
 *
 * Return: 0, or -1 after one line that says what is wrong.
 */
int kernel_open_newest(struct kernel *kernel, const char *path, const char *arch, const char *cross)
{
	if (arch && is_for_another_arch(path, arch))
		arch = cross = NULL;
	return kernel_open(kernel, path, arch, cross);
}

/**
 * kernel_close() - give back what kernel_open() made
 * @kernel: the kernel
 */
void kernel_close(struct kernel *kernel)
{
	for (unsigned int i = 0; i < kernel->ccs; i++)
		free(kernel->cc[i]);
	headers_delete(kernel->headers);
	if (kernel->makefiles)
		kbuild_free_all(kernel->makefiles);
	free(kernel->makefiles);
	free(kernel->cc);
	free(kernel->build);
	free(kernel->source);
	free(kernel->arch);
	free(kernel->cross);
	free(kernel->srcarch);
	free(kernel->release);
	free(kernel->key);
	*kernel = (struct kernel){ 0 };
}
