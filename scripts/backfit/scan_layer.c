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

/* The layer's header, as included, that a line of the compiler's names; NULL for none. */
static const char *header_in(const char *line, const char *include, size_t *len)
{
	const char *at = strstr(line, include);

	if (!at)
		return NULL;
	at += strlen(include);
	*len = strcspn(at, ":");
	return at[*len] ? at : NULL;
}

/*
 * The headers that came along and that cannot be read here: what an error names,
 * or the last of them that led to it ("In file included from X:1,").
 *
 * Return: whether each error comes from such a header.
 */
static bool find_broken(const char *file, const char *dir, struct map *broken)
{
	char *all = file_read(file, NULL), *include = xasprintf("%s/include/", dir);
	char *line, *rest = all;
	char *before = NULL;
	bool known = true;

	while ((line = strsep(&rest, "\n"))) {
		size_t len = 0;
		const char *name = header_in(line, include, &len);

		if (strstr(line, "error: ")) {
			known &= name || before;
			if (name)
				map_put_n(broken, name, len);
			else if (before)
				map_put(broken, before);
			free(before);
			before = NULL;
		} else if (name && !before && strstr(line, " from ")) {
			before = xstrndup(name, len);
		}
	}
	free(before);
	free(include);
	free(all);
	return known && broken->n;
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

/* Reads all headers of the layer, which is in @dir, into @facts. */
static int read_layer(struct pass *pass, struct facts *facts, const char *dir, struct map *broken)
{
	struct scan_options options = { .name_of = name_in_layer };
	struct scan_result result = { 0 };
	int status = -1;

	if (pass_write_umbrella(pass))
		return -1;
	status = pass_run_once(pass, facts, &options, &result);
	if (status && broken && find_broken(pass->errors, dir, broken))
		return -1;
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
 * @broken: gets those headers of include/, as included, that the compiler cannot
 *	read, where they are why nothing came of it; then nothing is reported.
 *	NULL where that would be an error like any other
 *
 * Return: their facts as a layer over @under, which the caller gives to
 * facts_free(); facts' files are called "backport-include/linux/x.h" or
 * "include/linux/x.h". NULL after messages that say which file and line is wrong.
 */
struct facts *scan_layer(const struct kernel *kernel, struct facts *under, const char *dir,
			 struct map *broken)
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
		if (read_layer(&pass, facts, real, broken)) {
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
