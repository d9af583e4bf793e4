// SPDX-License-Identifier: GPL-2.0
#include "verify_log.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

/* Does an API's name stand in a message, between quotes? Members need both their names. */
static bool names_api(const char *message, const char *api)
{
	const char *dot = *api == '<' ? NULL : strchr(api, '.');
	char *name, *needle;
	bool found;

	if (dot) {
		char *record = xstrndup(api, dot - api);

		found = strstr(message, record) && names_api(message, dot + 1);
		free(record);
		return found;
	}
	name = *api == '<' ? xstrndup(api + 1, strlen(api) - 2) : xstrdup(api);
	needle = xasprintf("'%s'", name);
	found = strstr(message, needle);
	free(needle);
	/* modpost and the preprocessor write their names otherwise. */
	needle = xasprintf(*api == '<' ? "%s:" : "\"%s\"", name);
	found = found || strstr(message, needle);
	free(needle);
	/* 'struct s' is also told as "struct s *" and the like. */
	if (!found && strchr(name, ' ')) {
		const char *hit = strstr(message, name);

		found = hit && !str_is_word(hit[strlen(name)]);
	}
	free(name);
	return found;
}

static char *gap_of(json_t *manifest, const char *message)
{
	size_t i, j;
	json_t *driver, *gap;

	json_array_foreach(json_object_get(manifest, "drivers"), i, driver)
	{
		json_array_foreach(json_object_get(driver, "gaps"), j, gap)
		{
			const char *api = string_of(gap, "api"), *by = string_of(gap, "by");

			if (api && names_api(message, api))
				return xasprintf("%s: %s%s%s", api, string_of(gap, "resolution"),
						 by ? " by " : "", by ? by : "");
		}
	}
	return NULL;
}

/* Does an object (its path in the package, without suffix) belong to a module of that path? */
static struct verify_module *module_of(struct reading *r, const char *object)
{
	struct verify_module *near = NULL;
	size_t len = strcspn(object, ".");
	char *dir = path_dir(object);

	for (size_t i = 0; i < r->verify->module.n; i++) {
		struct verify_module *m = &r->verify->module.v[i];
		char *module_dir = path_dir(m->path);
		size_t n = strlen(m->path) - strlen(".ko");

		if (n == len && !strncmp(m->path, object, n))
			near = m;
		else if (!near && !strcmp(dir, module_dir))
			near = m;
		free(module_dir);
		if (near && n == len && !strncmp(m->path, object, n))
			break;
	}
	free(dir);
	return near;
}

/**
 * verify_add_error() - note an error, with the gap that it names
 * @r: the reading
 * @m: the module that it belongs to, or NULL for none
 * @text: as it is told
 */
void verify_add_error(struct reading *r, struct verify_module *m, const char *text)
{
	struct verify_error *e;

	/* A header's error comes again with each file that includes it. */
	for (size_t i = 0; m && i < m->error.n; i++)
		if (!strcmp(m->error.v[i].text, text))
			return;
	e = m ? vec_push(&m->error) : vec_push(&r->verify->other);
	e->text = xstrdup(text);
	e->gap = gap_of(r->manifest, text);
}

/* Errors that came before make told which object they broke. */
static void settle_pending(struct reading *r, struct verify_module *m)
{
	for (size_t i = 0; i < r->pending.n; i++) {
		verify_add_error(r, m, r->pending.v[i]);
		free(r->pending.v[i]);
	}
	r->pending.n = 0;
}

/* The package's own path says nothing that the user does not know. */
static char *without_path(const struct reading *r, const char *line)
{
	struct strbuf sb = { 0 };
	size_t len = strlen(r->package);
	const char *hit;

	for (; (hit = strstr(line, r->package)); line = hit + len + (hit[len] == '/'))
		strbuf_add(&sb, line, hit - line);
	strbuf_puts(&sb, line);
	return strbuf_take(&sb);
}

/* 'ERROR: modpost: "symbol" [path/module.ko] undefined!' */
static bool take_undefined(struct reading *r, const char *line)
{
	const char *open, *close;
	char *path;

	if (!strstr(line, "undefined!") || !(open = strchr(line, '[')) ||
	    !(close = strchr(open, ']')))
		return false;
	path = xstrndup(open + 1, close - open - 1);
	verify_add_error(r, module_of(r, path), line);
	free(path);
	return true;
}

/* "make[3]: *** [FILE:LINE: drivers/x/y.o] Error 1" tells what the errors before it broke. */
static bool take_broken(struct reading *r, const char *line)
{
	const char *open = strstr(line, "*** ["), *close, *object;
	char *inner, *last;

	if (!open)
		return false;
	open += strlen("*** [");
	close = strstr(open, "] Error");
	if (!close)
		return false;
	inner = xstrndup(open, close - open);
	last = strrchr(inner, ' ');
	object = last ? last + 1 : inner;
	if (str_ends(object, ".o")) {
		/* Without a compiler's message, make's own line is all there is. */
		if (!r->pending.n)
			*vec_push(&r->pending) = xstrdup(line);
		settle_pending(r, module_of(r, object));
	}
	free(inner);
	return true;
}

static bool is_error(const char *line)
{
	return strstr(line, " error: ") || strstr(line, "ERROR: modpost:") ||
	       strstr(line, "FATAL: modpost:") || strstr(line, "backfit: ") == line ||
	       strstr(line, ": not found") ||
	       (str_starts(line, "  ") && strstr(line, ", as the package assumes"));
}

static void read_line(struct reading *r, const char *raw)
{
	char *line = without_path(r, raw);

	if (!take_undefined(r, line) && !take_broken(r, line) && is_error(line))
		*vec_push(&r->pending) = xstrdup(line);
	free(line);
}

/**
 * verify_read_log() - take the errors out of the log of a build
 * @r: the reading; what is still pending in the end belongs to no module
 * @log: the log's path
 */
void verify_read_log(struct reading *r, const char *log)
{
	char *text = file_read(log, NULL), *save = NULL;

	for (char *l = text ? strtok_r(text, "\n", &save) : NULL; l;
	     l = strtok_r(NULL, "\n", &save))
		read_line(r, l);
	settle_pending(r, NULL);
	free(text);
}
