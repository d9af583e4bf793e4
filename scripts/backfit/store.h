/* SPDX-License-Identifier: GPL-2.0 */
/* Facts in an SQLite file (Documentation/facts-schema.md), found by name. */
#ifndef BACKFIT_STORE_H
#define BACKFIT_STORE_H

#include "facts.h"

struct store;

struct store *store_open(const char *path);
void store_close(struct store *store);
int store_save(struct facts *facts, const char *path);
struct fact *store_fact(struct store *store, struct facts *into, enum fact_kind kind,
			const char *name);
void store_further(struct store *store, struct facts *into, enum fact_kind kind, const char *name);
void store_records_with(struct store *store, const char *member,
			void (*visit)(enum fact_kind kind, const char *name, void *data),
			void *data);
void store_each_name(struct store *store,
		     void (*visit)(enum fact_kind kind, const char *name, void *data), void *data);
void store_each_exporting(struct store *store, void (*visit)(const char *file, void *data),
			  void *data);
bool store_export(struct store *store, struct facts *into, const char *name);
const char *store_text(struct store *store, struct facts *into, enum facts_text which,
		       const char *key);
bool store_header(struct store *store, struct facts *into, const char *path);
void store_load_all(struct store *store, struct facts *into);

#endif
