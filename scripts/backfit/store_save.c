// SPDX-License-Identifier: GPL-2.0
/* Facts into a file, each table in the order that costs SQLite least. */
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
#include "str.h"
#include "store_parts.h"

static const char schema[] =
	"PRAGMA application_id=" APPLICATION_ID ";"
	"PRAGMA user_version=" SCHEMA_VERSION ";"
	"PRAGMA journal_mode=OFF;"
	"PRAGMA synchronous=OFF;"
	"PRAGMA cache_size=-16384;"
	"BEGIN;"
	"CREATE TABLE file(id INTEGER PRIMARY KEY, path TEXT NOT NULL);"
	"CREATE TABLE fact(name TEXT NOT NULL, kind INTEGER NOT NULL, flags INTEGER NOT NULL,"
	" type TEXT, value TEXT, params TEXT, record INTEGER, file INTEGER, line INTEGER,"
	" PRIMARY KEY(name, kind)) WITHOUT ROWID;"
	"CREATE TABLE member(record INTEGER NOT NULL, place INTEGER NOT NULL,"
	" name TEXT NOT NULL, flags INTEGER NOT NULL, type TEXT, value TEXT, file INTEGER,"
	" line INTEGER, PRIMARY KEY(record, place)) WITHOUT ROWID;"
	"CREATE TABLE further(name TEXT NOT NULL, kind INTEGER NOT NULL, flags INTEGER NOT NULL,"
	" type TEXT, value TEXT, params TEXT, record INTEGER, file INTEGER, line INTEGER,"
	" place INTEGER NOT NULL, PRIMARY KEY(name, kind, place)) WITHOUT ROWID;"
	"CREATE TABLE further_member(record INTEGER NOT NULL, place INTEGER NOT NULL,"
	" name TEXT NOT NULL, flags INTEGER NOT NULL, type TEXT, value TEXT, file INTEGER,"
	" line INTEGER, PRIMARY KEY(record, place)) WITHOUT ROWID;"
	"CREATE TABLE record(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL);"
	"CREATE TABLE export(name TEXT PRIMARY KEY, module TEXT, gpl INTEGER, space TEXT)"
	" WITHOUT ROWID;"
	"CREATE TABLE header(path TEXT PRIMARY KEY, state INTEGER, why TEXT) WITHOUT ROWID;"
	"CREATE TABLE config(symbol TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
	"CREATE TABLE info(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
	"CREATE TABLE mentioned(name TEXT PRIMARY KEY, header TEXT) WITHOUT ROWID;"
	"CREATE TABLE kind(id INTEGER PRIMARY KEY, name TEXT);";

static const char finish[] =
	"CREATE INDEX member_name ON member(name);"
	"CREATE VIEW facts AS SELECT kind.name AS kind, fact.name AS name, flags, type, value,"
	" params, path AS file, line FROM fact JOIN kind ON kind.id = fact.kind"
	" LEFT JOIN file ON file.id = fact.file;"
	"CREATE VIEW members AS SELECT kind.name || ' ' || record.name AS record, place,"
	" member.name AS name, flags, type, value, path AS file, line FROM member"
	" JOIN record ON record.id = member.record JOIN kind ON kind.id = record.kind"
	" LEFT JOIN file ON file.id = member.file;"
	"CREATE VIEW further_facts AS SELECT kind.name AS kind, further.name AS name, place, flags,"
	" type, value, params, path AS file, line FROM further JOIN kind ON kind.id = further.kind"
	" LEFT JOIN file ON file.id = further.file;"
	"CREATE VIEW further_members AS SELECT kind.name || ' ' || further.name AS record,"
	" head.path AS header, further_member.place AS place, further_member.name AS name,"
	" further_member.flags AS flags, further_member.type AS type,"
	" further_member.value AS value, file.path AS file, further_member.line AS line"
	" FROM further_member JOIN further ON further.record = further_member.record"
	" JOIN kind ON kind.id = further.kind LEFT JOIN file AS head ON head.id = further.file"
	" LEFT JOIN file ON file.id = further_member.file;"
	"COMMIT;";

/**
 * struct sorted - a fact in the order of names
 * @start: the name's first bytes, which mostly decide without looking at @fact
 * @fact: the fact
 */
struct sorted {
	uint64_t start;
	const struct fact *fact;
};

/**
 * struct saving - what is needed while facts are written
 * @db: the database
 * @failed: something went wrong; nothing more is tried
 * @facts: the facts
 * @fact: inserts a fact
 * @further: inserts a further definition of one
 * @member: inserts a member or enumerator
 * @further_member: inserts one of a further definition
 * @record: inserts a record's number
 * @other: inserts a row of three or four texts and numbers
 * @files: numbers by path
 * @records: how many so far
 * @last: the last further definition
 * @place: its place among those of its name
 * @sorted: the facts, to be written by name, which costs SQLite least
 */
struct saving {
	sqlite3 *db;
	bool failed;
	struct facts *facts;
	sqlite3_stmt *fact, *further, *member, *further_member, *record, *other;
	struct map files;
	sqlite3_int64 records, place;
	const struct fact *last;
	VEC(struct sorted) sorted;
};

static sqlite3_stmt *prepare(struct saving *s, const char *sql)
{
	sqlite3_stmt *stmt = NULL;

	if (!s->failed && sqlite3_prepare_v2(s->db, sql, -1, &stmt, NULL) != SQLITE_OK)
		s->failed = true;
	return stmt;
}

static void bind_text(sqlite3_stmt *stmt, int at, const char *text)
{
	if (text)
		sqlite3_bind_text(stmt, at, text, -1, SQLITE_STATIC);
	else
		sqlite3_bind_null(stmt, at);
}

static void insert(struct saving *s, sqlite3_stmt *stmt)
{
	if (sqlite3_step(stmt) != SQLITE_DONE)
		s->failed = true;
	sqlite3_reset(stmt);
}

static void bind_place(struct saving *s, sqlite3_stmt *stmt, int at, const struct fact *fact)
{
	void **number = map_put(&s->files, fact->file ? fact->file : "");

	if (!*number)
		*number = (void *)s->files.n;
	sqlite3_bind_int64(stmt, at, (sqlite3_int64)*number);
	sqlite3_bind_int64(stmt, at + 1, fact->line);
}

/* A fact's flags, and how it stands to others of its name. */
static unsigned int flags_of(const struct saving *s, const struct fact *fact)
{
	struct fact *const *further;

	if (fact->further)
		return fact->flags | FACT_FURTHER;
	if (!fact->several || !facts_own_further(s->facts, fact->kind, fact->name, &further))
		return fact->flags;
	return fact->flags | FACT_SEVERAL;
}

static void save_member(struct saving *s, sqlite3_stmt *into, unsigned int place,
			const struct fact *m)
{
	char *type = m->type ? type_declaration(m->type, NULL) : NULL;

	sqlite3_bind_int64(into, 1, s->records);
	sqlite3_bind_int64(into, 2, place);
	bind_text(into, 3, m->name);
	sqlite3_bind_int(into, 4, flags_of(s, m));
	bind_text(into, 5, type);
	bind_text(into, 6, m->value);
	bind_place(s, into, 7, m);
	insert(s, into);
	free(type);
}

static void save_members(struct saving *s, const struct fact *record)
{
	s->records++;
	if (!record->further) {
		sqlite3_bind_int64(s->record, 1, s->records);
		sqlite3_bind_int(s->record, 2, record->kind);
		bind_text(s->record, 3, record->name);
		insert(s, s->record);
	}
	for (unsigned int i = 0; i < record->members && !s->failed; i++)
		save_member(s, record->further ? s->further_member : s->member, i,
			    record->member[i]);
}

static char *macro_params(const struct fact *fact)
{
	struct strbuf sb = { 0 };

	for (unsigned int i = 0; i < fact->params; i++)
		strbuf_printf(&sb, "%s%s", i ? "," : "", fact->param[i].name);
	return sb.s;
}

/* An enumerator that stands alone says which enum it is of. */
static char *type_text_of(const struct fact *fact)
{
	if (fact->kind == FACT_ENUMERATOR)
		return xstrdup(fact->parent);
	return fact->type ? type_declaration(fact->type, NULL) : NULL;
}

/* Into the table of @stmt: s->fact, or s->further, which has the place besides. */
static void save_fact(struct saving *s, sqlite3_stmt *stmt, const struct fact *fact)
{
	char *type = type_text_of(fact);
	char *params = macro_params(fact);

	if (has_members(fact))
		save_members(s, fact);
	bind_text(stmt, 1, fact->name);
	sqlite3_bind_int(stmt, 2, fact->kind);
	sqlite3_bind_int(stmt, 3, flags_of(s, fact));
	bind_text(stmt, 4, type);
	bind_text(stmt, 5, fact->value);
	bind_text(stmt, 6, params);
	if (has_members(fact))
		sqlite3_bind_int64(stmt, 7, s->records);
	else
		sqlite3_bind_null(stmt, 7);
	bind_place(s, stmt, 8, fact);
	insert(s, stmt);
	free(type);
	free(params);
}

/*
 * Its enumerators are found as members of their enums, but those of an enum that
 * another header's stands before are not: they stand among the facts.
 */
static void save_enumerators(struct saving *s, const struct fact *of)
{
	for (unsigned int i = 0; i < of->members && !s->failed; i++)
		if (!of->member[i]->further)
			save_fact(s, s->fact, of->member[i]);
}

static void save_further(const struct fact *fact, void *data)
{
	struct saving *s = data;
	bool same = s->last && s->last->kind == fact->kind && !strcmp(s->last->name, fact->name);

	if (s->failed)
		return;
	s->place = same ? s->place + 1 : 1;
	s->last = fact;
	sqlite3_bind_int64(s->further, 10, s->place);
	save_fact(s, s->further, fact);
	if (fact->kind == FACT_ENUM)
		save_enumerators(s, fact);
}

static void collect(const struct fact *fact, void *data)
{
	struct saving *s = data;
	uint64_t start = 0;

	memcpy(&start, fact->name, strnlen(fact->name, sizeof(start)));
	*vec_push(&s->sorted) = (struct sorted){ be64toh(start), fact };
}

static int by_name(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	int order;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	order = strcmp(x->fact->name, y->fact->name);
	return order ? order : (int)x->fact->kind - (int)y->fact->kind;
}

static void save_all_facts(struct saving *s, struct facts *facts)
{
	/* Enumerators are written as members of their enums. */
	for (int kind = 0; kind < FACT_MEMBER; kind++)
		if (kind != FACT_ENUMERATOR)
			facts_each(facts, kind, collect, s);
	if (s->sorted.n)
		qsort(s->sorted.v, s->sorted.n, sizeof(*s->sorted.v), by_name);
	for (size_t i = 0; i < s->sorted.n && !s->failed; i++)
		save_fact(s, s->fact, s->sorted.v[i].fact);
	vec_free(&s->sorted);
	for (int kind = 0; kind < FACT_MEMBER; kind++)
		facts_each_further(facts, kind, save_further, s);
}

static void save_export(const struct export *export, void *data)
{
	struct saving *s = data;

	bind_text(s->other, 1, export->name);
	bind_text(s->other, 2, export->module);
	sqlite3_bind_int(s->other, 3, export->gpl);
	bind_text(s->other, 4, export->space);
	insert(s, s->other);
}

static void save_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct saving *s = data;

	bind_text(s->other, 1, path);
	sqlite3_bind_int(s->other, 2, state);
	bind_text(s->other, 3, why);
	insert(s, s->other);
}

static void save_text(const char *key, const char *value, void *data)
{
	struct saving *s = data;

	bind_text(s->other, 1, key);
	bind_text(s->other, 2, value);
	insert(s, s->other);
}

static void save_kinds(struct saving *s)
{
	for (int kind = 0; kind < FACT_KINDS; kind++) {
		sqlite3_bind_int(s->other, 1, kind);
		bind_text(s->other, 2, fact_kind_name(kind));
		insert(s, s->other);
	}
}

static void save_files(struct saving *s)
{
	map_each (&s->files, e) {
		sqlite3_bind_int64(s->other, 1, (sqlite3_int64)e->value);
		bind_text(s->other, 2, e->key);
		insert(s, s->other);
	}
}

/* Makes s->other the statement for another table. */
static bool next_table(struct saving *s, const char *sql)
{
	sqlite3_finalize(s->other);
	s->other = prepare(s, sql);
	return !s->failed;
}

static void save_tables(struct saving *s, struct facts *facts)
{
	s->facts = facts;
	s->fact = prepare(s, "INSERT INTO fact VALUES(?,?,?,?,?,?,?,?,?)");
	s->further = prepare(s, "INSERT INTO further VALUES(?,?,?,?,?,?,?,?,?,?)");
	s->further_member = prepare(s, "INSERT INTO further_member VALUES(?,?,?,?,?,?,?,?)");
	s->member = prepare(s, "INSERT INTO member VALUES(?,?,?,?,?,?,?,?)");
	s->record = prepare(s, "INSERT INTO record VALUES(?,?,?)");
	if (!s->failed)
		save_all_facts(s, facts);
	if (next_table(s, "INSERT INTO export VALUES(?,?,?,?)"))
		facts_each_export(facts, save_export, s);
	if (next_table(s, "INSERT INTO header VALUES(?,?,?)"))
		facts_each_header(facts, save_header, s);
	if (next_table(s, "INSERT INTO config VALUES(?,?)"))
		facts_each_text(facts, FACTS_CONFIG, save_text, s);
	if (next_table(s, "INSERT INTO info VALUES(?,?)"))
		facts_each_text(facts, FACTS_INFO, save_text, s);
	if (next_table(s, "INSERT INTO mentioned VALUES(?,?)"))
		facts_each_text(facts, FACTS_MENTIONED, save_text, s);
	if (next_table(s, "INSERT INTO kind VALUES(?,?)"))
		save_kinds(s);
	if (next_table(s, "INSERT INTO file VALUES(?,?)"))
		save_files(s);
	if (!s->failed && sqlite3_exec(s->db, finish, NULL, NULL, NULL) != SQLITE_OK)
		s->failed = true;
}

/**
 * store_save() - write facts into a file
 * @facts: the facts of the topmost layer
 * @path: the file; it is there whole or not at all
 *
 * Return: 0, or -1 after a message.
 */
int store_save(struct facts *facts, const char *path)
{
	char *aside = xasprintf("%s.%d.tmp", path, (int)getpid());
	const int alone = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
	struct saving s = { 0 };
	int err = make_parent_dirs(path);

	if (err) {
		report_error("%s: cannot be made: %s; set BACKFIT_CACHE to a folder that can be "
			     "written",
			     path, strerror(-err));
		free(aside);
		return -1;
	}
	unlink(aside);
	if (sqlite3_open_v2(aside, &s.db, alone, NULL) != SQLITE_OK ||
	    sqlite3_exec(s.db, schema, NULL, NULL, NULL) != SQLITE_OK)
		s.failed = true;
	if (!s.failed)
		save_tables(&s, facts);
	if (s.failed)
		report_error("%s: the facts were not kept: %s", path, sqlite3_errmsg(s.db));
	sqlite3_finalize(s.fact);
	sqlite3_finalize(s.further);
	sqlite3_finalize(s.member);
	sqlite3_finalize(s.further_member);
	sqlite3_finalize(s.record);
	sqlite3_finalize(s.other);
	if (sqlite3_close(s.db) != SQLITE_OK)
		s.failed = true;
	if (!s.failed && rename(aside, path)) {
		report_error("%s: the facts were not kept: %m", path);
		s.failed = true;
	}
	if (s.failed)
		unlink(aside);
	map_free(&s.files);
	free(aside);
	return s.failed ? -1 : 0;
}
