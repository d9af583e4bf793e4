// SPDX-License-Identifier: GPL-2.0
/* Choosing the headers that are read together, and those that are read apart. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "pass.h"

static bool is_for_other_width(const struct pass *pass, const struct header_file *h)
{
	bool wide = pass->headers->file.n && !strcmp(pass->kernel->srcarch, "x86");
	const char *other;

	/* Only where both widths share a folder is there a wrong one. */
	if (!wide || !str_starts(h->name, "asm/"))
		return false;
	other = "_32.h";
	for (unsigned int i = 0; i < pass->kernel->ccs; i++)
		if (!strcmp(pass->kernel->cc[i], "-m32"))
			other = "_64.h";
	return str_ends(h->name, other);
}

/* "xen/arm/page.h" on other machines than that. */
static bool is_for_other_arch(const struct pass *pass, const struct header_file *h)
{
	const char *base = path_base(h->name);
	bool other = false;

	for (const char *p = h->name; p < base && !other; p = strchr(p, '/') + 1) {
		char *arch = xstrndup(p, strcspn(p, "/"));
		char *dir = xasprintf("%s/arch/%s", pass->kernel->source, arch);

		other = strcmp(arch, pass->kernel->srcarch) && dir_exists(dir);
		free(dir);
		free(arch);
	}
	return other;
}

static const char untaken[] = "who includes it does not in this configuration";
const char pass_spoiler[] = "its macros would change other headers";

/* Why a header is not included by itself; NULL where it is. */
static const char *reason_to_leave_out(const struct pass *pass, const struct header_file *h)
{
	if (str_starts(h->name, "asm-generic/"))
		return "reached through asm/";
	if (h->private)
		return "asks not to be included directly";
	if (h->assembler)
		return "for the assembler";
	if (str_ends(h->name, ".lds.h"))
		return "for the linker";
	if (is_for_other_width(pass, h))
		return "for the other word size";
	return NULL;
}

static const char taken_guard[] = "its include guard is another header's";

/* Does any other header include it? */
static bool is_included(const struct pass *pass, const struct header_file *h)
{
	for (size_t i = 0; i < pass->headers->file.n; i++)
		if (pass->headers->file.v[i] != h &&
		    header_graph_includes(pass->graph, pass->headers->file.v[i], h))
			return true;
	return false;
}

/*
 * Does an unrelated header guard itself with this macro, too? The first one may,
 * or rather the one that others bring along, wherever it stands.
 */
static bool is_taken(struct pass *pass, const struct header_file *h, const char *guard)
{
	const struct header_file *first = map_get(&pass->guards, guard);

	if (!first) {
		map_set(&pass->guards, guard, (void *)h);
		return false;
	}
	if (header_graph_related(pass->graph, first, h))
		return false;
	pass_note_shared_guard(pass, first, guard);
	pass_note_shared_guard(pass, h, guard);
	if (is_included(pass, first) || !is_included(pass, h))
		return true;
	map_set(&pass->apart, first->name, (void *)taken_guard);
	map_set(&pass->guards, guard, (void *)h);
	return false;
}

static bool has_taken_guard(struct pass *pass, const struct header_file *h)
{
	bool taken = h->guard && is_taken(pass, h, h->guard);

	for (unsigned int i = 0; i < h->n_once; i++)
		taken |= is_taken(pass, h, h->once[i]);
	return taken;
}

/* Why a header is read behind all others; NULL where it is read among them. */
static const char *reason_to_read_apart(struct pass *pass, const struct header_file *h)
{
	bool taken = has_taken_guard(pass, h);

	if (str_starts(h->name, "uapi/"))
		return "the kernel's header of that name hides it";
	if (str_starts(h->name, "generated/"))
		return "generated for other headers";
	if (!h->guarded && h->undefines)
		return "made to be included more than once";
	if (is_for_other_arch(pass, h))
		return "for another architecture";
	if (taken)
		return taken_guard;
	return NULL;
}

/* Headers that change what others say. */

/**
 * struct spoiling - who spoils others
 * @pass: the pass
 * @spoils: by place, whether that header does
 */
struct spoiling {
	struct pass *pass;
	bool *spoils;
};

/*
 * Is a macro a parameter of a header, as GENL_MAGIC_FAMILY is of
 * linux/genl_magic_func.h? Then whoever defines it means that.
 */
static bool is_parameter_of(const char *macro, const struct header_file *h)
{
	const char *stem = path_base(h->name);
	size_t len = strcspn(stem, "_-.");

	for (const char *p = macro; len > 1 && *p; p++)
		if (!strncasecmp(p, stem, len))
			return true;
	return false;
}

/* Does a header get a macro from itself or from one that it includes? */
static bool sets_up(const struct pass *pass, const struct header_file *h, const char *macro)
{
	const struct header_list *list = pass->headers;
	size_t number = (size_t)map_get(&list->macro, macro) - 1;

	for (size_t i = 0; i < list->use.n; i++)
		if (list->use.v[i].kind == HEADER_DEFINES && list->use.v[i].macro == number &&
		    header_graph_includes(pass->graph, h, list->file.v[list->use.v[i].header]))
			return true;
	return false;
}

/* A header that wants to be set up goes apart, with those that bring it along unprepared. */
static void set_unprepared_apart(struct pass *pass, const struct header_file *wanting,
				 const char *macro)
{
	if (map_has(&pass->apart, wanting->name))
		return;
	map_each (&pass->wanted, e)
		if (header_graph_includes(pass->graph, e->value, wanting) &&
		    !sets_up(pass, e->value, macro) && !map_has(&pass->apart, e->key))
			map_set(&pass->apart, e->key,
				"made to be included by those that set it up");
}

static void note_spoiler(const struct header_file *h, const char *macro,
			 const struct header_file *spoilt, void *data)
{
	struct spoiling *s = data;
	bool parameter = is_parameter_of(macro, spoilt);

	/* What is read apart anyway neither spoils nor is spoilt. */
	if (!map_has(&s->pass->wanted, spoilt->name) || map_has(&s->pass->apart, spoilt->name) ||
	    !map_has(&s->pass->wanted, h->name))
		return;
	if (!header_graph_includes(s->pass->graph, h, spoilt))
		s->spoils[h->at] |= !parameter;
	else if (parameter && !header_graph_is_base(s->pass->graph, spoilt))
		set_unprepared_apart(s->pass, spoilt, macro);
}

/* Who is wanted and brings the header along. */
static unsigned int count_bringers(const struct pass *pass, const struct header_file *spoiler)
{
	unsigned int n = 0;

	map_each (&pass->wanted, e)
		n += header_graph_includes(pass->graph, e->value, spoiler);
	return n;
}

/*
 * A header that defines what conditions of unrelated headers ask for goes
 * apart, with those that bring it along. Where these are many, it is one that
 * others must expect.
 */
static void set_spoilers_apart(struct pass *pass)
{
	enum {
		MANY = 3
	};
	struct header_list *list = pass->headers;
	struct spoiling s = { pass, xcalloc(list->file.n + 1, sizeof(*s.spoils)) };

	header_graph_spoilers(pass->graph, note_spoiler, &s);
	for (size_t i = 0; i < list->file.n; i++) {
		const struct header_file *h = list->file.v[i];

		if (!s.spoils[i] || count_bringers(pass, h) > MANY)
			continue;
		map_each (&pass->wanted, e)
			if (header_graph_includes(pass->graph, e->value, h))
				map_set(&pass->apart, e->key, (void *)pass_spoiler);
	}
	free(s.spoils);
}

/*
 * A header that those at the start include only under conditions that do not
 * hold, as arm64's includes the byte order that it does not have: it must not
 * come among the others. What they do include was read before this counts.
 */
static void set_untaken_apart(struct pass *pass)
{
	struct map basic = { 0 };

	for (size_t i = 0; i < pass_basics; i++)
		map_set(&basic, pass_basic[i], pass);
	map_each (&pass->wanted, e)
		if (header_graph_is_base(pass->graph, e->value) && !map_has(&basic, e->key) &&
		    !map_has(&pass->apart, e->key))
			map_set(&pass->apart, e->key, (void *)untaken);
	map_free(&basic);
}

/**
 * pass_choose() - say of each header how it is read
 * @pass: the pass, with its headers, which were looked into
 */
void pass_choose(struct pass *pass)
{
	pass->graph = header_graph_new(pass->headers, pass_basic, pass_basics);
	for (size_t i = 0; i < pass->headers->file.n; i++) {
		const struct header_file *h = pass->headers->file.v[i];
		const char *left_out, *apart;

		if (map_get(&pass->headers->by_name, h->name) != h)
			continue;
		left_out = reason_to_leave_out(pass, h);
		apart = left_out ? NULL : reason_to_read_apart(pass, h);
		if (left_out)
			map_set(&pass->left_out, h->name, (void *)left_out);
		else
			map_set(&pass->wanted, h->name, (void *)h);
		if (apart)
			map_set(&pass->apart, h->name, (void *)apart);
	}
	set_spoilers_apart(pass);
	set_untaken_apart(pass);
}
