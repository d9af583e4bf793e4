// SPDX-License-Identifier: GPL-2.0
/*
 * A word counts where a match cannot do without it: no metavariable, nothing that
 * is only added, none of what an isomorphism may leave out or put in, and nothing
 * that is optional. Of a disjunction one branch is enough: a clause is what all of
 * its branches' words are together, where each branch has one.
 */
#include "skim_rule.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "layer.h"
#include "lexer.h"
#include "str.h"

/* One word or sign of a part's pattern. */
struct piece {
	const char *s;
	size_t len;
	bool name;
	unsigned int depth; /* of disjunctions and of what may be absent */
};

struct reader {
	struct skim_rule *rule;
	const struct map *expanded; /* words that macros may put in */
	struct map meta, inherited; /* of the part's metavariables */
	VEC(struct piece) piece;
	unsigned int optional; /* how many "<..." are open */
	unsigned int choices; /* how many disjunctions are open */
	struct skim_clause choice; /* of the outermost one */
	bool branch_has_word, all_have_words;
};

/* Keywords, which isomorphisms add and drop, and what they know as the same as something else. */
static bool is_common(const char *s, size_t len)
{
	static const char *const common[] = {
		"if",	      "else",	"for",	    "while",	"do",	   "switch",   "case",
		"default",    "break",	"continue", "return",	"goto",	   "sizeof",   "struct",
		"union",      "enum",	"int",	    "unsigned", "signed",  "long",     "short",
		"char",	      "void",	"float",    "double",	"const",   "volatile", "static",
		"extern",     "inline", "register", "auto",	"typedef", "NULL",     "likely",
		"unlikely",   "define", "include",  "undef",	"typeof",  "when",     "any",
		"exists",     "forall", "strict",   "__inline", "true",	   "false",    "restrict",
		"__restrict", "bool",
	};

	for (size_t i = 0; i < ARRAY_LEN(common); i++)
		if (strlen(common[i]) == len && !memcmp(common[i], s, len))
			return true;
	return false;
}

/* Attributes and the compiler's own words come and go with what surrounds them. */
static bool counts(const struct reader *r, const char *s, size_t len)
{
	char *word = xstrndup(s, len);
	bool ours = !isdigit((unsigned char)*s) && !str_starts(word, "__") && !is_common(s, len) &&
		    !map_has(&r->meta, word) && !map_has(r->expanded, word);

	free(word);
	return ours;
}

static void open_choice(struct reader *r)
{
	if (!r->choices++) {
		r->choice = (struct skim_clause){ 0 };
		r->branch_has_word = false;
		r->all_have_words = true;
	}
}

static void next_branch(struct reader *r)
{
	if (r->choices != 1)
		return;
	r->all_have_words &= r->branch_has_word;
	r->branch_has_word = false;
}

static void close_choice(struct reader *r, struct skim_section *section)
{
	next_branch(r);
	if (!r->choices || --r->choices)
		return;
	if (r->all_have_words && !r->optional)
		*vec_push(&section->clause) = r->choice;
	else
		map_free(&r->choice.word);
	r->choice = (struct skim_clause){ 0 };
}

static void take_word(struct reader *r, struct skim_section *section, const char *s, size_t len)
{
	if (r->optional || r->choices > 1 || !counts(r, s, len))
		return;
	if (r->choices) {
		map_put_n(&r->choice.word, s, len);
		r->branch_has_word = true;
	} else {
		map_put_n(&vec_push(&section->clause)->word, s, len);
	}
}

/* Return: how long the sign of SmPL's at @p is that says what is optional; 0 for none. */
static size_t take_sign(struct reader *r, struct skim_section *section, const char *p)
{
	/* what stands in "<+... x ...+>" is there at least once */
	if (str_starts(p, "<+...") || str_starts(p, "...+>"))
		return strlen("<+...");
	if (str_starts(p, "<...")) {
		r->optional++;
		return strlen("<...");
	}
	if (str_starts(p, "...>")) {
		r->optional -= r->optional > 0;
		return strlen("...>");
	}
	if (str_starts(p, "\\(") || str_starts(p, "\\|") || str_starts(p, "\\&") ||
	    str_starts(p, "\\)")) {
		if (p[1] == '(')
			open_choice(r);
		else if (p[1] == ')')
			close_choice(r, section);
		else
			next_branch(r);
		return 2;
	}
	return 0;
}

static size_t string_len(const char *p, const char *end)
{
	const char *q = p + 1;

	while (q < end && *q != *p)
		q += *q == '\\' && q + 1 < end ? 2 : 1;
	return (q < end ? q + 1 : end) - p;
}

/* One line of a pattern, without the sign that it begins with. */
static void take_line(struct reader *r, struct skim_section *section, const char *p,
		      const char *end)
{
	while (p < end && !str_starts(p, "//") && !str_starts(p, "/*")) {
		size_t len = take_sign(r, section, p);
		size_t name = len ? 0 : lexer_name_len(p, end);

		if (name == 4 && !memcmp(p, "when", 4))
			return;
		if (name)
			take_word(r, section, p, name);
		if (!len && !name && (*p == '"' || *p == '\''))
			len = string_len(p, end);
		if (!len && !(*p == ' ' || *p == '\t'))
			*vec_push(&r->piece) = (struct piece){ p, name ? name : 1, name > 0,
							       r->optional + r->choices };
		p += len ? len : name ? name : 1;
	}
}

/* Signs of the disjunctions whose marks stand at the beginning of their lines. */
static bool take_mark(struct reader *r, struct skim_section *section, const char *line)
{
	if (*line == '(')
		open_choice(r);
	else if (*line == '|' || *line == '&')
		next_branch(r);
	else if (*line == ')')
		close_choice(r, section);
	else
		return false;
	return true;
}

static void take_pattern(struct reader *r, struct skim_section *section, const char *line,
			 size_t len)
{
	const char *end = line + len;

	if (!len || *line == '+' || take_mark(r, section, line))
		return;
	if (memmem(line, len, "/*", 2))
		r->rule->any = true;
	line += *line == '-' || *line == '*';
	if (line < end && *line == '?')
		return;
	take_line(r, section, line, end);
}

static bool piece_is(const struct piece *piece, char sign)
{
	return !piece->name && *piece->s == sign;
}

/* The piece behind the parentheses that open at @i; the number of pieces where they do not close. */
static size_t behind_parens(const struct reader *r, size_t i)
{
	unsigned int depth = 0;

	for (; i < r->piece.n; i++) {
		depth += piece_is(&r->piece.v[i], '(');
		if (piece_is(&r->piece.v[i], ')') && !--depth)
			return i + 1;
	}
	return i;
}

/* Is the part one function's definition, whose name another part found? */
static bool defines_inherited(const struct reader *r)
{
	for (size_t i = 0; i + 1 < r->piece.n; i++) {
		const struct piece *p = &r->piece.v[i];
		size_t next;

		if (piece_is(p, '{') || piece_is(p, ';') || p->depth)
			return false;
		if (!p->name || !piece_is(p + 1, '('))
			continue;
		next = behind_parens(r, i + 1);
		if (next < r->piece.n && piece_is(&r->piece.v[next], '{'))
			return map_get_n(&r->inherited, p->s, p->len) != NULL;
	}
	return false;
}

/* A brace that closes and is followed by more: several things of a file, of which each may match alone. */
static bool is_several(const struct reader *r)
{
	unsigned int depth = 0;

	for (size_t i = 0; i < r->piece.n; i++) {
		depth += piece_is(&r->piece.v[i], '{');
		if (!piece_is(&r->piece.v[i], '}') || --depth)
			continue;
		if (i + 1 < r->piece.n && piece_is(&r->piece.v[i + 1], ';'))
			i++;
		if (i + 1 < r->piece.n)
			return true;
	}
	return false;
}

static void end_section(struct reader *r, struct skim_section *section)
{
	section->by_name = defines_inherited(r);
	while (r->choices)
		close_choice(r, section);
	if ((!section->clause.n && !section->by_name) || is_several(r))
		r->rule->any = true;
	for (size_t i = 0; i < section->clause.n; i++)
		map_each (&section->clause.v[i].word, e)
			map_put(&r->rule->word, e->key);
	map_free(&r->meta);
	map_free(&r->inherited);
	r->piece.n = 0;
	r->optional = 0;
}

/* The declarations of metavariables: "identifier r.f;" has f from the part called r. */
static void take_metavariables(struct reader *r, const char *p, const char *end)
{
	static char yes[] = "yes";
	bool dot = false;

	while (p < end) {
		size_t len = lexer_name_len(p, end);

		if (len) {
			map_put_n(&r->meta, p, len);
			if (dot)
				*map_put_n(&r->inherited, p, len) = yes;
		}
		dot = !len && *p == '.';
		p += len ? len : 1;
	}
}

/* What scripts find, nothing here can tell. */
static bool is_script(const char *line)
{
	return str_starts(line, "@script") || str_starts(line, "@initialize") ||
	       str_starts(line, "@finalize") || str_starts(line, "@ script") ||
	       strstr(line, "#spatch") == line;
}

/**
 * skim_rule_read() - find what functions must hold to be matched
 * @rule: filled in; skim_rule_free() it
 * @text: the semantic patch
 * @macros: the macro file that spatch is told of, or NULL
 */
void skim_rule_read(struct skim_rule *rule, const char *text, const char *macros)
{
	enum {
		HEAD,
		DECLARATIONS,
		PATTERN
	} state = HEAD;
	struct map expanded = { 0 };
	struct reader r = { .rule = rule, .expanded = &expanded };

	*rule = (struct skim_rule){ 0 };
	if (macros)
		add_words(&expanded, macros);
	for (const char *line = text; *line; line = str_next_line(line)) {
		size_t len = strcspn(line, "\n");

		rule->any |= is_script(line);
		if (*line == '@') {
			if (state == PATTERN)
				end_section(&r, &rule->section.v[rule->section.n - 1]);
			if (state != DECLARATIONS)
				vec_push(&rule->section);
			/* "@@" ends declarations, "@name@" and "@@" begin them */
			state = state == DECLARATIONS ? PATTERN : DECLARATIONS;
		} else if (state == DECLARATIONS) {
			take_metavariables(&r, line, line + len);
			if (len > 1 && memmem(line, len, "@@", 2))
				rule->any = true;
		} else if (state == PATTERN) {
			take_pattern(&r, &rule->section.v[rule->section.n - 1], line, len);
		}
	}
	if (state == PATTERN)
		end_section(&r, &rule->section.v[rule->section.n - 1]);
	rule->any |= !rule->section.n;
	map_free(&r.meta);
	map_free(&r.inherited);
	vec_free(&r.piece);
	map_free(&expanded);
}

/**
 * skim_rule_free() - give back the memory
 * @rule: the rule
 */
void skim_rule_free(struct skim_rule *rule)
{
	for (size_t i = 0; i < rule->section.n; i++) {
		struct skim_section *section = &rule->section.v[i];

		for (size_t k = 0; k < section->clause.n; k++)
			map_free(&section->clause.v[k].word);
		vec_free(&section->clause);
	}
	vec_free(&rule->section);
	map_free(&rule->word);
}
