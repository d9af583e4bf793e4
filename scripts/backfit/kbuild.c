// SPDX-License-Identifier: GPL-2.0
#include "kbuild.h"

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "kbuild_probe.h"
#include "str.h"

/**
 * kbuild_makefile() - the file that kbuild reads in a folder
 * @tree: the source tree
 * @dir: the folder relative to it, or absolute
 *
 * Return: its path, which the caller frees; NULL where there is none.
 */
char *kbuild_makefile(const char *tree, const char *dir)
{
	static const char *const name[] = { "Kbuild", "Makefile" };
	char *full = path_join(tree, dir), *path = NULL;

	for (size_t i = 0; i < ARRAY_LEN(name); i++) {
		path = path_join(full, name[i]);
		if (file_exists(path))
			break;
		free(path);
		path = NULL;
	}
	free(full);
	return path;
}

/* A symbol as the probe spells it: "CONFIG_X"; anything else is no single symbol. */
static char *condition_of(const char *text)
{
	if (!str_starts(text, "CONFIG_") || strstr(text + 7, "CONFIG_"))
		return NULL;
	return text[str_word(text)] ? NULL : xstrdup(text + 7);
}

static struct kbuild_module *module_of(struct kbuild *kbuild, const char *stem)
{
	for (size_t i = 0; i < kbuild->module.n; i++)
		if (!strcmp(kbuild->module.v[i].stem, stem))
			return &kbuild->module.v[i];
	return NULL;
}

/* Each word of a value; the visitor may keep nothing of it. */
static void each_word(const char *value, void (*visit)(const char *word, void *data), void *data)
{
	char *copy = xstrdup(value), *save = NULL;

	for (char *w = strtok_r(copy, " \t", &save); w; w = strtok_r(NULL, " \t", &save))
		visit(w, data);
	free(copy);
}

/* Words of one variable on their way into a folder's modules or a module's parts. */
struct words {
	struct kbuild *kbuild;
	struct kbuild_module *module;
	const char *condition;
};

/* A further symbol that builds the module, too: each user of a helper names it. */
static void add_condition(struct kbuild_module *module, char *condition)
{
	bool known = !condition || !strcmp(condition, module->condition);

	for (size_t i = 0; i < module->other.n && !known; i++)
		known = !strcmp(condition, module->other.v[i]);
	if (known)
		free(condition);
	else
		*vec_push(&module->other) = condition;
}

static void add_module(const char *word, void *data)
{
	struct words *w = data;
	struct kbuild_module *module;
	char *stem;

	if (str_ends(word, ".o"))
		stem = xstrndup(word, strlen(word) - 2);
	else if (str_ends(word, "/"))
		stem = xstrdup(word);
	else
		return;
	module = module_of(w->kbuild, stem);
	if (!module) {
		module = vec_push(&w->kbuild->module);
		module->stem = stem;
		module->condition = condition_of(w->condition);
		return;
	}
	if (module->condition)
		add_condition(module, condition_of(w->condition));
	free(stem);
}

static void add_part(const char *word, void *data)
{
	struct words *w = data;
	struct kbuild_part *part;

	if (!str_ends(word, ".o"))
		return;
	for (size_t i = 0; i < w->module->part.n; i++)
		if (!strcmp(w->module->part.v[i].object, word))
			return;
	part = vec_push(&w->module->part);
	part->object = xstrdup(word);
	part->condition = condition_of(w->condition);
}

/**
 * kbuild_is_part_suffix() - does "stem-SUFFIX" list parts of the module?
 * @suffix: what stands behind the stem and the dash
 */
bool kbuild_is_part_suffix(const char *suffix)
{
	/* "stem-objs-$(CONFIG_X)", which the Makefile itself adds to "stem-objs" */
	if (str_starts(suffix, "objs-"))
		return str_starts(suffix + strlen("objs-"), "CONFIG_");
	return !strcmp(suffix, "y") || !strcmp(suffix, "m") || !strcmp(suffix, "objs") ||
	       str_starts(suffix, "CONFIG_");
}

static const char *part_condition(const char *suffix)
{
	return str_starts(suffix, "objs-") ? suffix + strlen("objs-") : suffix;
}

static void add_include(struct kbuild *kbuild, const char *tree, const char *path)
{
	char *full = path_join(tree, path), *clean = path_clean(full);
	char *root = path_clean(tree);
	size_t len = strlen(root);

	if (!strncmp(clean, root, len) && clean[len] == '/')
		*vec_push(&kbuild->include_dir) = xstrdup(clean + len + 1);
	else if (strncmp(clean, root, len))
		*vec_push(&kbuild->include_dir) = xstrdup(clean);
	free(root);
	free(clean);
	free(full);
}

static void add_includes(struct kbuild *kbuild, const char *tree, const char *flags)
{
	char *copy = xstrdup(flags), *save = NULL;

	for (char *w = strtok_r(copy, " \t", &save); w; w = strtok_r(NULL, " \t", &save)) {
		if (str_starts(w, "-I") && !w[2])
			w = strtok_r(NULL, " \t", &save);
		else if (str_starts(w, "-I"))
			w += 2;
		else
			continue;
		if (!w)
			break;
		add_include(kbuild, tree, w);
	}
	free(copy);
}

/**
 * kbuild_is_flags() - does a variable hold flags for compilers?
 * @name: the variable
 */
bool kbuild_is_flags(const char *name)
{
	return strstr(name, "ccflags-") || strstr(name, "cppflags-") || strstr(name, "asflags-") ||
	       str_starts(name, "CFLAGS_") || str_starts(name, "AFLAGS_") ||
	       !strcmp(name, "EXTRA_CFLAGS");
}

/* The probe's answer: lines of name, tab, value. */
static void split_answer(char *answer, struct map *vars)
{
	char *save = NULL;

	for (char *line = strtok_r(answer, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
		char *tab = strchr(line, '\t');

		if (!tab)
			continue;
		*tab = '\0';
		map_set(vars, line, tab + 1);
	}
}

static void take_modules(struct kbuild *kbuild, const struct map *vars)
{
	map_each (vars, e)
		if (str_starts(e->key, "obj-"))
			each_word(e->value, add_module,
				  &(struct words){ kbuild, NULL, e->key + strlen("obj-") });
}

static void take_parts(struct kbuild *kbuild, const struct map *vars)
{
	for (size_t i = 0; i < kbuild->module.n; i++) {
		struct kbuild_module *module = &kbuild->module.v[i];
		size_t len = strlen(module->stem);

		map_each (vars, e)
			if (!strncmp(e->key, module->stem, len) && e->key[len] == '-' &&
			    kbuild_is_part_suffix(e->key + len + 1))
				each_word(e->value, add_part,
					  &(struct words){ kbuild, module,
							   part_condition(e->key + len + 1) });
	}
}

static void take_flags(struct kbuild *kbuild, const char *tree, const struct map *vars)
{
	struct strbuf inherited = { 0 };

	map_each (vars, e) {
		const char *value = e->value;

		if (!kbuild_is_flags(e->key))
			continue;
		add_includes(kbuild, tree, value);
		if (str_starts(e->key, "subdir-ccflags-") && *value) {
			char *moved = str_replace_all(value, tree, "$(BACKFIT_TOP)");

			strbuf_printf(&inherited, "%s%s", inherited.len ? " " : "", moved);
			free(moved);
		}
	}
	kbuild->inherited = inherited.len ? strbuf_take(&inherited) : NULL;
}

static bool has_word(const char *text, const char *const *word, size_t n)
{
	bool has = false;

	for (size_t i = 0; i < n; i++)
		has |= strstr(text, word[i]) != NULL;
	return has;
}

static int take_answer(struct kbuild *kbuild, const char *tree, const char *text,
		       enum probe_mode mode)
{
	char *answer = kbuild_probe(tree, kbuild, text, mode);
	struct map vars = { 0 };

	if (!answer)
		return -1;
	split_answer(answer, &vars);
	take_modules(kbuild, &vars);
	take_parts(kbuild, &vars);
	if (mode == PROBE_NAMED)
		take_flags(kbuild, tree, &vars);
	map_free(&vars);
	free(answer);
	return 0;
}

/* What stands behind conditions counts, too: its condition stays in the Kbuild. */
static int take_conditional(struct kbuild *kbuild, const char *tree, const char *text)
{
	static const char *const by_value[] = { "ifeq", "ifneq", "$(if", "$(filter", "-y)" };
	static const char *const by_name[] = { "ifdef", "ifndef" };
	bool named = has_word(text, by_name, ARRAY_LEN(by_name));
	int err = 0;

	if (named || has_word(text, by_value, ARRAY_LEN(by_value)))
		err = take_answer(kbuild, tree, text, PROBE_CHOSEN);
	return err || !named ? err : take_answer(kbuild, tree, text, PROBE_UNSET);
}

/**
 * kbuild_read() - what a folder builds, and with which flags
 * @tree: the source tree, absolute
 * @dir: the folder relative to it, or absolute
 * @kbuild: filled in; kbuild_free() it also after an error
 *
 * Return: 0; -1 where there is no Makefile (not told) or make cannot read it
 * (told).
 */
int kbuild_read(const char *tree, const char *dir, struct kbuild *kbuild)
{
	char *text;
	int err;

	*kbuild = (struct kbuild){ .dir = xstrdup(dir), .makefile = kbuild_makefile(tree, dir) };
	if (!kbuild->makefile)
		return -1;
	text = file_read(kbuild->makefile, NULL);
	if (!text) {
		report_error("%s: cannot be read: %m", kbuild->makefile);
		return -1;
	}
	err = take_answer(kbuild, tree, text, PROBE_NAMED) || take_conditional(kbuild, tree, text);
	free(text);
	if (err)
		return -1;
	for (size_t i = 0; i < kbuild->module.n; i++) {
		struct kbuild_module *module = &kbuild->module.v[i];

		if (!module->part.n && !str_ends(module->stem, "/"))
			vec_push(&module->part)->object = xasprintf("%s.o", module->stem);
	}
	return 0;
}

/**
 * kbuild_free() - give back what kbuild_read() gave
 * @kbuild: the folder
 */
void kbuild_free(struct kbuild *kbuild)
{
	for (size_t i = 0; i < kbuild->module.n; i++) {
		struct kbuild_module *module = &kbuild->module.v[i];

		for (size_t j = 0; j < module->part.n; j++) {
			free(module->part.v[j].object);
			free(module->part.v[j].condition);
		}
		vec_free(&module->part);
		for (size_t j = 0; j < module->other.n; j++)
			free(module->other.v[j]);
		vec_free(&module->other);
		free(module->stem);
		free(module->condition);
	}
	vec_free(&kbuild->module);
	for (size_t i = 0; i < kbuild->include_dir.n; i++)
		free(kbuild->include_dir.v[i]);
	vec_free(&kbuild->include_dir);
	free(kbuild->dir);
	free(kbuild->makefile);
	free(kbuild->inherited);
	*kbuild = (struct kbuild){ 0 };
}

/**
 * kbuild_free_all() - give back many
 * @folders: struct kbuild or NULL by folder; it is empty afterwards
 */
void kbuild_free_all(struct map *folders)
{
	map_each (folders, e) {
		if (e->value)
			kbuild_free(e->value);
		free(e->value);
	}
	map_free(folders);
}
