/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Mutations of a kernel's headers: what the library's questions ask, what an edit
 * as a vendor or a stable series makes it would change in the answers, and the edit.
 */
#ifndef MUTATE_H
#define MUTATE_H

#include "facts.h"
#include "kernel.h"
#include "library.h"
#include "map.h"
#include "question_kinds.h"

/* How an API that the newest kernel has comes into an older one, or goes. */
enum form {
	AS_FUNCTION,
	GPL_FUNCTION,
	AS_INLINE,
	AS_MACRO_CALL,
	OTHER_HEADER,
	AS_MACRO,
	AS_CONSTANT,
	AS_ENUMERATOR,
	AS_VARIABLE,
	TYPE_ADDED,
	MEMBER_ADDED,
	MEMBER_INNER,
	MEMBER_CHANGED,
	MEMBER_GONE,
	SIGNATURE_CHANGED,
	HEADER_COPIED,
	HEADER_FORWARDS,
	CONFIG_TURNED,
	API_GONE,
	FORMS,
};

/**
 * struct subject - one question of the library
 * @text: in its canonical spelling, without a comparison
 * @kind: which question it is
 * @arg: its arguments
 * @by: who asks: a shim ("backport-include/linux/slab.h"), an evolution or a compat source
 * @denied: somebody asks for its opposite: what is given is given where it is not there
 */
struct subject {
	char *text;
	const struct question_kind *kind;
	char *arg[MAX_ARGS];
	VEC(const char *) by;
	bool denied;
};

/**
 * struct mutation - one edit
 * @id: "as-function:timer_delete"
 * @form: which
 * @subject: the question that it changes the answer of
 * @fact: the newest kernel's declaration, or NULL (a header, a configuration symbol)
 */
struct mutation {
	char *id;
	enum form form;
	const struct subject *subject;
	const struct fact *fact;
};

/**
 * struct world - what mutations are derived from
 * @newest: the newest kernel
 * @target: the kernel that is edited
 * @newest_facts: its facts
 * @target_facts: its facts, unedited
 * @library: who asks
 * @subject: struct subject by its text
 * @mutation: struct mutation by its id
 */
struct world {
	struct kernel newest, target;
	struct facts *newest_facts, *target_facts;
	struct library library;
	struct map subject;
	struct map mutation;
};

/* subjects.c */
int subjects_collect(struct world *w);
void subjects_free(struct world *w);

/* derive.c */
void mutations_derive(struct world *w);
void mutations_free(struct world *w);
const char *form_name(enum form form);
bool mutation_gives(const struct mutation *m);
enum answer subject_answer(const struct subject *s, struct facts *facts, long *number);

/* edit.c: @tree is a copy of the target, @why gets the reason where it cannot be edited so */
int mutation_apply(const struct world *w, const struct mutation *m, const struct kernel *tree,
		   const char **why);
char *mutation_home(const struct world *w, const struct mutation *m, const struct kernel *tree);
char *header_of_tree(const struct kernel *tree, const char *name);

/* edit_text.c */
char *text_before_last_endif(const char *text, const char *added);
char *text_in_struct(const char *text, const char *record, unsigned int line, const char *added);
char *text_other_declaration(const char *text, const char *name, unsigned int line,
			     const char *instead);
char *text_without_word(const char *text, const char *name, const char *other);

/* edit_files.c */
int file_replace(const char *path, char *text);
int tree_export(const struct kernel *tree, const char *name, bool gpl);
int tree_unexport(const struct kernel *tree, const char *name);
int tree_turn_config(const struct kernel *tree, const char *symbol, bool on);

/* use.c */
char *call_forwarded(const struct fact *function, const char *callee, const char *name,
		     const char *head);
void mutation_includes(const struct mutation *m, const struct kernel *tree, bool shims,
		       struct strbuf *out);
void mutation_use(const struct mutation *m, size_t n, struct strbuf *out);
const char *shim_header(const struct mutation *m);
bool by_evolution(const char *by);

#endif
