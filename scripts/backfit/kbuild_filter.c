// SPDX-License-Identifier: GPL-2.0
/* A folder's Makefile, cut down to what some of its modules need. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "kbuild.h"
#include "str.h"

/* Where the filter stands: what it kept, and which conditions are open. */
struct filter {
	const struct kbuild *kbuild;
	const struct map *stems, *objects;
	struct map *flags;
	struct strbuf out;
	VEC(size_t) open; /* where the text of each open condition starts */
	VEC(bool) used; /* whether anything was kept within it */
	bool in_define;
	bool in_rule;
	bool makes; /* something is made for the modules at build time */
};

static void keep(struct filter *f, const char *line, size_t len)
{
	strbuf_add(&f->out, line, len);
	strbuf_putc(&f->out, '\n');
	for (size_t i = 0; i < f->used.n; i++)
		f->used.v[i] = true;
}

/* The variable that a line sets, or NULL where it sets none. */
static char *variable_of(const char *line)
{
	const char *p = line + strspn(line, " ");
	size_t len = 0, depth = 0;

	for (; p[len]; len++) {
		depth += p[len] == '(';
		depth -= p[len] == ')' && depth;
		if (!depth && strchr(" \t:=+?!", p[len]))
			break;
	}
	line = p + len + strspn(p + len, " \t");
	if (!len || !*line || !strchr(":=+?!", *line))
		return NULL;
	/* "target: file" sets nothing, "name := value" does. */
	if (*line == ':' && line[1] != '=' && line[1] != ':')
		return NULL;
	return strchr(line, '=') ? xstrndup(p, len) : NULL;
}

static bool is_kbuild_list(const char *name)
{
	static const char *const list[] = { "obj-",	      "lib-",	   "always",
					    "extra-",	      "targets",   "clean-files",
					    "hostprogs",      "userprogs", "header-test",
					    "no-header-test", "subdir-y",  "subdir-m" };

	for (size_t i = 0; i < ARRAY_LEN(list); i++)
		if (str_starts(name, list[i]))
			return true;
	return false;
}

/* For "CFLAGS_x.o" and "KASAN_SANITIZE_x.o" the object that they concern, or NULL. */
static const char *object_of(const char *name)
{
	const char *p = name;

	if (!str_ends(name, ".o"))
		return NULL;
	while (isupper((unsigned char)*p) || *p == '_')
		p++;
	/* An object's own name may begin with a capital: then all of it is kept. */
	return p > name && p[-1] == '_' ? p : NULL;
}

/* For "stem-y" and its kin whose stem an obj- line names, that stem. */
static char *stem_of(const struct kbuild *kbuild, const char *name)
{
	for (size_t i = 0; i < kbuild->module.n; i++) {
		const char *stem = kbuild->module.v[i].stem;
		size_t len = strlen(stem);
		const char *suffix = name + len + 1;

		if (!strncmp(name, stem, len) && name[len] == '-' &&
		    (*suffix == '$' || kbuild_is_part_suffix(suffix)))
			return xstrdup(stem);
	}
	return NULL;
}

static bool wanted(const struct filter *f, const char *name)
{
	const char *object = object_of(name);
	char *stem;
	bool yes;

	if (is_kbuild_list(name))
		return false;
	if (object)
		return map_has(f->objects, object);
	stem = stem_of(f->kbuild, name);
	yes = !stem || map_has(f->stems, stem);
	free(stem);
	return yes;
}

static bool is_word(const char *line, const char *word)
{
	size_t len = strlen(word);

	return !strncmp(line, word, len) && !isalnum((unsigned char)line[len]);
}

/* Conditions are kept as they are, and dropped again when nothing was kept in them. */
static bool filter_condition(struct filter *f, const char *line, size_t len)
{
	const char *p = line + strspn(line, " \t");

	if (is_word(p, "ifeq") || is_word(p, "ifneq") || is_word(p, "ifdef") ||
	    is_word(p, "ifndef")) {
		*vec_push(&f->open) = f->out.len;
		*vec_push(&f->used) = false;
	} else if (is_word(p, "endif") && f->open.n) {
		size_t start = f->open.v[--f->open.n];

		if (!f->used.v[--f->used.n]) {
			f->out.len = start;
			return true;
		}
	} else if (!is_word(p, "else") && !is_word(p, "endif")) {
		return false;
	}
	strbuf_add(&f->out, line, len);
	strbuf_putc(&f->out, '\n');
	return true;
}

static void filter_line(struct filter *f, const char *line, size_t len)
{
	const char *p = line + strspn(line, " \t");
	char *name;

	if (f->in_define || is_word(p, "define")) {
		f->in_define = !is_word(p, "endef");
		keep(f, line, len);
		return;
	}
	if (*line == '\t' && f->in_rule && f->makes)
		keep(f, line, len);
	if (!*p || *p == '#' || (*line == '\t' && f->in_rule) || filter_condition(f, line, len))
		return;
	name = variable_of(p);
	f->in_rule = !name && strchr(p, ':');
	if (name && (wanted(f, name) || (f->makes && str_starts(name, "hostprogs")))) {
		keep(f, line, len);
		if (kbuild_is_flags(name))
			map_put(f->flags, line);
	} else if (!name && (is_word(p, "include") || *p == '-' || *p == '$')) {
		keep(f, line, len);
	}
	free(name);
}

/* The target's tree is not the newest one: paths of the driver are the package's. */
static char *move_paths(char *text)
{
	static const char *const path[][2] = {
		{ "$(srctree)/$(src)", "$(src)" },
		{ "$(srctree)/drivers/", "$(BACKFIT_TOP)/drivers/" },
		{ "$(srctree)/sound/", "$(BACKFIT_TOP)/sound/" },
		{ "$(srctree)/net/", "$(BACKFIT_TOP)/net/" },
		{ "$(srctree)/fs/", "$(BACKFIT_TOP)/fs/" },
	};

	for (size_t i = 0; i < ARRAY_LEN(path); i++) {
		char *moved = str_replace_all(text, path[i][0], path[i][1]);

		free(text);
		text = moved;
	}
	return text;
}

/**
 * kbuild_filter() - the lines of a folder's Makefile that some modules need
 * @kbuild: the folder
 * @stems: the modules as the Makefile names them, as keys
 * @objects: their objects, as keys
 * @flags: gets the lines that set flags, as keys
 *
 * Parts of these modules, flags, further variables and the conditions around
 * them are kept as they stand, and rules where something is made for their
 * objects; obj- lines and other modules' lines are not. Paths within the source tree are turned to the package's top.
 *
 * Return: the text, which the caller frees.
 */
char *kbuild_filter(const struct kbuild *kbuild, const struct map *stems, const struct map *objects,
		    struct map *flags)
{
	struct filter f = { .kbuild = kbuild, .stems = stems, .objects = objects, .flags = flags };
	char *text = file_read(kbuild->makefile, NULL), *moved;

	f.makes = kbuild_makes_for(text, objects);
	for (char *line = text; line && *line;) {
		char *end = line + strcspn(line, "\n");
		bool more;

		while (*end && end > line && end[-1] == '\\')
			end += 1 + strcspn(end + 1, "\n");
		more = *end != '\0';
		*end = '\0';
		filter_line(&f, line, end - line);
		line = more ? end + 1 : end;
	}
	free(text);
	vec_free(&f.open);
	vec_free(&f.used);
	moved = move_paths(strbuf_take(&f.out));
	return moved;
}
