// SPDX-License-Identifier: GPL-2.0
#include "store.h"

#include <endian.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "err.h"
#include "file.h"
#include "map.h"
#include "store_parts.h"
#include "str.h"

enum query {
	FIND_FACT,
	FIND_FURTHER,
	FIND_MEMBERS,
	FIND_FURTHER_MEMBERS,
	FIND_ENUMERATOR,
	FIND_RECORDS_WITH,
	FIND_EXPORT,
	FIND_CONFIG,
	FIND_INFO,
	FIND_MENTIONED,
	FIND_HEADER,
	FIND_FILE,
	QUERIES,
};

static const char *const query_text[QUERIES] = {
	[FIND_FACT] = "SELECT flags, type, value, params, record, file, line FROM fact"
		      " WHERE name = ? AND kind = ?",
	[FIND_FURTHER] = "SELECT flags, type, value, params, record, file, line FROM further"
			 " WHERE name = ? AND kind = ? ORDER BY place",
	[FIND_FURTHER_MEMBERS] = "SELECT name, flags, type, value, file, line FROM further_member"
				 " WHERE record = ? ORDER BY place",
	[FIND_MEMBERS] = "SELECT name, flags, type, value, file, line FROM member"
			 " WHERE record = ? ORDER BY place",
	[FIND_ENUMERATOR] =
		"SELECT record.name FROM member JOIN record ON record.id = member.record"
		" WHERE member.name = ? AND record.kind = ? AND NOT member.flags & 256",
	[FIND_RECORDS_WITH] = "SELECT DISTINCT record.kind, record.name FROM member"
			      " JOIN record ON record.id = member.record"
			      " WHERE member.name = ? AND record.kind <> ?",
	[FIND_EXPORT] = "SELECT module, gpl, space FROM export WHERE name = ?",
	[FIND_CONFIG] = "SELECT value FROM config WHERE symbol = ?",
	[FIND_INFO] = "SELECT value FROM info WHERE key = ?",
	[FIND_MENTIONED] = "SELECT header FROM mentioned WHERE name = ?",
	[FIND_HEADER] = "SELECT state, why FROM header WHERE path = ?",
	[FIND_FILE] = "SELECT path FROM file WHERE id = ?",
};

/**
 * struct store - an open file
 * @db: the database
 * @query: prepared when first used
 * @file: paths by number, copied from the database when first used
 * @files: room for how many
 */
struct store {
	sqlite3 *db;
	sqlite3_stmt *query[QUERIES];
	char **file;
	size_t files;
};

static const char *pragma_text(sqlite3 *db, const char *sql, char *out, size_t room)
{
	sqlite3_stmt *stmt = NULL;

	*out = '\0';
	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) == SQLITE_OK &&
	    sqlite3_step(stmt) == SQLITE_ROW && sqlite3_column_text(stmt, 0))
		snprintf(out, room, "%s", (const char *)sqlite3_column_text(stmt, 0));
	sqlite3_finalize(stmt);
	return out;
}

/*
 * A file that was cut or that is another's. What was damaged in the middle is
 * met when it is read.
 */
static bool is_sound(sqlite3 *db, const char *path)
{
	char text[64];
	long pages, size;
	size_t len = 0;
	struct stat st;

	if (stat(path, &st))
		return false;
	len = st.st_size;
	if (strcmp(pragma_text(db, "PRAGMA application_id", text, sizeof(text)), APPLICATION_ID) ||
	    strcmp(pragma_text(db, "PRAGMA user_version", text, sizeof(text)), SCHEMA_VERSION))
		return false;
	pages = strtol(pragma_text(db, "PRAGMA page_count", text, sizeof(text)), NULL, 10);
	size = strtol(pragma_text(db, "PRAGMA page_size", text, sizeof(text)), NULL, 10);
	return pages > 0 && (size_t)pages * size == len &&
	       *pragma_text(db, "SELECT value FROM info WHERE key = 'key'", text, sizeof(text));
}

/**
 * store_open() - open a file of facts
 * @path: the file
 *
 * Return: the store, which the caller gives to store_close(); NULL where the
 * file is missing, damaged or none of ours. One thread at a time may use it.
 */
struct store *store_open(const char *path)
{
	struct store *store;
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) !=
		    SQLITE_OK ||
	    !is_sound(db, path)) {
		sqlite3_close(db);
		return NULL;
	}
	sqlite3_exec(db, "PRAGMA mmap_size=1073741824", NULL, NULL, NULL);
	store = xcalloc(1, sizeof(*store));
	store->db = db;
	return store;
}

/**
 * store_close() - close the file
 * @store: the store, or NULL
 */
void store_close(struct store *store)
{
	if (!store)
		return;
	for (int i = 0; i < QUERIES; i++)
		sqlite3_finalize(store->query[i]);
	sqlite3_close(store->db);
	for (size_t i = 0; i < store->files; i++)
		free(store->file[i]);
	free(store->file);
	free(store);
}

/*
 * What cannot be read must not pass for what is not there: facts that turn out
 * damaged while they are used end the program, and are made anew by the next.
 */
static void damaged(struct store *store)
{
	const char *path = sqlite3_db_filename(store->db, "main");
	int code = sqlite3_errcode(store->db);
	bool readable = code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE;

	report_error("%s: was damaged (%s) and has been removed; run the command again", path,
		     readable ? "it holds what no scan writes" : sqlite3_errmsg(store->db));
	unlink(path);
	exit(BAD_INPUT);
}

static sqlite3_stmt *query(struct store *store, enum query which, const char *text)
{
	sqlite3_stmt **stmt = &store->query[which];

	if (!*stmt && sqlite3_prepare_v2(store->db, query_text[which], -1, stmt, NULL) != SQLITE_OK)
		damaged(store);
	sqlite3_reset(*stmt);
	if (text)
		sqlite3_bind_text(*stmt, 1, text, -1, SQLITE_TRANSIENT);
	return *stmt;
}

static bool next_row(struct store *store, sqlite3_stmt *stmt)
{
	int got = sqlite3_step(stmt);

	if (got != SQLITE_ROW && got != SQLITE_DONE)
		damaged(store);
	return got == SQLITE_ROW;
}

static const char *column(sqlite3_stmt *stmt, int at)
{
	return (const char *)sqlite3_column_text(stmt, at);
}

/* A text that every row of a scan's has. */
static const char *needed_column(struct store *store, sqlite3_stmt *stmt, int at)
{
	const char *text = column(stmt, at);

	if (!text)
		damaged(store);
	return text;
}

static const char *copy_column(struct facts *into, sqlite3_stmt *stmt, int at)
{
	const char *text = column(stmt, at);

	return text ? arena_strdup(facts_arena(into), text) : NULL;
}

static const char *file_path(struct store *store, sqlite3_int64 id)
{
	sqlite3_stmt *stmt;

	if (id < 0 || id > 1000000)
		return "";
	if ((size_t)id >= store->files) {
		size_t more = id + 1024;

		store->file = xrealloc(store->file, more * sizeof(*store->file));
		memset(store->file + store->files, 0, (more - store->files) * sizeof(*store->file));
		store->files = more;
	}
	if (!store->file[id]) {
		stmt = query(store, FIND_FILE, NULL);
		sqlite3_bind_int64(stmt, 1, id);
		store->file[id] =
			xstrdup(next_row(store, stmt) ? needed_column(store, stmt, 0) : "");
	}
	return store->file[id];
}

/* A fact's type; those of its kind have one, which can be read, or none. */
static struct type *type_column(struct store *store, struct facts *into, enum fact_kind kind,
				sqlite3_stmt *stmt, int at)
{
	bool has_type = kind == FACT_FUNCTION || kind == FACT_VARIABLE || kind == FACT_TYPEDEF ||
			kind == FACT_MEMBER;
	const char *text = has_type ? needed_column(store, stmt, at) : NULL;
	struct type *type = text ? type_from_text(facts_arena(into), text) : NULL;

	if (has_type && (!type || (kind == FACT_FUNCTION && type->kind != TYPE_FUNCTION)))
		damaged(store);
	return type;
}

/* Takes the flags that say how it stands to others of its name out of a column's. */
static void set_flags(struct fact *fact, unsigned int flags)
{
	fact->several = flags & FACT_SEVERAL;
	fact->further = flags & FACT_FURTHER;
	fact->flags = flags & ~(FACT_SEVERAL | FACT_FURTHER);
}

static void set_macro_params(struct facts *into, struct fact *fact, const char *params)
{
	unsigned int n = 0;

	if (!params || !*params)
		return;
	fact->params = 1;
	for (const char *p = params; *p; p++)
		fact->params += *p == ',';
	fact->param = arena_alloc(facts_arena(into), fact->params * sizeof(*fact->param));
	for (const char *p = params; n < fact->params; n++) {
		size_t len = strcspn(p, ",");

		fact->param[n].name = arena_strndup(facts_arena(into), p, len);
		p += len + (p[len] == ',');
	}
}

static void load_members(struct store *store, struct facts *into, struct fact *record,
			 sqlite3_int64 id)
{
	struct arena *arena = facts_arena(into);
	sqlite3_stmt *stmt =
		query(store, record->further ? FIND_FURTHER_MEMBERS : FIND_MEMBERS, NULL);
	char *parent = xasprintf("%s %s", fact_kind_name(record->kind), record->name);
	const char *kept = arena_strdup(arena, parent);
	VEC(struct fact *) member = { 0 };

	free(parent);
	sqlite3_bind_int64(stmt, 1, id);
	while (next_row(store, stmt)) {
		struct fact *m = arena_alloc(arena, sizeof(*m));

		m->kind = record->kind == FACT_ENUM ? FACT_ENUMERATOR : FACT_MEMBER;
		m->name = arena_strdup(arena, needed_column(store, stmt, 0));
		m->parent = kept;
		set_flags(m, sqlite3_column_int(stmt, 1));
		m->type = type_column(store, into, m->kind, stmt, 2);
		m->value = copy_column(into, stmt, 3);
		m->file = file_path(store, sqlite3_column_int64(stmt, 4));
		m->line = sqlite3_column_int(stmt, 5);
		*vec_push(&member) = m;
	}
	record->members = member.n;
	record->member = arena_alloc(arena, member.n * sizeof(*member.v));
	if (member.n)
		memcpy(record->member, member.v, member.n * sizeof(*member.v));
	vec_free(&member);
}

/* One that is found among the members of an enum. */
static struct fact *load_enumerator(struct store *store, struct facts *into, const char *name)
{
	sqlite3_stmt *stmt = query(store, FIND_ENUMERATOR, name);
	const struct fact *of = NULL;
	char *tag;

	sqlite3_bind_int(stmt, 2, FACT_ENUM);
	if (!next_row(store, stmt))
		return NULL;
	tag = xstrdup(needed_column(store, stmt, 0));
	of = facts_own(into, FACT_ENUM, tag);
	free(tag);
	for (unsigned int i = 0; of && i < of->members; i++)
		if (!strcmp(of->member[i]->name, name))
			return facts_put(into, of->member[i]);
	return NULL;
}

/* From a row of flags, type, value, params, record, file and line. */
static void fill_fact(struct store *store, struct facts *into, struct fact *fact,
		      sqlite3_stmt *stmt)
{
	sqlite3_int64 record;

	set_flags(fact, sqlite3_column_int(stmt, 0));
	fact->type = type_column(store, into, fact->kind, stmt, 1);
	if (fact->kind == FACT_ENUMERATOR)
		fact->parent = arena_strdup(facts_arena(into), needed_column(store, stmt, 1));
	fact->value = copy_column(into, stmt, 2);
	set_macro_params(into, fact, column(stmt, 3));
	record = sqlite3_column_int64(stmt, 4);
	fact->file = file_path(store, sqlite3_column_int64(stmt, 5));
	fact->line = sqlite3_column_int(stmt, 6);
	if (has_members(fact))
		load_members(store, into, fact, record);
}

/**
 * store_fact() - load a fact
 * @store: the store
 * @into: the facts that it is added to
 * @kind: its kind
 * @name: its name
 *
 * Return: the fact, or NULL where there is none.
 */
struct fact *store_fact(struct store *store, struct facts *into, enum fact_kind kind,
			const char *name)
{
	sqlite3_stmt *stmt;
	struct fact *fact;

	fact = kind == FACT_ENUMERATOR ? load_enumerator(store, into, name) : NULL;
	if (fact)
		return fact;
	stmt = query(store, FIND_FACT, name);
	sqlite3_bind_int(stmt, 2, kind);
	if (!next_row(store, stmt))
		return NULL;
	fact = facts_add(into, kind, name);
	fill_fact(store, into, fact, stmt);
	return fact;
}

/**
 * store_further() - load what other headers define by a name
 * @store: the store
 * @into: the facts that they are added to
 * @kind: the kind
 * @name: the name
 */
void store_further(struct store *store, struct facts *into, enum fact_kind kind, const char *name)
{
	const char *kept = arena_strdup(facts_arena(into), name);
	sqlite3_stmt *stmt = query(store, FIND_FURTHER, kept);

	sqlite3_bind_int(stmt, 2, kind);
	while (next_row(store, stmt)) {
		struct fact *fact = arena_alloc(facts_arena(into), sizeof(*fact));

		fact->kind = kind;
		fact->name = kept;
		/* Before its members are asked for. */
		fact->further = true;
		fill_fact(store, into, fact, stmt);
		facts_put_further(into, fact);
	}
}

/**
 * store_records_with() - find the records that have a member
 * @store: the store
 * @member: the member's name
 * @visit: called for each record; may load facts
 * @data: given to @visit
 */
void store_records_with(struct store *store, const char *member,
			void (*visit)(enum fact_kind kind, const char *name, void *data),
			void *data)
{
	sqlite3_stmt *stmt = query(store, FIND_RECORDS_WITH, member);

	sqlite3_bind_int(stmt, 2, FACT_ENUM);
	while (next_row(store, stmt)) {
		int kind = sqlite3_column_int(stmt, 0);

		if (kind != FACT_STRUCT && kind != FACT_UNION)
			damaged(store);
		visit(kind, needed_column(store, stmt, 1), data);
	}
}

static void take_export(struct store *store, struct facts *into, const char *name,
			sqlite3_stmt *stmt)
{
	struct export export = { .name = name,
				 .module = needed_column(store, stmt, 0),
				 .gpl = sqlite3_column_int(stmt, 1),
				 .space = needed_column(store, stmt, 2) };

	facts_add_export(into, &export);
}

/**
 * store_export() - load an export
 * @store: the store
 * @into: the facts that it is added to
 * @name: the symbol
 *
 * Return: whether there is one.
 */
bool store_export(struct store *store, struct facts *into, const char *name)
{
	sqlite3_stmt *stmt = query(store, FIND_EXPORT, name);

	if (!next_row(store, stmt))
		return false;
	take_export(store, into, name, stmt);
	return true;
}

/**
 * store_text() - load a text
 * @store: the store
 * @into: whose arena it is copied to
 * @which: from which table
 * @key: its key
 *
 * Return: the text, or NULL where there is none.
 */
const char *store_text(struct store *store, struct facts *into, enum facts_text which,
		       const char *key)
{
	static const enum query by_key[FACTS_TEXTS] = {
		[FACTS_CONFIG] = FIND_CONFIG,
		[FACTS_INFO] = FIND_INFO,
		[FACTS_MENTIONED] = FIND_MENTIONED,
	};
	sqlite3_stmt *stmt = query(store, by_key[which], key);

	return next_row(store, stmt) ? copy_column(into, stmt, 0) : NULL;
}

static void take_header(struct store *store, struct facts *into, const char *path,
			sqlite3_stmt *stmt)
{
	int state = sqlite3_column_int(stmt, 0);

	if (state < HEADER_READ || state > HEADER_READ_ALONE)
		damaged(store);
	facts_set_header(into, path, state, column(stmt, 1));
}

/**
 * store_header() - load what became of a header
 * @store: the store
 * @into: the facts that it is added to
 * @path: the header as it is included
 *
 * Return: whether it is known.
 */
bool store_header(struct store *store, struct facts *into, const char *path)
{
	sqlite3_stmt *stmt = query(store, FIND_HEADER, path);

	if (!next_row(store, stmt))
		return false;
	take_header(store, into, path, stmt);
	return true;
}

static sqlite3_stmt *whole_table(struct store *store, const char *sql)
{
	sqlite3_stmt *stmt;

	if (sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		damaged(store);
	return stmt;
}

/**
 * store_each_name() - visit the name of every fact but members
 * @store: the store
 * @visit: called for each; the name is valid only there
 * @data: given to @visit
 */
void store_each_name(struct store *store,
		     void (*visit)(enum fact_kind kind, const char *name, void *data), void *data)
{
	sqlite3_stmt *stmt = whole_table(store, "SELECT kind, name FROM fact");

	while (next_row(store, stmt))
		visit(sqlite3_column_int(stmt, 0), column(stmt, 1), data);
	sqlite3_finalize(stmt);
	stmt = whole_table(store,
			   "SELECT member.name FROM member JOIN record ON record.id = member.record"
			   " JOIN kind ON kind.id = record.kind WHERE kind.name = 'enum'");
	while (next_row(store, stmt))
		visit(FACT_ENUMERATOR, column(stmt, 0), data);
	sqlite3_finalize(stmt);
}

/**
 * store_each_exporting() - visit the headers of which a function is exported
 * @store: the store
 * @visit: called for each; the name is valid only there
 * @data: given to @visit
 */
void store_each_exporting(struct store *store, void (*visit)(const char *file, void *data),
			  void *data)
{
	char *sql = xasprintf("SELECT DISTINCT file.path FROM export JOIN fact"
			      " ON fact.name = export.name AND fact.kind = %d"
			      " JOIN file ON file.id = fact.file WHERE NOT fact.flags & %d",
			      FACT_FUNCTION, FACT_STATIC);
	sqlite3_stmt *stmt = whole_table(store, sql);

	while (next_row(store, stmt))
		visit(needed_column(store, stmt, 0), data);
	sqlite3_finalize(stmt);
	free(sql);
}

/* Enumerators are found by name, too; those of an enum that was loaded alone were not. */
static void put_enumerators(struct facts *into, const struct fact *fact)
{
	for (unsigned int i = 0; fact && fact->kind == FACT_ENUM && i < fact->members; i++)
		if (!fact->member[i]->further &&
		    !facts_is_loaded(into, FACT_ENUMERATOR, fact->member[i]->name))
			facts_put(into, fact->member[i]);
}

static void load_all_facts(struct store *store, struct facts *into)
{
	sqlite3_stmt *stmt = whole_table(store, "SELECT flags, type, value, params, record, file,"
						" line, kind, name FROM fact");

	while (next_row(store, stmt)) {
		enum fact_kind kind = sqlite3_column_int(stmt, 7);
		const char *name = needed_column(store, stmt, 8);
		struct fact *fact;

		if ((unsigned int)kind > FACT_ENUMERATOR)
			damaged(store);
		/* What was loaded before is in use and must stay. */
		if (!facts_is_loaded(into, kind, name)) {
			fact = facts_add(into, kind, name);
			fill_fact(store, into, fact, stmt);
		}
		if (kind == FACT_ENUM)
			put_enumerators(into, facts_own(into, kind, name));
	}
	sqlite3_finalize(stmt);
}

/**
 * store_load_all() - load everything that was not loaded yet
 * @store: the store
 * @into: the facts that it is added to
 */
void store_load_all(struct store *store, struct facts *into)
{
	sqlite3_stmt *stmt;

	load_all_facts(store, into);
	stmt = whole_table(store, "SELECT module, gpl, space, name FROM export");
	while (next_row(store, stmt))
		take_export(store, into, needed_column(store, stmt, 3), stmt);
	sqlite3_finalize(stmt);
	stmt = whole_table(store, "SELECT state, why, path FROM header");
	while (next_row(store, stmt))
		take_header(store, into, needed_column(store, stmt, 2), stmt);
	sqlite3_finalize(stmt);
	stmt = whole_table(store, "SELECT symbol, value FROM config");
	while (next_row(store, stmt))
		facts_set_config(into, needed_column(store, stmt, 0),
				 needed_column(store, stmt, 1));
	sqlite3_finalize(stmt);
	stmt = whole_table(store, "SELECT key, value FROM info");
	while (next_row(store, stmt))
		facts_set_info(into, needed_column(store, stmt, 0), needed_column(store, stmt, 1));
	sqlite3_finalize(stmt);
	stmt = whole_table(store, "SELECT name, header FROM mentioned");
	while (next_row(store, stmt))
		facts_set_mentioned(into, needed_column(store, stmt, 0),
				    needed_column(store, stmt, 1));
	sqlite3_finalize(stmt);
}
