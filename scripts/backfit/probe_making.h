/* SPDX-License-Identifier: GPL-2.0 */
/* What the files that turn questions into probes share: probe.c and probe_*.c. */
#ifndef BACKFIT_PROBE_MAKING_H
#define BACKFIT_PROBE_MAKING_H

#include "probe.h"

enum {
	MAX_ARGS = 4
};

/**
 * struct making - one question being turned into its probe
 * @q: the question
 * @target: the facts that gave its answer
 * @newest: the newest kernel's facts, or NULL
 * @number: a number that no other probe has
 * @headers: gets the headers that the code needs, as keys
 * @probe: the probe
 * @kind: the question's kind, "HAVE_MEMBER"
 * @arg: its arguments
 * @args: how many
 */
struct making {
	const struct question *q;
	struct facts *target, *newest;
	unsigned int number;
	struct map *headers;
	struct probe *probe;
	char *kind;
	char *arg[MAX_ARGS];
	unsigned int args;
	bool several;
};

/**
 * struct asking - how questions of one kind are asked
 * @kind: the kind
 * @ask: writes the probe's code
 * @args: how many arguments the kind takes
 */
struct asking {
	const char *kind;
	void (*ask)(struct making *m, bool yes);
	unsigned int args;
};

#define code(m, ...) strbuf_printf(&(m)->probe->code, __VA_ARGS__)

void making_need_header(struct making *m, const struct fact *fact);
const struct fact *making_find(struct making *m, enum fact_kind kind, const char *name);
void making_cannot(struct making *m, const char *why);
void making_not_macro(struct making *m, const char *name);
void making_is_macro(struct making *m, const char *name);
void making_not_declared(struct making *m, const char *name);
bool making_ask(struct making *m, const struct asking *table, size_t n);
void making_type(struct making *m, bool yes);

/* Whether it is one of theirs: names and configuration (probe_names.c), types (probe_types.c). */
bool making_ask_name(struct making *m);
bool making_ask_type(struct making *m);

#endif
