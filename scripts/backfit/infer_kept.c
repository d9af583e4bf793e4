// SPDX-License-Identifier: GPL-2.0
#include "infer_kept.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "err.h"
#include "file.h"
#include "fingerprint.h"

/* What the library has decides which drivers can be compiled. */
static void add_library(struct strbuf *from, const char *library)
{
	static const char *const parts[] = { "patches", "backport-include", "compat", "bundles" };
	struct fingerprint sum = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
		char *dir = path_join(library, parts[i]);
		struct map files = { 0 };

		list_files(dir, "", &files);
		map_each (&files, e) {
			char *path = path_join(dir, e->key);
			struct stat st;

			if (!stat(path, &st))
				fingerprint_add(&sum, path, st.st_size, st.st_mtim);
			free(path);
		}
		map_free(&files);
		free(dir);
	}
	fingerprint_print(&sum, "library", from);
}

static void add_program(struct strbuf *from)
{
	struct stat st = { 0 };

	stat("/proc/self/exe", &st);
	strbuf_printf(from, "program %lld %lld.%09ld\n", (long long)st.st_size,
		      (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec);
}

/**
 * infer_kept_open() - where the results of a setting are kept
 * @kept: filled in; infer_kept_close() it
 * @setting: both trees, both kernels, the library; the program is looked at, too
 */
void infer_kept_open(struct infer_kept *kept, const struct infer_setting *setting)
{
	struct strbuf from = { 0 };
	char *root = cache_dir(), *sum;

	strbuf_printf(&from, "%s\n%s\n%s\n%zu\n", setting->trees.key, setting->newest_kernel->key,
		      setting->target_kernel->key, setting->most_files);
	add_program(&from);
	add_library(&from, setting->library);
	sum = bytes_sha256(from.s, from.len);
	kept->dir = xasprintf("%s/infer/%.24s", root, sum);
	strbuf_free(&from);
	free(root);
	free(sum);
}

static char *path_of(const struct infer_kept *kept, const char *api)
{
	char *sum = bytes_sha256(api, strlen(api));
	char *path = xasprintf("%s/%.24s.json", kept->dir, sum);

	free(sum);
	return path;
}

/**
 * infer_kept_load() - a result that was kept
 * @kept: where
 * @api: the API
 * @result: filled in where there is one; infer_result_free() it then
 *
 * Return: whether there is one; what is not whole is none.
 */
bool infer_kept_load(const struct infer_kept *kept, const char *api, struct infer_result *result)
{
	char *path = path_of(kept, api);
	json_t *json = json_load_file(path, 0, NULL);
	bool good = json && !infer_result_read(result, json) && !strcmp(result->api, api);

	if (json && !good)
		infer_result_free(result);
	json_decref(json);
	free(path);
	return good;
}

/**
 * infer_kept_store() - keep a result
 * @kept: where
 * @result: it
 *
 * A cache that cannot be written costs time, nothing else: that is told as a warning.
 */
void infer_kept_store(const struct infer_kept *kept, const struct infer_result *result)
{
	char *path = path_of(kept, result->api), *aside = xasprintf("%s.new", path);
	json_t *json = infer_result_json(result, true);

	if (make_parent_dirs(path) || json_dump_file(json, aside, JSON_INDENT(1)) ||
	    rename(aside, path))
		report_warning("%s: cannot be written: %s; it will be inferred again", path,
			       strerror(errno));
	json_decref(json);
	free(aside);
	free(path);
}

/**
 * infer_kept_close() - give back what infer_kept_open() took
 * @kept: it
 */
void infer_kept_close(struct infer_kept *kept)
{
	free(kept->dir);
	kept->dir = NULL;
}
