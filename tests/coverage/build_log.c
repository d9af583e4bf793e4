// SPDX-License-Identifier: GPL-2.0
#include "build_log.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "mem.h"
#include "str.h"

enum {
	MOST_LINES = 60, /* of one object that are kept */
};

/**
 * outcome_of() - what came of one object
 * @outcomes: by object
 * @object: its path in the folder, "drivers/rtc/rtc-pcf85363.o"
 *
 * Return: its outcome, which @outcomes keeps; made where there was none.
 */
json_t *outcome_of(json_t *outcomes, const char *object)
{
	json_t *outcome = json_object_get(outcomes, object);

	if (!outcome) {
		outcome = json_pack("{s:b, s:b, s:[], s:[]}", "built", 0, "linked", 0, "errors",
				    "warnings");
		json_object_set_new(outcomes, object, outcome);
	}
	return outcome;
}

/**
 * outcome_add() - add a line to an outcome
 * @outcome: the outcome
 * @list: "errors" or "warnings"
 * @text: the line; a line that is there is not added again
 */
void outcome_add(json_t *outcome, const char *list, const char *text)
{
	json_t *lines = json_object_get(outcome, list), *line;
	size_t i;

	json_array_foreach(lines, i, line) if (!strcmp(json_string_value(line), text)) return;
	if (json_array_size(lines) < MOST_LINES)
		json_array_append_new(lines, json_stringn_nocheck(text, strlen(text)));
}

/* A line without the folder's path, which is another one each time. */
static char *without_dir(const char *line, const char *dir)
{
	char *prefix = xasprintf("%s/", dir), *text = str_replace_all(line, prefix, "");

	free(prefix);
	return text;
}

/* "  CC [M]  drivers/rtc/rtc-pcf85363.o": the object, or NULL. */
static const char *compiled_object(const char *line)
{
	const char *p = line + strspn(line, " ");

	if (p == line || !str_starts(p, "CC"))
		return NULL;
	p += strcspn(p, " ");
	p += strspn(p, " ");
	if (str_starts(p, "[M]"))
		p += 3 + strspn(p + 3, " ");
	return str_ends(p, ".o") ? p : NULL;
}

static bool begins_step(const char *line)
{
	return str_starts(line, "  ") && line[2] >= 'A' && line[2] <= 'Z' && strstr(line, "  ");
}

static void take_line(json_t *outcomes, char **object, const char *line)
{
	const char *compiled = compiled_object(line);

	if (compiled) {
		free(*object);
		*object = xstrdup(compiled);
		outcome_of(outcomes, *object);
	} else if (begins_step(line) || str_starts(line, "make")) {
		if (!strstr(line, "MODPOST"))
			return;
		free(*object);
		*object = NULL;
	} else if (*object && (strstr(line, " error: ") || strstr(line, "Error: "))) {
		outcome_add(outcome_of(outcomes, *object), "errors", line);
	} else if (*object && strstr(line, "warning: ")) {
		outcome_add(outcome_of(outcomes, *object), "warnings", line);
	}
}

static int each_line(const char *log, const char *dir, json_t *outcomes,
		     void (*take)(json_t *outcomes, char **object, const char *line))
{
	char *text = file_read(log, NULL), *save = NULL, *object = NULL;

	if (!text)
		return -1;
	for (char *l = strtok_r(text, "\n", &save); l; l = strtok_r(NULL, "\n", &save)) {
		char *line = without_dir(l, dir);

		take(outcomes, &object, line);
		free(line);
	}
	free(object);
	free(text);
	return 0;
}

/**
 * build_log_compiler() - errors and warnings of the compiler and of objtool
 * @log: what `make -Otarget` said: the lines of one object stand together
 * @dir: the folder that was built
 * @outcomes: outcomes by object; gets one for each object that was tried
 *
 * Return: 0, or -1 where there is no log.
 */
int build_log_compiler(const char *log, const char *dir, json_t *outcomes)
{
	return each_line(log, dir, outcomes, take_line);
}

/* The object of a module that modpost calls "path/x.ko", "path/x.o", "path/x" or "x". */
static const char *object_named(json_t *outcomes, const char *name, size_t len)
{
	const char *object;
	json_t *outcome;

	if (len > 3 && !strncmp(name + len - 3, ".ko", 3))
		len -= 3;
	else if (len > 2 && !strncmp(name + len - 2, ".o", 2))
		len -= 2;
	json_object_foreach(outcomes, object, outcome)
	{
		size_t n = strlen(object) - 2;
		const char *end = object + n - len;

		if (n < len || strncmp(end, name, len))
			continue;
		if (n == len || end[-1] == '/')
			return object;
	}
	return NULL;
}

static const char *object_in(json_t *outcomes, const char *line)
{
	for (const char *p = line; *p;) {
		size_t len = strcspn(p, " []:'\"");
		const char *object = len ? object_named(outcomes, p, len) : NULL;

		if (object)
			return object;
		p += len + (p[len] != '\0');
	}
	return NULL;
}

static void take_modpost(json_t *outcomes, char **unused, const char *line)
{
	const char *object, *at = strstr(line, "modpost: ");

	(void)unused;
	if (!at || (!str_starts(line, "ERROR: ") && !str_starts(line, "WARNING: ") &&
		    !str_starts(line, "FATAL: ")))
		return;
	object = object_in(outcomes, at + strlen("modpost: "));
	if (object)
		outcome_add(outcome_of(outcomes, object),
			    str_starts(line, "WARNING: ") ? "warnings" : "errors", line);
}

/**
 * build_log_modpost() - errors and warnings of modpost
 * @log: what make said
 * @dir: the folder that was built
 * @outcomes: outcomes by object
 *
 * Return: 0, or -1 where there is no log.
 */
int build_log_modpost(const char *log, const char *dir, json_t *outcomes)
{
	return each_line(log, dir, outcomes, take_modpost);
}
