// SPDX-License-Identifier: GPL-2.0
#include "verify.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "manifest.h"
#include "proc.h"
#include "str.h"
#include "verify_log.h"

/* Its name is the package's own, and stands in the Kbuild. */
static void take_compat(struct reading *r)
{
	static const char goal[] = "\nobj-m += ";
	char *path = path_join(r->package, "compat/Kbuild"), *text = file_read(path, NULL);
	const char *name = text ? strstr(text, goal) : NULL;

	if (name) {
		name += strlen(goal);
		vec_push(&r->verify->module)->path =
			xasprintf("compat/%.*s.ko", (int)strcspn(name, "."), name);
	}
	free(text);
	free(path);
}

static void take_modules(struct reading *r)
{
	size_t i, j;
	json_t *driver, *module;

	take_compat(r);
	json_array_foreach(json_object_get(r->manifest, "drivers"), i, driver)
	{
		json_array_foreach(json_object_get(driver, "modules"), j, module)
		{
			const char *path = string_of(module, "path");
			bool known = !path;

			for (size_t k = 0; !known && k < r->verify->module.n; k++)
				known = !strcmp(r->verify->module.v[k].path, path);
			if (!known)
				vec_push(&r->verify->module)->path = xstrdup(path);
		}
	}
}

/* What an earlier build left must not be taken for this one's. */
static void remove_built(const struct reading *r)
{
	for (size_t i = 0; i < r->verify->module.n; i++) {
		char *ko = path_join(r->package, r->verify->module.v[i].path);

		remove_tree(ko);
		/* "x.ko" and then "x.o" */
		ko[strlen(ko) - 2] = 'o';
		ko[strlen(ko) - 1] = '\0';
		remove_tree(ko);
		free(ko);
	}
}

static void look_at_modules(struct reading *r)
{
	for (size_t i = 0; i < r->verify->module.n; i++) {
		struct verify_module *m = &r->verify->module.v[i];
		char *path = path_join(r->package, m->path);

		m->linked = file_exists(path) && !m->error.n;
		path[strlen(path) - 2] = 'o';
		path[strlen(path) - 1] = '\0';
		m->built = file_exists(path);
		free(path);
	}
}

static const char *or_manifest(const char *given, json_t *target, const char *key)
{
	return given ? given : string_of(target, key);
}

static int run_make(struct reading *r, const struct verify_with *with, const char *without,
		    const char *log)
{
	json_t *target = json_object_get(r->manifest, "target");
	const char *arch = or_manifest(with->arch, target, "arch");
	const char *cross = or_manifest(with->cross, target, "cross_compile");
	const char *cc = with->arch || with->cross ? NULL : string_of(target, "compiler");
	VEC(char *) word = { 0 };
	VEC(const char *) argv = { 0 };
	int status;

	*vec_push(&word) = xasprintf("-j%u", with->jobs ? with->jobs : proc_workers());
	*vec_push(&word) = xasprintf("KLIB_BUILD=%s", r->verify->klib);
	*vec_push(&word) = xasprintf("BACKFIT_WITHOUT=%s", without);
	if (arch)
		*vec_push(&word) = xasprintf("ARCH=%s", arch);
	if (cross)
		*vec_push(&word) = xasprintf("CROSS_COMPILE=%s", cross);
	if (cc)
		*vec_push(&word) = xasprintf("CC=%s", cc);
	const char *const fixed[] = { "env",	    "-u",	 "KBUILD_MODPOST_WARN",
				      "-u",	    "MAKEFLAGS", "-u",
				      "MAKELEVEL",  "-u",	 "LANGUAGE",
				      "LC_ALL=C",   "LANG=C",	 "LC_MESSAGES=C",
				      "LC_CTYPE=C", "make",	 "-k",
				      "-Otarget",   "-C",	 r->package };
	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&argv) = fixed[i];
	for (size_t i = 0; i < word.n; i++)
		*vec_push(&argv) = word.v[i];
	*vec_push(&argv) = NULL;
	status = proc_run(&(struct proc){ argv.v, NULL, NULL, log, "&1", NULL });
	for (size_t i = 0; i < word.n; i++)
		free(word.v[i]);
	vec_free(&word);
	vec_free(&argv);
	return status;
}

static int build_once(struct reading *r, const struct verify_with *with, const char *without,
		      const char *log)
{
	int status = run_make(r, with, without, log);

	verify_read_log(r, log);
	look_at_modules(r);
	return status;
}

/* The modules that have errors, where there are others; as BACKFIT_WITHOUT wants them. */
static char *broken_modules(const struct verify *verify)
{
	struct strbuf names = { 0 };
	size_t sound = 0;

	for (size_t i = 0; i < verify->module.n; i++) {
		const struct verify_module *m = &verify->module.v[i];
		const char *base = path_base(m->path);

		sound += m->built && !m->error.n;
		if (!m->built || m->error.n)
			strbuf_printf(&names, "%s%.*so", names.len ? " " : "",
				      (int)strlen(base) - 2, base);
	}
	if (sound && names.len && !verify->other.n)
		return strbuf_take(&names);
	strbuf_free(&names);
	return NULL;
}

static int build(struct reading *r, const struct verify_with *with)
{
	char *temp = temp_dir("backfit-verify"), *log, *without = xstrdup("");
	int status, first;

	if (!temp) {
		report_error("no temporary folder: %s", strerror(errno));
		return -1;
	}
	log = path_join(temp, "log");
	first = status = build_once(r, with, without, log);
	/* kbuild links nothing while one module is broken: what of the others? */
	while (status) {
		char *more = broken_modules(r->verify);

		if (!more || !strcmp(more, without)) {
			free(more);
			break;
		}
		free(without);
		without = more;
		status = build_once(r, with, without, log);
	}
	if (first && verify_passed(r->verify))
		verify_add_error(r, NULL, "make failed without telling why");
	remove_tree(temp);
	free(without);
	free(log);
	free(temp);
	return 0;
}

/**
 * verify_package() - build a package and see what comes of each module
 * @package: its folder
 * @with: against what
 * @verify: filled in; verify_free() it after success
 *
 * The package is built in place. Undefined symbols are errors.
 *
 * Return: 0 where it was tried, whatever came of it; -1, reported, where it
 * cannot be tried.
 */
int verify_package(const char *package, const struct verify_with *with, struct verify *verify)
{
	struct reading r = { .verify = verify, .manifest = manifest_read(package) };
	const char *klib;
	char *real;
	int err = -1;

	*verify = (struct verify){ 0 };
	if (!r.manifest)
		return -1;
	klib = or_manifest(with->klib, json_object_get(r.manifest, "target"), "build");
	real = realpath(package, NULL);
	if (!klib || !dir_exists(klib)) {
		report_error("%s: no such build directory; name one with --klib",
			     klib ? klib : "(none)");
	} else if (real) {
		verify->klib = realpath(klib, NULL);
		r.package = real;
		take_modules(&r);
		remove_built(&r);
		err = build(&r, with);
	}
	vec_free(&r.pending);
	free(real);
	json_decref(r.manifest);
	if (err)
		verify_free(verify);
	return err;
}

/**
 * verify_passed() - is every module linked, and nothing else wrong?
 * @verify: the outcome
 */
bool verify_passed(const struct verify *verify)
{
	for (size_t i = 0; i < verify->module.n; i++)
		if (!verify->module.v[i].linked)
			return false;
	return !verify->other.n;
}

static void free_errors(struct verify_error *error, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		free(error[i].text);
		free(error[i].gap);
	}
	free(error);
}

/**
 * verify_free() - give back what verify_package() gave
 * @verify: the outcome
 */
void verify_free(struct verify *verify)
{
	for (size_t i = 0; i < verify->module.n; i++) {
		free(verify->module.v[i].path);
		free_errors(verify->module.v[i].error.v, verify->module.v[i].error.n);
	}
	vec_free(&verify->module);
	free_errors(verify->other.v, verify->other.n);
	free(verify->klib);
	*verify = (struct verify){ 0 };
}
