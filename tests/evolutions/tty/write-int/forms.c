#include <linux/tty_driver.h>

static ssize_t foo_write(struct tty_struct *tty, const u8 *buf, size_t count)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static ssize_t bar_write(struct tty_struct *tty, const u8 *buf, size_t count)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct tty_operations foo = {
	.name = "foo",
	.write	= foo_write,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct tty_operations bar = {
	.write = bar_write,
};
#endif

static struct tty_operations far = {
	.name = "far", .write = elsewhere_write,
};

static struct tty_operations address = {
	.write = &foo_write,
};

static struct other other = {
	.write = foo_write,
};
