// SPDX-License-Identifier: GPL-2.0
/*
 * dkms.conf is a script of bash that dkms reads for each kernel. It names a module only where
 * the package's .config builds it, for dkms refuses a package that lacks a module it was told
 * of. Before it builds, the package asks its questions, so that a kernel that answers otherwise
 * is told of where the user sees it, and not in a log.
 */
#include "package_dkms.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "package_compat.h"
#include "str.h"

static const char head[] =
	"# SPDX-License-Identifier: GPL-2.0\n"
	"# dkms add -m NAME -v VERSION, from /usr/src/NAME-VERSION; see README.\n"
	"# shellcheck disable=SC2034,SC2154 # dkms sets some and reads the others\n";

static const char rules[] =
	"AUTOINSTALL=yes\n"
	"PRE_BUILD=\"check-target.sh --of $kernel_source_dir\"\n"
	"MAKE[0]=\"make KLIB_BUILD=$kernel_source_dir modules\"\n"
	"CLEAN=\"make KLIB_BUILD=$kernel_source_dir clean\"\n\n"
	"# module SYMBOL FOLDER NAME: one more, where .config builds it\n"
	"backfit_modules=0\n"
	"module() {\n"
	"\t[ -z \"$1\" ] || grep -q \"^CPTCFG_$1=[my]\" \"${BASH_SOURCE[0]%/*}/.config\" || return 0\n"
	"\tBUILT_MODULE_LOCATION[backfit_modules]=$2\n"
	"\tBUILT_MODULE_NAME[backfit_modules]=$3\n"
	"\tDEST_MODULE_LOCATION[backfit_modules]=/updates/dkms\n"
	"\tbackfit_modules=$((backfit_modules + 1))\n"
	"}\n\n";

/* Of a driver's name, what a file's name and dkms take. */
static char *plain(const char *name)
{
	char *copy = xstrdup(name);

	for (char *p = copy; *p; p++)
		if (!isalnum((unsigned char)*p))
			*p = '-';
	return copy;
}

/**
 * package_name() - the package's name, under which it is installed
 * @c: the package
 *
 * It comes from the drivers that were asked for, for it is the same wherever the package is
 * written.
 *
 * Return: "backfit-e1000e", "backfit-lm75-and-2-more"; the caller frees it.
 */
char *package_name(const struct contents *c)
{
	const char *first = "none";
	size_t n = 0;
	char *word, *name;

	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver_plan *dp = &c->plan->driver.v[i];

		if (dp->brought || !dp->driver.modules)
			continue;
		if (!n++)
			first = dp->driver.module[0].name;
	}
	word = plain(first);
	name = n > 1 ? xasprintf("backfit-%s-and-%zu-more", word, n - 1)
		     : xasprintf("backfit-%s", word);
	free(word);
	return name;
}

/* The newest tree's release, and what tells this package from another one of it. */
static char *version(const struct contents *c)
{
	const char *release = c->plan->newest->release;
	char *word = plain(release && *release ? release : "0"), *sum, *text;
	struct strbuf all = { 0 };

	map_each (&c->file, e)
		strbuf_printf(&all, "%s %s\n", e->key, ((struct content *)e->value)->sha256);
	sum = bytes_sha256(all.s ? all.s : "", all.len);
	for (char *p = word; *p; p++)
		if (*p == '-' && isdigit((unsigned char)p[1]))
			*p = '.';
	text = xasprintf("%s-%.8s", word, sum);
	strbuf_free(&all);
	free(word);
	free(sum);
	return text;
}

/**
 * package_write_dkms() - dkms.conf, for a package that is whole but for its manifest
 * @c: the package
 *
 * Return: 0; -1, reported.
 */
int package_write_dkms(struct contents *c)
{
	char *name = package_name(c), *of = version(c), *compat = package_compat_name(c->plan);
	struct strbuf text = { 0 };
	int err;

	strbuf_printf(&text, "%sPACKAGE_NAME=\"%s\"\nPACKAGE_VERSION=\"%s\"\n%s", head, name, of,
		      rules);
	if (compat)
		strbuf_printf(&text, "module '' compat %s\n", compat);
	free(compat);
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver *d = &c->plan->driver.v[i].driver;

		for (size_t k = 0; k < d->modules; k++) {
			const struct driver_module *m = &d->module[k];
			char *dir = driver_package_path(d, m->dir);

			strbuf_printf(&text, "module '%s' %s %s\n", m->symbol ? m->symbol : "", dir,
				      m->name);
			free(dir);
		}
	}
	err = contents_add(c, "dkms.conf", "generated", NULL, text.s, text.len);
	strbuf_free(&text);
	free(name);
	free(of);
	return err;
}
