#include <linux/tty_driver.h>

static unsigned int foo_chars_in_buffer(struct tty_struct *tty)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static unsigned int bar_chars_in_buffer(struct tty_struct *tty)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct tty_operations foo = {
	.name = "foo",
	.chars_in_buffer	= foo_chars_in_buffer,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct tty_operations bar = {
	.chars_in_buffer = bar_chars_in_buffer,
};
#endif

static struct tty_operations far = {
	.name = "far", .chars_in_buffer = elsewhere_chars_in_buffer,
};

static struct tty_operations address = {
	.chars_in_buffer = &foo_chars_in_buffer,
};

static struct other other = {
	.chars_in_buffer = foo_chars_in_buffer,
};
