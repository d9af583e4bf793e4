#include <linux/i8042.h>

static bool foo_filter(unsigned char data, unsigned char str,
		       struct serio *port, void *context)
{
	struct foo *foo = context;

	return foo->eats == data;
}

static int foo_probe(struct foo *foo)
{
	int err;

	err = i8042_install_filter(foo_filter, foo);
	if (err)
		return err;
	if (foo->gone)
		i8042_remove_filter(foo_filter);	/* not needed */
	return 0;
}

static void foo_remove(struct foo *foo)
{
	i8042_remove_filter(foo_filter);
}
