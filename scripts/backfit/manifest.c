// SPDX-License-Identifier: GPL-2.0
#include "manifest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"

enum {
	FORMAT = 1
};

/* A string, or JSON's null where there is none. */
static json_t *text(const char *s)
{
	return s ? json_string(s) : json_null();
}

static json_t *kernel_json(const struct kernel *kernel)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "release", text(kernel->release), "arch",
			 text(kernel->arch), "cross_compile", text(kernel->cross), "compiler",
			 text(kernel->ccs ? kernel->cc[0] : NULL), "build", text(kernel->build),
			 "source", text(kernel->source));
}

static json_t *modules_json(const struct driver *driver)
{
	json_t *list = json_array();

	for (size_t i = 0; i < driver->modules; i++) {
		const struct driver_module *m = &driver->module[i];
		char *dir = driver_package_path(driver, m->dir);
		char *path = xasprintf("%s/%s.ko", dir, m->name);

		json_array_append_new(list, json_pack("{s:s, s:s, s:o}", "name", m->name, "path",
						      path, "symbol", text(m->symbol)));
		free(path);
		free(dir);
	}
	return list;
}

static json_t *uses_json(const struct gap *gap)
{
	json_t *list = json_array();

	for (size_t i = 0; i < gap->use.n; i++)
		json_array_append_new(list, json_pack("{s:s, s:i}", "file", gap->use.v[i].file,
						      "line", (int)gap->use.v[i].line));
	return list;
}

static json_t *gap_json(const struct gap *gap)
{
	return json_pack("{s:s, s:o, s:o, s:o, s:b, s:s, s:o, s:o, s:o, s:o}", "api", gap->api,
			 "why", text(gap->why), "newer", text(gap->newer), "older",
			 text(gap->older), "possibly", (int)gap->possibly, "resolution",
			 resolution_name(gap->resolution), "by", text(gap->by), "reduced",
			 text(gap->reduced), "inferred", text(gap->inferred), "uses",
			 uses_json(gap));
}

/* For whom a driver comes along that nobody asked for; null for one that was asked for. */
static json_t *along_json(const struct driver_plan *dp)
{
	json_t *names = dp->brought ? json_array() : json_null();

	for (size_t i = 0; i < dp->along_for.n; i++)
		json_array_append_new(names, json_string(dp->along_for.v[i]));
	return names;
}

static json_t *drivers_json(const struct plan *plan)
{
	json_t *list = json_array();

	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];
		json_t *gaps = json_array();

		for (size_t j = 0; j < dp->gap.n; j++)
			json_array_append_new(gaps, gap_json(dp->gap.v[j]));
		json_array_append_new(list,
				      json_pack("{s:s, s:s, s:o, s:o, s:o, s:o, s:o}", "name",
						dp->driver.name, "dir", dp->driver.dir, "modules",
						modules_json(&dp->driver), "gaps", gaps,
						"along_for", along_json(dp), "replaces",
						text(dp->replaces), "cut_off", text(dp->cut_off)));
	}
	return list;
}

static json_t *config_json(const struct contents *c)
{
	static const char *const value[] = { "n", "m", "y" };
	json_t *object = json_object();

	map_each (&c->config, e) {
		const struct driver_config *dc = e->value;

		json_object_set_new(
			object, e->key,
			json_pack("{s:s, s:o}", "value", value[dc->value], "why", text(dc->why)));
	}
	return object;
}

static json_t *apis_json(const struct application *a)
{
	json_t *list = json_array();

	for (size_t i = 0; i < a->api.n; i++)
		json_array_append_new(list, json_string(a->api.v[i].name));
	return list;
}

static json_t *evolutions_json(const struct contents *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->application.n; i++) {
		const struct application *a = &c->application.v[i];

		json_array_append_new(list, json_pack("{s:s, s:s, s:o, s:b, s:o, s:o}", "name",
						      a->evolution->name, "file", a->file, "apis",
						      apis_json(a), "changed", a->result != NULL,
						      "upstream", text(a->evolution->upstream),
						      "reduced", text(a->evolution->reduced)));
	}
	return list;
}

static json_t *questions_json(const struct plan *plan)
{
	json_t *object = json_object();

	map_each (&plan->asked.by_text, e) {
		const struct question *q = e->value;
		json_t *answer = q->answer == ANSWER_UNKNOWN ? json_null()
				 : q->is_number		     ? json_integer(q->number)
						: json_boolean(q->answer == ANSWER_YES);

		json_object_set_new(object, q->text, answer);
	}
	return object;
}

static json_t *files_json(const struct contents *c)
{
	json_t *object = json_object();

	map_each (&c->file, e) {
		const struct content *file = e->value;

		json_object_set_new(object, e->key,
				    json_pack("{s:s, s:o, s:o, s:o}", "origin", file->origin,
					      "from", text(file->from), "pristine_sha256",
					      text(file->pristine), "sha256", text(file->sha256)));
	}
	return object;
}

/**
 * manifest_write() - write a package's manifest
 * @c: the package, all else being in it
 *
 * Return: 0; -1, reported.
 */
int manifest_write(struct contents *c)
{
	const struct plan *plan = c->plan;
	json_t *root = json_pack("{s:i, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "format",
				 FORMAT, "generator", "backfit", "old_source",
				 text(plan->old_source), "newest", kernel_json(plan->newest),
				 "target", kernel_json(plan->target), "drivers", drivers_json(plan),
				 "configuration", config_json(c), "evolutions", evolutions_json(c),
				 "questions", questions_json(plan), "files", files_json(c));
	char *json = root ? json_dumps(root, JSON_INDENT(1) | JSON_SORT_KEYS) : NULL;
	char *path = path_join(c->dir, MANIFEST_FILE);
	int err;

	if (json)
		err = contents_error(path, file_write(path, json, strlen(json)));
	else
		err = contents_error(path, -EILSEQ);
	free(json);
	free(path);
	json_decref(root);
	return err;
}

/**
 * manifest_read() - read a package's manifest
 * @package: the package's folder
 *
 * Return: the manifest, which the caller drops with json_decref(); NULL,
 * reported, where @package is no package of ours.
 */
json_t *manifest_read(const char *package)
{
	char *path = path_join(package, MANIFEST_FILE);
	json_error_t error;
	json_t *root = NULL;
	json_int_t format = 0;

	if (!file_exists(path)) {
		report_error("%s: no package of backfit (it has no %s)", package, MANIFEST_FILE);
	} else {
		root = json_load_file(path, 0, &error);
		if (!root)
			report_error("%s:%d: %s", path, error.line, error.text);
	}
	if (root && (json_unpack(root, "{s:I}", "format", &format) || format != FORMAT)) {
		report_error("%s: format %lld, but this backfit reads %d: generate it again", path,
			     (long long)format, FORMAT);
		json_decref(root);
		root = NULL;
	}
	free(path);
	return root;
}
