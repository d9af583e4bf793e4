// SPDX-License-Identifier: GPL-2.0
#include "driver_finder.h"

#include <ctype.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "err.h"
#include "file.h"
#include "str.h"

/**
 * finder_kbuild() - a folder's Makefile, read once
 * @f: the finder, which keeps it
 * @dir: the folder
 *
 * Return: NULL where it has none or make fails on it, which was told.
 */
struct kbuild *finder_kbuild(struct finder *f, const char *dir)
{
	struct kbuild *kbuild = map_get(f->read, dir);

	if (f->failed || map_has(f->read, dir))
		return kbuild;
	kbuild = xcalloc(1, sizeof(*kbuild));
	if (kbuild_read(f->tree, dir, kbuild)) {
		f->failed = kbuild->makefile;
		kbuild_free(kbuild);
		free(kbuild);
		kbuild = NULL;
	}
	/* What failed is told to each driver that needs it. */
	if (!f->failed)
		map_set(f->read, dir, kbuild);
	return kbuild;
}

/* The symbol that makes kbuild go into a folder, from the Makefiles above it; NULL for always. */
static char *gate_of(struct finder *f, const char *dir)
{
	char *up = path_dir(dir), *word = xasprintf("%s/", path_base(dir)), *gate = NULL;
	struct kbuild *kbuild = strcmp(up, ".") && strcmp(up, "/") ? finder_kbuild(f, up) : NULL;

	for (size_t i = 0; kbuild && i < kbuild->module.n; i++) {
		const struct kbuild_module *m = &kbuild->module.v[i];

		if (strcmp(m->stem, word))
			continue;
		gate = m->condition ? xstrdup(m->condition) : gate_of(f, up);
		break;
	}
	free(up);
	free(word);
	return gate;
}

static bool is_bool(struct finder *f, const char *dir, const char *symbol)
{
	struct kconfig_symbol *entry = symbol ? kconfig_find(f->tree, dir, symbol) : NULL;
	bool yes = entry && entry->type == KCONFIG_BOOL;

	kconfig_free(entry);
	return yes;
}

static bool is_configured(const struct finder *f, const char *symbol)
{
	char *path = f->build ? path_join(f->build, "include/config/auto.conf") : NULL;
	char *text = path ? file_read(path, NULL) : NULL;
	char *line = xasprintf("\nCONFIG_%s=", symbol);
	bool found = text && strstr(text, line);

	free(line);
	free(text);
	free(path);
	return found;
}

static int fitness(struct finder *f, const char *dir, const char *symbol)
{
	return is_bool(f, dir, symbol) ? 0 : 1 + is_configured(f, symbol);
}

/*
 * The symbol to build a module by: of several one that makes a module of it, and
 * that the newest kernel is configured with, which its architecture has.
 */
static const char *symbol_of(struct finder *f, const char *dir, const struct kbuild_module *from)
{
	const char *best = from->condition;
	int fit = best && from->other.n ? fitness(f, dir, best) : 0;

	for (size_t i = 0; i < from->other.n; i++) {
		const char *other = from->other.v[i];
		int its = fitness(f, dir, other);

		/* make tells them in no order that stays the same */
		if (its > fit || (its == fit && strcmp(other, best) < 0)) {
			best = other;
			fit = its;
		}
	}
	return best;
}

static void add_module(struct finder *f, const char *dir, const struct kbuild_module *from,
		       const char *gate)
{
	const char *symbol = symbol_of(f, dir, from);
	struct driver_module *m;

	for (size_t i = 0; i < f->module.n; i++)
		if (!strcmp(f->module.v[i].dir, dir) &&
		    !strcmp(f->module.v[i].name, path_base(from->stem)))
			return;
	/* A bool symbol builds no module, and nothing else can be loaded later. */
	if (is_bool(f, dir, symbol ? symbol : gate)) {
		f->builtin++;
		return;
	}
	m = vec_push(&f->module);
	m->name = xstrdup(path_base(from->stem));
	m->dir = xstrdup(dir);
	if (symbol || gate)
		m->symbol = xstrdup(symbol ? symbol : gate);
	m->objects = xcalloc(from->part.n + 1, sizeof(*m->objects));
	m->condition = xcalloc(from->part.n + 1, sizeof(*m->condition));
	for (size_t i = 0; i < from->part.n; i++) {
		m->objects[i] = xstrdup(from->part.v[i].object);
		if (from->part.v[i].condition)
			m->condition[i] = xstrdup(from->part.v[i].condition);
	}
	m->n_objects = from->part.n;
}

/* All modules of a folder and of the folders that it leads to; only @symbol's, where given. */
static void add_folder(struct finder *f, const char *dir, const char *gate, const char *symbol)
{
	struct kbuild *kbuild = finder_kbuild(f, dir);

	for (size_t i = 0; kbuild && i < kbuild->module.n; i++) {
		const struct kbuild_module *m = &kbuild->module.v[i];
		const char *condition = m->condition ? m->condition : gate;

		if (str_ends(m->stem, "/")) {
			char *joined = path_join(dir, m->stem), *below = path_clean(joined);

			add_folder(f, below, condition, symbol);
			free(below);
			free(joined);
		} else if (!symbol || str_equal(symbol, condition)) {
			add_module(f, dir, m, gate);
		}
	}
}

static bool builds_object(const struct kbuild_module *m, const char *object)
{
	for (size_t i = 0; i < m->part.n; i++)
		if (!strcmp(m->part.v[i].object, object))
			return true;
	return false;
}

/* The modules that a .c file is an object of: of its own folder's Makefile or of one above it. */
static void add_file(struct finder *f, const char *path)
{
	char *dir = path_dir(path);

	for (;;) {
		struct kbuild *kbuild = finder_kbuild(f, dir);
		const char *below = path + (strcmp(dir, ".") ? strlen(dir) + 1 : 0);
		char *object = xasprintf("%.*so", (int)strlen(below) - 1, below), *up;
		char *gate = NULL;
		bool found = false;

		for (size_t i = 0; kbuild && i < kbuild->module.n; i++) {
			const struct kbuild_module *m = &kbuild->module.v[i];

			if (str_ends(m->stem, "/") || !builds_object(m, object))
				continue;
			if (!m->condition && !gate)
				gate = gate_of(f, dir);
			add_module(f, dir, m, gate);
			found = true;
		}
		free(object);
		free(gate);
		up = path_dir(dir);
		if (found || !strcmp(dir, up) || !strcmp(up, ".") || !strcmp(up, "/")) {
			free(up);
			break;
		}
		free(dir);
		dir = up;
	}
	free(dir);
}

static bool mentions_symbol(const char *makefile, const char *symbol)
{
	char *text = file_read(makefile, NULL), *needle = xasprintf("CONFIG_%s", symbol);
	size_t len = strlen(needle);
	bool found = false;

	for (const char *p = text; p && !found && (p = strstr(p, needle)); p += len)
		found = !str_is_word(p[len]);
	free(needle);
	free(text);
	return found;
}

/* Every folder whose Makefile speaks of a symbol. Folders without modules are passed over. */
static void add_symbol_below(struct finder *f, const char *dir, const char *symbol)
{
	static const char *const skip[] = { "Documentation", "tools",	 "scripts",
					    "include",	     "LICENSES", "arch" };
	char *full = path_join(f->tree, dir);
	char *makefile = kbuild_makefile(f->tree, dir);
	DIR *d = opendir(full);
	struct dirent *e;

	if (makefile && *dir && mentions_symbol(makefile, symbol))
		add_folder(f, dir, NULL, symbol);
	while (d && (e = readdir(d))) {
		bool pass = *e->d_name == '.' || (e->d_type != DT_DIR && e->d_type != DT_UNKNOWN);
		char *below;

		for (size_t i = 0; !*dir && i < ARRAY_LEN(skip); i++)
			pass |= !strcmp(e->d_name, skip[i]);
		if (pass)
			continue;
		below = path_join(dir, e->d_name);
		add_symbol_below(f, below, symbol);
		free(below);
	}
	if (d)
		closedir(d);
	free(makefile);
	free(full);
}

static bool is_symbol(const char *name)
{
	if (!isupper((unsigned char)*name) && !isdigit((unsigned char)*name))
		return false;
	for (; *name; name++)
		if (!isupper((unsigned char)*name) && !isdigit((unsigned char)*name) &&
		    *name != '_')
			return false;
	return true;
}

/* A path that the user gave, relative to the tree where it lies in it, absolute elsewhere. */
static char *place(const struct finder *f, const char *name)
{
	char *clean = path_clean(name), *in_tree = path_join(f->tree, clean), *real, *root;
	struct stat st;
	size_t len;

	if (*name != '/' && !str_starts(clean, "..") && !stat(in_tree, &st)) {
		free(in_tree);
		return clean;
	}
	free(in_tree);
	real = realpath(clean, NULL);
	free(clean);
	root = realpath(f->tree, NULL);
	len = root ? strlen(root) : 0;
	if (real && root && !strncmp(real, root, len) && (real[len] == '/' || !real[len])) {
		char *relative = xstrdup(real[len] ? real + len + 1 : ".");

		free(real);
		real = relative;
	}
	free(root);
	return real;
}

static int nothing_built(const struct finder *f, const char *name, const char *path)
{
	if (f->failed || f->quiet)
		return -1;
	if (f->builtin)
		report_error("%s: it can only be built into the kernel (its Kconfig symbol is "
			     "bool), so there is no module to take to the target",
			     name);
	else if (path && str_ends(path, ".c"))
		report_error("%s: no Makefile line of %s builds it", name, f->tree);
	else
		report_error("%s: no module is built there; name a .c file, a folder with modules "
			     "or a Kconfig symbol",
			     name);
	return -1;
}

static int find_path(struct finder *f, const char *name, const char *path)
{
	char *full = path_join(f->tree, path), *gate = NULL, *makefile;
	bool is_dir = dir_exists(full);
	int err = 0;

	free(full);
	if (!is_dir && !str_ends(path, ".c")) {
		report_error("%s: neither a .c file nor a folder", name);
		return -1;
	}
	if (is_dir) {
		makefile = kbuild_makefile(f->tree, path);
		if (!makefile || !strcmp(path, ".")) {
			report_error("%s: the folder has no Makefile of modules", name);
			err = -1;
		} else {
			gate = *path == '/' ? NULL : gate_of(f, path);
			add_folder(f, path, gate, NULL);
			f->driver->dir = xstrdup(path);
		}
		free(makefile);
		free(gate);
	} else {
		add_file(f, path);
	}
	return err ? err : f->module.n && !f->failed ? 0 : nothing_built(f, name, path);
}

/**
 * finder_find() - find the modules that a name leads to
 * @f: the finder, which gets them
 * @name: as the user gave it
 *
 * Return: 0; -1, told in one line unless @f is quiet, where it leads to none.
 */
int finder_find(struct finder *f, const char *name)
{
	const char *symbol = str_starts(name, "CONFIG_") ? name + 7 : name;
	char *path = place(f, name);
	int err;

	if (path) {
		err = find_path(f, name, path);
		free(path);
		return err;
	}
	if (!is_symbol(symbol)) {
		report_error("%s: no such file or folder, neither in %s nor from here", name,
			     f->tree);
		return -1;
	}
	add_symbol_below(f, "", symbol);
	if (f->module.n && !f->failed)
		return 0;
	if (f->builtin || f->failed)
		return nothing_built(f, name, NULL);
	report_error("%s: no Makefile of %s builds a module with CONFIG_%s", name, f->tree, symbol);
	return -1;
}

/**
 * finder_init() - start to resolve a name
 * @f: the finder; finder_free() it
 * @newest: the newest kernel, which keeps the Makefiles that are read
 * @driver: the driver
 */
void finder_init(struct finder *f, const struct kernel *newest, struct driver *driver)
{
	*f = (struct finder){ .tree = newest->source, .build = newest->build, .driver = driver };
	f->read = newest->makefiles ? newest->makefiles : &f->own;
}

/**
 * finder_free() - give back what a finder read
 * @f: the finder; its modules stay
 */
void finder_free(struct finder *f)
{
	kbuild_free_all(&f->own);
}
