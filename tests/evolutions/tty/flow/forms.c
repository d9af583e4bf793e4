// SPDX-License-Identifier: GPL-2.0
static void foo_start(struct tty_struct *tty)
{
	unsigned long flags;

	spin_lock_irqsave(&tty->flow.lock, flags);
	if (tty->flow.stopped || foo_port(tty)->tty->flow.tco_stopped)
		foo_wait(tty);
	spin_unlock_irqrestore(&tty->flow.lock, flags);
}
