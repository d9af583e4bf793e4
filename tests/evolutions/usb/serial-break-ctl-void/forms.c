#include <linux/usb/serial.h>

static int foo_break_ctl(struct tty_struct *tty, int break_state)
{
	/* does it */
	do_it();
	return 0;
}

#ifdef CONFIG_BAR
static int bar_break_ctl(struct tty_struct *tty, int break_state)
{
	/* does it */
	do_it();
	return 0;
}

#endif

static struct usb_serial_driver foo = {
	.name = "foo",
	.break_ctl	= foo_break_ctl,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct usb_serial_driver bar = {
	.break_ctl = bar_break_ctl,
};
#endif

static struct usb_serial_driver far = {
	.name = "far", .break_ctl = elsewhere_break_ctl,
};

static struct usb_serial_driver address = {
	.break_ctl = &foo_break_ctl,
};

static struct other other = {
	.break_ctl = foo_break_ctl,
};
