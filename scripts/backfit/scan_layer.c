// SPDX-License-Identifier: GPL-2.0
/* Headers that extend a kernel's. */
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "pass.h"

static const char *name_in_layer(const char *path, void *data)
{
	struct pass *pass = data;
	void **name;

	if (!str_starts(path, pass->prefix))
		return NULL;
	/* Kept as long as the pass; scan_stream() copies it. */
	name = map_put(&pass->read, path);
	if (!*name)
		*name = xstrdup(path + strlen(pass->prefix));
	return *name;
}

static int report_messages(const char *file)
{
	enum {
		MOST = 10
	};
	char *all = file_read(file, NULL), *line, *rest = all;
	int n = 0;

	while ((line = strsep(&rest, "\n")) && n < MOST) {
		if (strstr(line, "error: ")) {
			report_error("%s", line);
			n++;
		}
	}
	free(all);
	return n;
}

/* Reads all headers of the layer into @facts. */
static int read_layer(struct pass *pass, struct facts *facts)
{
	struct scan_options options = { .name_of = name_in_layer };
	struct scan_result result = { 0 };
	int status = -1;

	if (pass_write_umbrella(pass))
		return -1;
	status = pass_run_once(pass, facts, &options, &result);
	if (status && !report_messages(pass->errors))
		pass_report_failure(pass, status);
	return status ? -1 : 0;
}

/* The folders below a layer's that are there, in the order that they are searched. */
static int layer_folders(struct pass *pass, const char *dir, char **folder)
{
	static const char *const names[] = { "backport-include", "include" };
	int n = 0;

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		folder[n] = path_join(dir, names[i]);
		if (!list_files(folder[n], ".h", &pass->wanted))
			n++;
		else
			free(folder[n]);
	}
	folder[n] = NULL;
	return n;
}

/**
 * scan_layer() - read headers that extend a kernel's
 * @kernel: an open kernel
 * @under: its facts, or a layer over them
 * @dir: a folder with backport-include/ or include/ or both, which are laid
 *	out as headers are included, and searched in that order
 *
 * Return: their facts as a layer over @under, which the caller gives to
 * facts_free(); facts' files are called "backport-include/linux/x.h" or
 * "include/linux/x.h". NULL after messages that say which file and line is wrong.
 */
struct facts *scan_layer(const struct kernel *kernel, struct facts *under, const char *dir)
{
	struct pass pass = { .kernel = kernel };
	struct facts *facts = NULL;
	char *real = realpath(dir, NULL), *folder[3] = { NULL };

	if (!real) {
		report_error("%s: no such directory", dir);
		return NULL;
	}
	pass.prefix = xasprintf("%s/", real);
	pass.include_dirs = (const char *const *)folder;
	if (!layer_folders(&pass, real, folder)) {
		report_error("%s: no backport-include/ and no include/ in it", dir);
	} else if (!pass_begin(&pass)) {
		facts = facts_layer_over(under);
		if (read_layer(&pass, facts)) {
			facts_free(facts);
			facts = NULL;
		}
	}
	if (facts)
		map_each (&pass.wanted, e)
			facts_set_header(facts, e->key, HEADER_READ, NULL);
	for (int i = 0; folder[i]; i++)
		free(folder[i]);
	free(real);
	map_free_texts(&pass.read);
	pass_end(&pass);
	return facts;
}
