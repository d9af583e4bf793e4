// SPDX-License-Identifier: GPL-2.0
/* ARCnet's BUGLVL() is a condition, and no if of its own */
struct lan {
	struct work_struct reply_work;
};

static void lan_reply(struct work_struct *work)
{
	lan_tell(container_of(work, struct lan, reply_work));
}

static void lan_setup(struct lan *lp)
{
	INIT_WORK(&lp->reply_work, lan_reply);
}

static irqreturn_t lan_interrupt(int irq, void *data)
{
	struct lan *lp = data;

	if (BUGLVL(D_DURING))
		lan_print(lp);
	if (BUGLVL(D_TX)) {
		lan_dump(lp);
		queue_work(system_bh_highpri_wq, &lp->reply_work);
	}
	return IRQ_HANDLED;
}
