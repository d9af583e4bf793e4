#include <linux/usb/serial.h>

static void foo_get_serial(struct tty_struct *tty, struct serial_struct *ss)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_get_serial(struct tty_struct *tty, struct serial_struct *ss)
{
	/* does it */
	do_it();
}

#endif

static struct usb_serial_driver foo = {
	.name = "foo",
	.get_serial	= foo_get_serial,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct usb_serial_driver bar = {
	.get_serial = bar_get_serial,
};
#endif

static struct usb_serial_driver far = {
	.name = "far", .get_serial = elsewhere_get_serial,
};

static struct usb_serial_driver address = {
	.get_serial = &foo_get_serial,
};

static struct other other = {
	.get_serial = foo_get_serial,
};
