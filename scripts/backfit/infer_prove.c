// SPDX-License-Identifier: GPL-2.0
#include "infer_prove.h"

#include <stdlib.h>
#include <string.h>

#include "apply_batch.h"
#include "apply_cache.h"
#include "err.h"
#include "file.h"
#include "str.h"

/* The rule, the folder that it is tried in, and one run for each file. */
struct trial {
	struct entry entry;
	struct rule *rule;
	struct application *application;
	struct run *run;
	char **key;
	struct result *result;
	char *dir, *macros;
	size_t n;
	struct apply_cache cache;
};

static char *read_in(const char *tree, const char *file, size_t *len)
{
	char *path = path_join(tree, file), *text = file_read(path, len);

	free(path);
	return text;
}

static bool has_word(const struct infer_source *source, const struct infer_item *item,
		     const char *word)
{
	for (uint32_t i = item->from; i < item->to; i++)
		if (infer_is(infer_at(source, i), word))
			return true;
	return false;
}

/*
 * Functions without the word that all of the rule's patterns have are none of its
 * business: most of the time would go there. Lines stay where they are.
 */
static char *only_with(const char *word, char *text, size_t len)
{
	struct infer_source source;
	char *left = xstrndup(text, len);

	infer_source_read(&source, text, len);
	for (size_t i = 0; i < source.item.n; i++) {
		const struct infer_item *item = &source.item.v[i];
		const struct infer_token *last = infer_at(&source, item->to - 1);
		char *end = left + (last->s - source.text) + last->len;

		if (item->kind != INFER_FUNCTION || has_word(&source, item, word))
			continue;
		for (char *p = left + (infer_at(&source, item->from)->s - source.text); p < end;
		     p++)
			*p = *p == '\n' ? '\n' : ' ';
	}
	infer_source_free(&source);
	return left;
}

/* A text goes to the folder under a name of its own: two files of one name are not rare. */
static int put_text(struct trial *t, const char *text, uint32_t key, size_t i)
{
	/* the same in every run, for results are kept by it, too */
	char *name = xasprintf("f%08x.c", key), *to = path_join(t->dir, name);
	int err = file_write(to, text, strlen(text));

	t->application[i] = (struct application){ .evolution = &t->entry, .file = name };
	t->run[i] = (struct run){ .a = &t->application[i], .rule = t->rule, .dir = t->dir };
	if (!err)
		err = run_prepare(&t->run[i], name, 1);
	if (!err)
		t->key[i] = apply_cache_key(&t->cache, &t->run[i]);
	free(to);
	return err;
}

static int copy_file(struct trial *t, const struct infer_trees *trees,
		     const struct infer_files *files, const char *word, size_t i)
{
	size_t len = 0;
	char *text = read_in(trees->newer, files->newer, &len);
	int err;

	if (text && word)
		text = only_with(word, text, len);
	err = text ? put_text(t, text, infer_hash(files->newer, strlen(files->newer)), i) : -1;
	free(text);
	return err;
}

static int open_trial(struct trial *t, const char *rule, const char *name, const char *library,
		      size_t n)
{
	char *options = xstrdup("--no-includes");
	int err;

	t->dir = temp_dir("backfit-infer");
	if (!t->dir)
		return -1;
	t->n = n;
	t->entry.name = xstrdup(name);
	t->entry.options = options;
	t->entry.path = path_join(t->dir, "rule.cocci");
	t->macros = path_join(library, "patches/macros.h");
	err = file_write(t->entry.path, rule, strlen(rule));
	if (err)
		report_error("%s: %s", t->entry.path, strerror(-err));
	t->rule = rule_read(&t->entry, NULL);
	apply_cache_open(&t->cache, "spatch", t->macros);
	t->application = xcalloc(n + 1, sizeof(*t->application));
	t->run = xcalloc(n + 1, sizeof(*t->run));
	t->key = xcalloc(n + 1, sizeof(*t->key));
	t->result = xcalloc(n + 1, sizeof(*t->result));
	return err;
}

static void close_trial(struct trial *t)
{
	for (size_t i = 0; i < t->n && t->run; i++) {
		run_free(&t->run[i]);
		result_free(&t->result[i]);
		free(t->key[i]);
		free((char *)t->application[i].file);
	}
	if (t->rule) {
		rule_free(t->rule);
		apply_cache_close(&t->cache);
	}
	if (t->dir)
		remove_tree(t->dir);
	free(t->application);
	free(t->run);
	free(t->key);
	free(t->result);
	free(t->entry.name);
	free(t->entry.options);
	free(t->entry.path);
	free(t->macros);
	free(t->dir);
}

/* One process for runs @from to @to; where it ends early, one for each. */
static void run_some(struct trial *t, const size_t *which, size_t n, unsigned int number)
{
	struct batch batch = { 0 };
	struct proc proc;
	int status;

	for (size_t i = 0; i < n; i++)
		*vec_push(&batch.run) = &t->run[which[i]];
	if (batch_prepare(&batch, t->macros, number)) {
		for (size_t i = 0; i < n; i++)
			t->result[which[i]].failure = xstrdup("its folder cannot be written");
		batch_free(&batch);
		return;
	}
	proc = batch_proc(&batch);
	status = proc_run(&proc);
	if (batch_end(&batch, status) == BATCH_ONE_BY_ONE) {
		batch_free(&batch);
		for (size_t i = 0; i < n; i++)
			run_some(t, &which[i], 1, number + 1 + i);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		batch_result(&batch, i, status, &t->result[which[i]]);
		apply_cache_store(&t->cache, t->key[which[i]], &t->result[which[i]]);
	}
	batch_free(&batch);
}

static void run_all(struct trial *t)
{
	size_t *which = xcalloc(t->n + 1, sizeof(*which)), n = 0;

	for (size_t i = 0; i < t->n; i++)
		if (!apply_cache_load(&t->cache, t->key[i], &t->result[i]))
			which[n++] = i;
	if (n)
		run_some(t, which, n, 0);
	free(which);
}

static void judge(struct trial *t, size_t i, const struct infer_trees *trees,
		  const struct infer_files *files, const struct infer_use *use,
		  struct infer_proof *proof)
{
	struct infer_source newer, made, older;
	const struct result *result = &t->result[i];
	unsigned int sites = proof->sites, reached = proof->reached;
	size_t new_len = 0, old_len = 0;
	char *new_text, *old_text;
	const char *made_text;

	if (result->failure) {
		proof->failed++;
		if (!proof->why_failed)
			proof->why_failed = xasprintf("%s: %s", files->newer, result->failure);
		return;
	}
	new_text = read_in(trees->newer, files->newer, &new_len);
	old_text = read_in(trees->older, files->older, &old_len);
	infer_source_read(&newer, new_text ? new_text : xstrdup(""), new_len);
	infer_source_read(&older, old_text ? old_text : xstrdup(""), old_len);
	made_text = result->text ? result->text : t->run[i].before;
	infer_source_read(&made, xstrdup(made_text), strlen(made_text));
	infer_count_sites(proof, use, &newer, &made);
	proof->files += proof->sites > sites;
	proof->whole += proof->sites > sites && proof->sites - sites == proof->reached - reached;
	infer_judge(proof, files, &newer, &made, &older);
	infer_source_free(&newer);
	infer_source_free(&older);
	infer_source_free(&made);
}

/**
 * infer_prove() - try a rule
 * @proof: counted up; infer_proof_free() it
 * @trees: both trees
 * @rule: the semantic patch
 * @name: what it is called, for messages
 * @use: the API; functions without its word are left out
 * @file: the files that it is tried on
 * @n: how many
 * @library: the repository, for the macros that spatch is told of
 *
 * What came of the same rule on the same file before is taken from the cache: a
 * run that was broken off goes on there.
 *
 * Return: 0; -1, reported, where nothing could be tried.
 */
int infer_prove(struct infer_proof *proof, const struct infer_trees *trees, const char *rule,
		const char *name, const struct infer_use *use,
		const struct infer_files *const *file, size_t n, const char *library)
{
	struct trial t = { 0 };
	int err = open_trial(&t, rule, name, library, n);
	/* a callback's function does not say what it is; a header is in none */
	const char *word = use->callback ? NULL : use->kind == INFER_HEADER ? "" : use->word;
	size_t kept = 0;

	for (size_t i = 0; i < n && !err; i++)
		if (!copy_file(&t, trees, file[i], word, i))
			kept++;
		else
			err = -1;
	if (!err && kept) {
		run_all(&t);
		for (size_t i = 0; i < n; i++)
			judge(&t, i, trees, file[i], use, proof);
	}
	close_trial(&t);
	return err;
}

/**
 * infer_apply() - what a rule makes of texts
 * @rule: the semantic patch
 * @name: what it is called, for messages
 * @text: the texts
 * @n: how many
 * @library: the repository, for the macros that spatch is told of
 *
 * Return: for each what it becomes, NULL where the rule changes nothing or spatch fails
 * on it; all for free().
 */
char **infer_apply(const char *rule, const char *name, const char *const *text, size_t n,
		   const char *library)
{
	char **made = xcalloc(n + 1, sizeof(*made));
	struct trial t = { 0 };
	int err = open_trial(&t, rule, name, library, n);

	for (size_t i = 0; i < n && !err; i++)
		err = put_text(&t, text[i], infer_hash(text[i], strlen(text[i])), i);
	if (!err)
		run_all(&t);
	for (size_t i = 0; i < n && !err; i++)
		if (!t.result[i].failure && t.result[i].text)
			made[i] = xstrdup(t.result[i].text);
	close_trial(&t);
	return made;
}

/**
 * infer_proof_free() - give back what a proof holds
 * @proof: the proof
 */
void infer_proof_free(struct infer_proof *proof)
{
	for (size_t i = 0; i < proof->equal_place.n; i++)
		free(proof->equal_place.v[i].item);
	for (size_t i = 0; i < proof->different_place.n; i++)
		free(proof->different_place.v[i].item);
	vec_free(&proof->equal_place);
	vec_free(&proof->different_place);
	free(proof->why_failed);
	*proof = (struct infer_proof){ 0 };
}
