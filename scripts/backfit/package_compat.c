// SPDX-License-Identifier: GPL-2.0
/*
 * Each package brings a compat module of its own, made for its drivers. Two packages
 * may be installed and loaded together, so nothing of it has a name that another
 * package's has: the file, the module and what it exports are named after the modules
 * that the package is for. Those are what two packages cannot share, and what stays
 * the same when a package is generated anew.
 */
#include "package_compat.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "map.h"

static const char prefix[] = "backport_";

static const char spdx[] = "# SPDX-License-Identifier: GPL-2.0\n";

/* FNV-1a; the same on every machine. */
static uint64_t sum_of(const char *dir, const char *name)
{
	const char *const part[] = { dir, "/", name };
	uint64_t sum = 0xcbf29ce484222325;

	for (size_t i = 0; i < ARRAY_LEN(part); i++)
		for (const char *s = part[i]; *s; s++)
			sum = (sum ^ (unsigned char)*s) * 0x100000001b3;
	return sum;
}

/* Eight digits, whatever the order of the drivers; what comes along does not count. */
static void tag_of(const struct plan *plan, char tag[9])
{
	static const char digit[] = "0123456789abcdef";
	uint64_t sum = 0;

	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver *d = &plan->driver.v[i].driver;

		for (size_t j = 0; !plan->driver.v[i].brought && j < d->modules; j++)
			sum += sum_of(d->module[j].dir, d->module[j].name);
	}
	sum ^= sum >> 32;
	for (size_t i = 0; i < 8; i++)
		tag[i] = digit[(sum >> (28 - 4 * i)) & 15];
	tag[8] = '\0';
}

/**
 * package_compat_name() - what the package's compat module is called
 * @plan: what the package is made from
 *
 * Return: "compat_0123abcd", to be freed; NULL where the package needs none.
 */
char *package_compat_name(const struct plan *plan)
{
	char tag[9];

	if (!plan->compat.n)
		return NULL;
	tag_of(plan, tag);
	return xasprintf("compat_%s", tag);
}

/* One line of a source: the name that it exports becomes the package's own. */
static void rename_export(const char *line, size_t len, const char *tag, struct map *seen,
			  struct strbuf *out)
{
	static const char *const form[] = { "EXPORT_SYMBOL(", "EXPORT_SYMBOL_GPL(" };

	for (size_t i = 0; i < ARRAY_LEN(form); i++) {
		const char *name = line + strlen(form[i]), *rest;
		char *copy;

		if (!str_starts(line, form[i]))
			continue;
		copy = xstrndup(name, strcspn(name, ",) \n"));
		rest = str_starts(copy, prefix) ? copy + strlen(prefix) : copy;
		if (strlen(form[i]) < len && !map_has(seen, copy)) {
			map_put(seen, copy);
			strbuf_printf(out, "#define %s %s%s_%s\n", copy, prefix, tag, rest);
		}
		free(copy);
	}
}

/* A header that comes before all others, so that users and compat sources agree. */
static int write_symbols(struct contents *c, const char *tag)
{
	struct strbuf out = { 0 };
	struct map seen = { 0 };
	int err;

	strbuf_puts(&out,
		    "/* SPDX-License-Identifier: GPL-2.0 */\n"
		    "/* What the compat module exports: no other package's has these names. */\n");
	map_each (&c->plan->compat, e) {
		for (const char *line = e->value; *line;) {
			size_t len = strcspn(line, "\n");

			rename_export(line, len, tag, &seen, &out);
			line += len + (line[len] == '\n');
		}
	}
	map_free(&seen);
	err = contents_add(c, "backport-include/backport/symbols.h", "generated", NULL, out.s,
			   out.len);
	strbuf_free(&out);
	return err;
}

static int add_sources(struct contents *c, struct strbuf *text)
{
	int err = 0;

	map_each (&c->plan->compat, e) {
		const char *base = path_base(e->key);

		if (!strcmp(base, "module.c")) {
			report_error("%s: kbuild needs another name for it (a bug of the library)",
				     e->key);
			return -1;
		}
		err = contents_add(c, e->key, "library", e->key, e->value, strlen(e->value));
		if (err)
			return err;
		if (str_ends(base, ".c"))
			strbuf_printf(text, " %.*s.o", (int)strlen(base) - 2, base);
	}
	return 0;
}

/**
 * package_write_compat() - the package's compat module: its sources, Kbuild and symbols
 * @c: the package, which needs one
 *
 * Return: 0; -1, reported.
 */
int package_write_compat(struct contents *c)
{
	static const char module[] = "scripts/package/compat-module.c";
	struct strbuf text = { 0 };
	char *from = path_join(c->plan->library->dir, module), *name;
	char tag[9];
	int err;

	tag_of(c->plan, tag);
	name = package_compat_name(c->plan);
	strbuf_printf(&text,
		      "%sBACKFIT_TOP ?= $(abspath $(KBUILD_EXTMOD))\n"
		      "include $(BACKFIT_TOP)/flags.mk\n\nobj-m += %s.o\n%s-y := module.o",
		      spdx, name, name);
	err = contents_copy(c, "compat/module.c", "library", module, from) ||
	      add_sources(c, &text) || write_symbols(c, tag);
	strbuf_puts(&text, "\nCFLAGS_module.o += -include "
			   "$(BACKFIT_TOP)/backport-include/backport/provenance.h\n");
	if (!err)
		err = contents_add(c, "compat/Kbuild", "generated", NULL, text.s, text.len);
	strbuf_free(&text);
	free(name);
	free(from);
	return err ? -1 : 0;
}
