// SPDX-License-Identifier: GPL-2.0
#include "exporter.h"

#include <stdlib.h>
#include <string.h>

#include "export_lines.h"
#include "file.h"
#include "lexer.h"
#include "str.h"

/* The line of a text that exports a symbol: "EXPORT_SYMBOL_GPL(x);"; NULL for none. */
static const char *export_in(const char *text, const char *symbol)
{
	char *needle = xasprintf("(%s", symbol);
	const char *found = NULL;

	for (const char *p = text; !found && (p = strstr(p, needle)); p++) {
		const char *line = p;

		while (line > text && line[-1] != '\n')
			line--;
		if (str_starts(line, "EXPORT_") && !str_is_word(p[strlen(needle)]))
			found = line;
	}
	free(needle);
	return found;
}

/**
 * exporter_beside() - where a file of a folder exports a symbol
 * @newest: the newest kernel; its source tree is read
 * @dir: the folder, relative to the tree or absolute
 * @symbol: the symbol
 *
 * Return: "drivers/a/b.c: EXPORT_SYMBOL(x)", which the caller frees; NULL where none does.
 */
char *exporter_beside(const struct kernel *newest, const char *dir, const char *symbol)
{
	char *full = *dir == '/' ? xstrdup(dir) : path_join(newest->source, dir);
	char *found = NULL;
	struct map files = { 0 };

	if (list_files(full, ".c", &files))
		files.n = 0;
	for (size_t i = 0; i < files.n && !found; i++) {
		const char *name = files.entry[i].key;
		char *path = path_join(full, name);
		char *text = strchr(name, '/') ? NULL : file_read(path, NULL);
		const char *line = text ? export_in(text, symbol) : NULL;

		if (line)
			found = xasprintf("%s/%s: %.*s", dir, name, (int)strcspn(line, ";\n"),
					  line);
		free(text);
		free(path);
	}
	map_free(&files);
	free(full);
	return found;
}

static char *file_beside(const struct kernel *newest, const char *dir, const char *symbol)
{
	char *place = exporter_beside(newest, dir, symbol);

	if (place)
		place[strcspn(place, ":")] = '\0';
	return place;
}

static bool has_source(const struct kernel *newest, const char *path)
{
	char *full = path_join(newest->source, path);
	bool found = file_exists(full);

	free(full);
	return found;
}

/* From a path of Module.symvers: that of a module of one file, else a file beside. */
static char *source_of_module(const struct kernel *newest, const char *module, const char *symbol)
{
	char *path = xasprintf("%s.c", module), *dir;

	if (has_source(newest, path))
		return path;
	free(path);
	dir = path_dir(module);
	path = file_beside(newest, dir, symbol);
	free(dir);
	return path;
}

/**
 * exporter_source() - the file that exports a symbol to a driver
 * @newest: the newest kernel; its source tree is read
 * @facts: its facts
 * @dir: the driver's folder: of several files that export it one of there is meant
 * @symbol: the symbol
 *
 * Return: the file relative to the tree, which the caller frees; NULL where it is not found.
 */
char *exporter_source(const struct kernel *newest, struct facts *facts, const char *dir,
		      const char *symbol)
{
	const struct export *export = facts_export(facts, symbol);
	char *place = export && export->module ? path_dir(export->module) : NULL, *file = NULL;

	if (!place || strcmp(place, dir))
		file = file_beside(newest, dir, symbol);
	if (!file && place)
		file = str_ends(export->module, ".c")
			       ? xstrdup(export->module)
			       : source_of_module(newest, export->module, symbol);
	free(place);
	return file;
}

/* The source of a module that one would name it by: called like it, else the first. */
static char *main_source(const struct kernel *newest, const struct driver_module *m)
{
	bool best_is_like = false;
	char *best = NULL;

	for (size_t i = 0; i < m->n_objects; i++) {
		char *name = xasprintf("%s/%.*sc", m->dir, (int)strlen(m->objects[i]) - 1,
				       m->objects[i]);
		char *path = path_clean(name);
		size_t len = strlen(m->name);
		bool like = !strncmp(path_base(path), m->name, len) &&
			    !strcmp(path_base(path) + len, ".c");

		free(name);
		if (!m->condition[i] && has_source(newest, path) &&
		    (like || !best || (!best_is_like && strcmp(path, best) < 0))) {
			free(best);
			best = xstrdup(path);
			best_is_like = like;
		}
		free(path);
	}
	return best;
}

/**
 * exporter_find() - the one module that a source file which exports something belongs to
 * @newest: the newest kernel; its source tree is read
 * @source: the file, relative to the tree
 * @driver: filled in; driver_free() it after success; it has the same name whichever of the
 *	module's files was given
 *
 * Return: 0; -1 where the file is part of no module, or of several.
 */
int exporter_find(const struct kernel *newest, const char *source, struct driver *driver)
{
	struct driver better;
	char *name;

	if (driver_find_module(newest, source, driver))
		return -1;
	if (driver->modules != 1) {
		driver_free(driver);
		return -1;
	}
	name = main_source(newest, &driver->module[0]);
	if (name && strcmp(name, source) && !driver_find_module(newest, name, &better)) {
		bool same = better.modules == 1 &&
			    !strcmp(better.module[0].name, driver->module[0].name);

		driver_free(same ? driver : &better);
		if (same)
			*driver = better;
	}
	free(name);
	return 0;
}

/* The names of a line that exports: "EXPORT_SYMBOL_NS_GPL(x, "Y")". */
static void take_names(const char *text, struct facts *facts, struct map *symbols)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, strlen(text));
	lx.line_start = false;
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		char *name = t.kind == TOKEN_NAME ? xstrndup(t.s, t.len) : NULL;

		if (name && !str_starts(name, "EXPORT_") &&
		    (!facts_know_exports(facts) || facts_export(facts, name)))
			map_put(symbols, name);
		free(name);
	}
}

/**
 * exporter_symbols() - what a driver's files export
 * @newest: the newest kernel; its source tree is read
 * @facts: its facts
 * @driver: the driver
 * @symbols: gets the names as keys
 */
void exporter_symbols(const struct kernel *newest, struct facts *facts, const struct driver *driver,
		      struct map *symbols)
{
	for (size_t i = 0; i < driver->files; i++) {
		size_t len = 0;
		char *path = path_join(newest->source, driver->file[i]);
		char *text = file_read(path, &len);
		struct export_file file = { 0 };

		if (text)
			export_lines_of_text(text, len, &file);
		for (size_t k = 0; k < file.line.n; k++) {
			if (file.line.v[k].kind == LINE_CALL)
				take_names(file.line.v[k].text, facts, symbols);
			free(file.line.v[k].text);
		}
		vec_free(&file.line);
		free(text);
		free(path);
	}
}
