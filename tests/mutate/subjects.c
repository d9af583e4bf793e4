// SPDX-License-Identifier: GPL-2.0
/* Every question that the library asks, each once, with who asks it. */
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "mutate.h"
#include "str.h"

/* Arguments end at a comma or bracket outside of inner brackets. */
static const char *read_args(const char *p, char **arg)
{
	unsigned int depth = 0, n = 0;
	const char *start = p;

	for (; *p; p++) {
		if ((*p == ',' || *p == ')') && !depth && n < MAX_ARGS) {
			char *text = xstrndup(start, p - start);

			arg[n++] = xstrdup(str_trim(text));
			free(text);
			start = p + 1;
			if (*p == ')')
				return p + 1;
		}
		depth += (*p == '(') - (*p == ')');
	}
	return NULL;
}

static void add_subject(struct world *w, const struct question_kind *kind, char **arg,
			const char *by, bool denied)
{
	struct strbuf text = { 0 };
	struct subject *s;
	void **slot;

	strbuf_printf(&text, "%s(", kind->name);
	for (unsigned int i = 0; i < MAX_ARGS && arg[i]; i++)
		strbuf_printf(&text, "%s%s", i ? ", " : "", arg[i]);
	strbuf_putc(&text, ')');
	slot = map_put(&w->subject, text.s);
	s = *slot;
	if (!s) {
		s = *slot = xcalloc(1, sizeof(*s));
		s->text = strbuf_take(&text);
		s->kind = kind;
		memcpy(s->arg, arg, sizeof(s->arg));
	} else {
		strbuf_free(&text);
		for (unsigned int i = 0; i < MAX_ARGS; i++)
			free(arg[i]);
	}
	s->denied |= denied;
	if (!s->by.n || strcmp(s->by.v[s->by.n - 1], by))
		*vec_push(&s->by) = by;
}

/* The questions of one expression. */
static void collect_expression(struct world *w, const char *p, const char *by)
{
	const char *start = p;

	while (*p) {
		size_t len = str_word(p);
		const struct question_kind *kind = len ? question_kind_named(p, len) : NULL;
		char *arg[MAX_ARGS] = { NULL };
		const char *end = kind && p[len] == '(' ? read_args(p + len + 1, arg) : NULL;

		if (end)
			add_subject(w, kind, arg, by, p > start && p[-1] == '!');
		p = end ? end : p + (len ? len : 1);
	}
}

/* The questions of #if and #elif lines. */
static int collect_file(struct world *w, const char *name)
{
	char *path = path_join(w->library.dir, name), *text = file_read(path, NULL);
	char *rest = text, *line;
	bool goes_on = false;

	if (!text)
		report_error("%s: cannot be read", path);
	while (text && (line = strsep(&rest, "\n"))) {
		if (goes_on || *line == '#')
			collect_expression(w, line, name);
		goes_on = (goes_on || *line == '#') && str_ends(line, "\\");
	}
	free(path);
	free(text);
	return text ? 0 : -1;
}

/**
 * subjects_collect() - read all questions of the library
 * @w: its library is loaded
 *
 * Return: 0, or -1 after a message.
 */
int subjects_collect(struct world *w)
{
	int err = 0;

	map_each (&w->library.shim, e) {
		/* kept as long as the program: who asks is named by it */
		char *name = xasprintf("backport-include/%s", e->key);

		err |= collect_file(w, name);
	}
	for (size_t i = 0; i < w->library.compat.n; i++) {
		const struct entry *entry = &w->library.compat.v[i];

		collect_expression(w, entry->when, entry->name);
		err |= collect_file(w, entry->name);
	}
	for (size_t i = 0; i < w->library.evolution.n; i++)
		collect_expression(w, w->library.evolution.v[i].when,
				   w->library.evolution.v[i].name);
	return err;
}

/**
 * subjects_free() - give back what subjects_collect() made
 * @w: the world
 */
void subjects_free(struct world *w)
{
	map_each (&w->subject, e) {
		struct subject *s = e->value;

		for (unsigned int i = 0; i < MAX_ARGS; i++)
			free(s->arg[i]);
		vec_free(&s->by);
		free(s->text);
		free(s);
	}
	map_free(&w->subject);
}
