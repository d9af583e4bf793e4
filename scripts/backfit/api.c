// SPDX-License-Identifier: GPL-2.0
#include "api.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "str.h"

/**
 * api_is_tag() - is it a struct, union or enum?
 * @kind: the kind
 */
bool api_is_tag(enum fact_kind kind)
{
	return kind == FACT_STRUCT || kind == FACT_UNION || kind == FACT_ENUM;
}

/**
 * api_is_anonymous() - is it a record or enum without a tag?
 * @fact: the fact
 */
bool api_is_anonymous(const struct fact *fact)
{
	return api_is_tag(fact->kind) && *fact->name == '<';
}

/* "struct x" is written "x", "struct <atomic_t>" "atomic_t". */
static char *record_word(const char *parent)
{
	const char *tag = strchr(parent, ' ');

	tag = tag ? tag + 1 : parent;
	if (*tag != '<')
		return xstrdup(tag);
	return xstrndup(tag + 1, strlen(tag) - 2);
}

/**
 * api_name() - how an API is written where its kind is not told beside it
 * @fact: the fact
 *
 * Return: "kfree", "struct sk_buff", "sk_buff.len", as plans write it; the caller frees it.
 */
char *api_name(const struct fact *fact)
{
	char *record, *name;

	if (api_is_tag(fact->kind))
		return xasprintf("%s %s", fact_kind_name(fact->kind), fact->name);
	if (fact->kind != FACT_MEMBER)
		return xstrdup(fact->name);
	record = record_word(fact->parent);
	name = xasprintf("%s.%s", record, fact->name);
	free(record);
	return name;
}

/**
 * api_is_itself() - does a macro stand for the function, variable or constant of its own name?
 * @macro: the macro
 */
bool api_is_itself(const struct fact *macro)
{
	size_t len = strlen(macro->name);
	const char *body = macro->value ? macro->value : "";

	if (strncmp(body, macro->name, len))
		return false;
	return !body[len] || ((macro->flags & FACT_FUNCTION_LIKE) && body[len] == '(');
}

/**
 * api_visible() - what a module means by a name
 * @facts: the facts
 * @name: a name that is no tag
 *
 * A macro goes before a function or constant of its name, unless it only says
 * that there is one.
 *
 * Return: the fact, or NULL.
 */
const struct fact *api_visible(struct facts *facts, const char *name)
{
	static const enum fact_kind order[] = { FACT_FUNCTION, FACT_ENUMERATOR, FACT_VARIABLE,
						FACT_TYPEDEF };
	const struct fact *macro = facts_find(facts, FACT_MACRO, name);

	if (macro && !api_is_itself(macro))
		return macro;
	for (size_t i = 0; i < ARRAY_LEN(order); i++) {
		const struct fact *fact = facts_find(facts, order[i], name);

		if (fact)
			return fact;
	}
	return macro;
}

static bool is_one_of(const char *name, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(words[i]);

		if (!strncmp(name, words[i], len) && !name[len + strspn(name + len, "0123456789_")])
			return true;
	}
	return false;
}

/* Members that only keep a place. */
static bool is_filler(const char *name)
{
	static const char *const words[] = { "reserved", "rsvd",    "resv",   "rsv",
					     "pad",	 "padding", "unused", "_" };

	return is_one_of(name, words, ARRAY_LEN(words)) || str_starts(name, "android_kabi") ||
	       str_starts(name, "kabi_reserved") || str_starts(name, "rh_reserved");
}

/* "linux/mfd/foo.h" is guarded by a macro that has FOO_H in its name. */
static bool guards(const struct fact *macro)
{
	const char *base = macro->file ? strrchr(macro->file, '/') : NULL;
	size_t len = strlen(macro->name);
	char *word;
	bool found;

	if ((macro->flags & FACT_FUNCTION_LIKE) || (macro->value && *macro->value))
		return false;
	while (len && macro->name[len - 1] == '_')
		len--;
	if (len > 2 && !strncmp(macro->name + len - 2, "_H", 2))
		return true;
	if (str_ends(macro->name, "_INCLUDED") || !macro->file)
		return str_ends(macro->name, "_INCLUDED");
	word = xstrdup(base ? base + 1 : macro->file);
	for (char *p = word; *p; p++)
		*p = isalnum((unsigned char)*p) ? toupper((unsigned char)*p) : '_';
	found = strstr(macro->name, word);
	free(word);
	return found;
}

/* A trace event's header makes many functions of one line; trace_x() and register_trace_x() speak. */
static bool is_of_trace_event(const struct fact *fact)
{
	static const char *const words[] = {
		"trace_call__",
		"check_trace_callback_type_",
		"register_trace_prio_",
		"unregister_trace_",
		"trace_event_",
		"trace_custom_event_",
		"trace_raw_output_",
		"perf_trace_",
		"bpf_trace_",
		"event_class_",
		"event_",
		"str__",
	};

	if (!fact->file || !str_starts(fact->file, "trace/"))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (str_starts(fact->name, words[i]))
			return true;
	return false;
}

/**
 * api_is_private() - is it none of a module's business?
 * @fact: the fact
 *
 * True for names that begin with an underscore, place holders in structs,
 * include guards, configuration symbols and what the compiler defines.
 */
bool api_is_private(const struct fact *fact)
{
	if (*fact->name == '_')
		return true;
	if (fact->kind == FACT_MEMBER)
		return !*fact->name || is_filler(fact->name) ||
		       (fact->parent && strchr(fact->parent, ' ') &&
			*(strchr(fact->parent, ' ') + 1) == '_');
	/* What a folder outside include/ has is reached by some header of its own. */
	if (fact->file && strstr(fact->file, "../"))
		return true;
	if (fact->file && (*fact->file == '<' || str_starts(fact->file, "generated/") ||
			   strstr(fact->file, "/generated/")))
		return true;
	if (is_of_trace_event(fact))
		return true;
	return fact->kind == FACT_MACRO && (str_starts(fact->name, "CONFIG_") || guards(fact));
}

/**
 * api_header() - the header that a user would name
 * @fact: the fact
 *
 * Return: its file without "uapi/", which an #include leaves out.
 */
const char *api_header(const struct fact *fact)
{
	const char *file = fact->file ? fact->file : "";

	return str_starts(file, "uapi/") ? file + strlen("uapi/") : file;
}

/**
 * api_same_header() - are two facts had by including the same header?
 * @a: one
 * @b: the other
 *
 * asm/x.h and asm-generic/x.h are the same: which of them declares a thing is
 * the architecture's business.
 */
bool api_same_header(const struct fact *a, const struct fact *b)
{
	static const char *const roots[] = { "asm/", "asm-generic/" };
	const char *file[2] = { api_header(a), api_header(b) };

	for (int i = 0; i < 2; i++)
		for (size_t k = 0; k < ARRAY_LEN(roots); k++)
			if (str_starts(file[i], roots[k])) {
				file[i] += strlen(roots[k]);
				break;
			}
	return !strcmp(file[0], file[1]);
}

static const struct fact *find_member(struct facts *facts, const char *api)
{
	const char *dot = strrchr(api, '.');
	char *record = xstrndup(api, dot - api);
	const struct fact *member = facts_member(facts, record, dot + 1);

	free(record);
	return member;
}

/**
 * api_find() - what a kernel has under an API's name
 * @facts: the kernel's
 * @api: "kfree", "struct file", "file_operations.read"; no header
 *
 * Return: the fact, which belongs to @facts; NULL for none.
 */
const struct fact *api_find(struct facts *facts, const char *api)
{
	if (strchr(api, '.'))
		return find_member(facts, api);
	return strchr(api, ' ') ? facts_record(facts, api) : api_visible(facts, api);
}
