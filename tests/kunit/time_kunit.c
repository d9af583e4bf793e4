// SPDX-License-Identifier: GPL-2.0
/*
 * Timers, work and threads.
 */
#include <kunit/test.h>
#include <linux/completion.h>
#include <linux/delay.h>
#include <linux/hrtimer.h>
#include <linux/irq_work.h>
#include <linux/jiffies.h>
#include <linux/kthread.h>
#include <linux/slab.h>
#include <linux/timer.h>
#include <linux/workqueue.h>

/* -------------------------------------------------------------------- timers */

struct clock {
	int before;
	struct timer_list timer;
	struct completion done;
	int runs;
};

static void tick(struct timer_list *timer)
{
	struct clock *clock = timer_container_of(clock, timer, timer);

	clock->runs++;
	complete(&clock->done);
}

static struct clock *new_clock(struct kunit *test)
{
	struct clock *clock = kunit_kzalloc(test, sizeof(*clock), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, clock);
	init_completion(&clock->done);
	timer_setup(&clock->timer, tick, 0);
	return clock;
}

static void timer_runs(struct kunit *test)
{
	struct clock *clock = new_clock(test);

	mod_timer(&clock->timer, jiffies + 1);
	KUNIT_EXPECT_GT(test, wait_for_completion_timeout(&clock->done, 5 * HZ), 0);
	KUNIT_EXPECT_EQ(test, clock->runs, 1);
	KUNIT_EXPECT_EQ(test, timer_delete_sync(&clock->timer), 0);
}

static void timer_is_deleted(struct kunit *test)
{
	struct clock *clock = new_clock(test);

	KUNIT_EXPECT_EQ(test, timer_delete(&clock->timer), 0);
	mod_timer(&clock->timer, jiffies + 1000 * HZ);
	KUNIT_EXPECT_EQ(test, timer_delete(&clock->timer), 1);
	KUNIT_EXPECT_FALSE(test, timer_pending(&clock->timer));
	mod_timer(&clock->timer, jiffies + 1000 * HZ);
	KUNIT_EXPECT_EQ(test, timer_delete_sync(&clock->timer), 1);
	KUNIT_EXPECT_EQ(test, timer_delete_sync(&clock->timer), 0);
	KUNIT_EXPECT_EQ(test, clock->runs, 0);
}

static void timer_is_shut_down(struct kunit *test)
{
	struct clock *clock = new_clock(test);

	mod_timer(&clock->timer, jiffies + 1000 * HZ);
	KUNIT_EXPECT_EQ(test, timer_shutdown(&clock->timer), 1);
	KUNIT_EXPECT_FALSE(test, timer_pending(&clock->timer));
	KUNIT_EXPECT_EQ(test, timer_shutdown_sync(&clock->timer), 0);
	KUNIT_EXPECT_EQ(test, clock->runs, 0);
}

static void timer_stays_shut_down(struct kunit *test)
{
	struct clock *clock = new_clock(test);

	timer_shutdown_sync(&clock->timer);
	mod_timer(&clock->timer, jiffies + 1000 * HZ);
	KUNIT_EXPECT_FALSE(test, timer_pending(&clock->timer));
	timer_delete_sync(&clock->timer);
}

static void tick_on_stack(struct timer_list *timer)
{
}

static void timer_on_stack(struct kunit *test)
{
	struct timer_list timer;

	timer_setup_on_stack(&timer, tick_on_stack, 0);
	mod_timer(&timer, jiffies + 1000 * HZ);
	KUNIT_EXPECT_EQ(test, timer_delete_sync(&timer), 1);
	timer_destroy_on_stack(&timer);
}

/* ------------------------------------------------------------ fine-grained ones */

struct fine_clock {
	struct hrtimer timer;
	struct completion done;
	int runs, others;
};

static enum hrtimer_restart fine_tick(struct hrtimer *timer)
{
	struct fine_clock *clock = container_of(timer, struct fine_clock, timer);

	if (++clock->runs < 3) {
		hrtimer_forward_now(timer, us_to_ktime(100));
		return HRTIMER_RESTART;
	}
	complete(&clock->done);
	return HRTIMER_NORESTART;
}

static enum hrtimer_restart other_tick(struct hrtimer *timer)
{
	struct fine_clock *clock = container_of(timer, struct fine_clock, timer);

	clock->others++;
	complete(&clock->done);
	return HRTIMER_NORESTART;
}

static struct fine_clock *new_fine_clock(struct kunit *test, enum hrtimer_mode mode)
{
	struct fine_clock *clock = kunit_kzalloc(test, sizeof(*clock), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, clock);
	init_completion(&clock->done);
	hrtimer_setup(&clock->timer, fine_tick, CLOCK_MONOTONIC, mode);
	return clock;
}

static void hrtimer_restarts(struct kunit *test)
{
	struct fine_clock *clock = new_fine_clock(test, HRTIMER_MODE_REL);

	KUNIT_EXPECT_FALSE(test, hrtimer_active(&clock->timer));
	hrtimer_start(&clock->timer, us_to_ktime(100), HRTIMER_MODE_REL);
	KUNIT_EXPECT_GT(test, wait_for_completion_timeout(&clock->done, 5 * HZ), 0);
	hrtimer_cancel(&clock->timer);
	KUNIT_EXPECT_EQ(test, clock->runs, 3);
}

static void hrtimer_runs_another(struct kunit *test)
{
	struct fine_clock *clock = new_fine_clock(test, HRTIMER_MODE_REL_SOFT);

	hrtimer_update_function(&clock->timer, other_tick);
	hrtimer_start(&clock->timer, us_to_ktime(100), HRTIMER_MODE_REL_SOFT);
	KUNIT_EXPECT_GT(test, wait_for_completion_timeout(&clock->done, 5 * HZ), 0);
	hrtimer_cancel(&clock->timer);
	KUNIT_EXPECT_EQ(test, clock->runs, 0);
	KUNIT_EXPECT_EQ(test, clock->others, 1);
}

static void dummy_timeout(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, hrtimer_dummy_timeout(NULL), HRTIMER_NORESTART);
}

/* ---------------------------------------------------------------------- work */

struct job {
	int before;
	struct work_struct work;
	struct completion done;
	int runs;
};

static void run_job(struct work_struct *work)
{
	struct job *job = from_work(job, work, work);

	job->runs++;
	complete(&job->done);
}

static struct job *new_job(struct kunit *test)
{
	struct job *job = kunit_kzalloc(test, sizeof(*job), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, job);
	init_completion(&job->done);
	INIT_WORK(&job->work, run_job);
	return job;
}

static void try_queue(struct kunit *test, struct workqueue_struct *wq)
{
	struct job *job = new_job(test);

	KUNIT_ASSERT_NOT_NULL(test, wq);
	KUNIT_EXPECT_TRUE(test, queue_work(wq, &job->work));
	KUNIT_EXPECT_GT(test, wait_for_completion_timeout(&job->done, 5 * HZ), 0);
	flush_work(&job->work);
	KUNIT_EXPECT_EQ(test, job->runs, 1);
}

static void system_queues(struct kunit *test)
{
	try_queue(test, system_percpu_wq);
	try_queue(test, system_dfl_wq);
	try_queue(test, system_dfl_long_wq);
}

static void own_queue(struct kunit *test)
{
	struct workqueue_struct *wq = alloc_workqueue("backfit-%d", WQ_PERCPU, 0, 1);

	try_queue(test, wq);
	destroy_workqueue(wq);
}

static void disabled_work_is_idle(struct kunit *test)
{
	struct job *job = new_job(test);

	KUNIT_EXPECT_FALSE(test, disable_work_sync(&job->work));
	KUNIT_EXPECT_EQ(test, job->runs, 0);
	KUNIT_EXPECT_FALSE(test, work_pending(&job->work));
}

static void disabled_work_stays_idle(struct kunit *test)
{
	struct job *job = new_job(test);

	disable_work_sync(&job->work);
	KUNIT_EXPECT_FALSE(test, queue_work(system_percpu_wq, &job->work));
	flush_work(&job->work);
	KUNIT_EXPECT_EQ(test, job->runs, 0);
}

/* ------------------------------------------------------------- interrupts, threads */

static bool in_hard_interrupt;

static void hard_work(struct irq_work *work)
{
	in_hard_interrupt = in_hardirq();
}

static void work_in_interrupt(struct kunit *test)
{
	static struct irq_work work;

	work = IRQ_WORK_INIT_HARD(hard_work);
	in_hard_interrupt = false;
	KUNIT_EXPECT_TRUE(test, irq_work_queue(&work));
	irq_work_sync(&work);
	KUNIT_EXPECT_TRUE(test, in_hard_interrupt);
}

struct worker_job {
	struct kthread_work work;
	int runs;
};

static void run_worker_job(struct kthread_work *work)
{
	container_of(work, struct worker_job, work)->runs++;
}

static void worker_runs(struct kunit *test)
{
	struct worker_job job = {};
	struct kthread_worker *worker = kthread_run_worker(0, "backfit-%d", 1);

	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, worker);
	kthread_init_work(&job.work, run_worker_job);
	KUNIT_EXPECT_TRUE(test, kthread_queue_work(worker, &job.work));
	kthread_flush_work(&job.work);
	KUNIT_EXPECT_EQ(test, job.runs, 1);
	kthread_destroy_worker(worker);
}

static int exits(void *data)
{
	while (!kthread_should_stop())
		msleep(1);
	kthread_exit(42);
}

static void thread_exits(struct kunit *test)
{
	struct task_struct *task = kthread_run(exits, NULL, "backfit-exits");

	KUNIT_ASSERT_NOT_ERR_OR_NULL(test, task);
	msleep(2);
	KUNIT_EXPECT_EQ(test, kthread_stop(task), 42);
}

static struct kunit_case time_cases[] = {
	KUNIT_CASE(timer_runs),
	KUNIT_CASE(timer_is_deleted),
	KUNIT_CASE(timer_is_shut_down),
	KUNIT_CASE(timer_stays_shut_down),
	KUNIT_CASE(timer_on_stack),
	KUNIT_CASE(hrtimer_restarts),
	KUNIT_CASE(hrtimer_runs_another),
	KUNIT_CASE(dummy_timeout),
	KUNIT_CASE(system_queues),
	KUNIT_CASE(own_queue),
	KUNIT_CASE(disabled_work_is_idle),
	KUNIT_CASE(disabled_work_stays_idle),
	KUNIT_CASE(work_in_interrupt),
	KUNIT_CASE(worker_runs),
	KUNIT_CASE(thread_exits),
	{}
};

static struct kunit_suite time_suite = {
	.name = "backfit-time",
	.test_cases = time_cases,
};
kunit_test_suites(&time_suite);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Tests of timers, work and threads");
