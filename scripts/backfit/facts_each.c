// SPDX-License-Identifier: GPL-2.0
/* Visiting all facts. */
#include "facts_parts.h"

/**
 * facts_load_all() - load what the topmost layer's file still has
 * @facts: the facts
 */
void facts_load_all(struct facts *facts)
{
	if (!facts->store || facts->all_loaded)
		return;
	store_load_all(facts->store, facts);
	facts->all_loaded = true;
}

/**
 * facts_each_own() - visit all facts of a kind that the topmost layer has
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @visit: called for each, in no particular order
 * @data: given to @visit
 */
void facts_each_own(struct facts *facts, enum fact_kind kind,
		    void (*visit)(const struct fact *fact, void *data), void *data)
{
	facts_load_all(facts);
	/* By number: a visitor may ask, and asking may add to the table. */
	for (size_t i = 0; i < facts->index[kind].n; i++) {
		const struct fact *fact = facts->index[kind].entry[i].value;

		if (fact && fact != &facts_absent)
			visit(fact, data);
	}
}

/**
 * facts_each() - visit all facts of a kind
 * @facts: the facts; those of layers below are visited too unless replaced
 * @kind: the kind, not FACT_MEMBER
 * @visit: called for each, in no particular order
 * @data: given to @visit
 */
void facts_each(struct facts *facts, enum fact_kind kind,
		void (*visit)(const struct fact *fact, void *data), void *data)
{
	for (struct facts *f = facts; f; f = f->under) {
		facts_load_all(f);
		/* By number: a visitor may ask, and asking may add to the table. */
		for (size_t i = 0; i < f->index[kind].n; i++) {
			struct map_entry *e = &f->index[kind].entry[i];
			const struct fact *fact = e->value;

			if (fact && fact != &facts_absent &&
			    (f == facts || facts_find(facts, kind, e->key) == fact))
				visit(fact, data);
		}
	}
}

/* Whom facts_each_exporting() tells, and of what. */
struct exporting {
	struct facts *facts;
	void (*visit)(const char *file, void *data);
	void *data;
};

static void visit_exporting(const struct fact *fact, void *data)
{
	const struct exporting *e = data;

	if (fact->file && !(fact->flags & FACT_STATIC) && facts_export(e->facts, fact->name))
		e->visit(fact->file, e->data);
}

/**
 * facts_each_exporting() - visit the headers of which a function is exported
 * @facts: the facts
 * @visit: called for each, once or more; the name is valid only there
 * @data: given to @visit
 */
void facts_each_exporting(struct facts *facts, void (*visit)(const char *file, void *data),
			  void *data)
{
	struct exporting e = { facts, visit, data };

	if (facts->store && !facts->under && !facts->all_loaded)
		store_each_exporting(facts->store, visit, data);
	else
		facts_each(facts, FACT_FUNCTION, visit_exporting, &e);
}

/**
 * facts_each_name() - visit the name of every fact but members
 * @facts: the facts; a name that several layers have is visited for each
 * @visit: called for each, in no particular order; the name is valid only there
 * @data: given to @visit
 */
void facts_each_name(struct facts *facts,
		     void (*visit)(enum fact_kind kind, const char *name, void *data), void *data)
{
	for (; facts; facts = facts->under) {
		if (facts->store && !facts->all_loaded)
			store_each_name(facts->store, visit, data);
		else
			for (int kind = 0; kind < FACT_KINDS; kind++)
				map_each (&facts->index[kind], e)
					if (e->value && e->value != &facts_absent)
						visit(kind, e->key, data);
	}
}

static void visit_further(struct facts *facts, enum fact_kind kind, const char *name,
			  void (*visit)(const struct fact *fact, void *data), void *data)
{
	struct fact *const *further;
	unsigned int n = facts_own_further(facts, kind, name, &further);

	for (unsigned int i = 0; i < n; i++)
		visit(further[i], data);
}

/**
 * facts_each_further() - visit all further definitions of a kind that the topmost layer has
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @visit: called for each, those of one name in their order
 * @data: given to @visit
 */
void facts_each_further(struct facts *facts, enum fact_kind kind,
			void (*visit)(const struct fact *fact, void *data), void *data)
{
	facts_load_all(facts);
	for (size_t i = 0; facts->store && i < facts->index[kind].n; i++)
		visit_further(facts, kind, facts->index[kind].entry[i].key, visit, data);
	for (size_t i = 0; !facts->store && i < facts->further.list[kind].n; i++)
		visit_further(facts, kind, facts->further.list[kind].entry[i].key, visit, data);
}

/**
 * facts_each_export() - visit all exports of the topmost layer
 * @facts: the facts
 * @visit: called for each
 * @data: given to @visit
 */
void facts_each_export(struct facts *facts, void (*visit)(const struct export *export, void *data),
		       void *data)
{
	facts_load_all(facts);
	map_each (&facts->exports, e)
		if (e->value)
			visit(e->value, data);
}

/**
 * facts_each_header() - visit all headers of the topmost layer
 * @facts: the facts
 * @visit: called for each
 * @data: given to @visit
 */
void facts_each_header(struct facts *facts,
		       void (*visit)(const char *path, enum header_state state, const char *why,
				     void *data),
		       void *data)
{
	facts_load_all(facts);
	map_each (&facts->headers, e) {
		const struct header *header = e->value;

		visit(e->key, header->state, header->why, data);
	}
}
