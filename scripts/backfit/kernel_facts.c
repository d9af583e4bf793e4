// SPDX-License-Identifier: GPL-2.0
/* A kernel's facts: from the cache, or scanned and put there. */
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "err.h"
#include "exports.h"
#include "file.h"
#include "kernel_parts.h"
#include "mem.h"
#include "scan.h"
#include "str.h"

/* How many states of one tree are kept: a tree and what it was before its last changes. */
enum {
	STATES_KEPT = 3
};

static char *facts_dir(void)
{
	char *cache = cache_dir(), *dir = path_join(cache, "facts");

	free(cache);
	return dir;
}

/*
 * What all states of one tree have in their files' names: edits of a tree, its
 * configuration or its compiler lead to other keys, not to another tree.
 */
static char *tree_name(const struct kernel *kernel)
{
	char *text = xasprintf("%s\n%s\n%s", kernel->build, kernel->srcarch,
			       kernel->cross ? kernel->cross : "");
	char *name = bytes_sha256(text, strlen(text));

	name[12] = '\0';
	free(text);
	return name;
}

/**
 * kernel_facts_path() - where a kernel's facts are kept
 * @kernel: an open kernel
 *
 * Return: the file's path, which the caller frees; the file need not exist.
 */
char *kernel_facts_path(const struct kernel *kernel)
{
	char *dir = facts_dir(), *tree = tree_name(kernel);
	char *path = xasprintf("%s/%s-%s.sqlite", dir, tree, kernel->key);

	free(dir);
	free(tree);
	return path;
}

struct state {
	char *path;
	struct timespec used;
};

static int by_use(const void *a, const void *b)
{
	const struct timespec *x = &((const struct state *)a)->used;
	const struct timespec *y = &((const struct state *)b)->used;

	if (x->tv_sec != y->tv_sec)
		return x->tv_sec < y->tv_sec ? 1 : -1;
	return (x->tv_nsec < y->tv_nsec) - (x->tv_nsec > y->tv_nsec);
}

/* Make room for one more state of this tree: those that were not used for longest go. */
static void forget_old_states(const struct kernel *kernel)
{
	VEC(struct state) states = { 0 };
	char *folder = facts_dir(), *tree = tree_name(kernel);
	DIR *dir = opendir(folder);

	for (struct dirent *d; dir && (d = readdir(dir));) {
		struct stat st;
		char *path;

		if (!str_starts(d->d_name, tree) || !str_ends(d->d_name, ".sqlite"))
			continue;
		path = path_join(folder, d->d_name);
		if (stat(path, &st))
			free(path);
		else
			*vec_push(&states) = (struct state){ path, st.st_mtim };
	}
	if (dir)
		closedir(dir);
	if (states.n)
		qsort(states.v, states.n, sizeof(*states.v), by_use);
	for (size_t i = 0; i < states.n; i++) {
		if (i >= STATES_KEPT - 1)
			unlink(states.v[i].path);
		free(states.v[i].path);
	}
	vec_free(&states);
	free(folder);
	free(tree);
}

/* Facts that come from elsewhere than headers. */

static void read_config(const struct kernel *kernel, struct facts *facts)
{
	char *text = kernel_read_below(kernel->build, "include/config/auto.conf"), *line,
	     *rest = text;

	while ((line = strsep(&rest, "\n"))) {
		char *value = strchr(line, '=');
		size_t len;

		if (!value || !str_starts(line, "CONFIG_"))
			continue;
		*value++ = '\0';
		len = strlen(value);
		if (len > 1 && *value == '"' && value[len - 1] == '"') {
			value[len - 1] = '\0';
			value++;
		}
		facts_set_config(facts, line, value);
	}
	free(text);
}

static void count_one(const struct fact *fact, void *data)
{
	(void)fact;
	++*(unsigned long *)data;
}

static void count_members(const struct fact *record, void *data)
{
	*(unsigned long *)data += record->members;
}

static unsigned long count_kind(struct facts *facts, enum fact_kind kind)
{
	unsigned long n = 0;

	if (kind == FACT_MEMBER) {
		facts_each(facts, FACT_STRUCT, count_members, &n);
		facts_each(facts, FACT_UNION, count_members, &n);
	} else {
		facts_each(facts, kind, count_one, &n);
	}
	return n;
}

/* So that a file of facts can be described without reading it all. */
static void set_counts(struct facts *facts)
{
	for (int kind = 0; kind < FACT_KINDS; kind++) {
		char *key = xasprintf("count %s", fact_kind_name(kind));
		char *value = xasprintf("%lu", count_kind(facts, kind));

		facts_set_info(facts, key, value);
		free(key);
		free(value);
	}
}

static void set_info(const struct kernel *kernel, struct facts *facts)
{
	struct strbuf words = { 0 };

	for (unsigned int i = 0; i < kernel->ccs; i++)
		strbuf_printf(&words, "%s%s", i ? "\n" : "", kernel->cc[i]);
	facts_set_info(facts, "command", words.s);
	facts_set_info(facts, "format", KERNEL_FACTS_FORMAT);
	facts_set_info(facts, "key", kernel->key);
	facts_set_info(facts, "build", kernel->build);
	facts_set_info(facts, "source", kernel->source);
	facts_set_info(facts, "arch", kernel->srcarch);
	facts_set_info(facts, "release", kernel->release);
	strbuf_free(&words);
}

/* A floor: what every kernel has. */

static const char *missing_well_known(struct facts *facts)
{
	static const char *const names[] = { "kfree",	"msleep",   "module_init",   "container_of",
					     "jiffies", "list_add", "copy_from_user" };

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (!facts_any(facts, names[i]))
			return names[i];
	if (!facts_record(facts, "struct device"))
		return "struct device";
	return facts_any(facts, "printk") || facts_any(facts, "_printk") ? NULL : "printk";
}

static int check_floor(const struct kernel *kernel, struct facts *facts)
{
	enum {
		FEWEST_FUNCTIONS = 4000
	};
	const char *missing = missing_well_known(facts);
	unsigned long functions = count_kind(facts, FACT_FUNCTION);

	if (!missing && functions >= FEWEST_FUNCTIONS)
		return 0;
	if (missing)
		report_error(
			"%s: %s was not found in its headers (%lu functions were): the headers "
			"are incomplete, or the compiler %s does not suit them",
			kernel->build, missing, functions, kernel->cc[0]);
	else
		report_error("%s: only %lu functions were found in its headers: they are "
			     "incomplete, or the compiler %s does not suit them",
			     kernel->build, functions, kernel->cc[0]);
	return -1;
}

/**
 * kernel_facts_at_hand() - a kernel's facts where the cache has them
 * @kernel: an open kernel
 *
 * Return: the facts, which the caller gives to facts_free(); NULL where they are
 * not there.
 */
struct facts *kernel_facts_at_hand(const struct kernel *kernel)
{
	char *path = kernel_facts_path(kernel);
	struct facts *facts = facts_open(path);

	free(path);
	if (facts && str_equal(facts_info(facts, "key"), kernel->key))
		return facts;
	facts_free(facts);
	return NULL;
}

/**
 * kernel_facts() - what a kernel offers to modules
 * @kernel: an open kernel
 *
 * From the cache where it has them, else by a scan, whose result goes there.
 *
 * Return: the facts, which the caller gives to facts_free(); NULL after a message.
 */
struct facts *kernel_facts(const struct kernel *kernel)
{
	char *path = kernel_facts_path(kernel);
	struct facts *facts = kernel_facts_at_hand(kernel);

	if (facts) {
		/* The time of last use; a cache that cannot be written is good enough. */
		utimensat(AT_FDCWD, path, NULL, 0);
		free(path);
		return facts;
	}
	forget_old_states(kernel);
	report_doing("reading the headers of %s", kernel->release);
	facts = scan_kernel_headers(kernel);
	if (facts) {
		read_config(kernel, facts);
		exports_read(kernel, facts);
		set_info(kernel, facts);
		set_counts(facts);
		if (check_floor(kernel, facts)) {
			facts_free(facts);
			facts = NULL;
		} else {
			/* Facts that cannot be kept are facts all the same. */
			facts_save_aside(facts, path);
		}
	}
	free(path);
	return facts;
}
