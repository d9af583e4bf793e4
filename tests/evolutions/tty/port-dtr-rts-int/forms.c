#include <linux/tty_port.h>

static void foo_dtr_rts(struct tty_port *port, bool active)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_dtr_rts(struct tty_port *port, bool active)
{
	/* does it */
	do_it();
}

#endif

static struct tty_port_operations foo = {
	.name = "foo",
	.dtr_rts	= foo_dtr_rts,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct tty_port_operations bar = {
	.dtr_rts = bar_dtr_rts,
};
#endif

static struct tty_port_operations far = {
	.name = "far", .dtr_rts = elsewhere_dtr_rts,
};

static struct tty_port_operations address = {
	.dtr_rts = &foo_dtr_rts,
};

static struct other other = {
	.dtr_rts = foo_dtr_rts,
};
