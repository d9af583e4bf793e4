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
 * Return: true where it has programs of its own, and a line as "$(obj)/main.o: $(obj)/made.h".
 */
bool kbuild_makes_for(const char *makefile, const struct map *objects)
{
	bool needs = false;

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

/**
 * kbuild_made_from() - which files of a folder are needed to make others at build time
 * @lines: what kbuild_filter() kept of its Makefile
 * @files: gets them as keys, relative to the folder; sources of its programs may be
 *	missing in the tree, where they have others' names
 */
void kbuild_made_from(const char *lines, struct map *files)
{
	for (const char *l = lines; *l && has_programs(lines); l = str_next_line(l)) {
		const char *end = l + strcspn(l, "\n");

		if (str_starts(l, programs))
			take_programs(l, files);
		if (!str_starts(l, object_dir))
			continue;
		for (const char *p = l; (p = strstr(p, source_dir)) && p < end;) {
			p += strlen(source_dir);
			map_put_n(files, p, strcspn(p, " \t\n\\"));
		}
	}
}
