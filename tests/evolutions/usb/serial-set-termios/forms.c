#include <linux/usb/serial.h>

static void foo_set_termios(struct tty_struct *tty,
			    struct usb_serial_port *port, const struct ktermios *old)
{
	/* does it */
	do_it();
}

#ifdef CONFIG_BAR
static void bar_set_termios(struct tty_struct *tty,
			    struct usb_serial_port *port, const struct ktermios *old)
{
	/* does it */
	do_it();
}

#endif

static struct usb_serial_driver foo = {
	.name = "foo",
	.set_termios	= foo_set_termios,	/* comes last */
};

#ifdef CONFIG_BAR
static const struct usb_serial_driver bar = {
	.set_termios = bar_set_termios,
};
#endif

static struct usb_serial_driver far = {
	.name = "far", .set_termios = elsewhere_set_termios,
};

static struct usb_serial_driver address = {
	.set_termios = &foo_set_termios,
};

static struct other other = {
	.set_termios = foo_set_termios,
};
