// SPDX-License-Identifier: GPL-2.0
/* Questions about names that a kernel has, taken evenly from all its facts, and some that it lacks. */
#include "bench.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

/**
 * struct sample - facts of one kind, and what is asked of them
 * @kind: the kind
 * @share: how many of 100 questions
 * @write: writes a question about a fact
 */
struct sample {
	enum fact_kind kind;
	unsigned int share;
	void (*write)(const struct fact *fact, struct strbuf *out);
};

struct gathered {
	VEC(const struct fact *) fact;
};

static void ask_function(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "HAVE_FUNCTION(%s)\n", fact->name);
}

static void ask_params(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "PARAMS(%s) == %u\n", fact->name, fact->type->params);
}

static void ask_returns(const struct fact *fact, struct strbuf *out)
{
	char *type = type_text(fact->type->to);

	strbuf_printf(out, "RETURNS(%s, %s)\n", fact->name, type);
	free(type);
}

static void ask_absent(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "CALLABLE(%s_that_is_not)\n", fact->name);
}

static void ask_macro(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "HAVE_MACRO(%s)\n", fact->name);
}

static void ask_type(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "HAVE_TYPE(struct %s)\n", fact->name);
}

static void ask_member(const struct fact *fact, struct strbuf *out)
{
	const struct fact *member = fact->members ? fact->member[fact->members / 2] : NULL;

	if (member && *member->name)
		strbuf_printf(out, "HAVE_MEMBER(struct %s, %s)\n", fact->name, member->name);
	else
		ask_type(fact, out);
}

static void ask_member_type(const struct fact *fact, struct strbuf *out)
{
	const struct fact *member = fact->members ? fact->member[0] : NULL;
	char *type = member && *member->name ? type_text(member->type) : NULL;

	if (type)
		strbuf_printf(out, "MEMBER_IS(struct %s, %s, %s)\n", fact->name, member->name,
			      type);
	else
		ask_type(fact, out);
	free(type);
}

static void ask_enumerator(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "HAVE_ENUMERATOR(%s)\n", fact->name);
}

static void ask_header(const struct fact *fact, struct strbuf *out)
{
	strbuf_printf(out, "HAVE_HEADER(%s)\n", fact->file);
}

static void gather(const struct fact *fact, void *data)
{
	struct gathered *g = data;

	/* A record without a tag has no name that could be asked for. */
	if (*fact->name != '<')
		*vec_push(&g->fact) = fact;
}

static int by_name(const void *a, const void *b)
{
	return strcmp((*(const struct fact *const *)a)->name,
		      (*(const struct fact *const *)b)->name);
}

/**
 * sample_questions() - write questions about what facts hold
 * @facts: the facts
 * @wanted: how many questions
 * @out: gets them, one a line; the same for the same facts
 */
void sample_questions(struct facts *facts, unsigned int wanted, struct strbuf *out)
{
	static const struct sample samples[] = {
		{ FACT_FUNCTION, 20, ask_function },	{ FACT_FUNCTION, 10, ask_params },
		{ FACT_FUNCTION, 8, ask_returns },	{ FACT_FUNCTION, 12, ask_absent },
		{ FACT_MACRO, 10, ask_macro },		{ FACT_STRUCT, 6, ask_type },
		{ FACT_STRUCT, 14, ask_member },	{ FACT_STRUCT, 6, ask_member_type },
		{ FACT_ENUMERATOR, 8, ask_enumerator }, { FACT_TYPEDEF, 6, ask_header },
	};

	for (size_t i = 0; i < ARRAY_LEN(samples); i++) {
		struct gathered g = { 0 };
		unsigned int n = samples[i].share * wanted / 100;

		facts_each(facts, samples[i].kind, gather, &g);
		if (g.fact.n)
			qsort(g.fact.v, g.fact.n, sizeof(*g.fact.v), by_name);
		/* Another place in each round, so that no name is asked twice. */
		for (unsigned int k = 0; k < n && g.fact.n; k++)
			samples[i].write(g.fact.v[(k * g.fact.n / n + i) % g.fact.n], out);
		vec_free(&g.fact);
	}
}
