// SPDX-License-Identifier: GPL-2.0
/*
 * What KUnit has of the kernel's core, where the kernel was configured without it: the
 * hooks, the test of a task, and the suites of a module.
 *
 * Upstream: 7170b7ed6acb ("kunit: Add "hooks" to call into KUnit when it's built as a module"), v6.3
 * When: !HAVE_EXPORT(kunit_try_catch_run)
 * Provides: kunit_hooks, kunit_running
 */
#include <kunit/test.h>
#include <kunit/test-bug.h>
#include <linux/export.h>
#include <linux/list.h>
#include <linux/moduleparam.h>
#include <linux/mutex.h>
#include <linux/sched.h>
#include <linux/sched/task.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/string.h>

DEFINE_STATIC_KEY_FALSE(kunit_running);
EXPORT_SYMBOL(kunit_running);

typeof(kunit_hooks) kunit_hooks;
EXPORT_SYMBOL(kunit_hooks);

/* -------------------------------------------------------------- tests of tasks */

/* A task's entry holds the task, so that no other can get its address. */
struct task_entry {
	struct list_head node;
	struct task_struct *task;
	struct backport_kunit_task own;
};

static LIST_HEAD(tasks);
static DEFINE_SPINLOCK(tasks_lock);

static struct task_entry *find_task(const struct task_struct *task)
{
	struct task_entry *entry;

	list_for_each_entry(entry, &tasks, node)
		if (entry->task == task)
			return entry;
	return NULL;
}

/**
 * backport_kunit_task() - what the current task knows of KUnit, to be read
 *
 * Any context. What is returned is the task's own as long as it lives.
 */
struct backport_kunit_task *backport_kunit_task(void)
{
	static struct backport_kunit_task none;
	struct task_entry *entry;
	unsigned long flags;

	spin_lock_irqsave(&tasks_lock, flags);
	entry = find_task(current);
	spin_unlock_irqrestore(&tasks_lock, flags);
	return entry ? &entry->own : &none;
}
EXPORT_SYMBOL_GPL(backport_kunit_task);

/* Those of tasks that ended while a test was theirs go to @gone; the lock is held. */
static void take_ended(struct list_head *gone)
{
	struct task_entry *entry, *next;

	list_for_each_entry_safe(entry, next, &tasks, node)
		if (entry->task != current && READ_ONCE(entry->task->exit_state))
			list_move(&entry->node, gone);
}

static void free_entries(struct list_head *gone)
{
	struct task_entry *entry, *next;

	list_for_each_entry_safe(entry, next, gone, node) {
		put_task_struct(entry->task);
		kfree(entry);
	}
}

/**
 * backport_kunit_task_own() - what the current task knows of KUnit, to be written
 *
 * May sleep.
 */
struct backport_kunit_task *backport_kunit_task_own(void)
{
	struct task_entry *entry, *new;
	LIST_HEAD(gone);

	new = kzalloc(sizeof(*new), GFP_KERNEL | __GFP_NOFAIL);
	spin_lock_irq(&tasks_lock);
	take_ended(&gone);
	entry = find_task(current);
	if (!entry) {
		entry = new;
		new = NULL;
		entry->task = get_task_struct(current);
		list_add(&entry->node, &tasks);
	}
	spin_unlock_irq(&tasks_lock);
	kfree(new);
	free_entries(&gone);
	return &entry->own;
}
EXPORT_SYMBOL_GPL(backport_kunit_task_own);

static void drop_tasks(void)
{
	LIST_HEAD(gone);

	spin_lock_irq(&tasks_lock);
	list_splice_init(&tasks, &gone);
	spin_unlock_irq(&tasks_lock);
	free_entries(&gone);
}

/* ------------------------------------------------------------ suites of modules */

struct module_entry {
	struct list_head node;
	struct module *mod;
	struct backport_kunit_suites own;
	struct kunit_suite **suites, **init_suites;
};

static LIST_HEAD(modules);
static DEFINE_MUTEX(modules_lock);

/* The parameters only lead to suites. */
static int cannot_set(const char *val, const struct kernel_param *kp)
{
	return -EPERM;
}

const struct kernel_param_ops backport_kunit_suites_ops = { .set = cannot_set };
EXPORT_SYMBOL_GPL(backport_kunit_suites_ops);

const struct kernel_param_ops backport_kunit_init_suites_ops = { .set = cannot_set };
EXPORT_SYMBOL_GPL(backport_kunit_init_suites_ops);

/* The module's suites of one kind, into @to unless that is NULL; how many. */
static int collect(const struct module *mod, const struct kernel_param_ops *kind,
		   struct kunit_suite **to)
{
	int n = 0;

	for (unsigned int i = 0; i < mod->num_kp; i++) {
		const struct backport_kunit_array *array = mod->kp[i].arg;

		if (mod->kp[i].ops != kind)
			continue;
		if (to)
			memcpy(to + n, array->suite, array->n * sizeof(*to));
		n += array->n;
	}
	return n;
}

static struct kunit_suite **suites_of(const struct module *mod,
				      const struct kernel_param_ops *kind, int *n)
{
	struct kunit_suite **suites = NULL;

	*n = collect(mod, kind, NULL);
	if (*n)
		suites = kcalloc(*n, sizeof(*suites), GFP_KERNEL | __GFP_NOFAIL);
	if (suites)
		collect(mod, kind, suites);
	return suites;
}

/**
 * backport_kunit_suites_live() - a module was loaded
 * @mod: the module
 * @init: what KUnit does then, with the module's suites at hand
 */
void backport_kunit_suites_live(struct module *mod, void (*init)(struct module *mod))
{
	struct module_entry *entry = kzalloc(sizeof(*entry), GFP_KERNEL | __GFP_NOFAIL);

	entry->mod = mod;
	entry->suites = suites_of(mod, &backport_kunit_suites_ops,
				  &entry->own.num_kunit_suites);
	entry->init_suites = suites_of(mod, &backport_kunit_init_suites_ops,
				       &entry->own.num_kunit_init_suites);
	entry->own.kunit_suites = entry->suites;
	entry->own.kunit_init_suites = entry->init_suites;
	mutex_lock(&modules_lock);
	list_add(&entry->node, &modules);
	mutex_unlock(&modules_lock);
	init(mod);
}
EXPORT_SYMBOL_GPL(backport_kunit_suites_live);

static struct module_entry *find_module_entry(const struct module *mod)
{
	struct module_entry *entry;

	list_for_each_entry(entry, &modules, node)
		if (entry->mod == mod)
			return entry;
	return NULL;
}

/**
 * backport_kunit_suites_of() - the suites of a module
 * @mod: the module
 *
 * Return: its own until it goes; none for a module that was never live.
 */
struct backport_kunit_suites *backport_kunit_suites_of(struct module *mod)
{
	static struct backport_kunit_suites none;
	struct module_entry *entry;

	mutex_lock(&modules_lock);
	entry = find_module_entry(mod);
	mutex_unlock(&modules_lock);
	return entry ? &entry->own : &none;
}
EXPORT_SYMBOL_GPL(backport_kunit_suites_of);

static void free_module_entry(struct module_entry *entry)
{
	list_del(&entry->node);
	kfree(entry->suites);
	kfree(entry->init_suites);
	kfree(entry);
}

/**
 * backport_kunit_suites_going() - a module goes
 * @mod: the module, which need not have been live
 * @exit: what KUnit does then, while the module's suites are still at hand
 */
void backport_kunit_suites_going(struct module *mod, void (*exit)(struct module *mod))
{
	struct module_entry *entry;

	exit(mod);
	mutex_lock(&modules_lock);
	entry = find_module_entry(mod);
	if (entry)
		free_module_entry(entry);
	mutex_unlock(&modules_lock);
}
EXPORT_SYMBOL_GPL(backport_kunit_suites_going);

/**
 * backport_kunit_suites_drop_all() - KUnit itself goes
 */
void backport_kunit_suites_drop_all(void)
{
	struct module_entry *entry, *next;

	mutex_lock(&modules_lock);
	list_for_each_entry_safe(entry, next, &modules, node)
		free_module_entry(entry);
	mutex_unlock(&modules_lock);
	drop_tasks();
}
EXPORT_SYMBOL_GPL(backport_kunit_suites_drop_all);
