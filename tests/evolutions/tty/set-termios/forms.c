#include <linux/tty_driver.h>

static void foo_set_termios(struct tty_struct *tty, const struct ktermios *old)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_set_termios(struct tty_struct *tty, const struct ktermios *old)
{
	/* does it */
	do_it();
}

#endif

static struct tty_operations foo = {
	.name = "foo",
	.set_termios	= foo_set_termios,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct tty_operations bar = {
	.set_termios = bar_set_termios,
};
#endif

static struct tty_operations far = {
	.name = "far", .set_termios = elsewhere_set_termios,
};

static struct tty_operations address = {
	.set_termios = &foo_set_termios,
};

static struct other other = {
	.set_termios = foo_set_termios,
};
