// SPDX-License-Identifier: GPL-2.0
#include <linux/workqueue.h>

struct thing {
	struct work_struct bh_work;
	struct work_struct work;
};

static void thing_bh_work(struct work_struct *t)
{
	struct thing *thing = from_work(thing, t, bh_work);

	thing_finish(thing);
}

static void thing_work(struct work_struct *work)
{
}

static irqreturn_t thing_interrupt(int irq, void *data)
{
	struct thing *thing = data;

	queue_work(system_bh_wq, &thing->bh_work); /* soon */
	if (thing_urgent(thing))
		queue_work(system_bh_highpri_wq, &thing->bh_work);
	queue_work(system_wq, &thing->work);
	return IRQ_HANDLED;
}

static int thing_probe(struct thing *thing)
{
	INIT_WORK(&thing->bh_work, thing_bh_work);
	INIT_WORK(&thing->work, thing_work);
	return 0;
}
