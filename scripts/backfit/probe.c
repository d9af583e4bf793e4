// SPDX-License-Identifier: GPL-2.0
/*
 * Every probe compiles while the answer is what it was when the package was
 * made, so that a whole list of them is one compiler run without errors; an
 * error in one tells that its answer is another one here. What must be absent
 * is declared in a way that its real declaration would contradict.
 */
#include "probe.h"

#include <stdlib.h>
#include <string.h>

#include "meant.h"
#include "probe_making.h"

/* "KIND(a, b, c)"; commas within a type's parentheses do not part arguments. */
static bool split(struct making *m)
{
	const char *text = m->q->text, *open = strchr(text, '('), *start;
	size_t len = strlen(text);
	int depth = 0;

	if (!open || text[len - 1] != ')')
		return false;
	m->kind = xstrndup(text, open - text);
	start = open + 1;
	for (const char *p = start; p < text + len; p++) {
		bool last = p == text + len - 1;

		depth += *p == '(' || *p == '[';
		depth -= !last && (*p == ')' || *p == ']');
		if ((*p != ',' || depth) && !last)
			continue;
		if (m->args == MAX_ARGS)
			return false;
		m->arg[m->args] = xstrndup(start, p - start);
		memmove(m->arg[m->args], str_trim(m->arg[m->args]),
			strlen(str_trim(m->arg[m->args])) + 1);
		m->args++;
		start = p + 1;
	}
	return m->args > 0;
}

/**
 * making_need_header() - the code needs the header of a fact
 * @m: the probe in the making
 * @fact: the fact, or NULL
 */
void making_need_header(struct making *m, const struct fact *fact)
{
	if (fact && fact->file && *fact->file != '/' && *fact->file != '<')
		map_put(m->headers, fact->file);
}

/*
 * Do headers say different things by that name? Which of them the compiler meets
 * is not told by the question then.
 */
static bool is_several(struct facts *facts, enum fact_kind kind, const char *name)
{
	const struct fact *const *definition;
	unsigned int n = kind == FACT_FUNCTION || kind == FACT_VARIABLE
				 ? 0
				 : facts_definitions(facts, kind, name, &definition);

	for (unsigned int i = 1; i < n; i++)
		if (!definitions_equal(definition[0], definition[i]))
			return true;
	return false;
}

/**
 * making_find() - the target's fact that a question is about
 * @m: the probe in the making; needs the header where it, or the newest one, stands
 * @kind: its kind
 * @name: its name
 *
 * Return: the fact, or NULL.
 */
const struct fact *making_find(struct making *m, enum fact_kind kind, const char *name)
{
	const struct fact *fact = facts_find(m->target, kind, name);

	m->several |= is_several(m->target, kind, name);
	making_need_header(m, fact ? fact : m->newest ? facts_find(m->newest, kind, name) : NULL);
	return fact;
}

/**
 * making_cannot() - the question cannot be asked again
 * @m: the probe in the making, whose code is dropped
 * @why: why not; a text that stays
 */
void making_cannot(struct making *m, const char *why)
{
	strbuf_reset(&m->probe->code);
	m->probe->not_asked = why;
}

/**
 * making_not_macro() - code for: no macro of that name
 * @m: the probe in the making
 * @name: the name
 */
void making_not_macro(struct making *m, const char *name)
{
	code(m, "#ifdef %s\n#error it is a macro\n#endif\n", name);
}

/**
 * making_is_macro() - code for: a macro of that name
 * @m: the probe in the making
 * @name: the name
 */
void making_is_macro(struct making *m, const char *name)
{
	code(m, "#ifndef %s\n#error it is no macro\n#endif\n", name);
}

/**
 * making_not_declared() - code for: no function, variable, enumerator or typedef of that name
 * @m: the probe in the making
 * @name: the name
 */
void making_not_declared(struct making *m, const char *name)
{
	code(m, "#ifndef %s\nextern struct backfit_absent %s;\n#endif\n", name, name);
}

/**
 * making_ask() - ask the question where a table has its kind
 * @m: the probe in the making
 * @table: the kinds
 * @n: how many
 *
 * Return: whether the table has it, with as many arguments.
 */
bool making_ask(struct making *m, const struct asking *table, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(m->kind, table[i].kind) || m->args != table[i].args)
			continue;
		table[i].ask(m, m->q->answer == ANSWER_YES);
		return true;
	}
	return false;
}

static void make(struct making *m)
{
	if (m->q->answer == ANSWER_UNKNOWN)
		making_cannot(m, "its answer is unknown");
	else if (!making_ask_name(m) && !making_ask_type(m))
		making_cannot(m, "there is no C that asks it");
	else if (m->several)
		making_cannot(m, "several headers define it");
}

/**
 * probe_make() - turn a question into C
 * @question: the question with its answer
 * @target: the facts that gave it
 * @newest: the newest kernel's facts, which tell the headers of what the target
 *	lacks; or NULL
 * @number: a number that no other probe has
 * @headers: gets the headers that the code needs, as keys
 * @probe: filled in; probe_free() it
 */
void probe_make(const struct question *question, struct facts *target, struct facts *newest,
		unsigned int number, struct map *headers, struct probe *probe)
{
	struct making m = { .q = question,
			    .target = target,
			    .newest = newest,
			    .number = number,
			    .headers = headers,
			    .probe = probe };

	*probe = (struct probe){ 0 };
	if (split(&m))
		make(&m);
	else
		making_cannot(&m, "it cannot be read");
	for (unsigned int i = 0; i < m.args; i++)
		free(m.arg[i]);
	free(m.kind);
}

/**
 * probe_free() - give back what probe_make() gave
 * @probe: the probe
 */
void probe_free(struct probe *probe)
{
	strbuf_free(&probe->code);
	free(probe->exported);
	free(probe->unexported);
	free(probe->listed);
	free(probe->declared_in);
	free(probe->defines);
	*probe = (struct probe){ 0 };
}
