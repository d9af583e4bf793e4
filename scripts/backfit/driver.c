// SPDX-License-Identifier: GPL-2.0
#include "driver.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "driver_files.h"
#include "err.h"
#include "file.h"
#include "kbuild.h"
#include "lexer.h"
#include "str.h"

/* What a name is being resolved with. */
struct finder {
	const char *tree;
	struct driver *driver;
	struct map read; /* struct kbuild by folder */
	VEC(struct driver_module) module;
	unsigned int builtin; /* modules left out because they are bool */
	bool failed; /* a Makefile could not be read, which was told */
};

/* A folder's Makefile, read once; NULL where it has none or make fails on it. */
static struct kbuild *kbuild_of(struct finder *f, const char *dir)
{
	struct kbuild *kbuild = map_get(&f->read, dir);

	if (map_has(&f->read, dir))
		return kbuild;
	kbuild = xcalloc(1, sizeof(*kbuild));
	if (!f->failed && kbuild_read(f->tree, dir, kbuild)) {
		f->failed = kbuild->makefile;
		kbuild_free(kbuild);
		free(kbuild);
		kbuild = NULL;
	} else if (f->failed) {
		free(kbuild);
		kbuild = NULL;
	}
	map_set(&f->read, dir, kbuild);
	return kbuild;
}

/* The symbol that makes kbuild go into a folder, from the Makefiles above it; NULL for always. */
static char *gate_of(struct finder *f, const char *dir)
{
	char *up = path_dir(dir), *word = xasprintf("%s/", path_base(dir)), *gate = NULL;
	struct kbuild *kbuild = strcmp(up, ".") && strcmp(up, "/") ? kbuild_of(f, up) : NULL;

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

static void add_module(struct finder *f, const char *dir, const struct kbuild_module *from,
		       const char *gate)
{
	struct driver_module *m;

	for (size_t i = 0; i < f->module.n; i++)
		if (!strcmp(f->module.v[i].dir, dir) &&
		    !strcmp(f->module.v[i].name, path_base(from->stem)))
			return;
	/* A bool symbol builds no module, and nothing else can be loaded later. */
	if (is_bool(f, dir, from->condition ? from->condition : gate)) {
		f->builtin++;
		return;
	}
	m = vec_push(&f->module);
	m->name = xstrdup(path_base(from->stem));
	m->dir = xstrdup(dir);
	if (from->condition || gate)
		m->symbol = xstrdup(from->condition ? from->condition : gate);
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
	struct kbuild *kbuild = kbuild_of(f, dir);

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
		struct kbuild *kbuild = kbuild_of(f, dir);
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
		found = !isalnum((unsigned char)p[len]) && p[len] != '_';
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
	if (f->failed)
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

static int find_name(struct finder *f, const char *name)
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

static void add_string(char ***list, size_t *n, const char *s)
{
	for (size_t i = 0; i < *n; i++)
		if (!strcmp((*list)[i], s))
			return;
	*list = xrealloc(*list, (*n + 1) * sizeof(**list));
	(*list)[(*n)++] = xstrdup(s);
}

/* subdir-ccflags-y of the folders above reach this one, too. */
static void inherit_flags(struct finder *f, const char *dir, struct strbuf *kbuild,
			  struct map *flags)
{
	char *up = path_dir(dir);

	while (*dir != '/' && strcmp(up, ".")) {
		char *makefile = kbuild_makefile(f->tree, up), *text, *next;
		struct kbuild *above = NULL;

		text = makefile ? file_read(makefile, NULL) : NULL;
		if (text && strstr(text, "subdir-ccflags"))
			above = kbuild_of(f, up);
		if (above && above->inherited) {
			char *line = xasprintf("ccflags-y += %s", above->inherited);

			strbuf_printf(kbuild, "%s\n", line);
			map_put(flags, line);
			for (size_t i = 0; i < above->include_dir.n; i++)
				add_string(&f->driver->include_dir, &f->driver->include_dirs,
					   above->include_dir.v[i]);
			free(line);
		}
		free(text);
		free(makefile);
		next = path_dir(up);
		free(up);
		up = next;
	}
	free(up);
}

static void describe_folder(struct finder *f, const char *dir)
{
	struct driver *driver = f->driver;
	struct kbuild *kbuild = kbuild_of(f, dir);
	struct map stems = { 0 }, objects = { 0 }, flags = { 0 };
	struct strbuf text = { 0 };
	char *filtered;

	for (size_t i = 0; i < driver->folders; i++)
		if (!strcmp(driver->folder[i].dir, dir))
			return;
	for (size_t i = 0; i < driver->modules; i++) {
		const struct driver_module *m = &driver->module[i];

		if (strcmp(m->dir, dir))
			continue;
		map_put(&stems, m->name);
		for (size_t j = 0; j < m->n_objects; j++)
			map_put(&objects, m->objects[j]);
	}
	inherit_flags(f, dir, &text, &flags);
	filtered = kbuild_filter(kbuild, &stems, &objects, &flags);
	strbuf_puts(&text, filtered);
	free(filtered);
	for (size_t i = 0; i < kbuild->include_dir.n; i++)
		add_string(&driver->include_dir, &driver->include_dirs, kbuild->include_dir.v[i]);
	map_each (&flags, e)
		add_string(&driver->flags, &driver->n_flags, e->key);
	driver->folder = xrealloc(driver->folder, (driver->folders + 1) * sizeof(*driver->folder));
	driver->folder[driver->folders++] =
		(struct driver_folder){ xstrdup(dir), strbuf_take(&text) };
	map_free(&stems);
	map_free(&objects);
	map_free(&flags);
}

static bool has_config(const struct driver *driver, const char *symbol)
{
	for (size_t i = 0; i < driver->configs; i++)
		if (!strcmp(driver->config[i].symbol->name, symbol))
			return true;
	return false;
}

static void add_config(struct driver *driver, struct kconfig_symbol *symbol)
{
	driver->config = xrealloc(driver->config, (driver->configs + 1) * sizeof(*driver->config));
	driver->config[driver->configs++] = (struct driver_config){ .symbol = symbol };
}

/* Every CONFIG_ name in a text, without the prefix and without "_MODULE". */
static void collect_symbols(const char *text, struct map *symbols)
{
	for (const char *p = text; (p = strstr(p, "CONFIG_"));) {
		size_t len = 0;

		p += strlen("CONFIG_");
		while (isalnum((unsigned char)p[len]) || p[len] == '_')
			len++;
		if (len > 7 && !strncmp(p + len - 7, "_MODULE", 7))
			len -= 7;
		map_put_n(symbols, p, len);
		p += len;
	}
}

/* A part's own switch need not depend on the driver when an if-block holds both. */
static bool gates_part(const struct driver *driver, const char *symbol)
{
	for (size_t i = 0; i < driver->modules; i++)
		for (size_t j = 0; j < driver->module[i].n_objects; j++)
			if (str_equal(driver->module[i].condition[j], symbol))
				return true;
	return false;
}

static bool depends_on_own(const struct driver *driver, const struct kconfig_symbol *symbol)
{
	if (gates_part(driver, symbol->name))
		return true;
	for (size_t i = 0; i < driver->configs; i++) {
		const char *own = driver->config[i].symbol->name;

		if (kconfig_mentions(symbol->depends, own) || kconfig_mentions(symbol->within, own))
			return true;
	}
	return false;
}

static struct kconfig_symbol *new_symbol(const char *name)
{
	struct kconfig_symbol *symbol = xcalloc(1, sizeof(*symbol));

	symbol->name = xstrdup(name);
	symbol->type = KCONFIG_TRISTATE;
	return symbol;
}

/* Add the candidates that depend on symbols already there, until none is left that does. */
static void add_dependent(struct driver *driver, struct map *candidates)
{
	for (bool more = true; more;) {
		more = false;
		map_each (candidates, e) {
			struct kconfig_symbol *symbol = e->value;

			if (!symbol || !depends_on_own(driver, symbol))
				continue;
			add_config(driver, symbol);
			e->value = NULL;
			more = true;
		}
	}
	map_each (candidates, e)
		kconfig_free(e->value);
}

static void collect_configs(const struct finder *f, struct driver *driver)
{
	struct map mentioned = { 0 }, candidates = { 0 };

	for (size_t i = 0; i < driver->modules; i++) {
		const struct driver_module *m = &driver->module[i];
		struct kconfig_symbol *symbol;

		if (!m->symbol || has_config(driver, m->symbol))
			continue;
		symbol = kconfig_find(f->tree, m->dir, m->symbol);
		add_config(driver, symbol ? symbol : new_symbol(m->symbol));
	}
	for (size_t i = 0; i < driver->files; i++) {
		char *path = path_join(f->tree, driver->file[i]), *text = file_read(path, NULL);

		if (text)
			collect_symbols(text, &mentioned);
		free(text);
		free(path);
	}
	for (size_t i = 0; i < driver->folders; i++)
		collect_symbols(driver->folder[i].kbuild, &mentioned);
	map_each (&mentioned, e) {
		struct kconfig_symbol *symbol;

		if (has_config(driver, e->key))
			continue;
		symbol = kconfig_find(f->tree, driver->dir, e->key);
		if (symbol && symbol->type == KCONFIG_BOOL)
			map_set(&candidates, e->key, symbol);
		else
			kconfig_free(symbol);
	}
	add_dependent(driver, &candidates);
	map_free(&candidates);
	map_free(&mentioned);
}

static void free_finder(struct finder *f)
{
	map_each (&f->read, e) {
		if (e->value)
			kbuild_free(e->value);
		free(e->value);
	}
	map_free(&f->read);
}

static int by_name(const void *a, const void *b)
{
	const struct driver_module *m = a, *n = b;
	int order = strcmp(m->name, n->name);

	return order ? order : strcmp(m->dir, n->dir);
}

/**
 * driver_find() - resolve what a user named into modules and files
 * @newest: the newest kernel; its source tree is read
 * @name: a .c file or a folder of its tree, a folder elsewhere, or a Kconfig
 *	symbol with or without CONFIG_
 * @driver: filled in; driver_free() it after success
 *
 * Return: 0; -1, told in one line, where the name leads to no module.
 */
int driver_find(const struct kernel *newest, const char *name, struct driver *driver)
{
	struct finder f = { .tree = newest->source, .driver = driver };
	int err;

	*driver = (struct driver){ .name = xstrdup(name) };
	err = find_name(&f, name);
	driver->module = f.module.v;
	driver->modules = f.module.n;
	/* make gives its variables in no order that stays the same. */
	if (driver->modules)
		qsort(driver->module, driver->modules, sizeof(*driver->module), by_name);
	if (!err && !driver->dir)
		driver->dir = xstrdup(driver->module[0].dir);
	for (size_t i = 0; i < driver->modules && !err; i++)
		describe_folder(&f, driver->module[i].dir);
	if (!err && f.failed)
		err = -1;
	if (!err)
		err = driver_collect_files(f.tree, driver);
	if (!err)
		collect_configs(&f, driver);
	free_finder(&f);
	if (err)
		driver_free(driver);
	return err;
}

static void free_strings(char **list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(list[i]);
	free(list);
}

/**
 * driver_free() - give back what driver_find() gave
 * @driver: the driver
 */
void driver_free(struct driver *driver)
{
	for (size_t i = 0; i < driver->modules; i++) {
		struct driver_module *m = &driver->module[i];

		free(m->name);
		free(m->symbol);
		free(m->dir);
		free_strings(m->objects, m->n_objects);
		free_strings(m->condition, m->n_objects);
	}
	for (size_t i = 0; i < driver->configs; i++) {
		kconfig_free(driver->config[i].symbol);
		free(driver->config[i].why);
	}
	for (size_t i = 0; i < driver->folders; i++) {
		free(driver->folder[i].dir);
		free(driver->folder[i].kbuild);
	}
	free(driver->module);
	free(driver->config);
	free(driver->folder);
	free_strings(driver->file, driver->files);
	free_strings(driver->flags, driver->n_flags);
	free_strings(driver->include_dir, driver->include_dirs);
	free(driver->name);
	free(driver->dir);
	*driver = (struct driver){ 0 };
}

/**
 * driver_package_path() - where a file of a driver stands in a package
 * @driver: the driver
 * @path: the file or folder, as @driver->file and @driver->dir have it
 *
 * Return: the path relative to the package, which the caller frees: that of
 * the tree, or, for a driver from elsewhere, one below "external/".
 */
char *driver_package_path(const struct driver *driver, const char *path)
{
	size_t len = strlen(driver->dir);

	if (*path != '/')
		return xstrdup(path);
	if (strncmp(path, driver->dir, len))
		return xasprintf("external%s", path);
	return xasprintf("external/%s%s", path_base(driver->dir), path + len);
}
