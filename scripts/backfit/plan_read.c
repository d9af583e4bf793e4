// SPDX-License-Identifier: GPL-2.0
/*
 * What a driver uses is found from its files and the two kernels' facts alone,
 * so that drivers are read side by side. Facts are loaded as they are asked for,
 * and are one thread's only: each further reader opens them for itself.
 */
#include "plan_read.h"

#include <pthread.h>
#include <stdlib.h>

#include "along.h"
#include "err.h"
#include "jobserver.h"
#include "kbuild.h"
#include "proc.h"

enum {
	MANY = 50, /* drivers whose reading is worth a line of progress */
	SHARE = 10, /* drivers that are worth a reader of their own */
	MOST_READERS = 16, /* beyond which each one's own facts cost more than it brings */
};

/* What came of one name. */
struct read_driver {
	struct driver_plan dp;
	int err;
};

/* The drivers, of which those from @first up to @last are not taken yet. */
struct reading {
	const char *const *name;
	struct read_driver *driver;
	size_t n, first, last, done;
	bool keep_going;
	pthread_mutex_t lock;
};

/*
 * A reader sees the plan as it was, with facts and Makefiles of its own. Names that
 * stand beside each other are often of one folder: so that few Makefiles are
 * read twice, every other reader begins at the end.
 */
struct reader {
	struct reading *reading;
	struct plan *view, own;
	struct kernel newest;
	struct map makefiles;
	bool from_end, running;
	pthread_t thread;
};

/* Return: whether there is one more to read. */
static bool take_next(struct reader *reader, size_t *at)
{
	struct reading *reading = reader->reading;
	bool found;

	pthread_mutex_lock(&reading->lock);
	found = reading->first < reading->last;
	if (found)
		*at = reader->from_end ? --reading->last : reading->first++;
	pthread_mutex_unlock(&reading->lock);
	return found;
}

static void note_done(struct reading *reading, int err)
{
	pthread_mutex_lock(&reading->lock);
	reading->done++;
	if (err && !reading->keep_going)
		reading->last = reading->first;
	if (reading->n > MANY)
		report_progress("reading drivers", reading->done, reading->n);
	pthread_mutex_unlock(&reading->lock);
}

static void *read_drivers(void *data)
{
	struct reader *reader = data;
	struct reading *reading = reader->reading;
	size_t at;

	while (take_next(reader, &at)) {
		struct read_driver *read = &reading->driver[at];

		read->err = along_add_driver(reader->view, reading->name[at]);
		if (!read->err)
			read->dp = reader->view->driver.v[--reader->view->driver.n];
		note_done(reading, read->err);
	}
	return NULL;
}

/* Return: whether it runs. */
static bool start_reader(struct reader *reader, struct plan *plan)
{
	reader->newest = *plan->newest;
	if (reader->newest.makefiles)
		reader->newest.makefiles = &reader->makefiles;
	reader->view = &reader->own;
	reader->own = (struct plan){ .newest = &reader->newest,
				     .target = plan->target,
				     .newest_facts = kernel_facts_at_hand(plan->newest),
				     .target_facts = kernel_facts_at_hand(plan->target),
				     .library = plan->library,
				     .config = plan->config,
				     .given = plan->given };
	reader->running = reader->own.newest_facts && reader->own.target_facts &&
			  !pthread_create(&reader->thread, NULL, read_drivers, reader);
	return reader->running;
}

static void keep_makefiles(struct reader *reader, struct map *all)
{
	map_each (&reader->makefiles, e) {
		if (map_has(all, e->key))
			continue;
		map_set(all, e->key, e->value);
		e->value = NULL;
	}
	kbuild_free_all(&reader->makefiles);
}

/* Wait for a reader's end; what it read may point to its facts. */
static void end_reader(struct reader *reader, struct plan *plan)
{
	struct facts *const facts[] = { reader->own.newest_facts, reader->own.target_facts };

	if (reader->running)
		pthread_join(reader->thread, NULL);
	for (size_t i = 0; i < ARRAY_LEN(facts); i++)
		if (facts[i])
			*vec_push(&plan->readers_facts) = facts[i];
	if (reader->makefiles.n)
		keep_makefiles(reader, plan->newest->makefiles);
	vec_free(&reader->own.driver);
}

static size_t readers_for(size_t drivers)
{
	size_t most = drivers / SHARE, workers = proc_workers();

	most = most < MOST_READERS ? most : MOST_READERS;
	most = most < workers ? most : workers;
	return most ? most : 1;
}

/* All names to their drivers, by one reader that is this thread, and others. */
static void read_all(struct plan *plan, struct reading *reading)
{
	size_t readers = readers_for(reading->n), running = 1;
	struct reader *reader = xcalloc(readers, sizeof(*reader));
	struct jobserver jobserver;

	jobserver_open(&jobserver);
	while (running < readers && jobserver_take(&jobserver)) {
		struct reader *r = &reader[running];

		*r = (struct reader){ .reading = reading, .from_end = running % 2 };
		running++;
		if (!start_reader(r, plan))
			break;
	}
	reader[0] = (struct reader){ .reading = reading, .view = plan };
	read_drivers(&reader[0]);
	for (size_t i = 1; i < running; i++) {
		end_reader(&reader[i], plan);
		jobserver_give(&jobserver);
	}
	jobserver_close(&jobserver);
	free(reader);
}

/* The drivers into the plan, in the order of their names. */
static int take_drivers(struct plan *plan, const struct reading *reading)
{
	int err = 0;

	for (size_t i = 0; i < reading->n; i++) {
		const struct read_driver *read = &reading->driver[i];

		if (read->dp.driver.name)
			*vec_push(&plan->driver) = read->dp;
		err = err ? err : read->err;
		plan->unknown += reading->keep_going && read->err;
	}
	return reading->keep_going ? 0 : err;
}

/**
 * plan_read_drivers() - add drivers to a plan, with what they use
 * @plan: a plan without drivers
 * @name: what the user named
 * @n: how many
 * @keep_going: pass over a name that leads to no driver
 *
 * As many are read at a time as programs may run side by side. The plan has them
 * in the order of their names.
 *
 * Return: 0, or a negative error, reported, of the first name that led to none.
 */
int plan_read_drivers(struct plan *plan, const char *const *name, size_t n, bool keep_going)
{
	struct reading reading = { .name = name,
				   .driver = xcalloc(n, sizeof(*reading.driver)),
				   .n = n,
				   .last = n,
				   .keep_going = keep_going,
				   .lock = PTHREAD_MUTEX_INITIALIZER };
	int err = along_load_config(plan);

	if (!err) {
		read_all(plan, &reading);
		err = take_drivers(plan, &reading);
	}
	pthread_mutex_destroy(&reading.lock);
	free(reading.driver);
	return err;
}
