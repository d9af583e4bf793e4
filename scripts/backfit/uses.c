// SPDX-License-Identifier: GPL-2.0
/*
 * Two passes over a driver's files. The first collects what the driver itself
 * declares into a layer of facts over the newest tree's. The second walks
 * statements and expressions, with just enough of C's types to know which
 * record a member belongs to: variables and parameters by scope, return types,
 * casts, and the macros that make a pointer out of a type or of a variable.
 * An expression that it cannot type has type NULL, and a member of that is a
 * use without a record.
 */
#include "uses.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "decl.h"
#include "macro_params.h"
#include "str.h"

enum {
	MAX_NESTING = 200
};

struct local {
	const char *name;
	size_t len;
	const struct type *type;
};

struct walker {
	struct uses *uses;
	struct facts *facts;
	struct map *own;
	struct arena *arena;
	const struct source *source;
	const struct token *token;
	size_t n;
	struct decl_parser parser;
	VEC(struct local) local;
	unsigned int depth;
	size_t statement;
	struct use *last_member;
	size_t last_member_end;
};

static bool is(const struct walker *w, size_t pos, const char *text)
{
	return pos < w->n && token_is(&w->token[pos], text);
}

static bool is_name(const struct walker *w, size_t pos)
{
	return pos < w->n && w->token[pos].kind == TOKEN_NAME;
}

static bool is_one_of(const struct token *t, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (token_is(t, words[i]))
			return true;
	return false;
}

static bool is_tag_word(const struct token *t)
{
	static const char *const words[] = { "struct", "union", "enum" };

	return is_one_of(t, words, ARRAY_LEN(words));
}

static bool is_keyword(const struct token *t)
{
	static const char *const words[] = {
		"auto",	       "break",	   "case",     "char",	   "const",    "continue",
		"default",     "do",	   "double",   "else",	   "enum",     "extern",
		"float",       "for",	   "goto",     "if",	   "inline",   "int",
		"long",	       "register", "return",   "short",	   "signed",   "sizeof",
		"static",      "struct",   "switch",   "typedef",  "typeof",   "union",
		"unsigned",    "void",	   "volatile", "while",	   "asm",      "__asm__",
		"__typeof__",  "__func__", "__FILE__", "__LINE__", "_Generic", "bool",
		"__VA_ARGS__", "true",	   "false",    "NULL",
	};

	return is_one_of(t, words, ARRAY_LEN(words));
}

static char *text_of(struct walker *w, const struct token *t)
{
	return arena_strndup(&w->uses->arena, t->s, t->len);
}

static struct use *add_use(struct walker *w, enum use_kind kind, const char *api, unsigned int line,
			   int args)
{
	void **slot = map_put(&w->uses->by_api, api);
	struct use *use = *slot;

	if (!use) {
		use = *slot = arena_alloc(&w->uses->arena, sizeof(*use));
		use->kind = kind;
		use->api = arena_strdup(&w->uses->arena, api);
		use->opaque = kind == USE_TYPE;
	}
	if (use->place.n && use->place.v[use->place.n - 1].line == line &&
	    use->place.v[use->place.n - 1].file == w->source->path &&
	    use->place.v[use->place.n - 1].args == args)
		return use;
	*vec_push(&use->place) = (struct use_place){ w->source->path, line, args, false };
	return use;
}

static const struct local *find_local(const struct walker *w, const struct token *t)
{
	for (size_t i = w->local.n; i-- > 0;) {
		const struct local *l = &w->local.v[i];

		if (l->len == t->len && !memcmp(l->name, t->s, t->len))
			return l;
	}
	return NULL;
}

static void add_local(struct walker *w, const char *name, const struct type *type)
{
	if (name)
		*vec_push(&w->local) = (struct local){ name, strlen(name), type };
}

static bool is_own(const struct walker *w, const char *name)
{
	return map_has(w->own, name);
}

static bool is_tag(const struct fact *fact)
{
	return fact->kind == FACT_STRUCT || fact->kind == FACT_UNION || fact->kind == FACT_ENUM;
}

/*
 * A plain name that is neither a variable here nor the driver's own. (Nor a
 * tag: macros may be given one without its keyword.)
 *
 * Return: the use, or NULL.
 */
static struct use *use_name(struct walker *w, const struct token *t, int args)
{
	const struct fact *fact;
	char *name;

	if (is_keyword(t) || find_local(w, t))
		return NULL;
	name = text_of(w, t);
	fact = is_own(w, name) ? NULL : facts_any(w->facts, name);
	return fact && !is_tag(fact) ? add_use(w, USE_NAME, name, t->line, args) : NULL;
}

/* "struct x" at @pos, the keyword; behind a pointer it may stay undefined. */
static void use_tag(struct walker *w, size_t pos)
{
	const struct token *tag = &w->token[pos + 1];
	struct use *use;
	char *api, *name;

	if (!is_name(w, pos + 1) || is(w, pos + 2, "{"))
		return;
	name = text_of(w, tag);
	api = xasprintf("%.*s %s", (int)w->token[pos].len, w->token[pos].s, name);
	if (!is_own(w, api) && facts_record(w->facts, api)) {
		use = add_use(w, USE_TYPE, api, tag->line, -1);
		if (!is(w, pos + 2, "*"))
			use->opaque = false;
	}
	free(api);
}

static bool take_pasted(struct walker *w, const struct fact *macro, unsigned int n, size_t pos);

/* Uses in the tokens of a declaration's specifiers and declarators, or of a cast. */
static void use_type_tokens(struct walker *w, size_t from, size_t to)
{
	for (size_t i = from; i < to && i < w->n; i++) {
		const struct token *t = &w->token[i];
		char *name;

		if (t->kind != TOKEN_NAME)
			continue;
		if (is_tag_word(t)) {
			use_tag(w, i++);
			continue;
		}
		name = text_of(w, t);
		if (facts_find(w->facts, FACT_TYPEDEF, name) ||
		    facts_find(w->facts, FACT_MACRO, name) ||
		    facts_find(w->facts, FACT_ENUMERATOR, name))
			use_name(w, t, -1);
		/* __free(kfree) and its like */
		if (is(w, i + 1, "(") &&
		    take_pasted(w, facts_find(w->facts, FACT_MACRO, name), 0, i + 2))
			i += 2;
	}
}

/* The record that a type is, through typedefs, or that it points to with @through; or NULL. */
static const struct type *record_of(struct walker *w, const struct type *type, bool through)
{
	const struct type *t = type ? type_resolve(w->arena, type, w->facts) : NULL;

	if (t && through && (t->kind == TYPE_POINTER || t->kind == TYPE_ARRAY))
		t = type_resolve(w->arena, t->to, w->facts);
	return t && t->kind == TYPE_BASE ? t : NULL;
}

static const char *without_tag_word(const char *name)
{
	const char *blank = strchr(name, ' ');

	return blank ? blank + 1 : name;
}

/*
 * A member of @record, which may be NULL for unknown: note the use, and say
 * what type the member has.
 */
static const struct type *use_member(struct walker *w, const struct type *record, size_t pos)
{
	const struct token *t = &w->token[pos];
	char *member = text_of(w, t), *api;
	const struct fact *fact = record ? facts_member(w->facts, record->name, member) : NULL;

	w->last_member = NULL;
	if (record && !fact)
		return NULL;
	if (record && is_own(w, record->name))
		return fact->type;
	if (!record) {
		const struct fact **all;

		if (!facts_records_with(w->facts, member, &all))
			return NULL;
	}
	api = xasprintf("%s.%s", record ? without_tag_word(record->name) : "?", member);
	w->last_member = add_use(w, USE_MEMBER, api, t->line, -1);
	w->last_member->record = record ? arena_strdup(&w->uses->arena, record->name) : NULL;
	w->last_member->member = member;
	w->last_member_end = pos + 1;
	free(api);
	return fact ? fact->type : NULL;
}

static size_t walk_expression(struct walker *w, size_t pos, bool comma_ends,
			      const struct type **type);
static size_t walk_unary(struct walker *w, size_t pos, const struct type **type);
static size_t walk_block(struct walker *w, size_t pos);
static size_t walk_initializer(struct walker *w, size_t pos, const struct type *type);

static const struct type *pointer_to(struct walker *w, const struct type *type)
{
	struct type *p;

	if (!type)
		return NULL;
	p = arena_alloc(w->arena, sizeof(*p));
	p->kind = TYPE_POINTER;
	p->to = (struct type *)type;
	return p;
}

static const struct type *pointed_by(struct walker *w, const struct type *type)
{
	const struct type *t = type ? type_resolve(w->arena, type, w->facts) : NULL;

	return t && t->kind != TYPE_BASE ? t->to : NULL;
}

/* To the bracket that closes the one at @pos, or to the end. */
static size_t skip_balanced(const struct walker *w, size_t pos)
{
	unsigned int depth = 0;

	for (; pos < w->n; pos++) {
		if (is(w, pos, "(") || is(w, pos, "[") || is(w, pos, "{"))
			depth++;
		else if ((is(w, pos, ")") || is(w, pos, "]") || is(w, pos, "}")) && !--depth)
			return pos;
	}
	return pos;
}

/* Is @pos the beginning of a type's name that ends at @end's ')' or ','? */
static bool type_name_at(struct walker *w, size_t pos, size_t *end, const struct type **type)
{
	struct type *t = NULL;

	*end = pos;
	if (!is_name(w, pos) || find_local(w, &w->token[pos]))
		return false;
	if (!decl_parse_type_name(&w->parser, end, &t) || !(is(w, *end, ")") || is(w, *end, ",")))
		return false;
	*type = t;
	return true;
}

/* What an argument is pasted into is used: __free(kfree) uses __free_kfree. */
static void use_pasted(struct walker *w, const struct fact *macro, unsigned int n,
		       const struct token *arg)
{
	struct map names = { 0 };

	macro_pasted_names(macro, n, arg, &names);
	map_each (&names, e) {
		struct token t = *arg;

		t.s = e->key;
		t.len = strlen(e->key);
		use_name(w, &t, -1);
		map_put(&w->uses->words, e->key);
	}
	map_free(&names);
}

/* An argument that is one name and only pasted: note what it becomes. */
static bool take_pasted(struct walker *w, const struct fact *macro, unsigned int n, size_t pos)
{
	if (!macro || !is_name(w, pos) || !(is(w, pos + 1, ",") || is(w, pos + 1, ")")) ||
	    !macro_param_is_pasted(macro, n))
		return false;
	use_pasted(w, macro, n, &w->token[pos]);
	return true;
}

/* What is known of the arguments of a call. */
struct arguments {
	unsigned int n;
	const struct type *first;
	const struct type *type_name;
	bool names_member;
};

static size_t walk_argument(struct walker *w, size_t pos, const struct fact *macro,
			    struct arguments *args)
{
	const struct type *type = NULL;
	size_t end;

	if (macro && is_name(w, pos) && macro_param_is_member(w->facts, macro, args->n)) {
		const struct type *of = args->type_name ? args->type_name : args->first;
		const struct type *record = record_of(w, of, true);

		args->names_member = true;
		if (record && facts_member(w->facts, record->name, text_of(w, &w->token[pos])))
			use_member(w, record, pos);
		for (pos++; pos < w->n && !is(w, pos, ",") && !is(w, pos, ")"); pos++)
			if (is(w, pos, "(") || is(w, pos, "["))
				pos = skip_balanced(w, pos);
		return pos;
	}
	if (take_pasted(w, macro, args->n, pos))
		return pos + 1;
	if (type_name_at(w, pos, &end, &type)) {
		use_type_tokens(w, pos, end);
		args->type_name = type;
		pos = end;
	} else {
		size_t start = pos;

		pos = walk_expression(w, pos, true, &type);
		while (pos < w->n && (is(w, pos, "{") || is(w, pos, ";") || is(w, pos, ":")))
			pos = is(w, pos, "{") ? walk_block(w, pos) : pos + 1;
		if (pos == start)
			pos = is(w, pos, ",") || is(w, pos, ")") ? pos : pos + 1;
	}
	if (!args->n)
		args->first = type;
	return pos;
}

/* The arguments of a call, from '(' to behind ')'. */
static size_t walk_arguments(struct walker *w, size_t pos, const struct fact *macro,
			     struct arguments *args)
{
	if (is(w, ++pos, ")"))
		return pos + 1;
	while (pos < w->n) {
		pos = walk_argument(w, pos, macro, args);
		args->n++;
		if (!is(w, pos, ","))
			break;
		pos++;
	}
	while (pos < w->n && !is(w, pos, ")"))
		pos++;
	return pos + 1;
}

/* How many arguments the call at '(' has. */
static int count_arguments(const struct walker *w, size_t pos)
{
	size_t end = skip_balanced(w, pos);
	int n = pos + 1 < end;

	for (pos++; pos < end; pos++) {
		if (is(w, pos, "(") || is(w, pos, "[") || is(w, pos, "{"))
			pos = skip_balanced(w, pos);
		else if (is(w, pos, ","))
			n++;
	}
	return n;
}

/* What a call of @name gives: a function's return type, or what macros of that form give. */
static const struct type *call_type(struct walker *w, const char *name, const struct fact *macro,
				    const struct arguments *args)
{
	const struct fact *f = facts_find(w->facts, FACT_FUNCTION, name);

	if (f && f->type)
		return f->type->to;
	if (!macro)
		return NULL;
	if (args->names_member && args->type_name)
		return pointer_to(w, args->type_name);
	if (args->names_member)
		return args->first;
	if (args->type_name)
		return pointer_to(w, args->type_name);
	if (str_ends(name, "_obj") || str_ends(name, "_flex") || str_ends(name, "_objs"))
		return pointer_to(w, args->first);
	return args->n == 1 ? args->first : NULL;
}

static size_t walk_call(struct walker *w, size_t pos, const struct type **type)
{
	const struct token *t = &w->token[pos];
	const struct local *local = find_local(w, t);
	struct arguments args = { 0 };
	const struct fact *macro;
	struct use *use;
	char *name = text_of(w, t);

	if (local) {
		const struct type *f = pointed_by(w, local->type);

		*type = f && f->kind == TYPE_FUNCTION ? f->to : NULL;
		return walk_arguments(w, pos + 1, NULL, &args);
	}
	use = use_name(w, t, count_arguments(w, pos + 1));
	if (use && w->statement == pos && is(w, skip_balanced(w, pos + 1) + 1, ";"))
		use->place.v[use->place.n - 1].value_unused = true;
	macro = facts_find(w->facts, FACT_MACRO, name);
	if (macro && !(macro->flags & FACT_FUNCTION_LIKE))
		macro = NULL;
	pos = walk_arguments(w, pos + 1, macro, &args);
	*type = call_type(w, name, macro, &args);
	return pos;
}

static const struct type *name_type(struct walker *w, const struct token *t)
{
	const struct local *local = find_local(w, t);
	const struct fact *fact;
	char *name;

	if (local)
		return local->type;
	name = text_of(w, t);
	fact = facts_find(w->facts, FACT_VARIABLE, name);
	if (!fact)
		fact = facts_find(w->facts, FACT_FUNCTION, name);
	return fact ? fact->type : NULL;
}

static size_t walk_postfix(struct walker *w, size_t pos, const struct type **type)
{
	for (;;) {
		if (is(w, pos, "[")) {
			pos = walk_expression(w, pos + 1, false, &(const struct type *){ NULL });
			pos += is(w, pos, "]");
			*type = pointed_by(w, *type);
		} else if (is(w, pos, "(")) {
			struct arguments args = { 0 };
			const struct type *f =
				*type ? type_resolve(w->arena, *type, w->facts) : NULL;

			if (f && f->kind == TYPE_POINTER)
				f = type_resolve(w->arena, f->to, w->facts);
			*type = f && f->kind == TYPE_FUNCTION ? f->to : NULL;
			pos = walk_arguments(w, pos, NULL, &args);
		} else if ((is(w, pos, "->") || is(w, pos, ".")) && is_name(w, pos + 1)) {
			const struct type *record = record_of(w, *type, is(w, pos, "->"));

			*type = use_member(w, record, pos + 1);
			pos += 2;
		} else if (is(w, pos, "++") || is(w, pos, "--")) {
			pos++;
		} else {
			return pos;
		}
	}
}

/* A parenthesis: a cast, a compound literal, a statement expression, or just that. */
static size_t walk_parenthesis(struct walker *w, size_t pos, const struct type **type)
{
	size_t end;

	if (is(w, pos + 1, "{")) {
		pos = walk_block(w, pos + 1);
		*type = NULL;
		return walk_postfix(w, pos + is(w, pos, ")"), type);
	}
	if (type_name_at(w, pos + 1, &end, type) && is(w, end, ")")) {
		const struct type *cast = *type;

		use_type_tokens(w, pos + 1, end);
		if (is(w, end + 1, "{")) {
			pos = walk_initializer(w, end + 1, cast);
			return walk_postfix(w, pos, type);
		}
		pos = walk_unary(w, end + 1, &(const struct type *){ NULL });
		*type = cast;
		return pos;
	}
	pos = walk_expression(w, pos + 1, false, type);
	return walk_postfix(w, pos + is(w, pos, ")"), type);
}

static size_t walk_sizeof(struct walker *w, size_t pos)
{
	const struct type *type = NULL;
	size_t end;

	if (is(w, pos + 1, "(") && type_name_at(w, pos + 2, &end, &type)) {
		use_type_tokens(w, pos + 2, end);
		return end + 1;
	}
	return walk_unary(w, pos + 1, &type);
}

static size_t walk_primary(struct walker *w, size_t pos, const struct type **type)
{
	const struct token *t = &w->token[pos];

	if (is_tag_word(t)) {
		use_tag(w, pos);
		return pos + 2;
	}
	if (is(w, pos + 1, "(") && !is_keyword(t)) {
		pos = walk_call(w, pos, type);
	} else {
		use_name(w, t, -1);
		*type = name_type(w, t);
		pos++;
	}
	return walk_postfix(w, pos, type);
}

static size_t walk_unary(struct walker *w, size_t pos, const struct type **type)
{
	static const char *const prefix[] = { "!", "~", "-", "+", "++", "--" };

	*type = NULL;
	if (pos >= w->n)
		return pos;
	if (++w->depth > MAX_NESTING) {
		pos = is(w, pos, "(") ? skip_balanced(w, pos) + 1 : pos + 1;
	} else if (is_one_of(&w->token[pos], prefix, ARRAY_LEN(prefix))) {
		pos = walk_unary(w, pos + 1, type);
	} else if (is(w, pos, "*")) {
		pos = walk_unary(w, pos + 1, type);
		*type = pointed_by(w, *type);
	} else if (is(w, pos, "&")) {
		pos = walk_unary(w, pos + 1, type);
		*type = pointer_to(w, *type);
	} else if (is(w, pos, "&&")) {
		pos += 2;
	} else if (is(w, pos, "sizeof") || is(w, pos, "typeof") || is(w, pos, "__typeof__")) {
		pos = walk_sizeof(w, pos);
	} else if (is(w, pos, "(")) {
		pos = walk_parenthesis(w, pos, type);
	} else if (is_name(w, pos)) {
		pos = walk_primary(w, pos, type);
	} else {
		pos = walk_postfix(w, pos + 1, type);
	}
	w->depth--;
	return pos;
}

static bool ends_expression(const struct walker *w, size_t pos, bool comma_ends,
			    unsigned int questions)
{
	static const char *const ends[] = { ")", "]", "}", "{", ";" };

	return is_one_of(&w->token[pos], ends, ARRAY_LEN(ends)) ||
	       (comma_ends && is(w, pos, ",")) || (!questions && is(w, pos, ":"));
}

static bool is_operator(const struct walker *w, size_t pos)
{
	static const char *const ops[] = { "=",	  "+=",	 "-=", "*=", "/=", "%=", "&=", "|=", "^=",
					   "<<=", ">>=", "+",  "-",  "*",  "/",	 "%",  "&",  "|",
					   "^",	  "<<",	 ">>", "<",  ">",  "<=", ">=", "==", "!=",
					   "&&",  "||",	 "?",  ":",  ",",  "..." };

	return is_one_of(&w->token[pos], ops, ARRAY_LEN(ops));
}

/*
 * An expression up to what ends it. @type: of its first operand, which is that
 * of the whole where it matters; of both sides of a comma or a condition the
 * last that is known.
 */
static size_t walk_expression(struct walker *w, size_t pos, bool comma_ends,
			      const struct type **type)
{
	unsigned int questions = 0;
	bool operand = true;

	*type = NULL;
	while (pos < w->n && !ends_expression(w, pos, comma_ends, questions)) {
		const struct type *t = NULL;

		if (!operand && is_operator(w, pos)) {
			if (is(w, pos, "=") && w->last_member && w->last_member_end == pos)
				w->last_member->installed = true;
			questions += is(w, pos, "?");
			if (is(w, pos, ":"))
				questions--;
			if (is(w, pos, "?") || is(w, pos, ","))
				*type = NULL;
			operand = true;
			pos++;
			if (is(w, pos, "{"))
				pos = walk_initializer(w, pos, NULL);
			continue;
		}
		pos = walk_unary(w, pos, &t);
		if (!*type)
			*type = t;
		operand = false;
	}
	return pos;
}

/* ".a.b[1] =" before an element; gives the type of what is initialised. */
static size_t walk_designator(struct walker *w, size_t pos, const struct type **type)
{
	while (is(w, pos, ".") || is(w, pos, "[")) {
		if (is(w, pos, "[")) {
			pos = walk_expression(w, pos + 1, false, &(const struct type *){ NULL });
			pos += is(w, pos, "]");
			*type = pointed_by(w, *type);
		} else if (is_name(w, pos + 1)) {
			*type = use_member(w, record_of(w, *type, false), pos + 1);
			if (w->last_member)
				w->last_member->installed = true;
			pos += 2;
		} else {
			pos++;
		}
	}
	return pos + is(w, pos, "=");
}

/* The type of the @n-th element, without a designator, of an array or record. */
static const struct type *element_type(struct walker *w, const struct type *type, unsigned int n)
{
	const struct type *t = type ? type_resolve(w->arena, type, w->facts) : NULL;
	const struct fact *record;

	if (t && t->kind == TYPE_ARRAY)
		return t->to;
	record = t && t->kind == TYPE_BASE ? facts_record(w->facts, t->name) : NULL;
	return record && n < record->members ? record->member[n]->type : NULL;
}

/* An initializer: "{ ... }" or an expression. */
static size_t walk_initializer(struct walker *w, size_t pos, const struct type *type)
{
	const struct type *unused;
	unsigned int n = 0;

	if (!is(w, pos, "{"))
		return walk_expression(w, pos, true, &unused);
	if (++w->depth > MAX_NESTING) {
		w->depth--;
		return skip_balanced(w, pos) + 1;
	}
	for (pos++; pos < w->n && !is(w, pos, "}"); n++) {
		const struct type *element = type;
		size_t start = pos;

		if (is(w, pos, ".") || is(w, pos, "["))
			pos = walk_designator(w, pos, &element);
		else
			element = element_type(w, type, n);
		pos = walk_initializer(w, pos, element);
		pos += is(w, pos, ",");
		if (pos == start)
			pos++;
	}
	w->depth--;
	return pos + 1;
}

/* The names that decl_parse_at() just found, at [from, to). */
static void walk_declaration(struct walker *w, size_t from, size_t to)
{
	VEC(struct decl) decl = { 0 };
	size_t head = to;

	for (size_t i = 0; i < w->parser.decl.n; i++)
		*vec_push(&decl) = w->parser.decl.v[i];
	for (size_t i = 0; i < decl.n; i++) {
		if (decl.v[i].init != DECL_NONE && decl.v[i].init < head)
			head = decl.v[i].init;
	}
	use_type_tokens(w, from, head);
	for (size_t i = 0; i < decl.n; i++) {
		add_local(w, decl.v[i].name, decl.v[i].type);
		if (decl.v[i].init != DECL_NONE)
			walk_initializer(w, decl.v[i].init, decl.v[i].type);
	}
	vec_free(&decl);
}

static bool try_declaration(struct walker *w, size_t *pos)
{
	size_t from = *pos;

	if (!is_name(w, from) || !decl_parse_at(&w->parser, pos))
		return false;
	walk_declaration(w, from, *pos);
	return true;
}

/* The parentheses behind "for", "if" and their like. */
static size_t walk_control(struct walker *w, size_t pos)
{
	const struct type *unused;

	if (!is(w, pos, "("))
		return pos;
	for (pos++; pos < w->n && !is(w, pos, ")");) {
		size_t start = pos;

		if (try_declaration(w, &pos))
			continue;
		pos = walk_expression(w, pos, false, &unused);
		if (is(w, pos, ";") || is(w, pos, ":"))
			pos++;
		else if (is(w, pos, "{"))
			pos = walk_block(w, pos);
		if (pos == start)
			pos++;
	}
	return pos + 1;
}

static size_t walk_statement(struct walker *w, size_t pos)
{
	static const char *const control[] = { "if", "while", "switch", "for" };
	static const char *const words[] = { "else", "do", "return", "case" };
	static const char *const jumps[] = { "goto", "break", "continue", "default" };
	const struct token *t = &w->token[pos];
	const struct type *unused;
	size_t start = pos;

	if (is(w, pos, "{"))
		return walk_block(w, pos);
	if (is_one_of(t, control, ARRAY_LEN(control)))
		return walk_control(w, pos + 1);
	if (is_one_of(t, words, ARRAY_LEN(words)))
		return pos + 1;
	if (is_one_of(t, jumps, ARRAY_LEN(jumps)))
		return pos + 1 + (is(w, pos, "goto") && is_name(w, pos + 1));
	if (is_name(w, pos) && is(w, pos + 1, ":"))
		return pos + 2;
	if (try_declaration(w, &pos))
		return pos;
	w->statement = pos;
	pos = walk_expression(w, pos, false, &unused);
	if (is(w, pos, ";") || is(w, pos, ":"))
		return pos + 1;
	return pos == start ? pos + 1 : pos;
}

static size_t walk_block(struct walker *w, size_t pos)
{
	size_t mark = w->local.n;

	if (++w->depth > MAX_NESTING) {
		w->depth--;
		return skip_balanced(w, pos) + 1;
	}
	for (pos++; pos < w->n && !is(w, pos, "}");)
		pos = walk_statement(w, pos);
	w->local.n = mark;
	w->depth--;
	return pos + 1;
}

static size_t walk_function(struct walker *w, size_t from, size_t body)
{
	const struct type *type = w->parser.decl.v[0].type;
	size_t mark = w->local.n;

	use_type_tokens(w, from, body);
	for (unsigned int i = 0; type && type->kind == TYPE_FUNCTION && i < type->params; i++)
		add_local(w, type->param[i].name, type->param[i].type);
	body = walk_block(w, body);
	w->local.n = mark;
	return body;
}

/* One declaration, function or macro invocation outside functions. */
static size_t walk_top(struct walker *w, size_t pos)
{
	const struct type *unused;
	size_t from = pos;

	if (is_name(w, pos) && decl_parse_at(&w->parser, &pos)) {
		if (w->parser.decl.n && w->parser.decl.v[0].body != DECL_NONE)
			return walk_function(w, from, w->parser.decl.v[0].body);
		walk_declaration(w, from, pos);
		w->local.n = 0;
		return pos > from ? pos : from + 1;
	}
	pos = walk_expression(w, pos, false, &unused);
	return pos > from ? pos : from + 1;
}

/* Names in the bodies of the file's own macros; types and members are not followed there. */
static void walk_macros(struct walker *w)
{
	for (size_t i = 0; i < w->source->macro.n; i++) {
		const struct source_macro *m = &w->source->macro.v[i];

		for (size_t k = 0; k < m->params; k++)
			add_local(w, m->param[k], NULL);
		w->token = m->body.v;
		w->n = m->body.n;
		for (size_t k = 0; k < w->n; k++) {
			const struct token *t = &w->token[k];
			bool member = k && (token_is(t - 1, ".") || token_is(t - 1, "->"));

			if (t->kind != TOKEN_NAME || member)
				continue;
			if (is_tag_word(t))
				use_tag(w, k++);
			else
				use_name(w, t, -1);
		}
		w->local.n = 0;
	}
}

static bool own_type_name(const char *name, size_t len, void *data)
{
	struct walker *w = data;
	struct token t = { TOKEN_NAME, name, len, 0 };

	if (find_local(w, &t))
		return false;
	return facts_find(w->facts, FACT_TYPEDEF, text_of(w, &t)) != NULL;
}

static void use_source(struct walker *w, const struct source *s)
{
	w->source = s;
	w->token = s->token.v;
	w->n = s->token.n;
	w->parser.token = w->token;
	w->parser.n = w->n;
}

static void own_record(struct walker *w, const struct decl_record *r)
{
	struct fact *fact = facts_add(w->facts, r->kind, r->name);
	const char *word = r->kind == FACT_STRUCT  ? "struct"
			   : r->kind == FACT_UNION ? "union"
						   : "enum";
	char *key = xasprintf("%s %s", word, r->name);

	map_put(w->own, key);
	free(key);
	fact->flags |= FACT_DEFINED;
	fact->file = w->source->path;
	fact->member = arena_alloc(w->arena, r->members * sizeof(*fact->member));
	for (unsigned int i = 0; i < r->members; i++) {
		struct fact *m = arena_alloc(w->arena, sizeof(*m));

		m->kind = r->kind == FACT_ENUM ? FACT_ENUMERATOR : FACT_MEMBER;
		m->name = r->member[i].name;
		m->type = r->member[i].type;
		m->file = w->source->path;
		fact->member[fact->members++] = m;
		if (r->kind == FACT_ENUM)
			map_put(w->own, r->member[i].name);
	}
}

static void own_name(struct walker *w, const struct decl *d)
{
	bool is_function = d->type && d->type->kind == TYPE_FUNCTION;
	struct fact *fact;

	/* an API's function declared once more is not the driver's */
	if (d->storage == DECL_EXTERN && facts_any(w->facts, d->name))
		return;
	fact = facts_add(w->facts,
			 d->storage == DECL_TYPEDEF ? FACT_TYPEDEF
			 : is_function		    ? FACT_FUNCTION
						    : FACT_VARIABLE,
			 d->name);
	fact->type = d->type;
	fact->file = w->source->path;
	map_put(w->own, d->name);
}

static void own_macros(struct walker *w)
{
	for (size_t i = 0; i < w->source->macro.n; i++) {
		const struct source_macro *m = &w->source->macro.v[i];
		struct fact *fact = facts_add(w->facts, FACT_MACRO, m->name);
		struct strbuf body = { 0 };

		for (size_t k = 0; k < m->body.n; k++) {
			strbuf_add(&body, m->body.v[k].s, m->body.v[k].len);
			strbuf_putc(&body, ' ');
		}
		fact->flags |= m->function_like ? FACT_FUNCTION_LIKE : 0;
		fact->value = arena_strndup(w->arena, body.len ? body.s : "", body.len);
		fact->params = m->params;
		fact->param = arena_alloc(w->arena, m->params * sizeof(*fact->param));
		for (unsigned int k = 0; k < m->params; k++)
			fact->param[k].name = arena_strdup(w->arena, m->param[k]);
		fact->file = w->source->path;
		map_put(w->own, m->name);
		strbuf_free(&body);
	}
}

/* First pass: what the file declares outside functions. */
static void collect_own(struct walker *w)
{
	own_macros(w);
	for (size_t pos = 0; pos < w->n;) {
		size_t from = pos;

		if (!is_name(w, pos) || !decl_parse_at(&w->parser, &pos)) {
			bool opens = is(w, from, "(") || is(w, from, "{") || is(w, from, "[");

			pos = opens ? skip_balanced(w, from) + 1 : from + 1;
			continue;
		}
		for (size_t i = 0; i < w->parser.record.n; i++)
			own_record(w, &w->parser.record.v[i]);
		for (size_t i = 0; i < w->parser.decl.n; i++)
			own_name(w, &w->parser.decl.v[i]);
		if (is(w, pos, "{"))
			pos = skip_balanced(w, pos) + 1;
		if (pos == from)
			pos++;
	}
}

static void collect_words(struct walker *w)
{
	struct map *includes = arena_alloc(&w->uses->arena, sizeof(*includes));

	for (size_t i = 0; i < w->n; i++)
		if (w->token[i].kind == TOKEN_NAME)
			map_put_n(&w->uses->words, w->token[i].s, w->token[i].len);
	for (size_t i = 0; i < w->source->macro.n; i++) {
		const struct source_macro *m = &w->source->macro.v[i];

		for (size_t k = 0; k < m->body.n; k++)
			if (m->body.v[k].kind == TOKEN_NAME)
				map_put_n(&w->uses->words, m->body.v[k].s, m->body.v[k].len);
	}
	map_set(&w->uses->includes, w->source->path, includes);
	for (size_t i = 0; i < w->source->include.n; i++) {
		const struct source_include *inc = &w->source->include.v[i];
		char *api = xasprintf("<%s>", inc->path);

		map_put(includes, inc->path);
		if (!inc->local)
			add_use(w, USE_HEADER, api, inc->line, -1);
		free(api);
	}
}

/* Paths and tokens outlive the sources: places point to them. */
static int read_sources(struct uses *uses, struct source *source, const char *root,
			char *const *file, size_t files, const struct source_config *config)
{
	for (size_t i = 0; i < files; i++) {
		int err = source_read(&source[i], root, file[i], config);

		if (err)
			return err;
		free(source[i].path);
		source[i].path = arena_strdup(&uses->arena, file[i]);
	}
	return 0;
}

/**
 * uses_read() - find what a driver uses
 * @uses: filled in; uses_free() it whatever the result
 * @root: the newest tree
 * @file: the driver's files, relative to @root
 * @files: how many
 * @newest: the newest tree's facts
 * @config: what decides conditions in the files
 *
 * Return: 0, or -errno where a file cannot be read.
 */
int uses_read(struct uses *uses, const char *root, char *const *file, size_t files,
	      struct facts *newest, const struct source_config *config)
{
	struct source *source = xcalloc(files, sizeof(*source));
	struct map own = { 0 };
	struct walker w = { .uses = uses, .own = &own, .statement = DECL_NONE };
	int err;

	*uses = (struct uses){ 0 };
	err = read_sources(uses, source, root, file, files, config);
	w.facts = facts_layer_over(newest);
	w.arena = facts_arena(w.facts);
	w.parser =
		(struct decl_parser){ .arena = w.arena, .is_type_name = own_type_name, .data = &w };
	for (size_t i = 0; i < files && !err; i++) {
		use_source(&w, &source[i]);
		collect_own(&w);
	}
	for (size_t i = 0; i < files && !err; i++) {
		use_source(&w, &source[i]);
		collect_words(&w);
		for (size_t pos = 0; pos < w.n;)
			pos = walk_top(&w, pos);
		walk_macros(&w);
	}
	vec_free(&w.local);
	decl_parser_free(&w.parser);
	facts_free(w.facts);
	map_free(&own);
	for (size_t i = 0; i < files; i++) {
		source[i].path = NULL;
		source_free(&source[i]);
	}
	free(source);
	return err;
}

/**
 * uses_free() - give back the memory
 * @uses: what uses_read() filled in; it is empty afterwards
 */
void uses_free(struct uses *uses)
{
	map_each (&uses->by_api, e)
		vec_free(&((struct use *)e->value)->place);
	map_each (&uses->includes, e)
		map_free(e->value);
	map_free(&uses->by_api);
	map_free(&uses->words);
	map_free(&uses->includes);
	arena_free(&uses->arena);
}
