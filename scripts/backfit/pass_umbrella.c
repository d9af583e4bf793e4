// SPDX-License-Identifier: GPL-2.0
/* The file that includes the headers, and what it takes that they are found. */
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "pass.h"

static bool is_found(struct pass *pass, const struct header_file *h, const char *include)
{
	const char *name = include + 1;
	char *dir, *path, *clean;
	bool found = false;

	if (map_has(&pass->headers->by_name, name))
		return true;
	if (*include == '"') {
		dir = path_dir(h->path);
		path = path_join(dir, name);
		clean = path_clean(path);
		found = map_has(&pass->headers->by_path, clean) || file_exists(clean);
		free(dir);
		free(path);
		free(clean);
	}
	for (size_t i = 0; i < pass->headers->dir.n && !found; i++) {
		path = path_join(pass->headers->dir.v[i], name);
		found = file_exists(path);
		free(path);
	}
	return found;
}

int pass_provide_empty(struct pass *pass, const char *name)
{
	char *path = path_join(pass->empty, name), *clean = path_clean(path);
	int err = 0;

	/* The folder lies deep enough for names that climb a few levels. */
	if (str_starts(clean, pass->dir) && !file_exists(clean))
		err = file_write(clean, "", 0);
	free(path);
	free(clean);
	if (err)
		report_error("%s: cannot write: %s", pass->dir, strerror(-err));
	return err;
}

int pass_provide_missing(struct pass *pass)
{
	struct map seen = { 0 };
	int err = 0;

	for (size_t i = 0; i < pass->headers->file.n && !err; i++) {
		const struct header_file *h = pass->headers->file.v[i];

		for (unsigned int k = 0; k < h->n_includes && !err; k++) {
			const char *include = h->includes[k];

			if (*include == '<' && map_has(&seen, include))
				continue;
			map_set(&seen, include, NULL);
			if (*include && include[1] && include[1] != '/' &&
			    !is_found(pass, h, include))
				err = pass_provide_empty(pass, include + 1);
		}
	}
	map_free(&seen);
	return err;
}

/* The umbrella. */

const char *const pass_basic[] = {
	"linux/types.h",   "linux/kernel.h",	"linux/module.h",    "linux/init.h",
	"linux/errno.h",   "linux/string.h",	"linux/slab.h",	     "linux/list.h",
	"linux/mutex.h",   "linux/spinlock.h",	"linux/sched.h",     "linux/mm.h",
	"linux/fs.h",	   "linux/device.h",	"linux/interrupt.h", "linux/io.h",
	"linux/uaccess.h", "linux/netdevice.h", "linux/pci.h",
};

const size_t pass_basics = ARRAY_LEN(pass_basic);

/**
 * struct umbrella - the file while it is made
 * @pass: whose
 * @done: headers that are in it, by name
 * @common: those that are read together, in their order
 * @text: what it says so far
 */
struct umbrella {
	struct pass *pass;
	struct map done;
	VEC(const char *) common;
	struct strbuf text;
};

static void add_line(struct umbrella *u, const char *name)
{
	map_set(&u->done, name, NULL);
	*vec_push(&u->pass->line) = name;
	strbuf_printf(&u->text, "#include <%s>\n", name);
}

/* Lines by which the compiler's output tells its form. */
static void add_way(struct umbrella *u)
{
	for (const char *p = pass_way_text; (p = strchr(p, '\n')); p++)
		*vec_push(&u->pass->line) = "";
	strbuf_puts(&u->text, pass_way_text);
}

static void add_basic(struct umbrella *u)
{
	for (size_t i = 0; i < pass_basics; i++)
		if (map_has(&u->pass->wanted, pass_basic[i]))
			add_line(u, pass_basic[i]);
}

static bool is_left(const struct umbrella *u, const char *name)
{
	return !map_has(&u->done, name) && !map_has(&u->pass->finished, name);
}

static void add_common_below(struct umbrella *u, const char *top)
{
	map_each (&u->pass->wanted, e) {
		if (!str_starts(e->key, top) || !is_left(u, e->key) ||
		    map_has(&u->pass->apart, e->key))
			continue;
		map_set(&u->done, e->key, NULL);
		*vec_push(&u->common) = e->key;
	}
}

static void add_others(struct umbrella *u)
{
	map_each (&u->pass->wanted, e) {
		if (str_starts(e->key, "asm/") || str_starts(e->key, "dt-bindings/") ||
		    !is_left(u, e->key) || map_has(&u->pass->apart, e->key))
			continue;
		map_set(&u->done, e->key, NULL);
		*vec_push(&u->common) = e->key;
	}
}

void pass_note_shared_guard(struct pass *pass, const struct header_file *h, const char *guard)
{
	for (size_t i = 0; i < pass->shared_guard.n; i++)
		if (pass->shared_guard.v[i].header == h && pass->shared_guard.v[i].guard == guard)
			return;
	*vec_push(&pass->shared_guard) = (struct shared_guard){ h, guard };
}

/*
 * Of headers with one guard, none must keep another from being read by way of
 * who includes it. Most that include them have a guard themselves, and do so once.
 */
static void forget_shared_guards(struct umbrella *u, const char *name)
{
	const struct header_file *h = map_get(&u->pass->wanted, name);

	for (size_t i = 0; i < u->pass->shared_guard.n; i++) {
		const struct shared_guard *shared = &u->pass->shared_guard.v[i];

		if (!header_graph_includes(u->pass->graph, h, shared->header))
			continue;
		*vec_push(&u->pass->line) = name;
		strbuf_printf(&u->text, "#undef %s\n", shared->guard);
	}
}

static void add_common(struct umbrella *u)
{
	add_common_below(u, "linux/");
	add_common_below(u, "net/");
	add_common_below(u, "trace/");
	/* Those with many short names come last. */
	add_others(u);
	add_common_below(u, "asm/");
	add_common_below(u, "dt-bindings/");
	for (size_t i = 0; i < u->common.n; i++) {
		const char *name = u->common.v[u->pass->backwards ? u->common.n - 1 - i : i];

		forget_shared_guards(u, name);
		add_line(u, name);
	}
	vec_free(&u->common);
}

/* The place in the list's @use where those of a header begin. */
static size_t first_use(const struct header_list *list, unsigned int header)
{
	size_t low = 0, high = list->use.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (list->use.v[middle].header < header)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void note_undefs(struct header_list *list, struct header_file *h)
{
	struct strbuf lines = { 0 };

	for (size_t i = first_use(list, h->at); i < list->use.n && list->use.v[i].header == h->at;
	     i++)
		if (list->use.v[i].kind == HEADER_DEFINES)
			strbuf_printf(&lines, "#undef %s\n",
				      list->macro.entry[list->use.v[i].macro].key);
	h->undefs = arena_strndup(&list->arena, lines.s ? lines.s : "", lines.len);
	strbuf_free(&lines);
}

/**
 * pass_note_undefs() - keep what is needed of headers' macros, and forget the rest
 * @pass: the pass, with all chosen; its headers are told of no macros afterwards
 *
 * There are ten times as many macros as headers, and the scan needs the memory.
 */
void pass_note_undefs(struct pass *pass)
{
	map_each (&pass->apart, e) {
		struct header_file *h = map_get(&pass->headers->by_name, e->key);

		if (h)
			note_undefs(pass->headers, h);
	}
	headers_forget_macros(pass->headers);
}

static void forget_own(struct umbrella *u, const struct header_file *h)
{
	for (const char *p = h->undefs; (p = strchr(p, '\n')); p++)
		*vec_push(&u->pass->line) = h->name;
	strbuf_puts(&u->text, h->undefs);
}

/* Was a header read among the others, by way of one of them? */
static bool is_brought(const struct umbrella *u, const struct header_file *h)
{
	map_each (&u->pass->wanted, e)
		if (!map_has(&u->pass->apart, e->key) &&
		    header_graph_includes(u->pass->graph, e->value, h))
			return true;
	return false;
}

/* Takes back what a header that stands apart defines, so that the next finds none of it. */
static void forget_macros(struct umbrella *u, const struct header_file *h)
{
	if (is_brought(u, h))
		return;
	forget_own(u, h);
	map_each (&u->pass->apart, e) {
		const struct header_file *inner = map_get(&u->pass->headers->by_name, e->key);

		if (inner != h && header_graph_includes(u->pass->graph, h, inner) &&
		    !is_brought(u, inner))
			forget_own(u, inner);
	}
}

/* Another header with the same guard may have been read. */
static void forget_guard(struct umbrella *u, const struct header_file *h, const char *guard)
{
	if (!guard || map_get(&u->pass->guards, guard) == h)
		return;
	*vec_push(&u->pass->line) = h->name;
	strbuf_printf(&u->text, "#undef %s\n", guard);
}

static void forget_guards(struct umbrella *u, const struct header_file *h)
{
	forget_guard(u, h, h->guard);
	for (unsigned int i = 0; i < h->n_once; i++)
		forget_guard(u, h, h->once[i]);
}

static void add_apart_if(struct umbrella *u, bool guarded)
{
	map_each (&u->pass->wanted, e) {
		const struct header_file *h = e->value;

		if (!map_has(&u->pass->apart, e->key) || !is_left(u, e->key) ||
		    h->guarded != guarded)
			continue;
		forget_guards(u, e->value);
		add_line(u, e->key);
		forget_macros(u, e->value);
	}
}

/*
 * Those without a guard are made to set macros anew, as trace/bpf_probe.h does
 * with all that declare tracepoints: they come behind those that may use these.
 */
static void add_apart(struct umbrella *u)
{
	*vec_push(&u->pass->line) = "";
	strbuf_puts(&u->text, "#define " SCAN_ALONE "\n");
	add_apart_if(u, true);
	add_apart_if(u, false);
}

/**
 * pass_write_umbrella() - write the file that includes what is wanted
 * @pass: the pass
 *
 * Return: 0, or -errno after a message.
 */
int pass_write_umbrella(struct pass *pass)
{
	struct umbrella u = { .pass = pass };
	int err;

	pass->line.n = 0;
	add_way(&u);
	add_basic(&u);
	add_common(&u);
	add_apart(&u);
	strbuf_puts(&u.text, PASS_LAST_LINE "\n");
	err = file_write(pass->umbrella, u.text.s, u.text.len);
	if (err)
		report_error("%s: cannot write: %s", pass->umbrella, strerror(-err));
	strbuf_free(&u.text);
	map_free(&u.done);
	return err;
}

/**
 * pass_keep_basic() - the headers that others take for granted
 * @pass: the pass
 * @few: gets those of them that are wanted
 */
void pass_keep_basic(const struct pass *pass, struct map *few)
{
	for (size_t i = 0; i < pass_basics; i++)
		if (map_has(&pass->wanted, pass_basic[i]))
			map_set(few, pass_basic[i], map_get(&pass->wanted, pass_basic[i]));
}
