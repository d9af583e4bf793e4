// SPDX-License-Identifier: GPL-2.0
/*
 * A name of the headers can also be that of another type or function which one
 * .c file has for itself, and BTF then knows that one. What proves it: outside
 * of the headers stands a definition of that name with the very members (or
 * parameters) that BTF lists, in that order, and ours has others. A function of
 * which BTF knows neither is proved to be in assembler by its label.
 */
#include "btf_private.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "proc.h"
#include "str.h"

/**
 * struct private_place - a line that may define a name
 * @path: below the source tree
 * @line: the line, from 1
 * @next: the next one of that name, or NULL
 */
struct private_place {
	const char *path;
	unsigned long line;
	struct private_place *next;
};

/* The names that a definition lists, in order. */
struct word_list {
	VEC(const char *) word;
};

static bool is_word(int c)
{
	return isalnum(c) || c == '_';
}

/**
 * private_want() - have a name looked for
 * @search: the search
 * @fact: a struct, union, enum, typedef or function
 */
void private_want(struct private_search *search, const struct fact *fact)
{
	const char *name = fact->name;
	char *pattern;

	switch (fact->kind) {
	case FACT_FUNCTION:
		pattern =
			xasprintf("^[^#/* \t].*\\b%s[ \t]*\\(|^%s\\(|\\b%s:|[ (]%s[,)]|THUNK %s\\b",
				  name, name, name, name, name);
		break;
	case FACT_TYPEDEF:
		pattern = xasprintf("\\b%s;", name);
		break;
	default:
		pattern = xasprintf("\\b%s[ \t]+%s[ \t]*(\\{|$|__)", fact_kind_name(fact->kind),
				    name);
		break;
	}
	map_set(&search->wanted, pattern, search);
	free(pattern);
}

/* "./path:12:text" as a place of the name that the text has. */
static void note_place(struct private_search *search, char *line)
{
	char *path = line, *number = strchr(line, ':'),
	     *text = number ? strchr(number + 1, ':') : NULL;
	char *p;

	if (!text || (strstr(path, "/include/") && !str_starts(path, "./include/")))
		return;
	*number++ = '\0';
	*text++ = '\0';
	for (p = text; *p;) {
		struct private_place *place;
		void **at;
		size_t len;

		for (; *p && !is_word(*p); p++)
			;
		for (len = 0; is_word(p[len]); len++)
			;
		if (!len)
			break;
		at = map_put_n(&search->found, p, len);
		place = arena_alloc(&search->arena, sizeof(*place));
		place->path = arena_strdup(&search->arena, path + 2);
		place->line = strtoul(number, NULL, 10);
		place->next = *at;
		*at = place;
		p += len;
	}
}

static int run_grep(struct private_search *search, const char *patterns, const char *out)
{
	const char *const argv[] = { "grep", "-rnoEf", patterns, "--include=*.[chS]", ".", NULL };
	const struct proc proc = { .argv = argv, .dir = search->source, .out = out };
	int status = proc_run(&proc);

	if (status == 0 || status == 1)
		return 0;
	report_error("%s: grep ends with %d", search->source, status);
	return -1;
}

static int search_in(struct private_search *search, const char *dir)
{
	char *patterns = path_join(dir, "patterns"), *out = path_join(dir, "lines");
	struct strbuf text = { 0 };
	char *lines = NULL, *save;
	size_t len;
	int err;

	map_each (&search->wanted, e)
		strbuf_printf(&text, "%s\n", e->key);
	err = file_write(patterns, text.s, text.len) ? -1 : run_grep(search, patterns, out);
	if (!err)
		lines = file_read(out, &len);
	for (char *line = lines ? strtok_r(lines, "\n", &save) : NULL; line;
	     line = strtok_r(NULL, "\n", &save))
		note_place(search, line);
	free(lines);
	strbuf_free(&text);
	free(patterns);
	free(out);
	return err;
}

/**
 * private_search() - look for all wanted names at once
 * @search: the search
 *
 * Return: 0, or -1 after a message.
 */
int private_search(struct private_search *search)
{
	char *dir = search->wanted.n ? temp_dir("check-btf") : NULL;
	int err = dir ? search_in(search, dir) : 0;

	if (dir)
		remove_tree(dir);
	free(dir);
	return err;
}

/* What a comment says must not count as names; its lines must count as lines. */
static void blank_comments(char *s)
{
	while (s && (s = strstr(s, "/*"))) {
		char *end = strstr(s + 2, "*/");

		end = end ? end + 2 : s + strlen(s);
		for (; s < end; s++)
			if (*s != '\n')
				*s = ' ';
	}
}

static const char *file_text(struct private_search *search, const char *path)
{
	void **text = map_put(&search->text, path);

	if (!*text) {
		char *full = path_join(search->source, path);
		size_t len;

		*text = file_read(full, &len);
		free(full);
		blank_comments(*text);
	}
	return *text;
}

static const char *line_at(const char *text, unsigned long line)
{
	for (; text && line > 1; line--) {
		text = strchr(text, '\n');
		text = text ? text + 1 : NULL;
	}
	return text;
}

static const char *find_word(const char *from, const char *end, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = from; (p = memmem(p, end - p, word, len)); p++)
		if ((p == from || !is_word(p[-1])) && !is_word(p[len]))
			return p + len;
	return NULL;
}

/* The end of what a bracket opens, behind what closes it; NULL where nothing does. */
static const char *behind(const char *open)
{
	unsigned int depth = 0;

	for (const char *p = open; *p; p++) {
		depth += *p == '{' || *p == '(';
		depth -= *p == '}' || *p == ')';
		if (!depth)
			return p + 1;
	}
	return NULL;
}

/* Do the words stand between the brackets, in this order? Without any: is there nothing? */
static bool holds(const char *open, const struct word_list *words)
{
	const char *end = open ? behind(open) : NULL;

	if (end && !words->word.n)
		return str_starts(open, "(void)");
	for (size_t i = 0; i < words->word.n && end; i++) {
		open = find_word(open, end, words->word.v[i]);
		if (!open)
			return false;
	}
	return end;
}

/* Where the body of a record or enum opens that a line begins, NULL for none. */
static const char *body_of(const char *line)
{
	const char *p = line + strcspn(line, "{;)=,");

	return *p == '{' ? p : NULL;
}

/* The parameters of a function that is defined at a line, NULL where it is only called. */
static const char *params_of(const char *line, const char *name)
{
	const char *end = line + strlen(line), *p = find_word(line, end, name);
	const char *close = p && p[strspn(p, " \t")] == '(' ? behind(p + strspn(p, " \t")) : NULL;

	if (!close)
		return NULL;
	close += strspn(close, " \t\n");
	while (str_starts(close, "__"))
		close += strcspn(close, " \t\n{;"), close += strspn(close, " \t\n");
	return *close == '{' ? p + strspn(p, " \t") : NULL;
}

/* "} name;": the body before it. */
static const char *body_before(const char *text, const char *line, const char *name)
{
	const char *p = find_word(line, line + strcspn(line, "\n"), name);
	unsigned int depth = 0;

	for (; p && p > text; p--) {
		depth += *p == '}';
		if (*p == ';' && !depth && p[-1] != ';' && p < line)
			return NULL;
		if (*p == '{' && !--depth)
			return p;
	}
	return NULL;
}

static void list_words(const struct btf *btf, const struct btf_type *t, struct word_list *out)
{
	unsigned int n = btf_vlen(t);

	switch (btf_kind(t)) {
	case BTF_KIND_STRUCT:
	case BTF_KIND_UNION:
		for (unsigned int i = 0; i < n; i++) {
			const struct btf_member *m = &btf_members(t)[i];
			const struct btf_type *inner = btf__type_by_id(btf, m->type);

			if (m->name_off)
				*vec_push(&out->word) = btf__name_by_offset(btf, m->name_off);
			else if (btf_is_composite(inner))
				list_words(btf, inner, out);
		}
		break;
	case BTF_KIND_ENUM:
		for (unsigned int i = 0; i < n; i++)
			*vec_push(&out->word) = btf__name_by_offset(btf, btf_enum(t)[i].name_off);
		break;
	case BTF_KIND_ENUM64:
		for (unsigned int i = 0; i < n; i++)
			*vec_push(&out->word) = btf__name_by_offset(btf, btf_enum64(t)[i].name_off);
		break;
	case BTF_KIND_FUNC:
		t = btf__type_by_id(btf, t->type);
		for (unsigned int i = 0; i < btf_vlen(t); i++)
			if (btf_params(t)[i].name_off)
				*vec_push(&out->word) =
					btf__name_by_offset(btf, btf_params(t)[i].name_off);
		break;
	case BTF_KIND_TYPEDEF:
		t = btf__type_by_id(btf, t->type);
		if (btf_is_composite(t) || btf_is_any_enum(t))
			list_words(btf, t, out);
		break;
	}
}

/* Has our own fact exactly these names? Then it is not the name that is another's. */
static bool ours_has(const struct fact *fact, const struct word_list *words)
{
	const struct type *type = fact->kind == FACT_FUNCTION ? fact->type : NULL;
	unsigned int n = type ? type->params : fact->members;

	if (n != words->word.n)
		return false;
	for (unsigned int i = 0; i < n; i++)
		if (!str_equal(type ? type->param[i].name : fact->member[i]->name,
			       words->word.v[i]))
			return false;
	return n;
}

/* Is the line at a place one of assembler that defines the name? */
static bool is_label(const char *line, const char *path, const char *name)
{
	const char *end = line + strcspn(line, "\n"), *p = find_word(line, end, name);

	if (!p)
		return false;
	if (*p == ':')
		return true;
	return str_ends(path, ".S") &&
	       (memmem(line, end - line, "START", 5) || memmem(line, end - line, "THUNK", 5) ||
		memmem(line, end - line, "ALIAS", 5) || memmem(line, end - line, "ENTRY", 5) ||
		memmem(line, end - line, "ENTER", 5));
}

static bool is_assembler(const struct btf_named *named)
{
	const struct btf *btf = named->file->btf;
	const struct btf_type *t = btf__type_by_id(btf, named->id);

	if (!btf_is_func(t))
		return false;
	t = btf__type_by_id(btf, t->type);
	return !t->type && !btf_vlen(t);
}

static bool proves(struct private_search *search, const struct private_place *place,
		   const struct fact *fact, const struct btf_named *named,
		   const struct word_list *words)
{
	const char *text = file_text(search, place->path), *line = line_at(text, place->line);

	if (!line || str_ends(place->path, fact->file))
		return false;
	if (is_assembler(named))
		return is_label(line, place->path, fact->name);
	if (ours_has(fact, words) || str_ends(place->path, ".S"))
		return false;
	switch (fact->kind) {
	case FACT_FUNCTION:
		return holds(params_of(line, fact->name), words);
	case FACT_TYPEDEF:
		return words->word.n && holds(body_before(text, line, fact->name), words);
	default:
		return words->word.n && holds(body_of(line), words);
	}
}

static bool is_header(const struct private_place *place)
{
	return str_starts(place->path, "include/");
}

/* Modules share what proves their types: it is said once. */
static void add_proof(const struct private_place *place, struct strbuf *proof)
{
	char *text = xasprintf("%s:%lu%s", place->path, place->line,
			       str_ends(place->path, ".S") ? " in assembler" : "");

	if (!proof->len || !strstr(proof->s, text))
		strbuf_printf(proof, "%s%s", proof->len ? ", " : "", text);
	free(text);
}

/**
 * private_proof() - is a type of BTF one that the header of the fact does not have?
 * @search: after private_search()
 * @fact: the headers'
 * @named: BTF's of the same name
 * @proof: gets the file and line of the definition, or of the label
 *
 * Return: what was found.
 */
enum proven private_proof(struct private_search *search, const struct fact *fact,
			  const struct btf_named *named, struct strbuf *proof)
{
	struct word_list words = { 0 };
	const struct private_place *place = map_get(&search->found, fact->name);

	list_words(named->file->btf, btf__type_by_id(named->file->btf, named->id), &words);
	while (place && !proves(search, place, fact, named, &words))
		place = place->next;
	if (place)
		add_proof(place, proof);
	vec_free(&words.word);
	if (!place)
		return PROVEN_NOTHING;
	return is_header(place) ? PROVEN_TWICE : PROVEN_PRIVATE;
}

/**
 * private_search_free() - give back what a search allocated
 * @search: zeroed afterwards
 */
void private_search_free(struct private_search *search)
{
	map_each (&search->text, e)
		free(e->value);
	map_free(&search->text);
	map_free(&search->found);
	map_free(&search->wanted);
	arena_free(&search->arena);
	memset(search, 0, sizeof(*search));
}
