// SPDX-License-Identifier: GPL-2.0
#include "build.h"

#include <stdlib.h>
#include <string.h>

#include "build_log.h"
#include "err.h"
#include "file.h"
#include "mem.h"
#include "proc.h"
#include "str.h"

/**
 * kernel_symbols_read() - read what a kernel exports
 * @klib: its build directory
 * @symbols: filled in, for kernel_symbols_free()
 *
 * Return: 0; -1, reported, where there is no Module.symvers.
 */
int kernel_symbols_read(const char *klib, struct kernel_symbols *symbols)
{
	char *path = path_join(klib, "Module.symvers"), *text = file_read(path, NULL);
	char *save = NULL;

	*symbols = (struct kernel_symbols){ 0 };
	if (!text)
		report_error("%s: cannot be read", path);
	free(path);
	if (!text)
		return -1;
	for (char *l = strtok_r(text, "\n", &save); l; l = strtok_r(NULL, "\n", &save)) {
		const char *name = l + strcspn(l, "\t");

		name += *name == '\t';
		map_put_n(&symbols->exported, name, strcspn(name, "\t"));
	}
	free(text);
	return 0;
}

/**
 * kernel_symbols_free() - give back the memory
 * @symbols: what kernel_symbols_read() filled in
 */
void kernel_symbols_free(struct kernel_symbols *symbols)
{
	map_free(&symbols->exported);
}

static int run_make(const struct build *b, const char *without)
{
	char *jobs = xasprintf("-j%u", proc_workers()), *dir = xasprintf("M=%s", b->dir);
	char *top = xasprintf("BACKFIT_TOP=%s", b->dir);
	char *left_out = xasprintf("BACKFIT_WITHOUT=%s", without);
	char *cc = xasprintf("CC=%s", b->cc ? b->cc : "");
	const char *argv[] = { "env", "-u", "KBUILD_MODPOST_WARN", "LC_ALL=C", "LANG=C",
			       "LC_MESSAGES=C", "make", "-k", "-Otarget", jobs, "-C", b->klib, dir,
			       top, left_out,
			       /* neither changes what compiles, links or warns; both take long */
			       "CONFIG_DEBUG_INFO=", "CONFIG_DEBUG_INFO_BTF_MODULES=",
			       /* modpost says all; the link of .ko files says no more */
			       "KBUILD_MODPOST_NOFINAL=1", "modules", b->cc ? cc : NULL, NULL };
	int status = proc_run(&(struct proc){ argv, NULL, NULL, b->log, "&1", NULL });

	free(jobs);
	free(dir);
	free(top);
	free(left_out);
	free(cc);
	return status;
}

static void look_at_objects(const struct build *b, json_t *outcomes)
{
	const char *object;
	json_t *outcome;

	json_object_foreach(outcomes, object, outcome)
	{
		char *path = path_join(b->dir, object);

		json_object_set_new(outcome, "built", json_boolean(file_exists(path)));
		free(path);
	}
}

/* What nm says of all objects that were built; NULL where there are none or it fails. */
static char *ask_nm(const struct build *b, const json_t *outcomes)
{
	VEC(const char *) argv = { 0 };
	char *out = xasprintf("%s.nm", b->log), *text = NULL;
	const char *object;
	json_t *outcome;
	const char *const fixed[] = { "nm", "-A", "-P" };

	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&argv) = fixed[i];
	json_object_foreach((json_t *)outcomes, object,
			    outcome) if (json_is_true(json_object_get(outcome, "built"))) *
		vec_push(&argv) = object;
	*vec_push(&argv) = NULL;
	if (argv.n > ARRAY_LEN(fixed) + 1 &&
	    !proc_run(&(struct proc){ argv.v, b->dir, NULL, out, NULL, NULL }))
		text = file_read(out, NULL);
	remove_tree(out);
	free(out);
	vec_free(&argv);
	return text;
}

/* One line of nm: "drivers/x.o: name U ..." */
struct nm_line {
	const char *object, *name;
	size_t len;
	char type;
};

static bool split_nm(char *line, struct nm_line *nm)
{
	char *colon = strstr(line, ": ");

	if (!colon)
		return false;
	*colon = '\0';
	nm->object = line;
	nm->name = colon + 2;
	nm->len = strcspn(nm->name, " ");
	nm->type = nm->name[nm->len] ? nm->name[nm->len + 1] : '\0';
	return true;
}

/* How both old and new kernels mark an exported symbol in an object. */
static const char *exported_name(const struct nm_line *nm, size_t *len)
{
	static const char *const mark[] = { "__ksymtab_", "__export_symbol_" };

	for (size_t i = 0; i < ARRAY_LEN(mark); i++) {
		size_t n = strlen(mark[i]);

		if (nm->len > n && !strncmp(nm->name, mark[i], n)) {
			*len = nm->len - n;
			return nm->name + n;
		}
	}
	return NULL;
}

static bool made_by_modpost(const struct nm_line *nm)
{
	return !strncmp(nm->name, "__this_module", nm->len) ||
	       !strncmp(nm->name, "_GLOBAL_OFFSET_TABLE_", nm->len);
}

static void each_nm_line(const char *text, void (*visit)(const struct nm_line *nm, void *data),
			 void *data)
{
	char *copy = xstrdup(text), *save = NULL;

	for (char *l = strtok_r(copy, "\n", &save); l; l = strtok_r(NULL, "\n", &save)) {
		struct nm_line nm;

		if (split_nm(l, &nm))
			visit(&nm, data);
	}
	free(copy);
}

/* What the objects are checked with. */
struct checking {
	const struct map *part_of;
	const struct kernel_symbols *symbols;
	const struct map *alone;
	struct map brought;
	json_t *outcomes;
};

/* What compat.ko and bundles export is there for every driver; what another driver does, is not. */
static void take_export(const struct nm_line *nm, void *data)
{
	struct checking *c = data;
	size_t len;
	const char *name = exported_name(nm, &len);

	if (name && !map_has(c->alone, nm->object))
		map_put_n(&c->brought, name, len);
}

static void check_undefined(const struct nm_line *nm, void *data)
{
	struct checking *c = data;
	char *name, *text;

	if (nm->type != 'U' || made_by_modpost(nm) || map_has(c->part_of, nm->object))
		return;
	name = xstrndup(nm->name, nm->len);
	if (!map_has(&c->symbols->exported, name) && !map_has(&c->brought, name)) {
		text = xasprintf("\"%s\" is exported neither by the kernel nor by the package",
				 name);
		outcome_add(outcome_of(c->outcomes, nm->object), "errors", text);
		free(text);
	}
	free(name);
}

static void check_symbols(const struct build *b, const struct kernel_symbols *symbols,
			  const struct map *alone, json_t *outcomes)
{
	struct checking c = { b->part_of, symbols, alone, { 0 }, outcomes };
	char *text = ask_nm(b, outcomes);

	if (text) {
		each_nm_line(text, take_export, &c);
		each_nm_line(text, check_undefined, &c);
	}
	map_free(&c.brought);
	free(text);
}

/* The objects that modpost must not see, for BACKFIT_WITHOUT. */
static char *broken_objects(const struct build *b, const json_t *outcomes)
{
	const char *before = b->without ? b->without : "";
	struct strbuf names = { 0 };
	const char *object;
	json_t *outcome;

	strbuf_puts(&names, before);
	json_object_foreach((json_t *)outcomes, object,
			    outcome) if (!json_is_true(json_object_get(outcome, "built")) ||
					 json_array_size(json_object_get(outcome, "errors")))
	{
		const char *module = map_get(b->part_of, object);

		strbuf_printf(&names, " %s", path_base(module ? module : object));
	}
	return strbuf_take(&names);
}

static void run_modpost(const struct build *b, json_t *outcomes)
{
	char *without = broken_objects(b, outcomes);
	const char *object;
	json_t *outcome;

	run_make(b, without);
	build_log_modpost(b->log, b->dir, outcomes);
	json_object_foreach(outcomes, object, outcome) json_object_set_new(
		outcome, "linked",
		json_boolean(json_is_true(json_object_get(outcome, "built")) &&
			     !json_array_size(json_object_get(outcome, "errors"))));
	free(without);
}

/**
 * build_run() - build a folder and see what came of each object
 * @build: the folder
 * @symbols: what the kernel exports
 * @alone: objects of which each is to do without the others; what the rest of the
 *	folder exports is there for all of them
 *
 * Return: outcomes by object, also of those that were not asked about; NULL,
 * reported, where not one object was compiled and so something else is wrong.
 */
json_t *build_run(const struct build *build, const struct kernel_symbols *symbols,
		  const struct map *alone)
{
	json_t *outcomes = json_object();

	run_make(build, build->without ? build->without : "");
	if (build_log_compiler(build->log, build->dir, outcomes) || !json_object_size(outcomes)) {
		report_error("%s: make compiled nothing, see %s", build->dir, build->log);
		json_decref(outcomes);
		return NULL;
	}
	look_at_objects(build, outcomes);
	if (!build->compile_only) {
		check_symbols(build, symbols, alone, outcomes);
		run_modpost(build, outcomes);
	}
	return outcomes;
}

/* A header's path as it is included, whatever folder it was found in; NULL for no header. */
static const char *as_included_in(const char *path)
{
	static const char *const below[] = { "uapi/", "generated/uapi/", "generated/" };
	const char *name = NULL;

	if (!str_ends(path, ".h"))
		return NULL;
	for (const char *p = path; (p = strstr(p, "include/")); p++)
		name = p + strlen("include/");
	for (size_t i = 0; name && i < ARRAY_LEN(below); i++)
		if (str_starts(name, below[i]))
			return name + strlen(below[i]);
	return name;
}

/**
 * build_headers_read() - the kernel's headers that an object's compilation read
 * @dir: the folder that was built
 * @object: the object
 *
 * Return: an array of their names as they are included; NULL where the object
 * was not built.
 */
json_t *build_headers_read(const char *dir, const char *object)
{
	char *folder = path_dir(object),
	     *name = xasprintf("%s/%s/.%s.cmd", dir, folder, path_base(object));
	char *text = file_read(name, NULL), *save = NULL;
	json_t *headers = text ? json_array() : NULL;
	struct map seen = { 0 };

	for (char *w = text ? strtok_r(text, " \n\\", &save) : NULL; w;
	     w = strtok_r(NULL, " \n\\", &save)) {
		const char *header = as_included_in(w);

		if (!header || map_has(&seen, header))
			continue;
		map_put(&seen, header);
		json_array_append_new(headers, json_string(header));
	}
	map_free(&seen);
	free(text);
	free(name);
	free(folder);
	return headers;
}
