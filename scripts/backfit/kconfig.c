// SPDX-License-Identifier: GPL-2.0
#include "kconfig.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

/* Where the reader of one Kconfig file stands. */
struct reader {
	const char *wanted;
	struct kconfig_symbol *found;
	VEC(char *) within, menu;
	bool in_wanted, in_menu;
	size_t help_indent;
	bool in_help;
};

static bool takes_word(char **p, const char *word)
{
	size_t len = strlen(word);

	if (strncmp(*p, word, len) || str_is_word((*p)[len]))
		return false;
	*p = str_trim(*p + len);
	return true;
}

static void and_with(char **all, const char *expression)
{
	char *both =
		*all ? xasprintf("%s && (%s)", *all, expression) : xasprintf("(%s)", expression);

	free(*all);
	*all = both;
}

/**
 * kconfig_split_if() - take "VALUE if CONDITION" apart, where " if " is not within quotes
 * @text: it
 *
 * Return: both, which the caller frees; without a condition @when is NULL.
 */
struct kconfig_value kconfig_split_if(const char *text)
{
	bool quoted = false;

	for (const char *p = text; *p; p++) {
		if (*p == '"')
			quoted = !quoted;
		if (!quoted && str_starts(p, " if "))
			return (struct kconfig_value){ xstrndup(text, p - text), xstrdup(p + 4) };
	}
	return (struct kconfig_value){ xstrdup(text), NULL };
}

static void read_attribute(struct kconfig_symbol *symbol, char *p)
{
	bool def_bool = takes_word(&p, "def_bool");
	bool def_tristate = !def_bool && takes_word(&p, "def_tristate");

	if (def_bool || def_tristate) {
		symbol->type = def_bool ? KCONFIG_BOOL : KCONFIG_TRISTATE;
		*vec_push(&symbol->value) = kconfig_split_if(p);
	} else if (takes_word(&p, "bool")) {
		symbol->type = KCONFIG_BOOL;
		symbol->prompt |= *p != '\0';
	} else if (takes_word(&p, "tristate")) {
		symbol->type = KCONFIG_TRISTATE;
		symbol->prompt |= *p != '\0';
	} else if (takes_word(&p, "prompt")) {
		symbol->prompt = true;
	} else if (takes_word(&p, "default")) {
		*vec_push(&symbol->value) = kconfig_split_if(p);
	} else if (takes_word(&p, "select")) {
		*vec_push(&symbol->select) = kconfig_split_if(p);
	} else if (takes_word(&p, "depends")) {
		takes_word(&p, "on");
		and_with(&symbol->depends, p);
	}
}

static size_t indent_of(const char *line)
{
	size_t n = 0;

	for (; *line == ' ' || *line == '\t'; line++)
		n = *line == '\t' ? (n / 8 + 1) * 8 : n + 1;
	return n;
}

/* Help goes on as long as lines stand deeper than its first one does not end. */
static bool is_help(struct reader *r, const char *line)
{
	size_t indent = indent_of(line);

	if (!r->in_help)
		return false;
	if (!line[strspn(line, " \t")])
		return true;
	if (!r->help_indent)
		r->help_indent = indent;
	if (indent && indent >= r->help_indent)
		return true;
	r->in_help = false;
	return false;
}

static void start_symbol(struct reader *r, const char *name)
{
	r->in_wanted = !strcmp(name, r->wanted);
	r->in_menu = false;
	if (!r->in_wanted)
		return;
	if (!r->found) {
		r->found = xcalloc(1, sizeof(*r->found));
		r->found->name = xstrdup(name);
	}
	for (size_t i = 0; i < r->within.n; i++)
		and_with(&r->found->within, r->within.v[i]);
	for (size_t i = 0; i < r->menu.n; i++)
		if (r->menu.v[i])
			and_with(&r->found->menus, r->menu.v[i]);
}

static void add_help(struct kconfig_symbol *symbol, const char *line)
{
	char *all = xasprintf("%s%s\n", symbol->help ? symbol->help : "", line);

	free(symbol->help);
	symbol->help = all;
}

/* What is no entry ends the one before; a menu may have conditions for all that is in it. */
static bool takes_other(struct reader *r, char **p)
{
	if (takes_word(p, "menu")) {
		*vec_push(&r->menu) = NULL;
		r->in_menu = true;
		r->in_wanted = false;
		return true;
	}
	if (takes_word(p, "endmenu")) {
		if (r->menu.n)
			free(r->menu.v[--r->menu.n]);
	} else if (!takes_word(p, "choice") && !takes_word(p, "endchoice") &&
		   !takes_word(p, "source") && !takes_word(p, "comment")) {
		return false;
	}
	r->in_wanted = r->in_menu = false;
	return true;
}

static void read_line(struct reader *r, char *line)
{
	char *p;

	if (is_help(r, line)) {
		if (r->in_wanted)
			add_help(r->found, line);
		return;
	}
	p = str_trim(line);
	if (!*p || *p == '#')
		return;
	if (takes_word(&p, "config") || takes_word(&p, "menuconfig")) {
		start_symbol(r, p);
	} else if (takes_word(&p, "if")) {
		r->in_wanted = r->in_menu = false;
		*vec_push(&r->within) = xstrdup(p);
	} else if (takes_word(&p, "endif")) {
		r->in_wanted = r->in_menu = false;
		if (r->within.n)
			free(r->within.v[--r->within.n]);
	} else if (takes_other(r, &p)) {
		return;
	} else if (takes_word(&p, "help")) {
		r->in_help = true;
		r->help_indent = 0;
	} else if (r->in_wanted) {
		*vec_push(&r->found->line) = xstrdup(p);
		read_attribute(r->found, p);
	} else if (r->in_menu && takes_word(&p, "depends") && takes_word(&p, "on")) {
		and_with(&r->menu.v[r->menu.n - 1], p);
	}
}

static struct kconfig_symbol *find_in_file(const char *path, const char *name,
					   struct kconfig_symbol *found)
{
	struct reader r = { .wanted = name, .found = found };
	char *text = file_read(path, NULL);
	char *needle = xasprintf("config %s\n", name);

	if (!text || !strstr(text, needle))
		goto out;
	for (char *line = text; *line;) {
		char *end = line;
		bool more;

		while ((end = end + strcspn(end, "\n")) > line && *end && end[-1] == '\\') {
			end[-1] = ' ';
			*end = ' ';
		}
		more = *end != '\0';
		*end = '\0';
		read_line(&r, line);
		line = more ? end + 1 : end;
	}
	while (r.within.n)
		free(r.within.v[--r.within.n]);
	vec_free(&r.within);
	while (r.menu.n)
		free(r.menu.v[--r.menu.n]);
	vec_free(&r.menu);
out:
	free(needle);
	free(text);
	return r.found;
}

static struct kconfig_symbol *find_in_dir(const char *dir, const char *name)
{
	struct kconfig_symbol *found = NULL;
	DIR *d = opendir(dir);
	struct dirent *e;

	while (d && (e = readdir(d))) {
		char *path;

		if (!str_starts(e->d_name, "Kconfig"))
			continue;
		path = path_join(dir, e->d_name);
		found = find_in_file(path, name, found);
		free(path);
	}
	if (d)
		closedir(d);
	return found;
}

/**
 * kconfig_find() - a symbol's entry, from the Kconfig files nearest to a folder
 * @tree: the source tree
 * @dir: the folder relative to it; the folders above it are looked at after it
 * @name: the symbol without CONFIG_
 *
 * Return: the entry, which the caller frees with kconfig_free(); NULL where no
 * Kconfig file from @dir up to the top defines it.
 */
struct kconfig_symbol *kconfig_find(const char *tree, const char *dir, const char *name)
{
	struct kconfig_symbol *found = NULL;
	char *below = xstrdup(dir);

	for (;;) {
		char *full = path_join(tree, below), *up;

		found = find_in_dir(full, name);
		free(full);
		if (found || !strcmp(below, ".") || !strcmp(below, "/"))
			break;
		up = path_dir(below);
		free(below);
		below = up;
	}
	free(below);
	return found;
}

/**
 * kconfig_free() - give back what kconfig_find() gave
 * @symbol: the entry, or NULL
 */
void kconfig_free(struct kconfig_symbol *symbol)
{
	if (!symbol)
		return;
	for (size_t i = 0; i < symbol->value.n; i++) {
		free(symbol->value.v[i].value);
		free(symbol->value.v[i].when);
	}
	for (size_t i = 0; i < symbol->select.n; i++) {
		free(symbol->select.v[i].value);
		free(symbol->select.v[i].when);
	}
	vec_free(&symbol->value);
	vec_free(&symbol->select);
	for (size_t i = 0; i < symbol->line.n; i++)
		free(symbol->line.v[i]);
	vec_free(&symbol->line);
	free(symbol->help);
	free(symbol->menus);
	free(symbol->name);
	free(symbol->depends);
	free(symbol->within);
	free(symbol);
}

/**
 * kconfig_mentions() - does an expression name a symbol?
 * @expression: the expression, or NULL
 * @name: the symbol without CONFIG_
 */
bool kconfig_mentions(const char *expression, const char *name)
{
	size_t len = strlen(name);

	for (const char *p = expression ? expression : ""; *p;) {
		size_t n = 0;

		while (str_is_word(p[n]))
			n++;
		if (n == len && !strncmp(p, name, len))
			return true;
		p += n ? n : 1;
	}
	return false;
}

/* An expression being evaluated. */
struct eval {
	const char *p;
	const struct map *values;
};

static void skip_blanks(struct eval *e)
{
	while (isspace((unsigned char)*e->p))
		e->p++;
}

static bool take(struct eval *e, const char *op)
{
	skip_blanks(e);
	if (!str_starts(e->p, op))
		return false;
	e->p += strlen(op);
	return true;
}

/* A symbol's or a constant's text: "y", "m", "n", or a string. */
static char *eval_word(struct eval *e)
{
	const char *start, *value;
	char *name;
	size_t len;

	skip_blanks(e);
	if (*e->p == '"' || *e->p == '\'') {
		char quote = *e->p++;

		start = e->p;
		while (*e->p && *e->p != quote)
			e->p++;
		name = xstrndup(start, e->p - start);
		e->p += *e->p == quote;
		return name;
	}
	for (len = 0; str_is_word(e->p[len]) || (e->p[len] && strchr(".-", e->p[len])); len++)
		;
	name = xstrndup(e->p, len);
	/* A character that is no expression must not be read for ever. */
	e->p += len ? len : *e->p != '\0';
	if (!strcmp(name, "y") || !strcmp(name, "m") || !strcmp(name, "n"))
		return name;
	value = map_get(e->values, name);
	free(name);
	return xstrdup(value ? value : "n");
}

static enum tristate tristate_of(const char *text)
{
	return !strcmp(text, "y") ? TRI_Y : !strcmp(text, "m") ? TRI_M : TRI_N;
}

static enum tristate eval_or(struct eval *e);

static enum tristate eval_comparison(struct eval *e)
{
	char *left = eval_word(e), *right = NULL;
	enum tristate result;
	bool unequal;

	skip_blanks(e);
	unequal = take(e, "!=");
	if (unequal || (*e->p == '=' && take(e, "="))) {
		right = eval_word(e);
		result = str_equal(left, right) != unequal ? TRI_Y : TRI_N;
	} else {
		result = tristate_of(left);
	}
	free(left);
	free(right);
	return result;
}

static enum tristate eval_not(struct eval *e)
{
	enum tristate inner;

	skip_blanks(e);
	if (*e->p == '!' && e->p[1] != '=') {
		e->p++;
		return TRI_Y - eval_not(e);
	}
	if (!take(e, "("))
		return eval_comparison(e);
	inner = eval_or(e);
	take(e, ")");
	return inner;
}

static enum tristate eval_and(struct eval *e)
{
	enum tristate result = eval_not(e);

	while (take(e, "&&")) {
		enum tristate right = eval_not(e);

		if (right < result)
			result = right;
	}
	return result;
}

static enum tristate eval_or(struct eval *e)
{
	enum tristate result = eval_and(e);

	while (take(e, "||")) {
		enum tristate right = eval_and(e);

		if (right > result)
			result = right;
	}
	return result;
}

/**
 * kconfig_eval() - a Kconfig expression's value
 * @expression: the expression; NULL is y
 * @values: the symbols' values (char *, "y", "m" or other text) by name without
 *	CONFIG_; those not in it are n
 */
enum tristate kconfig_eval(const char *expression, const struct map *values)
{
	struct eval e = { expression, values };

	return expression ? eval_or(&e) : TRI_Y;
}

/**
 * kconfig_load() - read a kernel's configuration
 * @build: its build directory
 * @values: gets the value (char *, the caller's to free) of every symbol by its
 *	name without CONFIG_; symbols that are turned off get "n", strings come
 *	with their quotes
 *
 * Return: 0 or -errno.
 */
int kconfig_load(const char *build, struct map *values)
{
	char *path = path_join(build, ".config"), *text = file_read(path, NULL);

	if (!text) {
		free(path);
		path = path_join(build, "include/config/auto.conf");
		text = file_read(path, NULL);
	}
	free(path);
	if (!text)
		return -errno;
	for (char *save = NULL, *line = strtok_r(text, "\n", &save); line;
	     line = strtok_r(NULL, "\n", &save)) {
		size_t len;

		if (str_starts(line, "# CONFIG_") && str_ends(line, " is not set")) {
			len = strcspn(line + 9, " ");
			*map_put_n(values, line + 9, len) = xstrdup("n");
		} else if (str_starts(line, "CONFIG_") && strchr(line, '=')) {
			len = strcspn(line + 7, "=");
			*map_put_n(values, line + 7, len) = xstrdup(line + 7 + len + 1);
		}
	}
	free(text);
	return 0;
}
