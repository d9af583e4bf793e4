// SPDX-License-Identifier: GPL-2.0
/*
 * A file of facts that was damaged, or that holds rows which no scan writes. It
 * is refused, or said to be damaged (which ends the program), or answers; what
 * is loaded is well formed.
 *
 * The first byte says how: a sound file with bytes of it changed, or one whose
 * rows are replaced by what the rest of the input says in SQL values.
 */
#include <setjmp.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "describe.h"
#include "facts.h"
#include "file.h"
#include "fuzz.h"
#include "question.h"
#include "scan.h"
#include "str.h"

static const char kernel[] =
	"# 1 \"linux/x.h\"\n"
	"typedef unsigned int u32; typedef int (*cb_t)(u32, void *);\n"
	"struct inner { int x; union { long a; struct { char b, c; }; }; };\n"
	"struct device { int id; const char *name; cb_t call; struct inner; int (*f)(int, ...); };\n"
	"enum colour { RED, GREEN = 5 };\n"
	"#define container_of(p, t, m) ((t *)(p))\n"
	"int f(int a, struct device *d);\n"
	"extern int v;\n";

static const char *const questions[] = {
	"HAVE_FUNCTION(f)",
	"PARAMS(f) == 2",
	"PARAMS(container_of) == 3",
	"HAVE_MEMBER(device, x)",
	"HAVE_MEMBER(device, c)",
	"MEMBER_IS(device, call, int (*)(u32, void *))",
	"MEMBER_PARAMS(device, f) == 1",
	"HAVE_ENUMERATOR(GREEN)",
	"HAVE_TYPE(u32)",
	"HAVE_EXPORT(f)",
	"HAVE_HEADER(linux/x.h)",
	"HAVE_CONFIG(CONFIG_X)",
	"RETURNS(f, int)",
	"HAVE_FUNCTION(absent)",
};

static jmp_buf ended;
static bool may_end;

/* What was being read when a file was found damaged is lost, and no leak. */
const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
	return "detect_leaks=0";
}

void __wrap_exit(int status);
void __real_exit(int status) __attribute__((noreturn));

/* What finds a file damaged ends the program: here only the reading of this input. */
void __wrap_exit(int status)
{
	if (may_end)
		longjmp(ended, 1);
	__real_exit(status);
}

static char *sound;
static size_t sound_len;
static char *path;

static void make_sound(void)
{
	struct facts *facts = facts_new();
	char *dir = temp_dir("backfit-fuzz");

	path = path_join(dir, "facts.sqlite");
	scan_text(facts, kernel, strlen(kernel));
	facts_add_export(facts, &(struct export){ "f", "vmlinux", true, "NS" });
	facts_set_info(facts, "key", "k");
	facts_set_info(facts, "exports", "Module.symvers");
	facts_set_config(facts, "CONFIG_X", "m");
	facts_set_header(facts, "linux/x.h", HEADER_READ, NULL);
	facts_set_mentioned(facts, "odd", "linux/odd.h");
	must(!facts_save(facts, path), "facts are not kept");
	sound = file_read(path, &sound_len);
	facts_free(facts);
	free(dir);
}

/* Changes bytes: three of the input for each, two say where. */
static void change_bytes(const uint8_t *data, size_t size)
{
	char *copy = xmalloc(sound_len);
	size_t len = sound_len;

	memcpy(copy, sound, sound_len);
	for (; size >= 3; data += 3, size -= 3)
		copy[(data[0] << 8 | data[1]) % sound_len] = data[2];
	if (size == 2)
		len = (data[0] << 8 | data[1]) % (sound_len + 1);
	must(!file_write(path, copy, len), "cannot write");
	free(copy);
}

static const char *const columns[] = {
	"fact.name",	 "fact.kind",	"fact.flags",	    "fact.type",    "fact.value",
	"fact.params",	 "fact.record", "fact.file",	    "fact.line",    "member.record",
	"member.place",	 "member.name", "member.flags",	    "member.type",  "member.value",
	"member.file",	 "member.line", "record.kind",	    "record.name",  "file.path",
	"export.module", "export.gpl",	"export.space",	    "header.state", "header.why",
	"config.value",	 "info.value",	"mentioned.header",
};

/* UPDATE some column of a table: a byte says which, one which rows, one what of type. */
static void change_rows(const uint8_t *data, size_t size)
{
	sqlite3 *db = NULL;

	must(!file_write(path, sound, sound_len), "cannot write");
	must(sqlite3_open(path, &db) == SQLITE_OK, "cannot open");
	sqlite3_exec(db,
		     "PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF;"
		     "PRAGMA writable_schema=ON",
		     NULL, NULL, NULL);
	while (size >= 4) {
		const char *column = columns[data[0] % (sizeof(columns) / sizeof(*columns))];
		const char *dot = strchr(column, '.');
		size_t len = data[3] < size - 4 ? data[3] : size - 4;
		char *sql = xasprintf(
			"UPDATE OR REPLACE %.*s SET %s = ? WHERE rowid %% 8 = %u OR %u > 7",
			(int)(dot - column), column, dot + 1, data[1] % 8, data[1] % 16);
		char *by_name = xasprintf("UPDATE OR REPLACE %.*s SET %s = ?", (int)(dot - column),
					  column, dot + 1);
		sqlite3_stmt *stmt = NULL;

		/* Tables without rowid are changed as a whole. */
		if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK)
			sqlite3_prepare_v2(db, by_name, -1, &stmt, NULL);
		if (data[2] % 4 == 0)
			sqlite3_bind_int64(stmt, 1, ((long)(data[2] / 4) - 8) * (1l << (len % 55)));
		else if (data[2] % 4 == 1)
			sqlite3_bind_blob(stmt, 1, data + 4, len, SQLITE_STATIC);
		else if (data[2] % 4 == 2)
			sqlite3_bind_text(stmt, 1, (const char *)data + 4, len, SQLITE_STATIC);
		sqlite3_step(stmt);
		sqlite3_finalize(stmt);
		free(sql);
		free(by_name);
		data += 4 + len;
		size -= 4 + len;
	}
	sqlite3_close(db);
}

static void look_at(const struct fact *fact, void *data)
{
	char *text;

	(void)data;
	must(fact->name && fact->file, "a fact without name or file");
	for (unsigned int i = 0; i < fact->members; i++)
		must(fact->member[i]->name && fact->member[i]->file,
		     "a member without name or file");
	text = fact_declaration(fact);
	must(text, "nothing to tell");
	free(text);
}

static void count_one(const struct export *export, void *data)
{
	must(export->name && export->module && export->space, "an export without a part");
	++*(int *)data;
}

static void look_at_header(const char *name, enum header_state state, const char *why, void *data)
{
	(void)name;
	(void)why;
	must((unsigned int)state <= HEADER_READ_ALONE, "a header in no known state");
	++*(int *)data;
}

static void ask(struct facts *facts)
{
	int n = 0;

	for (size_t i = 0; i < sizeof(questions) / sizeof(*questions); i++) {
		struct evidence evidence = { 0 };
		struct strbuf error = { 0 };

		question_answer(questions[i], facts, NULL, &error);
		question_evidence(questions[i], facts, &evidence);
		strbuf_free(&error);
		evidence_free(&evidence);
	}
	for (int kind = 0; kind < FACT_MEMBER; kind++)
		facts_each(facts, kind, look_at, facts);
	facts_each_export(facts, count_one, &n);
	facts_each_header(facts, look_at_header, &n);
}

/**
 * LLVMFuzzerTestOneInput() - read a file of facts that bytes have changed
 * @data: the bytes
 * @size: how many
 *
 * Return: 0, as libFuzzer wants it.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct facts *facts;

	if (!path)
		make_sound();
	if (!size)
		return 0;
	if (data[0] & 1)
		change_bytes(data + 1, size - 1);
	else
		change_rows(data + 1, size - 1);
	may_end = true;
	if (!setjmp(ended)) {
		facts = facts_open(path);
		if (facts)
			ask(facts);
	}
	may_end = false;
	facts_free(facts);
	facts = NULL;
	unlink(path);
	return 0;
}
