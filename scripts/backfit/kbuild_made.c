// SPDX-License-Identifier: GPL-2.0
/* Headers that a folder's Makefile makes at build time, by programs of its own. */
#include <stdlib.h>
#include <string.h>

#include "kbuild.h"
#include "str.h"

static const char object_dir[] = "$(obj)/", source_dir[] = "$(src)/", programs[] = "hostprogs";

static bool is_object_of_rule(const char *line, const struct map *objects)
{
	size_t len = strcspn(line + strlen(object_dir), ": \n");
	char *name = xstrndup(line + strlen(object_dir), len);
	bool found = map_has(objects, name);

	free(name);
	return found;
}

/* "$(obj)/x.c: ..." where x.o is wanted: the source itself is made. */
static bool makes_source_of(const char *line, const char *object)
{
	size_t len = strlen(object) - 1;

	return str_starts(line, object_dir) && !strncmp(line + strlen(object_dir), object, len) &&
	       line[strlen(object_dir) + len] == 'c' && line[strlen(object_dir) + len + 1] == ':';
}

/**
 * kbuild_makes_source() - is the source of an object made at build time?
 * @makefile: the Makefile's text, or what kbuild_filter() kept of it
 * @object: the object, "main.o"
 *
 * Return: true where a rule "$(obj)/main.c: ..." stands in it.
 */
bool kbuild_makes_source(const char *makefile, const char *object)
{
	for (const char *l = makefile; l && *l; l = str_next_line(l))
		if (makes_source_of(l, object))
			return true;
	return false;
}

static bool has_programs(const char *makefile)
{
	for (const char *l = makefile; *l; l = str_next_line(l))
		if (str_starts(l, programs))
			return true;
	return false;
}

/**
 * kbuild_makes_for() - must something be made before one of these objects is compiled?
 * @makefile: the Makefile's text
 * @objects: the objects as keys, "main.o"
 *
 * Return: true where it has programs of its own, and a line as "$(obj)/main.o: $(obj)/made.h",
 * or where it makes the source of one of them.
 */
bool kbuild_makes_for(const char *makefile, const struct map *objects)
{
	bool needs = false;

	map_each (objects, e)
		if (kbuild_makes_source(makefile, e->key))
			return true;
	for (const char *l = makefile; l && *l; l = str_next_line(l))
		needs |= str_starts(l, object_dir) && is_object_of_rule(l, objects);
	return needs && has_programs(makefile);
}

/* "hostprogs += genmap": its source, "genmap.c". */
static void take_programs(const char *line, struct map *files)
{
	char *copy = xstrndup(line, strcspn(line, "\n")), *save = NULL;
	char *names = strchr(copy, '=');

	for (char *w = names ? strtok_r(names + 1, " \t\\", &save) : NULL; w;
	     w = strtok_r(NULL, " \t\\", &save)) {
		char *source = xasprintf("%s.c", w);

		map_put(files, source);
		free(source);
	}
	free(copy);
}

static bool is_rule_of_source(const char *line)
{
	size_t len = strcspn(line, ": \n");

	return str_starts(line, object_dir) && line[len] == ':' && len > 2 &&
	       !strncmp(line + len - 2, ".c", 2);
}

/**
 * kbuild_made_from() - which files of a folder are needed to make others at build time
 * @lines: what kbuild_filter() kept of its Makefile
 * @files: gets them as keys, relative to the folder, "certs/?.hex" for those that match;
 *	sources of its programs may be missing in the tree, where they have others' names
 */
void kbuild_made_from(const char *lines, struct map *files)
{
	bool programs_there = has_programs(lines);

	for (const char *l = lines; *l; l = str_next_line(l)) {
		const char *end = l + strcspn(l, "\n");

		if (!programs_there && !is_rule_of_source(l))
			continue;
		if (str_starts(l, programs))
			take_programs(l, files);
		if (!str_starts(l, object_dir))
			continue;
		for (const char *p = l; (p = strstr(p, source_dir)) && p < end;) {
			p += strlen(source_dir);
			map_put_n(files, p, strcspn(p, " \t\n\\)"));
		}
	}
}
