#include <linux/tty_driver.h>

static unsigned int foo_write_room(struct tty_struct *tty)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static unsigned int bar_write_room(struct tty_struct *tty)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct tty_operations foo = {
	.name = "foo",
	.write_room	= foo_write_room,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct tty_operations bar = {
	.write_room = bar_write_room,
};
#endif

static struct tty_operations far = {
	.name = "far", .write_room = elsewhere_write_room,
};

static struct tty_operations address = {
	.write_room = &foo_write_room,
};

static struct other other = {
	.write_room = foo_write_room,
};
