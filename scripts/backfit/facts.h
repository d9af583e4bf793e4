/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Facts: what one kernel offers to a module. They live in memory (a scan) or
 * in an SQLite file (loaded by name when asked for); a layer of facts can lie
 * over another (shims over a target) and is then asked first.
 */
#ifndef BACKFIT_FACTS_H
#define BACKFIT_FACTS_H

#include <stdbool.h>

#include "mem.h"
#include "type.h"

enum fact_kind {
	FACT_FUNCTION,
	FACT_VARIABLE,
	FACT_MACRO,
	FACT_STRUCT,
	FACT_UNION,
	FACT_ENUM,
	FACT_TYPEDEF,
	FACT_ENUMERATOR,
	FACT_MEMBER,
	FACT_KINDS,
};

enum fact_flag {
	FACT_STATIC = 1, /* static, or the kernel's inline */
	FACT_DEFINED = 2, /* function: has a body; record, enum: has members */
	FACT_FUNCTION_LIKE = 4, /* macro with a parameter list */
	FACT_IS_VARIADIC = 8, /* function or macro ends in ... */
	FACT_BITFIELD = 16,
	FACT_MUST_CHECK = 32,
	FACT_DEPRECATED = 64,
	/* Only in files of facts: @several and @further of struct fact. */
	FACT_SEVERAL = 128,
	FACT_FURTHER = 256,
};

/**
 * struct fact - one thing that a kernel's headers declare
 * @kind: what it is
 * @flags: enum fact_flag, or-ed
 * @name: its name; of a record or enum its tag without "struct ", and where it
 *	has none "<typedef>" or "<record.member>", after what names it
 * @parent: member: its record, as "struct device"; enumerator: its enum as "enum x"; else NULL
 * @type: function: its TYPE_FUNCTION; variable, member, typedef: its type;
 *	otherwise NULL
 * @value: macro: its body; enumerator: its value's text, may be NULL
 * @param: macro: its parameters' names (types are NULL); functions have theirs in @type
 * @params: macro: how many parameters
 * @member: record: its members (those of anonymous records within it among
 *	them), enum: its enumerators
 * @members: how many
 * @file: where it stands, as headers are included ("linux/device.h",
 *	"asm/io.h"), or a path where that cannot be said
 * @line: the line there
 * @further: another header's definition of that kind and name counts first
 * @several: there may be further definitions of its kind and name
 */
struct fact {
	enum fact_kind kind;
	unsigned int flags;
	const char *name;
	const char *parent;
	struct type *type;
	const char *value;
	struct type_param *param;
	unsigned int params;
	struct fact **member;
	unsigned int members;
	const char *file;
	unsigned int line;
	bool further;
	bool several;
};

/**
 * struct export - a line of Module.symvers
 * @name: the symbol
 * @module: "vmlinux" or the module that provides it
 * @gpl: only for modules under the GPL
 * @space: its namespace, or "" for none
 */
struct export
{
	const char *name;
	const char *module;
	bool gpl;
	const char *space;
};

enum header_state {
	HEADER_MISSING,
	HEADER_READ,
	HEADER_UNREADABLE, /* its facts are unknown */
	HEADER_LEFT_OUT, /* present, of no use to a module or not made for a common run; facts unknown */
	HEADER_READ_ALONE, /* behind all others, so that it changed no fact of theirs */
};

/* The tables of plain texts: facts_each_text() walks one. */
enum facts_text {
	FACTS_CONFIG,
	FACTS_INFO,
	FACTS_MENTIONED,
	FACTS_TEXTS,
};

struct facts;

struct facts *facts_new(void);
struct facts *facts_open(const char *path);
int facts_save(struct facts *facts, const char *path);
void facts_save_aside(struct facts *facts, const char *path);
int facts_saved(struct facts *facts);
void facts_free(struct facts *facts);
struct facts *facts_layer_over(struct facts *under);

/* Reading. What is returned belongs to the facts. */
const struct fact *facts_find(struct facts *facts, enum fact_kind kind, const char *name);
const struct fact *facts_linked(struct facts *facts, const char *name);
const struct fact *facts_own(struct facts *facts, enum fact_kind kind, const char *name);
unsigned int facts_own_further(struct facts *facts, enum fact_kind kind, const char *name,
			       struct fact *const **further);
unsigned int facts_definitions(struct facts *facts, enum fact_kind kind, const char *name,
			       const struct fact *const **definition);
const struct fact *facts_record(struct facts *facts, const char *type_name);
const struct fact *facts_member(struct facts *facts, const char *type_name, const char *member);
const struct fact *facts_member_of(struct facts *facts, const struct fact *record,
				   const char *member);
unsigned int facts_records_with(struct facts *facts, const char *member,
				const struct fact ***records);
const struct fact *facts_any(struct facts *facts, const char *name);
const struct export *facts_export(struct facts *facts, const char *name);
bool facts_know_exports(struct facts *facts);
bool facts_exports_are_guessed(struct facts *facts);
const char *facts_config(struct facts *facts, const char *symbol);
const char *facts_mentioned(struct facts *facts, const char *name);
enum header_state facts_header(struct facts *facts, const char *path, const char **why);
const char *facts_info(struct facts *facts, const char *key);
void facts_each_own(struct facts *facts, enum fact_kind kind,
		    void (*visit)(const struct fact *fact, void *data), void *data);
void facts_each(struct facts *facts, enum fact_kind kind,
		void (*visit)(const struct fact *fact, void *data), void *data);
void facts_each_exporting(struct facts *facts, void (*visit)(const char *file, void *data),
			  void *data);
void facts_each_name(struct facts *facts,
		     void (*visit)(enum fact_kind kind, const char *name, void *data), void *data);
void facts_each_further(struct facts *facts, enum fact_kind kind,
			void (*visit)(const struct fact *fact, void *data), void *data);
void facts_each_export(struct facts *facts, void (*visit)(const struct export *export, void *data),
		       void *data);
void facts_each_header(struct facts *facts,
		       void (*visit)(const char *path, enum header_state state, const char *why,
				     void *data),
		       void *data);
void facts_each_text(struct facts *facts, enum facts_text which,
		     void (*visit)(const char *key, const char *value, void *data), void *data);
const char *fact_kind_name(enum fact_kind kind);

/* Writing, while scanning. Strings are copied. */
struct arena *facts_arena(struct facts *facts);
struct fact *facts_add(struct facts *facts, enum fact_kind kind, const char *name);
struct fact *facts_put(struct facts *facts, struct fact *fact);
void facts_put_further(struct facts *facts, struct fact *fact);
struct fact *facts_further_in(struct facts *facts, enum fact_kind kind, const char *name,
			      const char *file);
void facts_drop_further(struct facts *facts, const struct fact *fact);
bool facts_is_loaded(struct facts *facts, enum fact_kind kind, const char *name);
void facts_hide(struct facts *facts, enum fact_kind kind, const char *name);
void facts_drop(struct facts *facts, enum fact_kind kind, const char *name);
void facts_add_export(struct facts *facts, const struct export *export);
void facts_set_config(struct facts *facts, const char *symbol, const char *value);
void facts_set_header(struct facts *facts, const char *path, enum header_state state,
		      const char *why);
void facts_set_info(struct facts *facts, const char *key, const char *value);
void facts_set_mentioned(struct facts *facts, const char *name, const char *header);

#endif
