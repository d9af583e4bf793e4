// SPDX-License-Identifier: GPL-2.0
#include "old_source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "str.h"

/* Folders of headers have drivers/ too, for its Kconfig and Makefile files. */
static bool is_source(const char *dir)
{
	return file_exists_in(dir, "drivers/base/core.c");
}

/* The value of "VERSION = 6" in a Makefile's text, or NULL; the caller frees it. */
static char *value_of(const char *text, const char *name)
{
	size_t len = strlen(name);

	for (const char *line = text; line && *line; line = str_next_line(line)) {
		const char *p = line + len;

		if (strncmp(line, name, len))
			continue;
		p += strspn(p, " \t");
		if (*p++ != '=')
			continue;
		p += strspn(p, " \t");
		return xstrndup(p, strcspn(p, " \t\r\n"));
	}
	return NULL;
}

/* What the Makefile of a tree calls it, "6.12.117", which the caller frees; NULL: nothing. */
static char *name_of(const char *dir)
{
	static const char *const part[] = { "VERSION", "PATCHLEVEL", "SUBLEVEL" };
	char *path = path_join(dir, "Makefile"), *text = file_read(path, NULL);
	struct strbuf name = { 0 };
	bool whole = text;

	for (size_t i = 0; i < ARRAY_LEN(part) && whole; i++) {
		char *value = value_of(text, part[i]);

		whole = value && *value;
		if (whole)
			strbuf_printf(&name, "%s%s", i ? "." : "", value);
		free(value);
	}
	free(text);
	free(path);
	if (whole)
		return strbuf_take(&name);
	strbuf_free(&name);
	return NULL;
}

/* What the target is called: its release may count otherwise (Debian's 6.1.0-40 is a 6.1.150). */
static char *name_of_target(const struct kernel *target)
{
	char *name = target->source ? name_of(target->source) : NULL;

	if (!name)
		name = name_of(target->build);
	return name ? name : xstrdup(target->release ? target->release : "");
}

/* "6.12.117" is what "6.12.117+deb12-amd64" begins with, and not "6.12.11". */
static bool is_same(const char *source, const char *target)
{
	size_t len = strlen(source);

	return !strncmp(source, target, len) && !(target[len] >= '0' && target[len] <= '9');
}

static int check(const struct kernel *target, const char *dir)
{
	char *ours, *theirs;
	int err = 0;

	if (!is_source(dir)) {
		report_error("%s: --old-source takes the target's source tree, and it has no "
			     "drivers/base/core.c",
			     dir);
		return -ENOENT;
	}
	ours = name_of(dir);
	theirs = name_of_target(target);
	if (!ours || !is_same(ours, theirs)) {
		report_error("%s: its Makefile says that it is %s, and the target is %s: give the "
			     "source that the target was built from",
			     dir, ours ? ours : "no kernel", theirs);
		err = -EINVAL;
	}
	free(ours);
	free(theirs);
	return err;
}

/**
 * old_source_find() - find the source tree of a target
 * @target: the target
 * @given: what the user says that it is, or NULL
 * @source: gets the tree, absolute, which the caller frees; NULL where none is at hand
 *
 * Without @given it is the target itself, or what its build directory calls its source, if
 * drivers are in there.
 *
 * Return: 0, also where there is none; -errno, reported, where what was given is none, or is
 * that of another kernel.
 */
int old_source_find(const struct kernel *target, const char *given, char **source)
{
	int err = 0;

	*source = NULL;
	if (given) {
		err = check(target, given);
		if (!err)
			*source = realpath(given, NULL);
	} else if (target->source && is_source(target->source)) {
		*source = xstrdup(target->source);
	}
	return err;
}
