#include <linux/tty_port.h>

static bool foo_carrier_raised(struct tty_port *port)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static bool bar_carrier_raised(struct tty_port *port)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct tty_port_operations foo = {
	.name = "foo",
	.carrier_raised	= foo_carrier_raised,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct tty_port_operations bar = {
	.carrier_raised = bar_carrier_raised,
};
#endif

static struct tty_port_operations far = {
	.name = "far", .carrier_raised = elsewhere_carrier_raised,
};

static struct tty_port_operations address = {
	.carrier_raised = &foo_carrier_raised,
};

static struct other other = {
	.carrier_raised = foo_carrier_raised,
};
